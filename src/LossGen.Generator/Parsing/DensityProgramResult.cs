using LossGen.Generator.Collections;
using LossGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Parsing;

/// <summary>A density as it was read.</summary>
/// <param name="Steps">Its operations.</param>
/// <param name="Locations">Where each was read.</param>
/// <param name="Indices">The arguments that are used as an index into the classes.</param>
internal sealed record DensityProgramResult(
    EquatableArray<DensityStep> Steps,
    IReadOnlyList<Location?> Locations,
    IReadOnlyCollection<int> Indices);

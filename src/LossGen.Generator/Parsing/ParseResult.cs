using LossGen.Generator.Collections;
using LossGen.Generator.Models;

namespace LossGen.Generator.Parsing;

/// <summary>One declaration as it was read: the model unless something was refused, and what there is to say about it.</summary>
internal sealed record ParseResult(LossModel? Model, EquatableArray<DiagnosticModel> Diagnostics)
{
    /// <summary>Nothing to derive and nothing to add: the C# compiler refuses the declaration itself.</summary>
    public static readonly ParseResult None = new(null, EquatableArray<DiagnosticModel>.Empty);
}

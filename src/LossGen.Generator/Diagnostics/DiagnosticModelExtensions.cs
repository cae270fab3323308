using LossGen.Generator.Collections;
using LossGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Diagnostics;

/// <summary>From a rule to a diagnostic that can wait in the pipeline, and from there to Roslyn's.</summary>
internal static class DiagnosticModelExtensions
{
    public static DiagnosticModel At(this DiagnosticDescriptor descriptor, LocationModel? location, params string[] arguments) =>
        new(descriptor.Id, location, arguments.ToEquatableArray());

    public static Diagnostic ToDiagnostic(this DiagnosticModel model) =>
        Diagnostic.Create(
            DiagnosticDescriptors.WithId(model.Id),
            model.Location?.ToLocation() ?? Location.None,
            model.Arguments.ToArray<object>());
}

using System.Collections.Immutable;
using LossGen.Generator.Collections;
using LossGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Diagnostics;

/// <summary>From a rule to a diagnostic that can wait in the pipeline, and from there to Roslyn's.</summary>
internal static class DiagnosticModelExtensions
{
    private const string SuggestionProperty = "Suggestion";

    public static DiagnosticModel At(this DiagnosticDescriptor descriptor, LocationModel? location, params string[] arguments) =>
        new(descriptor.Id, location, arguments.ToEquatableArray());

    /// <param name="model">The diagnostic.</param>
    /// <param name="compilation">The compilation that the place is found in again, where it has one.</param>
    public static Diagnostic ToDiagnostic(this DiagnosticModel model, Compilation? compilation = null) =>
        Diagnostic.Create(
            DiagnosticDescriptors.WithId(model.Id),
            model.Location is { } place ? Find(place, compilation) : Location.None,
            model.Suggestion is null ? null : ImmutableDictionary<string, string?>.Empty.Add(SuggestionProperty, model.Suggestion),
            model.Arguments.ToArray<object>());

    /// <summary>The name that should probably stand at the diagnostic's place; null where there is none.</summary>
    public static string? Suggestion(this Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(SuggestionProperty, out var name) ? name : null;

    private static Location Find(LocationModel place, Compilation? compilation) =>
        compilation?.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == place.Path && place.Span.End <= tree.Length) is { } tree
            ? Location.Create(tree, place.Span)
            : place.ToLocation();
}

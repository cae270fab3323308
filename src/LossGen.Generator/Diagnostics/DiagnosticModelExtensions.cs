using System.Collections.Immutable;
using LossGen.Generator.Collections;
using LossGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Diagnostics;

/// <summary>From a rule to a diagnostic that can wait in the pipeline, and from there to Roslyn's.</summary>
internal static class DiagnosticModelExtensions
{
    /// <summary>The property of a diagnostic that holds its candidates. They are C# names, so that a comma separates them.</summary>
    private const string CandidatesProperty = "Candidates";

    public static DiagnosticModel At(this DiagnosticDescriptor descriptor, LocationModel? location, params string[] arguments) =>
        new(descriptor.Id, location, arguments.ToEquatableArray());

    /// <param name="model">The diagnostic.</param>
    /// <param name="compilation">The compilation that the place is found in again, where it has one.</param>
    public static Diagnostic ToDiagnostic(this DiagnosticModel model, Compilation? compilation = null) =>
        Diagnostic.Create(
            DiagnosticDescriptors.WithId(model.Id),
            model.Location is { } place ? Find(place, compilation) : Location.None,
            model.Candidates.Count == 0
                ? ImmutableDictionary<string, string?>.Empty
                : ImmutableDictionary<string, string?>.Empty.Add(CandidatesProperty, string.Join(",", model.Candidates)),
            model.Arguments.ToArray<object>());

    /// <summary>The names that could stand at the diagnostic's place instead.</summary>
    public static IReadOnlyList<string> Candidates(this Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(CandidatesProperty, out var names) && names is not null ? names.Split(',') : [];

    private static Location Find(LocationModel place, Compilation? compilation) =>
        compilation?.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == place.Path && place.Span.End <= tree.Length) is { } tree
            ? Location.Create(tree, place.Span)
            : place.ToLocation();
}

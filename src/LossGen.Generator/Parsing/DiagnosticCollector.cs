using LossGen.Generator.Collections;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Parsing;

/// <summary>Gathers all that is wrong with a declaration, so that a user sees it at once and not one error per build.</summary>
internal sealed class DiagnosticCollector
{
    private readonly List<DiagnosticModel> diagnostics = new();

    /// <summary>Whether something was refused, so that there is no model.</summary>
    public bool HasErrors { get; private set; }

    public void Add(DiagnosticDescriptor descriptor, Location? location, params string[] arguments) =>
        AddWithSuggestion(descriptor, location, suggestion: null, arguments);

    /// <summary>Adds what is wrong with a name, and the name that was probably meant.</summary>
    public void AddWithSuggestion(DiagnosticDescriptor descriptor, Location? location, string? suggestion, params string[] arguments)
    {
        HasErrors |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
        diagnostics.Add(descriptor.At(LocationModel.From(location), arguments) with { Suggestion = suggestion });
    }

    public void AddAll(DiagnosticCollector other)
    {
        HasErrors |= other.HasErrors;
        diagnostics.AddRange(other.diagnostics);
    }

    public EquatableArray<DiagnosticModel> ToModel() => diagnostics.ToEquatableArray();
}

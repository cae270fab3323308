using LossGen.Generator.Collections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Models;

/// <summary>A refusal waiting to be reported: the rule's id, the place as plain numbers, and the message's arguments.</summary>
internal sealed record DiagnosticModel(string Id, LocationModel? Location, EquatableArray<string> Arguments)
{
    /// <summary>The name that should probably stand at the place, for a code fix to write there.</summary>
    public string? Suggestion { get; init; }
}

/// <summary>A place in the source as plain values, so that no syntax tree is kept alive.</summary>
internal sealed record LocationModel(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static LocationModel? From(Location? location) =>
        location?.SourceTree is { } tree
            ? new LocationModel(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span)
            : null;

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}

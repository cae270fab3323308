using System.Collections.Immutable;
using System.Globalization;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Families;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Parsing;

/// <summary>The small questions the other parts ask of symbols and constants.</summary>
internal static partial class LossParser
{
    private static ImmutableArray<Family> Families => FamilyCatalogue.All;

    private static string FamilyNames => Listed(Families.Select(family => family.Name));

    private static IEnumerable<AttributeData> AttributesOf(ISymbol symbol, string metadataName) =>
        symbol.GetAttributes().Where(attribute => attribute.AttributeClass is { } type
            && metadataName.EndsWith(type.Name, StringComparison.Ordinal)
            && type.ToDisplayString() == metadataName);

    /// <summary>
    /// The enumeration's member with this value. Any integer can be cast to an enumeration; one without a member is refused,
    /// and so is a member that a newer runtime library has and this generator does not know.
    /// </summary>
    private static string? ReadMember(TypedConstant constant, Location location, IEnumerable<string> known, DiagnosticCollector problems)
    {
        var members = constant.Type?.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).ToList()
            ?? new List<IFieldSymbol>();
        if (members.Find(field => Equals(field.ConstantValue, constant.Value)) is { } member)
        {
            if (known.Contains(member.Name))
                return member.Name;
            problems.Add(
                DiagnosticDescriptors.RuntimeMismatch,
                location,
                $"the generator does not know {constant.Type?.Name}.{member.Name}");
            return null;
        }

        problems.Add(
            DiagnosticDescriptors.UndefinedValue,
            location,
            Convert.ToString(constant.Value, CultureInfo.InvariantCulture),
            constant.Type?.Name ?? "the enumeration",
            Listed(members.Select(field => field.Name)));
        return null;
    }

    private static TEnum ParseMember<TEnum>(string name)
        where TEnum : struct, Enum => (TEnum)Enum.Parse(typeof(TEnum), name);

    private static bool IsWrittenOn(AttributeData attribute, SyntaxNode node) =>
        attribute.ApplicationSyntaxReference is { } reference
        && reference.SyntaxTree == node.SyntaxTree
        && node.Span.Contains(reference.Span);

    private static bool IsSameUse(AttributeData left, AttributeData right) =>
        left.ApplicationSyntaxReference?.SyntaxTree == right.ApplicationSyntaxReference?.SyntaxTree
        && left.ApplicationSyntaxReference?.Span == right.ApplicationSyntaxReference?.Span;

    private static Location? LocationOf(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation();

    private static Location? PlaceOf(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => location.IsInSource);

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);

    private static string Invariant(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}

using System.Globalization;
using System.Text;
using LossGen.Generator.Collections;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Parsing;

/// <summary>The type that receives the methods: whether it can be continued in another file, and under which headers.</summary>
internal static partial class LossParser
{
    /// <summary>Longer names are cut, since a generated file may be written to a disk whose paths are short.</summary>
    private const int LongestHintName = 120;

    private static TypeModel ReadType(INamedTypeSymbol type, DiagnosticCollector problems, CancellationToken cancellation)
    {
        var nesting = new List<INamedTypeSymbol>();
        for (var outer = type; outer is not null; outer = outer.ContainingType)
            nesting.Insert(0, outer);

        if (type.TypeKind == TypeKind.Interface)
            problems.Add(DiagnosticDescriptors.UnsupportedType, PlaceOf(type), type.Name, "it is an interface");
        if (nesting.FirstOrDefault(outer => outer.IsFileLocal) is { } fileLocal)
        {
            var reason = SymbolEqualityComparer.Default.Equals(fileLocal, type)
                ? "it is local to its file, and the loss is emitted into another"
                : $"'{fileLocal.Name}' is local to its file, and the loss is emitted into another";
            problems.Add(DiagnosticDescriptors.UnsupportedType, PlaceOf(type), type.Name, reason);
        }

        foreach (var outer in nesting)
            CheckPartial(outer, type, problems, cancellation);

        return new TypeModel(
            NamespaceOf(type),
            nesting.Select(HeaderOf).ToEquatableArray(),
            NameOf(type),
            HintNameOf(type));
    }

    private static void CheckPartial(INamedTypeSymbol outer, INamedTypeSymbol type, DiagnosticCollector problems, CancellationToken cancellation)
    {
        foreach (var reference in outer.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration
                && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                problems.Add(DiagnosticDescriptors.NotPartial, declaration.Identifier.GetLocation(), outer.Name, type.Name);
            }
        }
    }

    /// <summary>
    /// The header that continues the type. Accessibility, <c>static</c>, <c>sealed</c>, <c>ref</c>, constraints and bases
    /// may all be left to the user's part.
    /// </summary>
    private static string HeaderOf(INamedTypeSymbol type)
    {
        var keyword = (type.TypeKind, type.IsRecord) switch
        {
            (TypeKind.Interface, _) => "interface",
            (TypeKind.Struct, true) => "record struct",
            (TypeKind.Struct, false) => "struct",
            (_, true) => "record",
            _ => "class",
        };
        return $"partial {keyword} {NameOf(type)}";
    }

    private static string NameOf(INamedTypeSymbol type) =>
        type.TypeParameters.IsEmpty
            ? Escaped(type.Name)
            : $"{Escaped(type.Name)}<{string.Join(", ", type.TypeParameters.Select(parameter => Escaped(parameter.Name)))}>";

    private static string NamespaceOf(INamedTypeSymbol type)
    {
        var parts = new List<string>();
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            parts.Insert(0, Escaped(space.Name));
        return string.Join(".", parts);
    }

    private static string Escaped(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(identifier) != SyntaxKind.None
            ? "@" + identifier
            : identifier;

    /// <summary>
    /// The type's full name, with a hash wherever that alone may not be unique: the compiler compares the names of
    /// generated files without regard to case, and refuses all of them over one collision.
    /// </summary>
    private static string HintNameOf(INamedTypeSymbol type)
    {
        var name = new StringBuilder();
        var identity = new StringBuilder();
        var isUnique = true;
        for (INamespaceOrTypeSymbol? part = type;
            part is not null and not INamespaceSymbol { IsGlobalNamespace: true };
            part = part.ContainingType ?? (INamespaceOrTypeSymbol?)part.ContainingNamespace)
        {
            var parameters = (part as INamedTypeSymbol)?.TypeParameters.Select(parameter => parameter.Name).ToArray() ?? Array.Empty<string>();
            name.Insert(0, parameters.Length == 0 ? part.Name : $"{part.Name}{{{string.Join(",", parameters)}}}");
            name.Insert(0, '.');
            identity.Insert(0, part is INamedTypeSymbol named ? $"+{HeaderOf(named)}" : $".{part.Name}");
            isUnique &= !HasRival(part);
        }

        var full = name.ToString(1, name.Length - 1);
        if (isUnique && full.Length <= LongestHintName)
            return full;
        return $"{full.Substring(0, Math.Min(full.Length, LongestHintName))}-{Hash(identity.ToString())}";
    }

    /// <summary>Whether something else beside the symbol has the same name but for case.</summary>
    private static bool HasRival(INamespaceOrTypeSymbol part)
    {
        var container = part.ContainingType ?? (INamespaceOrTypeSymbol?)part.ContainingNamespace;
        if (container is null)
            return false;

        var arity = (part as INamedTypeSymbol)?.Arity ?? 0;
        return container.GetMembers()
            .OfType<INamespaceOrTypeSymbol>()
            .Any(other => string.Equals(other.Name, part.Name, StringComparison.OrdinalIgnoreCase)
                && ((other as INamedTypeSymbol)?.Arity ?? 0) == arity
                && !SymbolEqualityComparer.Default.Equals(other, part));
    }

    /// <summary>FNV-1a; the same in every process, unlike <see cref="string.GetHashCode()"/>.</summary>
    private static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
            hash = unchecked((hash ^ character) * 16777619u);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}

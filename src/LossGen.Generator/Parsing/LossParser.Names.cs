using System.Collections.Immutable;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Families;
using LossGen.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Parsing;

/// <summary>
/// Whether the names the emitted code uses mean in the type what they mean elsewhere. The code calls
/// <c>Vector512.Create</c>, not <c>global::System.Runtime.Intrinsics.Vector512.Create</c>, because it is there to be read; the
/// price is that a member or a neighbour of the type may hide such a name.
/// </summary>
internal static partial class LossParser
{
    private static readonly ImmutableArray<UsedName> UsedNames = ImmutableArray.Create<UsedName>(
        new("System", "Math"),
        new("System", "ReadOnlySpan", 1),
        new("System", "Span", 1),
        new("System.CodeDom.Compiler", "GeneratedCodeAttribute"),
        new("System.Numerics", "BitOperations"),
        new("System.Runtime.CompilerServices", "MethodImplAttribute"),
        new("System.Runtime.CompilerServices", "MethodImplOptions"),
        new("System.Runtime.InteropServices", "MemoryMarshal"),
        new("System.Runtime.Intrinsics", "Vector512"),
        new("System.Runtime.Intrinsics", "Vector512", 1),
        new("LossGen", "Arguments"),
        new("LossGen", "ColumnSums"),
        new("LossGen", "IWeights", 1),
        new("LossGen", "Lanes"),
        new("LossGen", "PairwiseSum"),
        new("LossGen", "Reduction"),
        new("LossGen", "Rows"),
        new("LossGen", "Scratch"),
        new("LossGen", "SpecialFunctions"),
        new("LossGen", "Tiles"),
        new("LossGen", "Unweighted", 1),
        new("LossGen", "VectorMath"),
        new("LossGen", "Weighted", 1),
        new("LossGen", "Weighting", 1));

    private static readonly SymbolDisplayFormat WithoutTypeParameters =
        new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static void CheckNames(
        GeneratorAttributeSyntaxContext context,
        INamedTypeSymbol type,
        DiagnosticCollector problems,
        CancellationToken cancellation)
    {
        var compilation = context.SemanticModel.Compilation;
        var imports = GlobalImports(context, cancellation);
        foreach (var used in UsedNames)
        {
            cancellation.ThrowIfCancellationRequested();
            if (HidingMember(type, used, compilation) is { } member)
                problems.Add(DiagnosticDescriptors.NameHidden, PlaceOf(member) ?? PlaceOf(type), type.Name, used.Name, member.ToDisplayString(), used.FullName);
            else if ((HidingNeighbour(type, used, compilation) ?? HidingImport(imports, used, compilation)) is { } neighbour)
                problems.Add(DiagnosticDescriptors.NameHidden, PlaceOf(type), type.Name, used.Name, neighbour.ToDisplayString(), used.FullName);
        }
    }

    /// <summary>What the emitted methods call their own arguments and variables.</summary>
    private static readonly ImmutableHashSet<string> OwnArguments = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "weights", "reduction", "losses", "classes", "weighting", "sum", "start", "length", "rows", "columns", "row", "nameof");

    /// <summary>Whether every argument of the emitted methods has a name of its own.</summary>
    private static void CheckArgumentNames(
        Family family,
        IReadOnlyList<ParameterModel> parameters,
        IMethodSymbol? density,
        AttributeUse likelihood,
        DiagnosticCollector problems)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in OwnArguments)
            taken.Add(name, "the emitted methods");
        foreach (var used in UsedNames.Where(used => used.Arity == 0))
            taken.Add(used.Name, "the emitted code");

        Claim(family.ObservationName, family.ObservationName);
        foreach (var parameter in parameters.Where(parameter => parameter.IsFree))
        {
            var argument = LinkFunction.Named(parameter.Link).ArgumentName(parameter.Name);
            string[] derived = parameter.Gradient ? [argument + "Gradient", argument + "GradientSum", argument + "GradientPart"] : [];
            Claim(parameter.Name, [argument, .. derived]);
        }

        // One word for each parameter, however many of its names are taken.
        void Claim(string parameter, params string[] names)
        {
            if (names.FirstOrDefault(taken.ContainsKey) is { } clash)
            {
                var place = density?.Parameters.FirstOrDefault(candidate => candidate.Name == parameter) is { } symbol ? PlaceOf(symbol) : null;
                problems.Add(DiagnosticDescriptors.ArgumentNameTaken, place ?? likelihood.Location, parameter, clash, taken[clash]);
            }

            foreach (var name in names)
                taken[name] = $"'{parameter}'";
        }
    }

    /// <summary>A type parameter or member, own or inherited, of the type or of one that contains it.</summary>
    private static ISymbol? HidingMember(INamedTypeSymbol type, UsedName used, Compilation compilation)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (used.Arity == 0 && outer.TypeParameters.FirstOrDefault(parameter => parameter.Name == used.Name) is { } typeParameter)
                return typeParameter;

            for (var holder = outer; holder is not null; holder = holder.BaseType)
            {
                if (holder.GetMembers(used.Name).FirstOrDefault(member => Hides(member, used) && compilation.IsSymbolAccessibleWithin(member, type)) is { } member)
                    return member;
            }
        }

        return null;
    }

    /// <summary>A type or namespace in a namespace around the type; what is imported by a using directive comes after it.</summary>
    private static ISymbol? HidingNeighbour(INamedTypeSymbol type, UsedName used, Compilation compilation)
    {
        for (var space = compilation.GetCompilationNamespace(type.ContainingNamespace); space is not null; space = space.ContainingNamespace)
        {
            if (space.GetMembers(used.Name).FirstOrDefault(member => Hides(member, used) && IsAnother(member, used, compilation)) is { } neighbour)
                return neighbour;
        }

        return null;
    }

    /// <summary>
    /// The global using directives, which hold in generated files too. A type they import is ambiguous with the one that is
    /// meant; an alias comes before it.
    /// </summary>
    private static IReadOnlyList<ISymbol> GlobalImports(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var scopes = context.SemanticModel.GetImportScopes(context.TargetNode.SpanStart, cancellation);
        return scopes
            .SelectMany(scope => scope.Imports.Where(import => IsGlobal(import.DeclaringSyntaxReference)).Select(import => import.NamespaceOrType))
            .Concat<ISymbol>(scopes.SelectMany(scope => scope.Aliases.Where(alias => alias.DeclaringSyntaxReferences.Any(IsGlobal))))
            .ToList();

        bool IsGlobal(SyntaxReference? reference) =>
            reference?.GetSyntax(cancellation) is UsingDirectiveSyntax { GlobalKeyword.RawKind: (int)SyntaxKind.GlobalKeyword };
    }

    private static ISymbol? HidingImport(IEnumerable<ISymbol> imports, UsedName used, Compilation compilation) =>
        imports.Select(import => import switch
        {
            IAliasSymbol alias => alias.Name == used.Name && used.Arity == 0 ? alias : null,
            INamespaceOrTypeSymbol container => container.GetTypeMembers(used.Name, used.Arity).FirstOrDefault(type => IsAnother(type, used, compilation)),
            _ => (ISymbol?)null,
        }).FirstOrDefault(hiding => hiding is not null);

    /// <summary>
    /// Whether the name leads elsewhere. The project's own type of the full name comes before the referenced one (CS0436).
    /// </summary>
    private static bool IsAnother(ISymbol symbol, UsedName used, Compilation compilation) =>
        symbol is not INamedTypeSymbol type
        || (compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
            && (type.ToDisplayString(WithoutTypeParameters) != used.FullName
                || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)));

    /// <summary>
    /// A name with type arguments can only mean a type with as many parameters. One without is looked up as an expression,
    /// where any member hides it.
    /// </summary>
    private static bool Hides(ISymbol symbol, UsedName used) =>
        symbol is INamedTypeSymbol named ? named.Arity == used.Arity && !named.IsFileLocal : used.Arity == 0;

    /// <summary>A type that emitted code names without its namespace.</summary>
    private sealed record UsedName(string Namespace, string Name, int Arity = 0)
    {
        public string FullName => $"{Namespace}.{Name}";
    }
}

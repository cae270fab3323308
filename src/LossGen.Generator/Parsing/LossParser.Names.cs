using System.Collections.Immutable;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

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
        new("System.Runtime.CompilerServices", "MethodImplAttribute"),
        new("System.Runtime.CompilerServices", "MethodImplOptions"),
        new("System.Runtime.InteropServices", "MemoryMarshal"),
        new("System.Runtime.Intrinsics", "Vector512"),
        new("System.Runtime.Intrinsics", "Vector512", 1),
        new("LossGen", "Arguments"),
        new("LossGen", "Lanes"),
        new("LossGen", "PairwiseSum"),
        new("LossGen", "Reduction"),
        new("LossGen", "Scratch"),
        new("LossGen", "SpecialFunctions"),
        new("LossGen", "Tiles"),
        new("LossGen", "VectorMath"),
        new("LossGen", "Weighting", 1));

    private static readonly SymbolDisplayFormat WithoutTypeParameters =
        new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static void CheckNames(INamedTypeSymbol type, Compilation compilation, DiagnosticCollector problems, CancellationToken cancellation)
    {
        foreach (var used in UsedNames)
        {
            cancellation.ThrowIfCancellationRequested();
            if (HidingMember(type, used, compilation) is { } member)
                problems.Add(DiagnosticDescriptors.NameHidden, PlaceOf(member) ?? PlaceOf(type), type.Name, used.Name, member.ToDisplayString(), used.FullName);
            else if (HidingNeighbour(type, used, compilation) is { } neighbour)
                problems.Add(DiagnosticDescriptors.NameHidden, PlaceOf(type), type.Name, used.Name, neighbour.ToDisplayString(), used.FullName);
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
            foreach (var neighbour in space.GetMembers(used.Name))
            {
                if (Hides(neighbour, used) && !(neighbour is INamedTypeSymbol named && (IsMeant(named) || !compilation.IsSymbolAccessibleWithin(named, compilation.Assembly))))
                    return neighbour;
            }
        }

        return null;

        // The project's own type of the full name comes before the referenced one (CS0436).
        bool IsMeant(INamedTypeSymbol symbol) =>
            symbol.ToDisplayString(WithoutTypeParameters) == used.FullName
            && !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);
    }

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

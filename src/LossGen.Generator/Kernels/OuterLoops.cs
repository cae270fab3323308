using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Kernels;

/// <summary>
/// What a loss over a matrix of observations computes outside the loop over its elements, by the axes it has.
/// </summary>
/// <param name="Prologue">Computed once per call, as scalars, in order.</param>
/// <param name="Rows">Computes what varies from row to row alone, or null where nothing does.</param>
/// <param name="Columns">Computes what varies from column to column alone, or null where nothing does.</param>
internal sealed record OuterLoops(ImmutableArray<Hoisted> Prologue, Kernel? Rows, Kernel? Columns)
{
    /// <summary>Whether the argument is computed here, and not the user's.</summary>
    public bool Computes(Symbol symbol) =>
        Prologue.Concat(OutputsOf(Rows)).Concat(OutputsOf(Columns)).Any(hoisted => hoisted.Symbol == symbol);

    private static ImmutableArray<Hoisted> OutputsOf(Kernel? kernel) => kernel is null ? [] : kernel.Results.Outputs;
}

/// <summary>A value computed in an outer loop, and the argument by which the loops inside it read it.</summary>
internal sealed record Hoisted(Symbol Symbol, Value Value);

using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Kernels;

/// <summary>How one method is computed: by one kernel for all observations, or by one for each side of a condition.</summary>
/// <param name="Differentiated">The arguments whose derivatives are computed.</param>
/// <param name="Whole">The kernel of all observations, or null.</param>
/// <param name="Partition">The kernels of the two sides, or null.</param>
/// <param name="Outer">What is computed outside the loop over the elements, where the observations are a matrix, else null.</param>
internal sealed record KernelPlan(ImmutableArray<Symbol> Differentiated, Kernel? Whole, Partition? Partition, OuterLoops? Outer)
{
    /// <summary>The axis that a block lies along: that of the observations, or the columns of one row.</summary>
    private Axes ElementAxis => Outer is null ? Axes.Row : Axes.Column;

    public static string GradientName(Symbol symbol) => symbol.Name + "Gradient";

    /// <summary>Whether the derivative is summed over the observations of a block.</summary>
    public bool IsSummed(Symbol symbol) => IsSummed(symbol, ElementAxis);

    public static bool IsSummed(Symbol symbol, Axes elementAxis) => (symbol.Axes & elementAxis) == Axes.None;
}

/// <summary>The observations of a block are sorted by a condition on the data; each side has a kernel of its own.</summary>
internal sealed record Partition(Compare Condition, Kernel WhenTrue, Kernel WhenFalse);

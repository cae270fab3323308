using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Kernels;

/// <summary>How one method is computed: by one kernel for all observations, or by one for each side of a condition.</summary>
/// <param name="Differentiated">The arguments whose derivatives are computed.</param>
/// <param name="Whole">The kernel of all observations, or null.</param>
/// <param name="Partition">The kernels of the two sides, or null.</param>
internal sealed record KernelPlan(ImmutableArray<Symbol> Differentiated, Kernel? Whole, Partition? Partition)
{
    public static string GradientName(Symbol symbol) => symbol.Name + "Gradient";

    /// <summary>Whether the derivative is summed over the observations of a call.</summary>
    public static bool IsSummed(Symbol symbol) => (symbol.Axes & Axes.Row) == Axes.None;
}

/// <summary>The observations of a block are sorted by a condition on the data; each side has a kernel of its own.</summary>
internal sealed record Partition(Compare Condition, Kernel WhenTrue, Kernel WhenFalse);

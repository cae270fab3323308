using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Rewriting;

/// <summary>
/// Brings an expression whose parts depend on one condition into one selection between two whole expressions: each
/// branch is then a formula of its own, which the other rules can mend, and which a reader can read.
/// </summary>
/// <remarks>
/// A selection with a zero branch alone is no such case: it says that a term is absent, and stays where it is.
/// </remarks>
internal static class Branches
{
    // Each condition doubles the formulas.
    private const int MostConditions = 3;

    public static Expr Split(Expr expr)
    {
        // A chain of conditions stays in its order, and as long as it is.
        if (expr is Select { Condition: var first } select && !IsAbsence(select) && !IsPerClass(first))
            return expr.Pool.Select(first, Split(Assume(select.WhenTrue, first, true)), Split(Assume(select.WhenFalse, first, false)));

        var conditions = Graph.Topological(expr).OfType<Select>()
            .Where(inner => !IsPerClass(inner.Condition) && !IsAbsence(inner))
            .Select(inner => inner.Condition)
            .Distinct()
            .ToList();
        if (conditions.Count is 0 or > MostConditions)
            return expr;
        return expr.Pool.Select(conditions[0], Split(Assume(expr, conditions[0], true)), Split(Assume(expr, conditions[0], false)));
    }

    private static bool IsAbsence(Select select) => select.Pool.IsZero(select.WhenTrue) || select.Pool.IsZero(select.WhenFalse);

    private static bool IsPerClass(Expr condition) => (condition.Axes & Axes.Class) != Axes.None;

    /// <summary>
    /// The expressions where the condition is known to hold, or known not to. Where it says what a datum is, the datum is
    /// replaced.
    /// </summary>
    public static ImmutableArray<Expr> Assume(ImmutableArray<Expr> expressions, Compare condition, bool holds)
    {
        var resolved = new Dictionary<Expr, Expr>();
        var replaced = new Dictionary<Expr, Expr>();
        var saysWhatItIs = holds && condition is { Comparison: Comparison.Equal, Left: Symbol, Right: Constant };
        return [.. expressions
            .Select(expr => Graph.Map(expr, node => Resolve(node, condition, holds), resolved))
            .Select(expr => saysWhatItIs ? Graph.Map(expr, node => node == condition.Left ? condition.Right : node, replaced) : expr)];
    }

    private static Expr Assume(Expr expr, Expr condition, bool holds) =>
        Graph.Map(expr, node => Resolve(node, condition, holds), []);

    private static Expr Resolve(Expr node, Expr condition, bool holds) =>
        node is Select select && select.Condition == condition ? (holds ? select.WhenTrue : select.WhenFalse) : node;
}

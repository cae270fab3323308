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
    // Each condition may double the formulas. With more of them than this the selections stay where they are: what is
    // computed is the same.
    private const int MostConditions = 8;

    public static Expr Split(Expr expr)
    {
        var conditions = Graph.Topological(expr).OfType<Select>()
            .Where(select => (select.Condition.Axes & Axes.Class) == Axes.None && !expr.Pool.IsZero(select.WhenTrue) && !expr.Pool.IsZero(select.WhenFalse))
            .Select(select => select.Condition)
            .Distinct()
            .ToList();
        var condition = conditions.FirstOrDefault(condition => expr is not Select top || top.Condition != condition);
        if (condition is null || conditions.Count > MostConditions)
            return expr;
        return expr.Pool.Select(condition, Split(Assume(expr, condition, true)), Split(Assume(expr, condition, false)));
    }

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

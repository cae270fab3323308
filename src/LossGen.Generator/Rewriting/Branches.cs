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
    // Each condition that several parts depend on doubles the formulas.
    private const int MostConditions = 3;
    private const int MostFormulas = 1 << MostConditions;

    public static Expr Split(Expr expr) => Split(expr, MostConditions);

    /// <param name="expr">The expression.</param>
    /// <param name="most">How many more conditions may double the formulas.</param>
    private static Expr Split(Expr expr, int most)
    {
        if (expr is Select { Condition: var first } select && IsSplit(select))
            return IsTree(select) ? expr.Pool.Select(first, Split(Assume(select.WhenTrue, first, true), most), Split(Assume(select.WhenFalse, first, false), most)) : expr;

        var conditions = Graph.Topological(expr).OfType<Select>()
            .Where(IsSplit)
            .Select(inner => inner.Condition)
            .Distinct()
            .ToList();
        if (conditions.Count == 0 || conditions.Count > most)
            return expr;
        return expr.Pool.Select(conditions[0], Split(Assume(expr, conditions[0], true), most - 1), Split(Assume(expr, conditions[0], false), most - 1));
    }

    /// <summary>
    /// Whether the selections are a chain or a tree, which stays as it is: their formulas are about as many as they are.
    /// Where conditions follow one another, there is a formula for each way through them.
    /// </summary>
    private static bool IsTree(Select top)
    {
        var formulas = new Dictionary<Expr, double>();
        return FormulasOf(top) <= Math.Max(MostFormulas, 2 * formulas.Count);

        double FormulasOf(Expr expr)
        {
            if (expr is not Select select || !IsSplit(select))
                return 1;
            if (!formulas.TryGetValue(expr, out var count))
            {
                count = FormulasOf(select.WhenTrue) + FormulasOf(select.WhenFalse);
                formulas.Add(expr, count);
            }

            return count;
        }
    }

    /// <summary>Whether a selection is one between formulas.</summary>
    private static bool IsSplit(Select select) => !IsAbsence(select) && !IsPerClass(select.Condition);

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
        node is Select select && Decide(select.Condition, condition, holds) is { } decided ? (decided ? select.WhenTrue : select.WhenFalse) : node;

    /// <summary>Whether a condition holds where another is known to hold or not, or null where that does not say.</summary>
    private static bool? Decide(Expr condition, Expr known, bool holds)
    {
        if (condition == known)
            return holds;

        // What is one number is no other.
        return holds
            && known is Compare { Comparison: Comparison.Equal, Right: Constant { Value: var value } } equality
            && condition is Compare { Comparison: Comparison.Equal or Comparison.NotEqual, Right: Constant { Value: var other } } compare
            && compare.Left == equality.Left
                ? (value == other) == (compare.Comparison == Comparison.Equal)
                : null;
    }
}

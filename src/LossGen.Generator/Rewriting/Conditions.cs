using System.Collections.Immutable;
using LossGen.Generator.Families;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Rewriting;

/// <summary>
/// What the condition of a branch says of a datum: behind <c>y &lt;= 0 ? … : f(y)</c> the y of f is positive, and ln(y·b) is
/// ln y + ln b. In its branch the datum is a symbol of a narrower domain, until all rules have been applied.
/// </summary>
/// <remarks>
/// Only what the rules ask for is learnt, whether the datum is at least 0, greater than 0 or at most 1: otherwise a chain of
/// conditions would make a datum of its own for each link. What is not a number passes every test, and stays none.
/// </remarks>
internal static class Conditions
{
    /// <summary>The expressions with the data of each branch narrowed, and without the branches that this excludes.</summary>
    public static ImmutableArray<Expr> Learn(ImmutableArray<Expr> expressions)
    {
        var formulas = new HashSet<Expr>();
        foreach (var expr in expressions)
            AddSelections(expr);
        var root = new Knowledge(formulas, ImmutableDictionary<Symbol, Symbol>.Empty, []);
        return [.. expressions.Select(root.Apply)];

        void AddSelections(Expr expr)
        {
            if (expr is not Select select || !formulas.Add(select))
                return;
            AddSelections(select.WhenTrue);
            AddSelections(select.WhenFalse);
        }
    }

    /// <summary>The expressions with every datum as it is.</summary>
    public static ImmutableArray<Expr> Forget(ImmutableArray<Expr> expressions)
    {
        var memo = new Dictionary<Expr, Expr>();
        return [.. expressions.Select(expr => Graph.Map(expr, node => node is Symbol symbol ? symbol.Pool.Original(symbol) : node, memo))];
    }

    /// <summary>The domain of a datum behind a condition that holds or not.</summary>
    private static Domain Narrowed(Domain domain, Compare condition, bool holds, Symbol datum)
    {
        var isLeft = condition.Left == datum;
        var bound = ((Constant)(isLeft ? condition.Right : condition.Left)).Value;
        switch (condition.Comparison)
        {
            case Comparison.Equal or Comparison.NotEqual:
                // A count that is not 0 is at least 1.
                return holds == (condition.Comparison == Comparison.NotEqual) && bound.IsZero && domain is { IsInteger: true, Lower: >= 0 }
                    ? domain with { Lower = 0, LowerIncluded = false }
                    : domain;
            default:
                // y < c and y ≤ c bound y from above where they hold, c < y and c ≤ y where they do not; else from below.
                var isStrict = holds == (condition.Comparison == Comparison.Less);
                return holds == isLeft ? BoundedAbove(domain, bound, isStrict) : BoundedBelow(domain, bound, isStrict);
        }
    }

    private static Domain BoundedBelow(Domain domain, Rational bound, bool isStrict)
    {
        var isPositive = bound.Sign > 0 || (bound.IsZero && isStrict);
        return (isPositive || bound.IsZero) && (domain.Lower < 0 || (isPositive && domain is { Lower: 0, LowerIncluded: true }))
            ? domain with { Lower = 0, LowerIncluded = !isPositive }
            : domain;
    }

    private static Domain BoundedAbove(Domain domain, Rational bound, bool isStrict)
    {
        var isBelow = bound < Rational.One || (bound.IsOne && isStrict);
        return (isBelow || bound.IsOne) && (domain.Upper > 1 || (isBelow && domain is { Upper: 1, UpperIncluded: true }))
            ? domain with { Upper = 1, UpperIncluded = !isBelow }
            : domain;
    }

    /// <summary>What is known of the data on the way to a branch.</summary>
    /// <param name="formulas">
    /// The selections of whole formulas. Of the others, one with a zero branch is a term that may be absent, to be seen together
    /// with the terms around it.
    /// </param>
    /// <param name="narrowed">The symbols that stand for data.</param>
    /// <param name="known">Every knowledge there is, so that the same one rewrites a shared expression once.</param>
    private sealed class Knowledge(HashSet<Expr> formulas, ImmutableDictionary<Symbol, Symbol> narrowed, Dictionary<string, Knowledge> known)
    {
        private readonly Dictionary<Expr, Expr> memo = [];

        public Expr Apply(Expr expr)
        {
            if (!memo.TryGetValue(expr, out var result))
                memo.Add(expr, result = ApplyTo(expr));
            return result;
        }

        private Expr ApplyTo(Expr expr)
        {
            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
            return expr switch
            {
                Symbol symbol => SymbolFor(symbol),
                Select { Condition: Compare condition } select => ApplyTo(select, condition),
                _ => expr.With(ImmutableArray.CreateRange(expr.Operands, Apply)),
            };
        }

        private Expr ApplyTo(Select select, Compare condition)
        {
            if (DatumOf(condition) is not { } datum || (select.HasZeroBranch && !formulas.Contains(select)))
                return select.Pool.Select(Apply(condition), Apply(select.WhenTrue), Apply(select.WhenFalse));
            var domain = SymbolFor(datum).Domain;
            if (narrowed.ContainsKey(datum) && Decide(condition, domain, datum) is { } holds)
                return Apply(holds ? select.WhenTrue : select.WhenFalse);
            return select.Pool.Select(
                Apply(condition),
                With(datum, Narrowed(domain, condition, true, datum)).Apply(select.WhenTrue),
                With(datum, Narrowed(domain, condition, false, datum)).Apply(select.WhenFalse));
        }

        /// <summary>Whether a comparison with 0 holds of what is greater than 0; null for any other.</summary>
        private static bool? Decide(Compare condition, Domain domain, Symbol datum)
        {
            if (domain is not { Lower: 0, LowerIncluded: false } || !datum.Pool.IsZero(condition.Left == datum ? condition.Right : condition.Left))
                return null;
            return condition.Comparison switch
            {
                Comparison.Equal => false,
                Comparison.NotEqual => true,
                _ => condition.Right == datum,
            };
        }

        private static Symbol? DatumOf(Compare condition) => condition switch
        {
            { Left: Symbol { IsData: true } left, Right: Constant } => left,
            { Left: Constant, Right: Symbol { IsData: true } right } => right,
            _ => null,
        };

        private Symbol SymbolFor(Symbol symbol) => narrowed.TryGetValue(symbol, out var narrow) ? narrow : symbol;

        private Knowledge With(Symbol datum, Domain domain)
        {
            if (domain == SymbolFor(datum).Domain)
                return this;
            var more = narrowed.SetItem(datum, datum.Pool.Narrow(datum, domain));
            var key = string.Join(",", more.Values.Select(symbol => symbol.Id).OrderBy(id => id));
            if (!known.TryGetValue(key, out var knowledge))
                known.Add(key, knowledge = new Knowledge(formulas, more, known));
            return knowledge;
        }
    }
}

using System.Collections.Immutable;
using LossGen.Generator.Symbolics;
using static LossGen.Generator.Symbolics.Functions;

namespace LossGen.Generator.Rewriting;

/// <summary>Rules that make an expression smaller without touching its value anywhere in its domain.</summary>
internal static class AlgebraRules
{
    public static readonly RuleSet Set = new("algebra", ImmutableArray.Create(
        new Rule("log of one", "ln 1 = 0", e => ArgumentOf(e, Log) is Constant { Value.IsOne: true } ? e.Pool.Zero : null, s => [Log.Of(s.Pool.One)]),
        new Rule(
            "log-gamma of one or two",
            "ln Γ(1) = ln Γ(2) = 0",
            e => ArgumentOf(e, LogGamma) is Constant { Value: var x } && (x.IsOne || x == 2) ? e.Pool.Zero : null,
            s => [LogGamma.Of(s.Pool.One), LogGamma.Of(s.Pool.Constant(2))]),
        new Rule("log of exp", "ln exp(x) = x", e => ArgumentOf(ArgumentOf(e, Log), Exp), s => [Log.Of(Exp.Of(s.X))]),
        new Rule(
            "exp of a multiple of a logarithm",
            "exp(n·ln x) = xⁿ for a small whole n or half of one, and non-negative x",
            ExpOfLog,
            s => [Exp.Of(2 * Log.Of(s.A)), Exp.Of(Log.Of(1 - s.P) / 2)]),
        new Rule(
            "power of exp",
            "exp(x)ⁿ = exp(n·x)",
            PowerOfExp,
            s => [Exp.Of(s.X).Power(-1), Exp.Of(s.X).Squared() * s.Y]),
        new Rule(
            "product of powers of an exponential",
            "exp(m·x)·exp(n·x) = exp((m + n)·x) for numbers m, n",
            ProductOfExponentials,
            s => [Exp.Of(2 * s.X) * Exp.Of(-2 * s.X) * s.Y, Exp.Of(s.X) * Exp.Of(-2 * s.X)]),
        new Rule(
            "even power of a magnitude",
            "|x|ⁿ = xⁿ for even n",
            EvenPowerOfMagnitude,
            s => [Abs.Of(s.X).Squared(), s.Y * Abs.Of(s.X).Power(-4)]),
        new Rule(
            "magnitude with its sign",
            "|x|·sign(x) = x",
            MagnitudeTimesSign,
            s => [Abs.Of(s.X) * Sign.Of(s.X), s.Y * Abs.Of(s.X) * Sign.Of(s.X)]),
        new Rule(
            "selection inside a function",
            "f({a if c; b otherwise}) = {f(a) if c; f(b) otherwise} for constants a, b",
            ConstantSelection,
            s => [LogGamma.Of(Indicator(s) + 1)]),
        new Rule(
            "selection of what is equal",
            "{0 if x = 0; x otherwise} = x",
            e => e is Select { Condition: Compare { Comparison: Comparison.Equal } c, WhenTrue: Constant { Value.IsZero: true } } select
                && c.Right == e.Pool.Zero && (select.WhenFalse == c.Left || select.WhenFalse == -c.Left)
                    ? select.WhenFalse
                    : null,
            s => [s.Pool.Select(s.Pool.Compare(Comparison.Equal, s.X, s.Pool.Zero), s.Pool.Zero, s.X)]),
        new Rule(
            "sum of an indicator",
            "Σₖ {a if k = y; 0 otherwise} = a for a class index y",
            e => e is Reduce { Kind: ReductionKind.Sum, Body: Select { WhenFalse: Constant { Value.IsZero: true } } select }
                && IsTrueClass(select.Condition) && (select.WhenTrue.Axes & Axes.Class) == Axes.None
                    ? select.WhenTrue
                    : null,
            s => [s.Pool.Reduce(ReductionKind.Sum, Axes.Class, Indicator(s))])));

    /// <summary>Whether the condition singles out the class of a class index: k = y.</summary>
    internal static bool IsTrueClass(Expr condition) =>
        condition is Compare { Comparison: Comparison.Equal, Left: ClassIndex, Right: Symbol { IsData: true } };

    /// <summary>The argument of a call of the function, or null where the node is no such call.</summary>
    internal static Expr? ArgumentOf(Expr? node, Function function) =>
        node is Apply apply && apply.Function == function ? apply.Arguments[0] : null;

    /// <summary>The factors f(x) of a product, with x; those whose exponent is 1, or as asked.</summary>
    internal static IEnumerable<(Expr Factor, Expr Argument)> FactorsOf(Product product, Function function, Func<Rational, bool>? isAsked = null) =>
        product.Bases.Where((x, i) => isAsked?.Invoke(product.Exponents[i]) ?? product.Exponents[i].IsOne)
            .Where(x => ArgumentOf(x, function) is not null)
            .Select(x => (x, ArgumentOf(x, function)!));

    /// <summary>The terms a·f(x) of a sum, with a and f(x).</summary>
    internal static IEnumerable<(Expr Term, Expr Factor, Apply Call)> TermsWith(Sum sum, Function function)
    {
        foreach (var term in sum.Terms)
        {
            var factors = term is Product product ? product.Bases.Where((_, i) => product.Exponents[i].IsOne) : [term];
            foreach (var call in factors.OfType<Apply>().Where(call => call.Function == function))
                yield return (term, term / call, call);
        }
    }

    private static Expr Indicator(RuleScope s) =>
        s.Pool.Select(s.TrueClass, s.Pool.One, s.Pool.Zero);

    private static Expr? PowerOfExp(Expr node)
    {
        if (node is not Product product)
            return null;
        for (var i = 0; i < product.Bases.Length; i++)
        {
            if (ArgumentOf(product.Bases[i], Exp) is { } x && !product.Exponents[i].IsOne)
            {
                var power = product.Bases[i].Power(product.Exponents[i]);

                // In this order the product keeps a second factor, and its sign stays outside of the first.
                return product * Exp.Of(node.Pool.Scale(product.Exponents[i], x)) / power;
            }
        }

        return null;
    }

    private static Expr? ExpOfLog(Expr node) =>
        ArgumentOf(node, Exp) is { } argument
        && node.Pool.SplitCoefficient(argument) is var (n, logarithm)
        && ArgumentOf(logarithm, Log) is { } x && n.IsSmallPower && Ranges.IsNonNegative(x)
            ? x.Power(n)
            : null;

    private static Expr? ProductOfExponentials(Expr node)
    {
        if (node is not Product product)
            return null;
        var exponentials = FactorsOf(product, Exp)
            .GroupBy(exponential => node.Pool.SplitCoefficient(exponential.Argument).Remainder)
            .FirstOrDefault(group => group.Key is not null && group.Count() > 1)?
            .ToList();
        if (exponentials is null)
            return null;
        var sum = exponentials.Select(exponential => exponential.Argument).Aggregate((a, b) => a + b);
        var rest = exponentials.Aggregate(node, (quotient, exponential) => quotient / exponential.Factor);
        return node.Pool.IsZero(sum) ? rest : rest * Exp.Of(sum);
    }

    private static Expr? EvenPowerOfMagnitude(Expr node)
    {
        if (node is not Product product)
            return null;
        for (var i = 0; i < product.Bases.Length; i++)
        {
            if (product.Exponents[i].IsEvenInteger && ArgumentOf(product.Bases[i], Abs) is { } x)
                return product / product.Bases[i].Power(product.Exponents[i]) * x.Power(product.Exponents[i]);
        }

        return null;
    }

    private static Expr? MagnitudeTimesSign(Expr node)
    {
        if (node is not Product product)
            return null;
        foreach (var (magnitude, x) in FactorsOf(product, Abs))
        {
            foreach (var (sign, _) in FactorsOf(product, Sign).Where(sign => sign.Argument == x))
                return product / magnitude / sign * x;
        }

        return null;
    }

    private static Expr? ConstantSelection(Expr node)
    {
        if (node is not Apply { Arguments: [var argument] } apply)
            return null;
        var (select, offset) = argument switch
        {
            Select s => (s, argument.Pool.Zero),
            Sum { Terms: [Select s, Constant c] } => (s, c),
            _ => (null, null),
        };
        return select is { WhenTrue: Constant, WhenFalse: Constant }
            ? node.Pool.Select(select.Condition, apply.Function.Of(select.WhenTrue + offset!), apply.Function.Of(select.WhenFalse + offset!))
            : null;
    }
}

using System.Collections.Immutable;
using LossGen.Generator.Symbolics;
using static LossGen.Generator.Rewriting.AlgebraRules;
using static LossGen.Generator.Symbolics.Functions;

namespace LossGen.Generator.Rewriting;

/// <summary>
/// Rules of the logistic function and its relatives: they find σ, softplus and log(1 − exp(−x)) in the exponentials of the
/// textbook, which overflow on one side and cancel on the other.
/// </summary>
internal static class LogisticRules
{
    public static readonly RuleSet Set = new("logistic", ImmutableArray.Create(
        new Rule(
            "logistic function",
            "1/(1 + exp(x)) = σ(−x)",
            LogisticFunction,
            s => [(1 + Exp.Of(-s.X)).Power(-1), s.Y * (1 + Exp.Of(s.X)).Power(-2)]),
        new Rule(
            "mirrored logistic function",
            "exp(x)·σ(−x) = σ(x)",
            MirroredLogistic,
            s => [Exp.Of(s.X) * Sigmoid.Of(-s.X), s.Y * Exp.Of(-s.X) * Sigmoid.Of(s.X).Squared()]),
        new Rule(
            "odds",
            "σ(x)/σ(−x) = exp(x)",
            Odds,
            s => [Sigmoid.Of(s.X) / Sigmoid.Of(-s.X), s.A * Sigmoid.Of(s.X) / Sigmoid.Of(-s.X)]),
        new Rule(
            "exponential of a log-sigmoid",
            "exp(−softplus(x)) = σ(−x)",
            e => ArgumentOf(ArgumentOf(e, Exp) is { } exponent ? -exponent : null, Softplus) is { } x ? Sigmoid.Of(-x) : null,
            s => [Exp.Of(-Softplus.Of(s.X))]),
        new Rule(
            "expm1 of a log-sigmoid",
            "expm1(−softplus(x)) = −σ(x)",
            e => ArgumentOf(ArgumentOf(e, ExpM1) is { } exponent ? -exponent : null, Softplus) is { } x ? -Sigmoid.Of(x) : null,
            s => [ExpM1.Of(-Softplus.Of(s.X))]),
        new Rule(
            "logit of sigmoid",
            "logit(σ(x)) = x",
            e => ArgumentOf(ArgumentOf(e, Logit), Sigmoid),
            s => [Logit.Of(Sigmoid.Of(s.X))]),
        new Rule(
            "sigmoid of logit",
            "σ(logit(p)) = p for p in [0, 1]",
            e => ArgumentOf(ArgumentOf(e, Sigmoid), Logit) is { } p && Ranges.IsUnit(p) ? p : null,
            s => [Sigmoid.Of(Logit.Of(s.P))]),
        new Rule(
            "log of a difference of sigmoids",
            "ln(σ(x) − σ(y)) = log1mexp(x − y) − softplus(−x) − softplus(y)",
            LogOfDifference,
            s => [Log.Of(Sigmoid.Of(s.X) - Sigmoid.Of(s.X - s.A))]),
        new Rule(
            "log of one less an exponential",
            "log1p(−exp(x)) = log1mexp(−x)",
            e => ArgumentOf(e, LogP1) is { } argument && ArgumentOf(-argument, Exp) is { } x ? Log1MExp.Of(-x) : null,
            s => [LogP1.Of(-Exp.Of(-s.A))]),
        new Rule(
            "log of one less a sigmoid",
            "log1p(−σ(x)) = −softplus(x)",
            e => ArgumentOf(e, LogP1) is { } argument && ArgumentOf(-argument, Sigmoid) is { } x ? -Softplus.Of(x) : null,
            s => [LogP1.Of(-Sigmoid.Of(s.X))]),
        new Rule(
            "log of a negated expm1",
            "ln(−expm1(x)) = log1mexp(−x)",
            e => ArgumentOf(e, Log) is { } argument && ArgumentOf(-argument, ExpM1) is { } x ? Log1MExp.Of(-x) : null,
            s => [Log.Of(-ExpM1.Of(-s.A))]),
        new Rule(
            "log of expm1",
            "ln(expm1(x)) = x + log1mexp(x)",
            e => ArgumentOf(ArgumentOf(e, Log), ExpM1) is { } x ? x + Log1MExp.Of(x) : null,
            s => [Log.Of(ExpM1.Of(s.A))]),
        new Rule(
            "log-sum-exp less a part",
            "logaddexp(x, y) − x = softplus(y − x)",
            LogAddExpLessPart,
            s => [LogAddExp.Of(s.X, s.Y) - s.X, s.P + (s.A * (s.X - LogAddExp.Of(s.Y, s.X))), (s.A * s.Y) - (s.A * LogAddExp.Of(s.X, s.Y))]),
        new Rule(
            "difference of softplus",
            "softplus(q − l) − softplus(−l) = logmix(l, q) for q ≤ 0",
            DifferenceOfSoftplus,
            s => [Softplus.Of(s.X - s.A) - Softplus.Of(s.X), s.Y + Softplus.Of(-s.X) - Softplus.Of(-s.X - s.A)]),
        new Rule(
            "tanh and one",
            "1 + tanh(x) = 2·σ(2x)",
            TanhAndOne,
            s => [1 + Tanh.Of(s.X), 1 - Tanh.Of(s.X), s.Y + s.A - (s.A * Tanh.Of(s.X))]),
        new Rule(
            "complement of a squared sigmoid",
            "1 − σ(x)² = σ(−x)·(1 + σ(x))",
            e => e is Sum { Terms: [Product { Bases: [var p], Exponents: [var two] } square, Constant { Value.IsOne: true }] }
                && square.Coefficient == -1 && two == 2 && ArgumentOf(p, Sigmoid) is { } x
                    ? Sigmoid.Of(-x) * (1 + p)
                    : null,
            s => [1 - Sigmoid.Of(s.X).Squared()]),
        new Rule(
            "complement of a share",
            "1 − a/(a + b) = b/(a + b)",
            ComplementOfShare,
            s => [1 - (s.A / (s.A + s.B)), 1 - (2 * s.A / ((2 * s.A) + Exp.Of(s.X)))])));

    private static Expr? LogisticFunction(Expr node)
    {
        if (node is not Product product)
            return null;
        for (var i = 0; i < product.Bases.Length; i++)
        {
            if (product.Exponents[i] is { IsInteger: true, Sign: < 0 } exponent
                && product.Bases[i] is Sum { Terms: [var term, Constant { Value.IsOne: true }] } divisor && ArgumentOf(term, Exp) is { } x)
            {
                return product / divisor.Power(exponent) * Sigmoid.Of(-x).Power(-exponent);
            }
        }

        return null;
    }

    private static Expr? MirroredLogistic(Expr node)
    {
        if (node is not Product product)
            return null;
        foreach (var (factor, x) in FactorsOf(product, Exp))
        {
            var mirrored = Sigmoid.Of(-x);
            if (FactorsOf(product, Sigmoid, exponent => exponent.Sign > 0).Any(sigmoid => sigmoid.Factor == mirrored))
                return product / factor / mirrored * Sigmoid.Of(x);
        }

        return null;
    }

    private static Expr? Odds(Expr node)
    {
        if (node is not Product product)
            return null;
        foreach (var (factor, x) in FactorsOf(product, Sigmoid, exponent => exponent.IsInteger && exponent.Sign > 0))
        {
            var mirrored = Sigmoid.Of(-x);
            if (FactorsOf(product, Sigmoid, exponent => exponent.IsInteger && exponent.Sign < 0).Any(sigmoid => sigmoid.Factor == mirrored))
                return product / factor * mirrored * Exp.Of(x);
        }

        return null;
    }

    private static Expr? LogOfDifference(Expr node)
    {
        if (ArgumentOf(node, Log) is not Sum { Terms: [var a, var b] })
            return null;
        var (x, y) = (ArgumentOf(a, Sigmoid) ?? ArgumentOf(b, Sigmoid), ArgumentOf(-a, Sigmoid) ?? ArgumentOf(-b, Sigmoid));
        return x is not null && y is not null ? Log1MExp.Of(x - y) - Softplus.Of(-x) - Softplus.Of(y) : null;
    }

    private static Expr? LogAddExpLessPart(Expr node)
    {
        if (node is not Sum sum)
            return null;
        foreach (var (term, factor, call) in TermsWith(sum, LogAddExp))
        {
            foreach (var (part, other) in new[] { (call.Arguments[0], call.Arguments[1]), (call.Arguments[1], call.Arguments[0]) })
            {
                var less = -factor * part;
                if (ExprPool.TermsOf(less).All(sum.Terms.Contains))
                    return sum - term - less + (factor * Softplus.Of(other - part));
            }
        }

        return null;
    }

    private static Expr? DifferenceOfSoftplus(Expr node)
    {
        if (node is not Sum sum)
            return null;
        foreach (var plus in sum.Terms.Where(term => ArgumentOf(term, Softplus) is not null))
        {
            foreach (var minus in sum.Terms.Where(term => ArgumentOf(-term, Softplus) is not null))
            {
                var (x, y) = (ArgumentOf(plus, Softplus)!, ArgumentOf(-minus, Softplus)!);
                if (Ranges.IsNonNegative(y - x))
                    return sum - plus - minus + LogMix.Of(-y, x - y);
                if (Ranges.IsNonNegative(x - y))
                    return sum - plus - minus - LogMix.Of(-x, y - x);
            }
        }

        return null;
    }

    private static Expr? TanhAndOne(Expr node)
    {
        if (node is not Sum sum)
            return null;
        foreach (var (term, factor, call) in TermsWith(sum, Tanh))
        {
            foreach (var one in new[] { factor, -factor }.Where(sum.Terms.Contains))
                return sum - term - one + (2 * one * Sigmoid.Of((one == factor ? 2 : -2) * call.Arguments[0]));
        }

        return null;
    }

    private static Expr? ComplementOfShare(Expr node)
    {
        if (node is not Sum { Terms: [Product share, Constant { Value.IsOne: true }] })
            return null;
        for (var i = 0; i < share.Bases.Length; i++)
        {
            // The complement of what is no share of a whole cancels as well, but not less for being written otherwise.
            if (share.Exponents[i] != -1 || share.Bases[i] is not Sum whole || !whole.Terms.All(Ranges.IsNonNegative))
                continue;
            var part = -share * whole;
            if (ExprPool.TermsOf(part).All(whole.Terms.Contains))
                return (whole - part) / whole;
        }

        return null;
    }
}

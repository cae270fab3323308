using System.Collections.Immutable;
using LossGen.Generator.Symbolics;
using static LossGen.Generator.Symbolics.Functions;

namespace LossGen.Generator.Rewriting;

/// <summary>
/// Rules that recognise a whole density by its textbook form. They come first, while the form is whole: what they
/// replace is a sum of large terms that nearly cancel, which no rule on a single term can mend.
/// </summary>
internal static class DensityRules
{
    public static readonly RuleSet Set = new("densities", ImmutableArray.Create(
        new Rule(
            "negative binomial",
            "lnΓ(y+θ) − lnΓ(θ) − lnΓ(y+1) + θ·ln(θ/(θ+μ)) + y·ln(μ/(θ+μ)) = ln NB(y, μ, θ)",
            node => EitherSign(node, PositiveNegativeBinomial),
            s => [NegativeBinomialText(s.N, s.A, s.B), s.X - NegativeBinomialText(s.N, s.A, s.B)]),
        new Rule(
            "Poisson",
            "y·ln μ − μ − lnΓ(y+1) = ln P(y, μ)",
            node => EitherSign(node, PositivePoisson),
            s => [PoissonText(s.N, s.A), s.X - PoissonText(s.N, s.A), (s.N * s.X) - Exp.Of(s.X) - LogGamma.Of(s.N + 1), XLogY(s.N, s.A) - s.A - LogGamma.Of(s.N + 1)]),
        new Rule(
            "gamma",
            "α·ln β − lnΓ(α) + (α−1)·ln y − βy = ln P(α, βy) + ln α − ln y",
            node => EitherSign(node, PositiveGamma),
            s => [GammaText(s.A, s.B, s.B / s.P), s.X - GammaText(s.A, s.B, s.P)]),
        new Rule(
            "beta function",
            "lnΓ(a) + lnΓ(b) − lnΓ(a+b) = ln B(a, b)",
            LogOfBetaFunction,
            s => [LogGamma.Of(s.A) + LogGamma.Of(s.B) - LogGamma.Of(s.A + s.B), s.X + LogGamma.Of(s.A) - LogGamma.Of(s.P * s.A) - LogGamma.Of((1 - s.P) * s.A)])));

    private static Expr NegativeBinomialText(Expr y, Expr mu, Expr theta) =>
        LogGamma.Of(y + theta) - LogGamma.Of(theta) - LogGamma.Of(y + 1)
        + (theta * Log.Of(theta / (theta + mu))) + (y * Log.Of(mu / (theta + mu)));

    /// <summary>A loss holds the negative of the text.</summary>
    private static Expr? EitherSign(Expr node, Func<Sum, Expr?> rewrite)
    {
        if (node is not Sum sum)
            return null;
        return rewrite(sum) ?? (-sum is Sum negative && rewrite(negative) is { } result ? -result : null);
    }

    private static Expr? PositiveNegativeBinomial(Sum sum)
    {
        var gammas = LogGammas(sum);
        foreach (var theta in gammas.Where(g => g.Coefficient == -1).Select(g => g.Argument))
        {
            foreach (var y in gammas.Where(g => g.Coefficient.IsOne).Select(g => g.Argument - theta))
            {
                foreach (var mu in MeansOf(sum, theta))
                {
                    // What is left over must be what the density does not explain: fewer terms, not more.
                    var rest = sum - NegativeBinomialText(y, mu, theta);
                    if (TermCount(rest) == sum.Terms.Length - 5)
                        return NegativeBinomialLogProbability.Of(y, mu, theta) + rest;
                }
            }
        }

        return null;
    }

    private static List<(Rational Coefficient, Expr Argument)> LogGammas(Sum sum) =>
        sum.Terms
            .Select(term => sum.Pool.SplitCoefficient(term))
            .Where(term => term.Remainder is Apply { Function: var function } && function == LogGamma)
            .Select(term => (term.Coefficient, ((Apply)term.Remainder!).Arguments[0]))
            .ToList();

    /// <summary>Every μ for which the sum has a term θ·ln(θ/(θ + μ)).</summary>
    private static IEnumerable<Expr> MeansOf(Sum sum, Expr theta) =>
        sum.Terms
            .Select(term => term / theta)
            .OfType<Apply>()
            .Where(apply => apply.Function == Log)
            .Select(apply => (theta / apply.Arguments[0]) - theta);

    private static Expr PoissonText(Expr y, Expr mu) => (y * Log.Of(mu)) - mu - LogGamma.Of(y + 1);

    private static Expr? PositivePoisson(Sum sum)
    {
        foreach (var y in LogGammas(sum).Where(g => g.Coefficient == -1).Select(g => g.Argument - 1))
        {
            foreach (var term in sum.Terms)
            {
                if (PoissonMean(term, y) is not { } mu)
                    continue;
                var rest = sum - term + mu + LogGamma.Of(y + 1);
                if (TermCount(rest) == sum.Terms.Length - 2 - TermCount(mu))
                    return PoissonLogProbability.Of(y, mu) + rest;
            }
        }

        return null;
    }

    /// <summary>The μ of a term y·ln μ, in which ln μ may be written as itself, or null.</summary>
    private static Expr? PoissonMean(Expr term, Expr y)
    {
        // 0·ln μ is 0 whatever μ is; where μ is 0 too, so is the probability's logarithm.
        if (term is Select { Condition: Compare { Comparison: Comparison.Equal } condition } select
            && condition.Left == y && term.Pool.IsZero(condition.Right) && term.Pool.IsZero(select.WhenTrue))
        {
            term = select.WhenFalse;
        }

        return (term / y) switch
        {
            Apply { Function: var function, Arguments: [var mu] } when function == Log => mu,
            var logarithm => Exp.Of(logarithm),
        };
    }

    private static Expr GammaText(Expr shape, Expr y, Expr rate) =>
        (shape * Log.Of(rate)) - LogGamma.Of(shape) + ((shape - 1) * Log.Of(y)) - (rate * y);

    private static Expr? PositiveGamma(Sum sum)
    {
        foreach (var shape in LogGammas(sum).Where(g => g.Coefficient == -1).Select(g => g.Argument))
        {
            foreach (var y in LogarithmsIn(sum, shape - 1))
            {
                foreach (var rate in LogarithmsIn(sum, shape))
                {
                    var rest = sum - GammaText(shape, y, rate);
                    if (TermCount(rest) == sum.Terms.Length - 4)
                        return PoissonLogProbability.Of(shape, rate * y) + Log.Of(shape) - Log.Of(y) + rest;
                }
            }
        }

        return null;
    }

    /// <summary>Every x for which the sum has a term factor·ln x.</summary>
    private static IEnumerable<Expr> LogarithmsIn(Sum sum, Expr factor) =>
        sum.Terms.Select(term => AlgebraRules.ArgumentOf(term / factor, Log)).OfType<Expr>();

    private static Expr? LogOfBetaFunction(Expr node)
    {
        if (node is not Sum sum)
            return null;
        var gammas = LogGammas(sum).Where(g => g.Coefficient.Abs().IsOne).ToList();
        foreach (var (sign, whole) in gammas)
        {
            var parts = gammas.Where(g => g.Coefficient == -sign).Select(g => g.Argument).ToList();
            for (var i = 0; i < parts.Count; i++)
            {
                for (var j = i + 1; j < parts.Count; j++)
                {
                    var (a, b) = (parts[i], parts[j]);
                    if (sum.Pool.IsZero(Expansion.Of(a + b - whole)) && (a.HasSymbols || b.HasSymbols))
                        return sum - sum.Pool.Scale(sign, LogGamma.Of(whole) - LogGamma.Of(a) - LogGamma.Of(b) + LogBeta.Of(a, b));
                }
            }
        }

        return null;
    }

    private static int TermCount(Expr expr) => expr switch
    {
        Sum sum => sum.Terms.Length,
        _ => expr.Pool.IsZero(expr) ? 0 : 1,
    };
}

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
            NegativeBinomial,
            s => [NegativeBinomialText(s.N, s.A, s.B), s.X - NegativeBinomialText(s.N, s.A, s.B)])));

    private static Expr NegativeBinomialText(Expr y, Expr mu, Expr theta) =>
        LogGamma.Of(y + theta) - LogGamma.Of(theta) - LogGamma.Of(y + 1)
        + (theta * Log.Of(theta / (theta + mu))) + (y * Log.Of(mu / (theta + mu)));

    private static Expr? NegativeBinomial(Expr node)
    {
        // A loss holds the negative of the text.
        if (node is not Sum sum)
            return null;
        return PositiveNegativeBinomial(sum) ?? (-sum is Sum negative && PositiveNegativeBinomial(negative) is { } result ? -result : null);
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

    private static int TermCount(Expr expr) => expr switch
    {
        Sum sum => sum.Terms.Length,
        _ => expr.Pool.IsZero(expr) ? 0 : 1,
    };
}

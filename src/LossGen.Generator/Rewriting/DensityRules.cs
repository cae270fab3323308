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
            "y·ln μ − μ − lnΓ(y+1) = ln P(y, μ) for non-negative y",
            node => EitherSign(node, PositivePoisson),
            s => [PoissonText(s.N, s.A), s.X - PoissonText(s.N, s.A), (s.N * s.X) - Exp.Of(s.X) - LogGamma.Of(s.N + 1), XLogY(s.N, s.A) - s.A - LogGamma.Of(s.N + 1)]),
        new Rule(
            "gamma",
            "α·ln β − lnΓ(α) + (α−1)·ln y − βy = ln P(α, βy) + ln α − ln y for positive α",
            node => EitherSign(node, PositiveGamma),
            s => [GammaText(s.A, s.B, s.B / s.P), s.X - GammaText(s.A, s.B, s.P), (s.A * Log.Of(s.B)) - LogGamma.Of(s.A) - ((s.A + 1) * Log.Of(s.P)) - (s.B / s.P)]),
        new Rule(
            "beta function",
            "lnΓ(a) + lnΓ(b) − lnΓ(a+b) = ln B(a, b) for positive a, b",
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
        if (gammas.Count < 3)
            return null;
        var spelled = new Spelled(sum);
        foreach (var theta in gammas.Where(g => g.Coefficient == -1).Select(g => g.Argument))
        {
            foreach (var y in gammas.Where(g => g.Coefficient.IsOne).Select(g => Expansion.Of(g.Argument - theta)))
            {
                foreach (var mu in MeansOf(spelled, y, theta))
                {
                    if (spelled.Less(NegativeBinomialText(y, mu, theta)) is { } rest)
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

    /// <summary>Every μ that the logarithms of the sum suggest: by a ln(θ + μ), by a ln(1 + μ/θ), or by a y·ln(μ/(θ + μ)).</summary>
    private static IEnumerable<Expr> MeansOf(Spelled spelled, Expr y, Expr theta)
    {
        foreach (var (factor, x) in spelled.Logarithms)
        {
            if (x is Sum sum)
            {
                yield return sum - theta;
                yield return Expansion.Of(sum * theta) - theta;
            }

            if (factor == y)
                yield return theta * x / (1 - x);
        }
    }

    private static Expr PoissonText(Expr y, Expr mu) => (y * Log.Of(mu)) - mu - LogGamma.Of(y + 1);

    private static Expr? PositivePoisson(Sum sum)
    {
        var counts = LogGammas(sum).Where(g => g.Coefficient == -1).Select(g => g.Argument - 1).Where(y => y.HasSymbols && Ranges.IsNonNegative(y)).ToList();
        if (counts.Count == 0)
            return null;

        // 0·ln μ is 0 whatever μ is; where μ is 0 too, so is the probability's logarithm.
        var spelled = new Spelled(sum.Pool.Add(sum.Terms.Select(term => counts.Select(y => WithoutZeroTimesLog(term, y)).OfType<Expr>().FirstOrDefault() ?? term).ToImmutableArray()));
        foreach (var y in counts)
        {
            foreach (var mu in spelled.Terms.Select(term => -term))
            {
                if (spelled.Less(PoissonText(y, mu)) is { } rest)
                    return PoissonLogProbability.Of(y, mu) + rest;
            }
        }

        return null;
    }

    /// <summary>The term y·ln μ of a {0 if y = 0; y·ln μ otherwise}, or null for any other term.</summary>
    private static Expr? WithoutZeroTimesLog(Expr term, Expr y) =>
        term is Select { Condition: Compare { Comparison: Comparison.Equal } condition } select
        && condition.Left == y && term.Pool.IsZero(condition.Right) && term.Pool.IsZero(select.WhenTrue)
            ? select.WhenFalse
            : null;

    private static Expr GammaText(Expr shape, Expr y, Expr rate) =>
        (shape * Log.Of(rate)) - LogGamma.Of(shape) + ((shape - 1) * Log.Of(y)) - (rate * y);

    /// <summary>The distribution of a multiple of y, or of 1/y: what has a term α·ln u for a term −u, whatever else of ln y there is.</summary>
    private static Expr? PositiveGamma(Sum sum)
    {
        var shapes = LogGammas(sum).Where(g => g.Coefficient == -1).Select(g => g.Argument).Where(Ranges.IsNonNegative).ToList();
        if (shapes.Count == 0)
            return null;
        var spelled = new Spelled(sum);
        foreach (var shape in shapes)
        {
            foreach (var (factor, y) in spelled.Logarithms.Where(term => term.Factor == shape || term.Factor == -shape))
            {
                foreach (var scaled in spelled.Terms.Select(term => -term).Where(term => !sum.Pool.IsZero(term)))
                {
                    // ln u in two parts: it is for the density to say that y is positive.
                    var logarithm = factor == shape ? Log.Of(scaled / y) + Log.Of(y) : Log.Of(scaled * y) - Log.Of(y);
                    if (spelled.Less((shape * logarithm) - LogGamma.Of(shape) - scaled, leftOver: Log.Of(y)) is { } rest)
                        return PoissonLogProbability.Of(shape, scaled) + Log.Of(shape) + rest;
                }
            }
        }

        return null;
    }

    private static Expr? LogOfBetaFunction(Expr node)
    {
        if (node is not Sum sum)
            return null;
        var gammas = LogGammas(sum).Where(g => g.Coefficient.Abs().IsOne).ToList();
        foreach (var (sign, whole) in gammas)
        {
            var parts = gammas.Where(g => g.Coefficient == -sign).Select(g => g.Argument).Where(Ranges.IsNonNegative).ToList();
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

    /// <summary>A sum however its logarithms and products are spelled: it is compared with a text when both are multiplied out.</summary>
    private sealed class Spelled
    {
        private readonly ExprPool pool;
        private readonly List<(Expr Term, List<(Rational Coefficient, Expr Remainder)> Expanded)> terms;

        public Spelled(Expr sum)
        {
            pool = sum.Pool;
            terms = [.. ExprPool.TermsOf(sum).Select(term => (term, Expanded(term)))];
        }

        public IEnumerable<Expr> Terms => terms.Select(term => term.Term);

        /// <summary>The terms a·ln x of the sum, multiplied out.</summary>
        public IEnumerable<(Expr Factor, Expr Argument)> Logarithms =>
            from term in terms
            from part in term.Expanded
            from logarithm in part.Remainder is Product product ? product.Bases : [part.Remainder]
            let argument = AlgebraRules.ArgumentOf(logarithm, Log)
            where argument is not null
            select (pool.Scale(part.Coefficient, part.Remainder) / logarithm, argument);

        /// <summary>
        /// The sum less the text, or null where the text is not in it: what is left over must be terms of the sum as they were,
        /// or a multiple of the one term named. To take apart what the text does not explain would cost digits.
        /// </summary>
        public Expr? Less(Expr text, Expr? leftOver = null)
        {
            var rest = Expanded(text).ToDictionary(part => part.Remainder, part => -part.Coefficient);
            var involved = terms.Where(term => term.Expanded.Exists(part => rest.ContainsKey(part.Remainder))).ToList();
            foreach (var (coefficient, remainder) in involved.SelectMany(term => term.Expanded))
                rest[remainder] = (rest.TryGetValue(remainder, out var sofar) ? sofar : Rational.Zero) + coefficient;

            var others = rest.Where(part => !part.Value.IsZero).Select(part => (part.Key, Term: pool.Scale(part.Value, part.Key))).OrderBy(part => part.Key.Id).ToList();
            return others.TrueForAll(part => part.Key == leftOver || Terms.Contains(part.Term))
                ? pool.Add(Terms.Except(involved.Select(term => term.Term)).Concat(others.Select(part => part.Term)).ToImmutableArray())
                : null;
        }

        private List<(Rational Coefficient, Expr Remainder)> Expanded(Expr expr) =>
            [.. ExprPool.TermsOf(Expansion.WithLogarithms(expr)).Where(term => !pool.IsZero(term)).Select(pool.SplitCoefficient).Select(part => (part.Coefficient, part.Remainder ?? pool.One))];
    }
}

using System.Collections.Immutable;
using LossGen.Generator.Symbolics;
using static LossGen.Generator.Rewriting.AlgebraRules;
using static LossGen.Generator.Symbolics.Functions;

namespace LossGen.Generator.Rewriting;

/// <summary>
/// Rules that replace a form which overflows or loses digits by a function that does not. The two sides are equal as
/// mathematics; they differ in floating-point numbers, and the right side is the better one.
/// </summary>
internal static class StabilityRules
{
    public static readonly RuleSet Set = new("stability", ImmutableArray.Create(
        new Rule("complement of sigmoid", "1 − σ(x) = σ(−x)", ComplementOfSigmoid, s => [1 - Sigmoid.Of(s.X)]),
        new Rule(
            "log of sigmoid",
            "ln σ(x) = −softplus(−x)",
            e => ArgumentOf(ArgumentOf(e, Log), Sigmoid) is { } x ? -Softplus.Of(-x) : null,
            s => [Log.Of(Sigmoid.Of(s.X))]),
        new Rule("log of one plus", "ln(1 + x) = log1p(x)", LogOfOnePlus, s => [Log.Of(1 - s.P), Log.Of(1 + (s.X.Squared() / s.A))]),
        new Rule("log of a share", "ln(a/(a + b)) = −log1p(b/a)", LogOfShare, s => [Log.Of(s.A / (s.A + s.B)), Log.Of(Exp.Of(s.X) / (Exp.Of(s.X) + s.B))]),
        new Rule(
            "log of a product",
            "ln(c·aᵐ·bⁿ) = ln c + m·ln a + n·ln b for non-negative a, b",
            LogOfProduct,
            s => [Log.Of(s.A * Exp.Of(s.X)), Log.Of(2 * s.A / s.B)]),
        new Rule(
            "log of a sum with an exponential",
            "ln(a + b·exp(x)) = logaddexp(ln a, ln b + x) for non-negative a, b",
            LogOfMixture,
            s => [Log.Of(s.A + (s.B * Exp.Of(s.X)))]),
        new Rule(
            "mixture with a certain part",
            "logaddexp(−softplus(−l), −softplus(l) + q) = logmix(l, q) for q ≤ 0",
            LogMixOfLogits,
            s => [LogAddExp.Of(-Softplus.Of(-s.X), -Softplus.Of(s.X) - s.A)]),
        new Rule(
            "mixture with a certain part, natural scale",
            "logaddexp(ln p, log1p(−p) + q) = logmix(logit p, q) for q ≤ 0",
            LogMixOfProbability,
            s => [LogAddExp.Of(Log.Of(s.P), LogP1.Of(-s.P) - s.A)]),
        new Rule(
            "ratio of exponentials",
            "f(exp(x)·exp(y)) = f(exp(x + y)) for f = ln, log1p",
            RatioOfExponentials,
            s => [LogP1.Of(Exp.Of(s.X) * Exp.Of(-s.Y))]),
        new Rule(
            "softplus",
            "log1p(exp(x)) = softplus(x)",
            e => ArgumentOf(ArgumentOf(e, LogP1), Exp) is { } x ? Softplus.Of(x) : null,
            s => [LogP1.Of(Exp.Of(s.X))]),
        new Rule(
            "reflection of softplus",
            "x + softplus(−x) = softplus(x)",
            ReflectedSoftplus,
            s => [s.X + Softplus.Of(-s.X), (s.X / s.A) + (2 * Softplus.Of(-s.X / s.A)) + s.Y]),
        new Rule(
            "difference of mirrored sigmoids",
            "σ(x) − σ(−x) = tanh(x/2)",
            DifferenceOfSigmoids,
            s => [Sigmoid.Of(s.X) - Sigmoid.Of(-s.X), s.Y + (s.A * Sigmoid.Of(s.X)) - (s.A * Sigmoid.Of(-s.X)), ((s.A - s.B) * Sigmoid.Of(s.X)) + ((s.B - s.A) * Sigmoid.Of(-s.X))]),
        new Rule(
            "exponential less one",
            "a·exp(x) − a = a·expm1(x)",
            ExponentialLessOne,
            s => [1 - Exp.Of(s.X), (s.A * Exp.Of(s.X)) - s.A + s.Y]),
        new Rule(
            "one more than expm1",
            "a·expm1(x) + a = a·exp(x)",
            OneMoreThanExpM1,
            s => [s.A + (s.A * ExpM1.Of(s.X)) + s.Y]),
        new Rule(
            "root less a number",
            "√(c² + x) − c = x/(c + √(c² + x)) for a positive number c",
            RootLessNumber,
            s => [s.Y + (s.A + 1).Power(new Rational(1, 2)) - 1, (s.X.Squared() + 4).Power(new Rational(1, 2)) - 2]),
        new Rule(
            "difference of log-gammas",
            "ln Γ(t + y) − ln Γ(t) = lnΓΔ(t, y)",
            e => DifferenceOf(e, LogGamma, LogGammaDelta),
            s => [LogGamma.Of(s.A + s.B) - LogGamma.Of(s.A), LogGamma.Of(s.A + s.N) - LogGamma.Of(s.A) + s.X]),
        new Rule(
            "difference of digammas",
            "ψ(t + y) − ψ(t) = ψΔ(t, y)",
            e => DifferenceOf(e, Digamma, DigammaDelta),
            s => [Digamma.Of(s.A + s.B) - Digamma.Of(s.A), Digamma.Of(s.A) - Digamma.Of(s.A + s.N)]),
        new Rule(
            "probability less one at the true class",
            "pₖ − {1 if k = y; 0 otherwise} = {−Σ of the other p if k = y; pₖ otherwise}",
            ProbabilityLessOne,
            s => [SoftmaxOf(s) - s.Pool.Select(s.TrueClass, s.Pool.One, s.Pool.Zero)]),
        new Rule(
            "term of the true class less its share",
            "{a if k = y; 0 otherwise} − pₖ·Σ{a if k = y; 0 otherwise} = {a·(1 − pₖ) if k = y; −pₖ·Σ{…} otherwise}",
            TermLessShare,
            s => [TrueTerm(s) - (SoftmaxOf(s) * s.Pool.Reduce(ReductionKind.Sum, Axes.Class, TrueTerm(s)))]),
        new Rule(
            "expected count less count",
            "pₖ·Σ y − yₖ = pₖ·(Σ y − yₖ) − yₖ·(1 − pₖ)",
            ExpectedLessObserved,
            s => [(SoftmaxOf(s) * s.Pool.Reduce(ReductionKind.Sum, Axes.Class, s.Counts)) - s.Counts])));

    private static Expr SoftmaxOf(RuleScope s) => Exp.Of(s.Z - s.Pool.Reduce(ReductionKind.LogSumExp, Axes.Class, s.Z));

    private static Expr TrueTerm(RuleScope s) => s.Pool.Select(s.TrueClass, s.A * s.Z, s.Pool.Zero);

    private static Expr? ComplementOfSigmoid(Expr node) =>
        node is Sum { Terms: [var term, Constant { Value.IsOne: true }] } && ArgumentOf(-term, Sigmoid) is { } x ? Sigmoid.Of(-x) : null;

    private static Expr? LogOfOnePlus(Expr node) =>
        // The complement of a softmax is a sum over the other classes, of which nothing is lost.
        ArgumentOf(node, Log) is Sum { Terms: [.., Constant { Value.IsOne: true }] } sum && Softmax.ArgumentOf(1 - sum) is null
            ? LogP1.Of(sum - 1)
            : null;

    private static Expr? LogOfShare(Expr node)
    {
        if (ArgumentOf(node, Log) is not Product { Coefficient.IsOne: true } product)
            return null;
        for (var i = 0; i < product.Bases.Length; i++)
        {
            if (product.Exponents[i] != -1 || product.Bases[i] is not Sum total || !total.Terms.All(Ranges.IsNonNegative))
                continue;
            var part = product * total;
            if (total.Terms.Contains(part))
                return -LogP1.Of((total - part) / part);
        }

        return null;
    }

    private static Expr? LogOfProduct(Expr node)
    {
        if (ArgumentOf(node, Log) is not Product product || product.Coefficient.Sign <= 0 || !product.Bases.All(Ranges.IsNonNegative) || !product.HasSymbols)
            return null;
        var logs = product.Bases.Select((x, i) => node.Pool.Scale(product.Exponents[i], Log.Of(x)));
        var coefficient = product.Coefficient.Numerator.IsOne ? -Log.Of(node.Pool.Constant(Rational.One / product.Coefficient)) : Log.Of(node.Pool.Constant(product.Coefficient));
        return node.Pool.Add(logs.Append(coefficient).ToImmutableArray());
    }

    private static Expr? LogOfMixture(Expr node)
    {
        if (ArgumentOf(node, Log) is not Sum { Terms: [var a, var b] } || !Ranges.IsNonNegative(a) || !Ranges.IsNonNegative(b))
            return null;
        return HasExponential(a) || HasExponential(b) ? LogAddExp.Of(Log.Of(a), Log.Of(b)) : null;
    }

    private static bool HasExponential(Expr expr) =>
        expr is Apply { Function: var function } && function == Exp
        || (expr is Product product && product.Bases.Any(x => ArgumentOf(x, Exp) is not null));

    private static Expr? LogMixOfLogits(Expr node) =>
        MixtureParts(node) is var (certain, other) && ArgumentOf(-certain, Softplus) is { } negated
            ? LogMixOf(-negated, other + Softplus.Of(-negated))
            : null;

    private static Expr? LogMixOfProbability(Expr node) =>
        MixtureParts(node) is var (certain, other) && ArgumentOf(certain, Log) is { } p && Ranges.IsUnit(p)
            ? LogMixOf(Logit.Of(p), other - LogP1.Of(-p))
            : null;

    private static (Expr Certain, Expr Other)? MixtureParts(Expr node) =>
        node is Apply { Function: var function, Arguments: [var a, var b] } && function == LogAddExp ? (a, b) : null;

    private static Expr? LogMixOf(Expr logit, Expr q) => Ranges.IsNonNegative(-q) ? LogMix.Of(logit, q) : null;

    private static Expr? RatioOfExponentials(Expr node)
    {
        if (node is not Apply { Arguments: [Product product] } apply || (apply.Function != Log && apply.Function != LogP1))
            return null;
        var exponents = FactorsOf(product, Exp).ToList();
        if (exponents.Count < 2)
            return null;
        var rest = exponents.Aggregate((Expr)product, (quotient, factor) => quotient / factor.Factor);
        return apply.Function.Of(rest * Exp.Of(node.Pool.Add(exponents.Select(factor => factor.Argument).ToImmutableArray())));
    }

    private static Expr? ReflectedSoftplus(Expr node)
    {
        if (node is not Sum sum)
            return null;
        var pool = node.Pool;
        foreach (var term in sum.Terms)
        {
            var (count, remainder) = pool.SplitCoefficient(term);
            if (ArgumentOf(remainder, Softplus) is not { } negated)
                continue;

            // Of the n softplus(−x) as many are reflected as there are x.
            var first = pool.SplitCoefficient(ExprPool.TermsOf(-negated).First());
            var shares = sum.Terms.Select(pool.SplitCoefficient).Where(other => other.Remainder is not null && other.Remainder == first.Remainder).ToList();
            if (shares.Count == 0 || first.Remainder is null)
                continue;
            var reflected = shares[0].Coefficient / first.Coefficient;
            var rest = sum + pool.Scale(reflected, negated);
            if (reflected.Sign == count.Sign && reflected.Abs() <= count.Abs() && rest == pool.Add(sum.Terms.Except(ExprPool.TermsOf(pool.Scale(-reflected, negated))).ToImmutableArray()))
                return rest - pool.Scale(reflected, remainder!) + pool.Scale(reflected, Softplus.Of(-negated));
        }

        return null;
    }

    private static Expr? DifferenceOfSigmoids(Expr node)
    {
        if (node is not Sum sum)
            return null;
        foreach (var (term, factor, call) in TermsWith(sum, Sigmoid))
        {
            var x = call.Arguments[0];
            var mirrored = factor * Sigmoid.Of(-x);
            if (x.Id < (-x).Id && sum.Terms.FirstOrDefault(other => sum.Pool.IsZero(Expansion.Of(other + mirrored))) is { } partner)
                return sum - term - partner + (factor * Tanh.Of(x / 2));
        }

        return null;
    }

    private static Expr? ExponentialLessOne(Expr node)
    {
        if (node is not Sum sum || LowersToComplement(sum))
            return null;
        foreach (var (term, factor, call) in TermsWith(sum, Exp))
        {
            if (sum.Terms.Contains(-factor))
                return sum - term + factor + (factor * ExpM1.Of(call.Arguments[0]));
        }

        return null;
    }

    private static Expr? OneMoreThanExpM1(Expr node)
    {
        if (node is not Sum sum)
            return null;
        foreach (var (term, factor, call) in TermsWith(sum, ExpM1))
        {
            if (sum.Terms.Contains(factor))
                return sum - term - factor + (factor * Exp.Of(call.Arguments[0]));
        }

        return null;
    }

    private static Expr? RootLessNumber(Expr node)
    {
        if (node is not Sum { Terms: [.., Constant { Value: { Sign: < 0 } negative }] } sum)
            return null;
        var root = sum.Terms.FirstOrDefault(term =>
            term is Product { Coefficient.IsOne: true, Bases: [Sum { Terms: [.., Constant { Value: var square }] }], Exponents: [var half] } && half == new Rational(1, 2) && square == negative * negative);
        return root is null ? null : sum - root - sum.Pool.Constant(negative) + ((root.Squared() - sum.Pool.Constant(negative * negative)) / (root - sum.Pool.Constant(negative)));
    }

    /// <summary>The complement 1 − p of a softmax has a better form than expm1: the sum over the other classes.</summary>
    private static bool LowersToComplement(Sum sum) => sum.Terms.Any(term => Softmax.ArgumentOf(-term) is not null);

    private static Expr? DifferenceOf(Expr node, Function function, Function delta)
    {
        if (node is not Sum sum)
            return null;
        foreach (var plus in sum.Terms.Where(term => ArgumentOf(term, function) is not null))
        {
            foreach (var minus in sum.Terms.Where(term => ArgumentOf(-term, function) is not null))
            {
                var (a, b) = (ArgumentOf(plus, function)!, ArgumentOf(-minus, function)!);
                var difference = Expansion.Of(a - b);
                if (IsDelta(difference, b))
                    return sum - plus - minus + delta.Of(b, difference);
                if (IsDelta(-difference, a))
                    return sum - plus - minus - delta.Of(a, -difference);
            }
        }

        return null;
    }

    private static Expr? ExpectedLessObserved(Expr node)
    {
        // Both products are without cancellation, also where one class has all the counts and nearly all the probability.
        if (node is not Sum { Terms: [var a, var b] })
            return null;
        foreach (var (expected, observed) in new[] { (a, -b), (b, -a) })
        {
            var total = node.Pool.Reduce(ReductionKind.Sum, Axes.Class, observed);
            if (observed is Symbol && Softmax.ArgumentOf(expected / total) is not null)
            {
                var p = expected / total;
                return (p * (total - observed)) - (observed * (1 - p));
            }
        }

        return null;
    }

    private static bool IsDelta(Expr y, Expr t) =>
        y is not Constant { Value.IsInteger: true } && t.HasSymbols && Ranges.IsNonNegative(y) && Ranges.IsNonNegative(t);

    private static Expr? TermLessShare(Expr node)
    {
        if (node is not Sum sum)
            return null;
        foreach (var term in sum.Terms.OfType<Select>().Where(select => IsTrueClass(select.Condition) && node.Pool.IsZero(select.WhenFalse)))
        {
            var total = node.Pool.Reduce(ReductionKind.Sum, Axes.Class, term);
            foreach (var share in sum.Terms.Where(other => Softmax.ArgumentOf(-other / total) is not null))
            {
                var p = -share / total;
                return sum - term - share + node.Pool.Select(term.Condition, term.WhenTrue * (1 - p), share);
            }
        }

        return null;
    }

    private static Expr? ProbabilityLessOne(Expr node)
    {
        if (node is not Sum sum)
            return null;
        var pool = node.Pool;
        foreach (var p in sum.Terms.Where(term => Softmax.ArgumentOf(term) is not null))
        {
            foreach (var indicator in sum.Terms.OfType<Select>().Where(select => IsTrueClass(select.Condition)))
            {
                if (indicator.WhenTrue is Constant one && one.Value == -1 && pool.IsZero(indicator.WhenFalse))
                {
                    var others = pool.Reduce(ReductionKind.Sum, Axes.Class, pool.Select(indicator.Condition, pool.Zero, p));
                    return sum - p - indicator + pool.Select(indicator.Condition, -others, p);
                }
            }
        }

        return null;
    }
}

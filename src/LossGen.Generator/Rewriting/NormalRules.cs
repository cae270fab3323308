using System.Collections.Immutable;
using LossGen.Generator.Symbolics;
using static LossGen.Generator.Rewriting.AlgebraRules;
using static LossGen.Generator.Symbolics.Functions;

namespace LossGen.Generator.Rewriting;

/// <summary>
/// Rules of normal probabilities: in the tails, where 1 − erf(x) has no digits left, they find erfc(x) and its logarithm.
/// </summary>
internal static class NormalRules
{
    public static readonly RuleSet Set = new("normal", ImmutableArray.Create(
        new Rule(
            "log of a normal probability",
            "ln(a·erfc(x)) = ln½erfc(x) + ln(2a) for non-negative a",
            LogOfNormalProbability,
            s => [Log.Of(Erfc.Of(s.X) / 2), Log.Of(s.A * Erfc.Of(s.X))]),
        new Rule(
            "complement of erf",
            "a ∓ a·erf(x) = a·erfc(±x)",
            ComplementOfErf,
            s => [1 - Erf.Of(s.X), 1 + Erf.Of(s.X), s.A + s.Y - (s.A * Erf.Of(s.X)), s.A + s.Y + (s.A * Erf.Of(s.X))]),
        new Rule(
            "complement of erfc",
            "2a − a·erfc(x) = a·erfc(−x)",
            ComplementOfErfc,
            s => [2 - Erfc.Of(s.X), 1 - (Erfc.Of(s.X) / 2), (2 * s.A) + s.Y - (s.A * Erfc.Of(s.X))]),
        new Rule(
            "log of erfc",
            "ln erfc(x) = lnerfc(x)",
            e => ArgumentOf(ArgumentOf(e, Log), Erfc) is { } x ? LogErfc.Of(x) : null,
            s => [Log.Of(Erfc.Of(s.X))])));

    private static Expr? LogOfNormalProbability(Expr node)
    {
        // Near 1 the logarithm of the whole keeps the digits that ln ½ + ln erfc(x) cancels.
        if (ArgumentOf(node, Log) is not Product { HasSymbols: true } product)
            return null;
        var (tail, x) = FactorsOf(product, Erfc).FirstOrDefault();
        return tail is not null && Ranges.IsNonNegative(product / tail) ? LogHalfErfc.Of(x) + Log.Of(2 * product / tail) : null;
    }

    private static Expr? ComplementOfErf(Expr node)
    {
        if (node is not Sum sum)
            return null;
        foreach (var (term, factor, call) in TermsWith(sum, Erf))
        {
            if (sum.Terms.Contains(-factor))
                return sum - term + factor - (factor * Erfc.Of(call.Arguments[0]));
            if (sum.Terms.Contains(factor))
                return sum - term - factor + (factor * Erfc.Of(-call.Arguments[0]));
        }

        return null;
    }

    private static Expr? ComplementOfErfc(Expr node)
    {
        if (node is not Sum sum)
            return null;
        foreach (var (term, factor, call) in TermsWith(sum, Erfc))
        {
            if (sum.Terms.Contains(-2 * factor))
                return sum - term + (2 * factor) - (factor * Erfc.Of(-call.Arguments[0]));
        }

        return null;
    }
}

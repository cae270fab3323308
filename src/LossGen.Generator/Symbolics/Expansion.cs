using System.Collections.Immutable;

namespace LossGen.Generator.Symbolics;

/// <summary>
/// Products multiplied out: a(b + c) becomes ab + ac. Canonical form leaves products of sums alone; where two
/// expressions are asked to be the same number, what matters is that they are when multiplied out.
/// </summary>
internal static class Expansion
{
    public static Expr Of(Expr expr) => Expand(expr, factor => factor);

    /// <summary>
    /// The same, with logarithms taken apart as well: those of products, of quotients, and of sums of fractions, as
    /// ln(1 + a/b) = ln(a + b) − ln b.
    /// </summary>
    public static Expr WithLogarithms(Expr expr) => Expand(expr, factor => factor switch
    {
        Apply { Function: var function, Arguments: [var x] } when function == Functions.Log => LogarithmOf(x),
        Apply { Function: var function, Arguments: [var x] } when function == Functions.LogP1 => LogarithmOf(x + 1),
        _ => factor,
    });

    private static Expr Expand(Expr expr, Func<Expr, Expr> expandFactor)
    {
        switch (expr)
        {
            case Sum sum:
                return expr.Pool.Add(sum.Terms.Select(term => Expand(term, expandFactor)).ToImmutableArray());
            case Product product:
                for (var i = 0; i < product.Bases.Length; i++)
                {
                    if (!product.Exponents[i].IsOne)
                        continue;
                    var factor = expandFactor(product.Bases[i]);
                    if (factor is Sum || factor != product.Bases[i])
                        return expr.Pool.Add(ExprPool.TermsOf(factor).Select(term => Expand(product / product.Bases[i] * term, expandFactor)).ToImmutableArray());
                }

                return expr;
            default:
                return expandFactor(expr);
        }
    }

    /// <summary>ln x as a sum of the logarithms of what x is made of.</summary>
    private static Expr LogarithmOf(Expr x)
    {
        switch (x)
        {
            case Apply { Function: var function, Arguments: [var exponent] } when function == Functions.Exp:
                return WithLogarithms(exponent);
            case Product product when product.Coefficient.Sign > 0 && product.Bases.All(Ranges.IsNonNegative):
                return x.Pool.Add(product.Bases.Select((factor, i) => x.Pool.Scale(product.Exponents[i], LogarithmOf(factor)))
                    .Append(Functions.Log.Of(x.Pool.Constant(product.Coefficient))).ToImmutableArray());
            case Sum sum when Denominator(sum) is { } denominator && Of(sum.Pool.Add(sum.Terms.Select(term => term * denominator).ToImmutableArray())) is var numerator
                && Ranges.IsNonNegative(numerator) && Ranges.IsNonNegative(denominator):
                return LogarithmOf(numerator) - LogarithmOf(denominator);
            case Constant { Value.IsOne: true }:
                return x.Pool.Zero;
            default:
                return Functions.Log.Of(x);
        }
    }

    /// <summary>What the terms of a sum are to be multiplied with to be without a denominator, or null where there is none.</summary>
    private static Expr? Denominator(Sum sum)
    {
        var exponents = new Dictionary<Expr, Rational>();
        foreach (var product in sum.Terms.OfType<Product>())
        {
            for (var i = 0; i < product.Bases.Length; i++)
            {
                if (product.Exponents[i].Sign < 0 && product.Exponents[i].IsInteger)
                    exponents[product.Bases[i]] = exponents.TryGetValue(product.Bases[i], out var known) && known < product.Exponents[i] ? known : product.Exponents[i];
            }
        }

        return exponents.Count == 0 ? null : exponents.OrderBy(factor => factor.Key.Id).Aggregate((Expr)sum.Pool.One, (denominator, factor) => denominator * factor.Key.Power(-factor.Value));
    }
}

using System.Collections.Immutable;

namespace LossGen.Generator.Symbolics;

/// <summary>
/// Products multiplied out: a(b + c) becomes ab + ac. Canonical form leaves products of sums alone; where two
/// expressions are asked to be the same number, what matters is that they are when multiplied out.
/// </summary>
internal static class Expansion
{
    public static Expr Of(Expr expr)
    {
        switch (expr)
        {
            case Sum sum:
                return expr.Pool.Add(sum.Terms.Select(Of).ToImmutableArray());
            case Product product:
                for (var i = 0; i < product.Bases.Length; i++)
                {
                    if (product.Bases[i] is Sum factor && product.Exponents[i].IsOne)
                        return expr.Pool.Add(factor.Terms.Select(term => Of(product / factor * term)).ToImmutableArray());
                }

                return expr;
            default:
                return expr;
        }
    }
}

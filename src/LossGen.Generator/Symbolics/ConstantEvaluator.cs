using System.Numerics;

namespace LossGen.Generator.Symbolics;

/// <summary>
/// The nearest double of an expression without symbols, computed in fixed-point arithmetic, so that the same source
/// gives the same literal on every machine, whatever its mathematical library.
/// </summary>
internal static class ConstantEvaluator
{
    // The smallest double is 2⁻¹⁰⁷⁴; the bits beyond are for a factor of that size, and for sums whose terms cancel.
    private const int FractionBits = 1280;

    private static readonly BigInteger FixedOne = BigInteger.One << FractionBits;
    private static readonly Lazy<BigInteger> FixedLogTwo = new(() => 2 * InverseHyperbolicTangent(FixedOne / 3));
    private static readonly Lazy<BigInteger> FixedPi = new(() => 4 * ((4 * InverseTangentOfReciprocal(5)) - InverseTangentOfReciprocal(239)));

    /// <summary>The value, or null where the expression holds symbols or functions without an exact evaluation.</summary>
    public static double? Evaluate(Expr expr) => expr switch
    {
        Constant constant => constant.Value.ToDouble(),
        NamedConstant { Value: NamedValue.PositiveInfinity } => double.PositiveInfinity,
        NamedConstant { Value: NamedValue.NotANumber } => double.NaN,
        _ => Fixed(expr) is { } value ? new Rational(value, FixedOne).ToDouble() : null,
    };

    private static BigInteger? Fixed(Expr expr)
    {
        switch (expr)
        {
            case Constant constant:
                return ToFixed(constant.Value);
            case NamedConstant { Value: NamedValue.Pi }:
                return FixedPi.Value;
            case Sum sum:
                var total = BigInteger.Zero;
                foreach (var term in sum.Terms)
                {
                    if (Fixed(term) is not { } value)
                        return null;
                    total += value;
                }

                return total;
            case Product product when product.Exponents.All(exponent => exponent.IsInteger):
                var result = ToFixed(product.Coefficient);
                for (var i = 0; i < product.Bases.Length; i++)
                {
                    if (Fixed(product.Bases[i]) is not { IsZero: false } factor)
                        return null;
                    for (var n = BigInteger.Abs(product.Exponents[i].Numerator); n > 0; n--)
                        result = product.Exponents[i].Sign > 0 ? (result * factor) >> FractionBits : (result << FractionBits) / factor;
                }

                return result;
            case Apply { Function: var function, Arguments: [var argument] } when function == Functions.Log && Fixed(argument) is { Sign: > 0 } x:
                return Logarithm(x);
            default:
                return null;
        }
    }

    private static BigInteger ToFixed(Rational value) => (value.Numerator << FractionBits) / value.Denominator;

    private static BigInteger Logarithm(BigInteger x)
    {
        // x = m·2^k with m near 1; ln m = 2·artanh((m − 1)/(m + 1)).
        var exponent = 0;
        for (; x > 2 * FixedOne; exponent++)
            x >>= 1;
        for (; 2 * x < FixedOne; exponent--)
            x <<= 1;
        return (2 * InverseHyperbolicTangent(((x - FixedOne) << FractionBits) / (x + FixedOne))) + (exponent == 0 ? 0 : exponent * FixedLogTwo.Value);
    }

    private static BigInteger InverseHyperbolicTangent(BigInteger x) => OddSeries(x, (x * x) >> FractionBits);

    private static BigInteger InverseTangentOfReciprocal(int n) => OddSeries(FixedOne / n, -FixedOne / (n * n));

    /// <summary>x·(1 + q/3 + q²/5 + …).</summary>
    private static BigInteger OddSeries(BigInteger x, BigInteger ratio)
    {
        var sum = BigInteger.Zero;
        var term = x;
        for (var n = 1; !term.IsZero && term != BigInteger.MinusOne; n += 2)
        {
            sum += term / n;
            term = (term * ratio) >> FractionBits;
        }

        return sum;
    }
}

using System.Numerics;

namespace LossGen.Generator.Symbolics;

/// <summary>
/// The nearest double of an expression without symbols, computed in fixed-point arithmetic, so that the same source
/// gives the same literal on every machine, whatever its mathematical library.
/// </summary>
internal static class ConstantEvaluator
{
    // Beyond it an exponential is no number of the fixed point, nor a double.
    private const int LargestExponent = 1024;

    // ln Γ is shifted to here, where its asymptotic series with this many terms is exact to 2⁻⁵⁰⁰.
    private const int StirlingStart = 80;
    private const int StirlingTerms = 80;

    // The smallest double is 2⁻¹⁰⁷⁴; the bits beyond are for a factor of that size, and for sums whose terms cancel.
    private const int FractionBits = 1280;

    private static readonly BigInteger FixedOne = BigInteger.One << FractionBits;
    private static readonly Lazy<BigInteger> FixedLogTwo = new(() => 2 * InverseHyperbolicTangent(FixedOne / 3));
    private static readonly Lazy<Rational[]> BernoulliNumbers = new(EvenBernoulliNumbers);
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
            case Product product when product.Exponents.All(exponent => (2 * exponent).IsInteger):
                var result = ToFixed(product.Coefficient);
                for (var i = 0; i < product.Bases.Length; i++)
                {
                    if (Fixed(product.Bases[i]) is not { IsZero: false } factor)
                        return null;
                    var exponent = product.Exponents[i];
                    if (!exponent.IsInteger)
                    {
                        if (factor.Sign < 0)
                            return null;
                        (factor, exponent) = (SquareRoot(factor << FractionBits), 2 * exponent);
                    }

                    for (var n = BigInteger.Abs(exponent.Numerator); n > 0; n--)
                        result = exponent.Sign > 0 ? (result * factor) >> FractionBits : (result << FractionBits) / factor;
                }

                return result;
            case Apply { Function: var function, Arguments: [var argument] } when Fixed(argument) is { } x:
                return function == Functions.Log && x.Sign > 0 ? Logarithm(x)
                    : function == Functions.LogP1 && x > -FixedOne ? Logarithm(x + FixedOne)
                    : function == Functions.Exp ? Exponential(x)
                    : function == Functions.Erf ? ErrorFunction(x)
                    : function == Functions.Asinh ? x.Sign * Logarithm(BigInteger.Abs(x) + Hypotenuse(x, FixedOne))
                    : function == Functions.Erfc ? FixedOne - ErrorFunction(x)
                    : function == Functions.LogGamma && x.Sign > 0 ? LogGamma(x)
                    : null;
            case Apply { Function: var function, Arguments: [var argument, var other] } when function == Functions.Hypot:
                return Fixed(argument) is { } side && Fixed(other) is { } otherSide ? Hypotenuse(side, otherSide) : null;
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

    private static BigInteger Hypotenuse(BigInteger x, BigInteger y) => SquareRoot((x * x) + (y * y));

    private static BigInteger SquareRoot(BigInteger x)
    {
        if (x.IsZero)
            return x;

        // Newton's method from above falls until it is there.
        var root = BigInteger.One << ((x.ToByteArray().Length * 4) + 1);
        while (true)
        {
            var next = (root + (x / root)) >> 1;
            if (next >= root)
                return root;
            root = next;
        }
    }

    private static BigInteger? Exponential(BigInteger x)
    {
        // exp(x) = 2^k·exp(r) with |r| ≤ ln 2.
        if (BigInteger.Abs(x) > LargestExponent * FixedOne)
            return null;
        var k = (int)(x / FixedLogTwo.Value);
        var power = PowerSeries(x - (k * FixedLogTwo.Value), static n => n);
        return k >= 0 ? power << k : power >> -k;
    }

    /// <summary>erf x = (2/√π)·x·(1 + 2x²/3 + (2x²)²/(3·5) + …)/exp(x²), whose terms are all positive.</summary>
    private static BigInteger ErrorFunction(BigInteger x)
    {
        // Divided by exp(x²), not multiplied by exp(−x²), which has few digits in fixed point where the series is large.
        var square = (x * x) >> FractionBits;
        if (Exponential(square) is not { } growth)
            return x.Sign * FixedOne;
        var series = PowerSeries(2 * square, static n => (2 * n) + 1);
        return (2 * (x * series / growth) << FractionBits) / SquareRoot(FixedPi.Value << FractionBits);
    }

    /// <summary>ln Γ(x) = ln Γ(x + n) − ln(x·(x + 1)⋯(x + n − 1)), by Stirling's series at x + n.</summary>
    private static BigInteger LogGamma(BigInteger x)
    {
        var shift = FixedOne;
        for (; x < StirlingStart * FixedOne; x += FixedOne)
            shift = (shift * x) >> FractionBits;
        var inverse = (FixedOne << FractionBits) / x;
        var inverseSquare = (inverse * inverse) >> FractionBits;
        var result = (((x - (FixedOne / 2)) * Logarithm(x)) >> FractionBits) - x + (Logarithm(2 * FixedPi.Value) / 2) - Logarithm(shift);
        for (var k = 1; k <= StirlingTerms; k++)
        {
            var bernoulli = BernoulliNumbers.Value[k];
            result += bernoulli.Numerator * inverse / (bernoulli.Denominator * (2 * k) * ((2 * k) - 1));
            inverse = (inverse * inverseSquare) >> FractionBits;
        }

        return result;
    }

    /// <summary>B₀, B₂, B₄, …, from Σ C(m + 1, j)·Bⱼ = 0 over j ≤ m.</summary>
    private static Rational[] EvenBernoulliNumbers()
    {
        var even = new Rational[StirlingTerms + 1];
        even[0] = Rational.One;
        for (var k = 1; k <= StirlingTerms; k++)
        {
            // Of the odd ones B₁ = −½ alone is not 0.
            var m = 2 * k;
            var sum = new Rational(-(m + 1), 2);
            var binomial = BigInteger.One;
            for (var j = 0; j < m; j++)
            {
                if (j % 2 == 0)
                    sum += new Rational(binomial, 1) * even[j / 2];
                binomial = binomial * (m + 1 - j) / (j + 1);
            }

            even[k] = -sum / (m + 1);
        }

        return even;
    }

    /// <summary>1 + x/d(1) + x²/(d(1)·d(2)) + ….</summary>
    private static BigInteger PowerSeries(BigInteger x, Func<int, int> divisor)
    {
        var sum = BigInteger.Zero;
        var term = FixedOne;
        for (var n = 1; !term.IsZero && term != BigInteger.MinusOne; n++)
        {
            sum += term;
            term = ((term * x) >> FractionBits) / divisor(n);
        }

        return sum;
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

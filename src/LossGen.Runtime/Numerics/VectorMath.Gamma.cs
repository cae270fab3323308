using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <content>
/// The gamma functions. From 5.5 on by Stirling's series, its remainder fitted by a polynomial in 1/x²; below, by the
/// recurrence to [3/2, 5/2] and a polynomial there.
/// </content>
public static partial class VectorMath
{
    private const double StirlingStart = 5.5;
    private const double HalfLogTwoPi = 0.9189385332046728;

    // From this argument on the series holds, and so a shift by as much makes any positive argument large enough.
    private const double ShiftLength = 6;

    /// <summary>ln |Γ(x)|. A negative argument, which no distribution has, takes a path of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogGamma(Vector512<double> x)
    {
        if (Vector512.LessThanAny(x, Vector512<double>.Zero))
            return LogGammaReflected(x);
        var isLarge = Vector512.GreaterThanOrEqual(x, Vector512.Create(StirlingStart));
        var (w, product) = ShiftToTwo(x);
        var log = Log(Vector512.ConditionalSelect(isLarge, x, product));

        // Below 3/2 the product divides, above it multiplies.
        var signedLog = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(1.5)), -log, log);
        var small = Vector512.FusedMultiplyAdd(w, LogGammaSeries(w), signedLog);
        var inverse = Vector512<double>.One / x;
        var remainder = Vector512.FusedMultiplyAdd(inverse, BinetSeries(inverse * inverse), Vector512.Create(HalfLogTwoPi));
        var large = Vector512.FusedMultiplyAdd(x - Vector512.Create(0.5), log - Vector512<double>.One, remainder - Vector512.Create(0.5));
        var isInfinite = Vector512.Equals(x, Vector512.Create(double.PositiveInfinity));
        return Vector512.ConditionalSelect(isInfinite, x, Vector512.ConditionalSelect(isLarge, large, small));
    }

    /// <summary>ψ(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Digamma(Vector512<double> x)
    {
        if (Vector512.LessThanAny(x, Vector512<double>.Zero))
            return DigammaReflected(x);
        var zero = Vector512<double>.Zero;
        var isLarge = Vector512.GreaterThanOrEqual(x, Vector512.Create(StirlingStart));
        var (w, product) = ShiftToTwo(x);

        // ψ(x) = ψ(2 + w) plus the logarithmic derivative of the product, with its sign.
        var x1 = x - Vector512<double>.One;
        var x2 = x - Vector512.Create(2.0);
        var x3 = x - Vector512.Create(3.0);
        var derivative = Vector512.Create(-1.0);
        derivative = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(0.5)), Vector512.FusedMultiplyAdd(x, Vector512.Create(-2.0), derivative), derivative);
        derivative = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, Vector512.Create(1.5)), zero, derivative);
        derivative = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, Vector512.Create(2.5)), Vector512<double>.One, derivative);
        derivative = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, Vector512.Create(3.5)), x1 + x2, derivative);
        derivative = Vector512.ConditionalSelect(
            Vector512.GreaterThanOrEqual(x, Vector512.Create(4.5)), Vector512.FusedMultiplyAdd(x1 + x2, x3, x1 * x2), derivative);
        var small = DigammaSeries(w) + (derivative / product);

        var inverse = Vector512<double>.One / x;
        var square = inverse * inverse;
        var large = Log(x) - Vector512.FusedMultiplyAdd(square, DigammaTailSeries(square), Vector512.Create(0.5) * inverse);
        return Vector512.ConditionalSelect(isLarge, large, small);
    }

    /// <summary>ψ′(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Trigamma(Vector512<double> x)
    {
        if (Vector512.LessThanAny(x, Vector512<double>.Zero))
            return TrigammaReflected(x);
        // All terms of the upward recurrence are positive: nothing cancels.
        var one = Vector512<double>.One;
        var shifted = x;
        var sum = Vector512<double>.Zero;
        var isSmall = Vector512.LessThan(x, Vector512.Create(StirlingStart));
        for (var i = 0; i < (int)ShiftLength; i++)
        {
            var inverseStep = one / (x + Vector512.Create((double)i));
            sum += inverseStep * inverseStep;
        }

        shifted = Vector512.ConditionalSelect(isSmall, x + Vector512.Create(ShiftLength), x);
        var inverse = one / shifted;
        var square = inverse * inverse;
        var tail = Vector512.FusedMultiplyAdd(square, Vector512.FusedMultiplyAdd(inverse, TrigammaTailSeries(square), Vector512.Create(0.5)), inverse);
        return Vector512.ConditionalSelect(isSmall, tail + sum, tail);
    }

    /// <summary>ψ(t + y) − ψ(t) for positive t and non-negative y, as a sum of terms that are not negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> DigammaDelta(Vector512<double> t, Vector512<double> y)
    {
        var one = Vector512<double>.One;
        var isSmall = Vector512.LessThan(t, Vector512.Create(ShiftLength));
        var s = Vector512.ConditionalSelect(isSmall, t + Vector512.Create(ShiftLength), t);
        var inverseS = one / s;
        var inverseN = one / (s + y);
        var step = y * inverseS * inverseN;
        var squareS = inverseS * inverseS;
        var squareN = inverseN * inverseN;
        var tail = Vector512.FusedMultiplyAdd(inverseS + inverseN, DigammaTailQuotient(squareS, squareN), Vector512.Create(0.5));
        var shifted = Vector512.FusedMultiplyAdd(step, tail, LogP1(y * inverseS));

        // Σ 1/(t + i) − 1/(t + y + i) over the steps of the shift, as one fraction.
        var n = t + y;
        var denominator = t * n;
        var numerator = one;
        for (var i = 1; i < (int)ShiftLength; i++)
        {
            var offset = Vector512.Create((double)i);
            var factor = (t + offset) * (n + offset);
            numerator = Vector512.FusedMultiplyAdd(numerator, factor, denominator);
            denominator *= factor;
        }

        var recurrence = y * numerator / denominator;
        var result = Vector512.ConditionalSelect(isSmall, shifted + recurrence, shifted);
        return Vector512.ConditionalSelect(Vector512.LessThanOrEqual(t, Vector512<double>.Zero), Vector512.Create(double.NaN), result);
    }

    /// <summary>ln Γ(t + y) − ln Γ(t) for positive t and non-negative y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogGammaDelta(Vector512<double> t, Vector512<double> y)
    {
        var one = Vector512<double>.One;
        var isSmall = Vector512.LessThan(t, Vector512.Create(ShiftLength));
        var s = Vector512.ConditionalSelect(isSmall, t + Vector512.Create(ShiftLength), t);
        var n = s + y;
        var inverseS = one / s;
        var inverseN = one / n;
        var remainder = (inverseN * BinetSeries(inverseN * inverseN)) - (inverseS * BinetSeries(inverseS * inverseS));
        var stirling = Vector512.FusedMultiplyAdd(s - Vector512.Create(0.5), LogP1(y * inverseS), Vector512.FusedMultiplyAdd(y, Log(n) - one, remainder));

        // Γ(t + 6)/Γ(t) is a product of six factors; the ratio of two such products keeps in range.
        var total = t + y;
        var ratio = total / t;
        for (var i = 1; i < (int)ShiftLength; i++)
        {
            var offset = Vector512.Create((double)i);
            ratio *= (total + offset) / (t + offset);
        }

        var result = Vector512.ConditionalSelect(isSmall, stirling - Log(ratio), stirling);
        return Vector512.ConditionalSelect(Vector512.LessThanOrEqual(t, Vector512<double>.Zero), Vector512.Create(double.NaN), result);
    }

    /// <summary>
    /// For x below 5.5, w in [−½, ½] and the product P with Γ(x) = Γ(2 + w)·P from 3/2 on, Γ(2 + w)/P below.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> Offset, Vector512<double> Product) ShiftToTwo(Vector512<double> x)
    {
        var one = Vector512<double>.One;
        var half = Vector512.Create(0.5);
        var isBelowHalf = Vector512.LessThan(x, half);
        var x1 = x - one;
        var x2 = x - Vector512.Create(2.0);
        var x12 = x1 * x2;
        var product = Vector512.ConditionalSelect(isBelowHalf, x * (x + one), x);
        product = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, Vector512.Create(1.5)), one, product);
        product = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, Vector512.Create(2.5)), x1, product);
        product = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, Vector512.Create(3.5)), x12, product);
        product = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, Vector512.Create(4.5)), x12 * (x - Vector512.Create(3.0)), product);
        var w = Vector512.ConditionalSelect(isBelowHalf, x, x - Vector512.Floor(x + half));
        w = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, Vector512.Create(StirlingStart)), Vector512<double>.Zero, w);
        return (w, product);
    }

    /// <summary>ln Γ(2 + w)/w.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogGammaSeries(Vector512<double> w)
    {
        var p0 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.LogGamma.C1), Vector512.Create(Coefficients.LogGamma.C0));
        var p2 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.LogGamma.C3), Vector512.Create(Coefficients.LogGamma.C2));
        var p4 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.LogGamma.C5), Vector512.Create(Coefficients.LogGamma.C4));
        var p6 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.LogGamma.C7), Vector512.Create(Coefficients.LogGamma.C6));
        var p8 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.LogGamma.C9), Vector512.Create(Coefficients.LogGamma.C8));
        var p10 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.LogGamma.C11), Vector512.Create(Coefficients.LogGamma.C10));
        var p12 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.LogGamma.C13), Vector512.Create(Coefficients.LogGamma.C12));
        var p14 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.LogGamma.C15), Vector512.Create(Coefficients.LogGamma.C14));
        var p16 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.LogGamma.C17), Vector512.Create(Coefficients.LogGamma.C16));
        var p18 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.LogGamma.C19), Vector512.Create(Coefficients.LogGamma.C18));
        var w2 = w * w;
        var q00 = Vector512.FusedMultiplyAdd(w2, p2, p0);
        var q02 = Vector512.FusedMultiplyAdd(w2, p6, p4);
        var q04 = Vector512.FusedMultiplyAdd(w2, p10, p8);
        var q06 = Vector512.FusedMultiplyAdd(w2, p14, p12);
        var q08 = Vector512.FusedMultiplyAdd(w2, p18, p16);
        var w4 = w2 * w2;
        var q10 = Vector512.FusedMultiplyAdd(w4, q02, q00);
        var q12 = Vector512.FusedMultiplyAdd(w4, q06, q04);
        var w8 = w4 * w4;
        var q20 = Vector512.FusedMultiplyAdd(w8, q12, q10);
        var w16 = w8 * w8;
        var result = Vector512.FusedMultiplyAdd(w16, q08, q20);
        return result;
    }

    /// <summary>ψ(2 + w).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> DigammaSeries(Vector512<double> w)
    {
        var p0 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.Digamma.C1), Vector512.Create(Coefficients.Digamma.C0));
        var p2 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.Digamma.C3), Vector512.Create(Coefficients.Digamma.C2));
        var p4 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.Digamma.C5), Vector512.Create(Coefficients.Digamma.C4));
        var p6 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.Digamma.C7), Vector512.Create(Coefficients.Digamma.C6));
        var p8 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.Digamma.C9), Vector512.Create(Coefficients.Digamma.C8));
        var p10 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.Digamma.C11), Vector512.Create(Coefficients.Digamma.C10));
        var p12 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.Digamma.C13), Vector512.Create(Coefficients.Digamma.C12));
        var p14 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.Digamma.C15), Vector512.Create(Coefficients.Digamma.C14));
        var p16 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.Digamma.C17), Vector512.Create(Coefficients.Digamma.C16));
        var p18 = Vector512.FusedMultiplyAdd(w, Vector512.Create(Coefficients.Digamma.C19), Vector512.Create(Coefficients.Digamma.C18));
        var p20 = Vector512.Create(Coefficients.Digamma.C20);
        var w2 = w * w;
        var q00 = Vector512.FusedMultiplyAdd(w2, p2, p0);
        var q02 = Vector512.FusedMultiplyAdd(w2, p6, p4);
        var q04 = Vector512.FusedMultiplyAdd(w2, p10, p8);
        var q06 = Vector512.FusedMultiplyAdd(w2, p14, p12);
        var q08 = Vector512.FusedMultiplyAdd(w2, p18, p16);
        var w4 = w2 * w2;
        var q10 = Vector512.FusedMultiplyAdd(w4, q02, q00);
        var q12 = Vector512.FusedMultiplyAdd(w4, q06, q04);
        var q14 = Vector512.FusedMultiplyAdd(w4, p20, q08);
        var w8 = w4 * w4;
        var q20 = Vector512.FusedMultiplyAdd(w8, q12, q10);
        var w16 = w8 * w8;
        var result = Vector512.FusedMultiplyAdd(w16, q14, q20);
        return result;
    }

    /// <summary>x·(ln Γ(x) − (x − ½)·ln x + x − ½·ln 2π), u = 1/x².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> BinetSeries(Vector512<double> u)
    {
        var p0 = Vector512.FusedMultiplyAdd(u, Vector512.Create(Coefficients.Binet.C1), Vector512.Create(Coefficients.Binet.C0));
        var p2 = Vector512.FusedMultiplyAdd(u, Vector512.Create(Coefficients.Binet.C3), Vector512.Create(Coefficients.Binet.C2));
        var p4 = Vector512.FusedMultiplyAdd(u, Vector512.Create(Coefficients.Binet.C5), Vector512.Create(Coefficients.Binet.C4));
        var p6 = Vector512.FusedMultiplyAdd(u, Vector512.Create(Coefficients.Binet.C7), Vector512.Create(Coefficients.Binet.C6));
        var u2 = u * u;
        var q00 = Vector512.FusedMultiplyAdd(u2, p2, p0);
        var q02 = Vector512.FusedMultiplyAdd(u2, p6, p4);
        var u4 = u2 * u2;
        var result = Vector512.FusedMultiplyAdd(u4, q02, q00);
        return result;
    }

    /// <summary>x²·(ln x − 1/(2x) − ψ(x)), u = 1/x².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> DigammaTailSeries(Vector512<double> u)
    {
        var p0 = Vector512.FusedMultiplyAdd(u, Vector512.Create(Coefficients.DigammaTail.C1), Vector512.Create(Coefficients.DigammaTail.C0));
        var p2 = Vector512.FusedMultiplyAdd(u, Vector512.Create(Coefficients.DigammaTail.C3), Vector512.Create(Coefficients.DigammaTail.C2));
        var p4 = Vector512.FusedMultiplyAdd(u, Vector512.Create(Coefficients.DigammaTail.C5), Vector512.Create(Coefficients.DigammaTail.C4));
        var p6 = Vector512.FusedMultiplyAdd(u, Vector512.Create(Coefficients.DigammaTail.C7), Vector512.Create(Coefficients.DigammaTail.C6));
        var u2 = u * u;
        var q00 = Vector512.FusedMultiplyAdd(u2, p2, p0);
        var q02 = Vector512.FusedMultiplyAdd(u2, p6, p4);
        var u4 = u2 * u2;
        var result = Vector512.FusedMultiplyAdd(u4, q02, q00);
        return result;
    }

    /// <summary>x³·(ψ′(x) − 1/x − 1/(2x²)), u = 1/x².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TrigammaTailSeries(Vector512<double> u)
    {
        var p0 = Vector512.FusedMultiplyAdd(u, Vector512.Create(Coefficients.TrigammaTail.C1), Vector512.Create(Coefficients.TrigammaTail.C0));
        var p2 = Vector512.FusedMultiplyAdd(u, Vector512.Create(Coefficients.TrigammaTail.C3), Vector512.Create(Coefficients.TrigammaTail.C2));
        var p4 = Vector512.FusedMultiplyAdd(u, Vector512.Create(Coefficients.TrigammaTail.C5), Vector512.Create(Coefficients.TrigammaTail.C4));
        var p6 = Vector512.FusedMultiplyAdd(u, Vector512.Create(Coefficients.TrigammaTail.C7), Vector512.Create(Coefficients.TrigammaTail.C6));
        var p8 = Vector512.Create(Coefficients.TrigammaTail.C8);
        var u2 = u * u;
        var q00 = Vector512.FusedMultiplyAdd(u2, p2, p0);
        var q02 = Vector512.FusedMultiplyAdd(u2, p6, p4);
        var u4 = u2 * u2;
        var q10 = Vector512.FusedMultiplyAdd(u4, q02, q00);
        var u8 = u4 * u4;
        var result = Vector512.FusedMultiplyAdd(u8, p8, q10);
        return result;
    }

    /// <summary>(u·D(u) − v·D(v))/(u − v) for the tail D of ψ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> DigammaTailQuotient(Vector512<double> u, Vector512<double> v)
    {
        // Horner at v yields, in passing, the coefficients of the quotient, which Horner at u sums.
        var value = Vector512.Create(Coefficients.DigammaTail.C7);
        var quotient = value;
        value = Vector512.FusedMultiplyAdd(value, v, Vector512.Create(Coefficients.DigammaTail.C6));
        quotient = Vector512.FusedMultiplyAdd(quotient, u, value);
        value = Vector512.FusedMultiplyAdd(value, v, Vector512.Create(Coefficients.DigammaTail.C5));
        quotient = Vector512.FusedMultiplyAdd(quotient, u, value);
        value = Vector512.FusedMultiplyAdd(value, v, Vector512.Create(Coefficients.DigammaTail.C4));
        quotient = Vector512.FusedMultiplyAdd(quotient, u, value);
        value = Vector512.FusedMultiplyAdd(value, v, Vector512.Create(Coefficients.DigammaTail.C3));
        quotient = Vector512.FusedMultiplyAdd(quotient, u, value);
        value = Vector512.FusedMultiplyAdd(value, v, Vector512.Create(Coefficients.DigammaTail.C2));
        quotient = Vector512.FusedMultiplyAdd(quotient, u, value);
        value = Vector512.FusedMultiplyAdd(value, v, Vector512.Create(Coefficients.DigammaTail.C1));
        quotient = Vector512.FusedMultiplyAdd(quotient, u, value);
        value = Vector512.FusedMultiplyAdd(value, v, Vector512.Create(Coefficients.DigammaTail.C0));
        quotient = Vector512.FusedMultiplyAdd(quotient, u, value);
        return quotient;
    }
}

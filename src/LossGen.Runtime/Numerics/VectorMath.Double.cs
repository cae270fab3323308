using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen;

/// <content>Functions of one vector of double-precision numbers, inlined into kernels.</content>
public static partial class VectorMath
{
    // The immediate of getmant for the interval from 3/4 to 3/2.
    private const byte MantissaFromThreeQuarters = 3;

    /// <summary>eˣ. 0 where it underflows, +∞ where it overflows.</summary>
    /// <param name="x">Any numbers.</param>
    /// <remarks>x = n·ln 2 + r with |r| ≤ ½ ln 2; eˣ = 2ⁿ·(1 + r + r²·P(r)).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x)
    {
        ReduceExponent(x, out var n, out var r);
        return ScaleByPowerOfTwo(Vector512<double>.One + ExpM1OfReduced(r), n);
    }

    /// <summary>eˣ − 1, without the cancellation near 0.</summary>
    /// <param name="x">Any numbers.</param>
    /// <remarks>2ⁿ·p + (2ⁿ − 1), where p = eʳ − 1; halved, since 2ⁿ may overflow where the result does not.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpM1(Vector512<double> x)
    {
        ReduceExponent(x, out var n, out var r);
        var half = Vector512.Create(0.5);
        var scale = ScaleByPowerOfTwo(half, n);
        var result = Vector512.FusedMultiplyAdd(scale, ExpM1OfReduced(r), scale - half);

        // r = x there, and its square underflows.
        var isTiny = Vector512.LessThan(Vector512.Abs(x), Vector512.Create(1e-290));
        return Vector512.ConditionalSelect(isTiny, x, result + result);
    }

    /// <summary>ln x. −∞ at 0, NaN below.</summary>
    /// <param name="x">Numbers that are not negative.</param>
    /// <remarks>x = 2ᵏ·m with m in [¾, 3/2); ln m by a series in s = (m − 1)/(m + 1).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        var (mantissa, exponent) = Decompose(x);
        return SpecialLog(x, LogOfReduced(mantissa - Vector512<double>.One, exponent, Vector512<double>.Zero));
    }

    /// <summary>ln(1 + x), without the loss of the digits of x that 1 + x drops. −∞ at −1, NaN below.</summary>
    /// <param name="x">Numbers of at least −1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogP1(Vector512<double> x)
    {
        var one = Vector512<double>.One;
        var u = one + x;

        // What the rounding of 1 + x dropped (Knuth's two-sum), brought to the scale of the mantissa.
        var rounded = u - x;
        var dropped = (one - rounded) + (x - (u - rounded));
        var (mantissa, exponent) = Decompose(u);
        var scaled = ScaleByPowerOfTwo(dropped, -exponent);
        var correction = Vector512.ConditionalSelect(Vector512.LessThan(u, Vector512.Create(1e300)), scaled, Vector512<double>.Zero);
        var result = SpecialLog(u, LogOfReduced(mantissa - one, exponent, correction));
        var isTiny = Vector512.LessThan(Vector512.Abs(x), Vector512.Create(1e-17));
        return Vector512.ConditionalSelect(isTiny, x, result);
    }

    /// <summary>ln(1 + x) for x in [0, 1] only.</summary>
    /// <param name="x">Numbers in [0, 1].</param>
    /// <remarks>2·artanh(x/(x + 2)): no scaling is needed.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogP1OfUnit(Vector512<double> x)
    {
        var s = x / (x + Vector512.Create(2.0));
        var z = s * s;
        return Vector512.FusedMultiplyAdd(s * z, LogOfUnitSeries(z), s + s);
    }

    /// <summary>ln(1 + eˣ).</summary>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Softplus(Vector512<double> x) =>
        Vector512.Max(x, Vector512<double>.Zero) + LogP1OfUnit(Exp(-Vector512.Abs(x)));

    /// <summary>The logistic function 1/(1 + e⁻ˣ).</summary>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sigmoid(Vector512<double> x)
    {
        var decay = Exp(-Vector512.Abs(x));
        var isNegative = Vector512.LessThan(x, Vector512<double>.Zero);
        return Vector512.ConditionalSelect(isNegative, decay, Vector512<double>.One) / (Vector512<double>.One + decay);
    }

    /// <summary>ln(1/(1 + e⁻ˣ)) = −softplus(−x).</summary>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogSigmoid(Vector512<double> x) => -Softplus(-x);

    /// <summary>ln(1 − e⁻ˣ). −∞ at 0, NaN below.</summary>
    /// <param name="x">Numbers that are not negative.</param>
    /// <remarks>By expm1 up to ln 2 and by log1p from there (Mächler 2012).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1MExp(Vector512<double> x)
    {
        var isSmall = Vector512.LessThanOrEqual(x, Vector512.Create(0.6931471805599453));
        return Vector512.ConditionalSelect(isSmall, Log(-ExpM1(-x)), LogP1(-Exp(-x)));
    }

    /// <summary>ln(p/(1 − p)). −∞ at 0, +∞ at 1, NaN outside.</summary>
    /// <param name="p">Numbers in [0, 1].</param>
    /// <remarks>Near ½ it is log1p((2p − 1)/(1 − p)), whose argument is exact up to one division.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Logit(Vector512<double> p)
    {
        var one = Vector512<double>.One;
        var complement = one - p;
        var isMiddle = Vector512.LessThan(Vector512.Abs(p - Vector512.Create(0.5)), Vector512.Create(0.25));
        return Vector512.ConditionalSelect(
            isMiddle,
            LogP1((p + p - one) / complement),
            Log(p) - LogP1(-p));
    }

    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="x">Any numbers.</param>
    /// <remarks>t/(t + 2) with t = e^(2|x|) − 1. From the bound on, the result is 1 to the last bit.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        var magnitude = Vector512.MinNative(Vector512.Create(22.0), Vector512.Abs(x));
        var t = ExpM1(magnitude + magnitude);
        return Vector512.CopySign(t / (t + Vector512.Create(2.0)), x);
    }

    /// <summary>ln(eᵃ + eᵇ).</summary>
    /// <param name="a">Any numbers.</param>
    /// <param name="b">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogAddExp(Vector512<double> a, Vector512<double> b)
    {
        // Two equal infinities have no difference, and their sum is as infinite as each.
        var gap = Vector512.ConditionalSelect(Vector512.Equals(a, b), Vector512<double>.Zero, Vector512.Abs(a - b));
        return Vector512.Max(a, b) + LogP1OfUnit(Exp(-gap));
    }

    /// <summary>−1, 0 or 1; NaN of NaN.</summary>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sign(Vector512<double> x)
    {
        var isNonZero = Vector512.GreaterThan(Vector512.Abs(x), Vector512<double>.Zero);
        return Vector512.ConditionalSelect(isNonZero, Vector512.CopySign(Vector512<double>.One, x), x);
    }

    /// <summary>n = round(x/ln 2) and r = x − n·ln 2, with ln 2 in two parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReduceExponent(Vector512<double> x, out Vector512<double> n, out Vector512<double> r)
    {
        // Beyond the bounds the result is 0 or ∞ whatever the distance, and 2ⁿ/2 stays finite for the upper one. The
        // second operand passes NaN on.
        var bounded = Vector512.MinNative(Vector512.Create(710.1), Vector512.MaxNative(Vector512.Create(-800.0), x));
        n = Vector512.Round(bounded * Vector512.Create(1.4426950408889634));
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.6931471805598903), bounded);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-5.497923018708371e-14), r);
    }

    /// <summary>x·2ⁿ for a whole n, with one rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ScaleByPowerOfTwo(Vector512<double> x, Vector512<double> n)
    {
        if (Avx512F.IsSupported)
            return Avx512F.Scale(x, n);

        // Two factors, since 2ⁿ alone may be out of range where the product is not.
        var first = Vector512.Round(n * Vector512.Create(0.5));
        return x * PowerOfTwo(first) * PowerOfTwo(n - first);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PowerOfTwo(Vector512<double> n) =>
        Vector512.ShiftLeft((n + Vector512.Create(4503599627371519.0)).AsInt64(), 52).AsDouble();

    /// <summary>x = 2ᵏ·m with m in [¾, 3/2), for positive finite x, subnormal ones included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> Mantissa, Vector512<double> Exponent) Decompose(Vector512<double> x)
    {
        if (Avx512F.IsSupported)
        {
            var exact = Avx512F.GetMantissa(x, MantissaFromThreeQuarters);
            return (exact, Avx512F.GetExponent(x) - Avx512F.GetExponent(exact));
        }

        // Adding the distance of ¾ to 1 carries into the exponent where the mantissa is over 3/2.
        var isSubnormal = Vector512.LessThan(x, Vector512.Create(2.2250738585072014e-308));
        var normal = Vector512.ConditionalSelect(isSubnormal, x * Vector512.Create(18014398509481984.0), x);
        var shifted = normal.AsInt64() + Vector512.Create(0x0008000000000000L);
        var biased = Vector512.ShiftRightLogical(shifted, 52) | Vector512.Create(0x4330000000000000L);
        var offset = Vector512.ConditionalSelect(isSubnormal, Vector512.Create(4503599627370496.0 + 1023 + 54), Vector512.Create(4503599627370496.0 + 1023));
        var mantissa = ((shifted & Vector512.Create(0x000FFFFFFFFFFFFFL)) + Vector512.Create(0x3FE8000000000000L)).AsDouble();
        return (mantissa, biased.AsDouble() - offset);
    }

    /// <summary>k·ln 2 + ln(1 + f + c) for a reduced mantissa 1 + f and a small correction c.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogOfReduced(Vector512<double> mantissaLessOne, Vector512<double> exponent, Vector512<double> correction)
    {
        // ln(1 + f) = f − (f²/2 − s·(f²/2 + R)), s = f/(2 + f): only small terms are rounded.
        var f = mantissaLessOne + correction;
        var s = f / (f + Vector512.Create(2.0));
        var z = s * s;
        var halfSquare = Vector512.Create(0.5) * f * f;
        var series = halfSquare + (z * LogSeries(z));
        var lost = (mantissaLessOne - f) + correction;
        var small = Vector512.FusedMultiplyAdd(s, series, Vector512.FusedMultiplyAdd(exponent, Vector512.Create(1.9082149292705877e-10), lost));
        return Vector512.FusedMultiplyAdd(exponent, Vector512.Create(0.6931471803691238), f - (halfSquare - small));
    }

    /// <summary>The logarithm where the argument is no positive finite number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SpecialLog(Vector512<double> x, Vector512<double> log)
    {
        var zero = Vector512<double>.Zero;
        var infinity = Vector512.Create(double.PositiveInfinity);
        var result = Vector512.ConditionalSelect(Vector512.LessThan(x, infinity), log, x);
        result = Vector512.ConditionalSelect(Vector512.Equals(x, zero), -infinity, result);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, zero), Vector512.Create(double.NaN), result);
    }

    /// <summary>eʳ − 1 for a reduced r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpM1OfReduced(Vector512<double> r) => Vector512.FusedMultiplyAdd(r * r, ExpSeries(r), r);

    /// <summary>(eʳ − 1 − r)/r².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpSeries(Vector512<double> r)
    {
        var p0 = Vector512.FusedMultiplyAdd(r, Vector512.Create(Coefficients.Exp.C1), Vector512.Create(Coefficients.Exp.C0));
        var p2 = Vector512.FusedMultiplyAdd(r, Vector512.Create(Coefficients.Exp.C3), Vector512.Create(Coefficients.Exp.C2));
        var p4 = Vector512.FusedMultiplyAdd(r, Vector512.Create(Coefficients.Exp.C5), Vector512.Create(Coefficients.Exp.C4));
        var p6 = Vector512.FusedMultiplyAdd(r, Vector512.Create(Coefficients.Exp.C7), Vector512.Create(Coefficients.Exp.C6));
        var p8 = Vector512.FusedMultiplyAdd(r, Vector512.Create(Coefficients.Exp.C9), Vector512.Create(Coefficients.Exp.C8));
        var r2 = r * r;
        var q00 = Vector512.FusedMultiplyAdd(r2, p2, p0);
        var q02 = Vector512.FusedMultiplyAdd(r2, p6, p4);
        var r4 = r2 * r2;
        var q10 = Vector512.FusedMultiplyAdd(r4, q02, q00);
        var r8 = r4 * r4;
        var result = Vector512.FusedMultiplyAdd(r8, p8, q10);
        return result;
    }

    /// <summary>(2·artanh s − 2s)/s³ for the mantissas of a logarithm, z = s².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogSeries(Vector512<double> z)
    {
        var p0 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Coefficients.Log.C1), Vector512.Create(Coefficients.Log.C0));
        var p2 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Coefficients.Log.C3), Vector512.Create(Coefficients.Log.C2));
        var p4 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Coefficients.Log.C5), Vector512.Create(Coefficients.Log.C4));
        var p6 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Coefficients.Log.C7), Vector512.Create(Coefficients.Log.C6));
        var z2 = z * z;
        var q00 = Vector512.FusedMultiplyAdd(z2, p2, p0);
        var q02 = Vector512.FusedMultiplyAdd(z2, p6, p4);
        var z4 = z2 * z2;
        var result = Vector512.FusedMultiplyAdd(z4, q02, q00);
        return result;
    }

    /// <summary>(2·artanh s − 2s)/s³ for s up to ⅓, z = s².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogOfUnitSeries(Vector512<double> z)
    {
        var p0 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Coefficients.LogOfUnit.C1), Vector512.Create(Coefficients.LogOfUnit.C0));
        var p2 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Coefficients.LogOfUnit.C3), Vector512.Create(Coefficients.LogOfUnit.C2));
        var p4 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Coefficients.LogOfUnit.C5), Vector512.Create(Coefficients.LogOfUnit.C4));
        var p6 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Coefficients.LogOfUnit.C7), Vector512.Create(Coefficients.LogOfUnit.C6));
        var p8 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Coefficients.LogOfUnit.C9), Vector512.Create(Coefficients.LogOfUnit.C8));
        var p10 = Vector512.Create(Coefficients.LogOfUnit.C10);
        var z2 = z * z;
        var q00 = Vector512.FusedMultiplyAdd(z2, p2, p0);
        var q02 = Vector512.FusedMultiplyAdd(z2, p6, p4);
        var q04 = Vector512.FusedMultiplyAdd(z2, p10, p8);
        var z4 = z2 * z2;
        var q10 = Vector512.FusedMultiplyAdd(z4, q02, q00);
        var z8 = z4 * z4;
        var result = Vector512.FusedMultiplyAdd(z8, q04, q10);
        return result;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen;

/// <content>Functions of one vector of single-precision numbers, inlined into kernels.</content>
public static partial class VectorMath
{
    /// <summary>eˣ. 0 where it underflows, +∞ where it overflows.</summary>
    /// <param name="x">Any numbers.</param>
    /// <remarks>x = n·ln 2 + r with |r| ≤ ½ ln 2; eˣ = 2ⁿ·(1 + r + r²·P(r)).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        ReduceExponent(x, out var n, out var r);
        return ScaleByPowerOfTwo(Vector512<float>.One + ExpM1OfReduced(r), n);
    }

    /// <summary>eˣ − 1, without the cancellation near 0.</summary>
    /// <param name="x">Any numbers.</param>
    /// <remarks>2ⁿ·p + (2ⁿ − 1), where p = eʳ − 1; halved, since 2ⁿ may overflow where the result does not.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpM1(Vector512<float> x)
    {
        ReduceExponent(x, out var n, out var r);
        var half = Vector512.Create(0.5f);
        var scale = ScaleByPowerOfTwo(half, n);
        var result = Vector512.FusedMultiplyAdd(scale, ExpM1OfReduced(r), scale - half);

        // r = x there, and its square underflows.
        var isTiny = Vector512.LessThan(Vector512.Abs(x), Vector512.Create(1e-30f));
        return Vector512.ConditionalSelect(isTiny, x, result + result);
    }

    /// <summary>ln x. −∞ at 0, NaN below.</summary>
    /// <param name="x">Numbers that are not negative.</param>
    /// <remarks>x = 2ᵏ·m with m in [¾, 3/2); ln m by a series in s = (m − 1)/(m + 1).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x)
    {
        var (mantissa, exponent) = Decompose(x);
        return SpecialLog(x, LogOfReduced(mantissa - Vector512<float>.One, exponent, Vector512<float>.Zero));
    }

    /// <summary>ln(1 + x), without the loss of the digits of x that 1 + x drops. −∞ at −1, NaN below.</summary>
    /// <param name="x">Numbers of at least −1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogP1(Vector512<float> x)
    {
        var one = Vector512<float>.One;
        var u = one + x;

        // What the rounding of 1 + x dropped (Knuth's two-sum), brought to the scale of the mantissa.
        var rounded = u - x;
        var dropped = (one - rounded) + (x - (u - rounded));
        var (mantissa, exponent) = Decompose(u);
        var scaled = ScaleByPowerOfTwo(dropped, -exponent);
        var correction = Vector512.ConditionalSelect(Vector512.LessThan(u, Vector512.Create(1e38f)), scaled, Vector512<float>.Zero);
        var result = SpecialLog(u, LogOfReduced(mantissa - one, exponent, correction));
        var isTiny = Vector512.LessThan(Vector512.Abs(x), Vector512.Create(1e-9f));
        return Vector512.ConditionalSelect(isTiny, x, result);
    }

    /// <summary>ln(1 + x) for x in [0, 1] only.</summary>
    /// <param name="x">Numbers in [0, 1].</param>
    /// <remarks>2·artanh(x/(x + 2)): no scaling is needed.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogP1OfUnit(Vector512<float> x)
    {
        var s = x / (x + Vector512.Create(2.0f));
        var z = s * s;
        return Vector512.FusedMultiplyAdd(s * z, LogOfUnitSeries(z), s + s);
    }

    /// <summary>ln(1 + eˣ).</summary>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> x) =>
        Vector512.Max(x, Vector512<float>.Zero) + LogP1OfUnit(Exp(-Vector512.Abs(x)));

    /// <summary>The logistic function 1/(1 + e⁻ˣ).</summary>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x)
    {
        var decay = Exp(-Vector512.Abs(x));
        var isNegative = Vector512.LessThan(x, Vector512<float>.Zero);
        return Vector512.ConditionalSelect(isNegative, decay, Vector512<float>.One) / (Vector512<float>.One + decay);
    }

    /// <summary>ln(1/(1 + e⁻ˣ)) = −softplus(−x).</summary>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogSigmoid(Vector512<float> x) => -Softplus(-x);

    /// <summary>ln(1 − e⁻ˣ). −∞ at 0, NaN below.</summary>
    /// <param name="x">Numbers that are not negative.</param>
    /// <remarks>By expm1 up to ln 2 and by log1p from there (Mächler 2012).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1MExp(Vector512<float> x)
    {
        var isSmall = Vector512.LessThanOrEqual(x, Vector512.Create(0.6931472f));
        return Vector512.ConditionalSelect(isSmall, Log(-ExpM1(-x)), LogP1(-Exp(-x)));
    }

    /// <summary>ln(p/(1 − p)). −∞ at 0, +∞ at 1, NaN outside.</summary>
    /// <param name="p">Numbers in [0, 1].</param>
    /// <remarks>Near ½ it is log1p((2p − 1)/(1 − p)), whose argument is exact up to one division.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Logit(Vector512<float> p)
    {
        var one = Vector512<float>.One;
        var complement = one - p;
        var isMiddle = Vector512.LessThan(Vector512.Abs(p - Vector512.Create(0.5f)), Vector512.Create(0.25f));
        return Vector512.ConditionalSelect(
            isMiddle,
            LogP1((p + p - one) / complement),
            Log(p) - LogP1(-p));
    }

    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="x">Any numbers.</param>
    /// <remarks>t/(t + 2) with t = e^(2|x|) − 1. From the bound on, the result is 1 to the last bit.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        var magnitude = Vector512.MinNative(Vector512.Create(10.0f), Vector512.Abs(x));
        var t = ExpM1(magnitude + magnitude);
        return Vector512.CopySign(t / (t + Vector512.Create(2.0f)), x);
    }

    /// <summary>ln(eᵃ + eᵇ).</summary>
    /// <param name="a">Any numbers.</param>
    /// <param name="b">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogAddExp(Vector512<float> a, Vector512<float> b)
    {
        // Two equal infinities have no difference, and their sum is as infinite as each.
        var gap = Vector512.ConditionalSelect(Vector512.Equals(a, b), Vector512<float>.Zero, Vector512.Abs(a - b));
        return Vector512.Max(a, b) + LogP1OfUnit(Exp(-gap));
    }

    /// <summary>−1, 0 or 1; NaN of NaN.</summary>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sign(Vector512<float> x)
    {
        var isNonZero = Vector512.GreaterThan(Vector512.Abs(x), Vector512<float>.Zero);
        return Vector512.ConditionalSelect(isNonZero, Vector512.CopySign(Vector512<float>.One, x), x);
    }

    /// <summary>n = round(x/ln 2) and r = x − n·ln 2, with ln 2 in two parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReduceExponent(Vector512<float> x, out Vector512<float> n, out Vector512<float> r)
    {
        // Beyond the bounds the result is 0 or ∞ whatever the distance, and 2ⁿ/2 stays finite for the upper one. The
        // second operand passes NaN on.
        var bounded = Vector512.MinNative(Vector512.Create(89.03f), Vector512.MaxNative(Vector512.Create(-120.0f), x));
        n = Vector512.Round(bounded * Vector512.Create(1.44269502f));
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693145752f), bounded);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-1.42860677e-6f), r);
    }

    /// <summary>x·2ⁿ for a whole n, with one rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ScaleByPowerOfTwo(Vector512<float> x, Vector512<float> n)
    {
        if (Avx512F.IsSupported)
            return Avx512F.Scale(x, n);

        // Two factors, since 2ⁿ alone may be out of range where the product is not.
        var first = Vector512.Round(n * Vector512.Create(0.5f));
        return x * PowerOfTwo(first) * PowerOfTwo(n - first);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> PowerOfTwo(Vector512<float> n) =>
        Vector512.ShiftLeft((n + Vector512.Create(8388735.0f)).AsInt32(), 23).AsSingle();

    /// <summary>x = 2ᵏ·m with m in [¾, 3/2), for positive finite x, subnormal ones included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> Mantissa, Vector512<float> Exponent) Decompose(Vector512<float> x)
    {
        if (Avx512F.IsSupported)
        {
            var exact = Avx512F.GetMantissa(x, MantissaFromThreeQuarters);
            return (exact, Avx512F.GetExponent(x) - Avx512F.GetExponent(exact));
        }

        // Adding the distance of ¾ to 1 carries into the exponent where the mantissa is over 3/2.
        var isSubnormal = Vector512.LessThan(x, Vector512.Create(1.17549435e-38f));
        var normal = Vector512.ConditionalSelect(isSubnormal, x * Vector512.Create(33554432.0f), x);
        var shifted = normal.AsInt32() + Vector512.Create(0x00400000);
        var biased = Vector512.ShiftRightLogical(shifted, 23) | Vector512.Create(0x4B000000);
        var offset = Vector512.ConditionalSelect(isSubnormal, Vector512.Create(8388608.0f + 127 + 25), Vector512.Create(8388608.0f + 127));
        var mantissa = ((shifted & Vector512.Create(0x007FFFFF)) + Vector512.Create(0x3F400000)).AsSingle();
        return (mantissa, biased.AsSingle() - offset);
    }

    /// <summary>k·ln 2 + ln(1 + f + c) for a reduced mantissa 1 + f and a small correction c.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogOfReduced(Vector512<float> mantissaLessOne, Vector512<float> exponent, Vector512<float> correction)
    {
        // ln(1 + f) = f − (f²/2 − s·(f²/2 + R)), s = f/(2 + f): only small terms are rounded.
        var f = mantissaLessOne + correction;
        var s = f / (f + Vector512.Create(2.0f));
        var z = s * s;
        var halfSquare = Vector512.Create(0.5f) * f * f;
        var series = halfSquare + (z * LogSeries(z));
        var lost = (mantissaLessOne - f) + correction;
        var small = Vector512.FusedMultiplyAdd(s, series, Vector512.FusedMultiplyAdd(exponent, Vector512.Create(1.42860677e-6f), lost));
        return Vector512.FusedMultiplyAdd(exponent, Vector512.Create(0.693145752f), f - (halfSquare - small));
    }

    /// <summary>The logarithm where the argument is no positive finite number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SpecialLog(Vector512<float> x, Vector512<float> log)
    {
        var zero = Vector512<float>.Zero;
        var infinity = Vector512.Create(float.PositiveInfinity);
        var result = Vector512.ConditionalSelect(Vector512.LessThan(x, infinity), log, x);
        result = Vector512.ConditionalSelect(Vector512.Equals(x, zero), -infinity, result);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, zero), Vector512.Create(float.NaN), result);
    }

    /// <summary>eʳ − 1 for a reduced r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpM1OfReduced(Vector512<float> r) => Vector512.FusedMultiplyAdd(r * r, ExpSeries(r), r);

    /// <summary>(eʳ − 1 − r)/r².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpSeries(Vector512<float> r)
    {
        var p0 = Vector512.FusedMultiplyAdd(r, Vector512.Create(Coefficients.ExpSingle.C1), Vector512.Create(Coefficients.ExpSingle.C0));
        var p2 = Vector512.FusedMultiplyAdd(r, Vector512.Create(Coefficients.ExpSingle.C3), Vector512.Create(Coefficients.ExpSingle.C2));
        var p4 = Vector512.Create(Coefficients.ExpSingle.C4);
        var r2 = r * r;
        var q00 = Vector512.FusedMultiplyAdd(r2, p2, p0);
        var r4 = r2 * r2;
        var result = Vector512.FusedMultiplyAdd(r4, p4, q00);
        return result;
    }

    /// <summary>(2·artanh s − 2s)/s³ for the mantissas of a logarithm, z = s².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogSeries(Vector512<float> z)
    {
        var p0 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Coefficients.LogSingle.C1), Vector512.Create(Coefficients.LogSingle.C0));
        var p2 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Coefficients.LogSingle.C3), Vector512.Create(Coefficients.LogSingle.C2));
        var z2 = z * z;
        var result = Vector512.FusedMultiplyAdd(z2, p2, p0);
        return result;
    }

    /// <summary>(2·artanh s − 2s)/s³ for s up to ⅓, z = s².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogOfUnitSeries(Vector512<float> z)
    {
        var p0 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Coefficients.LogOfUnitSingle.C1), Vector512.Create(Coefficients.LogOfUnitSingle.C0));
        var p2 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Coefficients.LogOfUnitSingle.C3), Vector512.Create(Coefficients.LogOfUnitSingle.C2));
        var p4 = Vector512.Create(Coefficients.LogOfUnitSingle.C4);
        var z2 = z * z;
        var q00 = Vector512.FusedMultiplyAdd(z2, p2, p0);
        var z4 = z2 * z2;
        var result = Vector512.FusedMultiplyAdd(z4, p4, q00);
        return result;
    }
}

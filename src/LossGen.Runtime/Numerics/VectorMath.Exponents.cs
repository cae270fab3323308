using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen;

// Access to the exponent field. AVX-512 has instructions for most of it; the portable forms give the same bits.
public static partial class VectorMath
{
    // Responses of vfixupimm by class of the operand, four bits each from the lowest:
    // NaN and signalling NaN give a quiet NaN, 0 gives −∞, 1 keeps the result, −∞ gives NaN, +∞ gives +∞, negative gives NaN, positive keeps.
    private const int LogarithmFixupTable = 0x03530422;

    // Mantissa in [3/4, 3/2), taken from |x|; NaN for x < 0 and 1 for ±0.
    private const byte LogarithmMantissa = 0x0F;

    /// <summary>x·2ⁿ for an integral n, |n| ≤ 1200, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Scale(Vector512<double> x, Vector512<double> n)
    {
        if (Avx512F.IsSupported)
            return Avx512F.Scale(x, n);

        if (!Vector512.GreaterThanAny(Vector512.Abs(n), Vector512.Create(1022.0)))
            return x * PowerOfTwo(n);

        // Two factors, because 2ⁿ itself may lie outside the range; the first product is exact.
        var half = Vector512.Floor(n * Vector512.Create(0.5));
        return x * PowerOfTwo(half) * PowerOfTwo(n - half);
    }

    /// <summary>x·2ⁿ for an integral n, |n| ≤ 240, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Scale(Vector512<float> x, Vector512<float> n)
    {
        if (Avx512F.IsSupported)
            return Avx512F.Scale(x, n);

        if (!Vector512.GreaterThanAny(Vector512.Abs(n), Vector512.Create(126.0f)))
            return x * PowerOfTwo(n);

        var half = Vector512.Floor(n * Vector512.Create(0.5f));
        return x * PowerOfTwo(half) * PowerOfTwo(n - half);
    }

    /// <summary>x·2⁻ᵏ for the correction x of a number of exponent k: where 2⁻ᵏ leaves the range of normal numbers, x is 0 or does not count any more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ScaleCorrection(Vector512<double> x, Vector512<double> k)
    {
        if (Avx512F.IsSupported)
            return Avx512F.Scale(x, -k);

        return x * NegativePowerOfTwo(Vector512.MinNative(Vector512.Create(1022.0), Vector512.MaxNative(Vector512.Create(-1023.0), k)));
    }

    /// <inheritdoc cref="ScaleCorrection(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ScaleCorrection(Vector512<float> x, Vector512<float> k)
    {
        if (Avx512F.IsSupported)
            return Avx512F.Scale(x, -k);

        return x * NegativePowerOfTwo(Vector512.MinNative(Vector512.Create(126.0f), Vector512.MaxNative(Vector512.Create(-127.0f), k)));
    }

    /// <summary>1 − 2⁻ⁿ for an integral n ≥ −126, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> OneMinusPower(Vector512<double> n)
    {
        if (Avx512F.IsSupported)
            return Vector512.Create(1.0) - Avx512F.Scale(Vector512.Create(1.0), -n);

        // From 2⁻¹⁰⁰ on the difference is 1 in either precision.
        return Vector512.Create(1.0) - NegativePowerOfTwo(Vector512.MinNative(Vector512.Create(100.0), n));
    }

    /// <inheritdoc cref="OneMinusPower(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> OneMinusPower(Vector512<float> n)
    {
        if (Avx512F.IsSupported)
            return Vector512.Create(1.0f) - Avx512F.Scale(Vector512.Create(1.0f), -n);

        return Vector512.Create(1.0f) - NegativePowerOfTwo(Vector512.MinNative(Vector512.Create(100.0f), n));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PowerOfTwo(Vector512<double> n) =>
        ((n + Vector512.Create(Binary64.ExponentBias)).AsInt64() << 52).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> PowerOfTwo(Vector512<float> n) =>
        ((n + Vector512.Create(Binary32.ExponentBias)).AsInt32() << 23).AsSingle();

    /// <summary>n = round(x·factor) and 2ⁿ, for |n| ≤ 1022.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> RoundProduct(Vector512<double> x, Vector512<double> factor, out Vector512<double> power)
    {
        var biased = Vector512.FusedMultiplyAdd(x, factor, Vector512.Create(Binary64.ExponentBias));
        power = (biased.AsInt64() << 52).AsDouble();
        return biased - Vector512.Create(Binary64.ExponentBias);
    }

    /// <summary>n = round(x·factor) and 2ⁿ, for |n| ≤ 126.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> RoundProduct(Vector512<float> x, Vector512<float> factor, out Vector512<float> power)
    {
        var biased = Vector512.FusedMultiplyAdd(x, factor, Vector512.Create(Binary32.ExponentBias));
        power = (biased.AsInt32() << 23).AsSingle();
        return biased - Vector512.Create(Binary32.ExponentBias);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> NegativePowerOfTwo(Vector512<double> n) =>
        ((Vector512.Create(Binary64.ExponentBias) - n).AsInt64() << 52).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> NegativePowerOfTwo(Vector512<float> n) =>
        ((Vector512.Create(Binary32.ExponentBias) - n).AsInt32() << 23).AsSingle();

    /// <summary>x = m·2ᵏ with m in [3/4, 3/2), for finite x > 0; other x are the caller's to repair with <see cref="FixLogarithm(Vector512{double}, Vector512{double})"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SplitExponent(Vector512<double> x, out Vector512<double> k)
    {
        if (Avx512F.IsSupported)
        {
            var mantissa = Avx512F.GetMantissa(x, LogarithmMantissa);
            k = Avx512F.GetExponent(x) - Avx512F.GetExponent(mantissa);
            return mantissa;
        }

        if (AllOrdinary(x))
            return SplitBits(x.AsInt64(), out k);

        var subnormal = Vector512.LessThan(x, Vector512.Create(2.2250738585072014e-308));
        var mantissaBits = SplitBits(Vector512.ConditionalSelect(subnormal, x * Vector512.Create(18014398509481984.0), x).AsInt64(), out k);
        k -= subnormal & Vector512.Create(54.0);
        return mantissaBits;
    }

    /// <inheritdoc cref="SplitExponent(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SplitExponent(Vector512<float> x, out Vector512<float> k)
    {
        if (Avx512F.IsSupported)
        {
            var mantissa = Avx512F.GetMantissa(x, LogarithmMantissa);
            k = Avx512F.GetExponent(x) - Avx512F.GetExponent(mantissa);
            return mantissa;
        }

        if (AllOrdinary(x))
            return SplitBits(x.AsInt32(), out k);

        var subnormal = Vector512.LessThan(x, Vector512.Create(1.17549435e-38f));
        var mantissaBits = SplitBits(Vector512.ConditionalSelect(subnormal, x * Vector512.Create(33554432.0f), x).AsInt32(), out k);
        k -= subnormal & Vector512.Create(25.0f);
        return mantissaBits;
    }

    /// <summary>f = (1 + x)·2⁻ᵏ − 1, rounded once, with 1 + f in [3/4, 3/2), for finite x > −1 and u = 1 + x rounded: x·2⁻ᵏ and 1 − 2⁻ᵏ are exact where they count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SplitSuccessor(Vector512<double> x, Vector512<double> u, out Vector512<double> minusK)
    {
        // With half an octave added to the bits their exponent field is k, which scales by plain subtraction: only a normal x is scaled
        // by other than 1, and 2·2⁻ᵏ does not underflow. On AVX-512 this takes less time than its instructions for exponents.
        var one = Vector512.Create(1.0);
        var leading = u.AsInt64() + Vector512.Create(0x0008_0000_0000_0000L);
        var field = leading & Vector512.Create(0x7FF0_0000_0000_0000L);
        minusK = Vector512.Create(4503599627371519.0) - (Vector512.ShiftRightLogical(field, 52) | Vector512.Create(0x4330_0000_0000_0000L)).AsDouble();
        var exponent = field - Vector512.Create(0x3FF0_0000_0000_0000L);
        var scaled = (x.AsInt64() - exponent).AsDouble();
        var offset = Vector512.FusedMultiplyAdd((Vector512.Create(0x4000_0000_0000_0000L) - exponent).AsDouble(), Vector512.Create(-0.5), one);
        return scaled - offset;
    }

    /// <inheritdoc cref="SplitSuccessor(Vector512{double}, Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SplitSuccessor(Vector512<float> x, Vector512<float> u, out Vector512<float> minusK)
    {
        var one = Vector512.Create(1.0f);
        var leading = u.AsInt32() + Vector512.Create(0x0040_0000);
        var field = leading & Vector512.Create(0x7F80_0000);
        minusK = Vector512.Create(8388735.0f) - (Vector512.ShiftRightLogical(field, 23) | Vector512.Create(0x4B00_0000)).AsSingle();
        var exponent = field - Vector512.Create(0x3F80_0000);
        var scaled = (x.AsInt32() - exponent).AsSingle();
        var offset = Vector512.FusedMultiplyAdd((Vector512.Create(0x4000_0000) - exponent).AsSingle(), Vector512.Create(-0.5f), one);
        return scaled - offset;
    }

    // With half an octave added to the bits, their exponent field counts from the mantissa 3/4; it becomes a number in the low bits of 2⁵²,
    // since AVX2 converts integers of 32 bits only.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SplitBits(Vector512<long> bits, out Vector512<double> k)
    {
        var shifted = bits + Vector512.Create(0x0018_0000_0000_0000L);
        k = (Vector512.ShiftRightLogical(shifted, 52) | Vector512.Create(0x4330_0000_0000_0000L)).AsDouble() - Vector512.Create(4503599627371520.0);
        return ((shifted & Vector512.Create(0x000F_FFFF_FFFF_FFFFL)) + Vector512.Create(0x3FE8_0000_0000_0000L)).AsDouble();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SplitBits(Vector512<int> bits, out Vector512<float> k)
    {
        var shifted = bits - Vector512.Create(0x3F40_0000);
        k = Vector512.ConvertToSingle(Vector512.ShiftRightArithmetic(shifted, 23));
        return ((shifted & Vector512.Create(0x007F_FFFF)) + Vector512.Create(0x3F40_0000)).AsSingle();
    }

    // With the smallest normal number moved to the smallest integer, all others lie above the largest finite one: one comparison tells them.
    // That a mask is zero takes fewer instructions to find than that it is all ones.

    /// <summary>Whether all x are positive normal numbers. The portable logarithm takes others on paths of their own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AllOrdinary(Vector512<double> x) =>
        !Vector512.GreaterThanAny(x.AsInt64() + Vector512.Create(0x7FF0_0000_0000_0000L), Vector512.Create(-0x0020_0000_0000_0001L));

    /// <inheritdoc cref="AllOrdinary(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AllOrdinary(Vector512<float> x) =>
        !Vector512.GreaterThanAny(x.AsInt32() + Vector512.Create(0x7F80_0000), Vector512.Create(-0x0100_0001));

    /// <summary>Puts log 0 = −∞, log ∞ = ∞ and log x = NaN for x &lt; 0 or NaN in place of <paramref name="result"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> FixLogarithm(Vector512<double> result, Vector512<double> x)
    {
        if (Avx512F.IsSupported)
            return Avx512F.Fixup(result, x, Vector512.Create((long)LogarithmFixupTable), 0);

        if (AllOrdinary(x))
            return result;

        // The mask of a comparison is all ones, which is a NaN.
        result |= Vector512.LessThan(x, Vector512<double>.Zero);
        result = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(double.PositiveInfinity)), result, x);
        return Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), Vector512.Create(double.NegativeInfinity), result);
    }

    /// <inheritdoc cref="FixLogarithm(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> FixLogarithm(Vector512<float> result, Vector512<float> x)
    {
        if (Avx512F.IsSupported)
            return Avx512F.Fixup(result, x, Vector512.Create(LogarithmFixupTable), 0);

        if (AllOrdinary(x))
            return result;

        // The mask of a comparison is all ones, which is a NaN.
        result |= Vector512.LessThan(x, Vector512<float>.Zero);
        result = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(float.PositiveInfinity)), result, x);
        return Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<float>.Zero), Vector512.Create(float.NegativeInfinity), result);
    }
}

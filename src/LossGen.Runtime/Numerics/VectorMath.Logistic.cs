using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// The logistic functions all start from e = e^−|x|, which neither overflows nor loses anything.
public static partial class VectorMath
{
    /// <summary>The logistic function σ(x) = 1/(1 + e⁻ˣ).</summary>
    /// <remarks>Domain: all reals. Error at most 2 ulp, relative also where it is tiny.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sigmoid(Vector512<double> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<SigmoidFunction>(x);

        var e = ExpOfNegativeMagnitude(x);
        return SigmoidFrom(e, x);
    }

    /// <summary>log(1 + eˣ) and its derivative σ(x), which share one exponential; the bits are those of <see cref="Softplus(Vector512{double})"/> and <see cref="Sigmoid(Vector512{double})"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SoftplusAndSigmoid(Vector512<double> x, out Vector512<double> sigmoid)
    {
        var e = ExpOfNegativeMagnitude(x);
        sigmoid = SigmoidFrom(e, x);
        return Vector512.MaxNative(Vector512<double>.Zero, x) + LogP1OfUnit(e);
    }

    /// <summary>σ(x) from e = e^−|x|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SigmoidFrom(Vector512<double> e, Vector512<double> x)
    {
        var numerator = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), e, Vector512.Create(1.0));

        // Most of the rounding of 1 + e is taken back where e is small, with 1/(1 + e) ≈ 1; without that the error would reach 2.3 ulp.
        var denominator = Vector512.Create(1.0) + e;
        var rounding = (denominator - Vector512.Create(1.0)) - e;
        var quotient = numerator / denominator;
        return Vector512.FusedMultiplyAdd(quotient, rounding, quotient);
    }

    /// <summary>log(1 + eˣ) = max(x, 0) + log(1 + e^−|x|).</summary>
    /// <remarks>Domain: all reals. Error at most 2 ulp, relative also where it is tiny.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Softplus(Vector512<double> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<SoftplusFunction>(x);

        return Vector512.MaxNative(Vector512<double>.Zero, x) + LogP1OfUnit(ExpOfNegativeMagnitude(x));
    }

    /// <summary>log σ(x) = −log(1 + e⁻ˣ).</summary>
    /// <remarks>Domain: all reals. Error at most 2 ulp, relative also where it is tiny; −0 where it underflows.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogSigmoid(Vector512<double> x) => -Softplus(-x);

    /// <summary>log(eᵃ + eᵇ) = max(a, b) + log(1 + e^−|a − b|).</summary>
    /// <remarks>
    /// Domain: all reals and both infinities. Error at most 4·2⁻⁵³ of max(1, |a|, |b|, |result|) in double precision, 4·2⁻²⁴ in single.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogAddExp(Vector512<double> a, Vector512<double> b)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<LogAddExpFunction>(a, b);

        // Equal infinities have the distance 0, not NaN.
        var distance = Vector512.ConditionalSelect(Vector512.Equals(a, b), Vector512<double>.Zero, a - b);
        return Vector512.MaxNative(a, b) + LogP1OfUnit(ExpOfNegativeMagnitude(distance));
    }

    /// <summary>The sign: −1, 0 or 1. NaN stays NaN and ±0 gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sign(Vector512<double> x)
    {
        var one = Vector512.Create(1.0) | (x & Vector512.Create(-0.0));
        var ordered = Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), Vector512<double>.Zero, one);
        return Vector512.ConditionalSelect(Vector512.Equals(x, x), ordered, x);
    }
}

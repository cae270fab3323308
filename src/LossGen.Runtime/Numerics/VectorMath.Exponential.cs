using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// eˣ = 2ⁿ·eʳ with n = round(x/ln 2), r = x − n·ln 2 (Cody and Waite 1980). The reduced argument is kept as an exact high part
// and a correction, which is folded into the polynomial's tail: eʳ − 1 = high + tail.
public static partial class VectorMath
{
    /// <summary>The exponential eˣ.</summary>
    /// <remarks>Domain: all reals; 0 below about −745.13 and ∞ above about 709.78. Error at most 1 ulp, also where the result is subnormal.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<ExpFunction>(x);

        // The operand that may be NaN comes second: minps and maxps return their second operand then.
        var bounded = Vector512.MinNative(Vector512.Create(Binary64.ExpBound), Vector512.MaxNative(Vector512.Create(-Binary64.ExpBound), x));
        var high = ReduceExponent(bounded, out var tail, out var n);
        return Scale(Vector512.Create(1.0) + (high + tail), n);
    }

    /// <summary>eˣ − 1 without cancellation at small x.</summary>
    /// <remarks>Domain: all reals. Error at most 1.3 ulp; the sign of zero is kept.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpM1(Vector512<double> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<ExpM1Function>(x);

        var bounded = Vector512.MinNative(Vector512.Create(Binary64.ExpBound), Vector512.MaxNative(Vector512.Create(Binary64.ExpM1Bound), x));
        var high = ReduceExponent(bounded, out var tail, out var n);

        // eˣ − 1 = 2ⁿ·((1 − 2⁻ⁿ) + high + tail); at n = 0 nothing is added, so that a small x stays exact.
        var offset = OneMinusPower(n);
        var result = Scale((offset + high) + tail, n);
        return result | (x & Vector512.Create(-0.0));
    }

    /// <summary>The hyperbolic tangent.</summary>
    /// <remarks>Domain: all reals. Error at most 1.7 ulp; odd, the sign of zero is kept.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<TanhFunction>(x);

        // |x| = r − n·½ ln 2 with n ≤ 0. With w = 2ⁿ and t = tanh r the addition theorem gives
        //     tanh |x| = (1 − w + (1 + w)·t)/(1 + w + (1 − w)·t) = (1 − w)² + w·((1 − w)·w + ((1 − w)² + 3 − w)·t)/(1 + w + (1 − w)·t).
        // The first term is exact where w counts and lies near the result, so that the roundings of the rest weigh little. At n = 0 all is t, exact for small x.
        var magnitude = Vector512.MinNative(Vector512.Create(Binary64.TanhBound), Vector512.Abs(x));
        var n = RoundProduct(magnitude, Vector512.Create(-2.0 * Binary64.InverseLn2), out var power);
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(Binary64.HalfLn2), magnitude);
        var r2 = r * r;
        var tail = Vector512.FusedMultiplyAdd(r * r2, TanhTail(r2), n * Vector512.Create(Binary64.HalfLn2Rest));
        var t = r + tail;
        var complement = Vector512.Create(1.0) - power;
        var center = complement * complement;
        var slope = center + (Vector512.Create(3.0) - power);
        var numerator = Vector512.FusedMultiplyAdd(slope, t, complement * power);
        var denominator = Vector512.FusedMultiplyAdd(complement, t, Vector512.Create(1.0) + power);
        return Vector512.FusedMultiplyAdd(power, numerator / denominator, center) | (x & Vector512.Create(-0.0));
    }

    /// <summary>e^−|x|, which cannot overflow and so needs one bound only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpOfNegativeMagnitude(Vector512<double> x)
    {
        var bounded = Vector512.MaxNative(Vector512.Create(-Binary64.ExpBound), x | Vector512.Create(-0.0));
        var high = ReduceExponent(bounded, out var tail, out var n);
        return Scale(Vector512.Create(1.0) + (high + tail), n);
    }

    /// <summary>n = round(x/ln 2) and e^(x − n·ln 2) − 1 as an unevaluated sum high + tail.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ReduceExponent(Vector512<double> x, out Vector512<double> tail, out Vector512<double> n)
    {
        n = Vector512.Round(x * Vector512.Create(Binary64.InverseLn2));
        var high = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Binary64.Ln2High), x);
        var low = n * Vector512.Create(Binary64.Ln2Low);
        var r = high - low;
        var r2 = r * r;
        tail = Vector512.FusedMultiplyAdd(r2, ExpTail(r, r2), -low);
        return high;
    }
}

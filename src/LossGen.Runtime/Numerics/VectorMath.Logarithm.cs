using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// log x = k·ln 2 + log(1 + f) with 1 + f in [3/4, 3/2), and with s = f/(2 + f)
//     log(1 + f) = 2 artanh s = f + s·(s²·P(s²) − f),
// where f is exact (Tang 1990; the form of fdlibm's e_log.c). So 2 + f rounds as m + 1 does, which need not wait for f = m − 1. Where the argument is an unevaluated sum u + c, the correction c joins f.
public static partial class VectorMath
{
    /// <summary>The natural logarithm.</summary>
    /// <remarks>Domain: x ≥ 0; log 0 = −∞, NaN for x &lt; 0. Error at most 1 ulp, subnormal arguments included.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<LogFunction>(x);

        var m = SplitExponent(x, out var k);
        var f = m - Vector512.Create(1.0);
        var s = f / (m + Vector512.Create(1.0));
        var z = s * s;
        var inner = Vector512.FusedMultiplyAdd(z, LogTail(z), -f);
        var tail = Vector512.FusedMultiplyAdd(s, inner, k * Vector512.Create(Binary64.Ln2Low));
        return FixLogarithm(Vector512.FusedMultiplyAdd(k, Vector512.Create(Binary64.Ln2High), f + tail), x);
    }

    /// <summary>log(1 + x) without cancellation at small x.</summary>
    /// <remarks>Domain: x ≥ −1; −∞ at −1, NaN below. Error at most 1 ulp; the sign of zero is kept.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogP1(Vector512<double> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<LogP1Function>(x);

        // Subtracted in this order, all that is 0 beside f = −0 leaves it −0.
        var u = x + Vector512.Create(1.0);
        var f = SplitSuccessor(x, u, out var minusK);
        var s = f / (f + Vector512.Create(2.0));
        var z = s * s;
        var inner = Vector512.FusedMultiplyAdd(-z, LogTail(z), f);
        var tail = Vector512.FusedMultiplyAdd(s, inner, minusK * Vector512.Create(Binary64.Ln2Low));
        return FixLogarithm(Vector512.FusedMultiplyAdd(minusK, Vector512.Create(-Binary64.Ln2High), f - tail), u);
    }

    /// <summary>log(1 + e) for e in [0, 1], for which no exponent has to be split off.</summary>
    /// <remarks>Domain: [0, 1]; elsewhere the result means nothing. Error at most 1.5 ulp.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogP1OfUnit(Vector512<double> e)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<LogP1OfUnitFunction>(e);

        var s = e / (e + Vector512.Create(2.0));
        var z = s * s;
        var inner = Vector512.FusedMultiplyAdd(z, UnitLogTail(z), -e);
        return Vector512.FusedMultiplyAdd(s, inner, e);
    }

    /// <summary>log(1 − e⁻ˣ): the log probability that an exponential waiting time is below x.</summary>
    /// <remarks>Domain: x ≥ 0; −∞ at 0, NaN below. Error at most 1.3 ulp.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log1MExp(Vector512<double> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<Log1MExpFunction>(x);

        // e⁻ˣ as an unevaluated sum e + eLow, then 1 − e − eLow as u + c; neither end of the domain cancels.
        var bounded = Vector512.MinNative(Vector512.Create(Binary64.ExpBound), Vector512.MaxNative(Vector512.Create(-Binary64.ExpBound), -x));
        var high = ReduceExponent(bounded, out var tail, out var n);
        var q = high + tail;
        var qLow = tail - (q - high);
        var e = Vector512.Create(1.0) + q;
        var eLow = Scale((q - (e - Vector512.Create(1.0))) + qLow, n);
        e = Scale(e, n);
        var difference = Vector512.Create(1.0) - e;
        var c = ((Vector512.Create(1.0) - difference) - e) - eLow;
        var u = difference + c;
        c -= u - difference;

        // Where e⁻ˣ has vanished the result is −0, as the limit from below.
        return LogOfSum(u, c) | Vector512.Create(-0.0);
    }

    /// <summary>The log odds log(p/(1 − p)).</summary>
    /// <remarks>Domain: [0, 1]; −∞ at 0, ∞ at 1, NaN outside. Error at most 1.2 ulp, relative also at the root p = ½.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Logit(Vector512<double> p)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<LogitFunction>(p);

        // The odds as u + c: the remainder of the division over 1 − p, and 1/(1 − p) = 1 + u.
        var q = Vector512.Create(1.0) - p;
        var qLow = (Vector512.Create(1.0) - q) - p;
        var u = p / q;
        var remainder = -Vector512.FusedMultiplyAdd(u, qLow, Vector512.FusedMultiplyAdd(u, q, -p));
        return LogOfSum(u, Vector512.FusedMultiplyAdd(remainder, u, remainder));
    }

    /// <summary>The inverse hyperbolic sine log(x + √(x² + 1)).</summary>
    /// <remarks>Domain: all reals. Error at most 2 ulp; odd, the sign of zero is kept.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Asinh(Vector512<double> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<AsinhFunction>(x);

        // a + √(a² + 1) − 1 = a + a²/(1 + √(a² + 1)) for a = |x|, in which nothing cancels. Beyond the bound it is 2a to every bit,
        // of which the factor 2 is left to the logarithm, since 2a may overflow.
        var a = Vector512.Abs(x);
        var isLarge = Vector512.GreaterThan(a, Vector512.Create(Binary64.SquareHigh));
        var square = a * a;
        var root = Vector512.Sqrt(Vector512.FusedMultiplyAdd(a, a, Vector512.Create(1.0)));
        var excess = Vector512.ConditionalSelect(isLarge, Vector512<double>.Zero, square / (Vector512.Create(1.0) + root));
        var logarithm = LogP1(a + excess) + (isLarge & Vector512.Create(Binary64.Ln2High + Binary64.Ln2Low));
        return logarithm | (x & Vector512.Create(-0.0));
    }

    /// <summary>log(u + c) for a correction c of at most an ulp or so of u, to the full accuracy of the sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogOfSum(Vector512<double> u, Vector512<double> c)
    {
        var f0 = SplitExponent(u, out var k) - Vector512.Create(1.0);
        c = ScaleCorrection(c, k);
        var f = f0 + c;
        return FixLogarithm(LogOfReduced(f, (f0 - f) + c, k), u);
    }

    /// <summary>k·ln 2 + log(1 + f + fLow) for 1 + f in [3/4, 3/2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogOfReduced(Vector512<double> f, Vector512<double> fLow, Vector512<double> k)
    {
        var s = f / (f + Vector512.Create(2.0));
        var z = s * s;
        var inner = Vector512.FusedMultiplyAdd(z, LogTail(z), -f);
        var tail = Vector512.FusedMultiplyAdd(s, inner, Vector512.FusedMultiplyAdd(k, Vector512.Create(Binary64.Ln2Low), fLow));
        return Vector512.FusedMultiplyAdd(k, Vector512.Create(Binary64.Ln2High), f + tail);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen;

// Written by tools/expand_vector_math.py from the text for Vector512<double>; change it there.
public static partial class VectorMath
{
    /// <inheritdoc cref="Exp(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exp(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<ExpFunction>(x);

        // The operand that may be NaN comes second: minps and maxps return their second operand then.
        var bounded = Vector256.MinNative(Vector256.Create(Binary64.ExpBound), Vector256.MaxNative(Vector256.Create(-Binary64.ExpBound), x));
        var high = ReduceExponent(bounded, out var tail, out var n);
        return Scale(Vector256.Create(1.0) + (high + tail), n);
    }

    /// <inheritdoc cref="Exp(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<ExpFunction>(x);

        // The operand that may be NaN comes second: minps and maxps return their second operand then.
        var bounded = Vector256.MinNative(Vector256.Create(Binary32.ExpBound), Vector256.MaxNative(Vector256.Create(-Binary32.ExpBound), x));
        var high = ReduceExponent(bounded, out var tail, out var n);
        return Scale(Vector256.Create(1.0f) + (high + tail), n);
    }

    /// <inheritdoc cref="ExpM1(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpM1(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<ExpM1Function>(x);

        var bounded = Vector256.MinNative(Vector256.Create(Binary64.ExpBound), Vector256.MaxNative(Vector256.Create(Binary64.ExpM1Bound), x));
        var high = ReduceExponent(bounded, out var tail, out var n);

        // eˣ − 1 = 2ⁿ·((1 − 2⁻ⁿ) + high + tail); at n = 0 nothing is added, so that a small x stays exact.
        var offset = OneMinusPower(n);
        var result = Scale((offset + high) + tail, n);
        return result | (x & Vector256.Create(-0.0));
    }

    /// <inheritdoc cref="ExpM1(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpM1(Vector256<float> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<ExpM1Function>(x);

        var bounded = Vector256.MinNative(Vector256.Create(Binary32.ExpBound), Vector256.MaxNative(Vector256.Create(Binary32.ExpM1Bound), x));
        var high = ReduceExponent(bounded, out var tail, out var n);

        // eˣ − 1 = 2ⁿ·((1 − 2⁻ⁿ) + high + tail); at n = 0 nothing is added, so that a small x stays exact.
        var offset = OneMinusPower(n);
        var result = Scale((offset + high) + tail, n);
        return result | (x & Vector256.Create(-0.0f));
    }

    /// <inheritdoc cref="Tanh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Tanh(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<TanhFunction>(x);

        // |x| = r − n·½ ln 2 with n ≤ 0. With w = 2ⁿ and t = tanh r the addition theorem gives
        //     tanh |x| = (1 − w + (1 + w)·t)/(1 + w + (1 − w)·t) = (1 − w)² + w·((1 − w)·w + ((1 − w)² + 3 − w)·t)/(1 + w + (1 − w)·t).
        // The first term is exact where w counts and lies near the result, so that the roundings of the rest weigh little. At n = 0 all is t, exact for small x.
        var magnitude = Vector256.MinNative(Vector256.Create(Binary64.TanhBound), Vector256.Abs(x));
        var n = RoundProduct(magnitude, Vector256.Create(-2.0 * Binary64.InverseLn2), out var power);
        var r = Vector256.FusedMultiplyAdd(n, Vector256.Create(Binary64.HalfLn2), magnitude);
        var r2 = r * r;
        var tail = Vector256.FusedMultiplyAdd(r * r2, TanhTail(r2), n * Vector256.Create(Binary64.HalfLn2Rest));
        var t = r + tail;
        var complement = Vector256.Create(1.0) - power;
        var center = complement * complement;
        var slope = center + (Vector256.Create(3.0) - power);
        var numerator = Vector256.FusedMultiplyAdd(slope, t, complement * power);
        var denominator = Vector256.FusedMultiplyAdd(complement, t, Vector256.Create(1.0) + power);
        return Vector256.FusedMultiplyAdd(power, numerator / denominator, center) | (x & Vector256.Create(-0.0));
    }

    /// <inheritdoc cref="Tanh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<TanhFunction>(x);

        // |x| = r − n·½ ln 2 with n ≤ 0. With w = 2ⁿ and t = tanh r the addition theorem gives
        //     tanh |x| = (1 − w + (1 + w)·t)/(1 + w + (1 − w)·t) = (1 − w)² + w·((1 − w)·w + ((1 − w)² + 3 − w)·t)/(1 + w + (1 − w)·t).
        // The first term is exact where w counts and lies near the result, so that the roundings of the rest weigh little. At n = 0 all is t, exact for small x.
        var magnitude = Vector256.MinNative(Vector256.Create(Binary32.TanhBound), Vector256.Abs(x));
        var n = RoundProduct(magnitude, Vector256.Create(-2.0f * Binary32.InverseLn2), out var power);
        var r = Vector256.FusedMultiplyAdd(n, Vector256.Create(Binary32.HalfLn2), magnitude);
        var r2 = r * r;
        var tail = Vector256.FusedMultiplyAdd(r * r2, TanhTail(r2), n * Vector256.Create(Binary32.HalfLn2Rest));
        var t = r + tail;
        var complement = Vector256.Create(1.0f) - power;
        var center = complement * complement;
        var slope = center + (Vector256.Create(3.0f) - power);
        var numerator = Vector256.FusedMultiplyAdd(slope, t, complement * power);
        var denominator = Vector256.FusedMultiplyAdd(complement, t, Vector256.Create(1.0f) + power);
        return Vector256.FusedMultiplyAdd(power, numerator / denominator, center) | (x & Vector256.Create(-0.0f));
    }

    /// <inheritdoc cref="ExpOfNegativeMagnitude(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpOfNegativeMagnitude(Vector256<double> x)
    {
        var bounded = Vector256.MaxNative(Vector256.Create(-Binary64.ExpBound), x | Vector256.Create(-0.0));
        var high = ReduceExponent(bounded, out var tail, out var n);
        return Scale(Vector256.Create(1.0) + (high + tail), n);
    }

    /// <inheritdoc cref="ExpOfNegativeMagnitude(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpOfNegativeMagnitude(Vector256<float> x)
    {
        var bounded = Vector256.MaxNative(Vector256.Create(-Binary32.ExpBound), x | Vector256.Create(-0.0f));
        var high = ReduceExponent(bounded, out var tail, out var n);
        return Scale(Vector256.Create(1.0f) + (high + tail), n);
    }

    /// <inheritdoc cref="ReduceExponent(Vector512{double}, out Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ReduceExponent(Vector256<double> x, out Vector256<double> tail, out Vector256<double> n)
    {
        n = Vector256.Round(x * Vector256.Create(Binary64.InverseLn2));
        var high = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Binary64.Ln2High), x);
        var low = n * Vector256.Create(Binary64.Ln2Low);
        var r = high - low;
        var r2 = r * r;
        tail = Vector256.FusedMultiplyAdd(r2, ExpTail(r, r2), -low);
        return high;
    }

    /// <inheritdoc cref="ReduceExponent(Vector512{double}, out Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ReduceExponent(Vector256<float> x, out Vector256<float> tail, out Vector256<float> n)
    {
        n = Vector256.Round(x * Vector256.Create(Binary32.InverseLn2));
        var high = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Binary32.Ln2High), x);
        var low = n * Vector256.Create(Binary32.Ln2Low);
        var r = high - low;
        var r2 = r * r;
        tail = Vector256.FusedMultiplyAdd(r2, ExpTail(r, r2), -low);
        return high;
    }

    /// <inheritdoc cref="Log(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<LogFunction>(x);

        var m = SplitExponent(x, out var k);
        var f = m - Vector256.Create(1.0);
        var s = f / (m + Vector256.Create(1.0));
        var z = s * s;
        var inner = Vector256.FusedMultiplyAdd(z, LogTail(z), -f);
        var tail = Vector256.FusedMultiplyAdd(s, inner, k * Vector256.Create(Binary64.Ln2Low));
        return FixLogarithm(Vector256.FusedMultiplyAdd(k, Vector256.Create(Binary64.Ln2High), f + tail), x);
    }

    /// <inheritdoc cref="Log(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log(Vector256<float> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<LogFunction>(x);

        var m = SplitExponent(x, out var k);
        var f = m - Vector256.Create(1.0f);
        var s = f / (m + Vector256.Create(1.0f));
        var z = s * s;
        var inner = Vector256.FusedMultiplyAdd(z, LogTail(z), -f);
        var tail = Vector256.FusedMultiplyAdd(s, inner, k * Vector256.Create(Binary32.Ln2Low));
        return FixLogarithm(Vector256.FusedMultiplyAdd(k, Vector256.Create(Binary32.Ln2High), f + tail), x);
    }

    /// <inheritdoc cref="LogP1(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogP1(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<LogP1Function>(x);

        // Subtracted in this order, all that is 0 beside f = −0 leaves it −0.
        var u = x + Vector256.Create(1.0);
        var f = SplitSuccessor(x, u, out var minusK);
        var s = f / (f + Vector256.Create(2.0));
        var z = s * s;
        var inner = Vector256.FusedMultiplyAdd(-z, LogTail(z), f);
        var tail = Vector256.FusedMultiplyAdd(s, inner, minusK * Vector256.Create(Binary64.Ln2Low));
        return FixLogarithm(Vector256.FusedMultiplyAdd(minusK, Vector256.Create(-Binary64.Ln2High), f - tail), u);
    }

    /// <inheritdoc cref="LogP1(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogP1(Vector256<float> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<LogP1Function>(x);

        // Subtracted in this order, all that is 0 beside f = −0 leaves it −0.
        var u = x + Vector256.Create(1.0f);
        var f = SplitSuccessor(x, u, out var minusK);
        var s = f / (f + Vector256.Create(2.0f));
        var z = s * s;
        var inner = Vector256.FusedMultiplyAdd(-z, LogTail(z), f);
        var tail = Vector256.FusedMultiplyAdd(s, inner, minusK * Vector256.Create(Binary32.Ln2Low));
        return FixLogarithm(Vector256.FusedMultiplyAdd(minusK, Vector256.Create(-Binary32.Ln2High), f - tail), u);
    }

    /// <inheritdoc cref="LogP1OfUnit(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogP1OfUnit(Vector256<double> e)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<LogP1OfUnitFunction>(e);

        var s = e / (e + Vector256.Create(2.0));
        var z = s * s;
        var inner = Vector256.FusedMultiplyAdd(z, UnitLogTail(z), -e);
        return Vector256.FusedMultiplyAdd(s, inner, e);
    }

    /// <inheritdoc cref="LogP1OfUnit(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogP1OfUnit(Vector256<float> e)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<LogP1OfUnitFunction>(e);

        var s = e / (e + Vector256.Create(2.0f));
        var z = s * s;
        var inner = Vector256.FusedMultiplyAdd(z, UnitLogTail(z), -e);
        return Vector256.FusedMultiplyAdd(s, inner, e);
    }

    /// <inheritdoc cref="Log1MExp(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log1MExp(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<Log1MExpFunction>(x);

        // e⁻ˣ as an unevaluated sum e + eLow, then 1 − e − eLow as u + c; neither end of the domain cancels.
        var bounded = Vector256.MinNative(Vector256.Create(Binary64.ExpBound), Vector256.MaxNative(Vector256.Create(-Binary64.ExpBound), -x));
        var high = ReduceExponent(bounded, out var tail, out var n);
        var q = high + tail;
        var qLow = tail - (q - high);
        var e = Vector256.Create(1.0) + q;
        var eLow = Scale((q - (e - Vector256.Create(1.0))) + qLow, n);
        e = Scale(e, n);
        var difference = Vector256.Create(1.0) - e;
        var c = ((Vector256.Create(1.0) - difference) - e) - eLow;
        var u = difference + c;
        c -= u - difference;

        // Where e⁻ˣ has vanished the result is −0, as the limit from below.
        return LogOfSum(u, c) | Vector256.Create(-0.0);
    }

    /// <inheritdoc cref="Log1MExp(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log1MExp(Vector256<float> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<Log1MExpFunction>(x);

        // e⁻ˣ as an unevaluated sum e + eLow, then 1 − e − eLow as u + c; neither end of the domain cancels.
        var bounded = Vector256.MinNative(Vector256.Create(Binary32.ExpBound), Vector256.MaxNative(Vector256.Create(-Binary32.ExpBound), -x));
        var high = ReduceExponent(bounded, out var tail, out var n);
        var q = high + tail;
        var qLow = tail - (q - high);
        var e = Vector256.Create(1.0f) + q;
        var eLow = Scale((q - (e - Vector256.Create(1.0f))) + qLow, n);
        e = Scale(e, n);
        var difference = Vector256.Create(1.0f) - e;
        var c = ((Vector256.Create(1.0f) - difference) - e) - eLow;
        var u = difference + c;
        c -= u - difference;

        // Where e⁻ˣ has vanished the result is −0, as the limit from below.
        return LogOfSum(u, c) | Vector256.Create(-0.0f);
    }

    /// <inheritdoc cref="Logit(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Logit(Vector256<double> p)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<LogitFunction>(p);

        // The odds as u + c: the remainder of the division over 1 − p, and 1/(1 − p) = 1 + u.
        var q = Vector256.Create(1.0) - p;
        var qLow = (Vector256.Create(1.0) - q) - p;
        var u = p / q;
        var remainder = -Vector256.FusedMultiplyAdd(u, qLow, Vector256.FusedMultiplyAdd(u, q, -p));
        return LogOfSum(u, Vector256.FusedMultiplyAdd(remainder, u, remainder));
    }

    /// <inheritdoc cref="Logit(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Logit(Vector256<float> p)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<LogitFunction>(p);

        // The odds as u + c: the remainder of the division over 1 − p, and 1/(1 − p) = 1 + u.
        var q = Vector256.Create(1.0f) - p;
        var qLow = (Vector256.Create(1.0f) - q) - p;
        var u = p / q;
        var remainder = -Vector256.FusedMultiplyAdd(u, qLow, Vector256.FusedMultiplyAdd(u, q, -p));
        return LogOfSum(u, Vector256.FusedMultiplyAdd(remainder, u, remainder));
    }

    /// <inheritdoc cref="Asinh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Asinh(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<AsinhFunction>(x);

        // a + √(a² + 1) − 1 = a + a²/(1 + √(a² + 1)) for a = |x|, in which nothing cancels. Beyond the bound it is 2a to every bit,
        // of which the factor 2 is left to the logarithm, since 2a may overflow.
        var a = Vector256.Abs(x);
        var isLarge = Vector256.GreaterThan(a, Vector256.Create(Binary64.SquareHigh));
        var square = a * a;
        var root = Vector256.Sqrt(Vector256.FusedMultiplyAdd(a, a, Vector256.Create(1.0)));
        var excess = Vector256.ConditionalSelect(isLarge, Vector256<double>.Zero, square / (Vector256.Create(1.0) + root));
        var logarithm = LogP1(a + excess) + (isLarge & Vector256.Create(Binary64.Ln2High + Binary64.Ln2Low));
        return logarithm | (x & Vector256.Create(-0.0));
    }

    /// <inheritdoc cref="Asinh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Asinh(Vector256<float> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<AsinhFunction>(x);

        // a + √(a² + 1) − 1 = a + a²/(1 + √(a² + 1)) for a = |x|, in which nothing cancels. Beyond the bound it is 2a to every bit,
        // of which the factor 2 is left to the logarithm, since 2a may overflow.
        var a = Vector256.Abs(x);
        var isLarge = Vector256.GreaterThan(a, Vector256.Create(Binary32.SquareHigh));
        var square = a * a;
        var root = Vector256.Sqrt(Vector256.FusedMultiplyAdd(a, a, Vector256.Create(1.0f)));
        var excess = Vector256.ConditionalSelect(isLarge, Vector256<float>.Zero, square / (Vector256.Create(1.0f) + root));
        var logarithm = LogP1(a + excess) + (isLarge & Vector256.Create(Binary32.Ln2High + Binary32.Ln2Low));
        return logarithm | (x & Vector256.Create(-0.0f));
    }

    /// <inheritdoc cref="LogOfSum(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogOfSum(Vector256<double> u, Vector256<double> c)
    {
        var f0 = SplitExponent(u, out var k) - Vector256.Create(1.0);
        c = ScaleCorrection(c, k);
        var f = f0 + c;
        return FixLogarithm(LogOfReduced(f, (f0 - f) + c, k), u);
    }

    /// <inheritdoc cref="LogOfSum(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogOfSum(Vector256<float> u, Vector256<float> c)
    {
        var f0 = SplitExponent(u, out var k) - Vector256.Create(1.0f);
        c = ScaleCorrection(c, k);
        var f = f0 + c;
        return FixLogarithm(LogOfReduced(f, (f0 - f) + c, k), u);
    }

    /// <inheritdoc cref="LogOfReduced(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogOfReduced(Vector256<double> f, Vector256<double> fLow, Vector256<double> k)
    {
        var s = f / (f + Vector256.Create(2.0));
        var z = s * s;
        var inner = Vector256.FusedMultiplyAdd(z, LogTail(z), -f);
        var tail = Vector256.FusedMultiplyAdd(s, inner, Vector256.FusedMultiplyAdd(k, Vector256.Create(Binary64.Ln2Low), fLow));
        return Vector256.FusedMultiplyAdd(k, Vector256.Create(Binary64.Ln2High), f + tail);
    }

    /// <inheritdoc cref="LogOfReduced(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogOfReduced(Vector256<float> f, Vector256<float> fLow, Vector256<float> k)
    {
        var s = f / (f + Vector256.Create(2.0f));
        var z = s * s;
        var inner = Vector256.FusedMultiplyAdd(z, LogTail(z), -f);
        var tail = Vector256.FusedMultiplyAdd(s, inner, Vector256.FusedMultiplyAdd(k, Vector256.Create(Binary32.Ln2Low), fLow));
        return Vector256.FusedMultiplyAdd(k, Vector256.Create(Binary32.Ln2High), f + tail);
    }

    /// <inheritdoc cref="Sigmoid(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sigmoid(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<SigmoidFunction>(x);

        var e = ExpOfNegativeMagnitude(x);
        return SigmoidFrom(e, x);
    }

    /// <inheritdoc cref="Sigmoid(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<SigmoidFunction>(x);

        var e = ExpOfNegativeMagnitude(x);
        return SigmoidFrom(e, x);
    }

    /// <inheritdoc cref="SoftplusAndSigmoid(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SoftplusAndSigmoid(Vector256<double> x, out Vector256<double> sigmoid)
    {
        var e = ExpOfNegativeMagnitude(x);
        sigmoid = SigmoidFrom(e, x);
        return Vector256.MaxNative(Vector256<double>.Zero, x) + LogP1OfUnit(e);
    }

    /// <inheritdoc cref="SoftplusAndSigmoid(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SoftplusAndSigmoid(Vector256<float> x, out Vector256<float> sigmoid)
    {
        var e = ExpOfNegativeMagnitude(x);
        sigmoid = SigmoidFrom(e, x);
        return Vector256.MaxNative(Vector256<float>.Zero, x) + LogP1OfUnit(e);
    }

    /// <inheritdoc cref="SigmoidFrom(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SigmoidFrom(Vector256<double> e, Vector256<double> x)
    {
        var numerator = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<double>.Zero), e, Vector256.Create(1.0));

        // Most of the rounding of 1 + e is taken back where e is small, with 1/(1 + e) ≈ 1; without that the error would reach 2.3 ulp.
        var denominator = Vector256.Create(1.0) + e;
        var rounding = (denominator - Vector256.Create(1.0)) - e;
        var quotient = numerator / denominator;
        return Vector256.FusedMultiplyAdd(quotient, rounding, quotient);
    }

    /// <inheritdoc cref="SigmoidFrom(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SigmoidFrom(Vector256<float> e, Vector256<float> x)
    {
        var numerator = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<float>.Zero), e, Vector256.Create(1.0f));

        // Most of the rounding of 1 + e is taken back where e is small, with 1/(1 + e) ≈ 1; without that the error would reach 2.3f ulp.
        var denominator = Vector256.Create(1.0f) + e;
        var rounding = (denominator - Vector256.Create(1.0f)) - e;
        var quotient = numerator / denominator;
        return Vector256.FusedMultiplyAdd(quotient, rounding, quotient);
    }

    /// <inheritdoc cref="Softplus(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Softplus(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<SoftplusFunction>(x);

        return Vector256.MaxNative(Vector256<double>.Zero, x) + LogP1OfUnit(ExpOfNegativeMagnitude(x));
    }

    /// <inheritdoc cref="Softplus(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Softplus(Vector256<float> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<SoftplusFunction>(x);

        return Vector256.MaxNative(Vector256<float>.Zero, x) + LogP1OfUnit(ExpOfNegativeMagnitude(x));
    }

    /// <inheritdoc cref="LogSigmoid(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogSigmoid(Vector256<double> x) => -Softplus(-x);

    /// <inheritdoc cref="LogSigmoid(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogSigmoid(Vector256<float> x) => -Softplus(-x);

    /// <inheritdoc cref="LogAddExp(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogAddExp(Vector256<double> a, Vector256<double> b)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<LogAddExpFunction>(a, b);

        // Equal infinities have the distance 0, not NaN.
        var distance = Vector256.ConditionalSelect(Vector256.Equals(a, b), Vector256<double>.Zero, a - b);
        return Vector256.MaxNative(a, b) + LogP1OfUnit(ExpOfNegativeMagnitude(distance));
    }

    /// <inheritdoc cref="LogAddExp(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogAddExp(Vector256<float> a, Vector256<float> b)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<LogAddExpFunction>(a, b);

        // Equal infinities have the distance 0, not NaN.
        var distance = Vector256.ConditionalSelect(Vector256.Equals(a, b), Vector256<float>.Zero, a - b);
        return Vector256.MaxNative(a, b) + LogP1OfUnit(ExpOfNegativeMagnitude(distance));
    }

    /// <inheritdoc cref="Sign(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sign(Vector256<double> x)
    {
        var one = Vector256.Create(1.0) | (x & Vector256.Create(-0.0));
        var ordered = Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<double>.Zero), Vector256<double>.Zero, one);
        return Vector256.ConditionalSelect(Vector256.Equals(x, x), ordered, x);
    }

    /// <inheritdoc cref="Sign(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sign(Vector256<float> x)
    {
        var one = Vector256.Create(1.0f) | (x & Vector256.Create(-0.0f));
        var ordered = Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<float>.Zero), Vector256<float>.Zero, one);
        return Vector256.ConditionalSelect(Vector256.Equals(x, x), ordered, x);
    }

    /// <inheritdoc cref="Hypot(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Hypot(Vector256<double> x, Vector256<double> y)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<HypotFunction>(x, y);

        var a = Vector256.Abs(x);
        var b = Vector256.Abs(y);
        var larger = Vector256.MaxNative(a, b);
        var isLarge = Vector256.GreaterThan(larger, Vector256.Create(Binary64.SquareHigh));
        var isSmall = Vector256.LessThan(larger, Vector256.Create(Binary64.SquareLow));
        var up = Vector256.Create(Binary64.SquareScale);
        var down = Vector256.Create(1.0 / Binary64.SquareScale);
        var one = Vector256.Create(1.0);
        var scale = Vector256.ConditionalSelect(isLarge, down, Vector256.ConditionalSelect(isSmall, up, one));
        var inverse = Vector256.ConditionalSelect(isLarge, up, Vector256.ConditionalSelect(isSmall, down, one));
        a *= scale;
        b *= scale;

        // The larger square is the one that is not rounded: so the order of the arguments does not count. Of two numbers one of which is
        // NaN minps and maxps return the second, so that here one of the results is NaN.
        larger = Vector256.MaxNative(a, b);
        var smaller = Vector256.MinNative(b, a);
        var length = Vector256.Sqrt(Vector256.FusedMultiplyAdd(larger, larger, smaller * smaller)) * inverse;
        var isInfinite = Vector256.Equals(a, Vector256.Create(double.PositiveInfinity)) | Vector256.Equals(b, Vector256.Create(double.PositiveInfinity));
        return Vector256.ConditionalSelect(isInfinite, Vector256.Create(double.PositiveInfinity), length);
    }

    /// <inheritdoc cref="Hypot(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Hypot(Vector256<float> x, Vector256<float> y)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<HypotFunction>(x, y);

        var a = Vector256.Abs(x);
        var b = Vector256.Abs(y);
        var larger = Vector256.MaxNative(a, b);
        var isLarge = Vector256.GreaterThan(larger, Vector256.Create(Binary32.SquareHigh));
        var isSmall = Vector256.LessThan(larger, Vector256.Create(Binary32.SquareLow));
        var up = Vector256.Create(Binary32.SquareScale);
        var down = Vector256.Create(1.0f / Binary32.SquareScale);
        var one = Vector256.Create(1.0f);
        var scale = Vector256.ConditionalSelect(isLarge, down, Vector256.ConditionalSelect(isSmall, up, one));
        var inverse = Vector256.ConditionalSelect(isLarge, up, Vector256.ConditionalSelect(isSmall, down, one));
        a *= scale;
        b *= scale;

        // The larger square is the one that is not rounded: so the order of the arguments does not count. Of two numbers one of which is
        // NaN minps and maxps return the second, so that here one of the results is NaN.
        larger = Vector256.MaxNative(a, b);
        var smaller = Vector256.MinNative(b, a);
        var length = Vector256.Sqrt(Vector256.FusedMultiplyAdd(larger, larger, smaller * smaller)) * inverse;
        var isInfinite = Vector256.Equals(a, Vector256.Create(float.PositiveInfinity)) | Vector256.Equals(b, Vector256.Create(float.PositiveInfinity));
        return Vector256.ConditionalSelect(isInfinite, Vector256.Create(float.PositiveInfinity), length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ByHalves<TFunction>(Vector256<double> x)
        where TFunction : struct, IUnaryFunction => Vector256.Create(Call<TFunction>(x.GetLower()), Call<TFunction>(x.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ByHalves<TFunction>(Vector256<float> x)
        where TFunction : struct, IUnaryFunction => Vector256.Create(Call<TFunction>(x.GetLower()), Call<TFunction>(x.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ByHalves<TFunction>(Vector256<double> x, Vector256<double> y)
        where TFunction : struct, IPortableBinaryFunction => Vector256.Create(Call<TFunction>(x.GetLower(), y.GetLower()), Call<TFunction>(x.GetUpper(), y.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ByHalves<TFunction>(Vector256<float> x, Vector256<float> y)
        where TFunction : struct, IPortableBinaryFunction => Vector256.Create(Call<TFunction>(x.GetLower(), y.GetLower()), Call<TFunction>(x.GetUpper(), y.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector256<double> Call<TFunction>(Vector256<double> x)
        where TFunction : struct, IUnaryFunction => TFunction.Of(x);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector256<float> Call<TFunction>(Vector256<float> x)
        where TFunction : struct, IUnaryFunction => TFunction.Of(x);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector256<double> Call<TFunction>(Vector256<double> x, Vector256<double> y)
        where TFunction : struct, IPortableBinaryFunction => TFunction.Of(x, y);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector256<float> Call<TFunction>(Vector256<float> x, Vector256<float> y)
        where TFunction : struct, IPortableBinaryFunction => TFunction.Of(x, y);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map256<TFunction>(ReadOnlySpan<double> x, Span<double> destination)
        where TFunction : struct, IUnaryFunction
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var target = ref MemoryMarshal.GetReference(destination);
        var width = (nuint)Vector256<double>.Count;
        var count = (nuint)x.Length;
        if (count < width)
        {
            var padded = Vector256<double>.Zero;
            var lanes = MemoryMarshal.CreateSpan(ref Unsafe.As<Vector256<double>, double>(ref padded), (int)width);
            x.CopyTo(lanes);
            padded = TFunction.Of(padded);
            lanes[..x.Length].CopyTo(destination);
            return;
        }

        // Read before the loop, which may overwrite it.
        var limit = count - width;
        var last = Vector256.LoadUnsafe(ref source, limit);
        if (TFunction.HasManyConstants || !Avx512F.VL.IsSupported)
        {
            for (nuint i = 0; i + width <= count; i += width)
                TFunction.Of(Vector256.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
        }
        else
        {
            nuint i = 0;
            do
            {
                TFunction.Of(Vector256.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
                i += width;
            }
            while (i <= limit);
        }

        if (count % width != 0)
            TFunction.Of(last).StoreUnsafe(ref target, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map256<TFunction>(ReadOnlySpan<float> x, Span<float> destination)
        where TFunction : struct, IUnaryFunction
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var target = ref MemoryMarshal.GetReference(destination);
        var width = (nuint)Vector256<float>.Count;
        var count = (nuint)x.Length;
        if (count < width)
        {
            var padded = Vector256<float>.Zero;
            var lanes = MemoryMarshal.CreateSpan(ref Unsafe.As<Vector256<float>, float>(ref padded), (int)width);
            x.CopyTo(lanes);
            padded = TFunction.Of(padded);
            lanes[..x.Length].CopyTo(destination);
            return;
        }

        // Read before the loop, which may overwrite it.
        var limit = count - width;
        var last = Vector256.LoadUnsafe(ref source, limit);
        if (TFunction.HasManyConstants || !Avx512F.VL.IsSupported)
        {
            for (nuint i = 0; i + width <= count; i += width)
                TFunction.Of(Vector256.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
        }
        else
        {
            nuint i = 0;
            do
            {
                TFunction.Of(Vector256.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
                i += width;
            }
            while (i <= limit);
        }

        if (count % width != 0)
            TFunction.Of(last).StoreUnsafe(ref target, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map256<TFunction>(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> destination)
        where TFunction : struct, IPortableBinaryFunction
    {
        ref var first = ref MemoryMarshal.GetReference(x);
        ref var second = ref MemoryMarshal.GetReference(y);
        ref var target = ref MemoryMarshal.GetReference(destination);
        var width = (nuint)Vector256<double>.Count;
        var count = (nuint)x.Length;
        if (count < width)
        {
            var paddedFirst = Vector256<double>.Zero;
            var paddedSecond = Vector256<double>.Zero;
            var lanes = MemoryMarshal.CreateSpan(ref Unsafe.As<Vector256<double>, double>(ref paddedFirst), (int)width);
            x.CopyTo(lanes);
            y.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector256<double>, double>(ref paddedSecond), (int)width));
            paddedFirst = TFunction.Of(paddedFirst, paddedSecond);
            lanes[..x.Length].CopyTo(destination);
            return;
        }

        var limit = count - width;
        var lastFirst = Vector256.LoadUnsafe(ref first, limit);
        var lastSecond = Vector256.LoadUnsafe(ref second, limit);
        for (nuint i = 0; i + width <= count; i += width)
            TFunction.Of(Vector256.LoadUnsafe(ref first, i), Vector256.LoadUnsafe(ref second, i)).StoreUnsafe(ref target, i);

        if (count % width != 0)
            TFunction.Of(lastFirst, lastSecond).StoreUnsafe(ref target, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map256<TFunction>(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> destination)
        where TFunction : struct, IPortableBinaryFunction
    {
        ref var first = ref MemoryMarshal.GetReference(x);
        ref var second = ref MemoryMarshal.GetReference(y);
        ref var target = ref MemoryMarshal.GetReference(destination);
        var width = (nuint)Vector256<float>.Count;
        var count = (nuint)x.Length;
        if (count < width)
        {
            var paddedFirst = Vector256<float>.Zero;
            var paddedSecond = Vector256<float>.Zero;
            var lanes = MemoryMarshal.CreateSpan(ref Unsafe.As<Vector256<float>, float>(ref paddedFirst), (int)width);
            x.CopyTo(lanes);
            y.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector256<float>, float>(ref paddedSecond), (int)width));
            paddedFirst = TFunction.Of(paddedFirst, paddedSecond);
            lanes[..x.Length].CopyTo(destination);
            return;
        }

        var limit = count - width;
        var lastFirst = Vector256.LoadUnsafe(ref first, limit);
        var lastSecond = Vector256.LoadUnsafe(ref second, limit);
        for (nuint i = 0; i + width <= count; i += width)
            TFunction.Of(Vector256.LoadUnsafe(ref first, i), Vector256.LoadUnsafe(ref second, i)).StoreUnsafe(ref target, i);

        if (count % width != 0)
            TFunction.Of(lastFirst, lastSecond).StoreUnsafe(ref target, limit);
    }

    /// <inheritdoc cref="ExpTail(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpTail(Vector256<double> r, Vector256<double> r2)
    {
        var r4 = r2 * r2;
        var p01 = Vector256.FusedMultiplyAdd(r, Vector256.Create(Binary64.ExpTail1), Vector256.Create(Binary64.ExpTail0));
        var p23 = Vector256.FusedMultiplyAdd(r, Vector256.Create(Binary64.ExpTail3), Vector256.Create(Binary64.ExpTail2));
        var p45 = Vector256.FusedMultiplyAdd(r, Vector256.Create(Binary64.ExpTail5), Vector256.Create(Binary64.ExpTail4));
        var p67 = Vector256.FusedMultiplyAdd(r, Vector256.Create(Binary64.ExpTail7), Vector256.Create(Binary64.ExpTail6));
        var p89 = Vector256.FusedMultiplyAdd(r, Vector256.Create(Binary64.ExpTail9), Vector256.Create(Binary64.ExpTail8));
        var p03 = Vector256.FusedMultiplyAdd(r2, p23, p01);
        var p47 = Vector256.FusedMultiplyAdd(r2, p67, p45);
        return Vector256.FusedMultiplyAdd(r4, Vector256.FusedMultiplyAdd(r4, p89, p47), p03);
    }

    /// <inheritdoc cref="ExpTail(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpTail(Vector256<float> r, Vector256<float> r2)
    {
        var p01 = Vector256.FusedMultiplyAdd(r, Vector256.Create(Binary32.ExpTail1), Vector256.Create(Binary32.ExpTail0));
        var p23 = Vector256.FusedMultiplyAdd(r, Vector256.Create(Binary32.ExpTail3), Vector256.Create(Binary32.ExpTail2));
        var p24 = Vector256.FusedMultiplyAdd(r2, Vector256.Create(Binary32.ExpTail4), p23);
        return Vector256.FusedMultiplyAdd(r2, p24, p01);
    }

    /// <inheritdoc cref="TanhTail(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> TanhTail(Vector256<double> z)
    {
        var z2 = z * z;
        var p01 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Binary64.TanhTail1), Vector256.Create(Binary64.TanhTail0));
        var p23 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Binary64.TanhTail3), Vector256.Create(Binary64.TanhTail2));
        var p45 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Binary64.TanhTail5), Vector256.Create(Binary64.TanhTail4));
        var p46 = Vector256.FusedMultiplyAdd(z2, Vector256.Create(Binary64.TanhTail6), p45);
        var p03 = Vector256.FusedMultiplyAdd(z2, p23, p01);
        return Vector256.FusedMultiplyAdd(z2 * z2, p46, p03);
    }

    /// <inheritdoc cref="TanhTail(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> TanhTail(Vector256<float> z)
    {
        var p12 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Binary32.TanhTail2), Vector256.Create(Binary32.TanhTail1));
        return Vector256.FusedMultiplyAdd(z, p12, Vector256.Create(Binary32.TanhTail0));
    }

    /// <inheritdoc cref="LogTail(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogTail(Vector256<double> z)
    {
        var z2 = z * z;
        var z4 = z2 * z2;
        var p01 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Binary64.LogTail1), Vector256.Create(Binary64.LogTail0));
        var p23 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Binary64.LogTail3), Vector256.Create(Binary64.LogTail2));
        var p45 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Binary64.LogTail5), Vector256.Create(Binary64.LogTail4));
        var p67 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Binary64.LogTail7), Vector256.Create(Binary64.LogTail6));
        var p03 = Vector256.FusedMultiplyAdd(z2, p23, p01);
        var p47 = Vector256.FusedMultiplyAdd(z2, p67, p45);
        return Vector256.FusedMultiplyAdd(z4, p47, p03);
    }

    /// <inheritdoc cref="LogTail(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogTail(Vector256<float> z)
    {
        var p01 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Binary32.LogTail1), Vector256.Create(Binary32.LogTail0));
        var p23 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Binary32.LogTail3), Vector256.Create(Binary32.LogTail2));
        return Vector256.FusedMultiplyAdd(z * z, p23, p01);
    }

    /// <inheritdoc cref="UnitLogTail(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> UnitLogTail(Vector256<double> z)
    {
        var z2 = z * z;
        var z4 = z2 * z2;
        var p01 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Binary64.UnitLogTail1), Vector256.Create(Binary64.UnitLogTail0));
        var p23 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Binary64.UnitLogTail3), Vector256.Create(Binary64.UnitLogTail2));
        var p45 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Binary64.UnitLogTail5), Vector256.Create(Binary64.UnitLogTail4));
        var p67 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Binary64.UnitLogTail7), Vector256.Create(Binary64.UnitLogTail6));
        var p89 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Binary64.UnitLogTail9), Vector256.Create(Binary64.UnitLogTail8));
        var p03 = Vector256.FusedMultiplyAdd(z2, p23, p01);
        var p47 = Vector256.FusedMultiplyAdd(z2, p67, p45);
        return Vector256.FusedMultiplyAdd(z4, Vector256.FusedMultiplyAdd(z4, p89, p47), p03);
    }

    /// <inheritdoc cref="UnitLogTail(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> UnitLogTail(Vector256<float> z)
    {
        var z2 = z * z;
        var p01 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Binary32.UnitLogTail1), Vector256.Create(Binary32.UnitLogTail0));
        var p23 = Vector256.FusedMultiplyAdd(z, Vector256.Create(Binary32.UnitLogTail3), Vector256.Create(Binary32.UnitLogTail2));
        var p24 = Vector256.FusedMultiplyAdd(z2, Vector256.Create(Binary32.UnitLogTail4), p23);
        return Vector256.FusedMultiplyAdd(z2, p24, p01);
    }

    /// <inheritdoc cref="Scale(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Scale(Vector256<double> x, Vector256<double> n)
    {
        if (Avx512F.VL.IsSupported)
            return Avx512F.VL.Scale(x, n);

        if (!Vector256.GreaterThanAny(Vector256.Abs(n), Vector256.Create(1022.0)))
            return x * PowerOfTwo(n);

        // Two factors, because 2ⁿ itself may lie outside the range; the first product is exact.
        var half = Vector256.Floor(n * Vector256.Create(0.5));
        return x * PowerOfTwo(half) * PowerOfTwo(n - half);
    }

    /// <inheritdoc cref="Scale(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Scale(Vector256<float> x, Vector256<float> n)
    {
        if (Avx512F.VL.IsSupported)
            return Avx512F.VL.Scale(x, n);

        if (!Vector256.GreaterThanAny(Vector256.Abs(n), Vector256.Create(126.0f)))
            return x * PowerOfTwo(n);

        var half = Vector256.Floor(n * Vector256.Create(0.5f));
        return x * PowerOfTwo(half) * PowerOfTwo(n - half);
    }

    /// <inheritdoc cref="ScaleCorrection(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ScaleCorrection(Vector256<double> x, Vector256<double> k)
    {
        if (Avx512F.VL.IsSupported)
            return Avx512F.VL.Scale(x, -k);

        return x * NegativePowerOfTwo(Vector256.MinNative(Vector256.Create(1022.0), Vector256.MaxNative(Vector256.Create(-1023.0), k)));
    }

    /// <inheritdoc cref="ScaleCorrection(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ScaleCorrection(Vector256<float> x, Vector256<float> k)
    {
        if (Avx512F.VL.IsSupported)
            return Avx512F.VL.Scale(x, -k);

        return x * NegativePowerOfTwo(Vector256.MinNative(Vector256.Create(126.0f), Vector256.MaxNative(Vector256.Create(-127.0f), k)));
    }

    /// <inheritdoc cref="OneMinusPower(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> OneMinusPower(Vector256<double> n)
    {
        if (Avx512F.VL.IsSupported)
            return Vector256.Create(1.0) - Avx512F.VL.Scale(Vector256.Create(1.0), -n);

        // From 2⁻¹⁰⁰ on the difference is 1 in either precision.
        return Vector256.Create(1.0) - NegativePowerOfTwo(Vector256.MinNative(Vector256.Create(100.0), n));
    }

    /// <inheritdoc cref="OneMinusPower(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> OneMinusPower(Vector256<float> n)
    {
        if (Avx512F.VL.IsSupported)
            return Vector256.Create(1.0f) - Avx512F.VL.Scale(Vector256.Create(1.0f), -n);

        return Vector256.Create(1.0f) - NegativePowerOfTwo(Vector256.MinNative(Vector256.Create(100.0f), n));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> PowerOfTwo(Vector256<double> n) =>
        ((n + Vector256.Create(Binary64.ExponentBias)).AsInt64() << 52).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> PowerOfTwo(Vector256<float> n) =>
        ((n + Vector256.Create(Binary32.ExponentBias)).AsInt32() << 23).AsSingle();

    /// <inheritdoc cref="RoundProduct(Vector512{double}, Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> RoundProduct(Vector256<double> x, Vector256<double> factor, out Vector256<double> power)
    {
        var biased = Vector256.FusedMultiplyAdd(x, factor, Vector256.Create(Binary64.ExponentBias));
        power = (biased.AsInt64() << 52).AsDouble();
        return biased - Vector256.Create(Binary64.ExponentBias);
    }

    /// <inheritdoc cref="RoundProduct(Vector512{float}, Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> RoundProduct(Vector256<float> x, Vector256<float> factor, out Vector256<float> power)
    {
        var biased = Vector256.FusedMultiplyAdd(x, factor, Vector256.Create(Binary32.ExponentBias));
        power = (biased.AsInt32() << 23).AsSingle();
        return biased - Vector256.Create(Binary32.ExponentBias);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> NegativePowerOfTwo(Vector256<double> n) =>
        ((Vector256.Create(Binary64.ExponentBias) - n).AsInt64() << 52).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> NegativePowerOfTwo(Vector256<float> n) =>
        ((Vector256.Create(Binary32.ExponentBias) - n).AsInt32() << 23).AsSingle();

    /// <inheritdoc cref="SplitExponent(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SplitExponent(Vector256<double> x, out Vector256<double> k)
    {
        if (Avx512F.VL.IsSupported)
        {
            var mantissa = Avx512F.VL.GetMantissa(x, LogarithmMantissa);
            k = Avx512F.VL.GetExponent(x) - Avx512F.VL.GetExponent(mantissa);
            return mantissa;
        }

        if (AllOrdinary(x))
            return SplitBits(x.AsInt64(), out k);

        var subnormal = Vector256.LessThan(x, Vector256.Create(2.2250738585072014e-308));
        var mantissaBits = SplitBits(Vector256.ConditionalSelect(subnormal, x * Vector256.Create(18014398509481984.0), x).AsInt64(), out k);
        k -= subnormal & Vector256.Create(54.0);
        return mantissaBits;
    }

    /// <inheritdoc cref="SplitExponent(Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SplitExponent(Vector256<float> x, out Vector256<float> k)
    {
        if (Avx512F.VL.IsSupported)
        {
            var mantissa = Avx512F.VL.GetMantissa(x, LogarithmMantissa);
            k = Avx512F.VL.GetExponent(x) - Avx512F.VL.GetExponent(mantissa);
            return mantissa;
        }

        if (AllOrdinary(x))
            return SplitBits(x.AsInt32(), out k);

        var subnormal = Vector256.LessThan(x, Vector256.Create(1.17549435e-38f));
        var mantissaBits = SplitBits(Vector256.ConditionalSelect(subnormal, x * Vector256.Create(33554432.0f), x).AsInt32(), out k);
        k -= subnormal & Vector256.Create(25.0f);
        return mantissaBits;
    }

    /// <inheritdoc cref="SplitSuccessor(Vector512{double}, Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SplitSuccessor(Vector256<double> x, Vector256<double> u, out Vector256<double> minusK)
    {
        // With half an octave added to the bits their exponent field is k, which scales by plain subtraction: only a normal x is scaled
        // by other than 1, and 2·2⁻ᵏ does not underflow. On AVX-512 this takes less time than its instructions for exponents.
        var one = Vector256.Create(1.0);
        var leading = u.AsInt64() + Vector256.Create(0x0008_0000_0000_0000L);
        var field = leading & Vector256.Create(0x7FF0_0000_0000_0000L);
        minusK = Vector256.Create(4503599627371519.0) - (Vector256.ShiftRightLogical(field, 52) | Vector256.Create(0x4330_0000_0000_0000L)).AsDouble();
        var exponent = field - Vector256.Create(0x3FF0_0000_0000_0000L);
        var scaled = (x.AsInt64() - exponent).AsDouble();
        var offset = Vector256.FusedMultiplyAdd((Vector256.Create(0x4000_0000_0000_0000L) - exponent).AsDouble(), Vector256.Create(-0.5), one);
        return scaled - offset;
    }

    /// <inheritdoc cref="SplitSuccessor(Vector512{float}, Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SplitSuccessor(Vector256<float> x, Vector256<float> u, out Vector256<float> minusK)
    {
        var one = Vector256.Create(1.0f);
        var leading = u.AsInt32() + Vector256.Create(0x0040_0000);
        var field = leading & Vector256.Create(0x7F80_0000);
        minusK = Vector256.Create(8388735.0f) - (Vector256.ShiftRightLogical(field, 23) | Vector256.Create(0x4B00_0000)).AsSingle();
        var exponent = field - Vector256.Create(0x3F80_0000);
        var scaled = (x.AsInt32() - exponent).AsSingle();
        var offset = Vector256.FusedMultiplyAdd((Vector256.Create(0x4000_0000) - exponent).AsSingle(), Vector256.Create(-0.5f), one);
        return scaled - offset;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SplitBits(Vector256<long> bits, out Vector256<double> k)
    {
        var shifted = bits + Vector256.Create(0x0018_0000_0000_0000L);
        k = (Vector256.ShiftRightLogical(shifted, 52) | Vector256.Create(0x4330_0000_0000_0000L)).AsDouble() - Vector256.Create(4503599627371520.0);
        return ((shifted & Vector256.Create(0x000F_FFFF_FFFF_FFFFL)) + Vector256.Create(0x3FE8_0000_0000_0000L)).AsDouble();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SplitBits(Vector256<int> bits, out Vector256<float> k)
    {
        var shifted = bits - Vector256.Create(0x3F40_0000);
        k = Vector256.ConvertToSingle(Vector256.ShiftRightArithmetic(shifted, 23));
        return ((shifted & Vector256.Create(0x007F_FFFF)) + Vector256.Create(0x3F40_0000)).AsSingle();
    }

    /// <inheritdoc cref="AllOrdinary(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AllOrdinary(Vector256<double> x) =>
        !Vector256.GreaterThanAny(x.AsInt64() + Vector256.Create(0x7FF0_0000_0000_0000L), Vector256.Create(-0x0020_0000_0000_0001L));

    /// <inheritdoc cref="AllOrdinary(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AllOrdinary(Vector256<float> x) =>
        !Vector256.GreaterThanAny(x.AsInt32() + Vector256.Create(0x7F80_0000), Vector256.Create(-0x0100_0001));

    /// <inheritdoc cref="FixLogarithm(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> FixLogarithm(Vector256<double> result, Vector256<double> x)
    {
        if (Avx512F.VL.IsSupported)
            return Avx512F.VL.Fixup(result, x, Vector256.Create((long)LogarithmFixupTable), 0);

        if (AllOrdinary(x))
            return result;

        // The mask of a comparison is all ones, which is a NaN.
        result |= Vector256.LessThan(x, Vector256<double>.Zero);
        result = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(double.PositiveInfinity)), result, x);
        return Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<double>.Zero), Vector256.Create(double.NegativeInfinity), result);
    }

    /// <inheritdoc cref="FixLogarithm(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> FixLogarithm(Vector256<float> result, Vector256<float> x)
    {
        if (Avx512F.VL.IsSupported)
            return Avx512F.VL.Fixup(result, x, Vector256.Create(LogarithmFixupTable), 0);

        if (AllOrdinary(x))
            return result;

        // The mask of a comparison is all ones, which is a NaN.
        result |= Vector256.LessThan(x, Vector256<float>.Zero);
        result = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(float.PositiveInfinity)), result, x);
        return Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<float>.Zero), Vector256.Create(float.NegativeInfinity), result);
    }

    /// <inheritdoc cref="Sin(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sin(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<SinFunction>(x);

        var r = ReduceAngle(x, out var low, out var n);
        var result = Quadrant(r, low, n);
        result = Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<double>.Zero), x, result);
        return Vector256.GreaterThanAny(Vector256.Abs(x), Vector256.Create(ReducibleAngle)) ? SinBeyond(x, result) : result;
    }

    /// <inheritdoc cref="Sin(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sin(Vector256<float> x) => ByDoubles<SinFunction>(x);

    /// <inheritdoc cref="Cos(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Cos(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<CosFunction>(x);

        var r = ReduceAngle(x, out var low, out var n);
        var result = Quadrant(r, low, n + Vector256.Create(1.0));
        return Vector256.GreaterThanAny(Vector256.Abs(x), Vector256.Create(ReducibleAngle)) ? CosBeyond(x, result) : result;
    }

    /// <inheritdoc cref="Cos(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Cos(Vector256<float> x) => ByDoubles<CosFunction>(x);

    /// <inheritdoc cref="ReduceAngle(Vector512{double}, out Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ReduceAngle(Vector256<double> x, out Vector256<double> low, out Vector256<double> n)
    {
        n = Vector256.Round(x * Vector256.Create(2 / Math.PI));
        var exact = Vector256.FusedMultiplyAdd(n, Vector256.Create(-1.5707963267341256), x);

        // The two may cancel: what rounding takes from the product and from the difference is kept.
        var product = n * Vector256.Create(6.077100506506192e-11);
        var ofProduct = Vector256.FusedMultiplyAdd(n, Vector256.Create(6.077100506506192e-11), -product);
        var r = exact - product;
        var part = r - exact;
        var ofDifference = (exact - (r - part)) - (product + part);
        low = Vector256.FusedMultiplyAdd(n, Vector256.Create(-3.5215598651832e-27), ofDifference - ofProduct);
        return r;
    }

    /// <inheritdoc cref="Quadrant(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Quadrant(Vector256<double> r, Vector256<double> low, Vector256<double> n)
    {
        var half = Vector256.Create(0.5);
        var one = Vector256.Create(1.0);
        var z = r * r;
        var sine = r + Vector256.FusedMultiplyAdd(r * z, SineTail(z), Vector256.FusedMultiplyAdd(-half * z, low, low));

        // 1 − z/2 is rounded; what it lost is added to the terms below.
        var top = Vector256.FusedMultiplyAdd(-half, z, one);
        var lost = Vector256.FusedMultiplyAdd(-half, z, one - top);
        var cosine = top + Vector256.FusedMultiplyAdd(z * z, CosineTail(z), Vector256.FusedMultiplyAdd(-r, low, lost));

        var halves = Vector256.Floor(n * half);
        var isEven = Vector256.Equals(halves + halves, n);
        var turns = Vector256.Floor(halves * half);
        var isPositive = Vector256.Equals(turns + turns, halves);
        var value = Vector256.ConditionalSelect(isEven, sine, cosine);
        return Vector256.ConditionalSelect(isPositive, value, -value);
    }

    /// <inheritdoc cref="SineTail(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SineTail(Vector256<double> z)
    {
        var p0 = Vector256.FusedMultiplyAdd(z, Vector256.Create(0.008333333333330946), Vector256.Create(-0.16666666666666666));
        var p2 = Vector256.FusedMultiplyAdd(z, Vector256.Create(2.755731610068303e-06), Vector256.Create(-0.0001984126983675497));
        var p4 = Vector256.FusedMultiplyAdd(z, Vector256.Create(1.591810123027412e-10), Vector256.Create(-2.5051131455427946e-08));
        var z2 = z * z;
        var q2a = Vector256.FusedMultiplyAdd(z2, p2, p0);
        var z4 = z2 * z2;
        var q4a = Vector256.FusedMultiplyAdd(z4, p4, q2a);
        return q4a;
    }

    /// <inheritdoc cref="CosineTail(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> CosineTail(Vector256<double> z)
    {
        var p0 = Vector256.FusedMultiplyAdd(z, Vector256.Create(-0.0013888888888887395), Vector256.Create(0.041666666666666664));
        var p2 = Vector256.FusedMultiplyAdd(z, Vector256.Create(-2.7557317270560326e-07), Vector256.Create(2.4801587298763433e-05));
        var p4 = Vector256.FusedMultiplyAdd(z, Vector256.Create(-1.1382614868556325e-11), Vector256.Create(2.0876146024689747e-09));
        var z2 = z * z;
        var q2a = Vector256.FusedMultiplyAdd(z2, p2, p0);
        var z4 = z2 * z2;
        var q4a = Vector256.FusedMultiplyAdd(z4, p4, q2a);
        return q4a;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> SinBeyond(Vector256<double> x, Vector256<double> result)
    {
        for (var i = 0; i < Vector256<double>.Count; i++)
        {
            if (Math.Abs(x[i]) > ReducibleAngle)
                result = result.WithElement(i, Math.Sin(x[i]));
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> CosBeyond(Vector256<double> x, Vector256<double> result)
    {
        for (var i = 0; i < Vector256<double>.Count; i++)
        {
            if (Math.Abs(x[i]) > ReducibleAngle)
                result = result.WithElement(i, Math.Cos(x[i]));
        }

        return result;
    }

    /// <inheritdoc cref="Erf(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Erf(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<ErfFunction>(x);

        var one = Vector256.Create(1.0);
        var magnitude = Vector256.MinNative(Vector256.Create(ErrorBound), Vector256.Abs(x));
        var z = magnitude * magnitude;
        var t = one / (magnitude + Vector256.Create(2.0));
        var far = Vector256.FusedMultiplyAdd(-Exp(-z), ScaledErrorComplement(t), one);
        var near = Vector256.FusedMultiplyAdd(magnitude, ErrorQuotient(z), magnitude);
        return Vector256.ConditionalSelect(Vector256.LessThan(magnitude, one), near, far) | (x & Vector256.Create(-0.0));
    }

    /// <inheritdoc cref="Erf(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Erf(Vector256<float> x) => ByDoubles<ErfFunction>(x);

    /// <inheritdoc cref="ErrorQuotient(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ErrorQuotient(Vector256<double> z)
    {
        var p0 = Vector256.FusedMultiplyAdd(z, Vector256.Create(-0.37612638903183543), Vector256.Create(0.12837916709551256));
        var p2 = Vector256.FusedMultiplyAdd(z, Vector256.Create(-0.02686617064323777), Vector256.Create(0.11283791670945006));
        var p4 = Vector256.FusedMultiplyAdd(z, Vector256.Create(-0.0008548325975389692), Vector256.Create(0.0052239776071164225));
        var p6 = Vector256.FusedMultiplyAdd(z, Vector256.Create(-1.492473690741966e-05), Vector256.Create(0.00012055294904839707));
        var p8 = Vector256.FusedMultiplyAdd(z, Vector256.Create(-1.6208483801871705e-07), Vector256.Create(1.6447424703317362e-06));
        var p10 = Vector256.FusedMultiplyAdd(z, Vector256.Create(-7.795898827002142e-10), Vector256.Create(1.3720064546777686e-08));
        var z2 = z * z;
        var q2a = Vector256.FusedMultiplyAdd(z2, p2, p0);
        var q2b = Vector256.FusedMultiplyAdd(z2, p6, p4);
        var q2c = Vector256.FusedMultiplyAdd(z2, p10, p8);
        var z4 = z2 * z2;
        var q4a = Vector256.FusedMultiplyAdd(z4, q2b, q2a);
        var z8 = z4 * z4;
        var q8a = Vector256.FusedMultiplyAdd(z8, q2c, q4a);
        return q8a;
    }

    /// <inheritdoc cref="ScaledErrorComplement(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ScaledErrorComplement(Vector256<double> t)
    {
        var p0 = Vector256.FusedMultiplyAdd(t, Vector256.Create(0.5641771458640458), Vector256.Create(1.6242284740077591e-07));
        var p2 = Vector256.FusedMultiplyAdd(t, Vector256.Create(1.9650380653313524), Vector256.Create(1.1288205669506493));
        var p4 = Vector256.FusedMultiplyAdd(t, Vector256.Create(1.112927254027886), Vector256.Create(2.965062607613792));
        var p6 = Vector256.FusedMultiplyAdd(t, Vector256.Create(-86.0235241240357), Vector256.Create(12.469269695695969));
        var p8 = Vector256.FusedMultiplyAdd(t, Vector256.Create(-1304.8727117633393), Vector256.Create(356.0254348102813));
        var p10 = Vector256.FusedMultiplyAdd(t, Vector256.Create(-5751.745781926398), Vector256.Create(3393.7192897611894));
        var p12 = Vector256.FusedMultiplyAdd(t, Vector256.Create(-3802.3193399400056), Vector256.Create(6141.244973872164));
        var t2 = t * t;
        var q2a = Vector256.FusedMultiplyAdd(t2, p2, p0);
        var q2b = Vector256.FusedMultiplyAdd(t2, p6, p4);
        var q2c = Vector256.FusedMultiplyAdd(t2, p10, p8);
        var q2d = Vector256.FusedMultiplyAdd(t2, Vector256.Create(1051.4775993545124), p12);
        var t4 = t2 * t2;
        var q4a = Vector256.FusedMultiplyAdd(t4, q2b, q2a);
        var q4b = Vector256.FusedMultiplyAdd(t4, q2d, q2c);
        var t8 = t4 * t4;
        var q8a = Vector256.FusedMultiplyAdd(t8, q4b, q4a);
        return q8a;
    }

    /// <inheritdoc cref="Erfc(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Erfc(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<ErfcFunction>(x);

        var magnitude = Vector256.Abs(x);
        var far = Complement(ScaledComplement(magnitude, out var scaledLow), scaledLow, magnitude);
        far = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<double>.Zero), Vector256.Create(2.0) - far, far);
        return Vector256.ConditionalSelect(IsNear(x), NearComplement(x, out _), far);
    }

    /// <inheritdoc cref="Erfc(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Erfc(Vector256<float> x) => ByDoubles<ErfcFunction>(x);

    /// <inheritdoc cref="ErfcX(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ErfcX(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<ErfcXFunction>(x);

        var two = Vector256.Create(2.0);
        var magnitude = Vector256.Abs(x);
        var isNear = IsNear(x);
        var scaled = ScaledComplement(magnitude, out var scaledLow);
        scaled += scaledLow;

        // exp(x²) times erfc x near 0, and times the 2 of erfc x = 2 − erfc(−x) below.
        var square = ExactSquare(magnitude, out var squareLow);
        var near = NearComplement(x, out var nearLow);
        near += Vector256.FusedMultiplyAdd(near, squareLow, nearLow);
        var factor = Vector256.ConditionalSelect(isNear, near, Vector256.FusedMultiplyAdd(two, squareLow, two));
        var grown = TimesExp(factor, square) - Vector256.ConditionalSelect(isNear, Vector256<double>.Zero, scaled);
        return Vector256.ConditionalSelect(IsAbove(x, isNear), scaled, grown);
    }

    /// <inheritdoc cref="ErfcX(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ErfcX(Vector256<float> x) => ByDoubles<ErfcXFunction>(x);

    /// <inheritdoc cref="LogErfc(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogErfc(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<LogErfcFunction>(x);

        return LogComplement(x, Vector256.Create(1.0));
    }

    /// <inheritdoc cref="LogErfc(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogErfc(Vector256<float> x) => ByDoubles<LogErfcFunction>(x);

    /// <inheritdoc cref="LogHalfErfc(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogHalfErfc(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
            return ByHalves<LogHalfErfcFunction>(x);

        return LogComplement(x, Vector256.Create(0.5));
    }

    /// <inheritdoc cref="LogHalfErfc(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogHalfErfc(Vector256<float> x) => ByDoubles<LogHalfErfcFunction>(x);

    /// <inheritdoc cref="ByDoubles{TFunction}(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ByDoubles<TFunction>(Vector256<float> x)
        where TFunction : struct, IUnaryFunction
    {
        var (lower, upper) = Vector256.Widen(x);
        return Vector256.Narrow(Call<TFunction>(lower), Call<TFunction>(upper));
    }

    /// <inheritdoc cref="LogComplement(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogComplement(Vector256<double> x, Vector256<double> factor)
    {
        var magnitude = Vector256.Abs(x);
        var isNear = IsNear(x);
        var isAbove = IsAbove(x, isNear);
        var scaled = ScaledComplement(magnitude, out var scaledLow);
        var far = factor * Complement(scaled, scaledLow, magnitude);
        var top = factor + factor;
        var below = top - far;
        var belowLow = (top - below) - far;
        var near = NearComplement(x, out var nearLow);

        // The logarithm of an unevaluated sum, which is factor·erfc(x)·exp(x²) above and factor·erfc x elsewhere.
        var u = Vector256.ConditionalSelect(isAbove, factor * scaled, Vector256.ConditionalSelect(isNear, factor * near, below));
        var c = Vector256.ConditionalSelect(isAbove, factor * scaledLow, Vector256.ConditionalSelect(isNear, factor * nearLow, belowLow));
        var root = Vector256.ConditionalSelect(isAbove, x, Vector256<double>.Zero);
        return Vector256.FusedMultiplyAdd(-root, root, LogOfSum(u, c));
    }

    /// <inheritdoc cref="IsNear(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> IsNear(Vector256<double> x) =>
        Vector256.LessThan(Vector256.Abs(x + Vector256.Create(0.125)), Vector256.Create(0.625));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> IsAbove(Vector256<double> x, Vector256<double> isNear) =>
        Vector256.AndNot(Vector256.GreaterThan(x, Vector256<double>.Zero), isNear);

    /// <inheritdoc cref="NearComplement(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> NearComplement(Vector256<double> x, out Vector256<double> low)
    {
        var one = Vector256.Create(1.0);
        var difference = one - x;
        var rest = -x * ErrorQuotient(x * x);
        var sum = difference + rest;
        low = (rest - (sum - difference)) + ((one - difference) - x);
        return sum;
    }

    /// <inheritdoc cref="ScaledComplement(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ScaledComplement(Vector256<double> x, out Vector256<double> low)
    {
        var one = Vector256.Create(1.0);
        var three = Vector256.Create(3.0);
        var s = one / (x + three);
        var u = s - Vector256.Create(0.125);
        var quotient = ComplementQuotient(u, out var quotientLow);
        var scaled = s * quotient;
        low = Vector256.FusedMultiplyAdd(s, quotientLow, Vector256.FusedMultiplyAdd(s, quotient, -scaled));

        // 1 − s·(x + 3) has the rounding of the sum too; at ∞, where it would be NaN, s is exact.
        var rest = Vector256.FusedMultiplyAdd(-s, three, Vector256.FusedMultiplyAdd(-s, x, one));
        rest &= Vector256.LessThan(x, Vector256.Create(double.PositiveInfinity));
        low = Vector256.FusedMultiplyAdd(s * rest, ScaledComplementSlope(u), low);
        return scaled;
    }

    /// <inheritdoc cref="Complement(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Complement(Vector256<double> scaled, Vector256<double> scaledLow, Vector256<double> x)
    {
        var square = ExactSquare(x, out var squareLow);
        return TimesExp(scaled + Vector256.FusedMultiplyAdd(-scaled, squareLow, scaledLow), -square);
    }

    /// <inheritdoc cref="ExactSquare(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExactSquare(Vector256<double> x, out Vector256<double> low)
    {
        x = Vector256.MinNative(Vector256.Create(ComplementBound), x);
        var square = x * x;
        low = Vector256.FusedMultiplyAdd(x, x, -square);
        return square;
    }

    /// <inheritdoc cref="TimesExp(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> TimesExp(Vector256<double> factor, Vector256<double> x)
    {
        var high = ReduceExponent(x, out var tail, out var n);
        return Scale(Vector256.FusedMultiplyAdd(factor, high + tail, factor), n);
    }

    /// <inheritdoc cref="ComplementQuotient(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ComplementQuotient(Vector256<double> u, out Vector256<double> low)
    {
        // Four of Horner's schemes: the terms of a tree would not fit sixteen registers.
        var u2 = u * u;
        var u4 = u2 * u2;
        var p0 = Vector256.FusedMultiplyAdd(u4, Vector256.Create(420783670.0228305), Vector256.Create(8830884.09730306));
        p0 = Vector256.FusedMultiplyAdd(u4, p0, Vector256.Create(158367.7189865782));
        p0 = Vector256.FusedMultiplyAdd(u4, p0, Vector256.Create(6686.50142052215));
        p0 = Vector256.FusedMultiplyAdd(u4, p0, Vector256.Create(133.99749432518507));
        p0 = Vector256.FusedMultiplyAdd(u4, p0, Vector256.Create(14.32785493392408));
        var p1 = Vector256.FusedMultiplyAdd(u4, Vector256.Create(33887871.74705087), Vector256.Create(651866.0496073681));
        p1 = Vector256.FusedMultiplyAdd(u4, p1, Vector256.Create(9582.301265114349));
        p1 = Vector256.FusedMultiplyAdd(u4, p1, Vector256.Create(-431.299931778461));
        p1 = Vector256.FusedMultiplyAdd(u4, p1, Vector256.Create(44.864366926296896));
        var p2 = Vector256.FusedMultiplyAdd(u4, Vector256.Create(-76004781.16102499), Vector256.Create(-1048159.7344618944));
        p2 = Vector256.FusedMultiplyAdd(u4, p2, Vector256.Create(-30548.533270238695));
        p2 = Vector256.FusedMultiplyAdd(u4, p2, Vector256.Create(-1390.0536539792465));
        p2 = Vector256.FusedMultiplyAdd(u4, p2, Vector256.Create(111.89447554071978));
        var p3 = Vector256.FusedMultiplyAdd(u4, Vector256.Create(-148866732.98957396), Vector256.Create(-4952944.266974932));
        p3 = Vector256.FusedMultiplyAdd(u4, p3, Vector256.Create(-83977.76421900197));
        p3 = Vector256.FusedMultiplyAdd(u4, p3, Vector256.Create(-297.9806825670125));
        p3 = Vector256.FusedMultiplyAdd(u4, p3, Vector256.Create(196.3491801414579));
        var tail = Vector256.FusedMultiplyAdd(u2, Vector256.FusedMultiplyAdd(u, p3, p2), Vector256.FusedMultiplyAdd(u, p1, p0));

        var slope = Vector256.FusedMultiplyAdd(u, tail, Vector256.Create(3.8372915446746796));
        var constant = Vector256.Create(0.885637101864549);
        var sum = Vector256.FusedMultiplyAdd(u, slope, constant);
        low = Vector256.FusedMultiplyAdd(u, slope, constant - sum);
        return sum;
    }

    /// <inheritdoc cref="ScaledComplementSlope(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ScaledComplementSlope(Vector256<double> u)
    {
        var slope = Vector256.FusedMultiplyAdd(u, Vector256.Create(313.0), Vector256.Create(73.2));
        slope = Vector256.FusedMultiplyAdd(u, slope, Vector256.Create(10.7));
        return Vector256.FusedMultiplyAdd(u, slope, Vector256.Create(1.33));
    }
}

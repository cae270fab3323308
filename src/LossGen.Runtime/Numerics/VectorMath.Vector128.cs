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
    public static Vector128<double> Exp(Vector128<double> x)
    {
        // The operand that may be NaN comes second: minps and maxps return their second operand then.
        var bounded = Vector128.MinNative(Vector128.Create(Binary64.ExpBound), Vector128.MaxNative(Vector128.Create(-Binary64.ExpBound), x));
        var high = ReduceExponent(bounded, out var tail, out var n);
        return Scale(Vector128.Create(1.0) + (high + tail), n);
    }

    /// <inheritdoc cref="Exp(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp(Vector128<float> x)
    {
        // The operand that may be NaN comes second: minps and maxps return their second operand then.
        var bounded = Vector128.MinNative(Vector128.Create(Binary32.ExpBound), Vector128.MaxNative(Vector128.Create(-Binary32.ExpBound), x));
        var high = ReduceExponent(bounded, out var tail, out var n);
        return Scale(Vector128.Create(1.0f) + (high + tail), n);
    }

    /// <inheritdoc cref="ExpM1(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExpM1(Vector128<double> x)
    {
        var bounded = Vector128.MinNative(Vector128.Create(Binary64.ExpBound), Vector128.MaxNative(Vector128.Create(Binary64.ExpM1Bound), x));
        var high = ReduceExponent(bounded, out var tail, out var n);

        // eˣ − 1 = 2ⁿ·((1 − 2⁻ⁿ) + high + tail); at n = 0 nothing is added, so that a small x stays exact.
        var offset = OneMinusPower(n);
        var result = Scale((offset + high) + tail, n);
        return result | (x & Vector128.Create(-0.0));
    }

    /// <inheritdoc cref="ExpM1(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpM1(Vector128<float> x)
    {
        var bounded = Vector128.MinNative(Vector128.Create(Binary32.ExpBound), Vector128.MaxNative(Vector128.Create(Binary32.ExpM1Bound), x));
        var high = ReduceExponent(bounded, out var tail, out var n);

        // eˣ − 1 = 2ⁿ·((1 − 2⁻ⁿ) + high + tail); at n = 0 nothing is added, so that a small x stays exact.
        var offset = OneMinusPower(n);
        var result = Scale((offset + high) + tail, n);
        return result | (x & Vector128.Create(-0.0f));
    }

    /// <inheritdoc cref="Tanh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Tanh(Vector128<double> x)
    {
        // |x| = r − n·½ ln 2 with n ≤ 0. With w = 2ⁿ and t = tanh r the addition theorem gives
        //     tanh |x| = (1 − w + (1 + w)·t)/(1 + w + (1 − w)·t) = (1 − w)² + w·((1 − w)·w + ((1 − w)² + 3 − w)·t)/(1 + w + (1 − w)·t).
        // The first term is exact where w counts and lies near the result, so that the roundings of the rest weigh little. At n = 0 all is t, exact for small x.
        var magnitude = Vector128.MinNative(Vector128.Create(Binary64.TanhBound), Vector128.Abs(x));
        var n = RoundProduct(magnitude, Vector128.Create(-2.0 * Binary64.InverseLn2), out var power);
        var r = Vector128.FusedMultiplyAdd(n, Vector128.Create(Binary64.HalfLn2), magnitude);
        var r2 = r * r;
        var tail = Vector128.FusedMultiplyAdd(r * r2, TanhTail(r2), n * Vector128.Create(Binary64.HalfLn2Rest));
        var t = r + tail;
        var complement = Vector128.Create(1.0) - power;
        var center = complement * complement;
        var slope = center + (Vector128.Create(3.0) - power);
        var numerator = Vector128.FusedMultiplyAdd(slope, t, complement * power);
        var denominator = Vector128.FusedMultiplyAdd(complement, t, Vector128.Create(1.0) + power);
        return Vector128.FusedMultiplyAdd(power, numerator / denominator, center) | (x & Vector128.Create(-0.0));
    }

    /// <inheritdoc cref="Tanh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Tanh(Vector128<float> x)
    {
        // |x| = r − n·½ ln 2 with n ≤ 0. With w = 2ⁿ and t = tanh r the addition theorem gives
        //     tanh |x| = (1 − w + (1 + w)·t)/(1 + w + (1 − w)·t) = (1 − w)² + w·((1 − w)·w + ((1 − w)² + 3 − w)·t)/(1 + w + (1 − w)·t).
        // The first term is exact where w counts and lies near the result, so that the roundings of the rest weigh little. At n = 0 all is t, exact for small x.
        var magnitude = Vector128.MinNative(Vector128.Create(Binary32.TanhBound), Vector128.Abs(x));
        var n = RoundProduct(magnitude, Vector128.Create(-2.0f * Binary32.InverseLn2), out var power);
        var r = Vector128.FusedMultiplyAdd(n, Vector128.Create(Binary32.HalfLn2), magnitude);
        var r2 = r * r;
        var tail = Vector128.FusedMultiplyAdd(r * r2, TanhTail(r2), n * Vector128.Create(Binary32.HalfLn2Rest));
        var t = r + tail;
        var complement = Vector128.Create(1.0f) - power;
        var center = complement * complement;
        var slope = center + (Vector128.Create(3.0f) - power);
        var numerator = Vector128.FusedMultiplyAdd(slope, t, complement * power);
        var denominator = Vector128.FusedMultiplyAdd(complement, t, Vector128.Create(1.0f) + power);
        return Vector128.FusedMultiplyAdd(power, numerator / denominator, center) | (x & Vector128.Create(-0.0f));
    }

    /// <inheritdoc cref="ExpOfNegativeMagnitude(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ExpOfNegativeMagnitude(Vector128<double> x)
    {
        var bounded = Vector128.MaxNative(Vector128.Create(-Binary64.ExpBound), x | Vector128.Create(-0.0));
        var high = ReduceExponent(bounded, out var tail, out var n);
        return Scale(Vector128.Create(1.0) + (high + tail), n);
    }

    /// <inheritdoc cref="ExpOfNegativeMagnitude(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ExpOfNegativeMagnitude(Vector128<float> x)
    {
        var bounded = Vector128.MaxNative(Vector128.Create(-Binary32.ExpBound), x | Vector128.Create(-0.0f));
        var high = ReduceExponent(bounded, out var tail, out var n);
        return Scale(Vector128.Create(1.0f) + (high + tail), n);
    }

    /// <inheritdoc cref="ReduceExponent(Vector512{double}, out Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ReduceExponent(Vector128<double> x, out Vector128<double> tail, out Vector128<double> n)
    {
        n = Vector128.Round(x * Vector128.Create(Binary64.InverseLn2));
        var high = Vector128.FusedMultiplyAdd(n, Vector128.Create(-Binary64.Ln2High), x);
        var low = n * Vector128.Create(Binary64.Ln2Low);
        var r = high - low;
        var r2 = r * r;
        tail = Vector128.FusedMultiplyAdd(r2, ExpTail(r, r2), -low);
        return high;
    }

    /// <inheritdoc cref="ReduceExponent(Vector512{double}, out Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ReduceExponent(Vector128<float> x, out Vector128<float> tail, out Vector128<float> n)
    {
        n = Vector128.Round(x * Vector128.Create(Binary32.InverseLn2));
        var high = Vector128.FusedMultiplyAdd(n, Vector128.Create(-Binary32.Ln2High), x);
        var low = n * Vector128.Create(Binary32.Ln2Low);
        var r = high - low;
        var r2 = r * r;
        tail = Vector128.FusedMultiplyAdd(r2, ExpTail(r, r2), -low);
        return high;
    }

    /// <inheritdoc cref="Log(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Log(Vector128<double> x)
    {
        var m = SplitExponent(x, out var k);
        var f = m - Vector128.Create(1.0);
        var s = f / (m + Vector128.Create(1.0));
        var z = s * s;
        var inner = Vector128.FusedMultiplyAdd(z, LogTail(z), -f);
        var tail = Vector128.FusedMultiplyAdd(s, inner, k * Vector128.Create(Binary64.Ln2Low));
        return FixLogarithm(Vector128.FusedMultiplyAdd(k, Vector128.Create(Binary64.Ln2High), f + tail), x);
    }

    /// <inheritdoc cref="Log(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log(Vector128<float> x)
    {
        var m = SplitExponent(x, out var k);
        var f = m - Vector128.Create(1.0f);
        var s = f / (m + Vector128.Create(1.0f));
        var z = s * s;
        var inner = Vector128.FusedMultiplyAdd(z, LogTail(z), -f);
        var tail = Vector128.FusedMultiplyAdd(s, inner, k * Vector128.Create(Binary32.Ln2Low));
        return FixLogarithm(Vector128.FusedMultiplyAdd(k, Vector128.Create(Binary32.Ln2High), f + tail), x);
    }

    /// <inheritdoc cref="LogP1(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LogP1(Vector128<double> x)
    {
        // Subtracted in this order, all that is 0 beside f = −0 leaves it −0.
        var u = x + Vector128.Create(1.0);
        var f = SplitSuccessor(x, u, out var minusK);
        var s = f / (f + Vector128.Create(2.0));
        var z = s * s;
        var inner = Vector128.FusedMultiplyAdd(-z, LogTail(z), f);
        var tail = Vector128.FusedMultiplyAdd(s, inner, minusK * Vector128.Create(Binary64.Ln2Low));
        return FixLogarithm(Vector128.FusedMultiplyAdd(minusK, Vector128.Create(-Binary64.Ln2High), f - tail), u);
    }

    /// <inheritdoc cref="LogP1(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogP1(Vector128<float> x)
    {
        // Subtracted in this order, all that is 0 beside f = −0 leaves it −0.
        var u = x + Vector128.Create(1.0f);
        var f = SplitSuccessor(x, u, out var minusK);
        var s = f / (f + Vector128.Create(2.0f));
        var z = s * s;
        var inner = Vector128.FusedMultiplyAdd(-z, LogTail(z), f);
        var tail = Vector128.FusedMultiplyAdd(s, inner, minusK * Vector128.Create(Binary32.Ln2Low));
        return FixLogarithm(Vector128.FusedMultiplyAdd(minusK, Vector128.Create(-Binary32.Ln2High), f - tail), u);
    }

    /// <inheritdoc cref="LogP1OfUnit(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LogP1OfUnit(Vector128<double> e)
    {
        var s = e / (e + Vector128.Create(2.0));
        var z = s * s;
        var inner = Vector128.FusedMultiplyAdd(z, UnitLogTail(z), -e);
        return Vector128.FusedMultiplyAdd(s, inner, e);
    }

    /// <inheritdoc cref="LogP1OfUnit(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogP1OfUnit(Vector128<float> e)
    {
        var s = e / (e + Vector128.Create(2.0f));
        var z = s * s;
        var inner = Vector128.FusedMultiplyAdd(z, UnitLogTail(z), -e);
        return Vector128.FusedMultiplyAdd(s, inner, e);
    }

    /// <inheritdoc cref="Log1MExp(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Log1MExp(Vector128<double> x)
    {
        // e⁻ˣ as an unevaluated sum e + eLow, then 1 − e − eLow as u + c; neither end of the domain cancels.
        var bounded = Vector128.MinNative(Vector128.Create(Binary64.ExpBound), Vector128.MaxNative(Vector128.Create(-Binary64.ExpBound), -x));
        var high = ReduceExponent(bounded, out var tail, out var n);
        var q = high + tail;
        var qLow = tail - (q - high);
        var e = Vector128.Create(1.0) + q;
        var eLow = Scale((q - (e - Vector128.Create(1.0))) + qLow, n);
        e = Scale(e, n);
        var difference = Vector128.Create(1.0) - e;
        var c = ((Vector128.Create(1.0) - difference) - e) - eLow;
        var u = difference + c;
        c -= u - difference;

        // Where e⁻ˣ has vanished the result is −0, as the limit from below.
        return LogOfSum(u, c) | Vector128.Create(-0.0);
    }

    /// <inheritdoc cref="Log1MExp(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log1MExp(Vector128<float> x)
    {
        // e⁻ˣ as an unevaluated sum e + eLow, then 1 − e − eLow as u + c; neither end of the domain cancels.
        var bounded = Vector128.MinNative(Vector128.Create(Binary32.ExpBound), Vector128.MaxNative(Vector128.Create(-Binary32.ExpBound), -x));
        var high = ReduceExponent(bounded, out var tail, out var n);
        var q = high + tail;
        var qLow = tail - (q - high);
        var e = Vector128.Create(1.0f) + q;
        var eLow = Scale((q - (e - Vector128.Create(1.0f))) + qLow, n);
        e = Scale(e, n);
        var difference = Vector128.Create(1.0f) - e;
        var c = ((Vector128.Create(1.0f) - difference) - e) - eLow;
        var u = difference + c;
        c -= u - difference;

        // Where e⁻ˣ has vanished the result is −0, as the limit from below.
        return LogOfSum(u, c) | Vector128.Create(-0.0f);
    }

    /// <inheritdoc cref="Logit(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Logit(Vector128<double> p)
    {
        // The odds as u + c: the remainder of the division over 1 − p, and 1/(1 − p) = 1 + u.
        var q = Vector128.Create(1.0) - p;
        var qLow = (Vector128.Create(1.0) - q) - p;
        var u = p / q;
        var remainder = -Vector128.FusedMultiplyAdd(u, qLow, Vector128.FusedMultiplyAdd(u, q, -p));
        return LogOfSum(u, Vector128.FusedMultiplyAdd(remainder, u, remainder));
    }

    /// <inheritdoc cref="Logit(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Logit(Vector128<float> p)
    {
        // The odds as u + c: the remainder of the division over 1 − p, and 1/(1 − p) = 1 + u.
        var q = Vector128.Create(1.0f) - p;
        var qLow = (Vector128.Create(1.0f) - q) - p;
        var u = p / q;
        var remainder = -Vector128.FusedMultiplyAdd(u, qLow, Vector128.FusedMultiplyAdd(u, q, -p));
        return LogOfSum(u, Vector128.FusedMultiplyAdd(remainder, u, remainder));
    }

    /// <inheritdoc cref="Asinh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Asinh(Vector128<double> x)
    {
        // a + √(a² + 1) − 1 = a + a²/(1 + √(a² + 1)) for a = |x|, in which nothing cancels. Beyond the bound it is 2a to every bit,
        // of which the factor 2 is left to the logarithm, since 2a may overflow.
        var a = Vector128.Abs(x);
        var isLarge = Vector128.GreaterThan(a, Vector128.Create(Binary64.SquareHigh));
        var square = a * a;
        var root = Vector128.Sqrt(Vector128.FusedMultiplyAdd(a, a, Vector128.Create(1.0)));
        var excess = Vector128.ConditionalSelect(isLarge, Vector128<double>.Zero, square / (Vector128.Create(1.0) + root));
        var logarithm = LogP1(a + excess) + (isLarge & Vector128.Create(Binary64.Ln2High + Binary64.Ln2Low));
        return logarithm | (x & Vector128.Create(-0.0));
    }

    /// <inheritdoc cref="Asinh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Asinh(Vector128<float> x)
    {
        // a + √(a² + 1) − 1 = a + a²/(1 + √(a² + 1)) for a = |x|, in which nothing cancels. Beyond the bound it is 2a to every bit,
        // of which the factor 2 is left to the logarithm, since 2a may overflow.
        var a = Vector128.Abs(x);
        var isLarge = Vector128.GreaterThan(a, Vector128.Create(Binary32.SquareHigh));
        var square = a * a;
        var root = Vector128.Sqrt(Vector128.FusedMultiplyAdd(a, a, Vector128.Create(1.0f)));
        var excess = Vector128.ConditionalSelect(isLarge, Vector128<float>.Zero, square / (Vector128.Create(1.0f) + root));
        var logarithm = LogP1(a + excess) + (isLarge & Vector128.Create(Binary32.Ln2High + Binary32.Ln2Low));
        return logarithm | (x & Vector128.Create(-0.0f));
    }

    /// <inheritdoc cref="LogOfSum(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogOfSum(Vector128<double> u, Vector128<double> c)
    {
        var f0 = SplitExponent(u, out var k) - Vector128.Create(1.0);
        c = ScaleCorrection(c, k);
        var f = f0 + c;
        return FixLogarithm(LogOfReduced(f, (f0 - f) + c, k), u);
    }

    /// <inheritdoc cref="LogOfSum(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LogOfSum(Vector128<float> u, Vector128<float> c)
    {
        var f0 = SplitExponent(u, out var k) - Vector128.Create(1.0f);
        c = ScaleCorrection(c, k);
        var f = f0 + c;
        return FixLogarithm(LogOfReduced(f, (f0 - f) + c, k), u);
    }

    /// <inheritdoc cref="LogOfReduced(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogOfReduced(Vector128<double> f, Vector128<double> fLow, Vector128<double> k)
    {
        var s = f / (f + Vector128.Create(2.0));
        var z = s * s;
        var inner = Vector128.FusedMultiplyAdd(z, LogTail(z), -f);
        var tail = Vector128.FusedMultiplyAdd(s, inner, Vector128.FusedMultiplyAdd(k, Vector128.Create(Binary64.Ln2Low), fLow));
        return Vector128.FusedMultiplyAdd(k, Vector128.Create(Binary64.Ln2High), f + tail);
    }

    /// <inheritdoc cref="LogOfReduced(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LogOfReduced(Vector128<float> f, Vector128<float> fLow, Vector128<float> k)
    {
        var s = f / (f + Vector128.Create(2.0f));
        var z = s * s;
        var inner = Vector128.FusedMultiplyAdd(z, LogTail(z), -f);
        var tail = Vector128.FusedMultiplyAdd(s, inner, Vector128.FusedMultiplyAdd(k, Vector128.Create(Binary32.Ln2Low), fLow));
        return Vector128.FusedMultiplyAdd(k, Vector128.Create(Binary32.Ln2High), f + tail);
    }

    /// <inheritdoc cref="Sigmoid(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sigmoid(Vector128<double> x)
    {
        var e = ExpOfNegativeMagnitude(x);
        return SigmoidFrom(e, x);
    }

    /// <inheritdoc cref="Sigmoid(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sigmoid(Vector128<float> x)
    {
        var e = ExpOfNegativeMagnitude(x);
        return SigmoidFrom(e, x);
    }

    /// <inheritdoc cref="SoftplusAndSigmoid(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> SoftplusAndSigmoid(Vector128<double> x, out Vector128<double> sigmoid)
    {
        var e = ExpOfNegativeMagnitude(x);
        sigmoid = SigmoidFrom(e, x);
        return Vector128.MaxNative(Vector128<double>.Zero, x) + LogP1OfUnit(e);
    }

    /// <inheritdoc cref="SoftplusAndSigmoid(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SoftplusAndSigmoid(Vector128<float> x, out Vector128<float> sigmoid)
    {
        var e = ExpOfNegativeMagnitude(x);
        sigmoid = SigmoidFrom(e, x);
        return Vector128.MaxNative(Vector128<float>.Zero, x) + LogP1OfUnit(e);
    }

    /// <inheritdoc cref="SigmoidFrom(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> SigmoidFrom(Vector128<double> e, Vector128<double> x)
    {
        var numerator = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128<double>.Zero), e, Vector128.Create(1.0));

        // Most of the rounding of 1 + e is taken back where e is small, with 1/(1 + e) ≈ 1; without that the error would reach 2.3 ulp.
        var denominator = Vector128.Create(1.0) + e;
        var rounding = (denominator - Vector128.Create(1.0)) - e;
        var quotient = numerator / denominator;
        return Vector128.FusedMultiplyAdd(quotient, rounding, quotient);
    }

    /// <inheritdoc cref="SigmoidFrom(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> SigmoidFrom(Vector128<float> e, Vector128<float> x)
    {
        var numerator = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128<float>.Zero), e, Vector128.Create(1.0f));

        // Most of the rounding of 1 + e is taken back where e is small, with 1/(1 + e) ≈ 1; without that the error would reach 2.3f ulp.
        var denominator = Vector128.Create(1.0f) + e;
        var rounding = (denominator - Vector128.Create(1.0f)) - e;
        var quotient = numerator / denominator;
        return Vector128.FusedMultiplyAdd(quotient, rounding, quotient);
    }

    /// <inheritdoc cref="Softplus(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Softplus(Vector128<double> x)
    {
        return Vector128.MaxNative(Vector128<double>.Zero, x) + LogP1OfUnit(ExpOfNegativeMagnitude(x));
    }

    /// <inheritdoc cref="Softplus(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Softplus(Vector128<float> x)
    {
        return Vector128.MaxNative(Vector128<float>.Zero, x) + LogP1OfUnit(ExpOfNegativeMagnitude(x));
    }

    /// <inheritdoc cref="LogSigmoid(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LogSigmoid(Vector128<double> x) => -Softplus(-x);

    /// <inheritdoc cref="LogSigmoid(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogSigmoid(Vector128<float> x) => -Softplus(-x);

    /// <inheritdoc cref="LogAddExp(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LogAddExp(Vector128<double> a, Vector128<double> b)
    {
        // Equal infinities have the distance 0, not NaN.
        var distance = Vector128.ConditionalSelect(Vector128.Equals(a, b), Vector128<double>.Zero, a - b);
        return Vector128.MaxNative(a, b) + LogP1OfUnit(ExpOfNegativeMagnitude(distance));
    }

    /// <inheritdoc cref="LogAddExp(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogAddExp(Vector128<float> a, Vector128<float> b)
    {
        // Equal infinities have the distance 0, not NaN.
        var distance = Vector128.ConditionalSelect(Vector128.Equals(a, b), Vector128<float>.Zero, a - b);
        return Vector128.MaxNative(a, b) + LogP1OfUnit(ExpOfNegativeMagnitude(distance));
    }

    /// <inheritdoc cref="Sign(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sign(Vector128<double> x)
    {
        var one = Vector128.Create(1.0) | (x & Vector128.Create(-0.0));
        var ordered = Vector128.ConditionalSelect(Vector128.Equals(x, Vector128<double>.Zero), Vector128<double>.Zero, one);
        return Vector128.ConditionalSelect(Vector128.Equals(x, x), ordered, x);
    }

    /// <inheritdoc cref="Sign(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sign(Vector128<float> x)
    {
        var one = Vector128.Create(1.0f) | (x & Vector128.Create(-0.0f));
        var ordered = Vector128.ConditionalSelect(Vector128.Equals(x, Vector128<float>.Zero), Vector128<float>.Zero, one);
        return Vector128.ConditionalSelect(Vector128.Equals(x, x), ordered, x);
    }

    /// <inheritdoc cref="Hypot(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Hypot(Vector128<double> x, Vector128<double> y)
    {
        var a = Vector128.Abs(x);
        var b = Vector128.Abs(y);
        var larger = Vector128.MaxNative(a, b);
        var isLarge = Vector128.GreaterThan(larger, Vector128.Create(Binary64.SquareHigh));
        var isSmall = Vector128.LessThan(larger, Vector128.Create(Binary64.SquareLow));
        var up = Vector128.Create(Binary64.SquareScale);
        var down = Vector128.Create(1.0 / Binary64.SquareScale);
        var one = Vector128.Create(1.0);
        var scale = Vector128.ConditionalSelect(isLarge, down, Vector128.ConditionalSelect(isSmall, up, one));
        var inverse = Vector128.ConditionalSelect(isLarge, up, Vector128.ConditionalSelect(isSmall, down, one));
        a *= scale;
        b *= scale;

        // The larger square is the one that is not rounded: so the order of the arguments does not count. Of two numbers one of which is
        // NaN minps and maxps return the second, so that here one of the results is NaN.
        larger = Vector128.MaxNative(a, b);
        var smaller = Vector128.MinNative(b, a);
        var length = Vector128.Sqrt(Vector128.FusedMultiplyAdd(larger, larger, smaller * smaller)) * inverse;
        var isInfinite = Vector128.Equals(a, Vector128.Create(double.PositiveInfinity)) | Vector128.Equals(b, Vector128.Create(double.PositiveInfinity));
        return Vector128.ConditionalSelect(isInfinite, Vector128.Create(double.PositiveInfinity), length);
    }

    /// <inheritdoc cref="Hypot(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Hypot(Vector128<float> x, Vector128<float> y)
    {
        var a = Vector128.Abs(x);
        var b = Vector128.Abs(y);
        var larger = Vector128.MaxNative(a, b);
        var isLarge = Vector128.GreaterThan(larger, Vector128.Create(Binary32.SquareHigh));
        var isSmall = Vector128.LessThan(larger, Vector128.Create(Binary32.SquareLow));
        var up = Vector128.Create(Binary32.SquareScale);
        var down = Vector128.Create(1.0f / Binary32.SquareScale);
        var one = Vector128.Create(1.0f);
        var scale = Vector128.ConditionalSelect(isLarge, down, Vector128.ConditionalSelect(isSmall, up, one));
        var inverse = Vector128.ConditionalSelect(isLarge, up, Vector128.ConditionalSelect(isSmall, down, one));
        a *= scale;
        b *= scale;

        // The larger square is the one that is not rounded: so the order of the arguments does not count. Of two numbers one of which is
        // NaN minps and maxps return the second, so that here one of the results is NaN.
        larger = Vector128.MaxNative(a, b);
        var smaller = Vector128.MinNative(b, a);
        var length = Vector128.Sqrt(Vector128.FusedMultiplyAdd(larger, larger, smaller * smaller)) * inverse;
        var isInfinite = Vector128.Equals(a, Vector128.Create(float.PositiveInfinity)) | Vector128.Equals(b, Vector128.Create(float.PositiveInfinity));
        return Vector128.ConditionalSelect(isInfinite, Vector128.Create(float.PositiveInfinity), length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector128<double> Call<TFunction>(Vector128<double> x)
        where TFunction : struct, IUnaryFunction => TFunction.Of(x);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector128<float> Call<TFunction>(Vector128<float> x)
        where TFunction : struct, IUnaryFunction => TFunction.Of(x);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector128<double> Call<TFunction>(Vector128<double> x, Vector128<double> y)
        where TFunction : struct, IPortableBinaryFunction => TFunction.Of(x, y);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector128<float> Call<TFunction>(Vector128<float> x, Vector128<float> y)
        where TFunction : struct, IPortableBinaryFunction => TFunction.Of(x, y);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map128<TFunction>(ReadOnlySpan<double> x, Span<double> destination)
        where TFunction : struct, IUnaryFunction
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var target = ref MemoryMarshal.GetReference(destination);
        var width = (nuint)Vector128<double>.Count;
        var count = (nuint)x.Length;
        if (count < width)
        {
            var padded = Vector128<double>.Zero;
            var lanes = MemoryMarshal.CreateSpan(ref Unsafe.As<Vector128<double>, double>(ref padded), (int)width);
            x.CopyTo(lanes);
            padded = TFunction.Of(padded);
            lanes[..x.Length].CopyTo(destination);
            return;
        }

        // Read before the loop, which may overwrite it.
        var limit = count - width;
        var last = Vector128.LoadUnsafe(ref source, limit);
        if (TFunction.HasManyConstants || !Avx512F.VL.IsSupported)
        {
            for (nuint i = 0; i + width <= count; i += width)
                TFunction.Of(Vector128.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
        }
        else
        {
            nuint i = 0;
            do
            {
                TFunction.Of(Vector128.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
                i += width;
            }
            while (i <= limit);
        }

        if (count % width != 0)
            TFunction.Of(last).StoreUnsafe(ref target, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map128<TFunction>(ReadOnlySpan<float> x, Span<float> destination)
        where TFunction : struct, IUnaryFunction
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var target = ref MemoryMarshal.GetReference(destination);
        var width = (nuint)Vector128<float>.Count;
        var count = (nuint)x.Length;
        if (count < width)
        {
            var padded = Vector128<float>.Zero;
            var lanes = MemoryMarshal.CreateSpan(ref Unsafe.As<Vector128<float>, float>(ref padded), (int)width);
            x.CopyTo(lanes);
            padded = TFunction.Of(padded);
            lanes[..x.Length].CopyTo(destination);
            return;
        }

        // Read before the loop, which may overwrite it.
        var limit = count - width;
        var last = Vector128.LoadUnsafe(ref source, limit);
        if (TFunction.HasManyConstants || !Avx512F.VL.IsSupported)
        {
            for (nuint i = 0; i + width <= count; i += width)
                TFunction.Of(Vector128.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
        }
        else
        {
            nuint i = 0;
            do
            {
                TFunction.Of(Vector128.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
                i += width;
            }
            while (i <= limit);
        }

        if (count % width != 0)
            TFunction.Of(last).StoreUnsafe(ref target, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map128<TFunction>(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> destination)
        where TFunction : struct, IPortableBinaryFunction
    {
        ref var first = ref MemoryMarshal.GetReference(x);
        ref var second = ref MemoryMarshal.GetReference(y);
        ref var target = ref MemoryMarshal.GetReference(destination);
        var width = (nuint)Vector128<double>.Count;
        var count = (nuint)x.Length;
        if (count < width)
        {
            var paddedFirst = Vector128<double>.Zero;
            var paddedSecond = Vector128<double>.Zero;
            var lanes = MemoryMarshal.CreateSpan(ref Unsafe.As<Vector128<double>, double>(ref paddedFirst), (int)width);
            x.CopyTo(lanes);
            y.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector128<double>, double>(ref paddedSecond), (int)width));
            paddedFirst = TFunction.Of(paddedFirst, paddedSecond);
            lanes[..x.Length].CopyTo(destination);
            return;
        }

        var limit = count - width;
        var lastFirst = Vector128.LoadUnsafe(ref first, limit);
        var lastSecond = Vector128.LoadUnsafe(ref second, limit);
        for (nuint i = 0; i + width <= count; i += width)
            TFunction.Of(Vector128.LoadUnsafe(ref first, i), Vector128.LoadUnsafe(ref second, i)).StoreUnsafe(ref target, i);

        if (count % width != 0)
            TFunction.Of(lastFirst, lastSecond).StoreUnsafe(ref target, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map128<TFunction>(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> destination)
        where TFunction : struct, IPortableBinaryFunction
    {
        ref var first = ref MemoryMarshal.GetReference(x);
        ref var second = ref MemoryMarshal.GetReference(y);
        ref var target = ref MemoryMarshal.GetReference(destination);
        var width = (nuint)Vector128<float>.Count;
        var count = (nuint)x.Length;
        if (count < width)
        {
            var paddedFirst = Vector128<float>.Zero;
            var paddedSecond = Vector128<float>.Zero;
            var lanes = MemoryMarshal.CreateSpan(ref Unsafe.As<Vector128<float>, float>(ref paddedFirst), (int)width);
            x.CopyTo(lanes);
            y.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector128<float>, float>(ref paddedSecond), (int)width));
            paddedFirst = TFunction.Of(paddedFirst, paddedSecond);
            lanes[..x.Length].CopyTo(destination);
            return;
        }

        var limit = count - width;
        var lastFirst = Vector128.LoadUnsafe(ref first, limit);
        var lastSecond = Vector128.LoadUnsafe(ref second, limit);
        for (nuint i = 0; i + width <= count; i += width)
            TFunction.Of(Vector128.LoadUnsafe(ref first, i), Vector128.LoadUnsafe(ref second, i)).StoreUnsafe(ref target, i);

        if (count % width != 0)
            TFunction.Of(lastFirst, lastSecond).StoreUnsafe(ref target, limit);
    }

    /// <inheritdoc cref="ExpTail(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ExpTail(Vector128<double> r, Vector128<double> r2)
    {
        var r4 = r2 * r2;
        var p01 = Vector128.FusedMultiplyAdd(r, Vector128.Create(Binary64.ExpTail1), Vector128.Create(Binary64.ExpTail0));
        var p23 = Vector128.FusedMultiplyAdd(r, Vector128.Create(Binary64.ExpTail3), Vector128.Create(Binary64.ExpTail2));
        var p45 = Vector128.FusedMultiplyAdd(r, Vector128.Create(Binary64.ExpTail5), Vector128.Create(Binary64.ExpTail4));
        var p67 = Vector128.FusedMultiplyAdd(r, Vector128.Create(Binary64.ExpTail7), Vector128.Create(Binary64.ExpTail6));
        var p89 = Vector128.FusedMultiplyAdd(r, Vector128.Create(Binary64.ExpTail9), Vector128.Create(Binary64.ExpTail8));
        var p03 = Vector128.FusedMultiplyAdd(r2, p23, p01);
        var p47 = Vector128.FusedMultiplyAdd(r2, p67, p45);
        return Vector128.FusedMultiplyAdd(r4, Vector128.FusedMultiplyAdd(r4, p89, p47), p03);
    }

    /// <inheritdoc cref="ExpTail(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ExpTail(Vector128<float> r, Vector128<float> r2)
    {
        var p01 = Vector128.FusedMultiplyAdd(r, Vector128.Create(Binary32.ExpTail1), Vector128.Create(Binary32.ExpTail0));
        var p23 = Vector128.FusedMultiplyAdd(r, Vector128.Create(Binary32.ExpTail3), Vector128.Create(Binary32.ExpTail2));
        var p24 = Vector128.FusedMultiplyAdd(r2, Vector128.Create(Binary32.ExpTail4), p23);
        return Vector128.FusedMultiplyAdd(r2, p24, p01);
    }

    /// <inheritdoc cref="TanhTail(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> TanhTail(Vector128<double> z)
    {
        var z2 = z * z;
        var p01 = Vector128.FusedMultiplyAdd(z, Vector128.Create(Binary64.TanhTail1), Vector128.Create(Binary64.TanhTail0));
        var p23 = Vector128.FusedMultiplyAdd(z, Vector128.Create(Binary64.TanhTail3), Vector128.Create(Binary64.TanhTail2));
        var p45 = Vector128.FusedMultiplyAdd(z, Vector128.Create(Binary64.TanhTail5), Vector128.Create(Binary64.TanhTail4));
        var p46 = Vector128.FusedMultiplyAdd(z2, Vector128.Create(Binary64.TanhTail6), p45);
        var p03 = Vector128.FusedMultiplyAdd(z2, p23, p01);
        return Vector128.FusedMultiplyAdd(z2 * z2, p46, p03);
    }

    /// <inheritdoc cref="TanhTail(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> TanhTail(Vector128<float> z)
    {
        var p12 = Vector128.FusedMultiplyAdd(z, Vector128.Create(Binary32.TanhTail2), Vector128.Create(Binary32.TanhTail1));
        return Vector128.FusedMultiplyAdd(z, p12, Vector128.Create(Binary32.TanhTail0));
    }

    /// <inheritdoc cref="LogTail(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogTail(Vector128<double> z)
    {
        var z2 = z * z;
        var z4 = z2 * z2;
        var p01 = Vector128.FusedMultiplyAdd(z, Vector128.Create(Binary64.LogTail1), Vector128.Create(Binary64.LogTail0));
        var p23 = Vector128.FusedMultiplyAdd(z, Vector128.Create(Binary64.LogTail3), Vector128.Create(Binary64.LogTail2));
        var p45 = Vector128.FusedMultiplyAdd(z, Vector128.Create(Binary64.LogTail5), Vector128.Create(Binary64.LogTail4));
        var p67 = Vector128.FusedMultiplyAdd(z, Vector128.Create(Binary64.LogTail7), Vector128.Create(Binary64.LogTail6));
        var p03 = Vector128.FusedMultiplyAdd(z2, p23, p01);
        var p47 = Vector128.FusedMultiplyAdd(z2, p67, p45);
        return Vector128.FusedMultiplyAdd(z4, p47, p03);
    }

    /// <inheritdoc cref="LogTail(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LogTail(Vector128<float> z)
    {
        var p01 = Vector128.FusedMultiplyAdd(z, Vector128.Create(Binary32.LogTail1), Vector128.Create(Binary32.LogTail0));
        var p23 = Vector128.FusedMultiplyAdd(z, Vector128.Create(Binary32.LogTail3), Vector128.Create(Binary32.LogTail2));
        return Vector128.FusedMultiplyAdd(z * z, p23, p01);
    }

    /// <inheritdoc cref="UnitLogTail(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> UnitLogTail(Vector128<double> z)
    {
        var z2 = z * z;
        var z4 = z2 * z2;
        var p01 = Vector128.FusedMultiplyAdd(z, Vector128.Create(Binary64.UnitLogTail1), Vector128.Create(Binary64.UnitLogTail0));
        var p23 = Vector128.FusedMultiplyAdd(z, Vector128.Create(Binary64.UnitLogTail3), Vector128.Create(Binary64.UnitLogTail2));
        var p45 = Vector128.FusedMultiplyAdd(z, Vector128.Create(Binary64.UnitLogTail5), Vector128.Create(Binary64.UnitLogTail4));
        var p67 = Vector128.FusedMultiplyAdd(z, Vector128.Create(Binary64.UnitLogTail7), Vector128.Create(Binary64.UnitLogTail6));
        var p89 = Vector128.FusedMultiplyAdd(z, Vector128.Create(Binary64.UnitLogTail9), Vector128.Create(Binary64.UnitLogTail8));
        var p03 = Vector128.FusedMultiplyAdd(z2, p23, p01);
        var p47 = Vector128.FusedMultiplyAdd(z2, p67, p45);
        return Vector128.FusedMultiplyAdd(z4, Vector128.FusedMultiplyAdd(z4, p89, p47), p03);
    }

    /// <inheritdoc cref="UnitLogTail(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> UnitLogTail(Vector128<float> z)
    {
        var z2 = z * z;
        var p01 = Vector128.FusedMultiplyAdd(z, Vector128.Create(Binary32.UnitLogTail1), Vector128.Create(Binary32.UnitLogTail0));
        var p23 = Vector128.FusedMultiplyAdd(z, Vector128.Create(Binary32.UnitLogTail3), Vector128.Create(Binary32.UnitLogTail2));
        var p24 = Vector128.FusedMultiplyAdd(z2, Vector128.Create(Binary32.UnitLogTail4), p23);
        return Vector128.FusedMultiplyAdd(z2, p24, p01);
    }

    /// <inheritdoc cref="Scale(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Scale(Vector128<double> x, Vector128<double> n)
    {
        if (Avx512F.VL.IsSupported)
            return Avx512F.VL.Scale(x, n);

        if (!Vector128.GreaterThanAny(Vector128.Abs(n), Vector128.Create(1022.0)))
            return x * PowerOfTwo(n);

        // Two factors, because 2ⁿ itself may lie outside the range; the first product is exact.
        var half = Vector128.Floor(n * Vector128.Create(0.5));
        return x * PowerOfTwo(half) * PowerOfTwo(n - half);
    }

    /// <inheritdoc cref="Scale(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Scale(Vector128<float> x, Vector128<float> n)
    {
        if (Avx512F.VL.IsSupported)
            return Avx512F.VL.Scale(x, n);

        if (!Vector128.GreaterThanAny(Vector128.Abs(n), Vector128.Create(126.0f)))
            return x * PowerOfTwo(n);

        var half = Vector128.Floor(n * Vector128.Create(0.5f));
        return x * PowerOfTwo(half) * PowerOfTwo(n - half);
    }

    /// <inheritdoc cref="ScaleCorrection(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ScaleCorrection(Vector128<double> x, Vector128<double> k)
    {
        if (Avx512F.VL.IsSupported)
            return Avx512F.VL.Scale(x, -k);

        return x * NegativePowerOfTwo(Vector128.MinNative(Vector128.Create(1022.0), Vector128.MaxNative(Vector128.Create(-1023.0), k)));
    }

    /// <inheritdoc cref="ScaleCorrection(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ScaleCorrection(Vector128<float> x, Vector128<float> k)
    {
        if (Avx512F.VL.IsSupported)
            return Avx512F.VL.Scale(x, -k);

        return x * NegativePowerOfTwo(Vector128.MinNative(Vector128.Create(126.0f), Vector128.MaxNative(Vector128.Create(-127.0f), k)));
    }

    /// <inheritdoc cref="OneMinusPower(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> OneMinusPower(Vector128<double> n)
    {
        if (Avx512F.VL.IsSupported)
            return Vector128.Create(1.0) - Avx512F.VL.Scale(Vector128.Create(1.0), -n);

        // From 2⁻¹⁰⁰ on the difference is 1 in either precision.
        return Vector128.Create(1.0) - NegativePowerOfTwo(Vector128.MinNative(Vector128.Create(100.0), n));
    }

    /// <inheritdoc cref="OneMinusPower(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> OneMinusPower(Vector128<float> n)
    {
        if (Avx512F.VL.IsSupported)
            return Vector128.Create(1.0f) - Avx512F.VL.Scale(Vector128.Create(1.0f), -n);

        return Vector128.Create(1.0f) - NegativePowerOfTwo(Vector128.MinNative(Vector128.Create(100.0f), n));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> PowerOfTwo(Vector128<double> n) =>
        ((n + Vector128.Create(Binary64.ExponentBias)).AsInt64() << 52).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> PowerOfTwo(Vector128<float> n) =>
        ((n + Vector128.Create(Binary32.ExponentBias)).AsInt32() << 23).AsSingle();

    /// <inheritdoc cref="RoundProduct(Vector512{double}, Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> RoundProduct(Vector128<double> x, Vector128<double> factor, out Vector128<double> power)
    {
        var biased = Vector128.FusedMultiplyAdd(x, factor, Vector128.Create(Binary64.ExponentBias));
        power = (biased.AsInt64() << 52).AsDouble();
        return biased - Vector128.Create(Binary64.ExponentBias);
    }

    /// <inheritdoc cref="RoundProduct(Vector512{float}, Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> RoundProduct(Vector128<float> x, Vector128<float> factor, out Vector128<float> power)
    {
        var biased = Vector128.FusedMultiplyAdd(x, factor, Vector128.Create(Binary32.ExponentBias));
        power = (biased.AsInt32() << 23).AsSingle();
        return biased - Vector128.Create(Binary32.ExponentBias);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> NegativePowerOfTwo(Vector128<double> n) =>
        ((Vector128.Create(Binary64.ExponentBias) - n).AsInt64() << 52).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> NegativePowerOfTwo(Vector128<float> n) =>
        ((Vector128.Create(Binary32.ExponentBias) - n).AsInt32() << 23).AsSingle();

    /// <inheritdoc cref="SplitExponent(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> SplitExponent(Vector128<double> x, out Vector128<double> k)
    {
        if (Avx512F.VL.IsSupported)
        {
            var mantissa = Avx512F.VL.GetMantissa(x, LogarithmMantissa);
            k = Avx512F.VL.GetExponent(x) - Avx512F.VL.GetExponent(mantissa);
            return mantissa;
        }

        if (AllOrdinary(x))
            return SplitBits(x.AsInt64(), out k);

        var subnormal = Vector128.LessThan(x, Vector128.Create(2.2250738585072014e-308));
        var mantissaBits = SplitBits(Vector128.ConditionalSelect(subnormal, x * Vector128.Create(18014398509481984.0), x).AsInt64(), out k);
        k -= subnormal & Vector128.Create(54.0);
        return mantissaBits;
    }

    /// <inheritdoc cref="SplitExponent(Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> SplitExponent(Vector128<float> x, out Vector128<float> k)
    {
        if (Avx512F.VL.IsSupported)
        {
            var mantissa = Avx512F.VL.GetMantissa(x, LogarithmMantissa);
            k = Avx512F.VL.GetExponent(x) - Avx512F.VL.GetExponent(mantissa);
            return mantissa;
        }

        if (AllOrdinary(x))
            return SplitBits(x.AsInt32(), out k);

        var subnormal = Vector128.LessThan(x, Vector128.Create(1.17549435e-38f));
        var mantissaBits = SplitBits(Vector128.ConditionalSelect(subnormal, x * Vector128.Create(33554432.0f), x).AsInt32(), out k);
        k -= subnormal & Vector128.Create(25.0f);
        return mantissaBits;
    }

    /// <inheritdoc cref="SplitSuccessor(Vector512{double}, Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> SplitSuccessor(Vector128<double> x, Vector128<double> u, out Vector128<double> minusK)
    {
        // With half an octave added to the bits their exponent field is k, which scales by plain subtraction: only a normal x is scaled
        // by other than 1, and 2·2⁻ᵏ does not underflow. On AVX-512 this takes less time than its instructions for exponents.
        var one = Vector128.Create(1.0);
        var leading = u.AsInt64() + Vector128.Create(0x0008_0000_0000_0000L);
        var field = leading & Vector128.Create(0x7FF0_0000_0000_0000L);
        minusK = Vector128.Create(4503599627371519.0) - (Vector128.ShiftRightLogical(field, 52) | Vector128.Create(0x4330_0000_0000_0000L)).AsDouble();
        var exponent = field - Vector128.Create(0x3FF0_0000_0000_0000L);
        var scaled = (x.AsInt64() - exponent).AsDouble();
        var offset = Vector128.FusedMultiplyAdd((Vector128.Create(0x4000_0000_0000_0000L) - exponent).AsDouble(), Vector128.Create(-0.5), one);
        return scaled - offset;
    }

    /// <inheritdoc cref="SplitSuccessor(Vector512{float}, Vector512{float}, out Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> SplitSuccessor(Vector128<float> x, Vector128<float> u, out Vector128<float> minusK)
    {
        var one = Vector128.Create(1.0f);
        var leading = u.AsInt32() + Vector128.Create(0x0040_0000);
        var field = leading & Vector128.Create(0x7F80_0000);
        minusK = Vector128.Create(8388735.0f) - (Vector128.ShiftRightLogical(field, 23) | Vector128.Create(0x4B00_0000)).AsSingle();
        var exponent = field - Vector128.Create(0x3F80_0000);
        var scaled = (x.AsInt32() - exponent).AsSingle();
        var offset = Vector128.FusedMultiplyAdd((Vector128.Create(0x4000_0000) - exponent).AsSingle(), Vector128.Create(-0.5f), one);
        return scaled - offset;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> SplitBits(Vector128<long> bits, out Vector128<double> k)
    {
        var shifted = bits + Vector128.Create(0x0018_0000_0000_0000L);
        k = (Vector128.ShiftRightLogical(shifted, 52) | Vector128.Create(0x4330_0000_0000_0000L)).AsDouble() - Vector128.Create(4503599627371520.0);
        return ((shifted & Vector128.Create(0x000F_FFFF_FFFF_FFFFL)) + Vector128.Create(0x3FE8_0000_0000_0000L)).AsDouble();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> SplitBits(Vector128<int> bits, out Vector128<float> k)
    {
        var shifted = bits - Vector128.Create(0x3F40_0000);
        k = Vector128.ConvertToSingle(Vector128.ShiftRightArithmetic(shifted, 23));
        return ((shifted & Vector128.Create(0x007F_FFFF)) + Vector128.Create(0x3F40_0000)).AsSingle();
    }

    /// <inheritdoc cref="AllOrdinary(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AllOrdinary(Vector128<double> x) =>
        !Vector128.GreaterThanAny(x.AsInt64() + Vector128.Create(0x7FF0_0000_0000_0000L), Vector128.Create(-0x0020_0000_0000_0001L));

    /// <inheritdoc cref="AllOrdinary(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AllOrdinary(Vector128<float> x) =>
        !Vector128.GreaterThanAny(x.AsInt32() + Vector128.Create(0x7F80_0000), Vector128.Create(-0x0100_0001));

    /// <inheritdoc cref="FixLogarithm(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> FixLogarithm(Vector128<double> result, Vector128<double> x)
    {
        if (Avx512F.VL.IsSupported)
            return Avx512F.VL.Fixup(result, x, Vector128.Create((long)LogarithmFixupTable), 0);

        if (AllOrdinary(x))
            return result;

        // The mask of a comparison is all ones, which is a NaN.
        result |= Vector128.LessThan(x, Vector128<double>.Zero);
        result = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128.Create(double.PositiveInfinity)), result, x);
        return Vector128.ConditionalSelect(Vector128.Equals(x, Vector128<double>.Zero), Vector128.Create(double.NegativeInfinity), result);
    }

    /// <inheritdoc cref="FixLogarithm(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> FixLogarithm(Vector128<float> result, Vector128<float> x)
    {
        if (Avx512F.VL.IsSupported)
            return Avx512F.VL.Fixup(result, x, Vector128.Create(LogarithmFixupTable), 0);

        if (AllOrdinary(x))
            return result;

        // The mask of a comparison is all ones, which is a NaN.
        result |= Vector128.LessThan(x, Vector128<float>.Zero);
        result = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128.Create(float.PositiveInfinity)), result, x);
        return Vector128.ConditionalSelect(Vector128.Equals(x, Vector128<float>.Zero), Vector128.Create(float.NegativeInfinity), result);
    }

    /// <inheritdoc cref="Sin(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sin(Vector128<double> x)
    {
        var r = ReduceAngle(x, out var low, out var n);
        var result = Quadrant(r, low, n);
        result = Vector128.ConditionalSelect(Vector128.Equals(x, Vector128<double>.Zero), x, result);
        return Vector128.GreaterThanAny(Vector128.Abs(x), Vector128.Create(ReducibleAngle)) ? SinBeyond(x, result) : result;
    }

    /// <inheritdoc cref="Sin(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sin(Vector128<float> x) => ByDoubles<SinFunction>(x);

    /// <inheritdoc cref="Cos(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Cos(Vector128<double> x)
    {
        var r = ReduceAngle(x, out var low, out var n);
        var result = Quadrant(r, low, n + Vector128.Create(1.0));
        return Vector128.GreaterThanAny(Vector128.Abs(x), Vector128.Create(ReducibleAngle)) ? CosBeyond(x, result) : result;
    }

    /// <inheritdoc cref="Cos(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Cos(Vector128<float> x) => ByDoubles<CosFunction>(x);

    /// <inheritdoc cref="ReduceAngle(Vector512{double}, out Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ReduceAngle(Vector128<double> x, out Vector128<double> low, out Vector128<double> n)
    {
        n = Vector128.Round(x * Vector128.Create(2 / Math.PI));
        var exact = Vector128.FusedMultiplyAdd(n, Vector128.Create(-1.5707963267341256), x);

        // The two may cancel: what rounding takes from the product and from the difference is kept.
        var product = n * Vector128.Create(6.077100506506192e-11);
        var ofProduct = Vector128.FusedMultiplyAdd(n, Vector128.Create(6.077100506506192e-11), -product);
        var r = exact - product;
        var part = r - exact;
        var ofDifference = (exact - (r - part)) - (product + part);
        low = Vector128.FusedMultiplyAdd(n, Vector128.Create(-3.5215598651832e-27), ofDifference - ofProduct);
        return r;
    }

    /// <inheritdoc cref="Quadrant(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Quadrant(Vector128<double> r, Vector128<double> low, Vector128<double> n)
    {
        var half = Vector128.Create(0.5);
        var one = Vector128.Create(1.0);
        var z = r * r;
        var sine = r + Vector128.FusedMultiplyAdd(r * z, SineTail(z), Vector128.FusedMultiplyAdd(-half * z, low, low));

        // 1 − z/2 is rounded; what it lost is added to the terms below.
        var top = Vector128.FusedMultiplyAdd(-half, z, one);
        var lost = Vector128.FusedMultiplyAdd(-half, z, one - top);
        var cosine = top + Vector128.FusedMultiplyAdd(z * z, CosineTail(z), Vector128.FusedMultiplyAdd(-r, low, lost));

        var halves = Vector128.Floor(n * half);
        var isEven = Vector128.Equals(halves + halves, n);
        var turns = Vector128.Floor(halves * half);
        var isPositive = Vector128.Equals(turns + turns, halves);
        var value = Vector128.ConditionalSelect(isEven, sine, cosine);
        return Vector128.ConditionalSelect(isPositive, value, -value);
    }

    /// <inheritdoc cref="SineTail(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> SineTail(Vector128<double> z)
    {
        var p0 = Vector128.FusedMultiplyAdd(z, Vector128.Create(0.008333333333330946), Vector128.Create(-0.16666666666666666));
        var p2 = Vector128.FusedMultiplyAdd(z, Vector128.Create(2.755731610068303e-06), Vector128.Create(-0.0001984126983675497));
        var p4 = Vector128.FusedMultiplyAdd(z, Vector128.Create(1.591810123027412e-10), Vector128.Create(-2.5051131455427946e-08));
        var z2 = z * z;
        var q2a = Vector128.FusedMultiplyAdd(z2, p2, p0);
        var z4 = z2 * z2;
        var q4a = Vector128.FusedMultiplyAdd(z4, p4, q2a);
        return q4a;
    }

    /// <inheritdoc cref="CosineTail(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> CosineTail(Vector128<double> z)
    {
        var p0 = Vector128.FusedMultiplyAdd(z, Vector128.Create(-0.0013888888888887395), Vector128.Create(0.041666666666666664));
        var p2 = Vector128.FusedMultiplyAdd(z, Vector128.Create(-2.7557317270560326e-07), Vector128.Create(2.4801587298763433e-05));
        var p4 = Vector128.FusedMultiplyAdd(z, Vector128.Create(-1.1382614868556325e-11), Vector128.Create(2.0876146024689747e-09));
        var z2 = z * z;
        var q2a = Vector128.FusedMultiplyAdd(z2, p2, p0);
        var z4 = z2 * z2;
        var q4a = Vector128.FusedMultiplyAdd(z4, p4, q2a);
        return q4a;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<double> SinBeyond(Vector128<double> x, Vector128<double> result)
    {
        for (var i = 0; i < Vector128<double>.Count; i++)
        {
            if (Math.Abs(x[i]) > ReducibleAngle)
                result = result.WithElement(i, Math.Sin(x[i]));
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<double> CosBeyond(Vector128<double> x, Vector128<double> result)
    {
        for (var i = 0; i < Vector128<double>.Count; i++)
        {
            if (Math.Abs(x[i]) > ReducibleAngle)
                result = result.WithElement(i, Math.Cos(x[i]));
        }

        return result;
    }

    /// <inheritdoc cref="Erf(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Erf(Vector128<double> x)
    {
        var one = Vector128.Create(1.0);
        var magnitude = Vector128.MinNative(Vector128.Create(ErrorBound), Vector128.Abs(x));
        var z = magnitude * magnitude;
        var t = one / (magnitude + Vector128.Create(2.0));
        var far = Vector128.FusedMultiplyAdd(-Exp(-z), ScaledErrorComplement(t), one);
        var near = Vector128.FusedMultiplyAdd(magnitude, ErrorQuotient(z), magnitude);
        return Vector128.ConditionalSelect(Vector128.LessThan(magnitude, one), near, far) | (x & Vector128.Create(-0.0));
    }

    /// <inheritdoc cref="Erf(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Erf(Vector128<float> x) => ByDoubles<ErfFunction>(x);

    /// <inheritdoc cref="ErrorQuotient(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ErrorQuotient(Vector128<double> z)
    {
        var p0 = Vector128.FusedMultiplyAdd(z, Vector128.Create(-0.37612638903183543), Vector128.Create(0.12837916709551256));
        var p2 = Vector128.FusedMultiplyAdd(z, Vector128.Create(-0.02686617064323777), Vector128.Create(0.11283791670945006));
        var p4 = Vector128.FusedMultiplyAdd(z, Vector128.Create(-0.0008548325975389692), Vector128.Create(0.0052239776071164225));
        var p6 = Vector128.FusedMultiplyAdd(z, Vector128.Create(-1.492473690741966e-05), Vector128.Create(0.00012055294904839707));
        var p8 = Vector128.FusedMultiplyAdd(z, Vector128.Create(-1.6208483801871705e-07), Vector128.Create(1.6447424703317362e-06));
        var p10 = Vector128.FusedMultiplyAdd(z, Vector128.Create(-7.795898827002142e-10), Vector128.Create(1.3720064546777686e-08));
        var z2 = z * z;
        var q2a = Vector128.FusedMultiplyAdd(z2, p2, p0);
        var q2b = Vector128.FusedMultiplyAdd(z2, p6, p4);
        var q2c = Vector128.FusedMultiplyAdd(z2, p10, p8);
        var z4 = z2 * z2;
        var q4a = Vector128.FusedMultiplyAdd(z4, q2b, q2a);
        var z8 = z4 * z4;
        var q8a = Vector128.FusedMultiplyAdd(z8, q2c, q4a);
        return q8a;
    }

    /// <inheritdoc cref="ScaledErrorComplement(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ScaledErrorComplement(Vector128<double> t)
    {
        var p0 = Vector128.FusedMultiplyAdd(t, Vector128.Create(0.5641771458640458), Vector128.Create(1.6242284740077591e-07));
        var p2 = Vector128.FusedMultiplyAdd(t, Vector128.Create(1.9650380653313524), Vector128.Create(1.1288205669506493));
        var p4 = Vector128.FusedMultiplyAdd(t, Vector128.Create(1.112927254027886), Vector128.Create(2.965062607613792));
        var p6 = Vector128.FusedMultiplyAdd(t, Vector128.Create(-86.0235241240357), Vector128.Create(12.469269695695969));
        var p8 = Vector128.FusedMultiplyAdd(t, Vector128.Create(-1304.8727117633393), Vector128.Create(356.0254348102813));
        var p10 = Vector128.FusedMultiplyAdd(t, Vector128.Create(-5751.745781926398), Vector128.Create(3393.7192897611894));
        var p12 = Vector128.FusedMultiplyAdd(t, Vector128.Create(-3802.3193399400056), Vector128.Create(6141.244973872164));
        var t2 = t * t;
        var q2a = Vector128.FusedMultiplyAdd(t2, p2, p0);
        var q2b = Vector128.FusedMultiplyAdd(t2, p6, p4);
        var q2c = Vector128.FusedMultiplyAdd(t2, p10, p8);
        var q2d = Vector128.FusedMultiplyAdd(t2, Vector128.Create(1051.4775993545124), p12);
        var t4 = t2 * t2;
        var q4a = Vector128.FusedMultiplyAdd(t4, q2b, q2a);
        var q4b = Vector128.FusedMultiplyAdd(t4, q2d, q2c);
        var t8 = t4 * t4;
        var q8a = Vector128.FusedMultiplyAdd(t8, q4b, q4a);
        return q8a;
    }

    /// <inheritdoc cref="Erfc(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Erfc(Vector128<double> x)
    {
        var magnitude = Vector128.Abs(x);
        var far = Complement(ScaledComplement(magnitude, out var scaledLow), scaledLow, magnitude);
        far = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128<double>.Zero), Vector128.Create(2.0) - far, far);
        return Vector128.ConditionalSelect(IsNear(x), NearComplement(x, out _), far);
    }

    /// <inheritdoc cref="Erfc(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Erfc(Vector128<float> x) => ByDoubles<ErfcFunction>(x);

    /// <inheritdoc cref="ErfcX(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ErfcX(Vector128<double> x)
    {
        var two = Vector128.Create(2.0);
        var magnitude = Vector128.Abs(x);
        var isNear = IsNear(x);
        var scaled = ScaledComplement(magnitude, out var scaledLow);
        scaled += scaledLow;

        // exp(x²) times erfc x near 0, and times the 2 of erfc x = 2 − erfc(−x) below.
        var square = ExactSquare(magnitude, out var squareLow);
        var near = NearComplement(x, out var nearLow);
        near += Vector128.FusedMultiplyAdd(near, squareLow, nearLow);
        var factor = Vector128.ConditionalSelect(isNear, near, Vector128.FusedMultiplyAdd(two, squareLow, two));
        var grown = TimesExp(factor, square) - Vector128.ConditionalSelect(isNear, Vector128<double>.Zero, scaled);
        return Vector128.ConditionalSelect(IsAbove(x, isNear), scaled, grown);
    }

    /// <inheritdoc cref="ErfcX(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ErfcX(Vector128<float> x) => ByDoubles<ErfcXFunction>(x);

    /// <inheritdoc cref="LogErfc(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LogErfc(Vector128<double> x)
    {
        return LogComplement(x, Vector128.Create(1.0));
    }

    /// <inheritdoc cref="LogErfc(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogErfc(Vector128<float> x) => ByDoubles<LogErfcFunction>(x);

    /// <inheritdoc cref="LogHalfErfc(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LogHalfErfc(Vector128<double> x)
    {
        return LogComplement(x, Vector128.Create(0.5));
    }

    /// <inheritdoc cref="LogHalfErfc(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogHalfErfc(Vector128<float> x) => ByDoubles<LogHalfErfcFunction>(x);

    /// <inheritdoc cref="ByDoubles{TFunction}(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ByDoubles<TFunction>(Vector128<float> x)
        where TFunction : struct, IUnaryFunction
    {
        var (lower, upper) = Vector128.Widen(x);
        return Vector128.Narrow(Call<TFunction>(lower), Call<TFunction>(upper));
    }

    /// <inheritdoc cref="LogComplement(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogComplement(Vector128<double> x, Vector128<double> factor)
    {
        var magnitude = Vector128.Abs(x);
        var isNear = IsNear(x);
        var isAbove = IsAbove(x, isNear);
        var scaled = ScaledComplement(magnitude, out var scaledLow);
        var far = factor * Complement(scaled, scaledLow, magnitude);
        var top = factor + factor;
        var below = top - far;
        var belowLow = (top - below) - far;
        var near = NearComplement(x, out var nearLow);

        // The logarithm of an unevaluated sum, which is factor·erfc(x)·exp(x²) above and factor·erfc x elsewhere.
        var u = Vector128.ConditionalSelect(isAbove, factor * scaled, Vector128.ConditionalSelect(isNear, factor * near, below));
        var c = Vector128.ConditionalSelect(isAbove, factor * scaledLow, Vector128.ConditionalSelect(isNear, factor * nearLow, belowLow));
        var root = Vector128.ConditionalSelect(isAbove, x, Vector128<double>.Zero);
        return Vector128.FusedMultiplyAdd(-root, root, LogOfSum(u, c));
    }

    /// <inheritdoc cref="IsNear(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> IsNear(Vector128<double> x) =>
        Vector128.LessThan(Vector128.Abs(x + Vector128.Create(0.125)), Vector128.Create(0.625));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> IsAbove(Vector128<double> x, Vector128<double> isNear) =>
        Vector128.AndNot(Vector128.GreaterThan(x, Vector128<double>.Zero), isNear);

    /// <inheritdoc cref="NearComplement(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> NearComplement(Vector128<double> x, out Vector128<double> low)
    {
        var one = Vector128.Create(1.0);
        var difference = one - x;
        var rest = -x * ErrorQuotient(x * x);
        var sum = difference + rest;
        low = (rest - (sum - difference)) + ((one - difference) - x);
        return sum;
    }

    /// <inheritdoc cref="ScaledComplement(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ScaledComplement(Vector128<double> x, out Vector128<double> low)
    {
        var one = Vector128.Create(1.0);
        var three = Vector128.Create(3.0);
        var s = one / (x + three);
        var u = s - Vector128.Create(0.125);
        var quotient = ComplementQuotient(u, out var quotientLow);
        var scaled = s * quotient;
        low = Vector128.FusedMultiplyAdd(s, quotientLow, Vector128.FusedMultiplyAdd(s, quotient, -scaled));

        // 1 − s·(x + 3) has the rounding of the sum too; at ∞, where it would be NaN, s is exact.
        var rest = Vector128.FusedMultiplyAdd(-s, three, Vector128.FusedMultiplyAdd(-s, x, one));
        rest &= Vector128.LessThan(x, Vector128.Create(double.PositiveInfinity));
        low = Vector128.FusedMultiplyAdd(s * rest, ScaledComplementSlope(u), low);
        return scaled;
    }

    /// <inheritdoc cref="Complement(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Complement(Vector128<double> scaled, Vector128<double> scaledLow, Vector128<double> x)
    {
        var square = ExactSquare(x, out var squareLow);
        return TimesExp(scaled + Vector128.FusedMultiplyAdd(-scaled, squareLow, scaledLow), -square);
    }

    /// <inheritdoc cref="ExactSquare(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ExactSquare(Vector128<double> x, out Vector128<double> low)
    {
        x = Vector128.MinNative(Vector128.Create(ComplementBound), x);
        var square = x * x;
        low = Vector128.FusedMultiplyAdd(x, x, -square);
        return square;
    }

    /// <inheritdoc cref="TimesExp(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> TimesExp(Vector128<double> factor, Vector128<double> x)
    {
        var high = ReduceExponent(x, out var tail, out var n);
        return Scale(Vector128.FusedMultiplyAdd(factor, high + tail, factor), n);
    }

    /// <inheritdoc cref="ComplementQuotient(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ComplementQuotient(Vector128<double> u, out Vector128<double> low)
    {
        // Four of Horner's schemes: the terms of a tree would not fit sixteen registers.
        var u2 = u * u;
        var u4 = u2 * u2;
        var p0 = Vector128.FusedMultiplyAdd(u4, Vector128.Create(420783670.0228305), Vector128.Create(8830884.09730306));
        p0 = Vector128.FusedMultiplyAdd(u4, p0, Vector128.Create(158367.7189865782));
        p0 = Vector128.FusedMultiplyAdd(u4, p0, Vector128.Create(6686.50142052215));
        p0 = Vector128.FusedMultiplyAdd(u4, p0, Vector128.Create(133.99749432518507));
        p0 = Vector128.FusedMultiplyAdd(u4, p0, Vector128.Create(14.32785493392408));
        var p1 = Vector128.FusedMultiplyAdd(u4, Vector128.Create(33887871.74705087), Vector128.Create(651866.0496073681));
        p1 = Vector128.FusedMultiplyAdd(u4, p1, Vector128.Create(9582.301265114349));
        p1 = Vector128.FusedMultiplyAdd(u4, p1, Vector128.Create(-431.299931778461));
        p1 = Vector128.FusedMultiplyAdd(u4, p1, Vector128.Create(44.864366926296896));
        var p2 = Vector128.FusedMultiplyAdd(u4, Vector128.Create(-76004781.16102499), Vector128.Create(-1048159.7344618944));
        p2 = Vector128.FusedMultiplyAdd(u4, p2, Vector128.Create(-30548.533270238695));
        p2 = Vector128.FusedMultiplyAdd(u4, p2, Vector128.Create(-1390.0536539792465));
        p2 = Vector128.FusedMultiplyAdd(u4, p2, Vector128.Create(111.89447554071978));
        var p3 = Vector128.FusedMultiplyAdd(u4, Vector128.Create(-148866732.98957396), Vector128.Create(-4952944.266974932));
        p3 = Vector128.FusedMultiplyAdd(u4, p3, Vector128.Create(-83977.76421900197));
        p3 = Vector128.FusedMultiplyAdd(u4, p3, Vector128.Create(-297.9806825670125));
        p3 = Vector128.FusedMultiplyAdd(u4, p3, Vector128.Create(196.3491801414579));
        var tail = Vector128.FusedMultiplyAdd(u2, Vector128.FusedMultiplyAdd(u, p3, p2), Vector128.FusedMultiplyAdd(u, p1, p0));

        var slope = Vector128.FusedMultiplyAdd(u, tail, Vector128.Create(3.8372915446746796));
        var constant = Vector128.Create(0.885637101864549);
        var sum = Vector128.FusedMultiplyAdd(u, slope, constant);
        low = Vector128.FusedMultiplyAdd(u, slope, constant - sum);
        return sum;
    }

    /// <inheritdoc cref="ScaledComplementSlope(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ScaledComplementSlope(Vector128<double> u)
    {
        var slope = Vector128.FusedMultiplyAdd(u, Vector128.Create(313.0), Vector128.Create(73.2));
        slope = Vector128.FusedMultiplyAdd(u, slope, Vector128.Create(10.7));
        return Vector128.FusedMultiplyAdd(u, slope, Vector128.Create(1.33));
    }
}

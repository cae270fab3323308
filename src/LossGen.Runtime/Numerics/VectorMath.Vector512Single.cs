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
    public static Vector512<float> Exp(Vector512<float> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<ExpFunction>(x);

        // The operand that may be NaN comes second: minps and maxps return their second operand then.
        var bounded = Vector512.MinNative(Vector512.Create(Binary32.ExpBound), Vector512.MaxNative(Vector512.Create(-Binary32.ExpBound), x));
        var high = ReduceExponent(bounded, out var tail, out var n);
        return Scale(Vector512.Create(1.0f) + (high + tail), n);
    }

    /// <inheritdoc cref="ExpM1(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpM1(Vector512<float> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<ExpM1Function>(x);

        var bounded = Vector512.MinNative(Vector512.Create(Binary32.ExpBound), Vector512.MaxNative(Vector512.Create(Binary32.ExpM1Bound), x));
        var high = ReduceExponent(bounded, out var tail, out var n);

        // eˣ − 1 = 2ⁿ·((1 − 2⁻ⁿ) + high + tail); at n = 0 nothing is added, so that a small x stays exact.
        var offset = OneMinusPower(n);
        var result = Scale((offset + high) + tail, n);
        return result | (x & Vector512.Create(-0.0f));
    }

    /// <inheritdoc cref="Tanh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<TanhFunction>(x);

        // |x| = r − n·½ ln 2 with n ≤ 0. With w = 2ⁿ and t = tanh r the addition theorem gives
        //     tanh |x| = (1 − w + (1 + w)·t)/(1 + w + (1 − w)·t) = (1 − w)² + w·((1 − w)·w + ((1 − w)² + 3 − w)·t)/(1 + w + (1 − w)·t).
        // The first term is exact where w counts and lies near the result, so that the roundings of the rest weigh little. At n = 0 all is t, exact for small x.
        var magnitude = Vector512.MinNative(Vector512.Create(Binary32.TanhBound), Vector512.Abs(x));
        var n = RoundProduct(magnitude, Vector512.Create(-2.0f * Binary32.InverseLn2), out var power);
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(Binary32.HalfLn2), magnitude);
        var r2 = r * r;
        var tail = Vector512.FusedMultiplyAdd(r * r2, TanhTail(r2), n * Vector512.Create(Binary32.HalfLn2Rest));
        var t = r + tail;
        var complement = Vector512.Create(1.0f) - power;
        var center = complement * complement;
        var slope = center + (Vector512.Create(3.0f) - power);
        var numerator = Vector512.FusedMultiplyAdd(slope, t, complement * power);
        var denominator = Vector512.FusedMultiplyAdd(complement, t, Vector512.Create(1.0f) + power);
        return Vector512.FusedMultiplyAdd(power, numerator / denominator, center) | (x & Vector512.Create(-0.0f));
    }

    /// <inheritdoc cref="ExpOfNegativeMagnitude(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpOfNegativeMagnitude(Vector512<float> x)
    {
        var bounded = Vector512.MaxNative(Vector512.Create(-Binary32.ExpBound), x | Vector512.Create(-0.0f));
        var high = ReduceExponent(bounded, out var tail, out var n);
        return Scale(Vector512.Create(1.0f) + (high + tail), n);
    }

    /// <inheritdoc cref="ReduceExponent(Vector512{double}, out Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ReduceExponent(Vector512<float> x, out Vector512<float> tail, out Vector512<float> n)
    {
        n = Vector512.Round(x * Vector512.Create(Binary32.InverseLn2));
        var high = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Binary32.Ln2High), x);
        var low = n * Vector512.Create(Binary32.Ln2Low);
        var r = high - low;
        var r2 = r * r;
        tail = Vector512.FusedMultiplyAdd(r2, ExpTail(r, r2), -low);
        return high;
    }

    /// <inheritdoc cref="Log(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<LogFunction>(x);

        var m = SplitExponent(x, out var k);
        var f = m - Vector512.Create(1.0f);
        var s = f / (m + Vector512.Create(1.0f));
        var z = s * s;
        var inner = Vector512.FusedMultiplyAdd(z, LogTail(z), -f);
        var tail = Vector512.FusedMultiplyAdd(s, inner, k * Vector512.Create(Binary32.Ln2Low));
        return FixLogarithm(Vector512.FusedMultiplyAdd(k, Vector512.Create(Binary32.Ln2High), f + tail), x);
    }

    /// <inheritdoc cref="LogP1(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogP1(Vector512<float> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<LogP1Function>(x);

        // Subtracted in this order, all that is 0 beside f = −0 leaves it −0.
        var u = x + Vector512.Create(1.0f);
        var f = SplitSuccessor(x, u, out var minusK);
        var s = f / (f + Vector512.Create(2.0f));
        var z = s * s;
        var inner = Vector512.FusedMultiplyAdd(-z, LogTail(z), f);
        var tail = Vector512.FusedMultiplyAdd(s, inner, minusK * Vector512.Create(Binary32.Ln2Low));
        return FixLogarithm(Vector512.FusedMultiplyAdd(minusK, Vector512.Create(-Binary32.Ln2High), f - tail), u);
    }

    /// <inheritdoc cref="LogP1OfUnit(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogP1OfUnit(Vector512<float> e)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<LogP1OfUnitFunction>(e);

        var s = e / (e + Vector512.Create(2.0f));
        var z = s * s;
        var inner = Vector512.FusedMultiplyAdd(z, UnitLogTail(z), -e);
        return Vector512.FusedMultiplyAdd(s, inner, e);
    }

    /// <inheritdoc cref="Log1MExp(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log1MExp(Vector512<float> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<Log1MExpFunction>(x);

        // e⁻ˣ as an unevaluated sum e + eLow, then 1 − e − eLow as u + c; neither end of the domain cancels.
        var bounded = Vector512.MinNative(Vector512.Create(Binary32.ExpBound), Vector512.MaxNative(Vector512.Create(-Binary32.ExpBound), -x));
        var high = ReduceExponent(bounded, out var tail, out var n);
        var q = high + tail;
        var qLow = tail - (q - high);
        var e = Vector512.Create(1.0f) + q;
        var eLow = Scale((q - (e - Vector512.Create(1.0f))) + qLow, n);
        e = Scale(e, n);
        var difference = Vector512.Create(1.0f) - e;
        var c = ((Vector512.Create(1.0f) - difference) - e) - eLow;
        var u = difference + c;
        c -= u - difference;

        // Where e⁻ˣ has vanished the result is −0, as the limit from below.
        return LogOfSum(u, c) | Vector512.Create(-0.0f);
    }

    /// <inheritdoc cref="Logit(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Logit(Vector512<float> p)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<LogitFunction>(p);

        // The odds as u + c: the remainder of the division over 1 − p, and 1/(1 − p) = 1 + u.
        var q = Vector512.Create(1.0f) - p;
        var qLow = (Vector512.Create(1.0f) - q) - p;
        var u = p / q;
        var remainder = -Vector512.FusedMultiplyAdd(u, qLow, Vector512.FusedMultiplyAdd(u, q, -p));
        return LogOfSum(u, Vector512.FusedMultiplyAdd(remainder, u, remainder));
    }

    /// <inheritdoc cref="Asinh(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Asinh(Vector512<float> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<AsinhFunction>(x);

        // a + √(a² + 1) − 1 = a + a²/(1 + √(a² + 1)) for a = |x|, in which nothing cancels. Beyond the bound it is 2a to every bit,
        // of which the factor 2 is left to the logarithm, since 2a may overflow.
        var a = Vector512.Abs(x);
        var isLarge = Vector512.GreaterThan(a, Vector512.Create(Binary32.SquareHigh));
        var square = a * a;
        var root = Vector512.Sqrt(Vector512.FusedMultiplyAdd(a, a, Vector512.Create(1.0f)));
        var excess = Vector512.ConditionalSelect(isLarge, Vector512<float>.Zero, square / (Vector512.Create(1.0f) + root));
        var logarithm = LogP1(a + excess) + (isLarge & Vector512.Create(Binary32.Ln2High + Binary32.Ln2Low));
        return logarithm | (x & Vector512.Create(-0.0f));
    }

    /// <inheritdoc cref="LogOfSum(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogOfSum(Vector512<float> u, Vector512<float> c)
    {
        var f0 = SplitExponent(u, out var k) - Vector512.Create(1.0f);
        c = ScaleCorrection(c, k);
        var f = f0 + c;
        return FixLogarithm(LogOfReduced(f, (f0 - f) + c, k), u);
    }

    /// <inheritdoc cref="LogOfReduced(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogOfReduced(Vector512<float> f, Vector512<float> fLow, Vector512<float> k)
    {
        var s = f / (f + Vector512.Create(2.0f));
        var z = s * s;
        var inner = Vector512.FusedMultiplyAdd(z, LogTail(z), -f);
        var tail = Vector512.FusedMultiplyAdd(s, inner, Vector512.FusedMultiplyAdd(k, Vector512.Create(Binary32.Ln2Low), fLow));
        return Vector512.FusedMultiplyAdd(k, Vector512.Create(Binary32.Ln2High), f + tail);
    }

    /// <inheritdoc cref="Sigmoid(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<SigmoidFunction>(x);

        var e = ExpOfNegativeMagnitude(x);
        return SigmoidFrom(e, x);
    }

    /// <inheritdoc cref="SoftplusAndSigmoid(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SoftplusAndSigmoid(Vector512<float> x, out Vector512<float> sigmoid)
    {
        var e = ExpOfNegativeMagnitude(x);
        sigmoid = SigmoidFrom(e, x);
        return Vector512.MaxNative(Vector512<float>.Zero, x) + LogP1OfUnit(e);
    }

    /// <inheritdoc cref="SigmoidFrom(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SigmoidFrom(Vector512<float> e, Vector512<float> x)
    {
        var numerator = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), e, Vector512.Create(1.0f));

        // Most of the rounding of 1 + e is taken back where e is small, with 1/(1 + e) ≈ 1; without that the error would reach 2.3f ulp.
        var denominator = Vector512.Create(1.0f) + e;
        var rounding = (denominator - Vector512.Create(1.0f)) - e;
        var quotient = numerator / denominator;
        return Vector512.FusedMultiplyAdd(quotient, rounding, quotient);
    }

    /// <inheritdoc cref="Softplus(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Softplus(Vector512<float> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<SoftplusFunction>(x);

        return Vector512.MaxNative(Vector512<float>.Zero, x) + LogP1OfUnit(ExpOfNegativeMagnitude(x));
    }

    /// <inheritdoc cref="LogSigmoid(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogSigmoid(Vector512<float> x) => -Softplus(-x);

    /// <inheritdoc cref="LogAddExp(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogAddExp(Vector512<float> a, Vector512<float> b)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<LogAddExpFunction>(a, b);

        // Equal infinities have the distance 0, not NaN.
        var distance = Vector512.ConditionalSelect(Vector512.Equals(a, b), Vector512<float>.Zero, a - b);
        return Vector512.MaxNative(a, b) + LogP1OfUnit(ExpOfNegativeMagnitude(distance));
    }

    /// <inheritdoc cref="Sign(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sign(Vector512<float> x)
    {
        var one = Vector512.Create(1.0f) | (x & Vector512.Create(-0.0f));
        var ordered = Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<float>.Zero), Vector512<float>.Zero, one);
        return Vector512.ConditionalSelect(Vector512.Equals(x, x), ordered, x);
    }

    /// <inheritdoc cref="Hypot(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Hypot(Vector512<float> x, Vector512<float> y)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<HypotFunction>(x, y);

        var a = Vector512.Abs(x);
        var b = Vector512.Abs(y);
        var larger = Vector512.MaxNative(a, b);
        var isLarge = Vector512.GreaterThan(larger, Vector512.Create(Binary32.SquareHigh));
        var isSmall = Vector512.LessThan(larger, Vector512.Create(Binary32.SquareLow));
        var up = Vector512.Create(Binary32.SquareScale);
        var down = Vector512.Create(1.0f / Binary32.SquareScale);
        var one = Vector512.Create(1.0f);
        var scale = Vector512.ConditionalSelect(isLarge, down, Vector512.ConditionalSelect(isSmall, up, one));
        var inverse = Vector512.ConditionalSelect(isLarge, up, Vector512.ConditionalSelect(isSmall, down, one));
        a *= scale;
        b *= scale;

        // The larger square is the one that is not rounded: so the order of the arguments does not count. Of two numbers one of which is
        // NaN minps and maxps return the second, so that here one of the results is NaN.
        larger = Vector512.MaxNative(a, b);
        var smaller = Vector512.MinNative(b, a);
        var length = Vector512.Sqrt(Vector512.FusedMultiplyAdd(larger, larger, smaller * smaller)) * inverse;
        var isInfinite = Vector512.Equals(a, Vector512.Create(float.PositiveInfinity)) | Vector512.Equals(b, Vector512.Create(float.PositiveInfinity));
        return Vector512.ConditionalSelect(isInfinite, Vector512.Create(float.PositiveInfinity), length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ByHalves<TFunction>(Vector512<float> x)
        where TFunction : struct, IUnaryFunction => Vector512.Create(Call<TFunction>(x.GetLower()), Call<TFunction>(x.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ByHalves<TFunction>(Vector512<float> x, Vector512<float> y)
        where TFunction : struct, IPortableBinaryFunction => Vector512.Create(Call<TFunction>(x.GetLower(), y.GetLower()), Call<TFunction>(x.GetUpper(), y.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<float> Call<TFunction>(Vector512<float> x)
        where TFunction : struct, IUnaryFunction => TFunction.Of(x);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<float> Call<TFunction>(Vector512<float> x, Vector512<float> y)
        where TFunction : struct, IPortableBinaryFunction => TFunction.Of(x, y);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map512<TFunction>(ReadOnlySpan<float> x, Span<float> destination)
        where TFunction : struct, IUnaryFunction
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var target = ref MemoryMarshal.GetReference(destination);
        var width = (nuint)Vector512<float>.Count;
        var count = (nuint)x.Length;
        if (count < width)
        {
            var padded = Vector512<float>.Zero;
            var lanes = MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<float>, float>(ref padded), (int)width);
            x.CopyTo(lanes);
            padded = TFunction.Of(padded);
            lanes[..x.Length].CopyTo(destination);
            return;
        }

        // Read before the loop, which may overwrite it.
        var limit = count - width;
        var last = Vector512.LoadUnsafe(ref source, limit);
        if (TFunction.HasManyConstants || !Avx512F.IsSupported)
        {
            for (nuint i = 0; i + width <= count; i += width)
                TFunction.Of(Vector512.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
        }
        else
        {
            nuint i = 0;
            do
            {
                TFunction.Of(Vector512.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
                i += width;
            }
            while (i <= limit);
        }

        if (count % width != 0)
            TFunction.Of(last).StoreUnsafe(ref target, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map512<TFunction>(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> destination)
        where TFunction : struct, IBinaryFunction
    {
        ref var first = ref MemoryMarshal.GetReference(x);
        ref var second = ref MemoryMarshal.GetReference(y);
        ref var target = ref MemoryMarshal.GetReference(destination);
        var width = (nuint)Vector512<float>.Count;
        var count = (nuint)x.Length;
        if (count < width)
        {
            var paddedFirst = Vector512<float>.Zero;
            var paddedSecond = Vector512<float>.Zero;
            var lanes = MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<float>, float>(ref paddedFirst), (int)width);
            x.CopyTo(lanes);
            y.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<float>, float>(ref paddedSecond), (int)width));
            paddedFirst = TFunction.Of(paddedFirst, paddedSecond);
            lanes[..x.Length].CopyTo(destination);
            return;
        }

        var limit = count - width;
        var lastFirst = Vector512.LoadUnsafe(ref first, limit);
        var lastSecond = Vector512.LoadUnsafe(ref second, limit);
        for (nuint i = 0; i + width <= count; i += width)
            TFunction.Of(Vector512.LoadUnsafe(ref first, i), Vector512.LoadUnsafe(ref second, i)).StoreUnsafe(ref target, i);

        if (count % width != 0)
            TFunction.Of(lastFirst, lastSecond).StoreUnsafe(ref target, limit);
    }
}

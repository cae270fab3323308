using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// The functions over spans. A destination may be the source itself; any other overlap is not supported. The last, partial vector
// is the overlapping last full vector of the span, or a padded copy of a span shorter than a vector: an element's bits do not depend on its position.
public static partial class VectorMath
{
    /// <summary>The exponential of every element; see <see cref="Exp(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Exp(ReadOnlySpan<double> x, Span<double> destination) => Map<ExpFunction>(x, destination);

    /// <inheritdoc cref="Exp(ReadOnlySpan{double}, Span{double})"/>
    public static void Exp(ReadOnlySpan<float> x, Span<float> destination) => Map<ExpFunction>(x, destination);

    /// <summary>eˣ − 1 of every element; see <see cref="ExpM1(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void ExpM1(ReadOnlySpan<double> x, Span<double> destination) => Map<ExpM1Function>(x, destination);

    /// <inheritdoc cref="ExpM1(ReadOnlySpan{double}, Span{double})"/>
    public static void ExpM1(ReadOnlySpan<float> x, Span<float> destination) => Map<ExpM1Function>(x, destination);

    /// <summary>The natural logarithm of every element; see <see cref="Log(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Log(ReadOnlySpan<double> x, Span<double> destination) => Map<LogFunction>(x, destination);

    /// <inheritdoc cref="Log(ReadOnlySpan{double}, Span{double})"/>
    public static void Log(ReadOnlySpan<float> x, Span<float> destination) => Map<LogFunction>(x, destination);

    /// <summary>log(1 + x) of every element; see <see cref="LogP1(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogP1(ReadOnlySpan<double> x, Span<double> destination) => Map<LogP1Function>(x, destination);

    /// <inheritdoc cref="LogP1(ReadOnlySpan{double}, Span{double})"/>
    public static void LogP1(ReadOnlySpan<float> x, Span<float> destination) => Map<LogP1Function>(x, destination);

    /// <summary>log(1 + e) of every element, for elements in [0, 1]; see <see cref="LogP1OfUnit(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogP1OfUnit(ReadOnlySpan<double> x, Span<double> destination) => Map<LogP1OfUnitFunction>(x, destination);

    /// <inheritdoc cref="LogP1OfUnit(ReadOnlySpan{double}, Span{double})"/>
    public static void LogP1OfUnit(ReadOnlySpan<float> x, Span<float> destination) => Map<LogP1OfUnitFunction>(x, destination);

    /// <summary>log(1 − e⁻ˣ) of every element; see <see cref="Log1MExp(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Log1MExp(ReadOnlySpan<double> x, Span<double> destination) => Map<Log1MExpFunction>(x, destination);

    /// <inheritdoc cref="Log1MExp(ReadOnlySpan{double}, Span{double})"/>
    public static void Log1MExp(ReadOnlySpan<float> x, Span<float> destination) => Map<Log1MExpFunction>(x, destination);

    /// <summary>log(1 + eˣ) of every element; see <see cref="Softplus(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Softplus(ReadOnlySpan<double> x, Span<double> destination) => Map<SoftplusFunction>(x, destination);

    /// <inheritdoc cref="Softplus(ReadOnlySpan{double}, Span{double})"/>
    public static void Softplus(ReadOnlySpan<float> x, Span<float> destination) => Map<SoftplusFunction>(x, destination);

    /// <summary>The logistic function of every element; see <see cref="Sigmoid(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Sigmoid(ReadOnlySpan<double> x, Span<double> destination) => Map<SigmoidFunction>(x, destination);

    /// <inheritdoc cref="Sigmoid(ReadOnlySpan{double}, Span{double})"/>
    public static void Sigmoid(ReadOnlySpan<float> x, Span<float> destination) => Map<SigmoidFunction>(x, destination);

    /// <summary>log σ(x) of every element; see <see cref="LogSigmoid(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogSigmoid(ReadOnlySpan<double> x, Span<double> destination) => Map<LogSigmoidFunction>(x, destination);

    /// <inheritdoc cref="LogSigmoid(ReadOnlySpan{double}, Span{double})"/>
    public static void LogSigmoid(ReadOnlySpan<float> x, Span<float> destination) => Map<LogSigmoidFunction>(x, destination);

    /// <summary>The log odds of every element; see <see cref="Logit(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Logit(ReadOnlySpan<double> x, Span<double> destination) => Map<LogitFunction>(x, destination);

    /// <inheritdoc cref="Logit(ReadOnlySpan{double}, Span{double})"/>
    public static void Logit(ReadOnlySpan<float> x, Span<float> destination) => Map<LogitFunction>(x, destination);

    /// <summary>The hyperbolic tangent of every element; see <see cref="Tanh(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Tanh(ReadOnlySpan<double> x, Span<double> destination) => Map<TanhFunction>(x, destination);

    /// <inheritdoc cref="Tanh(ReadOnlySpan{double}, Span{double})"/>
    public static void Tanh(ReadOnlySpan<float> x, Span<float> destination) => Map<TanhFunction>(x, destination);

    /// <summary>The sign of every element; see <see cref="Sign(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Sign(ReadOnlySpan<double> x, Span<double> destination) => Map<SignFunction>(x, destination);

    /// <inheritdoc cref="Sign(ReadOnlySpan{double}, Span{double})"/>
    public static void Sign(ReadOnlySpan<float> x, Span<float> destination) => Map<SignFunction>(x, destination);

    /// <summary>log(eᵃ + eᵇ) of every pair; see <see cref="LogAddExp(Vector512{double}, Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogAddExp(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> destination) => Map<LogAddExpFunction>(a, b, destination);

    /// <inheritdoc cref="LogAddExp(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static void LogAddExp(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> destination) => Map<LogAddExpFunction>(a, b, destination);

    /// <summary>A function of one variable on full vectors of either precision.</summary>
    private interface IUnaryFunction
    {
        static abstract Vector512<double> Of(Vector512<double> x);

        static abstract Vector512<float> Of(Vector512<float> x);
    }

    /// <summary>A function of two variables on full vectors of either precision.</summary>
    private interface IBinaryFunction
    {
        static abstract Vector512<double> Of(Vector512<double> x, Vector512<double> y);

        static abstract Vector512<float> Of(Vector512<float> x, Vector512<float> y);
    }

    private readonly struct ExpFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x) => Exp(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Of(Vector512<float> x) => Exp(x);
    }

    private readonly struct ExpM1Function : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x) => ExpM1(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Of(Vector512<float> x) => ExpM1(x);
    }

    private readonly struct LogFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x) => Log(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Of(Vector512<float> x) => Log(x);
    }

    private readonly struct LogP1Function : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x) => LogP1(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Of(Vector512<float> x) => LogP1(x);
    }

    private readonly struct LogP1OfUnitFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x) => LogP1OfUnit(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Of(Vector512<float> x) => LogP1OfUnit(x);
    }

    private readonly struct Log1MExpFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x) => Log1MExp(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Of(Vector512<float> x) => Log1MExp(x);
    }

    private readonly struct SoftplusFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x) => Softplus(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Of(Vector512<float> x) => Softplus(x);
    }

    private readonly struct SigmoidFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x) => Sigmoid(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Of(Vector512<float> x) => Sigmoid(x);
    }

    private readonly struct LogSigmoidFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x) => LogSigmoid(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Of(Vector512<float> x) => LogSigmoid(x);
    }

    private readonly struct LogitFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x) => Logit(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Of(Vector512<float> x) => Logit(x);
    }

    private readonly struct TanhFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x) => Tanh(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Of(Vector512<float> x) => Tanh(x);
    }

    private readonly struct SignFunction : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x) => Sign(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Of(Vector512<float> x) => Sign(x);
    }

    private readonly struct LogAddExpFunction : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x, Vector512<double> y) => LogAddExp(x, y);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Of(Vector512<float> x, Vector512<float> y) => LogAddExp(x, y);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map<TFunction>(ReadOnlySpan<double> x, Span<double> destination)
        where TFunction : struct, IUnaryFunction
    {
        RequireSameLength(x.Length, destination.Length, nameof(destination));
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var target = ref MemoryMarshal.GetReference(destination);
        var width = (nuint)Vector512<double>.Count;
        var count = (nuint)x.Length;
        if (count < width)
        {
            var padded = Vector512<double>.Zero;
            var lanes = MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<double>, double>(ref padded), (int)width);
            x.CopyTo(lanes);
            padded = TFunction.Of(padded);
            lanes[..x.Length].CopyTo(destination);
            return;
        }

        // Read before the loop, which may overwrite it. The loop tests at its end, so that the JIT moves the constants out of it.
        var limit = count - width;
        var last = Vector512.LoadUnsafe(ref source, limit);
        nuint i = 0;
        do
        {
            TFunction.Of(Vector512.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
            i += width;
        }
        while (i <= limit);

        if (count % width != 0)
            TFunction.Of(last).StoreUnsafe(ref target, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map<TFunction>(ReadOnlySpan<float> x, Span<float> destination)
        where TFunction : struct, IUnaryFunction
    {
        RequireSameLength(x.Length, destination.Length, nameof(destination));
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

        // Read before the loop, which may overwrite it. The loop tests at its end, so that the JIT moves the constants out of it.
        var limit = count - width;
        var last = Vector512.LoadUnsafe(ref source, limit);
        nuint i = 0;
        do
        {
            TFunction.Of(Vector512.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
            i += width;
        }
        while (i <= limit);

        if (count % width != 0)
            TFunction.Of(last).StoreUnsafe(ref target, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map<TFunction>(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> destination, [CallerArgumentExpression(nameof(y))] string yName = "")
        where TFunction : struct, IBinaryFunction
    {
        RequireSameLength(x.Length, y.Length, yName);
        RequireSameLength(x.Length, destination.Length, nameof(destination));
        ref var first = ref MemoryMarshal.GetReference(x);
        ref var second = ref MemoryMarshal.GetReference(y);
        ref var target = ref MemoryMarshal.GetReference(destination);
        var width = (nuint)Vector512<double>.Count;
        var count = (nuint)x.Length;
        if (count < width)
        {
            var paddedFirst = Vector512<double>.Zero;
            var paddedSecond = Vector512<double>.Zero;
            var lanes = MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<double>, double>(ref paddedFirst), (int)width);
            x.CopyTo(lanes);
            y.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<double>, double>(ref paddedSecond), (int)width));
            paddedFirst = TFunction.Of(paddedFirst, paddedSecond);
            lanes[..x.Length].CopyTo(destination);
            return;
        }

        var limit = count - width;
        var lastFirst = Vector512.LoadUnsafe(ref first, limit);
        var lastSecond = Vector512.LoadUnsafe(ref second, limit);
        nuint i = 0;
        do
        {
            TFunction.Of(Vector512.LoadUnsafe(ref first, i), Vector512.LoadUnsafe(ref second, i)).StoreUnsafe(ref target, i);
            i += width;
        }
        while (i <= limit);

        if (count % width != 0)
            TFunction.Of(lastFirst, lastSecond).StoreUnsafe(ref target, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map<TFunction>(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> destination, [CallerArgumentExpression(nameof(y))] string yName = "")
        where TFunction : struct, IBinaryFunction
    {
        RequireSameLength(x.Length, y.Length, yName);
        RequireSameLength(x.Length, destination.Length, nameof(destination));
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
        nuint i = 0;
        do
        {
            TFunction.Of(Vector512.LoadUnsafe(ref first, i), Vector512.LoadUnsafe(ref second, i)).StoreUnsafe(ref target, i);
            i += width;
        }
        while (i <= limit);

        if (count % width != 0)
            TFunction.Of(lastFirst, lastSecond).StoreUnsafe(ref target, limit);
    }

    private static void RequireSameLength(int expected, int actual, string argument)
    {
        if (actual != expected)
            ThrowLengthsDiffer(expected, actual, argument);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowLengthsDiffer(int expected, int actual, string argument) =>
        throw new ArgumentException(FormattableString.Invariant($"'{argument}' has length {actual}, but the first argument has length {expected}."), argument);
}

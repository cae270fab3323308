using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <content>The loops behind all functions on spans.</content>
public static partial class VectorMath
{
    private interface IUnary<T>
        where T : unmanaged
    {
        static abstract Vector512<T> Invoke(Vector512<T> x);
    }

    private interface IBinary<T>
        where T : unmanaged
    {
        static abstract Vector512<T> Invoke(Vector512<T> x, Vector512<T> y);
    }

    private interface ITernary<T>
        where T : unmanaged
    {
        static abstract Vector512<T> Invoke(Vector512<T> x, Vector512<T> y, Vector512<T> z);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map<T, TFunction>(ReadOnlySpan<T> x, Span<T> destination)
        where T : unmanaged
        where TFunction : struct, IUnary<T>
    {
        Arguments.RequireLength(destination.Length, nameof(destination), x.Length, "one result for each argument");
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var target = ref MemoryMarshal.GetReference(destination);
        var count = (nuint)x.Length;
        nuint i = 0;
        for (; i + (nuint)Vector512<T>.Count <= count; i += (nuint)Vector512<T>.Count)
            TFunction.Invoke(Vector512.LoadUnsafe(ref source, i)).StoreUnsafe(ref target, i);
        if (i < count)
        {
            // The body stands in the loop alone: a second copy would double the code and drive out registers.
            var rest = Lanes.LoadPartial(ref source, i, count - i);
            Map<T, TFunction>(AsSpan(ref rest), AsSpan(ref rest));
            Lanes.StorePartial(rest, ref target, i, count - i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map<T, TFunction>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination)
        where T : unmanaged
        where TFunction : struct, IBinary<T>
    {
        Arguments.RequireLength(y.Length, nameof(y), x.Length, "as many as the other arguments");
        Arguments.RequireLength(destination.Length, nameof(destination), x.Length, "one result for each pair of arguments");
        ref var first = ref MemoryMarshal.GetReference(x);
        ref var second = ref MemoryMarshal.GetReference(y);
        ref var target = ref MemoryMarshal.GetReference(destination);
        var count = (nuint)x.Length;
        nuint i = 0;
        for (; i + (nuint)Vector512<T>.Count <= count; i += (nuint)Vector512<T>.Count)
            TFunction.Invoke(Vector512.LoadUnsafe(ref first, i), Vector512.LoadUnsafe(ref second, i)).StoreUnsafe(ref target, i);
        if (i < count)
        {
            var rest1 = Lanes.LoadPartial(ref first, i, count - i);
            var rest2 = Lanes.LoadPartial(ref second, i, count - i);
            Map<T, TFunction>(AsSpan(ref rest1), AsSpan(ref rest2), AsSpan(ref rest1));
            Lanes.StorePartial(rest1, ref target, i, count - i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map<T, TFunction>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> z, Span<T> destination)
        where T : unmanaged
        where TFunction : struct, ITernary<T>
    {
        Arguments.RequireLength(y.Length, nameof(y), x.Length, "as many as the other arguments");
        Arguments.RequireLength(z.Length, nameof(z), x.Length, "as many as the other arguments");
        Arguments.RequireLength(destination.Length, nameof(destination), x.Length, "one result for each triple of arguments");
        ref var first = ref MemoryMarshal.GetReference(x);
        ref var second = ref MemoryMarshal.GetReference(y);
        ref var third = ref MemoryMarshal.GetReference(z);
        ref var target = ref MemoryMarshal.GetReference(destination);
        var count = (nuint)x.Length;
        nuint i = 0;
        for (; i + (nuint)Vector512<T>.Count <= count; i += (nuint)Vector512<T>.Count)
        {
            TFunction.Invoke(Vector512.LoadUnsafe(ref first, i), Vector512.LoadUnsafe(ref second, i), Vector512.LoadUnsafe(ref third, i))
                .StoreUnsafe(ref target, i);
        }

        if (i < count)
        {
            var rest1 = Lanes.LoadPartial(ref first, i, count - i);
            var rest2 = Lanes.LoadPartial(ref second, i, count - i);
            var rest3 = Lanes.LoadPartial(ref third, i, count - i);
            Map<T, TFunction>(AsSpan(ref rest1), AsSpan(ref rest2), AsSpan(ref rest3), AsSpan(ref rest1));
            Lanes.StorePartial(rest1, ref target, i, count - i);
        }
    }

    private static Span<T> AsSpan<T>(ref Vector512<T> vector)
        where T : unmanaged =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<T>, T>(ref vector), Vector512<T>.Count);

    /// <summary>A function of single-precision numbers evaluated in double precision, for which it is the correctly rounded one but rarely.</summary>
    private readonly struct Widened<TFunction> : IUnary<float>
        where TFunction : struct, IUnary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) =>
            Vector512.Narrow(TFunction.Invoke(Vector512.WidenLower(x)), TFunction.Invoke(Vector512.WidenUpper(x)));
    }

    /// <inheritdoc cref="Widened{TFunction}"/>
    private readonly struct WidenedBinary<TFunction> : IBinary<float>
        where TFunction : struct, IBinary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> y) =>
            Vector512.Narrow(
                TFunction.Invoke(Vector512.WidenLower(x), Vector512.WidenLower(y)),
                TFunction.Invoke(Vector512.WidenUpper(x), Vector512.WidenUpper(y)));
    }

    /// <inheritdoc cref="Widened{TFunction}"/>
    private readonly struct WidenedTernary<TFunction> : ITernary<float>
        where TFunction : struct, ITernary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> y, Vector512<float> z) =>
            Vector512.Narrow(
                TFunction.Invoke(Vector512.WidenLower(x), Vector512.WidenLower(y), Vector512.WidenLower(z)),
                TFunction.Invoke(Vector512.WidenUpper(x), Vector512.WidenUpper(y), Vector512.WidenUpper(z)));
    }
}

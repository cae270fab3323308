using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen;

// The loops over spans, once per width, because software Vector512 code collapses for the larger functions where the hardware has 256 bits only.
// A loop that tests at its end has its constants moved out of it by the JIT, which is faster as long as they fit the registers, of which
// there are 32 with AVX-512 and else too few for any function; one that tests at its start reads them from memory.
public static partial class VectorMath
{
    // Software vectors of 512 bits are pairs of vectors, and each operation is a method of several temporaries: a kernel with a few
    // functions inlined has more of them than the JIT tracks or inlines. The halves are computed apart, each in a vector of its own.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ByHalves<TFunction>(Vector512<double> x)
        where TFunction : struct, IUnaryFunction => Vector512.Create(Call<TFunction>(x.GetLower()), Call<TFunction>(x.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ByHalves<TFunction>(Vector512<double> x, Vector512<double> y)
        where TFunction : struct, IPortableBinaryFunction => Vector512.Create(Call<TFunction>(x.GetLower(), y.GetLower()), Call<TFunction>(x.GetUpper(), y.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<double> Call<TFunction>(Vector512<double> x)
        where TFunction : struct, IUnaryFunction => TFunction.Of(x);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<double> Call<TFunction>(Vector512<double> x, Vector512<double> y)
        where TFunction : struct, IPortableBinaryFunction => TFunction.Of(x, y);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Map512<TFunction>(ReadOnlySpan<double> x, Span<double> destination)
        where TFunction : struct, IUnaryFunction
    {
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
    private static void Map512<TFunction>(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> destination)
        where TFunction : struct, IBinaryFunction
    {
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
        for (nuint i = 0; i + width <= count; i += width)
            TFunction.Of(Vector512.LoadUnsafe(ref first, i), Vector512.LoadUnsafe(ref second, i)).StoreUnsafe(ref target, i);

        if (count % width != 0)
            TFunction.Of(lastFirst, lastSecond).StoreUnsafe(ref target, limit);
    }
}

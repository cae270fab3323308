using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen;

/// <content>Transposition of 8 rows of doubles in registers.</content>
public static partial class Tiles
{
    private const int DoubleLanes = 8;
    private const int HalfLanes = 4;

    private static bool GatherVectorised<T>(ReadOnlySpan<T> rows, int classes, Span<T> tile)
        where T : unmanaged
    {
        if (typeof(T) != typeof(double) || !Avx.IsSupported || classes < HalfLanes)
            return false;
        ref var rowsStart = ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(rows));
        ref var tileStart = ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(tile));
        if (Avx512F.IsSupported && classes >= DoubleLanes)
            GatherDoubles(ref rowsStart, classes, ref tileStart);
        else
            GatherHalves(ref rowsStart, classes, ref tileStart);
        return true;
    }

    private static bool ScatterVectorised<T>(ReadOnlySpan<T> tile, Span<T> rows, int classes)
        where T : unmanaged
    {
        if (typeof(T) != typeof(double) || !Avx.IsSupported || classes < HalfLanes)
            return false;
        ref var rowsStart = ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(rows));
        ref var tileStart = ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(tile));
        if (Avx512F.IsSupported && classes >= DoubleLanes)
            ScatterDoubles(ref tileStart, ref rowsStart, classes);
        else
            ScatterHalves(ref tileStart, ref rowsStart, classes);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void GatherDoubles(ref double rows, int classes, ref double tile)
    {
        var pitch = (nuint)classes;
        for (nuint step = 0; step < pitch; step += DoubleLanes)
        {
            // The last step overlaps the one before: the same values are written twice.
            var k = Math.Min(step, pitch - DoubleLanes);
            var a = Vector512.LoadUnsafe(ref rows, k);
            var b = Vector512.LoadUnsafe(ref rows, k + pitch);
            var c = Vector512.LoadUnsafe(ref rows, k + (2 * pitch));
            var d = Vector512.LoadUnsafe(ref rows, k + (3 * pitch));
            var e = Vector512.LoadUnsafe(ref rows, k + (4 * pitch));
            var f = Vector512.LoadUnsafe(ref rows, k + (5 * pitch));
            var g = Vector512.LoadUnsafe(ref rows, k + (6 * pitch));
            var h = Vector512.LoadUnsafe(ref rows, k + (7 * pitch));
            Transpose(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);
            var first = k * DoubleLanes;
            a.StoreUnsafe(ref tile, first);
            b.StoreUnsafe(ref tile, first + 8);
            c.StoreUnsafe(ref tile, first + 16);
            d.StoreUnsafe(ref tile, first + 24);
            e.StoreUnsafe(ref tile, first + 32);
            f.StoreUnsafe(ref tile, first + 40);
            g.StoreUnsafe(ref tile, first + 48);
            h.StoreUnsafe(ref tile, first + 56);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void ScatterDoubles(ref double tile, ref double rows, int classes)
    {
        var pitch = (nuint)classes;
        for (nuint step = 0; step < pitch; step += DoubleLanes)
        {
            var k = Math.Min(step, pitch - DoubleLanes);
            var first = k * DoubleLanes;
            var a = Vector512.LoadUnsafe(ref tile, first);
            var b = Vector512.LoadUnsafe(ref tile, first + 8);
            var c = Vector512.LoadUnsafe(ref tile, first + 16);
            var d = Vector512.LoadUnsafe(ref tile, first + 24);
            var e = Vector512.LoadUnsafe(ref tile, first + 32);
            var f = Vector512.LoadUnsafe(ref tile, first + 40);
            var g = Vector512.LoadUnsafe(ref tile, first + 48);
            var h = Vector512.LoadUnsafe(ref tile, first + 56);
            Transpose(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);
            a.StoreUnsafe(ref rows, k);
            b.StoreUnsafe(ref rows, k + pitch);
            c.StoreUnsafe(ref rows, k + (2 * pitch));
            d.StoreUnsafe(ref rows, k + (3 * pitch));
            e.StoreUnsafe(ref rows, k + (4 * pitch));
            f.StoreUnsafe(ref rows, k + (5 * pitch));
            g.StoreUnsafe(ref rows, k + (6 * pitch));
            h.StoreUnsafe(ref rows, k + (7 * pitch));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void GatherHalves(ref double rows, int classes, ref double tile)
    {
        var pitch = (nuint)classes;
        for (nuint row = 0; row < DoubleLanes; row += HalfLanes)
        {
            for (nuint step = 0; step < pitch; step += HalfLanes)
            {
                var k = Math.Min(step, pitch - HalfLanes);
                ref var source = ref Unsafe.Add(ref rows, (row * pitch) + k);
                var a = Vector256.LoadUnsafe(ref source);
                var b = Vector256.LoadUnsafe(ref source, pitch);
                var c = Vector256.LoadUnsafe(ref source, 2 * pitch);
                var d = Vector256.LoadUnsafe(ref source, 3 * pitch);
                Transpose(ref a, ref b, ref c, ref d);
                ref var target = ref Unsafe.Add(ref tile, (k * DoubleLanes) + row);
                a.StoreUnsafe(ref target);
                b.StoreUnsafe(ref target, 8);
                c.StoreUnsafe(ref target, 16);
                d.StoreUnsafe(ref target, 24);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void ScatterHalves(ref double tile, ref double rows, int classes)
    {
        var pitch = (nuint)classes;
        for (nuint row = 0; row < DoubleLanes; row += HalfLanes)
        {
            for (nuint step = 0; step < pitch; step += HalfLanes)
            {
                var k = Math.Min(step, pitch - HalfLanes);
                ref var source = ref Unsafe.Add(ref tile, (k * DoubleLanes) + row);
                var a = Vector256.LoadUnsafe(ref source);
                var b = Vector256.LoadUnsafe(ref source, 8);
                var c = Vector256.LoadUnsafe(ref source, 16);
                var d = Vector256.LoadUnsafe(ref source, 24);
                Transpose(ref a, ref b, ref c, ref d);
                ref var target = ref Unsafe.Add(ref rows, (row * pitch) + k);
                a.StoreUnsafe(ref target);
                b.StoreUnsafe(ref target, pitch);
                c.StoreUnsafe(ref target, 2 * pitch);
                d.StoreUnsafe(ref target, 3 * pitch);
            }
        }
    }

    /// <summary>Transposes a 4×4 block held in four vectors: pairs of lanes, then halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(ref Vector256<double> a, ref Vector256<double> b, ref Vector256<double> c, ref Vector256<double> d)
    {
        var ab0 = Avx.UnpackLow(a, b);
        var ab1 = Avx.UnpackHigh(a, b);
        var cd0 = Avx.UnpackLow(c, d);
        var cd1 = Avx.UnpackHigh(c, d);

        const byte Lower = 0x20;
        const byte Upper = 0x31;
        a = Avx.Permute2x128(ab0, cd0, Lower);
        b = Avx.Permute2x128(ab1, cd1, Lower);
        c = Avx.Permute2x128(ab0, cd0, Upper);
        d = Avx.Permute2x128(ab1, cd1, Upper);
    }

    /// <summary>Transposes an 8×8 block held in eight vectors: pairs of lanes, then pairs of 128-bit lanes, then halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        ref Vector512<double> a, ref Vector512<double> b, ref Vector512<double> c, ref Vector512<double> d,
        ref Vector512<double> e, ref Vector512<double> f, ref Vector512<double> g, ref Vector512<double> h)
    {
        var ab0 = Avx512F.UnpackLow(a, b);
        var ab1 = Avx512F.UnpackHigh(a, b);
        var cd0 = Avx512F.UnpackLow(c, d);
        var cd1 = Avx512F.UnpackHigh(c, d);
        var ef0 = Avx512F.UnpackLow(e, f);
        var ef1 = Avx512F.UnpackHigh(e, f);
        var gh0 = Avx512F.UnpackLow(g, h);
        var gh1 = Avx512F.UnpackHigh(g, h);

        const byte Even = 0x88;
        const byte Odd = 0xDD;
        var abcd0 = Avx512F.Shuffle4x128(ab0, cd0, Even);
        var abcd1 = Avx512F.Shuffle4x128(ab1, cd1, Even);
        var abcd2 = Avx512F.Shuffle4x128(ab0, cd0, Odd);
        var abcd3 = Avx512F.Shuffle4x128(ab1, cd1, Odd);
        var efgh0 = Avx512F.Shuffle4x128(ef0, gh0, Even);
        var efgh1 = Avx512F.Shuffle4x128(ef1, gh1, Even);
        var efgh2 = Avx512F.Shuffle4x128(ef0, gh0, Odd);
        var efgh3 = Avx512F.Shuffle4x128(ef1, gh1, Odd);

        a = Avx512F.Shuffle4x128(abcd0, efgh0, Even);
        b = Avx512F.Shuffle4x128(abcd1, efgh1, Even);
        c = Avx512F.Shuffle4x128(abcd2, efgh2, Even);
        d = Avx512F.Shuffle4x128(abcd3, efgh3, Even);
        e = Avx512F.Shuffle4x128(abcd0, efgh0, Odd);
        f = Avx512F.Shuffle4x128(abcd1, efgh1, Odd);
        g = Avx512F.Shuffle4x128(abcd2, efgh2, Odd);
        h = Avx512F.Shuffle4x128(abcd3, efgh3, Odd);
    }
}

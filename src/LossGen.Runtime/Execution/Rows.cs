using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen;

/// <summary>
/// Sorts the observations of a block by a condition, and puts results back in their places: each side then runs
/// through a kernel of its own, which computes nothing in vain. Called by generated code.
/// </summary>
/// <remarks>
/// Marks hold one bit per observation, in as many bits per element as a vector has lanes. Every array in scratch memory
/// must have room for one vector beyond its content, since whole vectors are moved.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Rows
{
    /// <summary>Copies the observations that are marked, or those that are not, side by side.</summary>
    /// <typeparam name="T">double or float.</typeparam>
    /// <param name="source">One value for each observation of the block.</param>
    /// <param name="marks">The marks.</param>
    /// <param name="marked">Which observations to copy.</param>
    /// <param name="destination">Receives them.</param>
    /// <returns>The part of the destination that was filled.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ReadOnlySpan<T> Take<T>(ReadOnlySpan<T> source, ReadOnlySpan<ushort> marks, bool marked, Span<T> destination)
        where T : unmanaged
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(destination);
        ref var mark = ref MemoryMarshal.GetReference(marks);
        var flip = marked ? 0u : uint.MaxValue;
        nuint filled = 0;
        nuint i = 0;
        if (Avx512F.IsSupported)
        {
            // The marks of a vector are its lanes' bits, so the i-th vector's are found at i/lanes.
            var lanes = (nuint)Vector512<T>.Count;
            for (nuint block = 0; i + lanes <= (nuint)source.Length; i += lanes, block++)
            {
                var mask = (Unsafe.Add(ref mark, block) ^ flip) & ((1u << (int)lanes) - 1);
                Compress(Vector512.LoadUnsafe(ref from, i), mask).StoreUnsafe(ref to, filled);
                filled += (nuint)BitOperations.PopCount(mask);
            }
        }

        for (; i < (nuint)source.Length; i++)
        {
            // Written in any case, and kept where the mark says so: no branch to mispredict.
            var bit = (Unsafe.Add(ref mark, i / (nuint)Vector512<T>.Count) ^ flip) >> (int)(i % (nuint)Vector512<T>.Count);
            Unsafe.Add(ref to, filled) = Unsafe.Add(ref from, i);
            filled += bit & 1;
        }

        return destination[..(int)filled];
    }

    /// <summary>Puts results back in the places of the observations that are marked, or of those that are not.</summary>
    /// <typeparam name="T">double or float.</typeparam>
    /// <param name="source">One value for each of these observations, side by side, in memory that goes on for a vector.</param>
    /// <param name="marks">The marks.</param>
    /// <param name="marked">Whose results they are.</param>
    /// <param name="destination">One value for each observation of the block; the others are left as they are.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Put<T>(ReadOnlySpan<T> source, ReadOnlySpan<ushort> marks, bool marked, Span<T> destination)
        where T : unmanaged
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(destination);
        ref var mark = ref MemoryMarshal.GetReference(marks);
        var flip = marked ? 0u : uint.MaxValue;
        nuint taken = 0;
        nuint i = 0;
        if (Avx512F.IsSupported)
        {
            var lanes = (nuint)Vector512<T>.Count;
            for (nuint block = 0; i + lanes <= (nuint)destination.Length; i += lanes, block++)
            {
                var mask = (Unsafe.Add(ref mark, block) ^ flip) & ((1u << (int)lanes) - 1);
                Expand(Vector512.LoadUnsafe(ref to, i), mask, Vector512.LoadUnsafe(ref from, taken)).StoreUnsafe(ref to, i);
                taken += (nuint)BitOperations.PopCount(mask);
            }
        }

        for (; i < (nuint)destination.Length; i++)
        {
            var bit = ((Unsafe.Add(ref mark, i / (nuint)Vector512<T>.Count) ^ flip) >> (int)(i % (nuint)Vector512<T>.Count)) & 1;
            Unsafe.Add(ref to, i) = Choose(bit, Unsafe.Add(ref from, taken), Unsafe.Add(ref to, i));
            taken += bit;
        }
    }

    /// <summary>One of two values by a bit, by arithmetic: a conditional expression would be a branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Choose<T>(uint bit, T set, T clear)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double))
        {
            var all = -(long)bit;
            return Unsafe.BitCast<long, T>((Unsafe.BitCast<T, long>(set) & all) | (Unsafe.BitCast<T, long>(clear) & ~all));
        }

        var every = -(int)bit;
        return Unsafe.BitCast<int, T>((Unsafe.BitCast<T, int>(set) & every) | (Unsafe.BitCast<T, int>(clear) & ~every));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Compress<T>(Vector512<T> vector, uint mask)
        where T : unmanaged =>
        typeof(T) == typeof(double)
            ? Avx512F.Compress(Vector512<double>.Zero, MaskOfDoubles(mask), vector.AsDouble()).As<double, T>()
            : Avx512F.Compress(Vector512<float>.Zero, MaskOfSingles(mask), vector.AsSingle()).As<float, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Expand<T>(Vector512<T> old, uint mask, Vector512<T> values)
        where T : unmanaged =>
        typeof(T) == typeof(double)
            ? Avx512F.Expand(old.AsDouble(), MaskOfDoubles(mask), values.AsDouble()).As<double, T>()
            : Avx512F.Expand(old.AsSingle(), MaskOfSingles(mask), values.AsSingle()).As<float, T>();

    /// <summary>One bit per lane, as all bits of the lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> MaskOfDoubles(uint mask)
    {
        var bit = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);
        return Vector512.Equals(Vector512.Create((long)mask) & bit, bit).AsDouble();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> MaskOfSingles(uint mask)
    {
        var bit = Vector512.Create(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);
        return Vector512.Equals(Vector512.Create((int)mask) & bit, bit).AsSingle();
    }
}

using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen;

/// <summary>
/// Loads, stores and sums of vectors of which only the first lanes count. Called by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lanes
{
    /// <summary>The first <paramref name="count"/> elements from <paramref name="offset"/> on; the other lanes are zero.</summary>
    /// <typeparam name="T">double or float.</typeparam>
    /// <param name="source">The first element of the array.</param>
    /// <param name="offset">The index of the first element to load.</param>
    /// <param name="count">How many elements to load, at most the number of lanes. Nothing beyond them is read.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static unsafe Vector512<T> LoadPartial<T>(ref readonly T source, nuint offset, nuint count)
        where T : unmanaged
    {
        fixed (T* first = &Unsafe.Add(ref Unsafe.AsRef(in source), offset))
        {
            if (typeof(T) == typeof(double) && Avx512F.IsSupported)
                return Avx512F.MaskLoad((double*)first, FirstDoubles(count), Vector512<double>.Zero).As<double, T>();
            if (typeof(T) == typeof(float) && Avx512F.IsSupported)
                return Avx512F.MaskLoad((float*)first, FirstSingles(count), Vector512<float>.Zero).As<float, T>();
            var vector = Vector512<T>.Zero;
            new ReadOnlySpan<T>(first, (int)count).CopyTo(new Span<T>(&vector, Vector512<T>.Count));
            return vector;
        }
    }

    /// <summary>Stores the first <paramref name="count"/> lanes from <paramref name="offset"/> on; nothing beyond them is written.</summary>
    /// <typeparam name="T">double or float.</typeparam>
    /// <param name="vector">The values.</param>
    /// <param name="destination">The first element of the array.</param>
    /// <param name="offset">The index of the first element to store to.</param>
    /// <param name="count">How many elements to store, at most the number of lanes.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static unsafe void StorePartial<T>(Vector512<T> vector, ref T destination, nuint offset, nuint count)
        where T : unmanaged
    {
        fixed (T* first = &Unsafe.Add(ref destination, offset))
        {
            if (typeof(T) == typeof(double) && Avx512F.IsSupported)
                Avx512F.MaskStore((double*)first, FirstDoubles(count), vector.As<T, double>());
            else if (typeof(T) == typeof(float) && Avx512F.IsSupported)
                Avx512F.MaskStore((float*)first, FirstSingles(count), vector.As<T, float>());
            else
                new ReadOnlySpan<T>(&vector, (int)count).CopyTo(new Span<T>(first, (int)count));
        }
    }

    /// <summary>Class indices as floating-point numbers; lanes beyond <paramref name="count"/> are zero.</summary>
    /// <param name="source">The indices of all observations.</param>
    /// <param name="offset">The first observation.</param>
    /// <param name="count">How many to load, at most 8.</param>
    /// <param name="indices">The indices.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadIndices(ReadOnlySpan<int> source, int offset, int count, out Vector512<double> indices) =>
        indices = Vector512.ConvertToDouble(Vector512.WidenLower(LoadPartialIndices(source.Slice(offset, count))));

    /// <summary>Class indices as floating-point numbers; lanes beyond <paramref name="count"/> are zero.</summary>
    /// <param name="source">The indices of all observations.</param>
    /// <param name="offset">The first observation.</param>
    /// <param name="count">How many to load, at most 16.</param>
    /// <param name="indices">The indices.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadIndices(ReadOnlySpan<int> source, int offset, int count, out Vector512<float> indices) =>
        indices = Vector512.ConvertToSingle(LoadPartialIndices(source.Slice(offset, count)));

    /// <summary>The vector with every lane from <paramref name="count"/> on set to zero, whatever it held.</summary>
    /// <param name="vector">The values.</param>
    /// <param name="count">The number of lanes to keep.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Keep(Vector512<double> vector, nuint count) =>
        Vector512.ConditionalSelect(FirstDoubles(count), vector, Vector512<double>.Zero);

    /// <inheritdoc cref="Keep(Vector512{double}, nuint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Keep(Vector512<float> vector, nuint count) =>
        Vector512.ConditionalSelect(FirstSingles(count), vector, Vector512<float>.Zero);

    /// <summary>The terms of a sum in double precision: the values themselves.</summary>
    /// <param name="vector">The values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Widen(Vector512<double> vector) => vector;

    /// <summary>The terms of a sum in double precision: lanes 0 to 7 plus lanes 8 to 15.</summary>
    /// <param name="vector">The values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Widen(Vector512<float> vector) => Vector512.WidenLower(vector) + Vector512.WidenUpper(vector);

    /// <summary>The sum of the lanes by a fixed tree: halves are added until one number is left, on every machine alike.</summary>
    /// <param name="vector">The values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<double> vector)
    {
        var four = vector.GetLower() + vector.GetUpper();
        var two = four.GetLower() + four.GetUpper();
        return two.ToScalar() + two.GetElement(1);
    }

    private static Vector512<int> LoadPartialIndices(ReadOnlySpan<int> source)
    {
        var vector = Vector512<int>.Zero;
        source.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<int>, int>(ref vector), Vector512<int>.Count));
        return vector;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> FirstDoubles(nuint count) =>
        Vector512.LessThan(Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7), Vector512.Create((double)count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> FirstSingles(nuint count) =>
        Vector512.LessThan(Vector512.Create(0.0f, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), Vector512.Create((float)count));
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// The heavy functions run over blocks: columns of at most 128 doubles in the first-level cache, padded to full vectors. A function is a
// sequence of loops over the columns, its stages, because one body of all its terms does not fit the registers and leaves the processor
// no room to overlap one turn with the next. The copies into and out of a block cost little beside them, and make the tail of a span, a
// destination that is the source, and single precision, which is computed in double precision and rounded once, a matter of this file alone.
public static partial class VectorMath
{
    private const int BlockLength = 128;

    // A multiple of the lanes of every width, so that the padded length does not depend on the hardware.
    private const int BlockGranule = 8;

    /// <summary>A function whose columns are its arguments, then its results, then its scratch.</summary>
    private interface IBlockFunction
    {
        static abstract int Columns { get; }

        static abstract void Evaluate(ref double columns, nuint length);
    }

    [SkipLocalsInit]
    private static void InBlocks<TFunction, T>(ReadOnlySpan<T> x, Span<T> destination)
        where TFunction : struct, IBlockFunction
        where T : unmanaged
    {
        RequireSameLength(x.Length, destination.Length, nameof(destination));
        Span<double> columns = stackalloc double[TFunction.Columns * PaddedLength(x.Length)];
        for (var start = 0; start < x.Length; start += BlockLength)
        {
            var count = Math.Min(BlockLength, x.Length - start);
            var length = PaddedLength(count);
            ReadColumn(x.Slice(start, count), columns[..length]);
            TFunction.Evaluate(ref MemoryMarshal.GetReference(columns), (nuint)length);
            WriteColumn(columns.Slice(length, count), destination.Slice(start, count));
        }
    }

    [SkipLocalsInit]
    private static void InBlocks<TFunction, T>(ReadOnlySpan<T> x, Span<T> first, Span<T> second)
        where TFunction : struct, IBlockFunction
        where T : unmanaged
    {
        Span<double> columns = stackalloc double[TFunction.Columns * PaddedLength(x.Length)];
        for (var start = 0; start < x.Length; start += BlockLength)
        {
            var count = Math.Min(BlockLength, x.Length - start);
            var length = PaddedLength(count);
            ReadColumn(x.Slice(start, count), columns[..length]);
            TFunction.Evaluate(ref MemoryMarshal.GetReference(columns), (nuint)length);
            WriteColumn(columns.Slice(length, count), first.Slice(start, count));
            WriteColumn(columns.Slice(2 * length, count), second.Slice(start, count));
        }
    }

    [SkipLocalsInit]
    private static void InBlocks<TFunction, T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, [CallerArgumentExpression(nameof(y))] string yName = "")
        where TFunction : struct, IBlockFunction
        where T : unmanaged
    {
        RequireSameLength(x.Length, y.Length, yName);
        RequireSameLength(x.Length, destination.Length, nameof(destination));
        Span<double> columns = stackalloc double[TFunction.Columns * PaddedLength(x.Length)];
        for (var start = 0; start < x.Length; start += BlockLength)
        {
            var count = Math.Min(BlockLength, x.Length - start);
            var length = PaddedLength(count);
            ReadColumn(x.Slice(start, count), columns[..length]);
            ReadColumn(y.Slice(start, count), columns.Slice(length, length));
            TFunction.Evaluate(ref MemoryMarshal.GetReference(columns), (nuint)length);
            WriteColumn(columns.Slice(2 * length, count), destination.Slice(start, count));
        }
    }

    [SkipLocalsInit]
    private static void InBlocks<TFunction, T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> z, Span<T> destination)
        where TFunction : struct, IBlockFunction
        where T : unmanaged
    {
        Span<double> columns = stackalloc double[TFunction.Columns * PaddedLength(x.Length)];
        for (var start = 0; start < x.Length; start += BlockLength)
        {
            var count = Math.Min(BlockLength, x.Length - start);
            var length = PaddedLength(count);
            ReadColumn(x.Slice(start, count), columns[..length]);
            ReadColumn(y.Slice(start, count), columns.Slice(length, length));
            ReadColumn(z.Slice(start, count), columns.Slice(2 * length, length));
            TFunction.Evaluate(ref MemoryMarshal.GetReference(columns), (nuint)length);
            WriteColumn(columns.Slice(3 * length, count), destination.Slice(start, count));
        }
    }

    private static int PaddedLength(int count) => (Math.Min(count, BlockLength) + BlockGranule - 1) & -BlockGranule;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref double Column(ref double columns, nuint index, nuint length) => ref Unsafe.Add(ref columns, index * length);

    /// <summary>Fills a column; what is left of it holds 1, where every function is on its ordinary path.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReadColumn<T>(ReadOnlySpan<T> source, Span<double> column)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double))
            MemoryMarshal.Cast<T, double>(source).CopyTo(column);
        else
            Widen(MemoryMarshal.Cast<T, float>(source), column);
        column[source.Length..].Fill(1.0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteColumn<T>(ReadOnlySpan<double> column, Span<T> destination)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double))
            column.CopyTo(MemoryMarshal.Cast<T, double>(destination));
        else
            Narrow(column, MemoryMarshal.Cast<T, float>(destination));
    }

    private static void Widen(ReadOnlySpan<float> source, Span<double> destination)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(destination);
        var i = 0;
        for (; i + Vector256<float>.Count <= source.Length; i += Vector256<float>.Count)
        {
            var (lower, upper) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)i));
            lower.StoreUnsafe(ref to, (nuint)i);
            upper.StoreUnsafe(ref to, (nuint)(i + Vector256<double>.Count));
        }

        for (; i < source.Length; i++)
            destination[i] = source[i];
    }

    private static void Narrow(ReadOnlySpan<double> source, Span<float> destination)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(destination);
        var i = 0;
        for (; i + Vector256<float>.Count <= source.Length; i += Vector256<float>.Count)
            Vector256.Narrow(Vector256.LoadUnsafe(ref from, (nuint)i), Vector256.LoadUnsafe(ref from, (nuint)(i + Vector256<double>.Count))).StoreUnsafe(ref to, (nuint)i);

        for (; i < source.Length; i++)
            destination[i] = (float)source[i];
    }
}

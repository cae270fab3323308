using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// The heavy functions run over blocks of at most 128 doubles, a multiple of 8, whose columns stay in the first-level cache. The largest of them
// are several loops over the columns, their stages, because one body of all their terms spills the sixteen registers of AVX2. Whole blocks of doubles are read and written where they lie: only the last stage of a function
// writes its results, each after its own arguments are read, so that a destination may be a source. The end of a span, and single precision,
// which is computed in double precision and rounded once, pass through padded columns.
public static partial class VectorMath
{
    private const int BlockLength = 128;

    // The lanes of the widest vector, so that the padded length does not depend on the hardware.
    private const int BlockGranule = 8;

    /// <summary>A function of a block of doubles. Nothing is written to a result before the same element of every argument has been read for the last time.</summary>
    private interface IBlockFunction
    {
        /// <summary>Columns between the stages.</summary>
        static abstract int ScratchColumns { get; }
    }

    private interface IUnaryBlock : IBlockFunction
    {
        static abstract void Evaluate(ref double x, ref double result, ref double scratch, nuint length);
    }

    private interface IUnaryPairBlock : IBlockFunction
    {
        static abstract void Evaluate(ref double x, ref double first, ref double second, ref double scratch, nuint length);
    }

    private interface IBinaryBlock : IBlockFunction
    {
        static abstract void Evaluate(ref double x, ref double y, ref double result, ref double scratch, nuint length);
    }

    private interface ITernaryBlock : IBlockFunction
    {
        static abstract void Evaluate(ref double x, ref double y, ref double z, ref double result, ref double scratch, nuint length);
    }

    [SkipLocalsInit]
    private static void InBlocks<TFunction, T>(ReadOnlySpan<T> x, Span<T> destination)
        where TFunction : struct, IUnaryBlock
        where T : unmanaged
    {
        RequireSameLength(x.Length, destination.Length, nameof(destination));
        var stride = PaddedLength(x.Length);
        Span<double> columns = stackalloc double[(2 + TFunction.ScratchColumns) * stride];
        ref var scratch = ref Unsafe.Add(ref MemoryMarshal.GetReference(columns), 2 * stride);
        for (int start = 0, count; start < x.Length; start += count)
        {
            if (IsWhole<T>(x.Length - start, out count))
            {
                TFunction.Evaluate(ref Element(x, start), ref Element(destination, start), ref scratch, (nuint)count);
                continue;
            }

            var xColumn = ReadColumn(x.Slice(start, count), columns[..stride]);
            var destinationColumn = columns.Slice(stride, stride);
            TFunction.Evaluate(ref xColumn[0], ref destinationColumn[0], ref scratch, (nuint)PaddedLength(count));
            WriteColumn(destinationColumn[..count], destination.Slice(start, count));
        }
    }

    [SkipLocalsInit]
    private static void InBlocks<TFunction, T>(ReadOnlySpan<T> x, Span<T> first, Span<T> second)
        where TFunction : struct, IUnaryPairBlock
        where T : unmanaged
    {
        var stride = PaddedLength(x.Length);
        Span<double> columns = stackalloc double[(3 + TFunction.ScratchColumns) * stride];
        ref var scratch = ref Unsafe.Add(ref MemoryMarshal.GetReference(columns), 3 * stride);
        for (int start = 0, count; start < x.Length; start += count)
        {
            if (IsWhole<T>(x.Length - start, out count))
            {
                TFunction.Evaluate(ref Element(x, start), ref Element(first, start), ref Element(second, start), ref scratch, (nuint)count);
                continue;
            }

            var xColumn = ReadColumn(x.Slice(start, count), columns[..stride]);
            var firstColumn = columns.Slice(stride, stride);
            var secondColumn = columns.Slice(2 * stride, stride);
            TFunction.Evaluate(ref xColumn[0], ref firstColumn[0], ref secondColumn[0], ref scratch, (nuint)PaddedLength(count));
            WriteColumn(firstColumn[..count], first.Slice(start, count));
            WriteColumn(secondColumn[..count], second.Slice(start, count));
        }
    }

    [SkipLocalsInit]
    private static void InBlocks<TFunction, T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, [CallerArgumentExpression(nameof(y))] string yName = "")
        where TFunction : struct, IBinaryBlock
        where T : unmanaged
    {
        RequireSameLength(x.Length, y.Length, yName);
        RequireSameLength(x.Length, destination.Length, nameof(destination));
        var stride = PaddedLength(x.Length);
        Span<double> columns = stackalloc double[(3 + TFunction.ScratchColumns) * stride];
        ref var scratch = ref Unsafe.Add(ref MemoryMarshal.GetReference(columns), 3 * stride);
        for (int start = 0, count; start < x.Length; start += count)
        {
            if (IsWhole<T>(x.Length - start, out count))
            {
                TFunction.Evaluate(ref Element(x, start), ref Element(y, start), ref Element(destination, start), ref scratch, (nuint)count);
                continue;
            }

            var xColumn = ReadColumn(x.Slice(start, count), columns[..stride]);
            var yColumn = ReadColumn(y.Slice(start, count), columns.Slice(stride, stride));
            var destinationColumn = columns.Slice(2 * stride, stride);
            TFunction.Evaluate(ref xColumn[0], ref yColumn[0], ref destinationColumn[0], ref scratch, (nuint)PaddedLength(count));
            WriteColumn(destinationColumn[..count], destination.Slice(start, count));
        }
    }

    [SkipLocalsInit]
    private static void InBlocks<TFunction, T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> z, Span<T> destination)
        where TFunction : struct, ITernaryBlock
        where T : unmanaged
    {
        var stride = PaddedLength(x.Length);
        Span<double> columns = stackalloc double[(4 + TFunction.ScratchColumns) * stride];
        ref var scratch = ref Unsafe.Add(ref MemoryMarshal.GetReference(columns), 4 * stride);
        for (int start = 0, count; start < x.Length; start += count)
        {
            if (IsWhole<T>(x.Length - start, out count))
            {
                TFunction.Evaluate(ref Element(x, start), ref Element(y, start), ref Element(z, start), ref Element(destination, start), ref scratch, (nuint)count);
                continue;
            }

            var xColumn = ReadColumn(x.Slice(start, count), columns[..stride]);
            var yColumn = ReadColumn(y.Slice(start, count), columns.Slice(stride, stride));
            var zColumn = ReadColumn(z.Slice(start, count), columns.Slice(2 * stride, stride));
            var destinationColumn = columns.Slice(3 * stride, stride);
            TFunction.Evaluate(ref xColumn[0], ref yColumn[0], ref zColumn[0], ref destinationColumn[0], ref scratch, (nuint)PaddedLength(count));
            WriteColumn(destinationColumn[..count], destination.Slice(start, count));
        }
    }

    /// <summary>Whether the next block can be taken where it lies; <paramref name="count"/> is its length in either case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWhole<T>(int remaining, out int count)
    {
        count = Math.Min(BlockLength, remaining);
        if (typeof(T) != typeof(double) || count < BlockGranule)
            return false;

        count &= -BlockGranule;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref double Element<T>(ReadOnlySpan<T> span, int index) =>
        ref Unsafe.As<T, double>(ref Unsafe.Add(ref MemoryMarshal.GetReference(span), index));

    private static int PaddedLength(int count) => (Math.Min(count, BlockLength) + BlockGranule - 1) & -BlockGranule;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref double Column(ref double scratch, nuint index, nuint length) => ref Unsafe.Add(ref scratch, index * length);

    /// <summary>Fills a column; what is left of it holds 1, where every function is on its ordinary path.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Span<double> ReadColumn<T>(ReadOnlySpan<T> source, Span<double> column)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double))
            MemoryMarshal.Cast<T, double>(source).CopyTo(column);
        else
            Widen(MemoryMarshal.Cast<T, float>(source), column);
        column[source.Length..].Fill(1.0);
        return column;
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

using System.Buffers;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <summary>
/// Sums the rows of a matrix in double precision, a number for each column. The rows of a group are added one after the
/// other; groups are added by a balanced binary tree, so that the rounding error grows with the logarithm of their number
/// (Higham 1993), and the order depends on the number of rows alone. Called by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ColumnSums
{
    // Long enough that the tree costs next to nothing, short enough that its rounding errors stay few.
    private const int RowsOfGroup = 64;

    private readonly int columns;
    private readonly double[] levels;
    private int depth;
    private long rows;

    /// <summary>Sums of no rows.</summary>
    /// <param name="rows">How many rows there will be, at most.</param>
    /// <param name="columns">The number of columns.</param>
    public ColumnSums(int rows, int columns)
    {
        this.columns = columns;

        // Before the last of 2ⁿ groups there are n complete subtrees, never more.
        var groups = (rows + (RowsOfGroup - 1L)) / RowsOfGroup;
        var capacity = BitOperations.Log2((ulong)groups) + 1;
        levels = ArrayPool<double>.Shared.Rent(checked(capacity * columns));
        Level(0).Clear();
    }

    /// <summary>Adds a part of the current row.</summary>
    /// <param name="column">The first column of the part.</param>
    /// <param name="terms">One term for each column from there on.</param>
    public readonly void Add(int column, ReadOnlySpan<double> terms) => Add(terms, Level(depth).Slice(column, terms.Length));

    /// <inheritdoc cref="Add(int, ReadOnlySpan{double})"/>
    public readonly void Add(int column, ReadOnlySpan<float> terms)
    {
        var sums = Level(depth).Slice(column, terms.Length);
        ref var term = ref MemoryMarshal.GetReference(terms);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var i = 0;
        for (; i <= terms.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            var (lower, upper) = Vector512.Widen(Vector512.LoadUnsafe(ref term, (nuint)i));
            (Vector512.LoadUnsafe(ref sum, (nuint)i) + lower).StoreUnsafe(ref sum, (nuint)i);
            var behind = (nuint)(i + Vector512<double>.Count);
            (Vector512.LoadUnsafe(ref sum, behind) + upper).StoreUnsafe(ref sum, behind);
        }

        for (; i < terms.Length; i++)
            sums[i] += terms[i];
    }

    /// <summary>What is added from now on belongs to the next row.</summary>
    public void BeginRow()
    {
        if (rows++ % RowsOfGroup != 0)
            return;

        // The trailing ones of the count say how many complete subtrees the last group completes.
        var groups = rows / RowsOfGroup;
        if (groups > 0)
        {
            for (var complete = groups - 1; (complete & 1) != 0; complete >>= 1)
                Merge();
            depth++;
        }

        Level(depth).Clear();
    }

    /// <summary>Writes the sums and gives the memory back: nothing can be added afterwards.</summary>
    /// <param name="destination">Receives the sum of each column.</param>
    public void MoveTo(Span<double> destination)
    {
        Total().CopyTo(destination);
        ArrayPool<double>.Shared.Return(levels);
    }

    /// <inheritdoc cref="MoveTo(Span{double})"/>
    public void MoveTo(Span<float> destination)
    {
        var total = Total();
        for (var i = 0; i < destination.Length; i++)
            destination[i] = (float)total[i];
        ArrayPool<double>.Shared.Return(levels);
    }

    private static void Add(ReadOnlySpan<double> terms, Span<double> sums)
    {
        ref var term = ref MemoryMarshal.GetReference(terms);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var i = 0;
        for (; i <= terms.Length - Vector512<double>.Count; i += Vector512<double>.Count)
            (Vector512.LoadUnsafe(ref sum, (nuint)i) + Vector512.LoadUnsafe(ref term, (nuint)i)).StoreUnsafe(ref sum, (nuint)i);
        for (; i < terms.Length; i++)
            sums[i] += terms[i];
    }

    private readonly Span<double> Level(int level) => levels.AsSpan(level * columns, columns);

    /// <summary>The deepest level joins the one before it.</summary>
    private void Merge()
    {
        Add(Level(depth), Level(depth - 1));
        depth--;
    }

    private Span<double> Total()
    {
        while (depth > 0)
            Merge();
        return Level(0);
    }
}

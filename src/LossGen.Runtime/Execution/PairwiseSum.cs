using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen;

/// <summary>
/// Adds the sums of consecutive blocks by a balanced binary tree whose shape depends on their number alone, so that
/// the rounding error grows with the logarithm of that number (Higham 1993) and the bits never change.
/// Called by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct PairwiseSum
{
    private Levels levels;
    private int depth;
    private long count;

    /// <summary>The sum of all that was added; 0 where nothing was.</summary>
    public readonly double Total
    {
        get
        {
            if (depth == 0)
                return 0;
            var total = levels[depth - 1];
            for (var i = depth - 2; i >= 0; i--)
                total = levels[i] + total;
            return total;
        }
    }

    /// <summary>Adds the sum of the next block.</summary>
    /// <param name="value">The block's sum.</param>
    public void Add(double value)
    {
        // The trailing ones of the count say how many complete subtrees the new leaf completes.
        for (var complete = count++; (complete & 1) != 0; complete >>= 1)
            value = levels[--depth] + value;
        levels[depth++] = value;
    }

    [InlineArray(64)]
    private struct Levels
    {
        private double first;
    }
}

using System.ComponentModel;

namespace LossGen;

/// <summary>
/// Turns a few rows of a row-major matrix into a tile in which a vector holds one class of all of these rows, and back:
/// sums over classes then need no sum across lanes, and each row is computed alike whatever its neighbours.
/// Called by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Tiles
{
    /// <summary>Reads rows into a tile; lanes without a row are zero.</summary>
    /// <typeparam name="T">double or float.</typeparam>
    /// <param name="rows">The rows, one after the other.</param>
    /// <param name="classes">The length of a row.</param>
    /// <param name="tile">The tile: for each class, one vector.</param>
    /// <param name="lanes">The number of lanes of a vector.</param>
    public static void Gather<T>(ReadOnlySpan<T> rows, int classes, Span<T> tile, int lanes)
        where T : unmanaged
    {
        var count = rows.Length / classes;
        if (count < lanes)
            tile.Clear();
        if (count == lanes && GatherVectorised(rows, classes, tile))
            return;
        for (var row = 0; row < count; row++)
        {
            var source = rows.Slice(row * classes, classes);
            for (var k = 0; k < source.Length; k++)
                tile[(k * lanes) + row] = source[k];
        }
    }

    /// <summary>Writes a tile to rows.</summary>
    /// <typeparam name="T">double or float.</typeparam>
    /// <param name="tile">The tile: for each class, one vector.</param>
    /// <param name="rows">The rows, one after the other.</param>
    /// <param name="classes">The length of a row.</param>
    /// <param name="lanes">The number of lanes of a vector.</param>
    public static void Scatter<T>(ReadOnlySpan<T> tile, Span<T> rows, int classes, int lanes)
        where T : unmanaged
    {
        var count = rows.Length / classes;
        if (count == lanes && ScatterVectorised(tile, rows, classes))
            return;
        for (var row = 0; row < count; row++)
        {
            var destination = rows.Slice(row * classes, classes);
            for (var k = 0; k < destination.Length; k++)
                destination[k] = tile[(k * lanes) + row];
        }
    }
}

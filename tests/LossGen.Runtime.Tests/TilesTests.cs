namespace LossGen.Tests;

/// <summary>Tiles hold what the rows hold, whatever the number of classes and of rows, and whichever instructions turn them.</summary>
public class TilesTests
{
    private const int Guard = 3;

    public static TheoryData<int> ClassCounts => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(ClassCounts))]
    public void Tiles_of_doubles_hold_the_rows(int classes) => Compare<double>(classes, lanes: 8, i => i + 1);

    [Theory]
    [MemberData(nameof(ClassCounts))]
    public void Tiles_of_singles_hold_the_rows(int classes) => Compare<float>(classes, lanes: 16, i => i + 1);

    private static void Compare<T>(int classes, int lanes, Func<int, T> value)
        where T : unmanaged
    {
        for (var count = 1; count <= lanes; count++)
        {
            T[] rows = [.. Enumerable.Range(0, count * classes).Select(value)];
            var tile = Enumerable.Repeat(value(-2), (classes * lanes) + Guard).ToArray();
            Tiles.Gather<T>(rows, classes, tile.AsSpan(0, classes * lanes), lanes);
            for (var k = 0; k < classes; k++)
            {
                for (var lane = 0; lane < lanes; lane++)
                    Assert.Equal(lane < count ? rows[(lane * classes) + k] : default, tile[(k * lanes) + lane]);
            }

            Assert.All(tile.Skip(classes * lanes), guard => Assert.Equal(value(-2), guard));

            var back = Enumerable.Repeat(value(-2), rows.Length + Guard).ToArray();
            Tiles.Scatter<T>(tile.AsSpan(0, classes * lanes), back.AsSpan(0, rows.Length), classes, lanes);
            Assert.Equal(rows, back[..rows.Length]);
            Assert.All(back.Skip(rows.Length), guard => Assert.Equal(value(-2), guard));
        }
    }
}

using System.Diagnostics;

namespace LossGen.Benchmarks;

/// <summary>
/// Times rivals in turn: of each its fastest turn counts, so that whatever else the machine does slows all of them alike.
/// </summary>
internal static class FastestTurns
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(600);

    /// <summary>The nanoseconds of each rival's fastest turn.</summary>
    public static double[] Time(IReadOnlyList<Action> turns)
    {
        foreach (var turn in turns)
        {
            for (var watch = Stopwatch.StartNew(); watch.Elapsed < WarmUp;)
                turn();
        }

        var fastest = turns.Select(_ => double.PositiveInfinity).ToArray();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Budget;)
        {
            for (var i = 0; i < turns.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                turns[i]();
                fastest[i] = Math.Min(fastest[i], Stopwatch.GetElapsedTime(start).TotalNanoseconds);
            }
        }

        return fastest;
    }
}

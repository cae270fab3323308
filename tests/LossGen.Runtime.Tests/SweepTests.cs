using LossGen.Tests;
using Xunit.Abstractions;

namespace LossGen.Runtime.Tests;

/// <summary>
/// A million random points per function and precision: double against double-double references, single against the double form.
/// Each test writes its function's row of the table of errors in docs/vector-math.md, and holds the function to the row that is there.
/// </summary>
public class SweepTests(ITestOutputHelper output)
{
    private const int PointsPerChunk = 10_000;
    private const int LongestRow = 300;
    private const double HalfUlp = 1.0 / (1L << 53);
    private const double HalfUlpSingle = 1.0 / (1L << 24);

    // Results have the same bits on every processor, so that on a lesser one the first tenth of the points is enough.
    // Without FMA every fused multiply-add is a call.
    private static readonly int Chunks = LesserProcessorTests.IsLesser ? 10 : 100;

    public static TheoryData<string> Functions => [.. SweptFunction.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Results_stay_within_the_documented_error_at_random_points(string name)
    {
        var function = SweptFunction.All.Single(f => f.Name == name);
        AssertDocumented(name, function.Unit, Worst(chunk => InDouble(function, chunk)), Worst(chunk => InSingle(function, chunk)));
    }

    [Fact]
    public void LogSumExp_stays_within_the_documented_error_at_random_rows() =>
        AssertDocumented("LogSumExp", ErrorUnit.Largest, Worst(LogSumExpInDouble), Worst(LogSumExpInSingle));

    [Fact]
    public void Every_function_of_the_table_of_errors_is_swept() =>
        Assert.Equal(SweptFunction.All.Select(f => f.Name).Append("LogSumExp").Order(), DocumentedError.Names.Order());

    private static WorstError InDouble(SweptFunction function, int chunk)
    {
        var points = Draw(function, chunk, single: false);
        var results = EvaluateInDouble(function, points);
        var worst = default(WorstError);
        for (var i = 0; i < points.Length; i++)
        {
            var reference = function.Reference(points[i]);
            var row = new ReferenceRow(points[i].X, reference.High, reference.Low);
            worst = worst.Or(Error(function.Unit, points[i], row, results[i]), points[i]);
        }

        return worst;
    }

    private static WorstError InSingle(SweptFunction function, int chunk)
    {
        var points = Draw(function, chunk, single: true);
        var references = EvaluateInDouble(function, points);
        var results = new float[points.Length];
        function.Single(
            points.Select(p => (float)p.X).ToArray(),
            points.Select(p => (float)p.Y).ToArray(),
            points.Select(p => (float)p.Z).ToArray(),
            results);
        var worst = default(WorstError);
        for (var i = 0; i < points.Length; i++)
            worst = worst.Or(Error(function.Unit, points[i], ReferenceRow.OfSingle(points[i].X, references[i]), results[i]), points[i]);
        return worst;
    }

    private static Point[] Draw(SweptFunction function, int chunk, bool single)
    {
        var source = new RandomPoints(chunk, single);
        var points = new Point[PointsPerChunk];
        for (var i = 0; i < points.Length; i++)
        {
            var point = function.Draw(source);
            points[i] = single ? new Point((float)point.X, (float)point.Y, (float)point.Z) : point;
        }

        return points;
    }

    private static double[] EvaluateInDouble(SweptFunction function, Point[] points)
    {
        var results = new double[points.Length];
        function.Double(points.Select(p => p.X).ToArray(), points.Select(p => p.Y).ToArray(), points.Select(p => p.Z).ToArray(), results);
        return results;
    }

    private static WorstError LogSumExpInDouble(int chunk)
    {
        var source = new RandomPoints(chunk, single: false);
        var worst = default(WorstError);
        for (var i = 0; i < PointsPerChunk; i++)
        {
            var x = DrawRow(source);
            var reference = GammaDoubleDouble.LogSumExp(x);
            var at = new Point(x.Max(), double.NegativeInfinity);
            worst = worst.Or(Error(ErrorUnit.Largest, at, new ReferenceRow(at.X, reference.High, reference.Low), SpecialFunctions.LogSumExp(x)), at);
        }

        return worst;
    }

    private static WorstError LogSumExpInSingle(int chunk)
    {
        var source = new RandomPoints(chunk, single: true);
        var worst = default(WorstError);
        for (var i = 0; i < PointsPerChunk; i++)
        {
            var x = DrawRow(source).Select(v => (float)v).ToArray();
            var reference = ReferenceRow.OfSingle(0, SpecialFunctions.LogSumExp(x.Select(v => (double)v).ToArray()));
            var at = new Point(x.Max(), double.NegativeInfinity);
            worst = worst.Or(Error(ErrorUnit.Largest, at, reference, SpecialFunctions.LogSumExp(x)), at);
        }

        return worst;
    }

    /// <summary>A row of any length, mostly short; its terms lie around a common level or anywhere, and some are −∞.</summary>
    private static double[] DrawRow(RandomPoints source)
    {
        var x = new double[1 + source.Choose(source.Choose(50) == 0 ? LongestRow : 12)];
        var level = source.Signed(-20, 20);
        var spread = source.Magnitude(-10, source.Choose(2) == 0 ? 6 : 20);
        for (var i = 0; i < x.Length; i++)
            x[i] = source.Choose(8) == 0 ? double.NegativeInfinity : level + source.Between(-spread, spread);
        x[source.Choose(x.Length)] = level;
        return x;
    }

    private static double Error(ErrorUnit unit, Point at, ReferenceRow reference, double result) =>
        unit.ScaleOf(at, reference.Value) is > 0 and var scale ? reference.Error(result) / (HalfUlp * scale) : reference.UlpError(result);

    private static double Error(ErrorUnit unit, Point at, ReferenceRow reference, float result) =>
        unit.ScaleOf(at, reference.Value) is > 0 and var scale ? reference.Error(result) / (HalfUlpSingle * scale) : reference.UlpError(result);

    private static WorstError Worst(Func<int, WorstError> ofChunk)
    {
        var chunks = new WorstError[Chunks];
        Parallel.For(0, Chunks, chunk => chunks[chunk] = ofChunk(chunk));
        return chunks.MaxBy(worst => worst.Error);
    }

    private void AssertDocumented(string name, ErrorUnit unit, WorstError worst, WorstError worstSingle)
    {
        var documented = DocumentedError.Of(name);
        output.WriteLine(FormattableString.Invariant($"| {name} | {worst.Rounded:F3} ≤ {documented.Bound} | {worstSingle.Rounded:F3} ≤ {documented.BoundSingle} | {unit.Name} |"));
        output.WriteLine($"double at {worst.At}, single at {worstSingle.At}");
        Assert.Equal(documented.Unit, unit.Name);
        Assert.InRange(worst.Rounded, 0, documented.Worst);
        Assert.InRange(worstSingle.Rounded, 0, documented.WorstSingle);
        Assert.InRange(documented.Worst, 0, documented.Bound);
        Assert.InRange(documented.WorstSingle, 0, documented.BoundSingle);
    }

    private readonly record struct WorstError(double Error, Point At)
    {
        /// <summary>As the table has it.</summary>
        public double Rounded => Math.Round(Error, 3);

        public WorstError Or(double error, Point at) => error > Error || double.IsNaN(error) ? new WorstError(error, at) : this;
    }
}

using LossGen.Golden.Tests.Kernels;
using LossGen.Golden.Tests.Losses;

namespace LossGen.Golden.Tests;

/// <summary>Many observations, which is many blocks and a tail, and many classes.</summary>
public class LargeInputTests
{
    private const int Count = 100_003;
    private const double Tolerance = 1e-14;

    private readonly Samples samples = new(5);

    [Fact]
    public void Many_observations_add_up() => RequireSum(
        Emitted.Noise, Batch<double>.Of(samples.Uniform(Count, -5, 5), samples.Uniform(Count, -5, 5), samples.Uniform(Count, -3, 3)));

    [Fact]
    public void Many_labels_add_up() => RequireSum(
        Emitted.BernoulliLogit, Batch<double>.Of(samples.Labels(Count), samples.Uniform(Count, -8, 8)));

    [Fact]
    public void Many_counts_add_up() => RequireSum(
        Emitted.Counts, Batch<double>.Of(samples.Counts(Count), samples.Uniform(Count, -2, 4), samples.Uniform(Count, -2, 3), samples.Uniform(Count, -3, 3)));

    [Fact]
    public void Many_classes_add_up() => RequireSum(Emitted.ClassesIndex, ManyClasses(rows: 201, classes: 1000));

    [Fact]
    public void Many_rows_of_ten_classes_add_up() => RequireSum(Emitted.TenClassesIndex, ManyClasses(rows: 10_007, classes: 10));

    [Fact]
    public void Float_sums_are_made_in_double()
    {
        // Half a square of one each: a float sum would stop at 2²⁴.
        const int Ones = 20_000_003;
        var (y, mu) = (new float[Ones], new float[Ones]);
        Array.Fill(y, 1);
        Assert.Equal(Ones / 2.0, HalfSquare.Loss(y, mu));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(48)]
    [InlineData(49)]
    [InlineData(1000)]
    public void The_gradient_of_a_softmax_sums_to_zero(int classes)
    {
        var batch = ManyClasses(rows: 19, classes);
        var gradient = Emitted.ClassesIndex.Double.Evaluate(batch).Gradients[0];
        foreach (var row in gradient.Chunk(classes))
            Assert.Equal(0, row.Sum(), 1e-14);
    }

    private static void RequireSum(Emitted loss, Batch<double> batch)
    {
        var got = loss.Double.Evaluate(batch);
        var expected = CompensatedSum.Of(got.Losses);
        var allowed = Tolerance * got.Losses.Sum(Math.Abs);
        Assert.InRange(got.Total, expected - allowed, expected + allowed);
        Assert.InRange(got.LossAlone, expected - allowed, expected + allowed);

        // Each block is computed as if it were alone.
        foreach (var row in new[] { 0, 1023, 1024, batch.Count / 2, batch.Count - 1 }.Where(row => row < batch.Count))
        {
            var alone = loss.Double.Evaluate(batch.Select([row]));
            Assert.Equal(alone.Losses[0], got.Losses[row]);
            for (var j = 0; j < got.Gradients.Length; j++)
                Assert.Equal(alone.Gradients[j], got.Gradients[j].Skip(row * batch.Widths[j + 1]).Take(batch.Widths[j + 1]));
        }
    }

    private Batch<double> ManyClasses(int rows, int classes) => new(
        classes,
        [Array.ConvertAll(samples.Classes(rows, classes), observed => (double)observed), samples.Uniform(rows * classes, -6, 6)],
        [1, classes]);
}

using LossGen.Golden.Tests.Kernels;
using LossGen.Golden.Tests.Tables;

namespace LossGen.Golden.Tests;

/// <summary>Weights and means, for every loss that a table describes.</summary>
public class WeightTests
{
    private const double Rounding = 1e-15;

    public static TheoryData<string> Cases => GoldenCases.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Weights_multiply_losses_and_gradients(string name) => ForOrdinaryRows(name, (loss, batch, plain) =>
    {
        var weights = new Samples(7).Uniform(batch.Count, 0, 3);
        weights[0] = 0;

        var weighted = loss.Evaluate(batch, weights: weights);

        RequireLosses(weighted, plain.Losses.Zip(weights, (one, weight) => one * weight));
        RequireGradients(weighted, plain, batch, row => weights[row]);
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mean_divides_by_the_number_of_observations(string name) => ForOrdinaryRows(name, (loss, batch, plain) =>
    {
        var mean = loss.Evaluate(batch, reduction: Reduction.Mean);

        RequireLosses(mean, plain.Losses.Select(one => one / batch.Count));
        RequireGradients(mean, plain, batch, _ => 1.0 / batch.Count);
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_weighted_mean_divides_by_the_total_weight(string name) => ForOrdinaryRows(name, (loss, batch, plain) =>
    {
        var weights = new Samples(8).Uniform(batch.Count, 0.1, 5);
        var total = CompensatedSum.Of(weights);

        var mean = loss.Evaluate(batch, weights: weights, reduction: Reduction.Mean);

        RequireLosses(mean, plain.Losses.Zip(weights, (one, weight) => one * weight / total));
        RequireGradients(mean, plain, batch, row => weights[row] / total);
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Weights_of_one_change_no_bit(string name) => ForOrdinaryRows(name, (loss, batch, plain) =>
    {
        var ones = Enumerable.Repeat(1.0, batch.Count).ToArray();
        foreach (var reduction in new[] { Reduction.Sum, Reduction.Mean })
        {
            var without = loss.Evaluate(batch, reduction: reduction);
            var with = loss.Evaluate(batch, weights: ones, reduction: reduction);
            Assert.Equal(without.Total, with.Total);
            Assert.Equal(without.LossAlone, with.LossAlone);
            Assert.Equal(without.Gradients, with.Gradients);
        }
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_has_loss_zero(string name) => ForOrdinaryRows(name, (loss, batch, _) =>
    {
        var nothing = batch.Select([]);
        foreach (var reduction in new[] { Reduction.Sum, Reduction.Mean })
        {
            var evaluation = loss.Evaluate(nothing, reduction: reduction);
            Assert.Equal(0, evaluation.Total);
            Assert.Equal(0, evaluation.LossAlone);
        }
    });

    [Fact]
    public void An_unknown_reduction_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Losses.SquaredError.Loss([1.0], [2.0], reduction: (Reduction)2));

    private static void ForOrdinaryRows(string name, Action<EmittedLoss<double>, Batch<double>, Evaluation<double>> check)
    {
        var golden = GoldenCases.All[name];
        foreach (var (rows, all) in golden.Batches())
        {
            var batch = all.Select([.. Enumerable.Range(0, rows.Length).Where(i => rows[i].Tag == "ordinary")]);
            if (batch.Count > 0)
                check(golden.Loss.Double, batch, golden.Loss.Double.Evaluate(batch));
        }
    }

    private static void RequireLosses(Evaluation<double> got, IEnumerable<double> terms)
    {
        var all = terms.ToArray();
        var expected = CompensatedSum.Of(all);
        var allowed = 4 * Rounding * all.Sum(Math.Abs);
        Assert.InRange(got.Total, expected - allowed, expected + allowed);
        Assert.InRange(got.LossAlone, expected - allowed, expected + allowed);
    }

    private static void RequireGradients(Evaluation<double> got, Evaluation<double> plain, Batch<double> batch, Func<int, double> factor)
    {
        for (var j = 0; j < plain.Gradients.Length; j++)
        {
            for (var i = 0; i < plain.Gradients[j].Length; i++)
            {
                var expected = plain.Gradients[j][i] * factor(i / batch.Widths[j + 1]);
                Assert.InRange(got.Gradients[j][i], expected - (Rounding * Math.Abs(expected)), expected + (Rounding * Math.Abs(expected)));
            }
        }
    }
}

using System.Numerics;
using LossGen.Golden.Tests.Kernels;
using LossGen.Golden.Tests.Tables;

namespace LossGen.Golden.Tests;

/// <summary>What a row gives does not depend on the batch it is in.</summary>
public class BatchTests
{
    private const int LongestTail = 17;

    public static TheoryData<string> Cases => GoldenCases.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_bits_of_a_row_are_the_same_alone_in_every_tail_at_any_offset_and_in_the_whole_table(string name)
    {
        foreach (var (rows, batch) in GoldenCases.All[name].Batches())
        {
            RequireSameBits(GoldenCases.All[name].Loss.Double, batch, rows);
            RequireSameBits(GoldenCases.All[name].Loss.Single, batch.As<float>(), rows);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_loss_of_a_batch_is_the_sum_of_its_rows(string name)
    {
        foreach (var (_, batch) in GoldenCases.All[name].Batches())
        {
            RequireSum(GoldenCases.All[name].Loss.Double, batch, perRow: 0);

            // The constant of a float loss is added in double to the sum, but in float to each row.
            RequireSum(GoldenCases.All[name].Loss.Single, batch.As<float>(), perRow: 6e-8);
        }
    }

    private static void RequireSameBits<T>(EmittedLoss<T> loss, Batch<T> batch, GoldenRow[] rows)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var alone = Enumerable.Range(0, batch.Count).Select(i => loss.Evaluate(batch.Select([i]))).ToArray();
        Check(Enumerable.Range(0, batch.Count).ToArray(), offset: 0);
        for (var length = 1; length <= LongestTail; length++)
        {
            for (var start = 0; start < batch.Count; start += length)
                Check([.. Enumerable.Range(start, length).Select(i => i % batch.Count)], offset: (start + length) % 8);
        }

        void Check(int[] chosen, int offset)
        {
            var together = loss.Evaluate(batch.Select(chosen), offset);
            for (var i = 0; i < chosen.Length; i++)
            {
                Same(alone[chosen[i]].Losses[0], together.Losses[i], "loss");
                for (var j = 0; j < together.Gradients.Length; j++)
                {
                    var width = batch.Widths[j + 1];
                    for (var k = 0; k < width; k++)
                        Same(alone[chosen[i]].Gradients[j][k], together.Gradients[j][(i * width) + k], $"gradient {j}");
                }

                void Same(T expected, T got, string what) => Assert.True(
                    expected.Equals(got) && T.IsNegative(expected) == T.IsNegative(got),
                    $"{typeof(T).Name}, {rows[chosen[i]]}, {what}: alone {expected:R}, as row {i} of {chosen.Length} {got:R}");
            }
        }
    }

    private static void RequireSum<T>(EmittedLoss<T> loss, Batch<T> batch, double perRow)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var evaluation = loss.Evaluate(batch);
        var losses = Array.ConvertAll(evaluation.Losses, double.CreateTruncating);
        var expected = CompensatedSum.Of(losses);
        var magnitude = losses.Sum(Math.Abs);
        if (!double.IsFinite(expected))
        {
            Assert.Equal(losses.Sum(), evaluation.Total);
            Assert.Equal(losses.Sum(), evaluation.LossAlone);
            return;
        }

        var allowed = (4 * (Math.BitIncrement(magnitude) - magnitude)) + (perRow * (magnitude + losses.Length));
        Assert.InRange(evaluation.Total, expected - allowed, expected + allowed);
        Assert.InRange(evaluation.LossAlone, expected - allowed, expected + allowed);
    }
}

using LossGen.Golden.Tests.Tables;

namespace LossGen.Golden.Tests;

/// <summary>The float kernels against the double kernels at the same arguments.</summary>
public class SinglePrecisionTests(ITestOutputHelper output)
{
    private const double HalfUlpOfOneSingle = 1.0 / (1 << 24);

    public static TheoryData<string> Cases => GoldenCases.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ordinary_rows_are_within_64_units_of_float(string name)
    {
        var golden = GoldenCases.All[name];
        var worst = (Units: 0.0, Where: "everything exact");
        foreach (var (rows, batch) in golden.Batches())
        {
            var arguments = batch.As<float>();
            var single = golden.Loss.Single.Evaluate(arguments);
            var reference = golden.Loss.Double.Evaluate(arguments.As<double>());
            for (var i = 0; i < rows.Length; i++)
            {
                if (rows[i].Tag != "ordinary")
                    continue;
                Compare(golden.Value, rows[i], single.Losses.AsSpan(i, 1), reference.Losses.AsSpan(i, 1));
                for (var j = 0; j < golden.Gradients.Length; j++)
                {
                    var width = batch.Widths[j + 1];
                    Compare(golden.Gradients[j], rows[i], single.Gradients[j].AsSpan(i * width, width), reference.Gradients[j].AsSpan(i * width, width));
                }
            }
        }

        output.WriteLine($"{name} | float | {worst.Units:G3} units at {worst.Where}");
        Assert.True(worst.Units <= 64, $"{name}: {worst.Units:G3} units of 2⁻²⁴ of scale at {worst.Where}");

        void Compare(Reference column, GoldenRow row, ReadOnlySpan<float> got, ReadOnlySpan<double> reference)
        {
            var scales = column.Scale(row);
            for (var k = 0; k < got.Length; k++)
            {
                var units = got[k] == reference[k] ? 0 : Math.Abs(got[k] - reference[k]) / (HalfUlpOfOneSingle * Math.Max(scales[k], Math.Abs(reference[k])));
                if (!double.IsNaN(worst.Units) && !(units <= worst.Units))
                    worst = (units, $"{row}, {column.Name}: got {got[k]:R}, in double {reference[k]:R}");
            }
        }
    }
}

using System.Globalization;
using LossGen.Golden.Tests.Kernels;
using LossGen.Golden.Tests.Tables;

namespace LossGen.Golden.Tests;

/// <summary>Every row of the reference tables through the emitted double kernels.</summary>
public class GoldenTableTests(ITestOutputHelper output)
{
    public static TheoryData<string> Cases => GoldenCases.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_row_is_within_the_accepted_error(string name)
    {
        var golden = GoldenCases.All[name];
        var findings = golden.References.ToDictionary(reference => reference, _ => new Worst());
        foreach (var (rows, batch) in golden.Batches())
        {
            var evaluation = golden.Loss.Double.Evaluate(batch);
            for (var i = 0; i < rows.Length; i++)
            {
                var alone = golden.Loss.Double.Evaluate(batch.Select([i]));
                Compare(golden.Value, rows[i], [evaluation.Losses[i]]);
                Compare(golden.Value, rows[i], [alone.LossAlone]);
                Compare(golden.Value, rows[i], [alone.Total]);
                for (var j = 0; j < golden.Gradients.Length; j++)
                {
                    var width = batch.Widths[j + 1];
                    Compare(golden.Gradients[j], rows[i], evaluation.Gradients[j].AsSpan(i * width, width));
                }
            }
        }

        foreach (var (reference, worst) in findings)
            output.WriteLine($"{name} | {reference.Name} | {worst}");
        Assert.True(
            findings.Values.All(worst => worst.Failures.Count == 0),
            string.Join("\n", findings.Where(pair => pair.Value.Failures.Count > 0).Select(pair =>
                $"{name}, {pair.Key.Name}: {pair.Value.Failures.Count} results outside their bound; {pair.Value}\n    "
                + string.Join("\n    ", pair.Value.Failures.Take(8)))));

        void Compare(Reference reference, GoldenRow row, ReadOnlySpan<double> got)
        {
            var values = reference.Value(row);
            var scales = reference.Scale(row);
            for (var k = 0; k < got.Length; k++)
                findings[reference].Add(golden.Accuracy(reference.Name, row), got[k], values[k], scales[k], row);
        }
    }

    /// <summary>The largest errors of a column, and what lies outside its bound.</summary>
    private sealed class Worst
    {
        private (double Error, string Row) units = (0, "every row exact");
        private (double Error, string Row) relative = (0, "every row exact");

        public List<string> Failures { get; } = [];

        public void Add(Bound bound, double got, double reference, double scale, GoldenRow row)
        {
            units = Larger(units, Error.Units(got, reference, scale), row);
            relative = Larger(relative, Error.Relative(got, reference), row);
            if (!Error.IsWithin(bound, got, reference, scale))
            {
                Failures.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row}: got {got:R}, expected {reference:R}; C = {Error.Units(got, reference, scale):G3}, relative {Error.Relative(got, reference):G3}, allowed {bound.Units} and {bound.Relative}"));
            }
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"C = {units.Error:G3} at {units.Row}; relative {relative.Error:G3} at {relative.Row}");

        // NaN, a finite number missed, is larger than any error.
        private static (double Error, string Row) Larger((double Error, string Row) worst, double error, GoldenRow row) =>
            !double.IsNaN(worst.Error) && !(error <= worst.Error) ? (error, row.ToString()) : worst;
    }
}

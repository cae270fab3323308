namespace LossGen.Golden.Tests.Tables;

/// <summary>How far the emitted double kernels are from the reference values of one case.</summary>
internal sealed class GoldenReport
{
    private readonly GoldenCase golden;
    private readonly Dictionary<Reference, Worst> columns;

    public GoldenReport(GoldenCase golden)
    {
        this.golden = golden;
        columns = golden.References.ToDictionary(reference => reference, _ => new Worst());
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
    }

    /// <summary>The largest errors, a line for each column.</summary>
    public IEnumerable<string> Lines => columns.Select(column => $"{golden.Name} | {column.Key.Name} | {column.Value}");

    /// <summary>The results outside their bounds, save those of the rows that are known to be missed.</summary>
    public IReadOnlyList<string> Failures =>
        [.. columns.SelectMany(column => column.Value.Failures.Where(failure => !KnownMisses.Of(golden.Name).Contains(failure.Row.Id)).Select(failure => $"{column.Key.Name}, {failure.Text}"))];

    /// <summary>The rows that have a result outside its bound.</summary>
    public IReadOnlyCollection<string> Missed => [.. columns.SelectMany(column => column.Value.Failures.Select(failure => failure.Row.Id)).Distinct()];

    private void Compare(Reference reference, GoldenRow row, ReadOnlySpan<double> got)
    {
        var values = reference.Value(row);
        var scales = reference.Scale(row);
        for (var k = 0; k < got.Length; k++)
            columns[reference].Add(golden.Accuracy(reference.Name, row), got[k], values[k], scales[k], row);
    }
}

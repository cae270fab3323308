using LossGen.Golden.Tests.Kernels;

namespace LossGen.Golden.Tests.Tables;

/// <summary>A reference result: for each row its value, and the scale its error is measured on.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Value">The exact result, rounded once.</param>
/// <param name="Scale">The sum of the magnitudes of the terms of its textbook formula.</param>
internal sealed record Reference(string Name, Func<GoldenRow, double[]> Value, Func<GoldenRow, double[]> Scale)
{
    public static implicit operator Reference(string column) => new(column, row => row.Numbers(column), row => row.Scales(column));
}

/// <summary>A loss and the table that holds the truth about it.</summary>
/// <param name="Name">What the case is called in the test's name.</param>
/// <param name="Loss">The emitted methods.</param>
/// <param name="Table">The table.</param>
/// <param name="Inputs">For each argument, its values in a row.</param>
/// <param name="Value">The reference loss.</param>
/// <param name="Gradients">The reference gradients, in the parameters' order.</param>
/// <param name="Accuracy">What is demanded of a column in a row.</param>
/// <param name="Includes">The rows that the loss can be evaluated at.</param>
internal sealed record GoldenCase(
    string Name,
    Emitted Loss,
    string Table,
    Func<GoldenRow, double[]>[] Inputs,
    Reference Value,
    Reference[] Gradients,
    Accuracy Accuracy,
    Func<GoldenRow, bool> Includes)
{
    public IEnumerable<Reference> References => [Value, .. Gradients];

    /// <summary>The table's rows, those with equally many classes together: each group is one batch.</summary>
    public IEnumerable<(GoldenRow[] Rows, Batch<double> Batch)> Batches() =>
        from rowsOfOneWidth in GoldenTable.Read(Table).Where(Includes).GroupBy(row => row.Classes)
        let rows = rowsOfOneWidth.ToArray()
        select (rows, BatchOf(rows));

    public Batch<double> BatchOf(GoldenRow[] rows) => new(
        rows[0].Classes,
        [.. Inputs.Select(input => rows.SelectMany(input).ToArray())],
        [.. Inputs.Select(input => input(rows[0]).Length)]);
}

using System.Globalization;

namespace LossGen.Golden.Tests.Tables;

/// <summary>The largest errors of a column, and what lies outside its bound.</summary>
internal sealed class Worst
{
    private (double Error, string Row) units = (0, "every row exact");
    private (double Error, string Row) relative = (0, "every row exact");

    private (double Error, string Row) share = (0, "every row exact");

    public List<(GoldenRow Row, string Text)> Failures { get; } = [];

    public void Add(Bound bound, double got, double reference, double scale, GoldenRow row)
    {
        units = Larger(units, Error.Units(got, reference, scale), row);
        relative = Larger(relative, Error.Relative(got, reference), row);
        share = Larger(share, Error.ShareOf(bound, got, reference, scale), row);
        if (!Error.IsWithin(bound, got, reference, scale))
        {
            Failures.Add((row, string.Create(
                CultureInfo.InvariantCulture,
                $"{row}: got {got:R}, expected {reference:R}; C = {Error.Units(got, reference, scale):G3}, relative {Error.Relative(got, reference):G3}, allowed {bound.Units} and {bound.Relative}")));
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"C = {units.Error:G3} at {units.Row}; relative {relative.Error:G3} at {relative.Row}; {share.Error:P1} of the bound at {share.Row}");

    // NaN, a finite number missed, is larger than any error.
    private static (double Error, string Row) Larger((double Error, string Row) worst, double error, GoldenRow row) =>
        !double.IsNaN(worst.Error) && !(error <= worst.Error) ? (error, row.ToString()) : worst;
}

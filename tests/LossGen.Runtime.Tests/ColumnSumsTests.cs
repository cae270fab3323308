using System.Numerics;

namespace LossGen.Runtime.Tests;

public class ColumnSumsTests
{
    public static TheoryData<int, int> Shapes => new()
    {
        { 0, 0 }, { 0, 3 }, { 3, 0 }, { 1, 1 }, { 1, 17 }, { 63, 5 }, { 64, 5 }, { 65, 5 }, { 127, 16 }, { 128, 16 }, { 129, 16 }, { 192, 33 }, { 5000, 40 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_column_is_summed(int rows, int columns)
    {
        var terms = Terms(rows, columns);
        var sums = Sum(terms, columns);
        for (var column = 0; column < columns; column++)
        {
            var own = terms.Select(row => row[column]).ToList();
            Assert.InRange(sums[column] - Exact(own), -1e-14 * own.Sum(Math.Abs), 1e-14 * own.Sum(Math.Abs));
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Floats_are_summed_in_double(int rows, int columns)
    {
        var terms = Terms(rows, columns).Select(row => Array.ConvertAll(row, x => (float)x)).ToArray();
        var sums = new ColumnSums(rows, columns);
        foreach (var row in terms)
        {
            sums.BeginRow();
            sums.Add(0, row);
        }

        var total = new float[columns];
        sums.MoveTo(total);
        var widened = Sum([.. terms.Select(row => Array.ConvertAll(row, x => (double)x))], columns);
        Assert.Equal(Array.ConvertAll(widened, x => (float)x), total);
    }

    [Fact]
    public void How_a_row_is_cut_does_not_matter()
    {
        const int Columns = 41;
        var terms = Terms(200, Columns);
        var sums = new ColumnSums(terms.Length, Columns);
        foreach (var row in terms)
        {
            sums.BeginRow();
            sums.Add(24, row.AsSpan(24));
            sums.Add(0, row.AsSpan(0, 11));
            sums.Add(11, row.AsSpan(11, 13));
        }

        var total = new double[Columns];
        sums.MoveTo(total);
        Assert.Equal(Sum(terms, Columns), total);
    }

    /// <summary>Added one after the other, the thirds would miss a million by 4·10⁻⁵.</summary>
    [Fact]
    public void Many_rows_lose_no_accuracy()
    {
        const int Rows = 3_000_000;
        var sums = new ColumnSums(Rows, 1);
        for (var row = 0; row < Rows; row++)
        {
            sums.BeginRow();
            sums.Add(0, [1.0 / 3]);
        }

        var total = new double[1];
        sums.MoveTo(total);
        Assert.InRange(total[0] - 1e6, -1e-9, 1e-9);
    }

    private static double[][] Terms(int rows, int columns)
    {
        var random = new Random(rows + columns);
        return [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => Math.Exp(10 * random.NextDouble()) * (random.Next(2) - 0.5)).ToArray())];
    }

    private static double[] Sum(double[][] terms, int columns)
    {
        var sums = new ColumnSums(terms.Length, columns);
        foreach (var row in terms)
        {
            sums.BeginRow();
            sums.Add(0, row);
        }

        var total = new double[columns];
        sums.MoveTo(total);
        return total;
    }

    /// <summary>The sum of doubles as an exact fraction of a power of two, rounded once.</summary>
    private static double Exact(IEnumerable<double> terms)
    {
        const int Exponent = 80;
        var sum = BigInteger.Zero;
        foreach (var term in terms)
            sum += new BigInteger(Math.ScaleB(term, Exponent));
        return Math.ScaleB((double)sum, -Exponent);
    }
}

using System.Globalization;
using Xunit.Abstractions;

namespace LossGen.Runtime.Tests;

/// <summary>The functions that densities are made of, against tables of tools/reference_tables.py.</summary>
public class DensityTests(ITestOutputHelper output)
{
    public static TheoryData<string> Tables => ["poisson", "logbeta"];

    /// <summary>The error is measured in 2⁻⁵³ of 1 + |f|, and for ln B of the logarithm of the smaller argument's gamma function too.</summary>
    [Theory]
    [MemberData(nameof(Tables))]
    public void Results_stay_within_the_promised_error(string table)
    {
        var rows = Read(table);
        var result = new double[rows.Length];
        Map(table)(Array.ConvertAll(rows, row => row[0]), Array.ConvertAll(rows, row => row[1]), result);
        double Units(int i) => Math.Abs(result[i] - rows[i][2]) / (Math.ScaleB(1, -53) * (1 + Math.Abs(rows[i][2]) + Scale(table, rows[i])));
        var worst = Enumerable.Range(0, rows.Length).MaxBy(Units);
        var report = string.Create(CultureInfo.InvariantCulture, $"{table}: {Units(worst):G3} units at ({rows[worst][0]:R}, {rows[worst][1]:R}): {result[worst]:R} instead of {rows[worst][2]:R}");
        output.WriteLine(report);
        Assert.True(Units(worst) <= 16, report);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_scalar_form_and_every_position_give_the_same_bits(string table)
    {
        var rows = Read(table);
        var (a, b) = (Array.ConvertAll(rows, row => row[0]), Array.ConvertAll(rows, row => row[1]));
        for (var length = 0; length < 20; length++)
        {
            var result = new double[length];
            Map(table)(a.AsSpan(0, length), b.AsSpan(0, length), result);
            for (var i = 0; i < length; i++)
                Assert.Equal(Scalar(table, a[i], b[i]), result[i]);
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Single_precision_is_double_precision_rounded(string table)
    {
        foreach (var row in Read(table))
        {
            var (a, b) = ((float)row[0], (float)row[1]);
            var single = table == "poisson" ? SpecialFunctions.PoissonLogProbability(a, b) : SpecialFunctions.LogBeta(a, b);
            Assert.Equal((float)Scalar(table, a, b), single);
        }
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 3, -3)]
    [InlineData(2, 0, double.NegativeInfinity)]
    [InlineData(2, double.PositiveInfinity, double.NegativeInfinity)]
    [InlineData(-1, 2, double.NaN)]
    [InlineData(1, -2, double.NaN)]
    [InlineData(double.NaN, 2, double.NaN)]
    [InlineData(1, double.NaN, double.NaN)]
    public void The_Poisson_probability_has_its_limits_at_the_edges(double x, double mu, double expected) =>
        Assert.Equal(expected, SpecialFunctions.PoissonLogProbability(x, mu));

    [Fact]
    public void Lengths_that_differ_are_refused()
    {
        Assert.Throws<ArgumentException>(() => VectorMath.PoissonLogProbability([1], [1, 2], new double[1]));
        Assert.Throws<ArgumentException>(() => VectorMath.LogBeta([1], [1], new double[2]));
    }

    private delegate void Binary(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> destination);

    private static Binary Map(string table) => table == "poisson" ? VectorMath.PoissonLogProbability : VectorMath.LogBeta;

    private static double Scalar(string table, double a, double b) =>
        table == "poisson" ? SpecialFunctions.PoissonLogProbability(a, b) : SpecialFunctions.LogBeta(a, b);

    private static double Scale(string table, double[] row) =>
        table == "poisson" ? 0 : Math.Abs(SpecialFunctions.LogGamma(Math.Min(row[0], row[1])));

    private static double[][] Read(string table) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "golden", "f64", table + ".csv")).Skip(1)
            .Select(line => Array.ConvertAll(line.Split(','), cell => double.Parse(cell, CultureInfo.InvariantCulture)))];
}

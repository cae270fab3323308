using System.Globalization;
using Xunit.Abstractions;

namespace LossGen.Runtime.Tests;

public class GammaTests(ITestOutputHelper output)
{
    private static readonly double Unit64 = Math.ScaleB(1, -53);

    public delegate void Unary<T>(ReadOnlySpan<T> x, Span<T> destination);

    public delegate void Binary<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination);

    public static TheoryData<string, double, double> DoubleBounds => new()
    {
        // Table, bound of |error| in 2⁻⁵³·max(1, |f|), bound in ulp where |f| > 0.3.
        { "lgamma", 4, 4 },
        { "digamma", 4, 4 },
        { "trigamma", 4, 4 },
        { "logi0", 4, 4 },
        { "i1overi0", 4, 4 },
    };

    private static Unary<double> Map64(string table) => table switch
    {
        "lgamma" => VectorMath.LogGamma,
        "digamma" => VectorMath.Digamma,
        "trigamma" => VectorMath.Trigamma,
        "logi0" => VectorMath.LogBesselI0,
        _ => VectorMath.BesselI1OverI0,
    };

    private static Unary<float> Map32(string table) => table switch
    {
        "lgamma" => VectorMath.LogGamma,
        "digamma" => VectorMath.Digamma,
        "trigamma" => VectorMath.Trigamma,
        "logi0" => VectorMath.LogBesselI0,
        _ => VectorMath.BesselI1OverI0,
    };

    [Theory]
    [MemberData(nameof(DoubleBounds))]
    public void Double_results_stay_within_the_promised_error_of_the_golden_table(string table, double mixedBound, double ulpBound)
    {
        var rows = ReferenceRow.Read(table, single: false);
        var results = new double[rows.Count];
        Map64(table)(rows.Select(r => r.X).ToArray(), results);
        double Mixed(int i) => rows[i].UlpError(results[i]) is double.PositiveInfinity ? double.PositiveInfinity
            : double.IsFinite(rows[i].Value) ? Math.Abs(results[i] - rows[i].Value - rows[i].ValueLow) / Unit64 / Math.Max(1, Math.Abs(rows[i].Value)) : 0;
        double Ulps(int i) => Math.Abs(rows[i].Value) > 0.3 ? rows[i].UlpError(results[i]) : 0;
        string Report(string unit, Func<int, double> error, int i) =>
            FormattableString.Invariant($"{table}: {error(i):F3} {unit} at {rows[i].X:R}: {results[i]:R} instead of {rows[i].Value:R}");
        var worst = Enumerable.Range(0, rows.Count).MaxBy(Mixed);
        var worstUlp = Enumerable.Range(0, rows.Count).MaxBy(Ulps);
        output.WriteLine(Report("2⁻⁵³·max(1, |f|)", Mixed, worst));
        output.WriteLine(Report("ulp", Ulps, worstUlp));
        var anyUlp = Enumerable.Range(0, rows.Count).MaxBy(i => rows[i].UlpError(results[i]));
        output.WriteLine(Report("ulp anywhere", i => rows[i].UlpError(results[i]), anyUlp));
        Assert.True(Mixed(worst) <= mixedBound, Report("2⁻⁵³·max(1, |f|)", Mixed, worst));
        Assert.True(Ulps(worstUlp) <= ulpBound, Report("ulp", Ulps, worstUlp));
    }

    [Theory]
    [MemberData(nameof(DoubleBounds))]
    public void Single_results_are_correct_to_one_ulp(string table, double mixedBound, double ulpBound)
    {
        Assert.True(mixedBound <= ulpBound);
        var rows = ReferenceRow.Read(table, single: true);
        var results = new float[rows.Count];
        Map32(table)(rows.Select(r => (float)r.X).ToArray(), results);
        var worst = Enumerable.Range(0, rows.Count).MaxBy(i => rows[i].UlpError(results[i]));
        var report = FormattableString.Invariant($"{table}: {rows[worst].UlpError(results[worst]):F3} ulp at {rows[worst].X:R}: {results[worst]:R} instead of {rows[worst].Value:R}");
        output.WriteLine(report);
        Assert.True(rows[worst].UlpError(results[worst]) <= 1, report);
    }

    [Theory]
    [InlineData("LogGammaDelta", 2)]
    [InlineData("DigammaDelta", 3)]
    [InlineData("TrigammaDelta", 4)]
    public void Deltas_are_relatively_accurate_on_every_golden_row(string name, int column)
    {
        var rows = Table("gamma_deltas");
        var y = rows.Select(r => r[0]).ToArray();
        var t = rows.Select(r => r[1]).ToArray();
        var results = new double[rows.Count];
        Delta64(name)(t, y, results);

        // The table holds ψ′(t) − ψ′(t + y).
        AssertRelative(rows.Select(r => name == "TrigammaDelta" ? -r[column] : r[column]).ToArray(), results, 1e-14, name, i => FormattableString.Invariant($"t = {t[i]:R}, y = {y[i]:R}"));
    }

    [Fact]
    public void The_negative_binomial_agrees_with_the_golden_table()
    {
        var rows = Table("negbin");
        var results = new double[rows.Count];
        VectorMath.NegativeBinomialLogProbability(rows.Select(r => r[0]).ToArray(), rows.Select(r => r[1]).ToArray(), rows.Select(r => r[2]).ToArray(), results);
        AssertRelative(rows.Select(r => -r[3]).ToArray(), results, 1e-13, "negbin", i => FormattableString.Invariant($"y = {rows[i][0]:R}, mu = {rows[i][1]:R}, theta = {rows[i][2]:R}"));
    }

    [Fact]
    public void The_zero_inflated_negative_binomial_agrees_with_the_golden_table()
    {
        var rows = Table("zinb");
        var results = new double[rows.Count];
        VectorMath.NegativeBinomialLogProbability(rows.Select(r => r[0]).ToArray(), rows.Select(r => r[1]).ToArray(), rows.Select(r => r[2]).ToArray(), results);
        var mixed = new double[rows.Count];
        VectorMath.LogMix(rows.Select(r => r[3]).ToArray(), results, mixed);
        for (var i = 0; i < rows.Count; i++)
            results[i] = rows[i][0] == 0 ? mixed[i] : SpecialFunctions.LogSigmoid(-rows[i][3]) + results[i];
        AssertRelative(rows.Select(r => -r[4]).ToArray(), results, 1e-13, "zinb", i => FormattableString.Invariant($"y = {rows[i][0]:R}, mu = {rows[i][1]:R}, theta = {rows[i][2]:R}, pilogit = {rows[i][3]:R}"));
    }

    private static Binary<double> Delta64(string name) => name switch
    {
        "LogGammaDelta" => VectorMath.LogGammaDelta,
        "DigammaDelta" => VectorMath.DigammaDelta,
        _ => VectorMath.TrigammaDelta,
    };

    private static List<double[]> Table(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "golden", "f64", name + ".csv")).Skip(1)
            .Select(line => line.Split(',').Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray()).ToList();

    private void AssertRelative(double[] expected, double[] actual, double bound, string name, Func<int, string> where)
    {
        double Error(int i) => actual[i].Equals(expected[i]) || expected[i] == actual[i] ? 0
            : double.IsNaN(actual[i]) ? double.PositiveInfinity : Math.Abs(actual[i] - expected[i]) / Math.Abs(expected[i]);
        foreach (var i in Enumerable.Range(0, expected.Length).OrderByDescending(Error).Take(8))
            output.WriteLine(FormattableString.Invariant($"{name}: {Error(i):E2} at {where(i)}: {actual[i]:R} instead of {expected[i]:R}"));
        Assert.All(Enumerable.Range(0, expected.Length), i => Assert.True(Error(i) <= bound, FormattableString.Invariant($"{name}: {Error(i):E2} at {where(i)}: {actual[i]:R} instead of {expected[i]:R}")));
    }
}

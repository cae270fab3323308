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
        Assert.True(mixedBound > 0 && ulpBound > 0);
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

    [Fact]
    public void LogGammaAndDigamma_gives_the_bits_of_both()
    {
        var x = ReferenceRow.Read("lgamma", single: false).Select(r => r.X).ToArray();
        var expected = new double[x.Length];
        var logGamma = new double[x.Length];
        var digamma = new double[x.Length];
        VectorMath.LogGammaAndDigamma(x, logGamma, digamma);
        VectorMath.LogGamma(x, expected);
        Assert.Equal(expected, logGamma);
        VectorMath.Digamma(x, expected);
        Assert.Equal(expected, digamma);
    }

    [Fact]
    public void The_bits_of_an_element_do_not_depend_on_its_position()
    {
        var x = Enumerable.Range(0, 40).Select(i => 0.01 + (0.37 * i)).ToArray();
        var y = Enumerable.Range(0, 40).Select(i => (double)(i * 7 % 40)).ToArray();
        foreach (var table in new[] { "lgamma", "digamma", "trigamma", "logi0", "i1overi0" })
        {
            var full = new double[x.Length];
            Map64(table)(x, full);
            for (var length = 0; length <= x.Length; length++)
            {
                var part = x[..length];
                Map64(table)(part, part);
                Assert.Equal(full[..length], part);
            }
        }

        foreach (var name in new[] { "LogGammaDelta", "DigammaDelta", "TrigammaDelta" })
        {
            var full = new double[x.Length];
            Delta64(name)(x, y, full);
            for (var length = 0; length <= x.Length; length++)
            {
                var part = x[..length];
                Delta64(name)(part, y.AsSpan(0, length), part);
                Assert.Equal(full[..length], part);
            }
        }

        var all = new double[x.Length];
        VectorMath.NegativeBinomialLogProbability(y, x, x.Reverse().ToArray(), all);
        for (var i = 0; i < x.Length; i++)
            Assert.Equal(all[i], SpecialFunctions.NegativeBinomialLogProbability(y[i], x[i], x[^(i + 1)]));
    }

    [Fact]
    public void The_negative_binomial_has_the_right_limits()
    {
        static double P(double y, double mu, double theta) => SpecialFunctions.NegativeBinomialLogProbability(y, mu, theta);
        Assert.Equal(0, P(0, 0, 3));
        Assert.Equal(double.NegativeInfinity, P(2, 0, 3));
        Assert.Equal(double.NegativeInfinity, P(-1, 2, 3));
        Assert.Equal(double.NegativeInfinity, P(2.5, 2, 3));
        Assert.Equal(double.NegativeInfinity, P(double.PositiveInfinity, 2, 3));
        Assert.Equal(double.NegativeInfinity, P(1, double.PositiveInfinity, 3));
        foreach (var (y, mu, theta) in new[] { (double.NaN, 1.0, 1.0), (1, double.NaN, 1), (1, 1, double.NaN), (-1, double.NaN, 1), (1, -1, 1), (1, 1, 0), (1, 1, -2), (0, -1, 1) })
            Assert.True(double.IsNaN(P(y, mu, theta)));

        // Poisson: y log mu - mu - log y!.
        Assert.Equal(-4, P(0, 4, double.PositiveInfinity), 15);
        Assert.Equal((3 * Math.Log(4)) - 4 - Math.Log(6), P(3, 4, double.PositiveInfinity), 14);
        Assert.Equal(P(3, 4, double.PositiveInfinity), P(3, 4, 1e40));
    }

    [Theory]
    [InlineData(1, 1, 1e-300, -690.77552789821370518)]
    [InlineData(3, 2.5, 1e-200, -461.61563088747724651)]
    [InlineData(0, 2.5, 1e-200, -4.6143330933068328363e-198)]
    [InlineData(7, 0.5, double.Epsilon, -746.38598207043657562)]
    [InlineData(1000, 1e-3, 1e-160, -375.32137015802944651)]
    [InlineData(2, 3e-250, 1e-250, -576.91478457397492811)]
    [InlineData(5, 10, 3.8e-121, -278.88723309798128803)]
    [InlineData(5, 10, 3.9e-121, -278.8612576115780274)]
    [InlineData(100000, 3, 1e-310, -725.31430429312439352)]
    public void The_negative_binomial_is_relatively_accurate_for_a_tiny_size(double y, double mu, double theta, double expected)
    {
        var actual = SpecialFunctions.NegativeBinomialLogProbability(y, mu, theta);
        Assert.True(Math.Abs(actual - expected) <= 1e-15 * Math.Abs(expected), FormattableString.Invariant($"{actual:R} instead of {expected:R}"));
    }

    [Theory]
    [InlineData(0.0, 1e+300, 1e+300, -6.9314718055994534581e+299)]
    [InlineData(1e+300, 1e+300, 1e+300, -346.65327607259149803)]
    [InlineData(1e+305, 1e+305, 1.0, -703.28845336318393356)]
    [InlineData(1e+308, 1e+308, 1e+308, -355.86361644456768074)]
    [InlineData(1e+300, 1e+300, 1e-100, -921.03403719761827364)]
    [InlineData(0.0, 1.7e+308, 1.7e+308, -1.1783502069519069836e+308)]
    [InlineData(5.0, 1e-300, 1e+300, -3458.6651312338505719)]
    [InlineData(10000000000.0, 10000000000.0, 1e+200, -12.431863998183234495)]
    [InlineData(1e+305, 1e+305, 1e-320, -1439.1156942541578397)]
    [InlineData(3.0, 1e+200, 1e+300, -9.9999999999999996973e+199)]
    public void The_negative_binomial_is_relatively_accurate_for_huge_arguments(double y, double mu, double theta, double expected)
    {
        var actual = SpecialFunctions.NegativeBinomialLogProbability(y, mu, theta);
        Assert.True(Math.Abs(actual - expected) <= 1e-15 * Math.Abs(expected), FormattableString.Invariant($"{actual:R} instead of {expected:R}"));
    }

    [Fact]
    public void LogMix_keeps_its_limits()
    {
        Assert.Equal(-800, SpecialFunctions.LogMix(-800.0, double.NegativeInfinity));
        Assert.Equal(-750.0 + Math.Log(2), SpecialFunctions.LogMix(-750.0, -750.0), 12);
        Assert.Equal(-3, SpecialFunctions.LogMix(double.NegativeInfinity, -3));
        Assert.Equal(0, SpecialFunctions.LogMix(800.0, -3.0));
        Assert.Equal(0, SpecialFunctions.LogMix(2.0, 0.0));
        Assert.Equal(-1e9, SpecialFunctions.LogMix(-1e10, -1e9));
        Assert.Equal(double.NegativeInfinity, SpecialFunctions.LogMix(double.NegativeInfinity, double.NegativeInfinity));
        Assert.True(double.IsNaN(SpecialFunctions.LogMix(double.NaN, -1)));
        Assert.True(double.IsNaN(SpecialFunctions.LogMix(1, double.NaN)));
        Assert.Equal(-80f, SpecialFunctions.LogMix(-80f, float.NegativeInfinity));
    }

    [Fact]
    public void Lengths_that_differ_are_refused_by_name_before_anything_is_written()
    {
        var destination = new double[] { 7, 7, 7 };
        Assert.Equal("mu", Assert.Throws<ArgumentException>(() => VectorMath.NegativeBinomialLogProbability(new double[3], new double[2], new double[3], destination)).ParamName);
        Assert.Equal("y", Assert.Throws<ArgumentException>(() => VectorMath.DigammaDelta(new double[3], new double[2], destination)).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => VectorMath.LogGamma(new double[2], destination)).ParamName);
        Assert.Equal("digamma", Assert.Throws<ArgumentException>(() => VectorMath.LogGammaAndDigamma(new double[3], destination, new double[4])).ParamName);
        Assert.Equal([7.0, 7.0, 7.0], destination);
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

using Xunit.Abstractions;

namespace LossGen.Runtime.Tests;

/// <summary>
/// A million random points per function and precision: double against double-double references, single against the double form.
/// The worst errors are written to the test's output; docs/vector-math.md holds them.
/// </summary>
public class ElementarySweepTests(ITestOutputHelper output)
{
    private const int Count = 1_000_000;

    /// <summary>The functions of exponentials and logarithms, for which there is a double-double form.</summary>
    public static TheoryData<string> Functions => [.. ElementaryFunction.All.Select(function => function.Name).Except(["Sin", "Cos", "Erf"])];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Double_results_stay_within_the_promised_error_at_random_points(string name)
    {
        var function = ElementaryFunction.Named(name);
        var random = new Random(20240608);
        var x = Enumerable.Range(0, Count).Select(_ => Sample(name, random, 745)).ToArray();
        var results = new double[Count];
        function.Span64(x, results);

        var (worst, at) = (0.0, 0.0);
        for (var i = 0; i < Count; i++)
        {
            var reference = Reference(name, x[i]);
            var error = new ReferenceRow(x[i], reference.High, reference.Low).UlpError(results[i]);
            if (error > worst)
                (worst, at) = (error, x[i]);
        }

        Report(function, "double", worst, at);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Single_results_stay_within_the_promised_error_at_random_points(string name)
    {
        var function = ElementaryFunction.Named(name);
        var random = new Random(20240609);
        var x = Enumerable.Range(0, Count).Select(_ => (float)Sample(name, random, 103)).ToArray();
        var results = new float[Count];
        function.Span32(x, results);
        var references = x.Select(v => (double)v).ToArray();
        function.Span64(references, references);

        var (worst, at) = (0.0, 0.0);
        for (var i = 0; i < Count; i++)
        {
            var rounded = (float)references[i];
            var low = float.IsFinite(rounded) ? references[i] - rounded : 0;
            var error = new ReferenceRow(x[i], rounded, low).UlpError(results[i]);
            if (error > worst)
                (worst, at) = (error, x[i]);
        }

        Report(function, "single", worst, at);
    }

    [Fact]
    public void LogP1OfUnit_stays_within_one_and_a_half_ulp_at_random_points()
    {
        var random = new Random(20240610);
        var (worst, worstSingle) = (0.0, 0.0);
        for (var i = 0; i < Count; i++)
        {
            var e = i % 2 == 0 ? random.NextDouble() : Math.Exp(-80 * random.NextDouble());
            var reference = DoubleDouble.LogP1(e);
            worst = Math.Max(worst, new ReferenceRow(e, reference.High, reference.Low).UlpError(SpecialFunctions.LogP1OfUnit(e)));

            var single = (float)e;
            var exact = SpecialFunctions.LogP1((double)single);
            worstSingle = Math.Max(worstSingle, new ReferenceRow(single, (float)exact, exact - (float)exact).UlpError(SpecialFunctions.LogP1OfUnit(single)));
        }

        output.WriteLine(FormattableString.Invariant($"| LogP1OfUnit | double | {worst:F3} |"));
        output.WriteLine(FormattableString.Invariant($"| LogP1OfUnit | single | {worstSingle:F3} |"));
        Assert.InRange(worst, 0, 1.5);
        Assert.InRange(worstSingle, 0, 1.5);
        Assert.Equal(0.0, SpecialFunctions.LogP1OfUnit(0.0));
        Assert.True(double.IsNaN(SpecialFunctions.LogP1OfUnit(double.NaN)));
    }

    private void Report(ElementaryFunction function, string precision, double worst, double at)
    {
        var report = FormattableString.Invariant($"| {function.Name} | {precision} | {worst:F3} | {at:R} |");
        output.WriteLine(report);
        Assert.True(worst <= function.UlpBound, report);
    }

    /// <summary>A point of the domain where the result is finite and normal: uniform, log-uniform, or near the function's hard places.</summary>
    private static double Sample(string name, Random random, double exponentRange)
    {
        var kind = random.Next(4);
        var u = random.NextDouble();
        var sign = random.Next(2) == 0 ? 1 : -1;
        return name switch
        {
            "Log" => kind < 2 ? Math.Exp((u - 0.5) * exponentRange * 1.6) : 0.5 + (1.5 * u),
            "LogP1" => kind < 2 ? Math.Exp((u - 0.5) * exponentRange * 1.6) : kind == 2 ? sign * Math.Exp(-40 * u) : u - 0.999,
            "Log1MExp" => kind == 0 ? u * exponentRange * 0.9 : kind == 1 ? Math.Exp(-u * exponentRange * 0.8) : 3 * u,
            "Logit" => kind < 2 ? u : kind == 2 ? 0.5 + (sign * 0.5 * Math.Exp(-30 * u)) : Math.Exp(-u * exponentRange * 0.8),
            "Exp" or "ExpM1" or "Softplus" or "Sigmoid" or "LogSigmoid" or "Tanh" =>
                kind == 0 ? sign * u * 0.8 * exponentRange : kind == 1 ? sign * Math.Exp(-40 * u) : sign * u * 3,
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No sampling rule."),
        };
    }

    private static DoubleDouble Reference(string name, double x) => name switch
    {
        "Exp" => DoubleDouble.Exp(x),
        "ExpM1" => DoubleDouble.ExpM1(x),
        "Log" => DoubleDouble.Log(x),
        "LogP1" => DoubleDouble.LogP1(x),
        "Log1MExp" => x < 0.7 ? DoubleDouble.Log(-DoubleDouble.ExpM1(-x)) : DoubleDouble.LogP1(-DoubleDouble.Exp(-x)),
        "Softplus" => x > 0 ? DoubleDouble.LogP1(DoubleDouble.Exp(-x)) + x : DoubleDouble.LogP1(DoubleDouble.Exp(x)),
        "LogSigmoid" => -Reference("Softplus", -x),
        "Sigmoid" => x > 0 ? 1 / (DoubleDouble.Exp(-x) + 1) : DoubleDouble.Exp(x) / (DoubleDouble.Exp(x) + 1),
        "Tanh" => TanhOf(x),
        "Logit" => Math.Abs(x - 0.5) < 0.1
            ? DoubleDouble.LogP1(((DoubleDouble)(x - 0.5) + (x - 0.5)) / ((DoubleDouble)1 - x))
            : DoubleDouble.Log(x / ((DoubleDouble)1 - x)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No reference."),
    };

    private static DoubleDouble TanhOf(double x)
    {
        if (Math.Abs(x) > 40)
            return Math.Sign(x);
        var p = DoubleDouble.ExpM1(2 * x);
        return p / (p + 2);
    }
}

using System.Globalization;
using System.Reflection;
using LossGen.Generator.Tests.Infrastructure;

namespace LossGen.Generator.Tests.Densities;

/// <summary>
/// The functions of a density whose textbook formula squares its argument: where the square overflows, underflows or is next to
/// 1, the loss and its gradient are numbers to full accuracy, and infinity has its limits.
/// </summary>
public class ExtremeArgumentTests
{
    private const double Infinity = double.PositiveInfinity;
    private const double NaN = double.NaN;

    private static readonly Lazy<Assembly> Losses = new(Compile);

    private delegate double Evaluation(double[] arguments, double[] gradient, out double loss);

    public static TheoryData<string, double[], double, double[]> Points => new()
    {
        { "Asinh", [0], 0, [1] },
        { "Asinh", [double.Epsilon], double.Epsilon, [1] },
        { "Asinh", [-1e-200], -1e-200, [1] },
        { "Asinh", [1e-9], 1e-9, [1] },
        { "Asinh", [-3], -1.8184464592320668, [0.31622776601683794] },
        { "Asinh", [1e154], 355.291251501643, [1e-154] },
        { "Asinh", [-1e200], -461.2101657793691, [1e-200] },
        { "Asinh", [double.MaxValue], 710.475860073944, [5.562684646268003e-309] },
        { "Asinh", [Infinity], Infinity, [0] },
        { "Asinh", [-Infinity], -Infinity, [0] },
        { "Asinh", [NaN], NaN, [NaN] },
        { "AsinhOfExp", [700], 700.6931471805599, [1] },
        { "AsinhOfExp", [-700], 9.85967654375977e-305, [9.85967654375977e-305] },
        { "Acosh", [1], 0, [Infinity] },
        { "Acosh", [1.0000000000000002], 2.1073424255447014e-08, [47453132.81212577] },
        { "Acosh", [3], 1.762747174039086, [0.3535533905932738] },
        { "Acosh", [1e154], 355.291251501643, [1e-154] },
        { "Acosh", [double.MaxValue], 710.475860073944, [5.562684646268003e-309] },
        { "Acosh", [Infinity], Infinity, [0] },
        { "Acosh", [0.5], NaN, [NaN] },
        { "Hypot", [0, 0], 0, [0, 0] },
        { "Hypot", [3, -4], 5, [0.6, -0.8] },
        { "Hypot", [-3e200, 4e200], 5e200, [-0.6, 0.8] },
        { "Hypot", [3e-200, 4e-200], 5e-200, [0.6, 0.8] },
        { "Hypot", [1e300, -1], 1e300, [1, -1e-300] },
        { "Hypot", [0, -1e-308], 1e-308, [0, -1] },
        { "Hypot", [double.Epsilon, 0], double.Epsilon, [0, 0] },
        { "Hypot", [1e-300, 2], 2, [5e-301, 1] },
        { "Hypot", [1, Infinity], Infinity, [0, NaN] },
        { "Hypot", [NaN, 1], NaN, [NaN, NaN] },
    };

    [Theory]
    [MemberData(nameof(Points))]
    public void TheLossAndItsGradientAreNumbersWhereverTheyExist(string function, double[] arguments, double value, double[] gradient)
    {
        var evaluate = Losses.Value.GetType("Of" + function)!.GetMethod("Evaluate")!.CreateDelegate<Evaluation>();
        var found = new double[arguments.Length];
        var withGradient = evaluate(arguments, found, out var loss);

        AssertClose(value, loss, "the loss");
        AssertClose(value, withGradient, "the loss with its gradient");
        for (var i = 0; i < found.Length; i++)
            AssertClose(gradient[i], found[i], string.Create(CultureInfo.InvariantCulture, $"derivative {i + 1}"));
    }

    private static Assembly Compile()
    {
        var source = "using System;\nusing LossGen;\n"
            + Loss("Asinh", "Math.Asinh(a)", "a") + Loss("AsinhOfExp", "Math.Asinh(Math.Exp(a))", "a") + Loss("Acosh", "Math.Acosh(a)", "a") + Loss("Hypot", "double.Hypot(a, b)", "a", "b");
        using var image = new MemoryStream();
        Assert.Empty(GeneratorHarness.Generate(GeneratorHarness.Compile(source)).Output.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Id != "CS1591"));
        return Assembly.Load(image.ToArray());
    }

    private static string Loss(string name, string function, params string[] parameters)
    {
        var values = string.Concat(parameters.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $", new[] {{ x[{i}] }}")));
        var gradients = string.Concat(parameters.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $", gradient.AsSpan({i}, 1)")));
        return $$"""
            [Likelihood(Precision = Precision.Double)]
            public static partial class Of{{name}}
            {
                [LogDensity]
                private static double LogDensity(double y, double {{string.Join(", double ", parameters)}}) => -(y * {{function}});

                public static double Evaluate(double[] x, double[] gradient, out double loss)
                {
                    loss = Loss(new[] { 1.0 }{{values}});
                    return LossAndGradient(new[] { 1.0 }{{values}}{{gradients}});
                }
            }

            """;
    }

    private static void AssertClose(double expected, double actual, string what) =>
        Assert.True(
            expected.Equals(actual) || Math.Abs(expected - actual) <= 1e-15 * Math.Abs(expected),
            string.Create(CultureInfo.InvariantCulture, $"{what}: {actual:R} instead of {expected:R}."));
}

using System.Reflection;
using System.Runtime.Loader;
using LossGen.Generator.Tests.Infrastructure;
using LossGen.Testing;

namespace LossGen.Generator.Tests.Densities;

/// <summary>
/// Densities with a normal probability in them, written by the error function: at ten and at forty standard deviations, where the
/// method itself gives −∞ or 0, what is emitted is exact.
/// </summary>
public class NormalProbabilityTests
{
    private const double Accuracy = 1e-13;

    private const string Source =
        """
        using System;
        using LossGen;

        [Likelihood]
        public partial class Probit
        {
            [LogDensity]
            private static double LogDensity(bool y, double eta) => Math.Log(y ? Cumulative(eta) : 1 - Cumulative(eta));

            private static double Cumulative(double z) => 0.5 * (1 + SpecialFunctions.Erf(z / Math.Sqrt(2)));
        }

        [Likelihood]
        public partial class Tobit
        {
            [LogDensity]
            private static double LogDensity(double y, [Observed] bool censored, double mu, [Parameter(Link = Link.Log)] double sigma)
            {
                double z = (y - mu) / sigma;
                return censored
                    ? Math.Log(0.5 * (1 - SpecialFunctions.Erf(z / Math.Sqrt(2))))
                    : -0.5 * z * z - Math.Log(sigma * Math.Sqrt(2 * Math.PI));
            }
        }
        """;

    private static readonly Lazy<Assembly> Generated = new(Generate);

    private delegate double ProbitGradient(
        ReadOnlySpan<double> y, ReadOnlySpan<double> eta, Span<double> etaGradient, ReadOnlySpan<double> weights, Reduction reduction);

    private delegate double TobitGradient(
        ReadOnlySpan<double> y,
        ReadOnlySpan<double> censored,
        ReadOnlySpan<double> mu,
        ReadOnlySpan<double> logSigma,
        Span<double> muGradient,
        Span<double> logSigmaGradient,
        ReadOnlySpan<double> weights,
        Reduction reduction);

    /// <summary>The outcome, η, the loss and its derivative, computed with 50 digits.</summary>
    public static TheoryData<double, double, double, double> ProbitValues => new()
    {
        { 0, -40, 0, 0 },
        { 1, -40, 804.6084420137538, -40.02496884720726 },
        { 0, -10, 7.619853024160525e-24, 7.694598626706419e-23 },
        { 1, -10, 53.23128515051247, -10.098093233962512 },
        { 0, 10, 53.23128515051247, 10.098093233962512 },
        { 1, 10, 7.619853024160525e-24, -7.694598626706419e-23 },
        { 0, 40, 804.6084420137538, 40.02496884720726 },
        { 1, 40, 0, 0 },
    };

    /// <summary>(y − μ)/σ, the loss, and its derivatives by μ and ln σ, at μ = ¼ and σ = 2.</summary>
    public static TheoryData<double, double, double, double> TobitValues => new()
    {
        { -40, 0, 0, 0 },
        { -10, 7.619853024160508e-24, -3.8472993133532006e-23, 7.694598626706402e-22 },
        { 10, 53.23128515051247, -5.049046616981256, -100.98093233962513 },
        { 40, 804.6084420137538, -20.012484423603635, -1600.9987538882906 },
    };

    [Theory]
    [InlineData("Probit")]
    [InlineData("Tobit")]
    public void Losses_and_gradients_are_those_of_the_method(string name)
    {
        // Farther out the method loses its digits itself.
        static double Near(Random random) => (4 * random.NextDouble()) - 2;
        var options = name == "Probit"
            ? new LossCheckOptions { Draw = { ["eta"] = Near } }
            : new LossCheckOptions { Draw = { ["y"] = Near, ["mu"] = Near, ["logSigma"] = random => random.NextDouble() } };
        LossCheck.Verify(Generated.Value.GetType(name, throwOnError: true)!, options);
    }

    [Theory]
    [MemberData(nameof(ProbitValues))]
    public void Probit_is_exact_in_the_tails(double y, double eta, double loss, double gradient)
    {
        var etaGradient = new double[1];
        AssertExact(loss, GradientOf<ProbitGradient>("Probit")([y], [eta], etaGradient, default, Reduction.Sum));
        AssertExact(gradient, etaGradient[0]);
    }

    [Theory]
    [MemberData(nameof(TobitValues))]
    public void Tobit_is_exact_in_the_tails(double z, double loss, double byMu, double byLogSigma)
    {
        double[] muGradient = new double[1], logSigmaGradient = new double[1];
        var function = GradientOf<TobitGradient>("Tobit");
        AssertExact(loss, function([0.25 + (2 * z)], [1], [0.25], [Math.Log(2)], muGradient, logSigmaGradient, default, Reduction.Sum));
        AssertExact(byMu, muGradient[0]);
        AssertExact(byLogSigma, logSigmaGradient[0]);
    }

    private static Assembly Generate()
    {
        using var bytes = new MemoryStream();
        Assert.True(GeneratorHarness.Run(Source).Output.Emit(bytes).Success);
        bytes.Position = 0;
        return new AssemblyLoadContext(nameof(NormalProbabilityTests), isCollectible: false).LoadFromStream(bytes);
    }

    private static TDelegate GradientOf<TDelegate>(string name)
        where TDelegate : Delegate
    {
        var parameters = typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType);
        return Generated.Value.GetType(name, throwOnError: true)!.GetMethod("LossAndGradient", [.. parameters])!.CreateDelegate<TDelegate>();
    }

    private static void AssertExact(double expected, double actual) =>
        Assert.InRange(actual, expected - (Accuracy * Math.Abs(expected)), expected + (Accuracy * Math.Abs(expected)));
}

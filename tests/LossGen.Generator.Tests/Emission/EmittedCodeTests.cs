using System.Runtime.CompilerServices;
using LossGen.Generator.Tests.Infrastructure;

namespace LossGen.Generator.Tests.Emission;

/// <summary>The emitted code, as it was reviewed: would one like to find this in one's obj folder?</summary>
public class EmittedCodeTests
{
    [Fact]
    public void Gaussian() => Verify("[Likelihood(Family.Gaussian)] public static partial class SquaredError;");

    [Fact]
    public void Gaussian_with_one_sigma() =>
        Verify("[Likelihood(Family.Gaussian, Precision = Precision.Double), Parameter(\"sigma\", Per = Per.Call)] public partial class Regression;");

    [Fact]
    public void HeteroscedasticGaussian() => Verify("[Likelihood(Family.HeteroscedasticGaussian)] public static partial class Noise;");

    [Fact]
    public void Laplace() => Verify("[Likelihood(Family.Laplace)] public static partial class AbsoluteError;");

    [Fact]
    public void Bernoulli() => Verify("[Likelihood(Family.Bernoulli)] public static partial class Coin;");

    [Fact]
    public void Multinomial() => Verify("[Likelihood(Family.Multinomial, Classes = 10)] public static partial class Digits;");

    [Fact]
    public void Multinomial_with_any_number_of_classes() =>
        Verify("[Likelihood(Family.Multinomial, Precision = Precision.Double)] public static partial class Categories;");

    [Fact]
    public void ZeroInflatedNegativeBinomial() => Verify("[Likelihood(Family.ZeroInflatedNegativeBinomial)] public static partial class GeneCounts;");

    [Fact]
    public void Zero_inflated_negative_binomial_with_a_theta_per_column() =>
        Verify("[Likelihood(Family.ZeroInflatedNegativeBinomial, Precision = Precision.Double), Parameter(\"theta\", Per = Per.Column)] public static partial class GeneCounts;");

    [Fact]
    public void Gaussian_with_a_mu_per_row_and_a_sigma_per_column() =>
        Verify("[Likelihood(Family.Gaussian), Parameter(\"mu\", Per = Per.Row), Parameter(\"sigma\", Per = Per.Column)] public static partial class Calibration;");

    [Fact]
    public void StudentT() => Verify("[Likelihood(Family.StudentT, Precision = Precision.Double)] public static partial class HeavyTails;");

    [Fact]
    public void Beta() => Verify("[Likelihood(Family.Beta, Precision = Precision.Double)] public static partial class Proportions;");

    [Fact]
    public void VonMises() => Verify("[Likelihood(Family.VonMises, Precision = Precision.Double)] public static partial class Directions;");

    /// <summary>A snapshot whose test was renamed would lie there and be compared with nothing.</summary>
    [Fact]
    public void Every_snapshot_has_its_test() =>
        Assert.All(
            Directory.GetFiles(Repository.Tests, "*.verified.cs", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)),
            file => Assert.Contains(
                typeof(EmittedCodeTests).Assembly.GetTypes(),
                type => type.GetMethods().Any(method => file.StartsWith($"{type.Name}.{method.Name}#", StringComparison.Ordinal)
                    || file.StartsWith($"{type.Name}.{method.Name}_", StringComparison.Ordinal))));

    private static void Verify(string declaration, [CallerMemberName] string method = "")
    {
        var run = GeneratorHarness.Run("using LossGen;\n\nnamespace Models;\n\n" + declaration);
        Assert.Empty(run.Diagnostics);
        Snapshot.Match(run.Files, method: method);
    }
}

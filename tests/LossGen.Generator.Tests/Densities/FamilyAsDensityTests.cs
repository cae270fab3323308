using LossGen.Generator.Tests.Infrastructure;

namespace LossGen.Generator.Tests.Densities;

/// <summary>
/// A family of the catalogue written out as a naive density becomes the same code, line by line: as exact, and as fast.
/// </summary>
public class FamilyAsDensityTests
{
    public static TheoryData<string, string, string> Pairs => new()
    {
        {
            "Gaussian",
            "[Likelihood(Family.Gaussian)] [Parameter(\"sigma\")]",
            """
            static double Density(double y, double mu, [Parameter(Link = Link.Log)] double sigma) =>
                -0.5 * Math.Pow((y - mu) / sigma, 2) - Math.Log(sigma * Math.Sqrt(2 * Math.PI));
            """
        },
        {
            "heteroscedastic Gaussian",
            "[Likelihood(Family.HeteroscedasticGaussian)]",
            """
            static double Density(double y, double mu, [Parameter(Link = Link.Log)] double variance)
            {
                var residual = y - mu;
                return -(residual * residual) / (2 * variance) - 0.5 * Math.Log(2 * Math.PI * variance);
            }
            """
        },
        {
            "Laplace",
            "[Likelihood(Family.Laplace)] [Parameter(\"scale\")]",
            """
            static double Density(double y, double mu, [Parameter(Link = Link.Log)] double scale) =>
                -Math.Abs(y - mu) / scale - Math.Log(2 * scale);
            """
        },
        {
            "Poisson",
            "[Likelihood(Family.Poisson)]",
            """
            static double Density(int y, [Parameter(Link = Link.Log)] double mu) =>
                y * Math.Log(mu) - mu - SpecialFunctions.LogGamma(y + 1);
            """
        },
        {
            "Student t",
            "[Likelihood(Family.StudentT)]",
            """
            static double Density(
                double y, double mu, [Parameter(Link = Link.Log)] double sigma, [Parameter(Link = Link.Log)] double nu)
            {
                var z = (y - mu) / sigma;
                return SpecialFunctions.LogGamma((nu + 1) / 2) - SpecialFunctions.LogGamma(nu / 2)
                    - 0.5 * Math.Log(nu * Math.PI) - Math.Log(sigma) - (nu + 1) / 2 * Math.Log(1 + z * z / nu);
            }
            """
        },
        {
            "von Mises",
            "[Likelihood(Family.VonMises)]",
            """
            static double Density(double y, double mu, [Parameter(Link = Link.Log)] double kappa) =>
                kappa * Math.Cos(y - mu) - Math.Log(2 * Math.PI) - SpecialFunctions.LogBesselI0(kappa);
            """
        },
        {
            "zero-inflated negative binomial",
            "[Likelihood(Family.ZeroInflatedNegativeBinomial)]",
            """
            static double Density(
                int y,
                [Parameter(Link = Link.Log)] double mu, [Parameter(Link = Link.Log)] double theta, [Parameter(Link = Link.Logit)] double pi)
            {
                var logOfZero = theta * Math.Log(theta / (theta + mu));
                if (y == 0)
                    return Math.Log(pi + (1 - pi) * Math.Exp(logOfZero));
                return Math.Log(1 - pi) + LogGamma(y + theta) - LogGamma(theta) - LogGamma(y + 1)
                    + logOfZero + y * Math.Log(mu / (theta + mu));
            }

            static double LogGamma(double x) => SpecialFunctions.LogGamma(x);
            """
        },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_code_is_the_same(string name, string family, string density)
    {
        var fromCatalogue = CodeOf($"{family} partial class Subject;");
        var fromDensity = CodeOf($"[Likelihood] partial class Subject\n{{\n[LogDensity]\n{density}\n}}");
        Assert.Equal(2, fromCatalogue.Count);
        Assert.Equal(fromCatalogue, fromDensity);
        Assert.NotEmpty(name);
    }

    /// <summary>The files without comments, in which the distribution is named.</summary>
    private static List<string> CodeOf(string declaration) =>
    [
        .. GeneratorHarness.Run($"using System;\nusing LossGen;\n{declaration}").Files
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => string.Join('\n', file.Value.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))),
    ];
}

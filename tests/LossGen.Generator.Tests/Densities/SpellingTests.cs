using LossGen.Generator.Tests.Infrastructure;

namespace LossGen.Generator.Tests.Densities;

/// <summary>
/// However a textbook spells a density, the loss is the same stable formula: what a density means does not depend on how
/// its logarithms are taken apart.
/// </summary>
public class SpellingTests
{
    private const string Counts = "int y, [Parameter(Link = Link.Log)] double mu, [Parameter(Link = Link.Log)] double theta";
    private const string Gammas = "SpecialFunctions.LogGamma(y + theta) - SpecialFunctions.LogGamma(theta) - SpecialFunctions.LogGamma(y + 1)";
    private const string NegativeBinomial = "−ln NB(y, μ, θ)";
    private const string Zero = "[Parameter(Link = Link.Log)] double mu, [Parameter(Link = Link.Log)] double theta, double logit";
    private const string ZeroInflated = "{−logmix(logit, −θ·softplus(logMu − logTheta)) if y = 0; softplus(logit) − ln NB(y, μ, θ) otherwise}";
    private const string Shape = "double y, [Parameter(Link = Link.Log)] double shape, [Parameter(Link = Link.Log)] double scale";
    private const string Gamma = "ln(y) − ln P(shape, y·exp(−logScale)) − logShape";
    private const string Normal = "double y, double mu, [Parameter(Link = Link.Log)] double sigma";
    private const string Survival = "double y, [Parameter(Link = Link.Log)] double k, [Parameter(Link = Link.Log)] double scale";
    private const string Ordered = "int y, double eta, double c1, double c2";
    private const string Ordinal = "{softplus(eta − c2) + softplus(c1 − eta) − log1mexp(c2 − c1) if y = 1; {softplus(eta − c1) if y = 0; softplus(c2 − eta) otherwise} otherwise}";

    public static TheoryData<string, string, string> Spellings => new()
    {
        // The logistic function by itself.
        { "int y, double l", "double p = 1 / (1 + Math.Exp(-l)); return y == 1 ? Math.Log(p) : Math.Log(1 - p);", "{softplus(−l) if y = 1; softplus(l) otherwise}" },
        { "int y, double l", "double p = Math.Exp(l) / (1 + Math.Exp(l)); return y == 1 ? Math.Log(p) : Math.Log(1 - p);", "{softplus(−l) if y = 1; softplus(l) otherwise}" },
        { "int y, double l", "double p = SpecialFunctions.Sigmoid(l); return y == 1 ? Math.Log(p) : Math.Log(1 - p);", "{softplus(−l) if y = 1; softplus(l) otherwise}" },
        { "double y, double l", "double p = 1 / (1 + Math.Exp(-l)); return y * Math.Log(p) + (1 - y) * Math.Log(1 - p);", "y·softplus(−l) + (1 − y)·softplus(l)" },
        { "int y, double l", "return y * l - Math.Log(1 + Math.Exp(l));", "softplus(l) − y·l" },
        { "int y, [Parameter(Link = Link.Logit)] double p", "return y * Math.Log(p / (1 - p)) + Math.Log(1 - p);", "softplus(logitP) − y·logitP" },

        // Complementary log-log, and ordered categories.
        { "int y, double eta", "double p = 1 - Math.Exp(-Math.Exp(eta)); return y == 1 ? Math.Log(p) : Math.Log(1 - p);", "{−log1mexp(exp(eta)) if y = 1; exp(eta) otherwise}" },
        { Ordered, "double a = 1 / (1 + Math.Exp(eta - c1)), b = 1 / (1 + Math.Exp(eta - c2)); return Math.Log(y == 0 ? a : y == 1 ? b - a : 1 - b);", Ordinal },
        { Ordered, "double a = SpecialFunctions.Sigmoid(c1 - eta), b = SpecialFunctions.Sigmoid(c2 - eta); return y == 1 ? Math.Log(b - a) : y == 0 ? Math.Log(a) : Math.Log(1 - b);", Ordinal },

        // The negative binomial.
        { Counts, $"return {Gammas} + theta * Math.Log(theta / (theta + mu)) + y * Math.Log(mu / (theta + mu));", NegativeBinomial },
        { Counts, $"return {Gammas} + theta * (Math.Log(theta) - Math.Log(theta + mu)) + y * (Math.Log(mu) - Math.Log(theta + mu));", NegativeBinomial },
        { Counts, $"return {Gammas} + theta * Math.Log(theta) + y * Math.Log(mu) - (y + theta) * Math.Log(theta + mu);", NegativeBinomial },
        { Counts, $"double p = theta / (theta + mu); return {Gammas} + theta * Math.Log(p) + y * Math.Log(1 - p);", NegativeBinomial },
        { Counts, $"return {Gammas} - theta * Math.Log(1 + mu / theta) - y * Math.Log(1 + theta / mu);", NegativeBinomial },
        { Counts, $"return {Gammas} - (y + theta) * double.LogP1(mu / theta) + y * Math.Log(mu / theta);", NegativeBinomial },
        { Counts, $"return Math.Log(2) + {Gammas} + theta * Math.Log(theta / (theta + mu)) + y * Math.Log(mu / (theta + mu)) - Math.Log(2);", NegativeBinomial },
        { "int y, [Parameter(Link = Link.Log)] double mu, [Parameter(Link = Link.Log)] double alpha", $"double theta = 1 / alpha; return {Gammas} - theta * Math.Log(1 + alpha * mu) + y * Math.Log(alpha * mu / (1 + alpha * mu));", "−ln NB(y, μ, exp(−logAlpha))" },
        { "int y, [Parameter(Link = Link.Logit)] double p, [Parameter(Link = Link.Log)] double theta", $"return {Gammas} + theta * Math.Log(1 - p) + y * Math.Log(p);", "−ln NB(y, θ·exp(logitP), θ)" },

        // With zeros of their own: as a mixture, and as it is found in single-cell libraries.
        { "int y, " + Zero, $"double pi = 1 / (1 + Math.Exp(-logit)), p = theta / (theta + mu); return y == 0 ? Math.Log(pi + (1 - pi) * Math.Pow(p, theta)) : Math.Log(1 - pi) + {Gammas} + theta * Math.Log(p) + y * Math.Log(1 - p);", ZeroInflated },
        { "int y, " + Zero, $"double l = Math.Log(theta + mu), q = theta * (Math.Log(theta) - l) - logit; return y == 0 ? SpecialFunctions.Softplus(q) - SpecialFunctions.Softplus(-logit) : {Gammas} + q - SpecialFunctions.Softplus(-logit) + y * (Math.Log(mu) - l);", ZeroInflated },
        { "int y, [Parameter(Link = Link.Log)] double mu, [Parameter(Link = Link.Logit)] double pi", "return y == 0 ? Math.Log(pi + (1 - pi) * Math.Exp(-mu)) : Math.Log((1 - pi) * Math.Exp(-mu)) + y * Math.Log(mu) - SpecialFunctions.LogGamma(y + 1);", "{−logmix(logitPi, −μ) if y = 0; softplus(logitPi) − ln P(y, μ) otherwise}" },

        // Poisson, with an exposure and from the linear predictor.
        { "int y, [Observed] double exposure, [Parameter(Link = Link.Log)] double rate", "return y * Math.Log(exposure * rate) - exposure * rate - SpecialFunctions.LogGamma(y + 1);", "−ln P(y, exposure·rate)" },
        { "int y, double eta", "return y * eta - Math.Exp(eta) - SpecialFunctions.LogGamma(y + 1);", "−ln P(y, exp(eta))" },

        // Gamma, and its inverse.
        { Shape, "return (shape - 1) * Math.Log(y) - y / scale - SpecialFunctions.LogGamma(shape) - shape * Math.Log(scale);", Gamma },
        { Shape, "return shape * Math.Log(1 / scale) - SpecialFunctions.LogGamma(shape) + shape * Math.Log(y) - Math.Log(y) - y / scale;", Gamma },
        { Shape, "return shape * Math.Log(scale) - SpecialFunctions.LogGamma(shape) - (shape + 1) * Math.Log(y) - scale / y;", "ln(y) − ln P(shape, scale/y) − logShape" },

        // What a condition says of the datum: its logarithm can be taken apart, and what it excludes is left out.
        { Survival, "return y <= 0 ? double.NegativeInfinity : Math.Log(k / scale) + (k - 1) * Math.Log(y / scale) - 2 * Math.Log(1 + Math.Pow(y / scale, k));", "{∞ if y ≤ 0; logScale + 2·softplus(k·(ln(y) − logScale)) − logK − expm1(logK)·(ln(y) − logScale) otherwise}" },
        { Survival, "if (!(y > 0)) return double.NegativeInfinity; return Math.Log(k / scale) + (k - 1) * Math.Log(y / scale) - Math.Pow(y / scale, k);", "{logScale + exp(k·(ln(y) − logScale)) − logK − expm1(logK)·(ln(y) − logScale) if 0 < y; ∞ otherwise}" },
        { "double y, [Parameter(Link = Link.Log)] double a, [Parameter(Link = Link.Log)] double b", "return y <= 0 || y >= 1 ? double.NegativeInfinity : Math.Log(a * b) + (a - 1) * Math.Log(y) + (b - 1) * Math.Log(1 - Math.Pow(y, a));", "{∞ if y ≤ 0; {∞ if 1 ≤ y; −logA − logB − ln(y)·expm1(logA) − expm1(logB)·log1mexp(−a·ln(y)) otherwise} otherwise}" },
        { "int y, [Parameter(Link = Link.Logit)] double p", "return y < 1 ? double.NegativeInfinity : Math.Log(Math.Pow(p, y) / y) - Math.Log(-Math.Log(1 - p));", "{∞ if y < 1; ln(softplus(logitP)) + y·softplus(−logitP) + ln(y) otherwise}" },

        // Softmax, and the choice between two.
        { "int y, ReadOnlySpan<double> z", "return z[y] - Math.Log(SpecialFunctions.Sum(z, v => Math.Exp(v)));", "Σₖ {logsumexpₖ(zₖ) − zₖ if k = y; 0 otherwise}" },
        { "int y, ReadOnlySpan<double> z", "return Math.Log(Math.Exp(z[y]) / SpecialFunctions.Sum(z, v => Math.Exp(v)));", "Σₖ {logsumexpₖ(zₖ) − zₖ if k = y; 0 otherwise}" },
        { "int y, double a, double b", "double p = Math.Exp(a) / (Math.Exp(a) + Math.Exp(b)); return y == 1 ? Math.Log(p) : Math.Log(1 - p);", "{softplus(b − a) if y = 1; softplus(a − b) otherwise}" },
        { "int y, double l", "double t = Math.Tanh(l); return y == 1 ? Math.Log((1 + t) / 2) : Math.Log((1 - t) / 2);", "{softplus(−2·l) if y = 1; softplus(2·l) otherwise}" },

        // Robust losses.
        { "double y, double mu", "double r = Math.Abs(y - mu); return r <= 1 ? -0.5 * r * r : 0.5 - r;", "{½·(y − μ)² if |y − μ| ≤ 1; |y − μ| − ½ otherwise}" },
        { "double y, double mu", "return 2 - Math.Sqrt(4 + (y - mu) * (y - mu));", "(y − μ)²/(√((y − μ)² + 4) + 2)" },

        // Gaussian and Laplace, as the logarithm of the density itself.
        { Normal, "return Math.Log(1 / (sigma * Math.Sqrt(2 * Math.PI)) * Math.Exp(-0.5 * Math.Pow((y - mu) / sigma, 2)));", "logSigma + ½·(y − μ)²·exp(−2·logSigma) + ½·ln(2·π)" },
        { Normal, "return Math.Log(Math.Exp(-Math.Abs(y - mu) / sigma) / (2 * sigma));", "logSigma + |y − μ|·exp(−logSigma) + ln(2)" },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void TheLossIsTheSame(string arguments, string body, string loss)
    {
        var declaration = $"[Likelihood(Precision = Precision.Double)] partial class Subject\n{{\n[LogDensity]\nstatic double Density({arguments}) {{ {body} }}\n}}";
        var emitted = Assert.Single(GeneratorHarness.Run($"using System;\nusing LossGen;\n{declaration}").Files).Value;
        var head = emitted.Split('\n').SkipWhile(line => !line.StartsWith("//   loss", StringComparison.Ordinal)).Skip(1).First();
        Assert.Equal(loss, head["//     ".Length..]);
    }
}

using static LossGen.SpecialFunctions;

// The formulas of the textbooks, as a user would write them: in natural parameters, and with no thought of digits. The
// catalogue's tables are asked of them too.
namespace LossGen.Golden.Tests.Densities;

/// <summary>Log densities as static methods, which densities may call.</summary>
internal static class Textbook
{
    private const double LogTwoPi = 1.8378770664093454836;

    public static double Normal(double y, double mu, double sigma) =>
        -0.5 * Math.Pow((y - mu) / sigma, 2) - Math.Log(sigma) - 0.5 * LogTwoPi;

    public static double Poisson(int y, double mu) => y * Math.Log(mu) - mu - LogGamma(y + 1);

    public static double NegativeBinomial(int y, double mu, double theta) =>
        LogGamma(y + theta) - LogGamma(theta) - LogGamma(y + 1)
        + theta * Math.Log(theta / (theta + mu)) + y * Math.Log(mu / (theta + mu));

    public static double ZeroInflated(int y, double pi, double logOfZero, double logOfCount) =>
        y == 0 ? Math.Log(pi + (1 - pi) * Math.Exp(logOfZero)) : Math.Log(1 - pi) + logOfCount;

    public static double Gamma(double y, double shape, double rate) =>
        shape * Math.Log(rate) - LogGamma(shape) + (shape - 1) * Math.Log(y) - rate * y;

    public static double Beta(double y, double alpha, double beta) =>
        LogGamma(alpha + beta) - LogGamma(alpha) - LogGamma(beta) + (alpha - 1) * Math.Log(y) + (beta - 1) * Math.Log(1 - y);
}

[Likelihood]
internal static partial class GaussianLogSigma
{
    [LogDensity]
    private static double LogDensity(double y, double mu, [Parameter(Link = Link.Log)] double sigma) => Textbook.Normal(y, mu, sigma);
}

[Likelihood]
internal static partial class Noise
{
    [LogDensity]
    private static double LogDensity(double y, double mu, [Parameter(Link = Link.Log)] double variance)
    {
        var residual = y - mu;
        return -(residual * residual) / (2 * variance) - 0.5 * Math.Log(2 * Math.PI * variance);
    }
}

[Likelihood]
internal static partial class LaplaceLogScale
{
    [LogDensity]
    private static double LogDensity(double y, double mu, [Parameter(Link = Link.Log)] double scale) =>
        -Math.Abs(y - mu) / scale - Math.Log(2 * scale);
}

[Likelihood]
internal static partial class BernoulliLogit
{
    [LogDensity]
    private static double LogDensity(double y, [Parameter(Link = Link.Logit)] double p) =>
        y * Math.Log(p) + (1 - y) * Math.Log(1 - p);
}

[Likelihood]
internal static partial class Classes
{
    [LogDensity]
    private static double LogDensity(int y, [Parameter(Link = Link.Softmax)] ReadOnlySpan<double> p) => Math.Log(p[y]);
}

[Likelihood]
internal static partial class ClassesOfLogits
{
    [LogDensity]
    private static double LogDensity(int y, ReadOnlySpan<double> z) => z[y] - LogSumExp(z);
}

[Likelihood]
internal static partial class Labels
{
    [LogDensity]
    private static double LogDensity(ReadOnlySpan<double> y, [Parameter(Link = Link.Softmax)] ReadOnlySpan<double> p) =>
        Sum(y, p, (n, q) => XLogY(n, q));
}

[Likelihood]
internal static partial class Counts
{
    [LogDensity]
    private static double LogDensity(
        int y,
        [Parameter(Link = Link.Log)] double mu,
        [Parameter(Link = Link.Log)] double theta,
        [Parameter(Link = Link.Logit)] double pi) =>
        Textbook.ZeroInflated(y, pi, theta * Math.Log(theta / (theta + mu)), Textbook.NegativeBinomial(y, mu, theta));
}

[Likelihood]
internal static partial class PoissonCounts
{
    [LogDensity]
    private static double LogDensity(int y, [Parameter(Link = Link.Log)] double mu) => Textbook.Poisson(y, mu);
}

[Likelihood]
internal static partial class NegativeBinomialCounts
{
    [LogDensity]
    private static double LogDensity(int y, [Parameter(Link = Link.Log)] double mu, [Parameter(Link = Link.Log)] double theta) =>
        Textbook.NegativeBinomial(y, mu, theta);
}

[Likelihood]
internal static partial class ZeroInflatedPoissonCounts
{
    [LogDensity]
    private static double LogDensity(int y, [Parameter(Link = Link.Log)] double mu, [Parameter(Link = Link.Logit)] double pi) =>
        Textbook.ZeroInflated(y, pi, -mu, Textbook.Poisson(y, mu));
}

[Likelihood]
internal static partial class HeavyTails
{
    [LogDensity]
    private static double LogDensity(
        double y, double mu, [Parameter(Link = Link.Log)] double sigma, [Parameter(Link = Link.Log)] double nu)
    {
        var z = (y - mu) / sigma;
        return LogGamma((nu + 1) / 2) - LogGamma(nu / 2)
            - 0.5 * Math.Log(nu * Math.PI) - Math.Log(sigma) - (nu + 1) / 2 * Math.Log(1 + z * z / nu);
    }
}

[Likelihood]
internal static partial class GammaLog
{
    [LogDensity]
    private static double LogDensity(double y, [Parameter(Link = Link.Log)] double shape, [Parameter(Link = Link.Log)] double rate) =>
        Textbook.Gamma(y, shape, rate);
}

[Likelihood]
internal static partial class GammaMeanLog
{
    [LogDensity]
    private static double LogDensity(double y, [Parameter(Link = Link.Log)] double mean, [Parameter(Link = Link.Log)] double shape) =>
        Textbook.Gamma(y, shape, shape / mean);
}

[Likelihood]
internal static partial class BetaLog
{
    [LogDensity]
    private static double LogDensity(double y, [Parameter(Link = Link.Log)] double alpha, [Parameter(Link = Link.Log)] double beta) =>
        Textbook.Beta(y, alpha, beta);
}

[Likelihood]
internal static partial class Proportion
{
    [LogDensity]
    private static double LogDensity(double y, [Parameter(Link = Link.Logit)] double mean, [Parameter(Link = Link.Log)] double precision) =>
        Textbook.Beta(y, mean * precision, (1 - mean) * precision);
}

[Likelihood]
internal static partial class Direction
{
    [LogDensity]
    private static double LogDensity(double y, double mu, [Parameter(Link = Link.Log)] double kappa) =>
        kappa * Math.Cos(y - mu) - Math.Log(2 * Math.PI) - LogBesselI0(kappa);
}

[Likelihood]
internal static partial class HuberDelta
{
    [LogDensity]
    private static double LogDensity(double y, double mu, double delta)
    {
        var r = Math.Abs(y - mu);
        var normaliser = Math.Sqrt(2 * Math.PI) * Erf(delta / Math.Sqrt(2)) + 2 / delta * Math.Exp(-delta * delta / 2);
        return (r <= delta ? -r * r / 2 : -delta * (r - delta / 2)) - Math.Log(normaliser);
    }
}

[Likelihood]
internal static partial class PseudoHuberDelta
{
    [LogDensity]
    private static double LogDensity(double y, double mu, double delta)
    {
        var q = (y - mu) / delta;
        return -(delta * delta) * (Math.Sqrt(1 + q * q) - 1);
    }
}

[Likelihood]
internal static partial class FocalFree
{
    [LogDensity]
    private static double LogDensity(int y, [Parameter(Link = Link.Logit)] double p, double alpha, double gamma) => y switch
    {
        1 => alpha * Math.Pow(1 - p, gamma) * Math.Log(p),
        _ => (1 - alpha) * Math.Pow(p, gamma) * Math.Log(1 - p),
    };
}

[Likelihood]
internal static partial class FocalClassesFree
{
    [LogDensity]
    private static double LogDensity(int y, [Parameter(Link = Link.Softmax)] ReadOnlySpan<double> p, double alpha, double gamma) =>
        alpha * Math.Pow(1 - p[y], gamma) * Math.Log(p[y]);
}

[Likelihood]
internal static partial class TanhSquare
{
    [LogDensity]
    private static double LogDensity(double y, [Parameter(Link = Link.Tanh)] double mu) => -(mu - y) * (mu - y) / 2;
}

[Likelihood]
internal static partial class SigmoidSquare
{
    [LogDensity]
    private static double LogDensity(double y, [Parameter(Link = Link.Sigmoid)] double mu) => -(mu - y) * (mu - y) / 2;
}

[Likelihood]
internal static partial class ReluSquare
{
    [LogDensity]
    private static double LogDensity(double y, [Parameter(Link = Link.Relu)] double mu) => -(mu - y) * (mu - y) / 2;
}

namespace LossGen.Testing.Tests;

[Likelihood]
public static partial class StudentT
{
    [LogDensity]
    private static double LogDensity(double y, double mu, [Parameter(Link = Link.Log)] double sigma, [Parameter(Value = 4)] double nu)
    {
        var z = (y - mu) / sigma;
        return SpecialFunctions.LogGamma((nu + 1) / 2) - SpecialFunctions.LogGamma(nu / 2)
            - (0.5 * Math.Log(nu * Math.PI)) - Math.Log(sigma) - ((nu + 1) / 2 * Math.Log(1 + (z * z / nu)));
    }
}

/// <summary>A count with an exposure that is observed.</summary>
[Likelihood(DropConstants = true)]
public partial class Claims
{
    [LogDensity]
    private static double LogDensity(int y, [Parameter(Link = Link.Log)] double rate, [Observed] double exposure) =>
        exposure > 0 ? (y * Math.Log(rate * exposure)) - (rate * exposure) - SpecialFunctions.LogGamma(y + 1) : double.NaN;
}

/// <summary>A waiting time that may be censored; one shape serves all observations.</summary>
[Likelihood]
public partial class Survival
{
    [LogDensity]
    private static double LogDensity(double y, [Observed] bool censored, [Parameter(Link = Link.Softplus)] double scale, [Parameter(Link = Link.Log, Per = Per.Call)] double shape)
    {
        if (y <= 0)
            return double.NaN;
        var hazard = Math.Pow(y / scale, shape);
        return censored ? -hazard : Math.Log(shape / scale) + ((shape - 1) * Math.Log(y / scale)) - hazard;
    }
}

[Likelihood(Classes = 3)]
public partial class Choice
{
    [LogDensity]
    private static double LogDensity(int y, ReadOnlySpan<double> utilities, [Parameter(Gradient = false)] double temperature) =>
        (utilities[y] - SpecialFunctions.LogSumExp(utilities)) * temperature;
}

/// <summary>A parameter on its natural scale, where most random numbers are outside the domain.</summary>
[Likelihood]
public partial class Proportion
{
    [LogDensity]
    private static double LogDensity(double y, double a, double b) =>
        y > 0 && y < 1 && a > 0 && b > 0
            ? SpecialFunctions.LogGamma(a + b) - SpecialFunctions.LogGamma(a) - SpecialFunctions.LogGamma(b) + ((a - 1) * Math.Log(y)) + ((b - 1) * Math.Log(1 - y))
            : double.NaN;
}

/// <summary>Kinks in a parameter.</summary>
[Likelihood]
public partial class Median
{
    [LogDensity]
    private static double LogDensity(double y, double mu) => -Math.Abs(y - mu) - Math.Max(mu, 0);
}

[Likelihood(Precision = Precision.Single)]
public partial class SinglePrecision
{
    [LogDensity]
    private static double LogDensity(double y, [Parameter(Link = Link.Sigmoid)] double p) =>
        y is >= 0 and <= 1 ? (y * Math.Log(p)) + ((1 - y) * Math.Log(1 - p)) : double.NegativeInfinity;
}

/// <summary>Finite nowhere.</summary>
[Likelihood]
public partial class Nowhere
{
    [LogDensity]
    private static double LogDensity(double y, double mu) => y < mu ? Math.Log(y - mu) : double.NegativeInfinity;
}

/// <summary>A derivative nearly nowhere that could be compared: the points lie on the kink.</summary>
[Likelihood]
public partial class OnTheKink
{
    [LogDensity]
    private static double LogDensity(int y, double mu) => -(y * Math.Abs(mu));
}

/// <summary>The point 0 of functions whose formula has a kink or a logarithm there.</summary>
[Likelihood]
public partial class AtZero
{
    [LogDensity]
    private static double LogDensity(double y, [Observed] double w, double a, [Parameter(Link = Link.Log)] double b) => -(y * Math.Asinh(a)) - Math.Pow(w * w / (1 + (w * w)), b);
}

/// <summary>A formula that overflows where its value does not.</summary>
[Likelihood]
public partial class Overflowing
{
    [LogDensity]
    private static double LogDensity(double y, double score) => -(y * Math.Log(1 + Math.Exp(score)));
}

/// <summary>An observation that is no observation, by the data alone.</summary>
[Likelihood(DropConstants = true)]
public partial class NoExposure
{
    [LogDensity]
    private static double LogDensity(double y, [Observed] double w, double a) => (w <= 0 ? double.NaN : Math.Log(w)) - ((y - a) * (y - a));
}

/// <summary>A block function of one argument for each class and one for all of them.</summary>
[Likelihood]
public partial class PerClassBlocks
{
    [LogDensity]
    private static double LogDensity(double y, ReadOnlySpan<double> z, double theta) => -y * SpecialFunctions.Sum(z, v => SpecialFunctions.LogGammaDelta((v * v) + 1, theta * theta));
}

[Likelihood(Family.Multinomial)]
public partial class Categories;

[Likelihood(Family.ZeroInflatedNegativeBinomial)]
[Parameter("theta", Per = Per.Call)]
public partial class GeneCounts;

[Likelihood(Family.Bernoulli)]
public partial class Coin;

[Likelihood(Family.HeteroscedasticGaussian)]
public partial class Noise;

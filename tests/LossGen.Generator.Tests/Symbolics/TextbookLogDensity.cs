using LossGen.Generator.Families;

namespace LossGen.Generator.Tests.Symbolics;

/// <summary>The densities as the textbooks have them, in plain C#. A new family needs a line here.</summary>
internal static class TextbookLogDensity
{
    private static readonly double LogOfTwoPi = Math.Log(2 * Math.PI);

    public static double Of(string family, double[] y, ObservationKind kind, List<double[]> parameters)
    {
        double Parameter(int i) => parameters[i][0];
        return family switch
        {
            "Gaussian" => Normal(y[0], Parameter(0), Parameter(1) * Parameter(1)),
            "HeteroscedasticGaussian" => Normal(y[0], Parameter(0), Parameter(1)),
            "Laplace" => (-Math.Abs(y[0] - Parameter(0)) / Parameter(1)) - Math.Log(2 * Parameter(1)),
            "Bernoulli" => Times(y[0], Math.Log(Parameter(0))) + Times(1 - y[0], Math.Log(1 - Parameter(0))),
            "Multinomial" when kind == ObservationKind.ClassIndex => Math.Log(parameters[0][(int)y[0]]),
            "Multinomial" => y.Select((count, k) => Times(count, Math.Log(parameters[0][k])) - SpecialFunctions.LogGamma(count + 1)).Sum()
                + SpecialFunctions.LogGamma(y.Sum() + 1),
            "ZeroInflatedNegativeBinomial" => ZeroInflated(y[0], Parameter(0), Parameter(1), Parameter(2)),
            "Poisson" => Poisson(y[0], Parameter(0)),
            "NegativeBinomial" => ZeroInflated(y[0], Parameter(0), Parameter(1), 0),
            "ZeroInflatedPoisson" => Math.Log((y[0] == 0 ? Parameter(1) : 0) + ((1 - Parameter(1)) * Math.Exp(Poisson(y[0], Parameter(0))))),
            "StudentT" => StudentT((y[0] - Parameter(0)) / Parameter(1), Parameter(2)) - Math.Log(Parameter(1)),
            "Gamma" => Gamma(y[0], Parameter(0), Parameter(1)),
            "GammaMeanShape" => Gamma(y[0], Parameter(1), Parameter(1) / Parameter(0)),
            "Beta" => Beta(y[0], Parameter(0), Parameter(1)),
            "BetaMeanPrecision" => Beta(y[0], Parameter(0) * Parameter(1), (1 - Parameter(0)) * Parameter(1)),
            "VonMises" => (Parameter(1) * Math.Cos(y[0] - Parameter(0))) - LogOfTwoPi - SpecialFunctions.LogBesselI0(Parameter(1)),
            "LogNormal" => Normal(Math.Log(y[0]), Parameter(0), Parameter(1) * Parameter(1)) - Math.Log(y[0]),
            "Weibull" => Math.Log(Parameter(0) / Parameter(1) * Math.Pow(y[0] / Parameter(1), Parameter(0) - 1)) - Math.Pow(y[0] / Parameter(1), Parameter(0)),
            "Gumbel" => Gumbel((y[0] - Parameter(0)) / Parameter(1)) - Math.Log(Parameter(1)),
            "Logistic" => Logistic((y[0] - Parameter(0)) / Parameter(1)) - Math.Log(Parameter(1)),
            "AsymmetricLaplace" => Math.Log(Parameter(2) * (1 - Parameter(2)) / Parameter(1)) - (Check(y[0] - Parameter(0), Parameter(2)) / Parameter(1)),
            "Huber" => -Huber(Math.Abs(y[0] - Parameter(0)), Parameter(1)) - Math.Log(HuberNormaliser(Parameter(1))),
            "PseudoHuber" => Parameter(1) * Parameter(1) * (1 - Math.Sqrt(1 + Math.Pow((y[0] - Parameter(0)) / Parameter(1), 2))),
            "Focal" => Focal(y[0] == 1 ? Parameter(0) : 1 - Parameter(0), y[0] == 1 ? Parameter(1) : 1 - Parameter(1), Parameter(2)),
            "FocalMultinomial" => Focal(parameters[0][(int)y[0]], Parameter(1), Parameter(2)),
            _ => throw new NotSupportedException("No density is written down for the family " + family + "."),
        };
    }

    private static double Normal(double y, double mean, double variance) =>
        -(((y - mean) * (y - mean) / variance) + Math.Log(variance) + LogOfTwoPi) / 2;

    private static double ZeroInflated(double y, double mean, double size, double zeros)
    {
        var probability = Math.Exp(
            SpecialFunctions.LogGamma(y + size) - SpecialFunctions.LogGamma(size) - SpecialFunctions.LogGamma(y + 1)
            + (size * Math.Log(size / (size + mean))) + (y * Math.Log(mean / (size + mean))));
        return Math.Log((y == 0 ? zeros : 0) + ((1 - zeros) * probability));
    }

    private static double Poisson(double y, double mean) => Times(y, Math.Log(mean)) - mean - SpecialFunctions.LogGamma(y + 1);

    private static double StudentT(double z, double nu) =>
        SpecialFunctions.LogGamma((nu + 1) / 2) - SpecialFunctions.LogGamma(nu / 2) - (Math.Log(nu * Math.PI) / 2) - ((nu + 1) / 2 * Math.Log(1 + (z * z / nu)));

    private static double Gamma(double y, double shape, double rate) =>
        (shape * Math.Log(rate)) - SpecialFunctions.LogGamma(shape) + ((shape - 1) * Math.Log(y)) - (rate * y);

    private static double Beta(double y, double alpha, double beta) =>
        ((alpha - 1) * Math.Log(y)) + ((beta - 1) * Math.Log(1 - y))
        + SpecialFunctions.LogGamma(alpha + beta) - SpecialFunctions.LogGamma(alpha) - SpecialFunctions.LogGamma(beta);

    private static double Gumbel(double z) => -z - Math.Exp(-z);

    private static double Logistic(double z) => -z - (2 * Math.Log(1 + Math.Exp(-z)));

    private static double Check(double residual, double level) => residual * (residual < 0 ? level - 1 : level);

    private static double Huber(double distance, double delta) =>
        distance <= delta ? distance * distance / 2 : delta * (distance - (delta / 2));

    private static double HuberNormaliser(double delta) =>
        (Math.Sqrt(2 * Math.PI) * SpecialFunctions.Erf(delta / Math.Sqrt(2))) + (2 / delta * Math.Exp(-delta * delta / 2));

    private static double Focal(double probability, double alpha, double gamma) => alpha * Math.Pow(1 - probability, gamma) * Math.Log(probability);

    private static double Times(double x, double logarithm) => x == 0 ? 0 : x * logarithm;
}

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

    private static double Times(double x, double logarithm) => x == 0 ? 0 : x * logarithm;
}

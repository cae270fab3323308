namespace LossGen.Testing;

/// <summary>How <see cref="LossCheck"/> draws its points, and how closely it looks.</summary>
public sealed class LossCheckOptions
{
    /// <summary>The seed of the points; the same seed draws the same points on every machine.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The number of observations at which losses and gradients are compared.</summary>
    public int Points { get; init; } = 200;

    /// <summary>The number of classes, for a loss that takes it as an argument.</summary>
    public int Classes { get; init; } = 4;

    /// <summary>
    /// The difference that is allowed in <c>double</c>, relative to the expected value or to 1 where that is greater. The
    /// rounding error of the expected value itself, which is estimated at each point, is allowed besides.
    /// </summary>
    public double Tolerance { get; init; } = 1e-9;

    /// <summary>As <see cref="Tolerance"/>, for the methods in <c>float</c>.</summary>
    public double SingleTolerance { get; init; } = 1e-4;

    /// <summary>
    /// The greatest share of derivatives that may stay without a difference quotient to compare with, as at a kink or beside
    /// the edge of the domain. Beyond it the check fails.
    /// </summary>
    public double MostSkipped { get; init; } = 0.1;

    /// <summary>
    /// How single arguments are drawn, by their names in the generated methods, the observation among them. What is not
    /// named here is drawn from its type and its link.
    /// </summary>
    /// <example><code>new LossCheckOptions { Draw = { ["y"] = random => random.NextDouble() } }</code></example>
    public IDictionary<string, Func<Random, double>> Draw { get; } = new Dictionary<string, Func<Random, double>>(StringComparer.Ordinal);
}

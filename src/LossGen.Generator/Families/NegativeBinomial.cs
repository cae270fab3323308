using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// A count with mean μ and variance μ + μ²/θ, where θ is the inverse dispersion (the size parameter):
/// ln Γ(y + θ) − ln Γ(θ) − ln y! + θ ln(θ/(θ + μ)) + y ln(μ/(θ + μ)).
/// </summary>
internal sealed class NegativeBinomial : Family
{
    public override string Name => "NegativeBinomial";

    public override string Title => "negative binomial";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Count));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("mu", Domain.NonNegative, LinkFunction.Log),
        new FamilyParameter("theta", Domain.Positive, LinkFunction.Log));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        return LogProbability(y, parameters[0], parameters[1]);
    }

    /// <summary>The log probability of the count y with mean μ and size θ.</summary>
    internal static Expr LogProbability(Expr y, Expr mu, Expr theta) =>
        Functions.LogGamma.Of(y + theta) - Functions.LogGamma.Of(theta) - Functions.LogGamma.Of(y + 1)
        + LogProbabilityOfZero(mu, theta) + (y * Functions.Log.Of(mu / (theta + mu)));

    /// <summary>The log probability of no event: θ ln(θ/(θ + μ)).</summary>
    internal static Expr LogProbabilityOfZero(Expr mu, Expr theta) => theta * Functions.Log.Of(theta / (theta + mu));
}

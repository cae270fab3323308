using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// A count with two sources of zeros. With probability π it is zero; otherwise it is negative binomial with mean μ and
/// variance μ + μ²/θ. θ is the inverse dispersion (the size parameter); scvi-tools uses the same parameters.
/// </summary>
internal sealed class ZeroInflatedNegativeBinomial : Family
{
    public override string Name => "ZeroInflatedNegativeBinomial";

    public override string Title => "zero-inflated negative binomial";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Count));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("mu", Domain.NonNegative, LinkFunction.Log),
        new FamilyParameter("theta", Domain.Positive, LinkFunction.Log),
        new FamilyParameter("pi", Domain.UnitInterval, LinkFunction.Logit));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (mu, theta, pi) = (parameters[0], parameters[1], parameters[2]);
        var pool = y.Pool;
        return pool.Select(
            pool.Compare(Comparison.Equal, y, pool.Zero),
            Functions.Log.Of(pi + ((1 - pi) * Functions.Exp.Of(NegativeBinomial.LogProbabilityOfZero(mu, theta)))),
            Functions.Log.Of(1 - pi) + NegativeBinomial.LogProbability(y, mu, theta));
    }
}

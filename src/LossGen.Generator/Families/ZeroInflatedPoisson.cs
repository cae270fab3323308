using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// A count with two sources of zeros (Lambert 1992). With probability π it is zero; otherwise it is Poisson with mean μ.
/// </summary>
internal sealed class ZeroInflatedPoisson : Family
{
    public override string Name => "ZeroInflatedPoisson";

    public override string Title => "zero-inflated Poisson";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Count));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("mu", Domain.NonNegative, LinkFunction.Log),
        new FamilyParameter("pi", Domain.UnitInterval, LinkFunction.Logit));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (mu, pi) = (parameters[0], parameters[1]);
        var pool = y.Pool;
        return pool.Select(
            pool.Compare(Comparison.Equal, y, pool.Zero),
            Functions.Log.Of(pi + ((1 - pi) * Functions.Exp.Of(-mu))),
            Functions.Log.Of(1 - pi) + Poisson.LogProbability(y, mu));
    }
}

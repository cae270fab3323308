using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// The beta distribution by its mean μ and precision φ (Ferrari and Cribari-Neto 2004): its shapes are μφ and (1 − μ)φ, its
/// variance is μ(1 − μ)/(φ + 1).
/// </summary>
internal sealed class BetaMeanPrecision : Family
{
    public override string Name => "BetaMeanPrecision";

    public override string Title => "beta";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.OpenUnitInterval));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("mean", Domain.OpenUnitInterval, LinkFunction.Logit),
        new FamilyParameter("precision", Domain.Positive, LinkFunction.Log));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (mean, precision) = (parameters[0], parameters[1]);
        return Beta.LogDensity(y, mean * precision, (1 - mean) * precision);
    }
}

using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// The smooth relative of Huber's loss, as an unnormalised density: −δ²(√(1 + ((y − μ)/δ)²) − 1). Its normaliser
/// 2δ·exp(δ²)·K₁(δ²) is left out, so that the loss of an exact fit is 0; with a free δ this is no likelihood.
/// </summary>
internal sealed class PseudoHuber : Family
{
    public override string Name => "PseudoHuber";

    public override string Title => "pseudo-Huber";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Real));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("mu", Domain.Real, LinkFunction.Identity),
        new FamilyParameter("delta", Domain.Positive, LinkFunction.Log, DefaultValue: 1));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (mu, delta) = (parameters[0], parameters[1]);
        return -delta.Squared() * ((1 + ((y - mu) / delta).Squared()).Power(new Rational(1, 2)) - 1);
    }
}

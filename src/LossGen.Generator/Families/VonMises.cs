using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// The von Mises distribution of an angle in radians, with mean direction μ and concentration κ:
/// κ cos(y − μ) − ln 2π − ln I₀(κ). The circle's counterpart of the normal distribution.
/// </summary>
internal sealed class VonMises : Family
{
    public override string Name => "VonMises";

    public override string Title => "von Mises";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Real));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("mu", Domain.Real, LinkFunction.Identity),
        new FamilyParameter("kappa", Domain.NonNegative, LinkFunction.Log));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (mu, kappa) = (parameters[0], parameters[1]);
        return (kappa * Functions.Cos.Of(y - mu)) - Functions.Log.Of(2 * y.Pool.Pi) - Functions.LogBesselI0.Of(kappa);
    }
}

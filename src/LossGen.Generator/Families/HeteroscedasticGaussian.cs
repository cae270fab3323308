using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// The normal distribution whose variance is an output of the model like its mean: −½(y − μ)²/v − ½ ln v − ½ ln 2π
/// (Nix and Weigend 1994).
/// </summary>
internal sealed class HeteroscedasticGaussian : Family
{
    public override string Name => "HeteroscedasticGaussian";

    public override string Title => "heteroscedastic Gaussian";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Real));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("mu", Domain.Real, LinkFunction.Identity),
        new FamilyParameter("variance", Domain.Positive, LinkFunction.Log));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (mu, variance) = (parameters[0], parameters[1]);
        return (-(y - mu).Squared() / variance / 2) - (Functions.Log.Of(variance) / 2) - (Functions.Log.Of(2 * y.Pool.Pi) / 2);
    }
}

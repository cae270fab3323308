using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// The asymmetric Laplace distribution whose quantile of level q is μ, with scale b (Koenker and Machado 1999):
/// ln q + ln(1 − q) − ln b − |y − μ|·w/b, where the weight w is 1 − q below μ and q above. With b fixed at 1 its negative
/// logarithm is the check loss plus a constant; its maximum likelihood fit is quantile regression.
/// </summary>
internal sealed class AsymmetricLaplace : Family
{
    public override string Name => "AsymmetricLaplace";

    public override string Title => "asymmetric Laplace";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Real));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("mu", Domain.Real, LinkFunction.Identity),
        new FamilyParameter("scale", Domain.Positive, LinkFunction.Log, DefaultValue: 1),
        new FamilyParameter("quantile", Domain.OpenUnitInterval, LinkFunction.Logit, DefaultValue: 0.5));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (mu, scale, quantile) = (parameters[0], parameters[1], parameters[2]);
        var pool = y.Pool;
        var weight = pool.Select(pool.Compare(Comparison.Less, y, mu), 1 - quantile, quantile);
        return Functions.Log.Of(quantile) + Functions.Log.Of(1 - quantile) - Functions.Log.Of(scale) - (Functions.Abs.Of(y - mu) * weight / scale);
    }
}

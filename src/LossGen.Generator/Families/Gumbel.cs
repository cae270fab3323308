using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// The Gumbel distribution of a greatest value, with location μ and scale β: −z − exp(−z) − ln β, where z = (y − μ)/β.
/// </summary>
internal sealed class Gumbel : Family
{
    public override string Name => "Gumbel";

    public override string Title => "Gumbel";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Real));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("mu", Domain.Real, LinkFunction.Identity),
        new FamilyParameter("scale", Domain.Positive, LinkFunction.Log));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (mu, scale) = (parameters[0], parameters[1]);
        var z = (y - mu) / scale;
        return -z - Functions.Exp.Of(-z) - Functions.Log.Of(scale);
    }
}

using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// The logistic distribution with location μ and scale s: −z − 2 ln(1 + exp(−z)) − ln s, where z = (y − μ)/s.
/// </summary>
internal sealed class Logistic : Family
{
    public override string Name => "Logistic";

    public override string Title => "logistic";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Real));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("mu", Domain.Real, LinkFunction.Identity),
        new FamilyParameter("scale", Domain.Positive, LinkFunction.Log));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (mu, scale) = (parameters[0], parameters[1]);
        var z = (y - mu) / scale;
        return -z - (2 * Functions.Log.Of(1 + Functions.Exp.Of(-z))) - Functions.Log.Of(scale);
    }
}

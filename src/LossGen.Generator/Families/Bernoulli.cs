using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// A 0/1 outcome with success probability p: y ln p + (1 − y) ln(1 − p), where 0·ln 0 = 0. A soft label y in [0, 1]
/// gives the cross entropy between y and p.
/// </summary>
internal sealed class Bernoulli : Family
{
    public override string Name => "Bernoulli";

    public override string Title => "Bernoulli";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.UnitInterval));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("p", Domain.UnitInterval, LinkFunction.Logit));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var p = parameters[0];
        return Functions.XLogY(y, p) + Functions.XLogY(1 - y, 1 - p);
    }
}

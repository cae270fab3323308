using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// The focal loss of one observed class of K (Lin et al. 2017), as an unnormalised density: α(1 − p)^γ ln p for the
/// probability p of the class. With γ = 0 and α = 1 it is the softmax cross entropy.
/// </summary>
internal sealed class FocalMultinomial : Family
{
    public override string Name => "FocalMultinomial";

    public override string Title => "focal multinomial";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.ClassIndex, Domain.Count));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("p", Domain.UnitInterval, LinkFunction.Softmax, IsPerClass: true),
        new FamilyParameter("alpha", Domain.NonNegative, LinkFunction.Log, DefaultValue: 1),
        new FamilyParameter("gamma", Domain.NonNegative, LinkFunction.Log, DefaultValue: 2));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (p, alpha, gamma) = (parameters[0], parameters[1], parameters[2]);
        return y.Pool.Reduce(ReductionKind.Sum, Axes.Class, y * (alpha * Focal.Damped(p, gamma)));
    }
}

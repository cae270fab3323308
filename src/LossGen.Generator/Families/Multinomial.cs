using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// Counts y over K classes with probabilities p: Σ y ln p + ln Γ(Σ y + 1) − Σ ln Γ(y + 1), where 0·ln 0 = 0. One
/// observed class is the count vector with a single 1; its coefficient vanishes, and the negative logarithm is the
/// softmax cross entropy.
/// </summary>
internal sealed class Multinomial : Family
{
    public override string Name => "Multinomial";

    public override string Title => "multinomial";

    public override ImmutableArray<Observation> Observations { get; } = ImmutableArray.Create(
        new Observation(ObservationKind.ClassIndex, Domain.Count),
        new Observation(ObservationKind.PerClass, Domain.NonNegative));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("p", Domain.UnitInterval, LinkFunction.Softmax, IsPerClass: true));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var pool = y.Pool;
        Expr SumOverClasses(Expr x) => pool.Reduce(ReductionKind.Sum, Axes.Class, x);

        return SumOverClasses(Functions.XLogY(y, parameters[0]))
            + Functions.LogGamma.Of(SumOverClasses(y) + 1)
            - SumOverClasses(Functions.LogGamma.Of(y + 1));
    }
}

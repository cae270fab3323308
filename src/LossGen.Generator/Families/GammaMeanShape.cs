using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// The gamma distribution by its mean m and shape α, as in a generalized linear model: its rate is α/m, its coefficient of
/// variation 1/√α.
/// </summary>
internal sealed class GammaMeanShape : Family
{
    public override string Name => "GammaMeanShape";

    public override string Title => "gamma";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Positive));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("mean", Domain.Positive, LinkFunction.Log),
        new FamilyParameter("shape", Domain.Positive, LinkFunction.Log));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (mean, shape) = (parameters[0], parameters[1]);
        return Gamma.LogDensity(y, shape, shape / mean);
    }
}

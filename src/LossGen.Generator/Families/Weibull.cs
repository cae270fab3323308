using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// The Weibull distribution with shape k and scale λ: ln k − ln λ + (k − 1) ln(y/λ) − (y/λ)ᵏ.
/// </summary>
internal sealed class Weibull : Family
{
    public override string Name => "Weibull";

    public override string Title => "Weibull";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Positive));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("shape", Domain.Positive, LinkFunction.Log),
        new FamilyParameter("scale", Domain.Positive, LinkFunction.Log));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (shape, scale) = (parameters[0], parameters[1]);
        var logarithm = Functions.Log.Of(y / scale);
        return Functions.Log.Of(shape) - Functions.Log.Of(scale) + ((shape - 1) * logarithm) - Functions.Exp.Of(shape * logarithm);
    }
}

using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// The gamma distribution with shape α and rate β, whose mean is α/β: α ln β − ln Γ(α) + (α − 1) ln y − βy.
/// </summary>
internal sealed class Gamma : Family
{
    public override string Name => "Gamma";

    public override string Title => "gamma";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Positive));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("shape", Domain.Positive, LinkFunction.Log),
        new FamilyParameter("rate", Domain.Positive, LinkFunction.Log));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        return LogDensity(y, parameters[0], parameters[1]);
    }

    /// <summary>The log density at y, by shape and rate.</summary>
    internal static Expr LogDensity(Expr y, Expr shape, Expr rate) =>
        (shape * Functions.Log.Of(rate)) - Functions.LogGamma.Of(shape) + ((shape - 1) * Functions.Log.Of(y)) - (rate * y);
}

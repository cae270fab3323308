using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// The beta distribution on (0, 1) with shapes α and β:
/// (α − 1) ln y + (β − 1) ln(1 − y) + ln Γ(α + β) − ln Γ(α) − ln Γ(β).
/// </summary>
internal sealed class Beta : Family
{
    public override string Name => "Beta";

    public override string Title => "beta";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.OpenUnitInterval));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("alpha", Domain.Positive, LinkFunction.Log),
        new FamilyParameter("beta", Domain.Positive, LinkFunction.Log));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        return LogDensity(y, parameters[0], parameters[1]);
    }

    /// <summary>The log density at y, by the two shapes.</summary>
    internal static Expr LogDensity(Expr y, Expr alpha, Expr beta) =>
        ((alpha - 1) * Functions.Log.Of(y)) + ((beta - 1) * Functions.Log.Of(1 - y))
        + Functions.LogGamma.Of(alpha + beta) - Functions.LogGamma.Of(alpha) - Functions.LogGamma.Of(beta);
}

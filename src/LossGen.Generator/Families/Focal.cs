using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// The focal loss of a 0/1 outcome (Lin et al. 2017), as an unnormalised density: α(1 − p)^γ ln p where the outcome is 1, and
/// (1 − α)p^γ ln(1 − p) where it is 0. With γ = 0 it is a weighted cross entropy.
/// </summary>
internal sealed class Focal : Family
{
    public override string Name => "Focal";

    public override string Title => "focal";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Binary));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("p", Domain.UnitInterval, LinkFunction.Logit),
        new FamilyParameter("alpha", Domain.UnitInterval, LinkFunction.Logit, DefaultValue: 0.25),
        new FamilyParameter("gamma", Domain.NonNegative, LinkFunction.Log, DefaultValue: 2));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (p, alpha, gamma) = (parameters[0], parameters[1], parameters[2]);
        var pool = y.Pool;
        return pool.Select(
            pool.Compare(Comparison.Equal, y, pool.One), alpha * Damped(p, gamma), (1 - alpha) * Damped(1 - p, gamma));
    }

    /// <summary>(1 − p)^γ·ln p for the probability p of what was observed.</summary>
    internal static Expr Damped(Expr p, Expr gamma) => Functions.Exp.Of(gamma * Functions.Log.Of(1 - p)) * Functions.Log.Of(p);
}

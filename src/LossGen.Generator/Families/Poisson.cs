using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// A count with mean and variance μ: y ln μ − μ − ln y!.
/// </summary>
internal sealed class Poisson : Family
{
    public override string Name => "Poisson";

    public override string Title => "Poisson";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Count));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("mu", Domain.NonNegative, LinkFunction.Log));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        return LogProbability(y, parameters[0]);
    }

    /// <summary>The log probability of the count y with mean μ.</summary>
    internal static Expr LogProbability(Expr y, Expr mu) => Functions.XLogY(y, mu) - mu - Functions.LogGamma.Of(y + 1);
}

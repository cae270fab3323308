using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// The normal distribution with one standard deviation: −½((y − μ)/σ)² − ln σ − ½ ln 2π.
/// With σ fixed at 1 its negative logarithm is half the squared error.
/// </summary>
internal sealed class Gaussian : Family
{
    public override string Name => "Gaussian";

    public override string Title => "Gaussian";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Real));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("mu", Domain.Real, LinkFunction.Identity),
        new FamilyParameter("sigma", Domain.Positive, LinkFunction.Log, DefaultValue: 1));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (mu, sigma) = (parameters[0], parameters[1]);
        var z = (y - mu) / sigma;
        return (-z.Squared() / 2) - Functions.Log.Of(sigma) - (Functions.Log.Of(2 * y.Pool.Pi) / 2);
    }
}

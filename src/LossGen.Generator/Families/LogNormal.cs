using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// A positive number whose logarithm is normal with mean μ and standard deviation σ:
/// −½((ln y − μ)/σ)² − ln σ − ln y − ½ ln 2π.
/// </summary>
internal sealed class LogNormal : Family
{
    public override string Name => "LogNormal";

    public override string Title => "log-normal";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Positive));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("mu", Domain.Real, LinkFunction.Identity),
        new FamilyParameter("sigma", Domain.Positive, LinkFunction.Log));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (mu, sigma) = (parameters[0], parameters[1]);
        var logarithm = Functions.Log.Of(y);
        var z = (logarithm - mu) / sigma;
        return (-z.Squared() / 2) - Functions.Log.Of(sigma) - logarithm - (Functions.Log.Of(2 * y.Pool.Pi) / 2);
    }
}

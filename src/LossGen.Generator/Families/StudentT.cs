using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// Student's t distribution with ν degrees of freedom, location μ and scale σ:
/// ln Γ((ν + 1)/2) − ln Γ(ν/2) − ½ ln νπ − ln σ − ½(ν + 1) ln(1 + ((y − μ)/σ)²/ν). A Gaussian with heavy tails; ν = 1 is
/// the Cauchy distribution.
/// </summary>
internal sealed class StudentT : Family
{
    public override string Name => "StudentT";

    public override string Title => "Student t";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Real));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("mu", Domain.Real, LinkFunction.Identity),
        new FamilyParameter("sigma", Domain.Positive, LinkFunction.Log),
        new FamilyParameter("nu", Domain.Positive, LinkFunction.Log));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (mu, sigma, nu) = (parameters[0], parameters[1], parameters[2]);
        var z = (y - mu) / sigma;
        return Functions.LogGamma.Of((nu + 1) / 2) - Functions.LogGamma.Of(nu / 2) - (Functions.Log.Of(nu * y.Pool.Pi) / 2)
            - Functions.Log.Of(sigma) - ((nu + 1) / 2 * Functions.Log.Of(1 + (z.Squared() / nu)));
    }
}

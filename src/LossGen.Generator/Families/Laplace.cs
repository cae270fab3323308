using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// The double exponential distribution: −|y − μ|/b − ln 2b. With b fixed at 1 its negative logarithm is the absolute
/// error plus a constant; its maximum likelihood fit is median regression.
/// </summary>
internal sealed class Laplace : Family
{
    public override string Name => "Laplace";

    public override string Title => "Laplace";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Real));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("mu", Domain.Real, LinkFunction.Identity),
        new FamilyParameter("scale", Domain.Positive, LinkFunction.Log, DefaultValue: 1));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (mu, scale) = (parameters[0], parameters[1]);
        return -(Functions.Abs.Of(y - mu) / scale) - Functions.Log.Of(scale) - Functions.Log.Of(y.Pool.Constant(2));
    }
}

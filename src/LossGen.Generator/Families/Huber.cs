using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// The density whose negative logarithm is Huber's loss (Huber 1964): −½r² where |r| ≤ δ, −δ(|r| − δ/2) beyond, with r = y − μ,
/// less ln(√(2π)·erf(δ/√2) + (2/δ)·exp(−δ²/2)). It is normal in the middle and double exponential in the tails.
/// </summary>
internal sealed class Huber : Family
{
    public override string Name => "Huber";

    public override string Title => "Huber";

    public override ImmutableArray<Observation> Observations { get; } =
        ImmutableArray.Create(new Observation(ObservationKind.Number, Domain.Real));

    public override ImmutableArray<FamilyParameter> Parameters { get; } = ImmutableArray.Create(
        new FamilyParameter("mu", Domain.Real, LinkFunction.Identity),
        new FamilyParameter("delta", Domain.Positive, LinkFunction.Log, DefaultValue: 1));

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters)
    {
        var (mu, delta) = (parameters[0], parameters[1]);
        var pool = y.Pool;
        var distance = Functions.Abs.Of(y - mu);
        var loss = pool.Select(
            pool.Compare(Comparison.LessOrEqual, distance, delta), (y - mu).Squared() / 2, delta * (distance - (delta / 2)));
        var rootOfTwo = pool.Constant(2).Power(new Rational(1, 2));
        var middle = rootOfTwo * pool.Pi.Power(new Rational(1, 2)) * Functions.Erf.Of(delta / rootOfTwo);
        var tails = 2 / delta * Functions.Exp.Of(-delta.Squared() / 2);
        return -loss - Functions.Log.Of(middle + tails);
    }
}

using System.Collections.Immutable;
using LossGen.Generator.Families;

namespace LossGen.Generator.Symbolics;

/// <summary>
/// The table of functions. A new function is one row here and its numerics in the runtime library under the same name.
/// </summary>
/// <remarks>
/// Derivatives are given in the form that loses no digits (the derivative of softplus is the logistic function, not a
/// quotient of exponentials); they are checked against differences of the function itself.
/// </remarks>
internal static class Functions
{
    public static readonly Function Exp = Unary("Exp", "exp", Domain.Positive, Evaluation.Inline, 16, x => Exp!.Of(x));

    public static readonly Function Log = Unary("Log", "ln", Domain.Real, Evaluation.Inline, 20, x => x.Power(-1));

    /// <summary>ln(1 + x).</summary>
    public static readonly Function LogP1 = Unary("LogP1", "log1p", Domain.Real, Evaluation.Inline, 28, x => (x + 1).Power(-1));

    /// <summary>exp(x) − 1.</summary>
    public static readonly Function ExpM1 = Unary("ExpM1", "expm1", Domain.Real, Evaluation.Inline, 22, x => Exp.Of(x));

    /// <summary>ln(1 + exp(x)).</summary>
    public static readonly Function Softplus = Unary("Softplus", "softplus", Domain.Positive, Evaluation.Inline, 40, x => Sigmoid!.Of(x));

    /// <summary>The logistic function 1/(1 + exp(−x)).</summary>
    public static readonly Function Sigmoid =
        Unary("Sigmoid", "sigmoid", Domain.OpenUnitInterval, Evaluation.Inline, 22, x => Sigmoid!.Of(x) * Sigmoid.Of(-x));

    public static readonly Function Logit = Unary("Logit", "logit", Domain.Real, Evaluation.Inline, 45, x => (x * (1 - x)).Power(-1));

    public static readonly Function Tanh = Unary("Tanh", "tanh", Domain.Real, Evaluation.Inline, 30, x => 1 - Tanh!.Of(x).Squared());

    /// <summary>The inverse hyperbolic sine. The square in its derivative 1/√(1 + x²) must not overflow, since x may be an exponential.</summary>
    public static readonly Function Asinh =
        Unary("Asinh", "asinh", Domain.Real, Evaluation.Inline, 50, x => Hypot!.Of(x, x.Pool.One).Power(-1));

    public static readonly Function Sin = Unary("Sin", "sin", Domain.Real, Evaluation.Inline, 35, x => Cos!.Of(x));

    public static readonly Function Cos = Unary("Cos", "cos", Domain.Real, Evaluation.Inline, 35, x => -Sin.Of(x));

    /// <summary>The error function (2/√π)·∫₀ˣ exp(−t²) dt.</summary>
    public static readonly Function Erf = Unary(
        "Erf", "erf", Domain.Real, Evaluation.Inline, 55, x => TwoOverRootPi(x.Pool) * Exp.Of(-x.Squared()));

    /// <summary>1 − erf x.</summary>
    public static readonly Function Erfc =
        Unary("Erfc", "erfc", Domain.Positive, Evaluation.Inline, 85, x => -TwoOverRootPi(x.Pool) * Exp.Of(-x.Squared()));

    /// <summary>exp(x²)·erfc x. The two terms of its derivative cancel at large x, so that the derivative's relative error grows as x².</summary>
    public static readonly Function ErfcX =
        Unary("ErfcX", "erfcx", Domain.Positive, Evaluation.Inline, 90, x => (2 * x * ErfcX!.Of(x)) - TwoOverRootPi(x.Pool));

    /// <summary>ln erfc x.</summary>
    public static readonly Function LogErfc =
        Unary("LogErfc", "lnerfc", Domain.Real, Evaluation.Inline, 140, x => -TwoOverRootPi(x.Pool) / ErfcX.Of(x));

    /// <summary>ln(½·erfc x): the logarithm of a normal probability, without the root of ln erfc x.</summary>
    public static readonly Function LogHalfErfc =
        Unary("LogHalfErfc", "ln½erfc", Domain.Real, Evaluation.Inline, 140, x => -TwoOverRootPi(x.Pool) / ErfcX.Of(x));

    /// <summary>|x|, with derivative 0 at 0.</summary>
    public static readonly Function Abs = Unary("Abs", "|{0}|", Domain.NonNegative, Evaluation.Operation, 1, x => Sign!.Of(x), "{T}.Abs({0})");

    /// <summary>−1, 0 or 1.</summary>
    public static readonly Function Sign =
        Unary("Sign", "sign", Domain.Real, Evaluation.Inline, 4, x => x.Pool.Zero, "SpecialFunctions.Sign({0})");

    /// <summary>The greatest whole number that is not above x.</summary>
    public static readonly Function Floor =
        Unary("Floor", "⌊{0}⌋", Domain.Real, Evaluation.Operation, 1, x => x.Pool.Zero, "{T}.Floor({0})");

    /// <summary>ln(1 − exp(−x)) for x > 0.</summary>
    public static readonly Function Log1MExp = Unary("Log1MExp", "log1mexp", Domain.Real, Evaluation.Inline, 60, x => ExpM1.Of(x).Power(-1));

    /// <summary>The greater of two numbers; where they are equal its derivative is shared between them, as that of |x| is.</summary>
    public static readonly Function Max = new(
        "Max",
        "max",
        Domain.Real,
        Evaluation.Operation,
        1,
        Partial(a => (1 + Sign.Of(a[0] - a[1])) / 2, a => (1 - Sign.Of(a[0] - a[1])) / 2),
        "{T}.Max({0}, {1})");

    /// <summary>The smaller of two numbers.</summary>
    public static readonly Function Min = new(
        "Min",
        "min",
        Domain.Real,
        Evaluation.Operation,
        1,
        Partial(a => (1 - Sign.Of(a[0] - a[1])) / 2, a => (1 + Sign.Of(a[0] - a[1])) / 2),
        "{T}.Min({0}, {1})");

    /// <summary>The length √(x² + y²) of a vector, with derivative 0 at (0, 0), as |x| has at 0.</summary>
    public static readonly Function Hypot = new(
        "Hypot",
        "hypot",
        Domain.NonNegative,
        Evaluation.Inline,
        35,
        Partial(a => ShareOfLength(a[0], a), a => ShareOfLength(a[1], a)),
        "SpecialFunctions.Hypot({0}, {1})");

    public static readonly Function LogGamma = Unary("LogGamma", "ln Γ", Domain.Real, Evaluation.Block, 90, x => Digamma!.Of(x));

    /// <summary>The derivative ψ of ln Γ.</summary>
    public static readonly Function Digamma = Unary("Digamma", "ψ", Domain.Real, Evaluation.Block, 90, x => Trigamma!.Of(x));

    /// <summary>The second derivative ψ′ of ln Γ.</summary>
    public static readonly Function Trigamma = new(
        "Trigamma", "ψ′", Domain.Positive, Evaluation.Block, 90, Partial(Function.NoDerivative), "SpecialFunctions.Trigamma({0})");

    /// <summary>ln Γ(t + y) − ln Γ(t), arguments t and y.</summary>
    public static readonly Function LogGammaDelta = new(
        "LogGammaDelta",
        "lnΓΔ",
        Domain.Real,
        Evaluation.Block,
        130,
        Partial(a => DigammaDelta!.Of(a[0], a[1]), a => Digamma.Of(a[0] + a[1])),
        "SpecialFunctions.LogGammaDelta({0}, {1})");

    /// <summary>ψ(t + y) − ψ(t), arguments t and y.</summary>
    public static readonly Function DigammaDelta = new(
        "DigammaDelta",
        "ψΔ",
        Domain.Real,
        Evaluation.Block,
        130,
        Partial(a => TrigammaDelta!.Of(a[0], a[1]), a => Trigamma.Of(a[0] + a[1])),
        "SpecialFunctions.DigammaDelta({0}, {1})");

    /// <summary>ψ′(t + y) − ψ′(t), arguments t and y.</summary>
    public static readonly Function TrigammaDelta = new(
        "TrigammaDelta",
        "ψ′Δ",
        Domain.Real,
        Evaluation.Block,
        130,
        Partial(Function.NoDerivative, Function.NoDerivative),
        "SpecialFunctions.TrigammaDelta({0}, {1})");

    /// <summary>ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b).</summary>
    public static readonly Function LogBeta = new(
        "LogBeta",
        "ln B",
        Domain.Real,
        Evaluation.Block,
        210,
        Partial(a => -DigammaDelta.Of(a[0], a[1]), a => -DigammaDelta.Of(a[1], a[0])),
        "SpecialFunctions.LogBeta({0}, {1})");

    /// <summary>The logarithm of the modified Bessel function I₀.</summary>
    public static readonly Function LogBesselI0 =
        Unary("LogBesselI0", "ln I₀", Domain.NonNegative, Evaluation.Block, 90, x => BesselI1OverI0!.Of(x));

    /// <summary>A(x) = I₁(x)/I₀(x), the derivative of ln I₀.</summary>
    public static readonly Function BesselI1OverI0 = Unary(
        "BesselI1OverI0", "A", Domain.Real, Evaluation.Block, 90, x => 1 - (BesselI1OverI0!.Of(x) / x) - BesselI1OverI0.Of(x).Squared());

    /// <summary>ln(exp(a) + exp(b)).</summary>
    public static readonly Function LogAddExp = new(
        "LogAddExp",
        "logaddexp",
        Domain.Real,
        Evaluation.Inline,
        45,
        Partial(a => Sigmoid.Of(a[0] - a[1]), a => Sigmoid.Of(a[1] - a[0])),
        "SpecialFunctions.LogAddExp({0}, {1})");

    /// <summary>
    /// ln(σ(l) + σ(−l)·exp(q)), arguments l and q ≤ 0: the log probability of an outcome that is certain with
    /// probability σ(l) and otherwise has log probability q.
    /// </summary>
    public static readonly Function LogMix = new(
        "LogMix",
        "logmix",
        Domain.Real,
        Evaluation.Inline,
        150,
        Partial(
            a => -ExpM1.Of(a[1]) * Sigmoid.Of(a[0] - a[1]) * Sigmoid.Of(-a[0]),
            a => Sigmoid.Of(a[1] - a[0])),
        "SpecialFunctions.LogMix({0}, {1})");

    /// <summary>
    /// The logarithm of the negative binomial probability of the count y with mean μ and variance μ + μ²/θ, arguments
    /// y, μ, θ. Evaluated at its saddle point (Loader 2000), since the gamma functions in it cancel.
    /// </summary>
    public static readonly Function NegativeBinomialLogProbability = new(
        "NegativeBinomialLogProbability",
        "ln NB",
        Domain.Real,
        Evaluation.Block,
        250,
        Partial(
            Function.NoDerivative,
            a => a[2] * (a[0] - a[1]) / (a[1] * (a[2] + a[1])),
            a => DigammaDelta.Of(a[2], a[0]) - LogP1.Of(a[1] / a[2]) + ((a[1] - a[0]) / (a[2] + a[1]))),
        "SpecialFunctions.NegativeBinomialLogProbability({0}, {1}, {2})");

    /// <summary>
    /// y ln μ − μ − ln Γ(y + 1), arguments y and μ: the logarithm of the Poisson probability of the count y, evaluated at
    /// its saddle point. y may be any number of at least 0; the gamma density has the same form.
    /// </summary>
    public static readonly Function PoissonLogProbability = new(
        "PoissonLogProbability",
        "ln P",
        Domain.Real,
        Evaluation.Block,
        110,
        Partial(a => Log.Of(a[1]) - Digamma.Of(a[0] + 1), a => (a[0] - a[1]) / a[1]),
        "SpecialFunctions.PoissonLogProbability({0}, {1})");

    /// <summary>ln(1 + x) for an x known to lie in [0, 1], which needs no scaling.</summary>
    public static readonly Function LogP1OfUnit =
        Unary("LogP1OfUnit", "log1p", Domain.NonNegative, Evaluation.Inline, 18, x => (x + 1).Power(-1));

    public static readonly ImmutableArray<Function> All = ImmutableArray.Create(
        Exp, Log, LogP1, ExpM1, Softplus, Sigmoid, Logit, Tanh, Asinh, Sin, Cos, Erf, Erfc, ErfcX, LogErfc, LogHalfErfc, Abs, Sign, Floor, Log1MExp,
        Max, Min, Hypot, LogGamma, Digamma, Trigamma, LogGammaDelta, DigammaDelta, TrigammaDelta, LogBeta, LogBesselI0, BesselI1OverI0, LogAddExp, LogMix,
        NegativeBinomialLogProbability, PoissonLogProbability, LogP1OfUnit);

    /// <summary>x·ln y with 0·ln 0 = 0: an outcome that cannot happen and did not happen costs nothing.</summary>
    public static Expr XLogY(Expr x, Expr y) =>
        x is Select { Condition: var condition, WhenTrue: Constant { Value.IsOne: true }, WhenFalse: Constant { Value.IsZero: true } }
            ? x.Pool.Select(condition, Log.Of(y), x.Pool.Zero)
            : x.Pool.Select(x.Pool.Compare(Comparison.Equal, x, x.Pool.Zero), x.Pool.Zero, x * Log.Of(y));

    private static Expr TwoOverRootPi(ExprPool pool) => 2 * pool.Pi.Power(new Rational(-1, 2));

    /// <summary>What one side is of the length of the vector.</summary>
    private static Expr ShareOfLength(Expr side, ImmutableArray<Expr> vector)
    {
        // The reciprocal is infinite at the length 0, and at the last of the subnormal numbers.
        var (pool, reciprocal) = (side.Pool, Hypot.Of([.. vector]).Power(-1));
        return pool.Select(pool.Compare(Comparison.Equal, reciprocal, pool.Named(NamedValue.PositiveInfinity)), pool.Zero, side * reciprocal);
    }

    private static Function Unary(
        string name, string symbol, Domain range, Evaluation evaluation, int cost, Func<Expr, Expr> derivative, string? scalar = null) =>
        new(name, symbol, range, evaluation, cost, Partial(a => derivative(a[0])), scalar ?? $"SpecialFunctions.{name}({{0}})");

    private static ImmutableArray<Func<ImmutableArray<Expr>, Expr>> Partial(params Func<ImmutableArray<Expr>, Expr>[] derivatives) =>
        derivatives.ToImmutableArray();
}

using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Densities;

/// <summary>
/// The table of methods a density may call besides the project's own: those of <c>Math</c> and <c>double</c> that have a
/// derivative nearly everywhere, and the functions of the compiler's own table under their names in <c>SpecialFunctions</c>.
/// </summary>
internal static class KnownFunctions
{
    private const string Math = "System.Math";
    private const string Double = "System.Double";
    private const string SpecialFunctions = "LossGen.SpecialFunctions";

    private static readonly ImmutableArray<(string Name, Func<IReadOnlyList<Expr>, Expr> Meaning, int Arity)> Elementary =
    [
        ("Abs", a => Functions.Abs.Of(a[0]), 1),
        ("Acosh", a => InverseCosh(a[0]), 1),
        ("Asinh", a => Functions.Asinh.Of(a[0]), 1),
        ("Atanh", a => (Functions.LogP1.Of(a[0]) - Functions.LogP1.Of(-a[0])) / 2, 1),
        ("Ceiling", a => -Functions.Floor.Of(-a[0]), 1),
        ("Clamp", a => Functions.Min.Of(Functions.Max.Of(a[0], a[1]), a[2]), 3),
        ("Cos", a => Functions.Cos.Of(a[0]), 1),
        ("Cosh", a => (Functions.Exp.Of(a[0]) + Functions.Exp.Of(-a[0])) / 2, 1),
        ("Exp", a => Functions.Exp.Of(a[0]), 1),
        ("Floor", a => Functions.Floor.Of(a[0]), 1),
        ("FusedMultiplyAdd", a => (a[0] * a[1]) + a[2], 3),
        ("Log", a => Functions.Log.Of(a[0]), 1),
        ("Log", a => Functions.Log.Of(a[0]) / Functions.Log.Of(a[1]), 2),
        ("Log10", a => Functions.Log.Of(a[0]) / Functions.Log.Of(a[0].Pool.Constant(10)), 1),
        ("Log2", a => Functions.Log.Of(a[0]) / Functions.Log.Of(a[0].Pool.Constant(2)), 1),
        ("Max", a => Functions.Max.Of(a[0], a[1]), 2),
        ("Min", a => Functions.Min.Of(a[0], a[1]), 2),
        ("Pow", a => Power(a[0], a[1]), 2),
        ("Sign", a => Functions.Sign.Of(a[0]), 1),
        ("Sin", a => Functions.Sin.Of(a[0]), 1),
        ("Sinh", a => (Functions.ExpM1.Of(a[0]) - Functions.ExpM1.Of(-a[0])) / 2, 1),
        ("Sqrt", a => Root(a[0]), 1),
        ("Tan", a => Functions.Sin.Of(a[0]) / Functions.Cos.Of(a[0]), 1),
        ("Tanh", a => Functions.Tanh.Of(a[0]), 1),
    ];

    private static readonly ImmutableArray<KnownFunction> OfDouble =
    [
        new(Double, "ExpM1", 1, a => Functions.ExpM1.Of(a[0])),
        new(Double, "Exp2", 1, a => Functions.Exp.Of(a[0] * Functions.Log.Of(a[0].Pool.Constant(2)))),
        new(Double, "Exp10", 1, a => Functions.Exp.Of(a[0] * Functions.Log.Of(a[0].Pool.Constant(10)))),
        new(Double, "Hypot", 2, a => Functions.Hypot.Of(a[0], a[1])),
        new(Double, "IsFinite", 1, a => a[0].Pool.Compare(Comparison.Less, Functions.Abs.Of(a[0]), Infinity(a[0].Pool))),
        new(Double, "IsInfinity", 1, a => a[0].Pool.Compare(Comparison.Equal, Functions.Abs.Of(a[0]), Infinity(a[0].Pool))),
        new(Double, "IsNaN", 1, a => a[0].Pool.Compare(Comparison.NotEqual, a[0], a[0])),
        new(Double, "IsNegativeInfinity", 1, a => a[0].Pool.Compare(Comparison.Equal, -a[0], Infinity(a[0].Pool))),
        new(Double, "IsPositiveInfinity", 1, a => a[0].Pool.Compare(Comparison.Equal, a[0], Infinity(a[0].Pool))),
        new(Double, "LogP1", 1, a => Functions.LogP1.Of(a[0])),
    ];

    private static readonly ImmutableArray<KnownFunction> OfSpecialFunctions =
    [
        new(SpecialFunctions, "LogSigmoid", 1, a => -Functions.Softplus.Of(-a[0])),
        new(SpecialFunctions, "XLogY", 2, a => Functions.XLogY(a[0], a[1])),
    ];

    public static readonly ImmutableArray<KnownFunction> All =
    [
        .. Elementary.Select(row => new KnownFunction(Math, row.Name, row.Arity, row.Meaning)),
        .. Elementary.Select(row => new KnownFunction(Double, row.Name, row.Arity, row.Meaning)),
        .. OfDouble,
        .. Functions.All.Select(function => new KnownFunction(SpecialFunctions, function.Name, function.Arity, a => function.Of([.. a]))),
        .. OfSpecialFunctions,
    ];

    private static readonly ImmutableDictionary<(string Container, string Name, int Arity), KnownFunction> ByName =
        All.ToImmutableDictionary(function => (function.Container, function.Name, function.Arity));

    private static readonly ImmutableDictionary<(string Text, int Arity), KnownFunction> ByText =
        All.ToImmutableDictionary(function => (function.Text, function.Arity));

    /// <summary>The function a method stands for, or null where it is not in the table.</summary>
    public static KnownFunction? Find(string container, string name, int arity) =>
        ByName.TryGetValue((container, name, arity), out var function) ? function : null;

    /// <summary>The function of a step of a density.</summary>
    public static KnownFunction Named(string text, int arity) => ByText[(text, arity)];

    /// <summary>The power aᵇ: multiplications and a square root where b is a small number, else exp(b·ln a), which is defined for a ≥ 0.</summary>
    private static Expr Power(Expr a, Expr b)
    {
        if (IsSmallExponent(b))
            return a.Power(((Constant)b).Value);
        var power = Functions.Exp.Of(b * Functions.Log.Of(a));
        if (a.HasParameters || !b.HasParameters || Ranges.IsPositive(a))
            return power;

        // 0ᵇ is 0 for every b > 0, and so is its derivative, which the formula has as 0·ln 0; 0⁰ is 1.
        var pool = a.Pool;
        return pool.Select(
            pool.Compare(Comparison.Equal, a, pool.Zero),
            pool.Select(
                pool.Compare(Comparison.Less, pool.Zero, b),
                pool.Zero,
                pool.Select(pool.Compare(Comparison.Equal, b, pool.Zero), pool.One, power)),
            power);
    }

    /// <summary>Whether a power with the exponent is computed by multiplications, and so defined for every base.</summary>
    public static bool IsSmallExponent(Expr exponent) =>
        exponent is Constant { Value.IsSmallPower: true };

    private static Expr Root(Expr x) => x.Power(new Rational(1, 2));

    /// <summary>arcosh x, without the square of x, which may overflow, and without the root of x² − 1, which cancels next to 1.</summary>
    private static Expr InverseCosh(Expr x) => 2 * Functions.Asinh.Of(Root(x - 1) / Root(x.Pool.Constant(2)));

    private static Expr Infinity(ExprPool pool) => pool.Named(NamedValue.PositiveInfinity);
}

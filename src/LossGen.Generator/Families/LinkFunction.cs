using System.Collections.Immutable;
using System.Globalization;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// How the argument a caller passes becomes the parameter of the distribution. One row of <see cref="All"/> is one link.
/// </summary>
/// <param name="Name">The member of the public enumeration Link.</param>
/// <param name="Range">The values the parameter can take under the link; null where the link restricts nothing.</param>
/// <param name="ArgumentName">The argument's name, from the parameter's.</param>
/// <param name="Inverse">The parameter as an expression of the argument.</param>
internal sealed record LinkFunction(string Name, Domain? Range, Func<string, string> ArgumentName, Func<Expr, Expr> Inverse)
{
    /// <summary>The parameter itself is passed.</summary>
    public static readonly LinkFunction Identity = new("Identity", null, name => name, x => x);

    /// <summary>The parameter's logarithm is passed.</summary>
    public static readonly LinkFunction Log = new("Log", Domain.Positive, Prefixed("log"), x => Functions.Exp.Of(x));

    /// <summary>The logarithm of the odds is passed.</summary>
    public static readonly LinkFunction Logit = new("Logit", Domain.OpenUnitInterval, Prefixed("logit"), x => Functions.Sigmoid.Of(x));

    /// <summary>The parameter is ln(1 + eˣ).</summary>
    public static readonly LinkFunction Softplus = new("Softplus", Domain.Positive, Prefixed("raw"), x => Functions.Softplus.Of(x));

    /// <summary>The probabilities of the classes are proportional to the exponentials of the logits.</summary>
    public static readonly LinkFunction Softmax = new(
        "Softmax", Domain.OpenUnitInterval, _ => "logits", z => Functions.Exp.Of(z - z.Pool.Reduce(ReductionKind.LogSumExp, Axes.Class, z)));

    /// <summary>The parameter is the reciprocal of the argument.</summary>
    public static readonly LinkFunction Reciprocal = new("Reciprocal", null, Prefixed("raw"), x => x.Power(-1));

    /// <summary>An output activation with values in (−1, 1).</summary>
    public static readonly LinkFunction Tanh = new(
        "Tanh", new Domain(-1, true, 1, true, false, "in [-1, 1]"), Prefixed("raw"), x => Functions.Tanh.Of(x));

    /// <summary>An output activation with values in (0, 1).</summary>
    public static readonly LinkFunction Sigmoid = new("Sigmoid", Domain.OpenUnitInterval, Prefixed("raw"), x => Functions.Sigmoid.Of(x));

    /// <summary>An output activation that cuts off negative values, but not NaN; its derivative at 0 is taken as 0.</summary>
    public static readonly LinkFunction Relu = new(
        "Relu", Domain.NonNegative, Prefixed("raw"), x => x.Pool.Select(x.Pool.Compare(Comparison.LessOrEqual, x, x.Pool.Zero), x.Pool.Zero, x));

    public static readonly ImmutableArray<LinkFunction> All =
        ImmutableArray.Create(Identity, Log, Logit, Softplus, Softmax, Reciprocal, Tanh, Sigmoid, Relu);

    public static LinkFunction Named(string name) => All.First(link => link.Name == name);

    /// <summary>
    /// Whether the link can serve for the parameter: it must map into its domain. The identity and the reciprocal
    /// serve everywhere; a value outside the domain is then told at run time, by NaN.
    /// </summary>
    public bool Fits(FamilyParameter parameter) =>
        parameter.IsPerClass
            ? this == Softmax || this == Identity
            : this != Softmax && (Range is null || parameter.Domain.Contains(Range));

    private static Func<string, string> Prefixed(string prefix) =>
        name => prefix + char.ToUpper(name[0], CultureInfo.InvariantCulture) + name.Substring(1);
}

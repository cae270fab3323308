using System.Collections.Immutable;
using LossGen.Generator.Families;

namespace LossGen.Generator.Symbolics;

/// <summary>
/// A node of a mathematical expression, shared and immutable. Nodes are made by an <see cref="ExprPool"/>, which gives
/// equal expressions the same node, so that equality is identity and every common subexpression is found for free.
/// </summary>
internal abstract class Expr
{
    private bool? hasSymbols;
    private bool? hasParameters;

    private protected Expr(ExprPool pool, int id, Axes axes)
    {
        Pool = pool;
        Id = id;
        Axes = axes;
    }

    public ExprPool Pool { get; }

    /// <summary>The order of creation: the canonical order of operands, and the reason output is deterministic.</summary>
    public int Id { get; }

    public Axes Axes { get; }

    /// <summary>The operands, in order.</summary>
    public abstract ImmutableArray<Expr> Operands { get; }

    /// <summary>Whether a symbol occurs in it; asked of every node, and so kept.</summary>
    public bool HasSymbols => hasSymbols ??= this is Symbol || Operands.Any(operand => operand.HasSymbols);

    /// <summary>Whether something that can be fitted occurs in it.</summary>
    public bool HasParameters => hasParameters ??= this is Symbol { IsData: false } || Operands.Any(operand => operand.HasParameters);

    // What Ranges found out about the value, so that it asks a node once and not along every path to it.
    internal bool? IsKnownNonNegative { get; set; }

    internal bool? IsKnownPositive { get; set; }

    public static Expr operator +(Expr a, Expr b) => a.Pool.Add(a, b);

    public static Expr operator +(Expr a, int b) => a + a.Pool.Constant(b);

    public static Expr operator +(int a, Expr b) => b + a;

    public static Expr operator -(Expr a, Expr b) => a + -b;

    public static Expr operator -(Expr a, int b) => a + a.Pool.Constant(-b);

    public static Expr operator -(int a, Expr b) => b.Pool.Constant(a) + -b;

    public static Expr operator -(Expr a) => a.Pool.Scale(-1, a);

    public static Expr operator *(Expr a, Expr b) => a.Pool.Multiply(a, b);

    public static Expr operator *(int a, Expr b) => b.Pool.Scale(a, b);

    public static Expr operator /(Expr a, Expr b) => a * b.Power(-1);

    public static Expr operator /(Expr a, int b) => a.Pool.Scale(new Rational(1, b), a);

    public static Expr operator /(int a, Expr b) => a * b.Power(-1);

    public Expr Power(Rational exponent) => Pool.Power(this, exponent);

    public Expr Squared() => Power(2);

    /// <summary>The same operation on other operands, in canonical form.</summary>
    public abstract Expr With(ImmutableArray<Expr> operands);

    public override string ToString() => ExprPrinter.Print(this);
}

/// <summary>An exact rational number.</summary>
internal sealed class Constant(ExprPool pool, int id, Rational value) : Expr(pool, id, Axes.None)
{
    public Rational Value { get; } = value;

    public override ImmutableArray<Expr> Operands => ImmutableArray<Expr>.Empty;

    public override Expr With(ImmutableArray<Expr> operands) => this;
}

/// <summary>Values that no fraction expresses.</summary>
internal enum NamedValue
{
    /// <summary>The circle number.</summary>
    Pi,

    /// <summary>The loss of an observation that has density 0.</summary>
    PositiveInfinity,

    /// <summary>What a value outside its domain becomes.</summary>
    NotANumber,
}

/// <summary>π, +∞ or NaN.</summary>
internal sealed class NamedConstant(ExprPool pool, int id, NamedValue value) : Expr(pool, id, Axes.None)
{
    public NamedValue Value { get; } = value;

    public override ImmutableArray<Expr> Operands => ImmutableArray<Expr>.Empty;

    public override Expr With(ImmutableArray<Expr> operands) => this;
}

/// <summary>A datum or an argument: a name, the axes it varies along, and the values it may take.</summary>
internal sealed class Symbol(ExprPool pool, int id, string name, Axes axes, Domain domain, bool isData)
    : Expr(pool, id, axes)
{
    public string Name { get; } = name;

    public Domain Domain { get; } = domain;

    /// <summary>Whether it is observed, and so nothing that can be fitted.</summary>
    public bool IsData { get; } = isData;

    public override ImmutableArray<Expr> Operands => ImmutableArray<Expr>.Empty;

    public override Expr With(ImmutableArray<Expr> operands) => this;
}

/// <summary>The running index k of the class axis, from 0.</summary>
internal sealed class ClassIndex(ExprPool pool, int id) : Expr(pool, id, Axes.Class)
{
    public override ImmutableArray<Expr> Operands => ImmutableArray<Expr>.Empty;

    public override Expr With(ImmutableArray<Expr> operands) => this;
}

/// <summary>A sum of at least two terms, no two of which differ by a factor alone; a constant term comes last.</summary>
internal sealed class Sum(ExprPool pool, int id, ImmutableArray<Expr> terms) : Expr(pool, id, UnionOf(terms))
{
    public ImmutableArray<Expr> Terms { get; } = terms;

    public override ImmutableArray<Expr> Operands => Terms;

    public override Expr With(ImmutableArray<Expr> operands) => Pool.Add(operands);

    internal static Axes UnionOf(ImmutableArray<Expr> operands)
    {
        var axes = Axes.None;
        foreach (var operand in operands)
            axes |= operand.Axes;
        return axes;
    }
}

/// <summary>A rational coefficient times powers of distinct bases. A lone power, or a multiple, is a product too.</summary>
internal sealed class Product(ExprPool pool, int id, Rational coefficient, ImmutableArray<Expr> bases, ImmutableArray<Rational> exponents)
    : Expr(pool, id, Sum.UnionOf(bases))
{
    public Rational Coefficient { get; } = coefficient;

    public ImmutableArray<Expr> Bases { get; } = bases;

    public ImmutableArray<Rational> Exponents { get; } = exponents;

    public override ImmutableArray<Expr> Operands => Bases;

    public override Expr With(ImmutableArray<Expr> operands)
    {
        // The coefficient comes last: a sum would take a sign in, and be another base than in the products made by arithmetic.
        var result = Pool.One;
        for (var i = 0; i < operands.Length; i++)
            result *= operands[i].Power(Exponents[i]);
        return Pool.Scale(Coefficient, result);
    }
}

/// <summary>A function of the table applied to its arguments.</summary>
internal sealed class Apply(ExprPool pool, int id, Function function, ImmutableArray<Expr> arguments)
    : Expr(pool, id, Sum.UnionOf(arguments))
{
    public Function Function { get; } = function;

    public ImmutableArray<Expr> Arguments { get; } = arguments;

    public override ImmutableArray<Expr> Operands => Arguments;

    public override Expr With(ImmutableArray<Expr> operands) => Pool.Apply(Function, operands);
}

/// <summary>The relations a condition can state. With NaN on either side, none but <see cref="NotEqual"/> holds.</summary>
internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
}

/// <summary>A condition: left stands in the relation to right.</summary>
internal sealed class Compare(ExprPool pool, int id, Comparison comparison, Expr left, Expr right)
    : Expr(pool, id, left.Axes | right.Axes)
{
    public Comparison Comparison { get; } = comparison;

    public Expr Left { get; } = left;

    public Expr Right { get; } = right;

    public override ImmutableArray<Expr> Operands { get; } = ImmutableArray.Create(left, right);

    public override Expr With(ImmutableArray<Expr> operands) => Pool.Compare(Comparison, operands[0], operands[1]);
}

/// <summary>A condition that holds where at least one of two conditions does.</summary>
internal sealed class Either(ExprPool pool, int id, Expr left, Expr right) : Expr(pool, id, left.Axes | right.Axes)
{
    public override ImmutableArray<Expr> Operands { get; } = ImmutableArray.Create(left, right);

    public override Expr With(ImmutableArray<Expr> operands) => Pool.Either(operands[0], operands[1]);
}

/// <summary>
/// One of two expressions by a condition. A branch not taken does not exist: a zero branch stays zero whatever it is
/// multiplied with.
/// </summary>
internal sealed class Select(ExprPool pool, int id, Expr condition, Expr whenTrue, Expr whenFalse)
    : Expr(pool, id, condition.Axes | whenTrue.Axes | whenFalse.Axes)
{
    public Expr Condition { get; } = condition;

    public Expr WhenTrue { get; } = whenTrue;

    public Expr WhenFalse { get; } = whenFalse;

    /// <summary>Whether it is zero under some condition.</summary>
    public bool HasZeroBranch { get; } = IsAbsent(whenTrue) || IsAbsent(whenFalse);

    public override ImmutableArray<Expr> Operands { get; } = ImmutableArray.Create(condition, whenTrue, whenFalse);

    public override Expr With(ImmutableArray<Expr> operands) => Pool.Select(operands[0], operands[1], operands[2]);

    private static bool IsAbsent(Expr branch) => branch.Pool.IsZero(branch) || branch is Select { HasZeroBranch: true };
}

/// <summary>The ways an axis is reduced.</summary>
internal enum ReductionKind
{
    /// <summary>Σ x.</summary>
    Sum,

    /// <summary>The greatest x.</summary>
    Max,

    /// <summary>The first index at which x is greatest.</summary>
    ArgMax,

    /// <summary>ln Σ exp(x).</summary>
    LogSumExp,
}

/// <summary>A value reduced over an axis.</summary>
internal sealed class Reduce(ExprPool pool, int id, ReductionKind kind, Axes axis, Expr body)
    : Expr(pool, id, body.Axes & ~axis)
{
    public ReductionKind Kind { get; } = kind;

    public Axes Axis { get; } = axis;

    public Expr Body { get; } = body;

    public override ImmutableArray<Expr> Operands { get; } = ImmutableArray.Create(body);

    public override Expr With(ImmutableArray<Expr> operands) => Pool.Reduce(Kind, Axis, operands[0]);
}

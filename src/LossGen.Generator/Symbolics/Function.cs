using System.Collections.Immutable;
using LossGen.Generator.Families;

namespace LossGen.Generator.Symbolics;

/// <summary>How a function is evaluated in a kernel.</summary>
internal enum Evaluation
{
    /// <summary>An operation of Vector512 itself.</summary>
    Operation,

    /// <summary>An inlined method of VectorMath on one vector.</summary>
    Inline,

    /// <summary>A method of VectorMath on a block of values in the first-level cache: too large a body to be inlined.</summary>
    Block,
}

/// <summary>A smooth function the compiler knows: one row of <see cref="Functions"/>.</summary>
/// <param name="Name">Its name in VectorMath and SpecialFunctions.</param>
/// <param name="Symbol">Its name in mathematical print; {0} and {1} stand for arguments where it is not a plain call.</param>
/// <param name="Range">The values it takes.</param>
/// <param name="Evaluation">How a kernel evaluates it.</param>
/// <param name="Cost">About how many vector operations that takes.</param>
/// <param name="Derivatives">For each argument, the partial derivative as an expression of the arguments.</param>
/// <param name="Scalar">The C# of the scalar form; {T} stands for double or float, {0} and {1} for arguments.</param>
internal sealed record Function(
    string Name,
    string Symbol,
    Domain Range,
    Evaluation Evaluation,
    int Cost,
    ImmutableArray<Func<ImmutableArray<Expr>, Expr>> Derivatives,
    string Scalar)
{
    /// <summary>The derivative with respect to an argument for which none is known.</summary>
    public static readonly Func<ImmutableArray<Expr>, Expr> NoDerivative = _ => throw new NotSupportedException("The derivative is not in the table.");

    public int Arity => Derivatives.Length;

    /// <summary>Whether the derivative with respect to an argument is known.</summary>
    public bool HasDerivative(int argument) => Derivatives[argument] != NoDerivative;

    public Expr Of(params Expr[] arguments) =>
        arguments.Length == Arity
            ? arguments[0].Pool.Apply(this, arguments.ToImmutableArray())
            : throw new ArgumentException($"{Name} takes {Arity} arguments.", nameof(arguments));

    // A row of the table is one object: identity is equality, and records would compare delegates.
    public bool Equals(Function? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}

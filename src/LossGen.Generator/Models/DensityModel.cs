using LossGen.Generator.Collections;

namespace LossGen.Generator.Models;

/// <summary>
/// A user's log density as values alone: what its method computes, as a straight-line program. Locals, helper methods
/// and the ways through <c>if</c> and <c>switch</c> are gone; what is computed twice stands in it once.
/// </summary>
/// <param name="Method">The method's name.</param>
/// <param name="Arguments">The observation, then the other parameters in the order of the emitted methods' arguments.</param>
/// <param name="Steps">The operations, each after those it needs; the last one is the result.</param>
internal sealed record DensityModel(
    string Method,
    EquatableArray<DensityArgument> Arguments,
    EquatableArray<DensityStep> Steps);

/// <summary>A parameter of the method.</summary>
/// <param name="Name">Its name in the method.</param>
/// <param name="Kind">What its type says of its values.</param>
/// <param name="IsData">Whether it is observed: the observation itself, or marked <c>[Observed]</c>.</param>
internal sealed record DensityArgument(string Name, DensityArgumentKind Kind, bool IsData);

/// <summary>What the type of a density's parameter says of its values.</summary>
internal enum DensityArgumentKind
{
    /// <summary>A <c>double</c>: any real number.</summary>
    Real,

    /// <summary>An integer: a count, a whole number of at least 0.</summary>
    Count,

    /// <summary>An integer that is used as an index into the classes.</summary>
    ClassIndex,

    /// <summary>A <c>bool</c>, passed as 0 or 1.</summary>
    Flag,

    /// <summary>A <c>ReadOnlySpan&lt;double&gt;</c>: one number for each class.</summary>
    PerClass,
}

/// <summary>One operation of a density.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Name">The function that is called, else empty.</param>
/// <param name="Number">The constant, or the position of the argument; else 0.</param>
/// <param name="Operands">The positions of the steps it works on.</param>
internal sealed record DensityStep(DensityOperation Operation, string Name, double Number, EquatableArray<int> Operands);

/// <summary>The operations of a density.</summary>
internal enum DensityOperation
{
    Number,
    Argument,

    /// <summary>π.</summary>
    Pi,

    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,

    /// <summary>A function of the table of known functions.</summary>
    Call,

    /// <summary>One of two numbers by a condition, which comes first.</summary>
    Select,

    // Conditions.
    True,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    And,
    Or,
    Not,

    /// <summary>The element of a class axis at an index: the axis, the index.</summary>
    Element,

    /// <summary>The sum over the class axis.</summary>
    Sum,

    /// <summary>The logarithm of the sum of exponentials over the class axis.</summary>
    LogSumExp,

    /// <summary>The number of classes.</summary>
    ClassCount,
}

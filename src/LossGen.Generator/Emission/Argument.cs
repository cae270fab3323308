using LossGen.Generator.Kernels;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Emission;

/// <summary>What a parameter of an emitted private method stands for.</summary>
internal enum ArgumentRole
{
    /// <summary>The number of observations.</summary>
    Length,

    /// <summary>An argument of the loss, or what was computed of it in an outer loop.</summary>
    Input,

    /// <summary>The number of classes.</summary>
    Classes,

    /// <summary>A value computed once per call.</summary>
    CallValue,

    /// <summary>A value of an earlier stage.</summary>
    Load,
    Weights,
    Stride,
    Scale,

    /// <summary>Receives a value for later stages or for an inner loop.</summary>
    Store,
    Losses,
    Gradient,
}

/// <summary>
/// A parameter of an emitted private method. The list of a method's arguments is made once; its declaration and every
/// call of it are written from that list.
/// </summary>
/// <param name="Role">What it stands for.</param>
/// <param name="Type">Its type, with its modifier.</param>
/// <param name="Name">The variable.</param>
/// <param name="Symbol">The argument of the loss that it holds, or whose derivative it receives; null where there is none.</param>
/// <param name="Value">The value it holds or receives; null where it is none of the kernel's.</param>
internal sealed record Argument(ArgumentRole Role, string Type, string Name, Symbol? Symbol = null, Value? Value = null)
{
    /// <summary>Whether it is one number, not a span.</summary>
    public bool IsScalar => !Type.Contains("Span<");

    public string Declaration => Type + " " + Name;

    /// <summary>The variable as it is passed on to a parameter of the same kind.</summary>
    public string Passed => Type.StartsWith("out ", StringComparison.Ordinal) ? "out " + Name : Name;

    /// <summary>The arguments of a method that computes a block: what it reads, then what it weighs with, then what it writes.</summary>
    public static IEnumerable<Argument> OfBlock(
        ElementType element,
        IEnumerable<Argument> inputs,
        bool hasWeights,
        IEnumerable<Argument> stores,
        bool hasLosses,
        IReadOnlyCollection<(Symbol Symbol, bool IsSummed)> gradients)
    {
        yield return new Argument(ArgumentRole.Length, "int", "length");
        foreach (var input in inputs)
            yield return input;
        if (hasWeights)
        {
            yield return new Argument(ArgumentRole.Weights, $"ReadOnlySpan<{element.Keyword}>", "weights");
            yield return new Argument(ArgumentRole.Stride, "nuint", "stride");
        }

        if (gradients.Count > 0)
            yield return new Argument(ArgumentRole.Scale, element.Keyword, "scale");
        foreach (var store in stores)
            yield return store;
        if (hasLosses)
            yield return new Argument(ArgumentRole.Losses, $"Span<{element.Keyword}>", "losses");
        foreach (var (symbol, isSummed) in gradients)
            yield return new Argument(ArgumentRole.Gradient, isSummed ? "out double" : $"Span<{element.Keyword}>", KernelPlan.GradientName(symbol), symbol);
    }
}

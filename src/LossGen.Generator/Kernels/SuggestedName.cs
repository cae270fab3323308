using System.Collections.Immutable;
using System.Globalization;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Kernels;

/// <summary>
/// The name a reader of the formula expects of a value: residual, z, inverseSigma; never t17.
/// </summary>
internal static class SuggestedName
{
    private const int LongestJoinedName = 24;

    // Names are made of those of the operands, and formulas may be nested deeply.
    private const int LongestName = 64;

    public static string Of(Value value) =>
        value.Name ?? (value.SuggestedName ??= Compose(value) is { Length: <= LongestName } composed ? composed : "value");

    private static string Compose(Value value)
    {
        var operands = value.Operands;
        switch (value.Operation)
        {
            case Operation.Input:
                return value.Symbol.Name;
            case Operation.Subtract when operands[0] is { Operation: Operation.Input, Symbol.IsData: true }:
                return "residual";
            case Operation.Subtract:
                return Joined(operands, "Minus") ?? "difference";
            case Operation.Add when operands[0] is { Operation: Operation.Constant, Number: 1 }:
                return "onePlus" + Capitalised(SuggestPart(operands[1], "value"));
            case Operation.Add:
                return Joined(operands, "Plus") ?? "subtotal";
            case Operation.Multiply when operands[0] == operands[1]:
                return SuggestPart(operands[0], "value") + "Squared";
            case Operation.Multiply or Operation.Divide when operands.Any(operand => Of(operand) == "residual"):
                return "z";
            case Operation.Multiply:
                return Joined(operands, "Times") ?? "product";
            case Operation.Divide when operands[0] is { Operation: Operation.Constant, Number: 1 }:
                return "inverse" + Capitalised(SuggestPart(operands[1], "value"));
            case Operation.Divide:
                return Joined(operands, "Over") ?? "ratio";
            case Operation.Negate:
                return "minus" + Capitalised(SuggestPart(operands[0], "value"));
            case Operation.SquareRoot:
                return "root" + Capitalised(SuggestPart(operands[0], "value"));
            case Operation.Max:
                return operands[1] is { Operation: Operation.Constant, Number: 0 } ? "positive" + Capitalised(SuggestPart(operands[0], "part")) : "greater";
            case Operation.Equal when operands[0].Operation == Operation.ClassIndex:
                return operands[1].Operation == Operation.Input ? "isTrueClass" : "isGreatest";
            case Operation.Equal when operands[1] is { Operation: Operation.Constant, Number: 0 }:
                return SuggestPart(operands[0], "value") + "IsZero";
            case Operation.Less when operands[1] is { Operation: Operation.Constant, Number: 0 }:
                return SuggestPart(operands[0], "value") + "IsNegative";
            case Operation.Equal or Operation.NotEqual or Operation.Less or Operation.LessOrEqual or Operation.Or:
                return "condition";
            case Operation.Select:
                return "selected";
            case Operation.Call:
                return SuggestCall(value);
            case Operation.ReduceSum:
                return "sumOverClasses";
            case Operation.ReduceMax:
                return "greatest";
            case Operation.ReduceArgMax:
                return "argMax";
            default:
                return "value";
        }
    }

    private static string SuggestCall(Value call)
    {
        var function = call.Function;
        if (DecayedValue(call) is { } decayed)
            return "decay" + (SuggestPart(decayed, "") is { Length: > 0 } subject ? "Of" + Capitalised(subject) : "");
        if (function == Functions.LogP1OfUnit && DecayedValue(call.Operands[0]) is not null)
            return "logOnePlus" + Capitalised(SuggestCall(call.Operands[0]));
        if (function == Functions.Exp && PowerOfParameter(call.Operands[0]) is { } power)
            return power;
        var name = char.ToLower(function.Name[0], CultureInfo.InvariantCulture) + function.Name.Substring(1);
        return call.Operands.Length == 1 ? name + Capitalised(SuggestPart(call.Operands[0], "")) : name;
    }

    /// <summary>exp(c·logX) is a power of X, and is named so.</summary>
    private static string? PowerOfParameter(Value exponent)
    {
        var (factor, input) = exponent switch
        {
            { Operation: Operation.Negate } => (-1.0, exponent.Operands[0]),
            { Operation: Operation.Multiply } when exponent.Operands[0].Operation == Operation.Constant => (exponent.Operands[0].Number, exponent.Operands[1]),
            _ => (1.0, exponent),
        };
        if (input is { Operation: Operation.Negate })
            (factor, input) = (-factor, input.Operands[0]);
        if (input.Operation != Operation.Input || !input.Symbol.Name.StartsWith("log", StringComparison.Ordinal) || input.Symbol.Name.Length < 4)
            return null;
        var parameter = input.Symbol.Name.Substring(3);
        return factor switch
        {
            1 => char.ToLower(parameter[0], CultureInfo.InvariantCulture) + parameter.Substring(1),
            -1 => "inverse" + parameter,
            0.5 => "root" + parameter,
            -0.5 => "inverseRoot" + parameter,
            _ => null,
        };
    }

    /// <summary>The x of exp(−|x|), the decaying exponential behind all logistic functions.</summary>
    private static Value? DecayedValue(Value value) =>
        value.Operation == Operation.Call && value.Function == Functions.Exp
        && value.Operands[0] is { Operation: Operation.Negate, Operands: [{ Operation: Operation.Call } abs] } && abs.Function == Functions.Abs
            ? abs.Operands[0]
            : null;

    /// <summary>A name made of the names of two operands, if both have one and it stays short.</summary>
    private static string? Joined(ImmutableArray<Value> operands, string word)
    {
        var (left, right) = (SuggestPart(operands[0], ""), SuggestPart(operands[1], ""));
        return left.Length > 0 && right.Length > 0 && left.Length + right.Length <= LongestJoinedName ? left + word + Capitalised(right) : null;
    }

    /// <summary>The name of a part, where it has one of its own.</summary>
    private static string SuggestPart(Value value, string otherwise) =>
        value.Name ?? (value.Operation is Operation.Input or Operation.Call or Operation.Negate ? Of(value)
            : value.Operation is Operation.Multiply or Operation.Divide or Operation.Subtract && Of(value) is "z" or "residual" ? Of(value)
            : otherwise);

    private static string Capitalised(string name) =>
        name.Length == 0 ? name : char.ToUpper(name[0], CultureInfo.InvariantCulture) + name.Substring(1);
}

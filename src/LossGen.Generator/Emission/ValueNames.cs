using System.Collections.Immutable;
using System.Globalization;
using LossGen.Generator.Kernels;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Emission;

/// <summary>
/// Gives values the names a reader of the formula expects: residual, z, inverseSigma; never t17.
/// </summary>
internal sealed class ValueNames
{
    private const int LongestJoinedName = 24;

    // Names are made of those of the operands, and formulas may be nested deeply.
    private const int LongestName = 64;

    private readonly Dictionary<Value, string> names = [];

    // A suggestion asks for those of the operands more than once, at every level of a formula.
    private readonly Dictionary<Value, string> suggestions = [];
    private readonly HashSet<string> taken;
    private readonly Func<Symbol, string> nameOf;

    /// <param name="reserved">Names that are taken.</param>
    /// <param name="nameOf">The variable that holds an argument.</param>
    public ValueNames(IEnumerable<string> reserved, Func<Symbol, string> nameOf)
    {
        taken = new HashSet<string>(reserved, StringComparer.Ordinal);
        this.nameOf = nameOf;
    }

    public string this[Value value]
    {
        get
        {
            if (!names.TryGetValue(value, out var name))
                names.Add(value, name = value.Operation == Operation.Input ? nameOf(value.Symbol) : Unique(Suggest(value)));
            return name;
        }
    }

    private string Suggest(Value value)
    {
        if (!suggestions.TryGetValue(value, out var suggestion))
            suggestions.Add(value, suggestion = Compose(value) is { Length: <= LongestName } composed ? composed : "value");
        return suggestion;
    }

    private string Compose(Value value)
    {
        if (value.Name is { } given)
            return given;
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
            case Operation.Multiply or Operation.Divide when operands.Any(operand => Suggest(operand) == "residual"):
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

    private string SuggestCall(Value call)
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
    private string? Joined(ImmutableArray<Value> operands, string word)
    {
        var (left, right) = (SuggestPart(operands[0], ""), SuggestPart(operands[1], ""));
        return left.Length > 0 && right.Length > 0 && left.Length + right.Length <= LongestJoinedName ? left + word + Capitalised(right) : null;
    }

    /// <summary>The name of a part, where it has one of its own.</summary>
    private string SuggestPart(Value value, string otherwise) =>
        value.Name ?? (value.Operation is Operation.Input or Operation.Call or Operation.Negate ? Suggest(value)
            : value.Operation is Operation.Multiply or Operation.Divide or Operation.Subtract && Suggest(value) is "z" or "residual" ? Suggest(value)
            : otherwise);

    private static string Capitalised(string name) =>
        name.Length == 0 ? name : char.ToUpper(name[0], CultureInfo.InvariantCulture) + name.Substring(1);

    private string Unique(string name)
    {
        var unique = name;
        for (var n = 2; !taken.Add(unique); n++)
            unique = name + n.ToString(CultureInfo.InvariantCulture);
        return unique;
    }
}

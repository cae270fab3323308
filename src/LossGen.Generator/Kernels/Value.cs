using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Kernels;

/// <summary>The machine's operations. Unlike in an <see cref="Expr"/>, order and association are chosen and stay.</summary>
internal enum Operation
{
    Input,
    Constant,
    ClassIndex,
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    SquareRoot,
    Max,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Or,
    Select,
    Call,

    /// <summary>The same number for each class.</summary>
    Spread,
    ReduceSum,
    ReduceMax,
    ReduceArgMax,
}

/// <summary>One result of one floating-point operation. Equal operations on equal operands are the same object.</summary>
internal sealed class Value(int id, Operation operation, ImmutableArray<Value> operands, Axes axes, object? payload)
{
    /// <summary>The order of creation: operands come before the values made from them.</summary>
    public int Id { get; } = id;

    public Operation Operation { get; } = operation;

    public ImmutableArray<Value> Operands { get; } = operands;

    public Axes Axes { get; } = axes;

    /// <summary>The argument that is read.</summary>
    public Symbol Symbol => (Symbol)payload!;

    /// <summary>The function that is called.</summary>
    public Function Function => (Function)payload!;

    /// <summary>The number a constant stands for.</summary>
    public double Number => (double)payload!;

    /// <summary>A name from the formula, given by whoever made the value; null where it has none.</summary>
    public string? Name { get; set; }

    /// <summary>The name it has otherwise; kept, since a suggestion asks for those of the operands more than once.</summary>
    public string? SuggestedName { get; set; }

    public bool IsCondition => Operation is >= Operation.Equal and <= Operation.Or;

    /// <summary>Whether vector code reads it as one number spread over a vector: computed once per call, and no literal.</summary>
    public bool IsBroadcast => Axes == Axes.None && Operation != Operation.Constant && !IsCondition;

    public bool IsReduction => Operation >= Operation.ReduceSum;

    public bool IsBlockCall => Operation == Operation.Call && Function.Evaluation == Evaluation.Block;

    /// <summary>About how many vector operations it takes to compute it from its operands.</summary>
    public int Cost => Operation switch
    {
        Operation.Input or Operation.Constant or Operation.ClassIndex or Operation.Spread => 0,
        Operation.Divide or Operation.SquareRoot => 4,
        Operation.Call => Function.Cost,
        _ => 1,
    };
}

/// <summary>Makes values, each only once.</summary>
internal sealed class ValueGraph
{
    private readonly Dictionary<(Operation Operation, object? Payload, string Operands), Value> values = [];

    public Value Input(Symbol symbol) => Input(symbol, symbol.Axes);

    /// <summary>An argument as a loop sees it that runs along fewer axes than the argument has, or calls them otherwise.</summary>
    public Value Input(Symbol symbol, Axes axes) => Make(Operation.Input, axes, symbol);

    public Value Constant(double number) => Make(Operation.Constant, Axes.None, number);

    public Value ClassIndex() => Make(Operation.ClassIndex, Axes.Class, null);

    public Value Call(Function function, params Value[] arguments)
    {
        // A block function reads its arguments element by element, so each has an element for each class, or none has.
        var axes = Union(arguments);
        return function.Evaluation == Evaluation.Block && (axes & Axes.Class) != Axes.None
            ? Make(Operation.Call, axes, function, [.. arguments.Select(SpreadOverClasses)])
            : Make(Operation.Call, axes, function, arguments);
    }

    public Value Of(Operation operation, params Value[] operands) => Make(operation, Union(operands), null, operands);

    /// <summary>A value reduced over the classes.</summary>
    public Value ReduceClasses(Operation operation, Value body) => Make(operation, body.Axes & ~Axes.Class, null, body);

    /// <summary>The operation of another graph's value on operands of this one.</summary>
    public Value Like(Value value, params Value[] operands)
    {
        var like = Make(value.Operation, Union(operands), value.Operation == Operation.Call ? value.Function : null, operands);
        like.Name ??= value.Name;
        return like;
    }

    private Value SpreadOverClasses(Value value) =>
        (value.Axes & Axes.Class) != Axes.None ? value : Make(Operation.Spread, value.Axes | Axes.Class, null, value);

    private static Axes Union(Value[] operands)
    {
        var axes = Axes.None;
        foreach (var operand in operands)
            axes |= operand.Axes;
        return axes;
    }

    private Value Make(Operation operation, Axes axes, object? payload, params Value[] operands)
    {
        var key = (operation, payload, string.Join(",", operands.Select(operand => operand.Id)));
        if (!values.TryGetValue(key, out var value))
        {
            value = new Value(values.Count, operation, [.. operands], axes, payload);
            values.Add(key, value);
        }

        return value;
    }
}

using LossGen.Generator.Kernels;
using LossGen.Generator.Tests.Symbolics;

namespace LossGen.Generator.Tests.Kernels;

/// <summary>One operation of a kernel on numbers of type double: what the emitted code does in one lane.</summary>
internal static class ValueEvaluator
{
    /// <summary>The result for class k, given the operands' results.</summary>
    public static double Compute(Value value, Func<Value, double> operand)
    {
        double Operand(int i) => operand(value.Operands[i]);

        return value.Operation switch
        {
            Operation.Constant => value.Number,
            Operation.Add => Operand(0) + Operand(1),
            Operation.Subtract => Operand(0) - Operand(1),
            Operation.Multiply => Operand(0) * Operand(1),
            Operation.Divide => Operand(0) / Operand(1),
            Operation.Spread => Operand(0),
            Operation.Negate => -Operand(0),
            Operation.SquareRoot => Math.Sqrt(Operand(0)),
            Operation.Max => Math.Max(Operand(0), Operand(1)),
            Operation.Equal => Operand(0) == Operand(1) ? 1 : 0,
            Operation.NotEqual => Operand(0) != Operand(1) ? 1 : 0,
            Operation.Less => Operand(0) < Operand(1) ? 1 : 0,
            Operation.LessOrEqual => Operand(0) <= Operand(1) ? 1 : 0,
            Operation.Or => Operand(0) != 0 || Operand(1) != 0 ? 1 : 0,
            Operation.Select => Operand(0) != 0 ? Operand(1) : Operand(2),
            Operation.Call => Meaning.Of(value.Function, [.. value.Operands.Select(operand)]),
            _ => throw new InvalidOperationException($"{value.Operation} is no operation on numbers."),
        };
    }
}

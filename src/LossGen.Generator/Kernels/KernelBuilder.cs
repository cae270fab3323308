using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Kernels;

/// <summary>Places every value in the outermost loop that has all of its axes, and cuts the loops into stages.</summary>
internal static partial class KernelBuilder
{
    /// <param name="results">What is computed.</param>
    /// <param name="hasClasses">Whether some argument has a value for each class, be it read or not.</param>
    public static Kernel Build(Results results, bool hasClasses)
    {
        var order = Topological((results.Loss is { } loss ? new[] { loss } : []).Concat(results.Values));
        var prologue = PrologueOf(order);
        return hasClasses
            ? BuildPerClass(results, order, prologue)
            : BuildElementwise(results, order, prologue);
    }

    /// <summary>What is computed once per call. A condition is among it where another value of the call depends on it.</summary>
    private static ImmutableArray<Value> PrologueOf(List<Value> order)
    {
        var values = order.Where(value => value.Axes == Axes.None && !IsLeaf(value)).ToList();
        var conditions = new HashSet<Value>(values.Where(value => !value.IsCondition).SelectMany(value => value.Operands).Where(operand => operand.IsCondition));
        foreach (var condition in Enumerable.Reverse(values).Where(conditions.Contains))
            conditions.UnionWith(condition.Operands.Where(operand => operand.IsCondition));
        return [.. values.Where(value => !value.IsCondition || conditions.Contains(value))];
    }

    /// <summary>Every value once, operands first.</summary>
    public static List<Value> Topological(IEnumerable<Value> roots)
    {
        var order = new List<Value>();
        var seen = new HashSet<Value>();
        foreach (var root in roots)
            Visit(root);
        return order;

        void Visit(Value value)
        {
            if (!seen.Add(value))
                return;
            foreach (var operand in value.Operands)
                Visit(operand);
            order.Add(value);
        }
    }

    public static bool IsLeaf(Value value) => value.Operation is Operation.Input or Operation.Constant or Operation.ClassIndex;

    /// <summary>
    /// Whether the value differs between observations and is not simply read. A condition cannot be handed on, and so is
    /// computed where it is used.
    /// </summary>
    private static bool IsComputedPerRow(Value value) => (value.Axes != Axes.None || value.IsCondition) && !IsLeaf(value);
}

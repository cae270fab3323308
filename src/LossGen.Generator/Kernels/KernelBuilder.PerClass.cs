using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Kernels;

/// <content>
/// Kernels with classes: for each vector of observations, loops over the classes with straight-line code between them.
/// A value belongs to the first loop after which all reductions it needs are known.
/// </content>
internal static partial class KernelBuilder
{
    // A value per class is computed again in a later loop unless that costs more than a store and a load.
    private const int CheapestStoredCost = 8;

    private static Kernel BuildPerClass(Results results, List<Value> order, ImmutableArray<Value> prologue)
    {
        var gradients = results.Gradients;
        var phase = Phases(order);
        var perClassGradients = gradients.Where(IsPerClass).ToList();
        var loops = order.Where(value => value.IsReduction).Select(value => phase[value] - 1)
            .Concat(perClassGradients.Select(gradient => phase[gradient.Value]))
            .DefaultIfEmpty(-1).Max() + 1;

        var slots = new List<Value>();
        var stored = new HashSet<Value>();
        var firstLoop = new Dictionary<Value, int>();
        var bodies = new List<(List<Value> Values, List<Value> Inputs, List<Value> Loads)>();
        for (var loop = 0; loop < loops; loop++)
            bodies.Add(BodyOf(loop));

        var stages = ImmutableArray.CreateBuilder<Stage>();
        for (var loop = 0; loop <= loops; loop++)
        {
            AddRowStage(loop);
            if (loop == loops)
                break;
            var (values, inputs, loads) = bodies[loop];
            stages.Add(new ClassStage(
                [.. values],
                [.. inputs],
                [.. loads],
                values.Where(value => slots.Contains(value) && firstLoop[value] == loop).ToImmutableArray(),
                ReductionsOf(loop).ToImmutableArray(),
                perClassGradients.Where(gradient => LoopOf(gradient) == loop).ToImmutableArray()));
            stages.AddRange(order.Where(value => value.IsBlockCall && IsPerClass(value) && phase[value] == loop + 1).Select(call => new BlockStage(call)));
        }

        return new Kernel(prologue, stages.ToImmutable(), results, [.. slots], HasClasses: true);

        IEnumerable<Value> ReductionsOf(int loop) => order.Where(value => value.IsReduction && phase[value] == loop + 1);

        int LoopOf(GradientOutput gradient) => Math.Max(phase[gradient.Value], loops - 1);

        void AddRowStage(int loop)
        {
            var values = order.Where(value => IsComputedPerRow(value) && !IsPerClass(value) && !value.IsReduction && phase[value] == loop).ToList();
            var light = new List<Value>();
            var called = new List<Value>();
            foreach (var value in values)
            {
                if (!value.IsBlockCall)
                {
                    light.Add(value);
                    continue;
                }

                // A block function of one number per observation: what it needs goes to memory, and comes back.
                foreach (var argument in value.Operands)
                    Keep(argument);
                var stores = light.Where(slots.Contains).Union(value.Operands.Where(argument => !argument.IsBlockCall)).Where(stored.Add).ToImmutableArray();
                if (light.Count > 0 || stores.Length > 0)
                {
                    stages.Add(new RowStage([.. light], InputsOf(light), [.. called], stores, false, []));
                    light = [];
                    called = [];
                }

                Keep(value);
                stages.Add(new BlockStage(value));
                called.Add(value);
            }

            var isLast = loop == loops;
            if (light.Count > 0 || isLast || called.Count > 0)
            {
                stages.Add(new RowStage(
                    [.. light],
                    InputsOf(light),
                    [.. called],
                    light.Where(slots.Contains).Where(stored.Add).ToImmutableArray(),
                    isLast,
                    isLast ? gradients.Where(gradient => !IsPerClass(gradient)).ToImmutableArray() : []));
            }
        }

        ImmutableArray<Value> InputsOf(List<Value> values) =>
            values.SelectMany(value => value.Operands).Where(operand => operand.Operation == Operation.Input && operand.Axes == Axes.Row).Distinct().ToImmutableArray();

        void Keep(Value value)
        {
            if (!slots.Contains(value))
                slots.Add(value);
        }

        (List<Value> Values, List<Value> Inputs, List<Value> Loads) BodyOf(int loop)
        {
            var values = new List<Value>();
            var inputs = new List<Value>();
            var loads = new List<Value>();
            var callArguments = order.Where(value => value.IsBlockCall && IsPerClass(value) && phase[value] == loop + 1).SelectMany(value => value.Operands).Where(IsPerClass).ToList();
            foreach (var root in ReductionsOf(loop).Select(reduction => reduction.Operands[0])
                .Concat(callArguments)
                .Concat(perClassGradients.Where(gradient => LoopOf(gradient) == loop).Select(gradient => gradient.Value)))
            {
                Require(root);
            }

            foreach (var argument in callArguments.Where(argument => argument.Operation != Operation.Input))
                Keep(argument);
            return (values, inputs, loads);

            void Require(Value value)
            {
                if (!IsPerClass(value) || values.Contains(value) || loads.Contains(value))
                    return;
                if (value.Operation == Operation.Input)
                {
                    if (!inputs.Contains(value))
                        inputs.Add(value);
                }
                else if (value.IsBlockCall || (value.Cost >= CheapestStoredCost && firstLoop.ContainsKey(value)))
                {
                    Keep(value);
                    loads.Add(value);
                }
                else if (value.Operation != Operation.ClassIndex)
                {
                    foreach (var operand in value.Operands)
                        Require(operand);
                    values.Add(value);
                    if (!firstLoop.ContainsKey(value))
                        firstLoop.Add(value, loop);
                }
            }
        }
    }

    private static bool IsPerClass(Value value) => (value.Axes & Axes.Class) != Axes.None;

    /// <summary>Whether there is a derivative for each class; it may be the same for all of them.</summary>
    private static bool IsPerClass(GradientOutput gradient) => (gradient.Symbol.Axes & Axes.Class) != Axes.None;

    /// <summary>The number of loops over the classes that must be complete before a value can be computed.</summary>
    private static Dictionary<Value, int> Phases(List<Value> order)
    {
        var phase = new Dictionary<Value, int>();
        foreach (var value in order)
        {
            var operands = value.Operands.Select(operand => phase[operand]).DefaultIfEmpty(0).Max();
            phase[value] = operands + (value.IsReduction || (value.IsBlockCall && IsPerClass(value)) ? 1 : 0);
        }

        return phase;
    }
}

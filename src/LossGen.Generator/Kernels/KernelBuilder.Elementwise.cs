using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Kernels;

/// <content>
/// Kernels without classes: one flat loop where the body fits the registers, else stages. A stage is as late as what
/// needs it allows, so that few values wait in memory.
/// </content>
internal static partial class KernelBuilder
{
    // A body of this cost is some 150 instructions: two turns of the loop still overlap in the processor's window, and its
    // values stay in registers. Beyond, the loop runs at half the speed, depending on where its caller's stack lies.
    private const int LargestFlatCost = 80;

    private static Kernel BuildElementwise(Results results, List<Value> order, ImmutableArray<Value> prologue)
    {
        var computed = order.Where(IsComputedPerRow).ToList();
        var rounds = Rounds(results, computed, out var last);

        // First decide which value belongs to which stage …
        var members = new List<List<Value>>();
        var callsAfter = new Dictionary<int, List<Value>>();
        for (var round = 0; round <= last; round++)
        {
            members.AddRange(Chunks(computed.Where(value => !value.IsBlockCall && rounds[value] == round).ToList()));
            callsAfter[members.Count - 1] = computed.Where(value => value.IsBlockCall && rounds[value] == round).ToList();
        }

        var stageOf = new Dictionary<Value, int>();
        for (var stage = 0; stage < members.Count; stage++)
        {
            foreach (var value in members[stage])
                stageOf[value] = stage;
        }

        // … then what each stage must read from the earlier ones.
        var slots = new List<Value>();
        var bodies = members.Select((values, stage) => BodyOf(stage, values)).ToList();
        foreach (var call in computed.Where(value => value.IsBlockCall))
        {
            foreach (var argument in call.Operands)
                Keep(argument);
        }

        foreach (var output in results.Outputs)
            Keep(output.Value);

        var stages = ImmutableArray.CreateBuilder<Stage>();
        for (var stage = 0; stage < members.Count; stage++)
        {
            var (values, inputs, loads) = bodies[stage];
            var stores = values.Where(value => slots.Contains(value) && stageOf[value] == stage).ToImmutableArray();
            var outputs = results.Gradients.Where(gradient => StageOfOutput(gradient.Value) == stage).ToImmutableArray();
            var writesLoss = results.Loss is { } loss && StageOfOutput(loss) == stage;

            // Where block functions come last, nothing is left for a stage behind them.
            if (stage == 0 || stage < members.Count - 1 || values.Count > 0 || writesLoss || !outputs.IsEmpty)
                stages.Add(new RowStage([.. values], [.. inputs], [.. loads], stores, writesLoss, outputs));
            if (callsAfter.TryGetValue(stage, out var calls))
                stages.AddRange(calls.Select(call => new BlockStage(call)));
        }

        return new Kernel(prologue, stages.ToImmutable(), results, [.. slots], HasClasses: false);

        int StageOfOutput(Value value) => stageOf.TryGetValue(value, out var stage) ? stage : members.Count - 1;

        void Keep(Value value)
        {
            if ((value.Operation != Operation.Input || value.Axes == Axes.None) && !slots.Contains(value))
                slots.Add(value);
        }

        (List<Value> Values, List<Value> Inputs, List<Value> Loads) BodyOf(int stage, List<Value> own)
        {
            var values = new List<Value>();
            var inputs = new List<Value>();
            var loads = new List<Value>();
            var roots = own.Concat(results.Values.Where(output => StageOfOutput(output) == stage));
            foreach (var root in roots)
                Require(root);
            return (values, inputs, loads);

            void Require(Value value)
            {
                if ((value.Axes == Axes.None && !IsComputedPerRow(value)) || values.Contains(value) || loads.Contains(value))
                    return;
                if (value.Operation == Operation.Input)
                {
                    if (!inputs.Contains(value))
                        inputs.Add(value);
                }
                else if (value.IsBlockCall || (stageOf[value] < stage && !value.IsCondition))
                {
                    Keep(value);
                    loads.Add(value);
                }
                else
                {
                    // A condition is cheaper to compute again than to hand on.
                    foreach (var operand in value.Operands)
                        Require(operand);
                    values.Add(value);
                }
            }
        }
    }

    /// <summary>
    /// The round of each value: in round r the light values are computed, after it the block functions that need them. What
    /// a block function computes last is there in the round after it, which has no values of its own.
    /// </summary>
    private static Dictionary<Value, int> Rounds(Results results, List<Value> computed, out int last)
    {
        var earliest = new Dictionary<Value, int>();
        foreach (var value in computed)
        {
            earliest[value] = value.Operands.Where(earliest.ContainsKey)
                .Select(operand => earliest[operand] + (operand.IsBlockCall ? 1 : 0)).DefaultIfEmpty(0).Max();
        }

        var end = results.Values.Where(earliest.ContainsKey)
            .Select(output => earliest[output] + (output.IsBlockCall ? 1 : 0)).DefaultIfEmpty(0).Max();
        var latest = computed.ToDictionary(value => value, value => value.IsBlockCall ? end - 1 : end);
        foreach (var user in Enumerable.Reverse(computed))
        {
            foreach (var operand in user.Operands.Where(latest.ContainsKey))
                latest[operand] = Math.Min(latest[operand], latest[user] - (operand.IsBlockCall ? 1 : 0));
        }

        last = end;
        return latest;
    }

    /// <summary>The values of one round, cut where the body grows too large. A round without light values is one empty stage.</summary>
    private static List<List<Value>> Chunks(List<Value> values)
    {
        var chunks = new List<List<Value>> { new() };
        var cost = 0;
        foreach (var value in values)
        {
            if (cost + value.Cost > LargestFlatCost && chunks[chunks.Count - 1].Count > 0)
            {
                chunks.Add([]);
                cost = 0;
            }

            chunks[chunks.Count - 1].Add(value);
            cost += value.Cost;
        }

        return chunks;
    }
}

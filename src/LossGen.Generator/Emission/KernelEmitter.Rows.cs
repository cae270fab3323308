using System.Collections.Immutable;
using LossGen.Generator.Kernels;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Emission;

/// <content>
/// One stage over a block of observations, as two methods: the step, which is the mathematics on one vector, and the
/// loop around it with its masked tail.
/// </content>
internal sealed partial class KernelEmitter
{
    private const string StepAttributes = "MethodImplOptions.AggressiveInlining";
    internal const string LoopAttributes = "MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining";

    private void EmitRowLoop(RowStage stage, string method, string step, bool withStep)
    {
        if (withStep)
            EmitStep(stage, step);
        EmitLoop(stage, method, step);
    }

    private ImmutableArray<Value> BroadcastsOf(RowStage stage) =>
        stage.Values.SelectMany(value => value.Operands)
            .Concat(stage.Gradients.Select(gradient => gradient.Value))
            .Concat(LossOf(stage))
            .Where(value => value.IsBroadcast)
            .Distinct().OrderBy(value => value.Id).ToImmutableArray();

    private static IEnumerable<Value> InputsOf(RowStage stage) => stage.Inputs.OrderBy(input => input.Symbol.Id);

    private Value[] LossOf(RowStage stage) => stage.WritesLoss && kernel.Loss is { } loss ? [loss] : [];

    private void EmitStep(RowStage stage, string step)
    {
        var vector = element.Vector;
        var parameters = InputsOf(stage).Concat(stage.Loads).Concat(BroadcastsOf(stage)).Select(value => $"{vector} {NameOf(value)}")
            .Concat(stage.Stores.Select(value => $"out {vector} {NameOf(value)}"))
            .Concat(stage.Gradients.Select(gradient => $"out {vector} {gradient.Name}"));
        Method(StepAttributes, stage.WritesLoss ? vector : "void", step, parameters, () =>
        {
            var text = new ValueText(element, names, isScalar: false);
            foreach (var value in stage.Loads.AddRange(BroadcastsOf(stage)))
                text.Define(value);
            var outputs = stage.Gradients.Select(gradient => gradient.Value).Concat(LossOf(stage));
            EmitValues(text, stage.Values, outputs, stage.Stores);
            foreach (var gradient in stage.Gradients)
                writer.Line($"{gradient.Name} = {text.Operand(gradient.Value)};");
            foreach (var loss in LossOf(stage))
                writer.Line($"return {text.Operand(loss)};");
        });
    }

    private void EmitLoop(RowStage stage, string method, string step)
    {
        var sumsLoss = stage.WritesLoss && sink == LossSink.Sum;
        var totals = TotalsOf(stage).ToList();
        var returns = sumsLoss ? "double" : "void";
        var tail = method + "Tail";
        var generic = NeedsWeight(stage) ? WeightsParameter : "";
        Method(LoopAttributes, returns, method + generic, ArgumentsOf(stage).Select(argument => argument.Declaration), () =>
        {
            writer.Line("var count = (nuint)length;");
            EmitReferences(stage);
            foreach (var total in totals)
                writer.Line($"var {total} = Vector512<double>.Zero;");
            writer.Line("nuint i = 0;");
            EmitTurns(stage, step);
            writer.Line();

            // The tail is another method and takes the totals along: a call that they had to outlive would drive them
            // out of their registers, in every turn of the loop.
            var arguments = new[] { "i" }.Concat(totals).Concat(ArgumentsOf(stage).Select(argument => argument.Passed)).ToList();
            using (writer.Block("if (i < count)"))
            {
                writer.Line($"{(sumsLoss ? "return " : "")}{tail}{generic}({string.Join(", ", arguments)});");
                if (!sumsLoss && totals.Count > 0)
                    writer.Line("return;");
            }

            EmitResults(stage, sumsLoss, afterBlock: true);
        });
        Method(LoopAttributes, returns, tail + generic, new[] { "nuint i" }.Concat(totals.Select(total => $"Vector512<double> {total}")).Concat(ArgumentsOf(stage).Select(argument => argument.Declaration)), () =>
        {
            writer.Line("var rest = (nuint)length - i;");
            EmitReferences(stage);
            EmitIteration(stage, step, isTail: true);
            EmitResults(stage, sumsLoss, afterBlock: false);
        });
    }

    /// <summary>
    /// The turns of the loop over whole vectors. Where it tests at its end, the just-in-time compiler moves the constants
    /// of the body out of it, which pays as long as they find room in the registers: with one or two function calls, not with more.
    /// </summary>
    private void EmitTurns(RowStage stage, string step)
    {
        if (stage.Values.Count(value => value.Operation == Operation.Call && value.Function.Evaluation == Evaluation.Inline) > 2)
        {
            using (writer.Block($"for (; i + {element.Lanes} <= count; i += {element.Lanes})"))
                EmitIteration(stage, step, isTail: false);
            return;
        }

        using (writer.Block($"if (count >= {element.Lanes})"))
        {
            writer.Line($"var last = count - {element.Lanes};");
            writer.Line("do");
            using (writer.Block())
            {
                EmitIteration(stage, step, isTail: false);
                writer.Line($"i += {element.Lanes};");
            }

            writer.Line("while (i <= last);");
        }
    }

    private IEnumerable<string> TotalsOf(RowStage stage) =>
        (stage.WritesLoss && sink == LossSink.Sum ? new[] { "total" } : [])
            .Concat(stage.Gradients.Where(gradient => gradient.IsSummed).Select(gradient => gradient.Name + "Total"));

    private void EmitReferences(RowStage stage)
    {
        foreach (var span in SpansOf(stage))
            writer.Line($"ref var {span}Start = ref MemoryMarshal.GetReference({ValueText.Identifier(span)});");
    }

    private void EmitResults(RowStage stage, bool sumsLoss, bool afterBlock)
    {
        if (afterBlock && (sumsLoss || stage.Gradients.Any(gradient => gradient.IsSummed)))
            writer.Line();
        foreach (var gradient in stage.Gradients.Where(gradient => gradient.IsSummed))
            writer.Line($"{gradient.Name} = Lanes.Sum({gradient.Name}Total);");
        if (sumsLoss)
            writer.Line("return Lanes.Sum(total);");
    }

    /// <summary>What the loop of a stage takes.</summary>
    private IEnumerable<Argument> ArgumentsOf(RowStage stage) => Argument.OfBlock(
        element,
        InputsOf(stage).Concat(stage.Loads).Select(SpanOf).Concat(BroadcastsOf(stage).Select(ScalarOf)),
        NeedsWeight(stage),
        stage.Stores.Select(StoreOf),
        hasLosses: stage.WritesLoss && sink == LossSink.Span,
        Differentiated(stage.Gradients));

    private bool NeedsWeight(RowStage stage) => !stage.Gradients.IsEmpty || (stage.WritesLoss && sink == LossSink.Sum);

    private IEnumerable<string> SpansOf(RowStage stage) =>
        InputsOf(stage).Concat(stage.Loads).Select(NameOf)
            .Concat(NeedsWeight(stage) ? ["weights"] : [])
            .Concat(stage.Stores.Select(NameOf))
            .Concat(stage.WritesLoss && sink == LossSink.Span ? ["losses"] : [])
            .Concat(stage.Gradients.Where(gradient => !gradient.IsSummed).Select(gradient => gradient.Name))
            .Select(span => span.TrimStart('@'));

    private void EmitIteration(RowStage stage, string step, bool isTail)
    {
        string Load(string span, string index) => isTail
            ? $"Lanes.LoadPartial(ref {span.TrimStart('@')}Start, {index}, rest)"
            : $"Vector512.LoadUnsafe(ref {span.TrimStart('@')}Start, {index})";

        var arguments = InputsOf(stage).Select(input => Load(NameOf(input), "i"))
            .Concat(stage.Loads.Select(load => $"Vector512.LoadUnsafe(ref {NameOf(load)}Start, i)"))
            .Concat(BroadcastsOf(stage).Select(value => $"Vector512.Create({NameOf(value)})"))
            .Concat(stage.Stores.Select(store => $"out var {NameOf(store)}Vector"))
            .Concat(stage.Gradients.Select(gradient => $"out var {gradient.Symbol.Name}Derivative"))
            .ToList();
        if (NeedsWeight(stage))
            writer.Line(isTail ? "var weight = TWeights.LoadPartial(ref weightsStart, i & stride, rest);" : "var weight = TWeights.Load(ref weightsStart, i & stride);");
        if (!stage.Gradients.IsEmpty)
            writer.Line("var seed = TWeights.Times(weight, Vector512.Create(scale));");
        writer.Line((stage.WritesLoss ? "var loss = " : "") + $"{step}(");
        using (writer.Indent())
            writer.Line(string.Join(",\n", arguments) + ");");

        // Scratch memory ends on a whole vector, so only the caller's arrays need a mask.
        foreach (var store in stage.Stores)
            writer.Line($"{NameOf(store)}Vector.StoreUnsafe(ref {NameOf(store)}Start, i);");
        if (stage.WritesLoss && sink == LossSink.Sum)
            writer.Line(Accumulate("total", "TWeights.Times(weight, loss)", isTail));
        if (stage.WritesLoss && sink == LossSink.Span)
            writer.Line(Store(constant.Length == 0 ? "loss" : $"loss + Vector512.Create({constant})", "losses", isTail));
        foreach (var gradient in stage.Gradients)
        {
            var derivative = $"TWeights.Times(seed, {gradient.Symbol.Name}Derivative)";
            writer.Line(gradient.IsSummed ? Accumulate(gradient.Name + "Total", derivative, isTail) : Store(derivative, gradient.Name, isTail));
        }
    }

    private static string Accumulate(string total, string term, bool isTail) =>
        isTail ? $"{total} += Lanes.Widen(Lanes.Keep({term}, rest));" : $"{total} += Lanes.Widen({term});";

    private static string Store(string vector, string span, bool isTail) =>
        isTail ? $"Lanes.StorePartial({vector}, ref {span}Start, i, rest);"
        : vector.Contains(" + ") ? $"({vector}).StoreUnsafe(ref {span}Start, i);"
        : $"{vector}.StoreUnsafe(ref {span}Start, i);";
}

using System.Collections.Immutable;
using LossGen.Generator.Kernels;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Emission;

/// <content>A kernel in several stages: the block method calls them one after the other on scratch memory.</content>
internal sealed partial class KernelEmitter
{
    private void EmitStages(bool withSteps)
    {
        var sumsLoss = sink == LossSink.Sum;
        Method("MethodImplOptions.NoInlining", sumsLoss ? "double" : "void", BlockCall, BlockParameters(), () =>
        {
            writer.Line($"var scratch = Scratch.Rent<{element.Keyword}>({kernel.Slots.Length * BlockLength});");
            for (var slot = 0; slot < kernel.Slots.Length; slot++)
                writer.Line($"var {SlotName(kernel.Slots[slot])} = scratch.Slice({slot * BlockLength}, length);");
            foreach (var slot in kernel.Slots.Where(slot => slot.Axes == Axes.None))
                writer.Line($"{SlotName(slot)}.Fill({CallOperand(slot)});");
            writer.Line();
            for (var i = 0; i < kernel.Stages.Length; i++)
                writer.Line(StageCall(kernel.Stages[i], i));
            if (sumsLoss)
                writer.Line("return total;");
        });

        for (var i = 0; i < kernel.Stages.Length; i++)
        {
            if (kernel.Stages[i] is not RowStage row || IsEmpty(row))
                continue;
            if (withSteps || row.WritesLoss)
                EmitRowLoop(row, StageName(i, row), StepName(i), withSteps);
        }
    }

    private static bool IsEmpty(RowStage stage) => stage.Values.IsEmpty && !stage.WritesLoss && stage.Gradients.IsEmpty;

    /// <summary>A stage that does not see the losses is the same for every sink, and is written once.</summary>
    private string StageName(int stage, RowStage row) =>
        (row.WritesLoss ? name : name.Replace("PerObservation", "")) + $"Stage{stage + 1}";

    private string CallOperand(Value value) => value.Operation == Operation.Constant ? element.Literal(value.Number) : NameOf(value);

    private string SlotName(Value value) =>
        (value.Operation == Operation.Constant ? $"constant{kernel.Slots.IndexOf(value) + 1}" : names[value]) + "Slot";

    private string StageCall(Stage stage, int index)
    {
        if (stage is BlockStage { Call: var call })
        {
            var operands = call.Operands.Select(operand => operand.Operation == Operation.Input && operand.Axes != Axes.None ? NameOf(operand) : SlotName(operand));
            return $"VectorMath.{call.Function.Name}({string.Join(", ", operands)}, {SlotName(call)});";
        }

        var row = (RowStage)stage;
        if (IsEmpty(row))
            return $"// Stage {index + 1} has nothing to compute.";
        var arguments = new List<string> { "length" };
        arguments.AddRange(InputsOf(row).Select(NameOf));
        arguments.AddRange(row.Loads.Select(SlotName));
        arguments.AddRange(BroadcastsOf(row).Select(NameOf));
        if (NeedsWeight(row))
            arguments.Add("weights, stride");
        if (!row.Gradients.IsEmpty)
            arguments.Add("scale");
        arguments.AddRange(row.Stores.Select(SlotName));
        if (row.WritesLoss && sink == LossSink.Span)
            arguments.Add("losses");
        arguments.AddRange(row.Gradients.Select(gradient => (gradient.IsSummed ? "out " : "") + gradient.Name));
        return (row.WritesLoss && sink == LossSink.Sum ? "var total = " : "") + $"{StageName(index, row)}{(NeedsWeight(row) ? WeightsParameter : "")}({string.Join(", ", arguments)});";
    }

    /// <summary>The parameters of the block method: everything that any of its stages needs.</summary>
    private IEnumerable<string> BlockParameters()
    {
        yield return "int length";
        foreach (var symbol in Symbols.Where(symbol => symbol.Axes != Axes.None))
            yield return $"ReadOnlySpan<{ElementOf(symbol)}> {ValueText.Identifier(NameOf(symbol))}";
        if (kernel.HasClasses && fixedClasses == 0)
            yield return "int classes";
        foreach (var (_, value) in CallValues)
            yield return $"{element.Keyword} {value}";
        if (sink == LossSink.Sum)
        {
            yield return $"ReadOnlySpan<{element.Keyword}> weights";
            yield return "nuint stride";
        }

        if (!kernel.Gradients.IsEmpty)
            yield return $"{element.Keyword} scale";
        if (sink == LossSink.Span)
            yield return $"Span<{element.Keyword}> losses";
        foreach (var gradient in kernel.Gradients)
            yield return gradient.IsSummed ? $"out double {gradient.Name}" : $"Span<{element.Keyword}> {gradient.Name}";
    }

    private string ElementOf(Symbol symbol) => symbol == classIndex ? "int" : element.Keyword;
}

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
        Method("MethodImplOptions.NoInlining", sumsLoss ? "double" : "void", BlockCall, Arguments.Select(argument => argument.Declaration), () =>
        {
            // What the caller wants lies in the caller's memory.
            var slots = kernel.Slots.Where(slot => !IsOutput(slot)).ToList();
            if (slots.Count > 0)
                writer.Line($"var scratch = Scratch.Rent<{element.Keyword}>({slots.Count * BlockLength});");
            for (var slot = 0; slot < slots.Count; slot++)
                writer.Line($"var {SlotName(slots[slot])} = scratch.Slice({slot * BlockLength}, length);");
            foreach (var slot in kernel.Slots.Where(slot => slot.Axes == Axes.None))
                writer.Line($"{SlotName(slot)}.Fill({CallOperand(slot)});");
            if (slots.Count > 0)
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

    private bool IsOutput(Value value) => kernel.Results.Outputs.Any(output => output.Value == value);

    private string SlotName(Value value) => IsOutput(value) ? NameOf(value)
        : (value.Operation == Operation.Constant ? $"constant{kernel.Slots.IndexOf(value) + 1}" : names[value]) + "Slot";

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
        var arguments = ArgumentsOf(row).Select(argument => argument.Role is ArgumentRole.Load or ArgumentRole.Store ? SlotName(argument.Value!) : argument.Passed);
        return (row.WritesLoss && sink == LossSink.Sum ? "var total = " : "") + $"{StageName(index, row)}{(NeedsWeight(row) ? WeightsParameter : "")}({string.Join(", ", arguments)});";
    }
}

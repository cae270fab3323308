using System.Collections.Immutable;
using LossGen.Generator.Kernels;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Emission;

/// <content>
/// A kernel with classes: one vector of observations at a time is turned into a tile, class by class, and the loops
/// over the classes run down the tile.
/// </content>
internal sealed partial class KernelEmitter
{
    private void EmitClassBlock()
    {
        var lanes = element.Lanes;
        Method(LoopAttributes, sink == LossSink.Sum ? "double" : "void", BlockName, Arguments.Select(argument => argument.Declaration), () =>
        {
            if (fixedClasses > 0)
                writer.Line($"const int classes = {fixedClasses};");
            EmitTiles();
            foreach (var value in CallValues)
                writer.Line($"var {NameOf(value)}Vector = Vector512.Create({NameOf(value)});");
            if (ReadsClassCount())
                writer.Line($"var classCount = Vector512.Create(({element.Keyword})classes);");
            foreach (var symbol in Symbols.Where(symbol => symbol.Axes == Axes.Row && !IsIndex(symbol)))
                writer.Line($"ref var {NameOf(symbol)}Start = ref MemoryMarshal.GetReference({ValueText.Identifier(NameOf(symbol))});");
            foreach (var span in RowSpans())
                writer.Line($"ref var {span}Start = ref MemoryMarshal.GetReference({span});");
            if (sink == LossSink.Sum)
                writer.Line("var total = Vector512<double>.Zero;");
            foreach (var gradient in kernel.Gradients.Where(gradient => gradient.IsSummed))
                writer.Line($"var {gradient.Name}Total = Vector512<double>.Zero;");
            using (writer.Block($"for (var row = 0; row < length; row += {lanes})"))
                EmitRows(lanes);
            writer.Line();
            foreach (var gradient in kernel.Gradients.Where(gradient => gradient.IsSummed))
                writer.Line($"{gradient.Name} = Lanes.Sum({gradient.Name}Total);");
            if (sink == LossSink.Sum)
                writer.Line("return Lanes.Sum(total);");
        });
    }

    private IEnumerable<Symbol> Symbols => Inputs.Select(input => input.Symbol);

    private IEnumerable<string> RowSpans() =>
        kernel.Gradients.Where(gradient => !IsPerClass(gradient) && !gradient.IsSummed).Select(gradient => gradient.Name)
            .Prepend(sink == LossSink.Sum ? "weights" : "losses");

    private static bool IsPerClass(GradientOutput gradient) => (gradient.Symbol.Axes & Axes.Class) != Axes.None;

    private bool IsIndex(Symbol symbol) => symbol == classIndex;

    private bool ReadsClassCount() => AllValues().SelectMany(value => value.Operands).Any(IsClassCount);

    private IEnumerable<string> ClassTiles() =>
        Symbols.Where(symbol => (symbol.Axes & Axes.Class) != Axes.None).Select(symbol => NameOf(symbol) + "Tile")
            .Concat(kernel.Slots.Where(slot => (slot.Axes & Axes.Class) != Axes.None).Select(slot => names[slot] + "Tile"))
            .Concat(kernel.Gradients.Where(IsPerClass).Select(gradient => gradient.Name + "Tile"));

    private IEnumerable<Value> RowSlots() => kernel.Slots.Where(slot => (slot.Axes & Axes.Class) == Axes.None);

    private void EmitTiles()
    {
        var tiles = ClassTiles().ToList();
        var rowSlots = RowSlots().ToList();
        var rowPart = rowSlots.Count == 0 ? "" : $" + {rowSlots.Count * element.Lanes}";
        writer.Line($"var tileLength = classes * {element.Lanes};");
        writer.Line($"var scratch = Scratch.Rent<{element.Keyword}>({Multiple(tiles.Count)}{rowPart});");
        for (var i = 0; i < tiles.Count; i++)
        {
            writer.Line($"var {tiles[i]} = scratch.Slice({Multiple(i)}, tileLength);");
            writer.Line($"ref var {tiles[i]}Start = ref MemoryMarshal.GetReference({tiles[i]});");
        }

        for (var i = 0; i < rowSlots.Count; i++)
        {
            writer.Line($"var {names[rowSlots[i]]}Slot = scratch.Slice({Multiple(tiles.Count)} + {i * element.Lanes}, {element.Lanes});");
            writer.Line($"ref var {names[rowSlots[i]]}SlotStart = ref MemoryMarshal.GetReference({names[rowSlots[i]]}Slot);");
        }
    }

    private static string Multiple(int count) => count switch { 0 => "0", 1 => "tileLength", _ => $"{count} * tileLength" };

    private void EmitRows(int lanes)
    {
        writer.Line($"var active = Math.Min({lanes}, length - row);");
        foreach (var symbol in Symbols.Where(symbol => (symbol.Axes & Axes.Class) != Axes.None))
            writer.Line($"Tiles.Gather({ValueText.Identifier(NameOf(symbol))}.Slice(row * classes, active * classes), classes, {NameOf(symbol)}Tile, {lanes});");
        foreach (var symbol in Symbols.Where(symbol => symbol.Axes == Axes.Row))
        {
            writer.Line(IsIndex(symbol)
                ? $"Lanes.LoadIndices({ValueText.Identifier(NameOf(symbol))}, row, active, out {element.Vector} {NameOf(symbol)}Vector);"
                : $"var {NameOf(symbol)}Vector = Lanes.LoadPartial(ref {NameOf(symbol)}Start, (nuint)row, (nuint)active);");
        }

        if (sink == LossSink.Sum)
            writer.Line("var weight = Lanes.LoadPartial(ref weightsStart, (nuint)row & stride, (nuint)active);");
        if (!kernel.Gradients.IsEmpty)
            writer.Line("var seed = scale * weight;");

        var text = new ValueText(element, names, isScalar: false) { VectorSuffix = "Vector", ClassCountName = "classCount" };
        foreach (var value in CallValues)
            text.DefineVector(value);
        var isAfterLoop = false;
        foreach (var stage in kernel.Stages)
        {
            switch (stage)
            {
                case ClassStage loop:
                    EmitClassLoop(loop, text);
                    break;
                case RowStage row:
                    if (isAfterLoop)
                        writer.Line();
                    EmitRowCode(row, text);
                    break;
                case BlockStage { Call: var call }:
                    var suffix = (call.Axes & Axes.Class) != Axes.None ? "Tile" : "Slot";
                    var operands = call.Operands.Select(operand => BlockOperand(operand));
                    writer.Line($"VectorMath.{call.Function.Name}({string.Join(", ", operands)}, {names[call]}{suffix});");
                    break;
            }

            isAfterLoop = stage is ClassStage;
        }

        foreach (var gradient in kernel.Gradients.Where(IsPerClass))
            writer.Line($"Tiles.Scatter({gradient.Name}Tile, {gradient.Name}.Slice(row * classes, active * classes), classes, {lanes});");
    }

    private string BlockOperand(Value operand) =>
        (names[operand]) + ((operand.Axes & Axes.Class) != Axes.None ? "Tile" : "Slot");

    private void EmitRowCode(RowStage row, ValueText text)
    {
        foreach (var load in row.Loads)
        {
            writer.Line($"var {names[load]} = Vector512.LoadUnsafe(ref {names[load]}SlotStart);");
            text.Define(load);
        }

        // Later loops read these too, so each is a variable.
        foreach (var value in row.Values)
        {
            writer.Line($"var {NameOf(value)} = {text.Definition(value)};");
            text.Define(value);
        }

        foreach (var store in row.Stores)
            writer.Line($"{text.Operand(store)}.StoreUnsafe(ref {names[store]}SlotStart);");
        if (!row.WritesLoss)
            return;
        if (sink == LossSink.Sum)
            writer.Line($"total += Lanes.Widen(Lanes.Keep(weight * {text.Factor(kernel.Loss!)}, (nuint)active));");
        else
            writer.Line($"Lanes.StorePartial({text.Operand(kernel.Loss!)}{(constant.Length == 0 ? "" : $" + Vector512.Create({constant})")}, ref lossesStart, (nuint)row, (nuint)active);");
        foreach (var gradient in row.Gradients)
        {
            var derivative = $"seed * {text.Factor(gradient.Value)}";
            writer.Line(gradient.IsSummed
                ? $"{gradient.Name}Total += Lanes.Widen(Lanes.Keep({derivative}, (nuint)active));"
                : $"Lanes.StorePartial({derivative}, ref {gradient.Name}Start, (nuint)row, (nuint)active);");
        }
    }

    private void EmitClassLoop(ClassStage loop, ValueText text)
    {
        writer.Line();
        foreach (var reduction in loop.Reductions)
        {
            var start = reduction.Operation == Operation.ReduceMax ? $"Vector512.Create({element.Literal(double.NegativeInfinity)})" : element.Vector + ".Zero";
            writer.Line($"var {NameOf(reduction)} = {start};");
        }

        using (writer.Block("for (var c = 0; c < classes; c++)"))
        {
            writer.Line($"var offset = (nuint)(c * {element.Lanes});");
            if (ReadsClassIndex(loop))
                writer.Line($"var k = Vector512.Create(({element.Keyword})c);");
            foreach (var input in loop.Inputs)
                writer.Line($"var {NameOf(input.Symbol)}Vector = Vector512.LoadUnsafe(ref {NameOf(input.Symbol)}TileStart, offset);");
            var inner = text.Nested();
            foreach (var load in loop.Loads)
            {
                writer.Line($"var {NameOf(load)} = Vector512.LoadUnsafe(ref {names[load]}TileStart, offset);");
                inner.Define(load);
            }

            EmitValues(inner, loop.Values, loop.Reductions.SelectMany(reduction => reduction.Operands).Concat(loop.Gradients.Select(gradient => gradient.Value)).Concat(loop.Stores).Concat(loop.Stores), []);
            foreach (var store in loop.Stores)
                writer.Line($"{NameOf(store)}.StoreUnsafe(ref {names[store]}TileStart, offset);");

            // The index of the maximum is updated while the old maximum is still known.
            foreach (var reduction in loop.Reductions.OrderBy(reduction => reduction.Operation == Operation.ReduceMax))
                writer.Line(Update(reduction, loop, inner));
            foreach (var gradient in loop.Gradients)
                writer.Line($"(seed * {inner.Factor(gradient.Value)}).StoreUnsafe(ref {gradient.Name}TileStart, offset);");
        }

        foreach (var reduction in loop.Reductions)
            text.Define(reduction);
    }

    private static bool ReadsClassIndex(ClassStage loop) =>
        loop.Reductions.Any(reduction => reduction.Operation == Operation.ReduceArgMax)
        || loop.Values.SelectMany(value => value.Operands).Any(operand => operand.Operation == Operation.ClassIndex);

    private string Update(Value reduction, ClassStage loop, ValueText text)
    {
        var target = NameOf(reduction);
        var body = text.Operand(reduction.Operands[0]);
        switch (reduction.Operation)
        {
            case Operation.ReduceSum:
                return $"{target} += {body};";
            case Operation.ReduceMax:
                return $"{target} = Vector512.Max({target}, {body});";
            default:
                var max = loop.Reductions.First(other => other.Operation == Operation.ReduceMax && other.Operands[0] == reduction.Operands[0]);
                return $"{target} = Vector512.ConditionalSelect(Vector512.LessThan({NameOf(max)}, {body}), k, {target});";
        }
    }
}

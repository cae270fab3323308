using LossGen.Generator.Kernels;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Emission;

/// <content>
/// A loss over a matrix of observations: what varies along the columns alone is computed first; then for each row what
/// belongs to it, and its elements block by block.
/// </content>
internal sealed partial class ApiEmitter
{
    private const int BlockLength = KernelEmitter.BlockLength;

    private IEnumerable<KernelEmitter> OuterKernels(KernelPlan plan, string prefix) =>
        new[] { ColumnKernel(plan.Outer, prefix), RowKernel(plan.Outer, prefix) }.OfType<KernelEmitter>();

    /// <summary>The loops outside the elements do not see the losses, so that they are the same for every sink and written once.</summary>
    private KernelEmitter? OuterKernel(Kernel? kernel, string name) => kernel is null
        ? null
        : new KernelEmitter(writer, element, kernel, name.Replace("PerObservation", ""), LossSink.None, "", 0, null);

    private KernelEmitter? ColumnKernel(OuterLoops? outer, string prefix) => OuterKernel(outer?.Columns, prefix + "Columns");

    private KernelEmitter? RowKernel(OuterLoops? outer, string prefix) => OuterKernel(outer?.Rows, prefix + "Rows");

    /// <summary>The argument whose length is the number of columns or, where none is per column, of rows.</summary>
    private ParameterArgument GivesShape() =>
        derivation.Parameters.FirstOrDefault(argument => argument.Symbol.Axes == Axes.Column)
        ?? derivation.Parameters.First(argument => argument.Symbol.Axes == Axes.Row);

    private void EmitShape(ParameterArgument shape)
    {
        var (known, other) = shape.Symbol.Axes == Axes.Column ? ("columns", "rows") : ("rows", "columns");
        writer.Line($"var {known} = {ValueText.Identifier(shape.Symbol.Name)}.Length;");
        writer.Line($"var {other} = Arguments.RequireLines({Y}.Length, nameof({Y}), {known}, \"{other}\", \"{known}\");");
    }

    private void EmitMatrix(KernelPlan plan, OuterLoops outer, LossSink sink, Body body)
    {
        var columns = ColumnKernel(outer, body.Name);
        var rows = RowKernel(outer, body.Name);
        EmitPrologue(outer);
        EmitMemory(plan, columns, rows);
        if (columns is not null)
            EmitColumns(columns);
        if (sink == LossSink.Sum)
            writer.Line("var sum = default(PairwiseSum);");
        foreach (var gradient in GradientsAlong(plan, Axes.None))
            writer.Line($"var {gradient}Sum = default(PairwiseSum);");
        foreach (var gradient in GradientsAlong(plan, Axes.Column))
            writer.Line($"var {gradient}Sums = new ColumnSums(rows, columns);");
        writer.Line();
        if (rows is null)
        {
            using (writer.Block("for (var row = 0; row < rows; row++)"))
                EmitRow(plan, sink, body);
        }
        else
        {
            using (writer.Block($"for (var firstRow = 0; firstRow < rows; firstRow += {BlockLength})"))
            {
                writer.Line($"var rowCount = Math.Min({BlockLength}, rows - firstRow);");
                EmitOuterCall(rows, "firstRow", "rowCount", storedAt: "0");
                using (writer.Block("for (var row = firstRow; row < firstRow + rowCount; row++)"))
                    EmitRow(plan, sink, body);
            }
        }

        if (sink == LossSink.Span)
            return;
        writer.Line();
        foreach (var gradient in GradientsAlong(plan, Axes.None))
            writer.Line($"{gradient}[0] = ({element.Keyword}){gradient}Sum.Total;");
        foreach (var gradient in GradientsAlong(plan, Axes.Column))
            writer.Line($"{gradient}Sums.MoveTo({gradient});");
        EmitReturn();
    }

    private static List<string> GradientsAlong(KernelPlan plan, Axes axes) =>
        plan.Differentiated.Where(symbol => symbol.Axes == axes).Select(KernelPlan.GradientName).ToList();

    private static List<string> StoresOf(KernelEmitter? kernel) =>
        kernel is null ? [] : kernel.Arguments.Where(argument => argument.Role == ArgumentRole.Store).Select(argument => argument.Name).ToList();

    private void EmitPrologue(OuterLoops outer)
    {
        var names = new ValueNames([], KernelEmitter.NameOf);
        var text = new ValueText(element, names, isScalar: true);
        foreach (var (symbol, value) in outer.Prologue)
        {
            names.Give(value, KernelEmitter.NameOf(symbol));
            writer.Line($"var {ValueText.Identifier(names[value])} = {text.Definition(value)};");
            text.Define(value);
        }
    }

    /// <summary>Memory for one block's derivatives that are summed over the rows, for the values of a block of rows, and for those of all columns.</summary>
    private void EmitMemory(KernelPlan plan, KernelEmitter? columns, KernelEmitter? rows)
    {
        var ofBlocks = StoresOf(rows).Concat(GradientsAlong(plan, Axes.Column).Select(gradient => gradient + "Part")).ToList();
        var ofColumns = StoresOf(columns);
        if (ofColumns.Count + ofBlocks.Count == 0)
            return;

        // Whole vectors are written, the last beyond the last column.
        if (ofColumns.Count > 0)
            writer.Line($"var pitch = (columns + {element.Lanes - 1}) & ~{element.Lanes - 1};");
        writer.Line($"var outer = Scratch.RentCall<{element.Keyword}>({Length(ofBlocks.Count, ofColumns.Count)});");
        for (var i = 0; i < ofBlocks.Count; i++)
            writer.Line($"var {ofBlocks[i]} = outer.Slice({Length(i, 0)}, {BlockLength});");
        for (var i = 0; i < ofColumns.Count; i++)
            writer.Line($"var {ofColumns[i]} = outer.Slice({Length(ofBlocks.Count, i)}, columns);");

        static string Length(int blocks, int pitches)
        {
            var ofPitches = pitches == 1 ? "pitch" : $"{pitches} * pitch";
            return pitches == 0 ? $"{blocks * BlockLength}"
                : blocks == 0 ? ofPitches
                : $"{blocks * BlockLength} + {(pitches == 1 ? ofPitches : $"({ofPitches})")}";
        }
    }

    private void EmitColumns(KernelEmitter columns)
    {
        using (writer.Block($"for (var column = 0; column < columns; column += {BlockLength})"))
        {
            writer.Line($"var length = Math.Min({BlockLength}, columns - column);");
            EmitOuterCall(columns, "column", "length", storedAt: "column");
        }

        writer.Line();
    }

    /// <summary>Values of columns are kept for all columns, those of rows for one block of rows.</summary>
    private void EmitOuterCall(KernelEmitter kernel, string first, string length, string storedAt)
    {
        writer.Line(kernel.BlockCall + "(");
        using (writer.Indent())
        {
            writer.Line(string.Join(",\n", kernel.Arguments.Select(argument => argument switch
            {
                { Role: ArgumentRole.Length } => length,
                { Role: ArgumentRole.Store } => $"{argument.Name}.Slice({storedAt}, {length})",
                { IsScalar: true } => argument.Name,
                _ => $"{ValueText.Identifier(argument.Symbol!.Name)}.Slice({first}, {length})",
            })) + ");");
        }
    }

    private void EmitRow(KernelPlan plan, LossSink sink, Body body)
    {
        var ofRows = GradientsAlong(plan, Axes.Row);
        var ofColumns = GradientsAlong(plan, Axes.Column);
        foreach (var gradient in ofRows)
            writer.Line($"var {gradient}Sum = default(PairwiseSum);");
        foreach (var gradient in ofColumns)
            writer.Line($"{gradient}Sums.BeginRow();");
        using (writer.Block($"for (var column = 0; column < columns; column += {BlockLength})"))
        {
            writer.Line($"var length = Math.Min({BlockLength}, columns - column);");
            writer.Line("var start = (row * columns) + column;");
            EmitBlockCall(sink, body, argument => PassedToElements(plan, argument));
            foreach (var gradient in GradientsAlong(plan, Axes.None).Concat(ofRows))
                writer.Line($"{gradient}Sum.Add({gradient}Part);");
            foreach (var gradient in ofColumns)
                writer.Line($"{gradient}Sums.Add(column, {gradient}Part.Slice(0, length));");
        }

        if (ofRows.Count > 0)
            writer.Line();
        foreach (var gradient in ofRows)
            writer.Line($"{gradient}[row] = ({element.Keyword}){gradient}Sum.Total;");
    }

    /// <summary>What a block of one row's elements is given for an argument of its method.</summary>
    private static string PassedToElements(KernelPlan plan, Argument argument)
    {
        if (argument is { Role: ArgumentRole.Gradient, Symbol.Axes: Axes.Column })
            return argument.Name + "Part.Slice(0, length)";
        if (argument is not { Role: ArgumentRole.Input, Symbol: { Axes: Axes.Row or Axes.Column } symbol })
            return Passed(plan, argument);

        // What was computed of the rows lies in memory for one block of them.
        var isComputed = plan.Outer!.Computes(symbol);
        var variable = isComputed ? argument.Name : ValueText.Identifier(symbol.Name);
        return variable + (symbol.Axes == Axes.Column ? ".Slice(column, length)" : isComputed ? "[row - firstRow]" : "[row]");
    }
}

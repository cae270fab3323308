using System.Globalization;
using LossGen.Generator.Kernels;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Emission;

/// <summary>
/// Writes the block method of a plan with two kernels: it marks the observations by the condition, sorts the arguments,
/// runs each side through its kernel, and puts the results back in their places.
/// </summary>
internal sealed class PartitionEmitter
{
    private readonly SourceWriter writer;
    private readonly ElementType element;
    private readonly KernelPlan plan;
    private readonly string name;
    private readonly LossSink sink;
    private readonly Side[] sides;
    private readonly string markName;

    public PartitionEmitter(SourceWriter writer, ElementType element, KernelPlan plan, string name, LossSink sink, string constant)
    {
        this.writer = writer;
        this.element = element;
        this.plan = plan;
        this.name = name;
        this.sink = sink;
        var partition = plan.Partition!;
        var (whenTrue, whenFalse) = NamesOf(partition.Condition);
        markName = "Mark" + whenTrue;
        sides =
        [
            new Side(true, new KernelEmitter(writer, element, partition.WhenTrue, name + "Where" + whenTrue, sink, constant, 0, null)),
            new Side(false, new KernelEmitter(writer, element, partition.WhenFalse, name + "Where" + whenFalse, sink, constant, 0, null)),
        ];
    }

    public string BlockCall => name + "Block" + (sink == LossSink.Sum ? KernelEmitter.WeightsParameter : "");

    /// <summary>What the block method takes: what either side or the condition reads, in the order of the loss.</summary>
    public IReadOnlyList<Argument> Arguments => Argument.OfBlock(
        element,
        sides.SelectMany(side => side.Emitter.Inputs.Select(input => (input.Symbol, IsSpan: input.Axes != Axes.None)))
            .Concat(ConditionSymbols.Select(symbol => (Symbol: symbol, IsSpan: true)))
            .Distinct().OrderBy(input => input.Symbol.Id)
            .Select(input => new Argument(ArgumentRole.Input, input.IsSpan ? $"ReadOnlySpan<{element.Keyword}>" : element.Keyword, Variable(input.Symbol), input.Symbol)),
        hasWeights: sink == LossSink.Sum,
        stores: [],
        hasLosses: sink == LossSink.Span,
        plan.Differentiated.Select(symbol => (symbol, plan.IsSummed(symbol))).ToList()).ToList();

    private IEnumerable<Symbol> ConditionSymbols => Graph.Symbols(plan.Partition!.Condition);

    private IEnumerable<Symbol> Summed => plan.Differentiated.Where(plan.IsSummed);

    private IEnumerable<Symbol> Stored => plan.Differentiated.Where(symbol => !plan.IsSummed(symbol));

    /// <summary>Writes the methods.</summary>
    /// <param name="withSteps">Whether the kernels' steps are written, or those of another method serve.</param>
    /// <param name="withMark">The same of the method that marks the observations.</param>
    public void Emit(bool withSteps, bool withMark)
    {
        EmitBlock();
        if (withMark)
            EmitMark();
        foreach (var side in sides)
            side.Emitter.Emit(withSteps);
    }

    private static (string WhenTrue, string WhenFalse) NamesOf(Compare condition)
    {
        if (condition is not { Comparison: Comparison.Equal, Left: Symbol symbol, Right: Constant { Value.IsZero: true } })
            return ("True", "False");
        var subject = char.ToUpper(symbol.Name[0], CultureInfo.InvariantCulture) + symbol.Name.Substring(1);
        return (subject + "IsZero", subject + "IsNonzero");
    }

    private void EmitBlock()
    {
        writer.Line();
        writer.Line("[MethodImpl(MethodImplOptions.NoInlining)]");
        writer.Line($"private static {(sink == LossSink.Sum ? "double" : "void")} {BlockCall}(");
        using (writer.Indent())
        {
            writer.Line(string.Join(",\n", Arguments.Select(argument => argument.Declaration)) + ")");
            if (sink == LossSink.Sum)
                writer.Line(KernelEmitter.WeightsConstraint(element));
        }

        using (writer.Block())
        {
            // Each array has a vector of room behind its content, because whole vectors are moved.
            var pitch = KernelEmitter.BlockLength + element.Lanes;
            var slots = Arguments.Count(argument => argument is { IsScalar: false });
            writer.Line($"Span<ushort> marks = stackalloc ushort[{KernelEmitter.BlockLength / element.Lanes}];");
            writer.Line($"var marked = {markName}(length, {string.Join(", ", ConditionSymbols.OrderBy(symbol => symbol.Id).Select(Variable))}, marks);");
            writer.Line($"var scratch = Scratch.RentOuter<{element.Keyword}>({slots * pitch});");
            if (sink == LossSink.Sum)
                writer.Line("var total = 0.0;");
            foreach (var symbol in Summed)
                writer.Line($"{KernelPlan.GradientName(symbol)} = 0;");
            foreach (var side in sides)
            {
                writer.Line();
                writer.Line($"// {(side.IsMarked ? "Where" : "Elsewhere, not")} {ExprPrinter.Print(plan.Partition!.Condition)}.");
                using (writer.Block(side.IsMarked ? "if (marked > 0)" : "if (marked < length)"))
                    EmitSide(side, pitch);
            }

            if (sink == LossSink.Sum)
            {
                writer.Line();
                writer.Line("return total;");
            }
        }
    }

    private void EmitSide(Side side, int pitch)
    {
        var flag = side.IsMarked ? "true" : "false";
        var slot = 0;
        string Slot() => $"scratch.Slice({slot++ * pitch}, {pitch})";

        var arguments = side.Emitter.Arguments;
        foreach (var input in arguments.Where(argument => argument is { Role: ArgumentRole.Input, IsScalar: false }))
            writer.Line($"var {input.Symbol!.Name}Side = Rows.Take({input.Name}, marks, {flag}, {Slot()});");
        if (sink == LossSink.Sum)
            writer.Line($"var weightsSide = stride == 0 ? weights : Rows.Take(weights, marks, {flag}, {Slot()});");
        foreach (var symbol in Stored)
            writer.Line($"var {symbol.Name}GradientSide = {Slot()};");
        if (sink == LossSink.Span)
            writer.Line($"var lossesSide = {Slot()};");
        writer.Line($"var count = {(side.IsMarked ? "marked" : "length - marked")};");
        side.Emitter.EmitPrologue();
        var call = $"{side.Emitter.BlockCall}({string.Join(", ", arguments.Select(Passed))});";
        writer.Line(sink == LossSink.Sum ? "total += " + call : call);
        foreach (var symbol in Summed)
            writer.Line($"{KernelPlan.GradientName(symbol)} += {symbol.Name}Part;");
        foreach (var symbol in Stored)
            writer.Line($"Rows.Put({symbol.Name}GradientSide, marks, {flag}, {KernelPlan.GradientName(symbol)});");
        if (sink == LossSink.Span)
            writer.Line($"Rows.Put(lossesSide, marks, {flag}, losses);");
    }

    /// <summary>The method that marks the observations for which the condition holds, and counts them.</summary>
    private void EmitMark()
    {
        var condition = plan.Partition!.Condition;
        var lowering = new Lowering([condition]);
        var value = lowering.Lower(condition);
        var names = new ValueNames(ConditionSymbols.Select(KernelEmitter.NameOf), symbol => KernelEmitter.NameOf(symbol) + "Vector");
        var text = new ValueText(element, names, isScalar: false);
        writer.Line();
        writer.Line($"[MethodImpl({KernelEmitter.LoopAttributes})]");
        var spans = ConditionSymbols.OrderBy(symbol => symbol.Id).ToList();
        writer.Line($"private static int {markName}(int length, {string.Join(", ", spans.Select(symbol => $"ReadOnlySpan<{element.Keyword}> {Variable(symbol)}"))}, Span<ushort> marks)");
        using (writer.Block())
        {
            writer.Line("var marked = 0;");
            foreach (var symbol in spans)
                writer.Line($"ref var {KernelEmitter.NameOf(symbol)}Start = ref MemoryMarshal.GetReference({Variable(symbol)});");
            using (writer.Block($"for (var i = 0; i < length; i += {element.Lanes})"))
            {
                writer.Line($"var rest = Math.Min({element.Lanes}, length - i);");
                foreach (var symbol in spans)
                    writer.Line($"var {KernelEmitter.NameOf(symbol)}Vector = rest == {element.Lanes} ? Vector512.LoadUnsafe(ref {KernelEmitter.NameOf(symbol)}Start, (nuint)i) : Lanes.LoadPartial(ref {KernelEmitter.NameOf(symbol)}Start, (nuint)i, (nuint)rest);");
                writer.Line($"var condition = {text.Operand(value)};");
                writer.Line("var bits = (uint)condition.ExtractMostSignificantBits() & ((1u << rest) - 1);");
                writer.Line($"marks[i / {element.Lanes}] = (ushort)bits;");
                writer.Line("marked += BitOperations.PopCount(bits);");
            }

            writer.Line();
            writer.Line("return marked;");
        }
    }

    /// <summary>What a side's kernel is given for its argument.</summary>
    private string Passed(Argument argument) => argument.Role switch
    {
        ArgumentRole.Length => "count",
        ArgumentRole.Input when !argument.IsScalar => argument.Symbol!.Name + "Side",
        ArgumentRole.Weights => "weightsSide",
        ArgumentRole.Losses => "lossesSide.Slice(0, count)",
        ArgumentRole.Gradient when plan.IsSummed(argument.Symbol!) => $"out var {argument.Symbol!.Name}Part",
        ArgumentRole.Gradient => $"{argument.Symbol!.Name}GradientSide.Slice(0, count)",
        _ => argument.Name,
    };

    private static string Variable(Symbol symbol) => ValueText.Identifier(KernelEmitter.NameOf(symbol));

    private sealed record Side(bool IsMarked, KernelEmitter Emitter);
}

using System.Collections.Immutable;
using LossGen.Generator.Kernels;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Emission;

/// <summary>Where a kernel leaves the losses of its observations.</summary>
internal enum LossSink
{
    /// <summary>Their weighted sum is returned.</summary>
    Sum,

    /// <summary>Each is written to the span losses.</summary>
    Span,

    /// <summary>There are none: the kernel computes what the loops inside it read.</summary>
    None,
}

/// <summary>Writes a kernel as private methods. Its block method computes one block of observations.</summary>
internal sealed partial class KernelEmitter
{
    // The variables of a loop. A parameter of the same name is called otherwise inside the kernel.
    private static readonly HashSet<string> OwnNames = new(StringComparer.Ordinal)
    {
        LossName, "i", "k", "c", "length", "count", "rest", "weight", "weights", "stride", "scale", "seed", "losses", "total", "scratch",
        "tileLength", "classes", "classCount", "row", "active", "offset", "sum", "start", "last", "weighting", "marks", "marked", "rows",
        "columns", "column", "pitch", "outer", "firstRow", "rowCount",
    };

    /// <summary>The variable that holds the losses of one vector of observations.</summary>
    private const string LossName = "loss";

    /// <summary>The type parameter by which a method is compiled with and without weights.</summary>
    public const string WeightsParameter = "<TWeights>";

    private readonly SourceWriter writer;
    private readonly ElementType element;
    private readonly Kernel kernel;
    private readonly string name;
    private readonly LossSink sink;
    private readonly string constant;
    private readonly int fixedClasses;
    private readonly Symbol? classIndex;
    private readonly ValueNames names;

    /// <param name="writer">Where the methods are written.</param>
    /// <param name="element">The floating-point type.</param>
    /// <param name="kernel">The loop nest.</param>
    /// <param name="name">The start of the methods' names.</param>
    /// <param name="sink">Where the losses go.</param>
    /// <param name="constant">The loss that every observation has besides, as a literal, or an empty text for none.</param>
    /// <param name="fixedClasses">The number of classes where it is declared, else 0.</param>
    /// <param name="classIndex">The observation where it is a class index, else null.</param>
    public KernelEmitter(
        SourceWriter writer, ElementType element, Kernel kernel, string name, LossSink sink, string constant, int fixedClasses, Symbol? classIndex)
    {
        this.writer = writer;
        this.element = element;
        this.kernel = kernel;
        this.name = name;
        this.sink = sink;
        this.constant = constant;
        this.fixedClasses = fixedClasses;
        this.classIndex = classIndex;
        names = new ValueNames(Inputs.Select(input => NameOf(input.Symbol)).Concat(kernel.Gradients.SelectMany(gradient => new[] { gradient.Name, gradient.Name + "Sum", gradient.Name + "Part", gradient.Name + "Total" })).Concat(OwnNames), NameOf);

        // Only the variable has the name: a loss that waits in memory, be it this kernel's or a part of it that is the loss
        // of another, has a span as well.
        if (kernel.Loss is { Name: LossName, Operation: not Operation.Input } loss && !kernel.Slots.Contains(loss))
            names.Give(loss, LossName);
        foreach (var output in kernel.Results.Outputs)
            names.Give(output.Value, NameOf(output.Symbol));
    }

    /// <summary>The number of observations in a block: few enough for its scratch memory to stay in a near cache.</summary>
    public const int BlockLength = 1024;

    public string BlockName => name + "Block";

    /// <summary>The block method as it is called: with the type parameter that says whether there are weights, if it has one.</summary>
    public string BlockCall => BlockName + (HasWeightsParameter ? WeightsParameter : "");

    /// <summary>In a kernel with classes a weight is one factor for many numbers, and not worth a second compilation.</summary>
    public bool HasWeightsParameter => sink == LossSink.Sum && !kernel.HasClasses;

    public static string WeightsConstraint(ElementType element) => $"where TWeights : struct, IWeights<{element.Keyword}>";

    /// <summary>The arguments the kernel reads, in the order of their making, which is that of the loss.</summary>
    public IEnumerable<Value> Inputs => AllInputs().OrderBy(input => input.Symbol.Id);

    /// <summary>What the block method takes: everything that any of its stages needs.</summary>
    public IReadOnlyList<Argument> Arguments => kernel.IsFlat
        ? ArgumentsOf((RowStage)kernel.Stages[0]).ToList()
        : Argument.OfBlock(
            element,
            Inputs.Where(input => input.Axes != Axes.None).Select(SpanOf)
                .Concat(kernel.HasClasses && fixedClasses == 0 ? [new Argument(ArgumentRole.Classes, "int", "classes")] : [])
                .Concat(CallValues.Select(ScalarOf)),
            hasWeights: sink == LossSink.Sum,
            kernel.Results.Outputs.Select(output => StoreOf(output.Value)),
            hasLosses: sink == LossSink.Span,
            Differentiated(kernel.Gradients)).ToList();

    /// <summary>What the block method takes besides spans: values computed once per call.</summary>
    private IEnumerable<Value> CallValues =>
        kernel.Broadcasts(AllValues()).Concat(kernel.Slots.Where(slot => slot.Axes == Axes.None && slot.Operation != Operation.Constant))
            .Where(value => !IsClassCount(value)).Distinct().OrderBy(value => value.Id);

    /// <summary>The statements that compute, once per call, what does not depend on the observation.</summary>
    public void EmitPrologue()
    {
        var text = new ValueText(element, names, isScalar: true);
        foreach (var value in kernel.Prologue)
        {
            writer.Line($"var {ValueText.Identifier(names[value])} = {text.Definition(value)};");
            text.Define(value);
        }
    }

    public void Emit(bool withSteps)
    {
        if (kernel.HasClasses)
            EmitClassBlock();
        else if (kernel.IsFlat)
            EmitRowLoop((RowStage)kernel.Stages[0], BlockName, StepName(0), withSteps);
        else
            EmitStages(withSteps);
    }

    /// <summary>The variable of a kernel that holds an argument.</summary>
    public static string NameOf(Symbol symbol) => OwnNames.Contains(symbol.Name) ? symbol.Name + "Value" : symbol.Name;

    private static bool IsClassCount(Value value) => value is { Operation: Operation.Input, Symbol.Name: "classes" };

    private string NameOf(Value value) => ValueText.Identifier(names[value]);

    private Argument SpanOf(Value value) =>
        value.Operation == Operation.Input
            ? new Argument(ArgumentRole.Input, $"ReadOnlySpan<{ElementOf(value.Symbol)}>", NameOf(value), value.Symbol, value)
            : new Argument(ArgumentRole.Load, $"ReadOnlySpan<{element.Keyword}>", NameOf(value), Value: value);

    private Argument ScalarOf(Value value) =>
        value.Operation == Operation.Input
            ? new Argument(ArgumentRole.Input, element.Keyword, NameOf(value), value.Symbol, value)
            : new Argument(ArgumentRole.CallValue, element.Keyword, NameOf(value), Value: value);

    private Argument StoreOf(Value value) =>
        new(ArgumentRole.Store, $"Span<{element.Keyword}>", NameOf(value), kernel.Results.Outputs.FirstOrDefault(output => output.Value == value)?.Symbol, value);

    private string ElementOf(Symbol symbol) => symbol == classIndex ? "int" : element.Keyword;

    private static List<(Symbol Symbol, bool IsSummed)> Differentiated(IEnumerable<GradientOutput> gradients) =>
        gradients.Select(gradient => (gradient.Symbol, gradient.IsSummed)).ToList();

    private IEnumerable<Value> AllValues() => kernel.Stages.SelectMany(stage => stage switch
    {
        RowStage row => row.Values,
        ClassStage classes => classes.Values.AddRange(classes.Reductions),
        _ => [],
    });

    private IEnumerable<Value> AllInputs()
    {
        var seen = new HashSet<Value>();
        var stack = new Stack<Value>(kernel.Results.Values);
        while (stack.Count > 0)
        {
            var value = stack.Pop();
            if (!seen.Add(value))
                continue;
            if (value.Operation == Operation.Input && !IsClassCount(value))
                yield return value;
            foreach (var operand in value.Operands)
                stack.Push(operand);
        }
    }

    private string StepName(int stage) => (sink == LossSink.Span ? name.Replace("PerObservation", "") : name) + (kernel.IsFlat ? "Step" : $"Stage{stage + 1}Step");

    /// <summary>
    /// Writes the assignments of a straight-line body. A value used once is written where it is used, unless it is a
    /// function call or has a name of its own.
    /// </summary>
    private void EmitValues(ValueText text, IEnumerable<Value> values, IEnumerable<Value> outputs, ImmutableArray<Value> assigned)
    {
        var list = values.ToList();
        var uses = list.SelectMany(value => value.Operands).Concat(outputs).GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count());
        foreach (var value in list)
        {
            if (assigned.Contains(value))
                writer.Line($"{ValueText.Identifier(names[value])} = {text.Definition(value)};");
            else if (value.Operation == Operation.Call || value.Name is not null || (uses.TryGetValue(value, out var count) && count > 1))
                writer.Line($"var {ValueText.Identifier(names[value])} = {text.Definition(value)};");
            else
                continue;
            text.Define(value);
        }
    }

    /// <summary>Writes a private method: attribute, signature and body.</summary>
    private void Method(string attributes, string returns, string method, IEnumerable<string> parameters, Action body)
    {
        writer.Line();
        writer.Line($"[MethodImpl({attributes})]");
        writer.Line($"private static {returns} {method}(");
        using (writer.Indent())
        {
            writer.Line(string.Join(",\n", parameters) + ")");
            if (method.EndsWith(WeightsParameter, StringComparison.Ordinal))
                writer.Line(WeightsConstraint(element));
        }

        using (writer.Block())
            body();
    }
}

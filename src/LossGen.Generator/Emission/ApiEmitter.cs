using LossGen.Generator.Families;
using LossGen.Generator.Kernels;
using LossGen.Generator.Models;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Emission;

/// <summary>Writes the public methods of one form of observation, each followed by its kernel.</summary>
internal sealed partial class ApiEmitter(SourceWriter writer, ElementType element, LossModel model, LossKernels kernels, bool isOneOfSeveral)
{
    private readonly Derivation derivation = kernels.Derivation;

    private bool HasClasses => derivation.Family.HasClasses;

    private bool TakesClasses => HasClasses && model.Classes == 0;

    private bool IsIndex => derivation.Observation.Kind == ObservationKind.ClassIndex;

    private bool IsPerClass => derivation.Observation.Kind == ObservationKind.PerClass;

    private string ConstantLiteral =>
        ConstantEvaluator.Evaluate(derivation.Constant) is { } constant and not 0 ? element.Literal(constant) : "";

    public void Emit()
    {
        EmitMethod("Loss", kernels.Loss, LossSink.Sum, withSteps: true);
        writer.Line();
        EmitMethod("LossAndGradient", kernels.LossAndGradient, LossSink.Sum, withSteps: true);
        writer.Line();
        EmitMethod("LossPerObservation", kernels.Loss, LossSink.Span, withSteps: false);
    }

    private void EmitMethod(string method, KernelPlan plan, LossSink sink, bool withSteps)
    {
        var prefix = isOneOfSeveral ? method.Insert("Loss".Length, IsIndex ? "OfClass" : "OfCounts") : method;
        if (element == ElementType.Single)
            prefix += "Single";
        DocEmitter.EmitMethod(writer, derivation, TakesClasses, plan, sink);
        writer.Line($"[GeneratedCode(\"LossGen\", \"{LossEmitter.Version}\")]");
        writer.Line($"public static {(sink == LossSink.Sum ? "double" : "void")} {method}(");
        using (writer.Indent())
            writer.Line(string.Join(",\n", Parameters(plan, sink)) + ")");
        if (plan.Whole is { } kernel)
        {
            var emitter = new KernelEmitter(writer, element, kernel, prefix, sink, ConstantLiteral, model.Classes, IsIndex ? derivation.Y : null);
            EmitBody(prefix, plan, sink, new Body(prefix, emitter.BlockCall, emitter.HasWeightsParameter, emitter.Arguments, emitter.EmitPrologue));
            emitter.Emit(withSteps);
        }
        else
        {
            var emitter = new PartitionEmitter(writer, element, plan, prefix, sink, ConstantLiteral);
            EmitBody(prefix, plan, sink, new Body(prefix, emitter.BlockCall, sink == LossSink.Sum, emitter.Arguments, static () => { }));
            emitter.Emit(withSteps, withMark: ReferenceEquals(plan, kernels.Loss) && sink == LossSink.Sum);
        }

        if (withSteps)
        {
            foreach (var outer in OuterKernels(plan, prefix))
                outer.Emit(withSteps);
        }
    }

    private void EmitBody(string prefix, KernelPlan plan, LossSink sink, Body body)
    {
        using (writer.Block())
        {
            EmitChecks(plan, sink);
            if (sink == LossSink.Sum)
                writer.Line($"var weighting = new Weighting<{element.Keyword}>(weights, {Observations}, reduction);");
            if (!body.HasWeightsParameter)
            {
                EmitBlocks(plan, sink, body);
                return;
            }

            var arguments = string.Join(", ", ArgumentNames(plan).Concat(derivation.IsMatrix ? ["rows", "columns"] : []).Append("weighting"));
            writer.Line("return weighting.IsPlain");
            using (writer.Indent())
            {
                writer.Line($"? {prefix}OfBlocks<Unweighted<{element.Keyword}>>({arguments})");
                writer.Line($": {prefix}OfBlocks<Weighted<{element.Keyword}>>({arguments});");
            }
        }

        writer.Line();
        writer.Line($"private static double {prefix}OfBlocks{KernelEmitter.WeightsParameter}(");
        using (writer.Indent())
        {
            writer.Line(string.Join(",\n", ArgumentParameters(plan).Concat(derivation.IsMatrix ? ["int rows", "int columns"] : []).Append($"in Weighting<{element.Keyword}> weighting")) + ")");
            writer.Line(KernelEmitter.WeightsConstraint(element));
        }

        using (writer.Block())
            EmitBlocks(plan, sink, body);
    }

    private string Y => ValueText.Identifier(derivation.Y.Name);

    private string Observations => IsPerClass ? "rows" : Y + ".Length";

    private IEnumerable<string> Parameters(KernelPlan plan, LossSink sink)
    {
        foreach (var parameter in ArgumentParameters(plan))
            yield return parameter;
        if (sink == LossSink.Span)
        {
            yield return $"Span<{element.Keyword}> losses";
            yield break;
        }

        yield return $"ReadOnlySpan<{element.Keyword}> weights = default";
        yield return "Reduction reduction = Reduction.Sum";
    }

    /// <summary>The names of what the methods take besides weights.</summary>
    private IEnumerable<string> ArgumentNames(KernelPlan plan) =>
        ArgumentParameters(plan).Select(parameter => parameter.Substring(parameter.LastIndexOf(' ') + 1));

    private IEnumerable<string> ArgumentParameters(KernelPlan plan)
    {
        yield return $"ReadOnlySpan<{(IsIndex ? "int" : element.Keyword)}> {Y}";
        foreach (var argument in derivation.Parameters)
        {
            var name = ValueText.Identifier(argument.Symbol.Name);
            yield return argument.IsPerCall && (argument.Symbol.Axes & Axes.Class) == Axes.None ? $"{element.Keyword} {name}" : $"ReadOnlySpan<{element.Keyword}> {name}";
        }

        if (TakesClasses)
            yield return "int classes";
        foreach (var symbol in plan.Differentiated)
            yield return $"Span<{element.Keyword}> {KernelPlan.GradientName(symbol)}";
    }

    private void EmitChecks(KernelPlan plan, LossSink sink)
    {
        if (TakesClasses)
            writer.Line("Arguments.RequireClasses(classes);");
        else if (HasClasses)
            writer.Line($"const int classes = {model.Classes};");
        if (IsPerClass)
            writer.Line($"var rows = Arguments.RequireRows({Y}.Length, nameof({Y}), classes);");
        var shape = derivation.IsMatrix ? GivesShape() : null;
        if (shape is not null)
            EmitShape(shape);
        foreach (var argument in derivation.Parameters.Where(argument => argument.Symbol.Axes != Axes.None && argument != shape))
            Check(argument.Symbol, ValueText.Identifier(argument.Symbol.Name));
        foreach (var symbol in plan.Differentiated)
            Check(symbol, KernelPlan.GradientName(symbol));
        if (sink == LossSink.Span)
            writer.Line($"Arguments.RequireLength(losses.Length, nameof(losses), {Observations}, \"one value for each observation\");");

        void Check(Symbol symbol, string name)
        {
            var (length, meaning) = symbol.Axes switch
            {
                Axes.None => ("1", "one value for the call"),
                Axes.Column => ("columns", "one value for each column"),
                Axes.Row when derivation.IsMatrix => ("rows", "one value for each row"),
                Axes.Row or (Axes.Row | Axes.Column) => (Observations, "one value for each observation"),
                Axes.Class => ("classes", "one value for each class"),
                _ => ($"(long){Observations} * classes", "one value for each class of each observation"),
            };
            writer.Line($"Arguments.RequireLength({name}.Length, nameof({name}), {length}, \"{meaning}\");");
        }
    }

    private void EmitBlocks(KernelPlan plan, LossSink sink, Body body)
    {
        // A parameter that has another name inside the kernels.
        foreach (var symbol in derivation.Parameters.Where(argument => argument.Symbol.Axes == Axes.None).Select(argument => argument.Symbol))
        {
            if (KernelEmitter.NameOf(symbol) != symbol.Name)
                writer.Line($"var {KernelEmitter.NameOf(symbol)} = {ValueText.Identifier(symbol.Name)};");
        }

        if (plan.Outer is { } outer)
        {
            EmitMatrix(plan, outer, sink, body);
            return;
        }

        body.EmitPrologue();
        var summed = plan.Differentiated.Where(plan.IsSummed).Select(KernelPlan.GradientName).ToList();
        if (sink == LossSink.Sum)
            writer.Line("var sum = default(PairwiseSum);");
        foreach (var gradient in summed)
            writer.Line($"var {gradient}Sum = default(PairwiseSum);");
        writer.Line();
        using (writer.Block($"for (var start = 0; start < {Observations}; start += {KernelEmitter.BlockLength})"))
        {
            writer.Line($"var length = Math.Min({KernelEmitter.BlockLength}, {Observations} - start);");
            EmitBlockCall(sink, body, argument => Passed(plan, argument));
            foreach (var gradient in summed)
                writer.Line($"{gradient}Sum.Add({gradient}Part);");
        }

        if (sink == LossSink.Span)
            return;
        writer.Line();
        foreach (var gradient in summed)
            writer.Line($"{gradient}[0] = ({element.Keyword}){gradient}Sum.Total;");
        EmitReturn();
    }

    private void EmitBlockCall(LossSink sink, Body body, Func<Argument, string> passed)
    {
        writer.Line((sink == LossSink.Sum ? "sum.Add(" : "") + body.BlockCall + "(");
        using (writer.Indent())
            writer.Line(string.Join(",\n", body.Arguments.Select(passed)) + (sink == LossSink.Sum ? "));" : ");"));
    }

    private void EmitReturn()
    {
        // The constant is added in double, whatever the kernel's precision.
        var constant = ConstantEvaluator.Evaluate(derivation.Constant) is { } value and not 0 ? ElementType.Double.Literal(value) : "0";
        writer.Line($"return weighting.Reduce(sum.Total, {constant});");
    }

    /// <summary>What a block is given for an argument of its method.</summary>
    private static string Passed(KernelPlan plan, Argument argument) => argument.Role switch
    {
        ArgumentRole.Input when !argument.IsScalar => Slice(argument.Symbol!, ValueText.Identifier(argument.Symbol!.Name)),
        ArgumentRole.Weights => "weighting.Block(start, length)",
        ArgumentRole.Stride => "weighting.Stride",
        ArgumentRole.Scale => "weighting.Scale",
        ArgumentRole.Losses => "losses.Slice(start, length)",
        ArgumentRole.Gradient when plan.IsSummed(argument.Symbol!) => $"out var {argument.Name}Part",
        ArgumentRole.Gradient => Slice(argument.Symbol!, argument.Name),
        _ => argument.Name,
    };

    private static string Slice(Symbol symbol, string name) => symbol.Axes switch
    {
        Axes.Row or (Axes.Row | Axes.Column) => $"{name}.Slice(start, length)",
        Axes.None or Axes.Class => name,
        _ => $"{name}.Slice(start * classes, length * classes)",
    };

    /// <summary>What the public method calls for each block.</summary>
    private sealed record Body(string Name, string BlockCall, bool HasWeightsParameter, IReadOnlyList<Argument> Arguments, Action EmitPrologue);
}

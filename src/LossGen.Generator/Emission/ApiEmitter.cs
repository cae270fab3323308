using LossGen.Generator.Families;
using LossGen.Generator.Kernels;
using LossGen.Generator.Models;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Emission;

/// <summary>Writes the public methods of one form of observation, each followed by its kernel.</summary>
internal sealed class ApiEmitter(SourceWriter writer, ElementType element, LossModel model, LossKernels kernels, bool isOneOfSeveral)
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
            var body = new Body(emitter.BlockCall, emitter.HasWeightsParameter, emitter.Symbols.Where(symbol => symbol.Axes != Axes.None), emitter.CallValues.Select(value => value.Name), emitter.EmitPrologue);
            EmitBody(prefix, plan, sink, body);
            emitter.Emit(withSteps);
        }
        else
        {
            var emitter = new PartitionEmitter(writer, element, plan, prefix, sink, ConstantLiteral);
            EmitBody(prefix, plan, sink, new Body(emitter.BlockCall, sink == LossSink.Sum, emitter.Symbols, [], static () => { }));
            emitter.Emit(withSteps, withMark: ReferenceEquals(plan, kernels.Loss) && sink == LossSink.Sum);
        }
    }

    private void EmitBody(string prefix, KernelPlan plan, LossSink sink, Body body)
    {
        using (writer.Block())
        {
            EmitChecks(plan, sink);
            if (sink == LossSink.Sum)
                writer.Line($"var weighting = new Weighting<{element.Keyword}>(weights, {Rows}, reduction);");
            if (!body.HasWeightsParameter)
            {
                EmitBlocks(plan, sink, body);
                return;
            }

            var arguments = string.Join(", ", Arguments(plan).Append("weighting"));
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
            writer.Line(string.Join(",\n", ArgumentParameters(plan).Append($"in Weighting<{element.Keyword}> weighting")) + ")");
            writer.Line(KernelEmitter.WeightsConstraint(element));
        }

        using (writer.Block())
            EmitBlocks(plan, sink, body);
    }

    private string Y => ValueText.Identifier(derivation.Y.Name);

    private string Rows => IsPerClass ? "rows" : Y + ".Length";

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
    private IEnumerable<string> Arguments(KernelPlan plan) =>
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
        foreach (var argument in derivation.Parameters.Where(argument => argument.Symbol.Axes != Axes.None))
            Check(argument.Symbol, ValueText.Identifier(argument.Symbol.Name));
        foreach (var symbol in plan.Differentiated)
            Check(symbol, KernelPlan.GradientName(symbol));
        if (sink == LossSink.Span)
            writer.Line($"Arguments.RequireLength(losses.Length, nameof(losses), {Rows}, \"one value for each observation\");");

        void Check(Symbol symbol, string name)
        {
            var (length, meaning) = symbol.Axes switch
            {
                Axes.None => ("1", "one value for the call"),
                Axes.Row => (Rows, "one value for each observation"),
                Axes.Class => ("classes", "one value for each class"),
                _ => ($"(long){Rows} * classes", "one value for each class of each observation"),
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

        body.EmitPrologue();
        var summed = plan.Differentiated.Where(KernelPlan.IsSummed).Select(KernelPlan.GradientName).ToList();
        if (sink == LossSink.Sum)
            writer.Line("var sum = default(PairwiseSum);");
        foreach (var gradient in summed)
            writer.Line($"var {gradient}Sum = default(PairwiseSum);");
        writer.Line();
        using (writer.Block($"for (var start = 0; start < {Rows}; start += {KernelEmitter.BlockLength})"))
        {
            writer.Line($"var length = Math.Min({KernelEmitter.BlockLength}, {Rows} - start);");
            writer.Line((sink == LossSink.Sum ? "sum.Add(" : "") + body.BlockCall + "(");
            using (writer.Indent())
                writer.Line(string.Join(",\n", BlockArguments(plan, sink, body)) + (sink == LossSink.Sum ? "));" : ");"));
            foreach (var gradient in summed)
                writer.Line($"{gradient}Sum.Add({gradient}Part);");
        }

        if (sink == LossSink.Span)
            return;
        writer.Line();
        foreach (var gradient in summed)
            writer.Line($"{gradient}[0] = ({element.Keyword}){gradient}Sum.Total;");

        // The constant is added in double, whatever the kernel's precision.
        var constant = ConstantEvaluator.Evaluate(derivation.Constant) is { } value and not 0 ? ElementType.Double.Literal(value) : "0";
        writer.Line($"return weighting.Reduce(sum.Total, {constant});");
    }

    private IEnumerable<string> BlockArguments(KernelPlan plan, LossSink sink, Body body)
    {
        yield return "length";
        foreach (var symbol in body.Symbols)
            yield return Slice(symbol, ValueText.Identifier(symbol.Name));
        if (TakesClasses)
            yield return "classes";
        foreach (var name in body.CallValues)
            yield return name;
        if (sink == LossSink.Sum)
        {
            yield return "weighting.Block(start, length)";
            yield return "weighting.Stride";
        }

        if (!plan.Differentiated.IsEmpty)
            yield return "weighting.Scale";
        if (sink == LossSink.Span)
            yield return "losses.Slice(start, length)";
        foreach (var symbol in plan.Differentiated)
            yield return KernelPlan.IsSummed(symbol) ? $"out var {KernelPlan.GradientName(symbol)}Part" : Slice(symbol, KernelPlan.GradientName(symbol));
    }

    private static string Slice(Symbol symbol, string name) => symbol.Axes switch
    {
        Axes.Row => $"{name}.Slice(start, length)",
        Axes.None or Axes.Class => name,
        _ => $"{name}.Slice(start * classes, length * classes)",
    };

    /// <summary>What the public method calls for each block.</summary>
    private sealed record Body(string BlockCall, bool HasWeightsParameter, IEnumerable<Symbol> Symbols, IEnumerable<string> CallValues, Action EmitPrologue);
}

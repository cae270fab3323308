using LossGen.Generator.Families;
using LossGen.Generator.Kernels;
using LossGen.Generator.Models;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Emission;

/// <summary>Writes what was derived: as a comment at the head of the file and as documentation of each method.</summary>
internal static class DocEmitter
{
    public static void EmitHeader(SourceWriter writer, Derivation derivation, LossModel model)
    {
        var names = NamesOf(derivation);
        var form = derivation.Observation.Kind switch
        {
            ObservationKind.ClassIndex => " (y is a class)",
            ObservationKind.PerClass => " (y is a count for each class)",
            _ => "",
        };
        writer.Line("//");
        writer.Line($"//   loss{form}");
        writer.Line($"//     {LossFormula(derivation, names)}");
        foreach (var (argument, gradient) in derivation.Parameters.Zip(derivation.Gradient, (argument, gradient) => (argument, gradient)))
        {
            if (gradient is null)
                continue;
            writer.Line($"//   ∂/∂{ExprPrinter.Print(argument.Symbol)}");
            writer.Line($"//     {ExprPrinter.Print(gradient, names)}");
        }

        var given = names.Where(pair => pair.Key is not Symbol).Select(pair => $"{pair.Value} = {ExprPrinter.Print(pair.Key)}").ToList();
        if (given.Count > 0)
            writer.Line($"//   where {string.Join(", ", given)}");
        foreach (var parameter in model.Parameters.Where(parameter => !parameter.IsFree))
            writer.Line($"//   with {parameter.Name} fixed at {ElementType.Double.Literal(parameter.Value!.Value)}");
    }

    public static void EmitTypeSummary(SourceWriter writer, Family family, LossModel model)
    {
        var constants = model.DropConstants ? ", without the terms that depend on no parameter" : "";
        writer.Line("/// <remarks>");
        writer.Line($"/// The negative log likelihood of {family.Description}{constants}, with its gradient.");
        writer.Line("/// </remarks>");
    }

    public static void EmitMethod(SourceWriter writer, Derivation derivation, bool takesClasses, KernelPlan plan, LossSink sink)
    {
        var names = NamesOf(derivation);
        var what = sink == LossSink.Span ? "The negative log likelihood of each observation"
            : plan.Differentiated.IsEmpty ? "The negative log likelihood"
            : "The negative log likelihood and its gradient";
        writer.Line($"/// <summary>{what} ({derivation.Family.Title}).</summary>");
        writer.Line("/// <remarks>");
        writer.Line($"/// <para>{Escape(LossFormula(derivation, names))}</para>");
        foreach (var symbol in plan.Differentiated)
        {
            var index = derivation.Parameters.Select(argument => argument.Symbol).ToList().IndexOf(symbol);
            writer.Line($"/// <para>∂/∂{Escape(ExprPrinter.Print(symbol))} = {Escape(ExprPrinter.Print(derivation.Gradient[index]!, names))}</para>");
        }

        foreach (var pair in names.Where(pair => pair.Key is not Symbol))
            writer.Line($"/// <para>{Escape(pair.Value)} = {Escape(ExprPrinter.Print(pair.Key))}</para>");
        writer.Line("/// </remarks>");
        EmitParameters(writer, derivation, takesClasses, plan, sink);
    }

    private static void EmitParameters(SourceWriter writer, Derivation derivation, bool takesClasses, KernelPlan plan, LossSink sink)
    {
        var observation = derivation.Observation;
        writer.Line($"/// <param name=\"{derivation.Y.Name}\">" + observation.Kind switch
        {
            ObservationKind.ClassIndex => "The observed class of each observation, from 0.",
            ObservationKind.PerClass => "The counts or soft labels, one row of classes after the other; each at least 0.",
            _ when derivation.IsMatrix => $"The observations, a matrix row after row; each {observation.Support.Description}.",
            _ => $"The observations; each {observation.Support.Description}.",
        } + "</param>");
        foreach (var argument in derivation.Parameters)
        {
            var scale = argument.Parameter.IsObserved ? $"The datum {argument.Parameter.Name}, {argument.Parameter.Domain.Description}"
                : argument.Natural == argument.Symbol
                ? $"The parameter {argument.Parameter.Name}, {argument.Parameter.Domain.Description}"
                : $"The parameter {argument.Parameter.Name} on the scale of its link ({argument.Model.Link}): {argument.Parameter.Name} = {ExprPrinter.Print(argument.Natural)}";
            writer.Line($"/// <param name=\"{argument.Symbol.Name}\">{Escape(scale)}; {Shape(argument.Symbol, derivation.IsMatrix)}.</param>");
        }

        if (takesClasses)
            writer.Line("/// <param name=\"classes\">The number of classes, at least 2.</param>");
        foreach (var symbol in plan.Differentiated)
            writer.Line($"/// <param name=\"{KernelPlan.GradientName(symbol)}\">Receives the derivative with respect to {symbol.Name}; {Shape(symbol, derivation.IsMatrix)}.</param>");
        if (sink == LossSink.Span)
        {
            writer.Line("/// <param name=\"losses\">Receives the losses; one for each observation.</param>");
        }
        else
        {
            writer.Line("/// <param name=\"weights\">The weights of the observations, or nothing where all weigh 1.</param>");
            writer.Line("/// <param name=\"reduction\">Whether the losses are summed or averaged; the gradient follows.</param>");
            writer.Line("/// <returns>The sum or the mean of the losses; 0 where there is no observation.</returns>");
        }

        writer.Line("/// <exception cref=\"ArgumentException\">The lengths of the arguments do not fit; nothing was written.</exception>");
    }

    private static string Shape(Symbol symbol, bool isMatrix) => symbol.Axes switch
    {
        Axes.None => "one value for the call",
        Axes.Column => "one value for each column, as long as a row",
        Axes.Row when isMatrix => "one value for each row, as long as a column",
        Axes.Row or (Axes.Row | Axes.Column) => "one value for each observation",
        Axes.Class => "one value for each class",
        _ => "one row of classes for each observation, row after row",
    };

    private static string LossFormula(Derivation derivation, IReadOnlyDictionary<Expr, string> names) =>
        ExprPrinter.Print(derivation.Loss + derivation.Constant, names);

    /// <summary>Parameters read better by their own names than by the expression of their argument.</summary>
    private static Dictionary<Expr, string> NamesOf(Derivation derivation)
    {
        var used = new HashSet<Expr>(Graph.Topological(derivation.Gradient.Where(gradient => gradient is not null).Select(gradient => gradient!).Prepend(derivation.Loss).ToArray()));
        return derivation.Parameters
            .Where(argument => argument.Natural != argument.Symbol && used.Contains(argument.Natural))
            .ToDictionary(
                argument => argument.Natural,
                argument => ExprPrinter.Print(argument.Natural.Pool.Symbol(argument.Parameter.Name, argument.Symbol.Axes & Axes.Class, Domain.Real, isData: false)));
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}

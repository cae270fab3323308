using LossGen.Generator.Densities;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Families;
using LossGen.Generator.Models;
using LossGen.Generator.Symbolics;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Parsing;

/// <summary>
/// What the expressions of a density say of themselves, before anything is derived from them: that a value can never be
/// a number, that a power is not defined all over its domain, that a derivative is not known.
/// </summary>
internal static class DensityChecks
{
    /// <summary>The least argument for which a function is a number.</summary>
    private static readonly Dictionary<string, int> LowestArgument = new(StringComparer.Ordinal)
    {
        ["Log"] = 0, ["Log2"] = 0, ["Log10"] = 0, ["Sqrt"] = 0, ["Log1MExp"] = 0, ["LogP1"] = -1, ["Acosh"] = 1, ["Logit"] = 0,
    };

    public static void Run(
        DensityModel density,
        Family family,
        IReadOnlyList<ParameterModel> parameters,
        IReadOnlyList<Location?> locations,
        DiagnosticCollector problems)
    {
        var expressions = new DensityExpressions(density, ArgumentsOf(family, parameters));
        for (var i = 0; i < density.Steps.Count; i++)
        {
            var step = density.Steps[i];
            if (step.Operation != DensityOperation.Call)
                continue;
            var name = step.Name.Substring(step.Name.IndexOf('.') + 1);
            var operands = step.Operands.Select(operand => expressions[operand]!).ToList();
            if (LowestArgument.TryGetValue(name, out var lowest) && Ranges.IsPositive(lowest - operands[0]))
                problems.Add(DiagnosticDescriptors.NeverANumber, locations[i], step.Name, $"its argument is {ExprPrinter.Print(operands[0])}");
            else if (name == "Pow" && !KnownFunctions.IsSmallExponent(operands[1]) && !IsBaseOfPower(operands[0]))
                problems.Add(DiagnosticDescriptors.PowerOfAnySign, locations[i], ExprPrinter.Print(operands[0]));
            CheckDerivatives(expressions[i]!, locations[i], problems);
        }

        if (expressions.Result is NamedConstant { Value: NamedValue.NotANumber })
            problems.Add(DiagnosticDescriptors.NeverANumber, locations[locations.Count - 1], density.Method, "every way through it ends in NaN");
    }

    private static void CheckDerivatives(Expr expr, Location? location, DiagnosticCollector problems)
    {
        if (expr is not Apply apply)
            return;
        for (var i = 0; i < apply.Arguments.Length; i++)
        {
            if (apply.Arguments[i].HasParameters && !apply.Function.HasDerivative(i))
            {
                problems.Add(DiagnosticDescriptors.NoDerivative, location, apply.Function.Name);
                return;
            }
        }
    }

    /// <summary>
    /// Whether a power with any exponent is right: the base is at least 0 but for factors that are data, of which a negative one
    /// is told by NaN.
    /// </summary>
    private static bool IsBaseOfPower(Expr expr) =>
        !expr.HasParameters || Ranges.IsNonNegative(expr)
        || (expr is Product product && product.Coefficient.Sign > 0 && product.Bases.All(IsBaseOfPower));

    /// <summary>The arguments on their natural scale, with what their links say of them.</summary>
    private static List<Expr> ArgumentsOf(Family family, IReadOnlyList<ParameterModel> models)
    {
        var pool = new ExprPool();
        var observation = family.Observations[0];
        var arguments = new List<Expr>
        {
            pool.Symbol(family.ObservationName, observation.Kind == ObservationKind.PerClass ? Axes.Row | Axes.Class : Axes.Row, observation.Support, isData: true),
        };
        foreach (var (parameter, model) in family.Parameters.Zip(models, (parameter, model) => (parameter, model)))
        {
            arguments.Add(model.Value is { } value
                ? pool.Constant(Rational.FromDouble(value))
                : pool.Symbol(
                    parameter.Name,
                    parameter.IsPerClass ? Axes.Row | Axes.Class : Axes.Row,
                    LinkFunction.Named(model.Link).Range ?? parameter.Domain,
                    parameter.IsObserved));
        }

        return arguments;
    }
}

using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Symbolics;

/// <summary>
/// The plainest meaning of an expression: every node evaluated as it stands, a value per class as an array. It shares
/// nothing with the compiler's own back end but the graph.
/// </summary>
internal static class ExprEvaluator
{
    /// <summary>The value at the point: one number, or one for each class.</summary>
    public static Estimate[] Evaluate(Expr expr, Point point)
    {
        var values = new Dictionary<Expr, Estimate[]>();
        foreach (var node in Graph.Topological(expr))
            values.Add(node, Evaluate(node, point, values));
        return values[expr];
    }

    /// <summary>The value of an expression that has no class axis.</summary>
    public static double Number(Expr expr, Point point) => Assert.Single(Evaluate(expr, point)).Value;

    private static Estimate[] Evaluate(Expr node, Point point, Dictionary<Expr, Estimate[]> values)
    {
        if (node is Reduce reduce)
            return [Reduced(reduce.Kind, PerClass(values[reduce.Body], point.Classes))];
        var count = (node.Axes & Axes.Class) == Axes.None ? 1 : point.Classes;
        var result = new Estimate[count];
        for (var k = 0; k < count; k++)
            result[k] = At(k);
        return result;

        Estimate At(int k)
        {
            switch (node)
            {
                case Constant constant:
                    return constant.Value.ToDouble();
                case NamedConstant named:
                    return named.Value switch
                    {
                        NamedValue.Pi => Math.PI,
                        NamedValue.PositiveInfinity => double.PositiveInfinity,
                        _ => double.NaN,
                    };
                case Symbol symbol:
                    return point[symbol.Name][k];
                case ClassIndex:
                    return k;
                case Sum sum:
                    return sum.Terms.Select(term => Operand(term)).Aggregate((a, b) => a + b);
                case Product product:
                    Estimate power = product.Coefficient.ToDouble();
                    for (var i = 0; i < product.Bases.Length; i++)
                        power *= Power(Operand(product.Bases[i]), product.Exponents[i].ToDouble());
                    return power;
                case Apply apply:
                    return Estimate.Of(Meaning.Of(apply.Function), [.. apply.Arguments.Select(argument => Operand(argument))]);
                case Compare compare:
                    return Holds(compare.Comparison, Operand(compare.Left).Value, Operand(compare.Right).Value) ? 1 : 0;
                case Either either:
                    return either.Operands.Any(condition => Operand(condition).Value != 0) ? 1 : 0;
                case Select select:
                    return Operand(Operand(select.Condition).Value != 0 ? select.WhenTrue : select.WhenFalse);
                default:
                    throw new InvalidOperationException("An expression of unknown kind: " + node.GetType().Name);
            }

            Estimate Operand(Expr operand) => values[operand] is { Length: 1 } single ? single[0] : values[operand][k];
        }
    }

    private static Estimate Power(Estimate x, double exponent) =>
        exponent == 1 ? x : Estimate.Of(a => Math.Pow(a[0], exponent), x);

    private static bool Holds(Comparison comparison, double left, double right) => comparison switch
    {
        Comparison.Equal => left == right,
        Comparison.NotEqual => left != right,
        Comparison.Less => left < right,
        _ => left <= right,
    };

    private static Estimate Reduced(ReductionKind kind, Estimate[] body)
    {
        switch (kind)
        {
            case ReductionKind.Sum:
                return body.Aggregate((a, b) => a + b);
            case ReductionKind.Max:
                return body.Aggregate((a, b) => double.IsNaN(a.Value) || a.Value >= b.Value ? a : b);
            case ReductionKind.ArgMax:
                return Array.FindIndex(body, x => x.Value == body.Max(y => y.Value));
            default:
                var value = SpecialFunctions.LogSumExp(body.Select(x => x.Value).ToArray());
                return new Estimate(value, body.Max(x => x.Error) + (Estimate.FunctionRounding * (1 + Math.Abs(value))));
        }
    }

    private static Estimate[] PerClass(Estimate[] values, int classes) =>
        values.Length == classes ? values : Enumerable.Repeat(values[0], classes).ToArray();
}

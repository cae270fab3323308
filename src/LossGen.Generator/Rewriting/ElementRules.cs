using System.Collections.Immutable;
using LossGen.Generator.Symbolics;
using static LossGen.Generator.Rewriting.AlgebraRules;
using static LossGen.Generator.Symbolics.Functions;

namespace LossGen.Generator.Rewriting;

/// <summary>
/// Rules on the element of a class axis at the observed class, z[y] = Σₖ {zₖ if k = y; 0 otherwise}. They bring what belongs
/// together under one condition: ln pₖ is a difference that keeps its digits, where ln Σ {pₖ …} is none.
/// </summary>
internal static class ElementRules
{
    public static readonly RuleSet Set = new("elements", ImmutableArray.Create(
        new Rule(
            "log of an element",
            "ln(z[y]) = (ln z)[y]",
            e => ArgumentOf(e, Log) is { } argument && ElementOf(argument) is var (condition, element) ? Element(condition, Log.Of(element)) : null,
            s => [Log.Of(Element(s.TrueClass, Exp.Of(s.Z)))]),
        new Rule(
            "log of a sum of exponentials",
            "ln Σₖ exp(zₖ) = logsumexpₖ(z)",
            e => ArgumentOf(e, Log) is Reduce { Kind: ReductionKind.Sum } sum && ArgumentOf(sum.Body, Exp) is { } z ? e.Pool.Reduce(ReductionKind.LogSumExp, Axes.Class, z) : null,
            s => [Log.Of(s.Pool.Reduce(ReductionKind.Sum, Axes.Class, Exp.Of(s.Z)))]),
        new Rule(
            "softmax",
            "exp(x)/Σₖ exp(zₖ) = exp(x − logsumexpₖ(z))",
            SoftmaxOfExponentials,
            s => [Exp.Of(s.Z) / s.Pool.Reduce(ReductionKind.Sum, Axes.Class, Exp.Of(s.Z)), s.A * Exp.Of(s.X) / s.Pool.Reduce(ReductionKind.Sum, Axes.Class, Exp.Of(s.Z))]),
        new Rule(
            "element and a constant",
            "c + z[y] = (c + z)[y] for a constant or a logsumexp c",
            Shifted,
            s => [1 - Element(s.TrueClass, Exp.Of(s.Z)), Element(s.TrueClass, s.Z) - s.Pool.Reduce(ReductionKind.LogSumExp, Axes.Class, s.Z)])));

    private static Expr Element(Expr condition, Expr of) => of.Pool.Reduce(ReductionKind.Sum, Axes.Class, of.Pool.Select(condition, of, of.Pool.Zero));

    /// <summary>The condition and the class axis of an element, or null where the node is none.</summary>
    private static (Expr Condition, Expr Axis)? ElementOf(Expr node) =>
        node is Reduce { Kind: ReductionKind.Sum, Body: Select { WhenFalse: Constant { Value.IsZero: true } } select } && IsTrueClass(select.Condition)
            ? (select.Condition, select.WhenTrue)
            : null;

    private static Expr? Shifted(Expr node)
    {
        if (node is not Sum { Terms.Length: 2 } sum)
            return null;
        foreach (var (term, other) in new[] { (sum.Terms[0], sum.Terms[1]), (sum.Terms[1], sum.Terms[0]) })
        {
            var (coefficient, remainder) = node.Pool.SplitCoefficient(term);
            var (_, shift) = node.Pool.SplitCoefficient(other);
            if (remainder is not null && ElementOf(remainder) is var (condition, axis) && shift is null or Reduce { Kind: ReductionKind.LogSumExp })
                return Element(condition, node.Pool.Scale(coefficient, axis) + other);
        }

        return null;
    }

    private static Expr? SoftmaxOfExponentials(Expr node)
    {
        if (node is not Product product)
            return null;
        for (var i = 0; i < product.Bases.Length; i++)
        {
            if (product.Exponents[i] != -1 || product.Bases[i] is not Reduce { Kind: ReductionKind.Sum } sum || ArgumentOf(sum.Body, Exp) is not { } z)
                continue;
            foreach (var (exponential, x) in FactorsOf(product, Exp))
                return product * sum / exponential * Exp.Of(x - node.Pool.Reduce(ReductionKind.LogSumExp, Axes.Class, z));
        }

        return null;
    }
}

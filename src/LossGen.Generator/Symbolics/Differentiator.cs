using System.Collections.Immutable;

namespace LossGen.Generator.Symbolics;

/// <summary>
/// Derivatives by one backward sweep over the shared graph: the adjoint of a node is the derivative of the whole with
/// respect to it, and the subexpressions of the value are reused, not expanded (Griewank and Walther 2008, ch. 3).
/// </summary>
internal static class Differentiator
{
    /// <summary>The derivative of <paramref name="value"/> with respect to each of the symbols.</summary>
    /// <remarks>
    /// What enters a node once for all classes receives the sum of what each class contributes. The sum over
    /// observations stays implicit: the derivative of one observation's value is returned.
    /// </remarks>
    public static ImmutableArray<Expr> Gradient(Expr value, IEnumerable<Symbol> symbols)
    {
        var pool = value.Pool;
        var adjoints = new Dictionary<Expr, Expr> { [value] = pool.One };
        foreach (var node in Enumerable.Reverse(Graph.Topological(value)))
        {
            if (!adjoints.TryGetValue(node, out var adjoint))
                continue;
            foreach (var (operand, contribution) in Contributions(node, adjoint))
            {
                if (pool.IsZero(contribution))
                    continue;
                var ofAllClasses = (node.Axes & ~operand.Axes & Axes.Class) == Axes.None ? contribution : pool.Reduce(ReductionKind.Sum, Axes.Class, contribution);
                adjoints[operand] = adjoints.TryGetValue(operand, out var sum) ? sum + ofAllClasses : ofAllClasses;
            }
        }

        return symbols.Select(symbol => adjoints.TryGetValue(symbol, out var adjoint) ? adjoint : pool.Zero).ToImmutableArray();
    }

    private static IEnumerable<(Expr Operand, Expr Contribution)> Contributions(Expr node, Expr adjoint)
    {
        var pool = node.Pool;
        switch (node)
        {
            case Sum sum:
                foreach (var term in sum.Terms)
                    yield return (term, adjoint);
                break;

            case Product product:
                for (var i = 0; i < product.Bases.Length; i++)
                {
                    var (x, exponent) = (product.Bases[i], product.Exponents[i]);
                    yield return (x, Times(adjoint, pool.Scale(exponent, product * x.Power(-1))));
                }

                break;

            case Apply apply:
                for (var i = 0; i < apply.Arguments.Length; i++)
                {
                    if (DependsOnParameter(apply.Arguments[i]))
                        yield return (apply.Arguments[i], Times(adjoint, apply.Function.Derivatives[i](apply.Arguments)));
                }

                break;

            case Select select:
                yield return (select.WhenTrue, Under(adjoint, x => pool.Select(select.Condition, x, pool.Zero)));
                yield return (select.WhenFalse, Under(adjoint, x => pool.Select(select.Condition, pool.Zero, x)));
                break;

            case Reduce { Kind: ReductionKind.Sum } reduce:
                yield return (reduce.Body, adjoint);
                break;

            case Reduce { Kind: ReductionKind.LogSumExp } reduce:
                yield return (reduce.Body, adjoint * Functions.Exp.Of(reduce.Body - reduce));
                break;
        }
    }

    /// <summary>
    /// The product, term by term where each term is of one branch alone: where none of them is taken, the node is not
    /// evaluated, and its derivative may be infinite.
    /// </summary>
    private static Expr Times(Expr adjoint, Expr derivative) =>
        adjoint is Sum sum && sum.Terms.All(term => term is Select { HasZeroBranch: true })
            ? adjoint.Pool.Add(sum.Terms.Select(term => term * derivative).ToImmutableArray())
            : adjoint * derivative;

    /// <summary>
    /// A selection within the branches of the adjoint: the conditions keep the order they have in the value, so that what
    /// all the branches of a chain contribute adds up to one chain.
    /// </summary>
    private static Expr Under(Expr adjoint, Func<Expr, Expr> selection) =>
        adjoint is Select { HasZeroBranch: true } outer
            ? adjoint.Pool.Select(outer.Condition, Under(outer.WhenTrue, selection), Under(outer.WhenFalse, selection))
            : adjoint.Pool.IsZero(adjoint) ? adjoint : selection(adjoint);

    private static bool DependsOnParameter(Expr expr) => expr.HasParameters;
}

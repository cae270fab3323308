namespace LossGen.Generator.Symbolics;

/// <summary>Walks over the shared graph of an expression.</summary>
internal static class Graph
{
    /// <summary>Every node once, operands before the nodes they belong to.</summary>
    public static List<Expr> Topological(params Expr[] roots)
    {
        var order = new List<Expr>();
        var seen = new HashSet<Expr>();
        foreach (var root in roots)
            Visit(root);
        return order;

        void Visit(Expr node)
        {
            if (!seen.Add(node))
                return;
            foreach (var operand in node.Operands)
                Visit(operand);
            order.Add(node);
        }
    }

    public static IEnumerable<Symbol> Symbols(params Expr[] roots) => Topological(roots).OfType<Symbol>();

    /// <summary>The graph with nodes replaced from the leaves up; a node whose operands stay is offered as it is.</summary>
    public static Expr Map(Expr root, Func<Expr, Expr> replace, Dictionary<Expr, Expr> memo)
    {
        foreach (var node in Topological(root))
        {
            if (memo.ContainsKey(node))
                continue;
            var changed = node.Operands.Any(operand => !ReferenceEquals(memo[operand], operand));
            var rebuilt = changed ? node.With(System.Collections.Immutable.ImmutableArray.CreateRange(node.Operands, operand => memo[operand])) : node;
            memo[node] = replace(rebuilt);
        }

        return memo[root];
    }
}

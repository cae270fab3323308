using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Rewriting;

/// <summary>Applies rules from the leaves up until none applies.</summary>
internal static class Rewriter
{
    // Every rule makes progress towards a form that no rule of its set matches. A set that does not end is a mistake in
    // a rule, and is told as such instead of hanging the compiler.
    private const int MaximumSweeps = 64;

    public static ImmutableArray<Expr> Rewrite(ImmutableArray<Expr> expressions, ImmutableArray<Rule> rules)
    {
        for (var sweep = 0; sweep < MaximumSweeps; sweep++)
        {
            var memo = new Dictionary<Expr, Expr>();
            var rewritten = expressions.Select(expression => Graph.Map(expression, node => ApplyFirst(node, rules), memo)).ToImmutableArray();
            if (rewritten.SequenceEqual(expressions))
                return expressions;
            expressions = rewritten;
        }

        throw new InvalidOperationException("The rewriting rules do not come to an end: " + string.Join(", ", rules.Select(rule => rule.Name)));
    }

    private static Expr ApplyFirst(Expr node, ImmutableArray<Rule> rules)
    {
        foreach (var rule in rules)
        {
            if (rule.Rewrite(node) is { } better)
                return better;
        }

        return node;
    }
}

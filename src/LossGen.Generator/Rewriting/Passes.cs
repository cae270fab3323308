using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Rewriting;

/// <summary>A pure function from expressions to equal expressions.</summary>
/// <param name="Name">Its name, by which it can be switched off.</param>
/// <param name="Run">The function; the expressions of one kernel are rewritten together, so that they keep what they share.</param>
internal sealed record Pass(string Name, Func<ImmutableArray<Expr>, ImmutableArray<Expr>> Run);

/// <summary>The passes in their order.</summary>
internal static class Passes
{
    private static readonly ImmutableArray<Rule> Together =
        [.. AlgebraRules.Set.Rules, .. ElementRules.Set.Rules, .. LogisticRules.Set.Rules, .. NormalRules.Set.Rules, .. StabilityRules.Set.Rules];

    /// <summary>
    /// What conditions say of the data comes first, for all rules. Whole densities are next: they are recognised by the textbook
    /// form, which the other rules take apart. Branches are then separated, so that the rules after them see whole formulas.
    /// Algebra and stability alternate until nothing changes, since each prepares the other's patterns.
    /// </summary>
    public static readonly ImmutableArray<Pass> All = ImmutableArray.Create(
        new Pass("conditions", Conditions.Learn),
        Of(DensityRules.Set),
        new Pass("branches", expressions => [.. expressions.Select(Branches.Split)]),
        Of(AlgebraRules.Set),
        Of(new RuleSet("algebra and stability", Together)));

    /// <summary>Every rule, once.</summary>
    public static IEnumerable<Rule> Rules => DensityRules.Set.Rules.Concat(Together);

    public static ImmutableArray<Expr> Run(ImmutableArray<Expr> expressions, Func<Pass, bool>? enabled = null)
    {
        foreach (var pass in All)
        {
            if (enabled is null || enabled(pass))
                expressions = pass.Run(expressions);
        }

        return Conditions.Forget(expressions);
    }

    private static Pass Of(RuleSet set) => new(set.Name, expressions => Rewriter.Rewrite(expressions, set.Rules));
}

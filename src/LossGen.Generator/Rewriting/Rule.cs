using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Rewriting;

/// <summary>
/// One identity, read from left to right. <see cref="Rewrite"/> is given a node in canonical form and returns its
/// better form, or null where the rule does not apply.
/// </summary>
/// <param name="Name">A short name, unique among the rules.</param>
/// <param name="Identity">The identity as mathematics.</param>
/// <param name="Rewrite">The rule itself.</param>
/// <param name="Examples">
/// Left-hand sides over symbols of the given scope. Every rule is tested on them: it must apply, and the two sides must
/// agree numerically all over the symbols' domains.
/// </param>
internal sealed record Rule(
    string Name,
    string Identity,
    Func<Expr, Expr?> Rewrite,
    Func<RuleScope, IEnumerable<Expr>> Examples);

/// <summary>Symbols to write a rule's examples with.</summary>
internal sealed class RuleScope
{
    public RuleScope()
    {
        Pool = new ExprPool();
        X = Pool.Symbol("x", Axes.Row, Families.Domain.Real, isData: false);
        Y = Pool.Symbol("y", Axes.Row, Families.Domain.Real, isData: false);
        A = Pool.Symbol("a", Axes.Row, Families.Domain.Positive, isData: false);
        B = Pool.Symbol("b", Axes.Row, Families.Domain.Positive, isData: false);
        P = Pool.Symbol("p", Axes.Row, Families.Domain.OpenUnitInterval, isData: false);
        N = Pool.Symbol("n", Axes.Row, Families.Domain.Count, isData: true);
        Label = Pool.Symbol("label", Axes.Row, Families.Domain.Count, isData: true);
        Counts = Pool.Symbol("counts", Axes.Row | Axes.Class, Families.Domain.NonNegative, isData: true);
        Z = Pool.Symbol("z", Axes.Row | Axes.Class, Families.Domain.Real, isData: false);
    }

    public ExprPool Pool { get; }

    /// <summary>Any real number.</summary>
    public Symbol X { get; }

    /// <summary>Any real number.</summary>
    public Symbol Y { get; }

    /// <summary>A positive number.</summary>
    public Symbol A { get; }

    /// <summary>A positive number.</summary>
    public Symbol B { get; }

    /// <summary>A probability in (0, 1).</summary>
    public Symbol P { get; }

    /// <summary>An observed count.</summary>
    public Symbol N { get; }

    /// <summary>An observed class index.</summary>
    public Symbol Label { get; }

    /// <summary>The condition that singles out the class of <see cref="Label"/>.</summary>
    public Expr TrueClass => Pool.Compare(Comparison.Equal, Pool.ClassIndex(), Label);

    /// <summary>An observed count for each class.</summary>
    public Symbol Counts { get; }

    /// <summary>A real number for each class.</summary>
    public Symbol Z { get; }
}

/// <summary>A named set of rules that are applied together until none applies.</summary>
internal sealed record RuleSet(string Name, ImmutableArray<Rule> Rules);

using LossGen.Generator.Families;
using LossGen.Generator.Rewriting;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Rewriting;

/// <summary>What the rules may know of a datum in the branches of a condition on it.</summary>
public class ConditionsTests
{
    private static readonly ExprPool Pool = new();
    private static readonly Symbol Y = Pool.Symbol("y", Axes.Row, Domain.Real, isData: true);
    private static readonly Symbol N = Pool.Symbol("n", Axes.Row, Domain.Count, isData: true);
    private static readonly Symbol Mu = Pool.Symbol("mu", Axes.Row, Domain.Real, isData: false);

    public static TheoryData<string, string, string> Bounds => new()
    {
        { "y <= 0", "below 1", "greater than 0" },
        { "y < 0", "below 1", "at least 0" },
        { "0 < y", "greater than 0", "below 1" },
        { "0 <= y", "at least 0", "below 1" },
        { "y < 2", "any", "greater than 0" },
        { "2 <= y", "greater than 0", "any" },
        { "y <= 1", "at most 1", "greater than 0" },
        { "y < 1", "below 1", "greater than 0" },
        { "-1 < y", "any", "below 1" },
        { "y == 0", "any", "any" },
    };

    [Theory]
    [MemberData(nameof(Bounds))]
    public void AComparisonBoundsTheDatumInItsBranches(string condition, string whenTrue, string whenFalse)
    {
        var select = Assert.IsType<Select>(Learn(Pool.Select(Condition(condition, Y), Y * Mu, Y + Mu)));
        Assert.Equal(whenTrue, DomainIn(select.WhenTrue));
        Assert.Equal(whenFalse, DomainIn(select.WhenFalse));
    }

    [Fact]
    public void ACountThatIsNot0IsPositive()
    {
        var select = Assert.IsType<Select>(Learn(Pool.Select(Condition("y == 0", N), Mu, Functions.Log.Of(N * Mu))));
        Assert.Equal("greater than 0", DomainIn(select.WhenFalse));
    }

    [Fact]
    public void AComparisonThatABranchExcludesIsDecided()
    {
        var inner = Pool.Select(Condition("y == 0", Y), Mu, Pool.Select(Condition("y < 0", Y), Mu.Squared(), Functions.Exp.Of(Mu)));
        var select = Assert.IsType<Select>(Learn(Pool.Select(Condition("y <= 0", Y), inner + Y, inner)));
        Assert.Same(inner + Y, Conditions.Forget([select.WhenTrue])[0]);
        Assert.Same(Functions.Exp.Of(Mu), select.WhenFalse);
    }

    [Fact]
    public void AConditionOnAParameterSaysNothingOfIt()
    {
        var select = Pool.Select(Condition("y <= 0", Mu), Y, Functions.Log.Of(Mu));
        Assert.Same(select, Learn(select));
    }

    [Fact]
    public void ATermThatMayBeAbsentKeepsItsDatum()
    {
        var term = Pool.Select(Condition("y == 0", N), Pool.Zero, N * Functions.Log.Of(Mu)) - Mu;
        Assert.Same(term, Learn(term));
    }

    [Fact]
    public void WhatWasLearntIsForgottenInTheEnd()
    {
        var expr = Pool.Select(Condition("y <= 0", Y), Y, Functions.Log.Of(Y) * Mu);
        Assert.NotSame(expr, Learn(expr));
        Assert.Same(expr, Conditions.Forget(Conditions.Learn([expr]))[0]);
        Assert.Same(expr, Passes.Run([expr])[0]);
    }

    [Fact]
    public void AChainOfConditionsIsRewrittenInItsLength()
    {
        Expr chain = Mu;
        for (var bound = 1; bound <= 40; bound++)
            chain = Pool.Select(Pool.Compare(Comparison.Less, Pool.Constant(bound), Y), chain * Y, chain + Mu.Power(bound));
        Assert.True(Graph.Topological(Learn(chain)).Count < 4 * Graph.Topological(chain).Count);
    }

    private static Expr Learn(Expr expr) => Conditions.Learn([expr])[0];

    private static Compare Condition(string text, Expr datum)
    {
        var parts = text.Split(' ');
        var (left, right) = (Side(parts[0]), Side(parts[2]));
        return (Compare)Pool.Compare(parts[1] switch { "<" => Comparison.Less, "<=" => Comparison.LessOrEqual, _ => Comparison.Equal }, left, right);

        Expr Side(string side) => side == "y" ? datum : Pool.Constant(int.Parse(side, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string DomainIn(Expr branch) => Graph.Symbols(branch).First(symbol => symbol.IsData).Domain switch
    {
        { Lower: 0, LowerIncluded: false } => "greater than 0",
        { Lower: 0 } => "at least 0",
        { Upper: 1, UpperIncluded: true } => "at most 1",
        { Upper: 1 } => "below 1",
        _ => "any",
    };
}

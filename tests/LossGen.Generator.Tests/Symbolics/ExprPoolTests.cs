using LossGen.Generator.Families;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Symbolics;

/// <summary>Canonical form: equal expressions are one node, however they are written.</summary>
public class ExprPoolTests
{
    private readonly ExprPool pool = new();
    private readonly Symbol x;
    private readonly Symbol y;
    private readonly Symbol z;

    public ExprPoolTests()
    {
        x = pool.Symbol("x", Axes.Row, Domain.Real, isData: false);
        y = pool.Symbol("y", Axes.Row, Domain.Real, isData: true);
        z = pool.Symbol("z", Axes.Row | Axes.Class, Domain.Real, isData: false);
    }

    private Expr IsZero => pool.Compare(Comparison.Equal, y, pool.Zero);

    [Fact]
    public void EqualExpressionsAreTheSameNode()
    {
        Assert.Same(x, pool.Symbol("x", Axes.Row, Domain.Real, isData: false));
        Assert.NotSame(x, pool.Symbol("x", Axes.None, Domain.Real, isData: false));
        Assert.NotSame(x, pool.Symbol("x", Axes.Row, Domain.Positive, isData: false));
        Assert.NotSame(x, pool.Symbol("x", Axes.Row, Domain.Real, isData: true));
        Assert.Same(pool.Constant(new Rational(2, 4)), pool.Constant(new Rational(1, 2)));
        Assert.Same(Functions.Exp.Of(x), Functions.Exp.Of(x));
        Assert.NotSame(Functions.Exp.Of(x), Functions.Log.Of(x));
        Assert.NotSame(Functions.LogAddExp.Of(x, y), Functions.LogAddExp.Of(y, x));
        Assert.Same(IsZero, IsZero);
        Assert.NotSame(pool.Compare(Comparison.Less, x, y), pool.Compare(Comparison.LessOrEqual, x, y));
        Assert.Same(pool.Reduce(ReductionKind.Max, Axes.Class, z), pool.Reduce(ReductionKind.Max, Axes.Class, z));
        Assert.NotSame(pool.Reduce(ReductionKind.Max, Axes.Class, z), pool.Reduce(ReductionKind.Sum, Axes.Class, z));
        Assert.Same(pool.ClassIndex(), pool.ClassIndex());
        Assert.NotSame(pool.Named(NamedValue.Pi), pool.Named(NamedValue.NotANumber));
    }

    [Fact]
    public void OrderAndGroupingMakeNoDifference()
    {
        var e = Functions.Exp.Of(x);
        Assert.Same(x + y + e, e + (y + x));
        Assert.Same(x * y * e, e * (y * x));
        Assert.Same(x - y, -(y - x));
        Assert.Same(x / y * e, e / (y / x));
        Assert.Same(2 * x * y, x * (2 * y));
    }

    [Fact]
    public void LikeTermsAreCollected()
    {
        Assert.Same(2 * x, x + x);
        Assert.Same(pool.Zero, x - x);
        Assert.Same(x, x + y - y);
        Assert.Same(5 * x, (2 * x) + (3 * x));
        Assert.Same(3 * (x * y), (x * y) + (2 * (y * x)));
        Assert.Same(x + 3, x + 1 + 2);
        Assert.Same(pool.Zero, x + 1 - x - 1);
        Assert.Same(pool.Constant(new Rational(5, 6)), pool.Constant(new Rational(1, 2)) + pool.Constant(new Rational(1, 3)));
    }

    [Fact]
    public void LikeBasesAreCollected()
    {
        Assert.Same(x.Squared(), x * x);
        Assert.Same(pool.One, x / x);
        Assert.Same(x, x.Squared() / x);
        Assert.Same(x.Power(new Rational(3, 2)), x * x.Power(new Rational(1, 2)));
        Assert.Same(x, x.Power(new Rational(1, 2)).Squared());
        Assert.Same(x.Squared() / 4, (x / 2).Squared());
        Assert.Same(y.Squared() * x.Power(-4), (y / x.Squared()).Squared());
        Assert.Same(pool.Constant(new Rational(9, 4)), pool.Constant(new Rational(2, 3)).Power(-2));
        Assert.Same(pool.One, x.Power(0));
        Assert.Same(pool.One, pool.One.Power(new Rational(1, 2)));
        Assert.Same(pool.Zero, pool.Zero.Power(new Rational(3, 2)));
        Assert.Same(x, x.Power(1));
    }

    [Fact]
    public void ARootOfASquareIsLeftAlone()
    {
        // √(x²) is |x|: to collect the powers would change it where x is negative.
        Assert.NotSame(x, x.Squared().Power(new Rational(1, 2)));
        Assert.Equal(3, ExprEvaluator.Number(x.Squared().Power(new Rational(1, 2)), new Point(1) { ["x"] = [-3] }), 1e-15);
    }

    [Fact]
    public void NothingTimesAnythingIsNothing()
    {
        Assert.Same(pool.Zero, pool.Zero * x);
        Assert.Same(pool.Zero, x * pool.Zero);
        Assert.Same(pool.Zero, pool.Scale(0, x));
        Assert.Same(x, pool.Zero + x);
        Assert.Same(x, pool.One * x);
    }

    [Fact]
    public void AProductEntersAZeroBranch()
    {
        var select = pool.Select(IsZero, pool.Zero, x);
        Assert.Same(pool.Select(IsZero, pool.Zero, x * Functions.Exp.Of(x)), select * Functions.Exp.Of(x));
        Assert.Same(pool.Select(IsZero, pool.Zero, x * Functions.Exp.Of(x)), Functions.Exp.Of(x) * select);
        Assert.Same(pool.Select(IsZero, pool.Zero, 3 * x), 3 * select);
        Assert.Same(pool.Select(IsZero, pool.Zero, x.Squared()), select.Squared());
        Assert.Same(pool.Select(IsZero, pool.Zero, x.Squared()), select * select);

        // Only a branch that is zero absorbs: the others would be computed twice.
        var both = pool.Select(IsZero, y, x);
        Assert.IsType<Product>(both * Functions.Exp.Of(x));
    }

    [Fact]
    public void ASelectionTakesUpAFactorAndATermOfItsOwnKind()
    {
        var select = pool.Select(IsZero, x, y);
        Assert.Same(pool.Select(IsZero, 2 * x, 2 * y), 2 * select);
        Assert.Same(pool.Select(IsZero, 3 * x, x + y), select + pool.Select(IsZero, 2 * x, x));
        Assert.Same(pool.Zero, select - select);
        Assert.Same(x, pool.Select(IsZero, x, x));
    }

    [Fact]
    public void UnderAConditionItsOwnSelectionsAreDecided()
    {
        var inner = pool.Select(IsZero, x, y);
        Assert.Same(pool.Select(IsZero, x, z), pool.Select(IsZero, inner, z));
        Assert.Same(pool.Select(IsZero, z, y), pool.Select(IsZero, z, inner));
    }

    [Fact]
    public void ASumOverClassesLosesItsCoefficient()
    {
        var sum = pool.Reduce(ReductionKind.Sum, Axes.Class, z);
        Assert.Same(3 * sum, pool.Reduce(ReductionKind.Sum, Axes.Class, 3 * z));
        Assert.Same(-sum, pool.Reduce(ReductionKind.Sum, Axes.Class, -z));
        Assert.Same(pool.Zero, pool.Reduce(ReductionKind.Sum, Axes.Class, pool.Zero));

        // The greatest of the negatives is not the negative of the greatest.
        Assert.NotSame(-pool.Reduce(ReductionKind.Max, Axes.Class, z), pool.Reduce(ReductionKind.Max, Axes.Class, -z));
    }

    [Fact]
    public void WhatIsTheSameForAllClassesNeedsNoLoopOverThem()
    {
        Assert.Same(x * pool.ClassCount(), pool.Reduce(ReductionKind.Sum, Axes.Class, x));
        Assert.Same(x, pool.Reduce(ReductionKind.Max, Axes.Class, x));
        Assert.Same(pool.Zero, pool.Reduce(ReductionKind.ArgMax, Axes.Class, x));
        Assert.Same(x + Functions.Log.Of(pool.ClassCount()), pool.Reduce(ReductionKind.LogSumExp, Axes.Class, x));
    }

    [Fact]
    public void AxesAreTheUnionOfTheOperandsLessTheReduced()
    {
        var sigma = pool.Symbol("sigma", Axes.None, Domain.Positive, isData: false);
        Assert.Equal(Axes.None, Functions.Log.Of(sigma).Axes);
        Assert.Equal(Axes.Row, (x / sigma).Axes);
        Assert.Equal(Axes.Row | Axes.Class, (x + z).Axes);
        Assert.Equal(Axes.Row, pool.Reduce(ReductionKind.LogSumExp, Axes.Class, z).Axes);
        Assert.Equal(Axes.Row | Axes.Class, pool.Select(pool.Compare(Comparison.Equal, pool.ClassIndex(), y), pool.One, pool.Zero).Axes);
    }

    [Fact]
    public void AConstantTermComesLastAndTheRestInTheOrderOfTheirMaking()
    {
        var sum = Assert.IsType<Sum>(1 - x + Functions.Exp.Of(y));
        Assert.Equal(1, Assert.IsType<Constant>(sum.Terms[^1]).Value);
        Assert.Equal(sum.Terms.SkipLast(1).OrderBy(term => term.Id), sum.Terms.SkipLast(1));
    }

    [Fact]
    public void RebuildingANodeOnItsOwnOperandsGivesTheNode()
    {
        var label = pool.Compare(Comparison.Equal, pool.ClassIndex(), y);
        Expr[] roots =
        [
            (2 * x.Squared() / (y + 1)) + Functions.LogAddExp.Of(x, y) - 3,
            pool.Select(pool.Either(IsZero, pool.Compare(Comparison.Less, x, y)), x, pool.Pi),
            pool.Reduce(ReductionKind.Sum, Axes.Class, pool.Select(label, z, pool.Zero)) + pool.Reduce(ReductionKind.LogSumExp, Axes.Class, z),
        ];
        foreach (var node in Graph.Topological(roots))
            Assert.Same(node, node.With(node.Operands));
    }

    [Fact]
    public void TwoConditionsThatAreOneAreNotCombined()
    {
        Assert.Same(IsZero, pool.Either(IsZero, IsZero));
        Assert.IsType<Either>(pool.Either(IsZero, pool.Compare(Comparison.Less, x, y)));
    }
}

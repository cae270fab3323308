using LossGen.Generator.Families;
using LossGen.Generator.Models;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Symbolics;

/// <summary>What is derived for the families, against the densities written out by hand.</summary>
public class DifferentiatorTests
{
    private const int Points = 5;
    private const int Classes = 4;

    public static TheoryData<string> Families => [.. FamilyCatalogue.All.Select(family => family.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void TheLossIsTheNegativeLogDensity(string family)
    {
        foreach (var loss in DeclaredLoss.Of(family, PerChoice.Observation, dropConstants: false))
        {
            var random = new Random(1);
            for (var trial = 0; trial < Points; trial++)
            {
                var point = loss.RandomPoint(random, Classes);
                var expected = loss.Expected(point);
                var actual = ExprEvaluator.Number(loss.Derivation.Loss + loss.Derivation.Constant, point);
                AssertClose(expected, actual, 1e-10 * Math.Max(1, Math.Abs(expected)), $"{loss} at {point}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void TheGradientIsTheLimitOfDifferences(string family)
    {
        foreach (var loss in DeclaredLoss.Of(family, PerChoice.Observation, dropConstants: false))
        {
            var random = new Random(2);
            for (var trial = 0; trial < Points; trial++)
            {
                var point = loss.RandomPoint(random, Classes);
                for (var i = 0; i < loss.Derivation.Parameters.Length; i++)
                    AssertPartial(loss, i, point);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void DroppingConstantsChangesNoGradientAndTheLossByWhatNoParameterEnters(string family)
    {
        var pairs = DeclaredLoss.Of(family, PerChoice.Observation, dropConstants: false)
            .Zip(DeclaredLoss.Of(family, PerChoice.Observation, dropConstants: true));
        foreach (var (full, dropped) in pairs)
        {
            var random = new Random(3);
            for (var trial = 0; trial < Points; trial++)
            {
                var (point, other) = (full.RandomPoint(random, Classes), full.RandomPoint(random, Classes).With("y", 0));
                other["y"] = point["y"];
                AssertClose(Difference(point), Difference(other), 1e-10, $"{dropped} at {point} and {other}");
                for (var i = 0; i < full.Derivation.Gradient.Length; i++)
                {
                    var expected = ExprEvaluator.Evaluate(full.Derivation.Gradient[i]!, point);
                    var actual = ExprEvaluator.Evaluate(dropped.Derivation.Gradient[i]!, point);
                    Assert.All(expected.Zip(actual), pair => AssertClose(pair.First.Value, pair.Second.Value, 1e-12 * Math.Max(1, Math.Abs(pair.First.Value)), $"{dropped} at {point}"));
                }
            }

            double Difference(Point point) =>
                ExprEvaluator.Number(full.Derivation.Loss + full.Derivation.Constant, point)
                - ExprEvaluator.Number(dropped.Derivation.Loss + dropped.Derivation.Constant, point);
        }
    }

    [Fact]
    public void NoConstantIsLeftWhereConstantsAreDropped()
    {
        foreach (var loss in DeclaredLoss.All(PerChoice.Observation, dropConstants: true))
            Assert.True(loss.Derivation.Constant == loss.Derivation.Loss.Pool.Zero, $"{loss}: {loss.Derivation.Constant}");
    }

    [Fact]
    public void TheConstantHoldsNoSymbolAndTheLossNoConstantTerm()
    {
        foreach (var loss in DeclaredLoss.All(PerChoice.Observation, dropConstants: false))
        {
            Assert.Empty(Graph.Symbols(loss.Derivation.Constant));
            var terms = loss.Derivation.Loss is Sum sum ? sum.Terms : [loss.Derivation.Loss];
            Assert.All(terms, term => Assert.NotEmpty(Graph.Symbols(term)));
        }
    }

    [Fact]
    public void AnAdjointIsSummedOverTheClassesItsSymbolLacks()
    {
        var pool = new ExprPool();
        var scale = pool.Symbol("scale", Axes.Row, Domain.Real, isData: false);
        var z = pool.Symbol("z", Axes.Row | Axes.Class, Domain.Real, isData: false);
        var loss = pool.Reduce(ReductionKind.Sum, Axes.Class, Functions.Sigmoid.Of(scale * z));
        var gradient = Differentiator.Gradient(loss, [scale, z]);

        Assert.Equal(Axes.Row, gradient[0].Axes);
        Assert.Equal(Axes.Row | Axes.Class, gradient[1].Axes);
        var point = new Point(3) { ["scale"] = [0.7], ["z"] = [-1, 0.3, 2] };
        AssertClose(
            Differences.Derivative(s => ExprEvaluator.Number(loss, point.With("scale", s)), 0.7, 0.5).Value,
            ExprEvaluator.Number(gradient[0], point),
            1e-10,
            "scale");
        for (var k = 0; k < 3; k++)
        {
            AssertClose(
                Differences.Derivative(s => ExprEvaluator.Number(loss, point.With("z", k, s)), point["z"][k], 0.5).Value,
                ExprEvaluator.Evaluate(gradient[1], point)[k].Value,
                1e-10,
                "z");
        }
    }

    /// <summary>What is the same in every class counts once for each, and what stands outside the sum counts once.</summary>
    [Fact]
    public void WhatIsOutsideASumOverClassesIsNotCountedForEachClass()
    {
        var pool = new ExprPool();
        var x = pool.Symbol("x", Axes.Row, Domain.Real, isData: false);
        var z = pool.Symbol("z", Axes.Row | Axes.Class, Domain.Real, isData: false);
        var loss = pool.Reduce(ReductionKind.Sum, Axes.Class, x + (x * z) - z) + (5 * x);
        var gradient = Assert.Single(Differentiator.Gradient(loss, [x]));
        Assert.Equal(3 + (1 + 2 + 4) + 5, ExprEvaluator.Number(gradient, new Point(3) { ["x"] = [0.5], ["z"] = [1, 2, 4] }));
    }

    [Fact]
    public void WhatASymbolDoesNotEnterHasTheDerivativeZero()
    {
        var pool = new ExprPool();
        var (x, y) = (pool.Symbol("x", Axes.Row, Domain.Real, isData: false), pool.Symbol("y", Axes.Row, Domain.Real, isData: false));
        Assert.Equal<Expr>([pool.Zero, pool.One], Differentiator.Gradient(x, [y, x]));
    }

    /// <summary>The negative binomial has no derivative by its count: it is data, and none is asked for.</summary>
    [Fact]
    public void DataIsNotDifferentiated()
    {
        var pool = new ExprPool();
        var y = pool.Symbol("y", Axes.Row, Domain.Count, isData: true);
        var mu = pool.Symbol("mu", Axes.Row, Domain.Positive, isData: false);
        var loss = Functions.NegativeBinomialLogProbability.Of(y, mu, pool.Constant(2));
        Assert.NotEqual(pool.Zero, Assert.Single(Differentiator.Gradient(loss, [mu])));
    }

    [Fact]
    public void ABranchNotTakenAddsNothingToTheGradient()
    {
        var pool = new ExprPool();
        var (x, y) = (pool.Symbol("x", Axes.Row, Domain.Positive, isData: false), pool.Symbol("y", Axes.Row, Domain.Real, isData: true));
        var gradient = Assert.Single(Differentiator.Gradient(Functions.XLogY(y, x), [x]));
        Assert.Equal(0, ExprEvaluator.Number(gradient, new Point(1) { ["x"] = [0], ["y"] = [0] }));
        Assert.Equal(3, ExprEvaluator.Number(gradient, new Point(1) { ["x"] = [0.5], ["y"] = [1.5] }));
    }

    private static void AssertPartial(DeclaredLoss loss, int i, Point point)
    {
        var argument = loss.Derivation.Parameters[i];
        var gradient = ExprEvaluator.Evaluate(loss.Derivation.Gradient[i]!, point);
        for (var k = 0; k < point[argument.Symbol.Name].Length; k++)
        {
            var x = point[argument.Symbol.Name][k];
            var expected = Differences.Derivative(moved => loss.Expected(point.With(argument.Symbol.Name, k, moved)), x, DeclaredLoss.ReachOf(argument, x));
            var actual = gradient[gradient.Length == 1 ? 0 : k].Value;
            AssertClose(expected.Value, actual, 1e-8 * Math.Max(1, Math.Abs(expected.Value)), $"{loss}, d/d{argument.Symbol.Name}[{k}] = {loss.Derivation.Gradient[i]} at {point}");
        }
    }

    private static void AssertClose(double expected, double actual, double tolerance, string what) =>
        Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance, FormattableString.Invariant($"{what}: expected {expected:R}, but was {actual:R}."));
}

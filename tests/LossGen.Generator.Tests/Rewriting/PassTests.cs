using System.Collections.Immutable;
using LossGen.Generator.Families;
using LossGen.Generator.Rewriting;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Tests.Symbolics;

namespace LossGen.Generator.Tests.Rewriting;

/// <summary>The passes on the six families: none changes a value, and their order is the one that is justified.</summary>
public class PassTests
{
    private const int Points = 25;

    public static TheoryData<string> Names => [.. Passes.All.Select(pass => pass.Name)];

    private static IEnumerable<DeclaredLoss> Losses => DeclaredLoss.Bare().Concat(DeclaredLoss.Defaults()).Concat(DeclaredLoss.Natural());

    /// <summary>The order is part of the design: whole densities, then branches, then what mends single terms.</summary>
    [Fact]
    public void TheOrderIsTheDocumentedOne() =>
        Assert.Equal(["conditions", "densities", "branches", "algebra", "algebra and stability"], Passes.All.Select(pass => pass.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void WithoutAPassTheLossesAndTheirGradientsAreTheSameNumbers(string without)
    {
        foreach (var loss in Losses)
        {
            var all = Derived(loss, _ => true);
            var fewer = Derived(loss, pass => pass.Name != without);
            for (var i = 0; i < all.Count; i++)
                AssertSameNumbers(loss, all[i], fewer[i]);
        }
    }

    [Fact]
    public void WithoutAnyPassTheLossesAndTheirGradientsAreTheSameNumbers()
    {
        foreach (var loss in Losses)
        {
            var (all, none) = (Derived(loss, _ => true), Derived(loss, _ => false));
            for (var i = 0; i < all.Count; i++)
                AssertSameNumbers(loss, all[i], none[i]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryPassIsUsedBySomeFamily(string name) =>
        Assert.Contains(Losses, loss => Applies(name, loss) || !Derived(loss, _ => true).SequenceEqual(Derived(loss, pass => pass.Name != name)));

    [Fact]
    public void RunTwiceThePassesChangeNothing()
    {
        foreach (var loss in Losses)
        {
            var once = Derived(loss, _ => true);
            Assert.Equal<Expr>(once, Passes.Run([.. once]));
        }
    }

    [Fact]
    public void TheNegativeBinomialIsRecognisedOnlyWhileItIsWhole()
    {
        foreach (var loss in Losses.Where(loss => loss.Derivation.Family.Name == "ZeroInflatedNegativeBinomial"))
        {
            Assert.True(HoldsDensity(Passes.Run([loss.Textbook()])[0]), loss.ToString());
            Assert.False(HoldsDensity(Passes.Run([loss.Textbook()], pass => pass.Name != "densities")[0]), loss.ToString());

            var whole = Passes.All.Single(pass => pass.Name == "densities");
            var late = Passes.All.Remove(whole).Add(whole).Aggregate((ImmutableArray<Expr>)[loss.Textbook()], (expressions, pass) => pass.Run(expressions));
            Assert.False(HoldsDensity(late[0]), loss.ToString());
        }

        static bool HoldsDensity(Expr expr) =>
            Graph.Topological(expr).OfType<Apply>().Any(apply => apply.Function == Functions.NegativeBinomialLogProbability);
    }

    [Fact]
    public void BranchesBecomeOneSelectionOfWholeFormulas()
    {
        var pool = new ExprPool();
        var x = pool.Symbol("x", Axes.Row, Domain.Real, isData: false);
        var y = pool.Symbol("y", Axes.Row, Domain.Real, isData: true);
        var condition = pool.Compare(Comparison.Less, y, pool.Zero);
        var split = Assert.IsType<Select>(Branches.Split(Functions.Exp.Of(pool.Select(condition, x, y)) * Functions.Log.Of(pool.Select(condition, y, x))));
        Assert.Same(condition, split.Condition);
        Assert.Same(Functions.Exp.Of(x) * Functions.Log.Of(y), split.WhenTrue);
        Assert.Same(Functions.Exp.Of(y) * Functions.Log.Of(x), split.WhenFalse);

        // A term that is absent is no branch.
        var absent = x + (y * pool.Select(condition, x, pool.Zero));
        Assert.Same(absent, Branches.Split(absent));
    }

    [Fact]
    public void UnderAConditionThatSaysWhatADatumIsTheDatumIsReplaced()
    {
        var pool = new ExprPool();
        var x = pool.Symbol("x", Axes.Row, Domain.Real, isData: false);
        var y = pool.Symbol("y", Axes.Row, Domain.Count, isData: true);
        var isZero = (Compare)pool.Compare(Comparison.Equal, y, pool.Zero);
        var expr = (x * y) + pool.Select(isZero, x + y, x - y);
        Assert.Same(x, Assert.Single(Branches.Assume([expr], isZero, holds: true)));
        Assert.Same((x * y) + x - y, Assert.Single(Branches.Assume([expr], isZero, holds: false)));
    }

    /// <summary>The stable forms the families are to come out in, whatever rules lead there.</summary>
    [Theory]
    [InlineData("Bernoulli", "Softplus Sigmoid", "Log Exp LogP1")]
    [InlineData("ZeroInflatedNegativeBinomial", "NegativeBinomialLogProbability LogMix DigammaDelta", "LogGamma Digamma")]
    [InlineData("HeteroscedasticGaussian", "Exp", "Log LogP1")]
    [InlineData("Laplace", "Exp Abs", "Log LogP1")]
    [InlineData("Poisson", "PoissonLogProbability", "LogGamma Digamma Log")]
    [InlineData("NegativeBinomial", "NegativeBinomialLogProbability DigammaDelta", "LogGamma Digamma")]
    [InlineData("ZeroInflatedPoisson", "PoissonLogProbability LogMix", "LogGamma Log LogAddExp")]
    [InlineData("StudentT", "LogP1 LogGammaDelta DigammaDelta", "LogGamma Digamma")]
    [InlineData("Gamma", "PoissonLogProbability", "LogGamma")]
    [InlineData("GammaMeanShape", "PoissonLogProbability", "LogGamma")]
    [InlineData("Beta", "LogBeta DigammaDelta LogP1", "LogGamma Digamma")]
    [InlineData("BetaMeanPrecision", "LogBeta DigammaDelta LogP1", "LogGamma Digamma")]
    [InlineData("Gumbel", "ExpM1", "Log")]
    [InlineData("Logistic", "Softplus Tanh", "Log LogP1")]
    [InlineData("Focal", "Softplus Sigmoid", "Log LogP1")]
    public void FamiliesComeOutStable(string family, string present, string absent)
    {
        foreach (var loss in DeclaredLoss.Defaults().Where(loss => loss.Derivation.Family.Name == family))
        {
            var used = Graph.Topological([loss.Derivation.Loss, .. loss.Derivation.Gradient.Select(gradient => gradient!)])
                .OfType<Apply>().Select(apply => apply.Function.Name).ToHashSet();
            Assert.All(present.Split(' '), name => Assert.Contains(name, used));
            Assert.All(absent.Split(' '), name => Assert.DoesNotContain(name, used));
        }
    }

    /// <summary>The textbook loss and its gradient, as the compiler derives them, under some of the passes.</summary>
    private static List<Expr> Derived(DeclaredLoss loss, Func<Pass, bool> enabled)
    {
        var value = Passes.Run([loss.Textbook()], enabled)[0];
        var gradient = Differentiator.Gradient(value, loss.Derivation.Parameters.Select(argument => argument.Symbol));
        return [.. Passes.Run(gradient.Insert(0, value), enabled)];
    }

    /// <summary>Whether the pass finds work to do on what the passes before it leave of the textbook's form.</summary>
    private static bool Applies(string name, DeclaredLoss loss)
    {
        var pass = Passes.All.Single(pass => pass.Name == name);
        var before = Passes.All.TakeWhile(earlier => earlier != pass).Aggregate(
            (ImmutableArray<Expr>)[loss.Textbook()], (expressions, earlier) => earlier.Run(expressions));
        return pass.Run(before)[0] != before[0];
    }

    private static void AssertSameNumbers(DeclaredLoss loss, Expr expected, Expr actual)
    {
        if (expected == actual)
            return;
        var random = new Random(5);
        for (var trial = 0; trial < Points; trial++)
        {
            var point = loss.RandomPoint(random, 4);
            var (a, b) = (ExprEvaluator.Evaluate(expected, point), ExprEvaluator.Evaluate(actual, point));
            for (var k = 0; k < Math.Max(a.Length, b.Length); k++)
            {
                var (left, right) = (a[a.Length == 1 ? 0 : k], b[b.Length == 1 ? 0 : k]);
                Assert.True(
                    left.AgreesWith(right) && Math.Abs(left.Value - right.Value) <= 1e-9 * Math.Max(1, Math.Abs(left.Value)),
                    FormattableString.Invariant($"{loss} at {point}:\n{expected} = {left.Value:R} ± {left.Error:E1}\n{actual} = {right.Value:R} ± {right.Error:E1}"));
            }
        }
    }
}

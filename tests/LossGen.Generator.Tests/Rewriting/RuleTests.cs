using System.Collections.Immutable;
using System.Reflection;
using LossGen.Generator.Rewriting;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Tests.Symbolics;

namespace LossGen.Generator.Tests.Rewriting;

/// <summary>Every rule of every set, found by reflection: a new rule is tested by being there.</summary>
public class RuleTests
{
    private const int Points = 200;
    private const int Classes = 4;
    private const double Accuracy = 1e-12;

    private static readonly ImmutableArray<RuleSet> Sets =
    [
        .. typeof(RuleSet).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(RuleSet))
            .Select(field => (RuleSet)field.GetValue(null)!),
    ];

    public static TheoryData<string> Names => [.. Sets.SelectMany(set => set.Rules).Select(rule => rule.Name)];

    public static TheoryData<string, int> Examples
    {
        get
        {
            var examples = new TheoryData<string, int>();
            foreach (var rule in Sets.SelectMany(set => set.Rules))
            {
                for (var i = 0; i < rule.Examples(new RuleScope()).Count(); i++)
                    examples.Add(rule.Name, i);
            }

            return examples;
        }
    }

    [Fact]
    public void TheSetsAreFound()
    {
        Assert.Contains(DensityRules.Set, Sets);
        Assert.Contains(AlgebraRules.Set, Sets);
        Assert.Contains(StabilityRules.Set, Sets);
    }

    [Fact]
    public void NamesAndIdentitiesAreUnique()
    {
        var rules = Sets.SelectMany(set => set.Rules).ToList();
        Assert.Equal(rules.Count, rules.Select(rule => rule.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(rules.Count, rules.Select(rule => rule.Identity).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Sets.Length, Sets.Select(set => set.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ARuleHasAnExample(string name) => Assert.NotEmpty(Named(name).Examples(new RuleScope()));

    [Theory]
    [MemberData(nameof(Examples))]
    public void ARuleAppliesToItsExamplesAndChangesThem(string name, int example)
    {
        var (rule, left) = (Named(name), Example(name, example));
        var right = rule.Rewrite(left) ?? RewrittenInside(rule, left);
        Assert.NotNull(right);
        Assert.NotSame(left, right);
        Assert.Same(left.Pool, right.Pool);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void TheTwoSidesAgree(string name, int example)
    {
        var (rule, left) = (Named(name), Example(name, example));
        var right = rule.Rewrite(left) ?? RewrittenInside(rule, left)!;
        Assert.Equal(left.Axes, left.Axes | right.Axes);
        AssertAgree(left, right, Points);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void ARuleAppliesNoMoreToWhatItMade(string name, int example)
    {
        var rule = Named(name);
        var rewritten = Rewriter.Rewrite([Example(name, example)], [rule]);
        Assert.Equal(rewritten, Rewriter.Rewrite(rewritten, [rule]));
    }

    /// <summary>Each prepares the others' patterns: together they must end too, and in a form that means the same.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void AllPassesEndOnTheExamplesAndKeepTheirMeaning(string name, int example)
    {
        var left = Example(name, example);
        var right = Assert.Single(Passes.Run([left]));
        AssertAgree(left, right, Points / 4);
        Assert.Same(right, Assert.Single(Passes.Run([right])));
    }

    [Fact]
    public void RulesThatChaseEachOtherAreToldNotHungOn()
    {
        var there = new Rule("there", "x = x + 1", e => e is Symbol ? e + 1 : null, s => [s.X]);
        var error = Assert.Throws<InvalidOperationException>(() => Rewriter.Rewrite([new RuleScope().X], [there]));
        Assert.Contains("there", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RewritingKeepsWhatExpressionsShare()
    {
        var s = new RuleScope();
        var inner = Functions.Log.Of(Functions.Sigmoid.Of(s.X));
        var both = Rewriter.Rewrite([inner * s.Y, Functions.Exp.Of(inner)], StabilityRules.Set.Rules);
        var shared = Assert.Single(Graph.Topological([.. both]).OfType<Apply>(), apply => apply.Function == Functions.Softplus);
        Assert.All(both, expression => Assert.Contains(shared, Graph.Topological(expression)));
    }

    /// <summary>What a rule must leave alone: its left side in all but one particular that makes the identity false.</summary>
    [Fact]
    public void ARuleDoesNotApplyWhereItsIdentityIsFalse()
    {
        var s = new RuleScope();
        var pool = s.Pool;
        Expr[] untouched =
        [
            Functions.Log.Of(s.X / (s.X + s.B)),                      // x may be negative: the share's logarithm may not exist
            Functions.Log.Of(s.X * s.Y),                              // both may be negative
            Functions.Log.Of(-2 * s.A),
            Functions.Log.Of(s.X + (s.Y * Functions.Exp.Of(s.X))),
            Functions.LogP1.Of(2 * Functions.Exp.Of(s.X)),
            2 - Functions.Sigmoid.Of(s.X),
            1 - (2 * Functions.Sigmoid.Of(s.X)),
            Functions.LogGamma.Of(s.A + s.X) - Functions.LogGamma.Of(s.A),
            Functions.LogGamma.Of(s.A + s.B) + Functions.LogGamma.Of(s.A),
            Functions.LogGamma.Of(s.A + s.B) - Functions.Digamma.Of(s.A),
            Functions.LogAddExp.Of(-Functions.Softplus.Of(-s.X), -Functions.Softplus.Of(s.X) + s.A),
            Functions.LogAddExp.Of(-Functions.Softplus.Of(-s.X), -Functions.Softplus.Of(s.Y) - s.A),
            Functions.LogAddExp.Of(Functions.Log.Of(s.A), Functions.LogP1.Of(-s.P) - s.B),
            Functions.Exp.Of(Functions.Log.Of(s.X)),
            Functions.Exp.Of(2 * Functions.Log.Of(s.X)),              // ln x may not exist where x² does
            Functions.Exp.Of(s.A) - s.B,
            Functions.Exp.Of(s.X) * Functions.Exp.Of(s.Y),
            s.X - Functions.Softplus.Of(-s.X),
            (2 * s.X) + Functions.Softplus.Of(-s.X),
            (s.A * Functions.Sigmoid.Of(s.X)) - (s.B * Functions.Sigmoid.Of(-s.X)),
            (s.X + 1).Power(new Rational(1, 2)) - 2,
            (s.X * Functions.Log.Of(s.A)) - s.A - Functions.LogGamma.Of(s.X + 1),      // x may be negative
            Functions.LogGamma.Of(s.X) + Functions.LogGamma.Of(s.Y) - Functions.LogGamma.Of(s.X + s.Y),
            pool.Select(pool.Compare(Comparison.Equal, s.X, pool.One), pool.Zero, s.X),
            pool.Select(pool.Compare(Comparison.Less, s.X, pool.Zero), pool.Zero, s.X),
            pool.Reduce(ReductionKind.Sum, Axes.Class, pool.Select(pool.Compare(Comparison.Less, pool.ClassIndex(), s.Label), s.X, pool.Zero)),
            pool.Reduce(ReductionKind.Sum, Axes.Class, pool.Select(pool.Compare(Comparison.Equal, pool.ClassIndex(), s.Label), s.Z, pool.Zero)),
        ];
        foreach (var expression in untouched)
        {
            foreach (var set in Sets)
                Assert.Same(expression, Assert.Single(Rewriter.Rewrite([expression], set.Rules)));
        }
    }

    internal static void AssertAgree(Expr left, Expr right, int points)
    {
        var random = new Random(11);
        var judged = 0;
        for (var trial = 0; trial < points; trial++)
        {
            var point = Point.Random(random, Classes, left, right);
            var (expected, actual) = (ExprEvaluator.Evaluate(left, point), ExprEvaluator.Evaluate(right, point));
            for (var k = 0; k < Math.Max(expected.Length, actual.Length); k++)
            {
                var (a, b) = (expected[expected.Length == 1 ? 0 : k], actual[actual.Length == 1 ? 0 : k]);
                var isConditioned = a.IsWithin(Accuracy / 4) && b.IsWithin(Accuracy / 4);
                judged += isConditioned ? 1 : 0;
                Assert.True(
                    a.AgreesWith(b) && (!isConditioned || Math.Abs(a.Value - b.Value) <= Accuracy * Math.Abs(a.Value)),
                    FormattableString.Invariant($"{left}\n  is {a.Value:R} ± {a.Error:E1}, but\n{right}\n  is {b.Value:R} ± {b.Error:E1} at {point}."));
            }
        }

        // Were all points ill-conditioned, the agreement would say nothing.
        Assert.True(judged >= points / 3, FormattableString.Invariant($"Only {judged} of {points} points are well-conditioned for {left} = {right}."));
    }

    private static Rule Named(string name) => Sets.SelectMany(set => set.Rules).Single(rule => rule.Name == name);

    private static Expr Example(string name, int example) => Named(name).Examples(new RuleScope()).ElementAt(example);

    /// <summary>An example may hold the left-hand side among other things.</summary>
    private static Expr? RewrittenInside(Rule rule, Expr expr)
    {
        var rewritten = Graph.Map(expr, node => rule.Rewrite(node) ?? node, []);
        return rewritten == expr ? null : rewritten;
    }
}

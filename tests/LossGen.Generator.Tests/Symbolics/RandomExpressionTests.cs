using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using LossGen.Generator.Kernels;
using LossGen.Generator.Rewriting;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Tests.Kernels;
using Microsoft.FSharp.Core;

namespace LossGen.Generator.Tests.Symbolics;

/// <summary>
/// Expressions nobody thought of. A list of numbers is read as a program for a stack machine that builds one; shorter
/// lists are simpler expressions, so that a failure is told by a small one.
/// </summary>
public class RandomExpressionTests
{
    private const int Cases = 500;
    private const int Classes = 3;

    private static readonly Config Reproducible = Config.QuickThrowOnFailure
        .WithMaxTest(Cases)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20240917, 1234567891), FSharpOption<int>.None)));

    private static readonly Arbitrary<int[]> Programs = Arb.From(
        Gen.Choose(4, 24).SelectMany(length => Gen.Choose(0, 199).ArrayOf(length)),
        Shorter);

    [Fact]
    public void ADerivativeIsTheLimitOfDifferences()
    {
        var judged = 0;
        Prop.ForAll(Programs, program =>
        {
            var scope = new RuleScope();
            var value = Build(scope, program);
            var gradient = Differentiator.Gradient(value, [scope.X, scope.A, scope.P]);
            var point = Point.Random(new System.Random(program[0]), Classes, [scope.Y, scope.B, scope.N, scope.Z, scope.X, scope.A, scope.P], [scope.Label]);
            foreach (var (symbol, derivative) in new[] { scope.X, scope.A, scope.P }.Zip(gradient))
            {
                var x = point[symbol.Name][0];
                var reach = 0.4 * Math.Min(0.5, Math.Min(x - symbol.Domain.Lower, symbol.Domain.Upper - x));
                var expected = Differences.Derivative(moved => ExprEvaluator.Number(value, point.With(symbol.Name, moved)), x, reach);
                var actual = Assert.Single(ExprEvaluator.Evaluate(derivative, point));
                var scale = Math.Max(Math.Abs(expected.Value), 1e-3 * Math.Abs(ExprEvaluator.Number(value, point))) + 1e-9;
                if (!double.IsFinite(expected.Value) || expected.Error > 1e-8 * scale || !actual.IsWithin(1e-6))
                    continue;
                judged++;
                Assert.True(
                    Math.Abs(actual.Value - expected.Value) <= 1e-7 * scale,
                    FormattableString.Invariant($"d/d{symbol.Name} of {value}\nis {derivative} = {actual.Value:R}, but the differences tend to {expected.Value:R} at {point}."));
            }
        }).Check(Reproducible);

        // Of the three derivatives of each expression, many are zero without a doubt and some too wild to judge.
        Assert.True(judged >= Cases, FormattableString.Invariant($"Only {judged} derivatives could be judged."));
    }

    [Fact]
    public void RewritingKeepsTheValueAndEnds()
    {
        var judged = 0;
        var changed = 0;
        Prop.ForAll(Programs, program =>
        {
            var scope = new RuleScope();
            var value = Build(scope, program);
            var rewritten = Assert.Single(Passes.Run([value]));
            changed += rewritten != value ? 1 : 0;
            Assert.Same(rewritten, Assert.Single(Passes.Run([rewritten])));
            var random = new System.Random(program[0]);
            for (var trial = 0; trial < 3; trial++)
            {
                var point = Point.Random(random, Classes, value, rewritten);
                var (expected, actual) = (Assert.Single(ExprEvaluator.Evaluate(value, point)), Assert.Single(ExprEvaluator.Evaluate(rewritten, point)));
                if (!expected.IsWithin(1e-8))
                    continue;
                judged++;
                Assert.True(
                    expected.AgreesWith(actual),
                    FormattableString.Invariant($"{value}\n  is {expected.Value:R} ± {expected.Error:E1}, but\n{rewritten}\n  is {actual.Value:R} ± {actual.Error:E1} at {point}."));
            }
        }).Check(Reproducible);
        Assert.True(judged >= 2 * Cases && changed >= Cases / 5, FormattableString.Invariant($"{judged} values could be judged, {changed} expressions were changed."));
    }

    [Fact]
    public void AKernelGivesTheValueAndTheDerivative()
    {
        var judged = 0;
        Prop.ForAll(Programs, program =>
        {
            var scope = new RuleScope();
            var value = Passes.Run([Build(scope, program)])[0];
            if (value.Axes != Axes.Row || !Graph.Symbols(value).Any())
                return;
            var outputs = Passes.Run([value, Differentiator.Gradient(value, [scope.X])[0]]);
            var lowering = new Lowering(outputs);
            var values = outputs.Select(lowering.Lower).ToList();
            var kernel = KernelBuilder.Build(new Results(values[0], [new GradientOutput(scope.X, values[1], IsSummed: false)]), hasClasses: Graph.Topological([.. outputs]).Any(node => (node.Axes & Axes.Class) != Axes.None));
            var point = Point.Random(new System.Random(program[0]), Classes, [.. outputs, scope.X]);
            var (loss, gradients) = KernelMachine.Run(kernel, point);
            Compare(outputs[0], loss);
            Compare(outputs[1], Assert.Single(gradients["xGradient"]));

            void Compare(Expr expr, double actual)
            {
                var expected = Assert.Single(ExprEvaluator.Evaluate(expr, point));
                if (!expected.IsWithin(1e-8))
                    return;
                judged++;
                Assert.True(
                    Math.Abs(expected.Value - actual) <= (1e-13 * Math.Abs(expected.Value)) + (10 * expected.Error),
                    FormattableString.Invariant($"{expr} is {expected.Value:R} ± {expected.Error:E1}, but its kernel gives {actual:R} at {point}."));
            }
        }).Check(Reproducible);
        Assert.True(judged >= Cases, FormattableString.Invariant($"Only {judged} numbers could be judged."));
    }

    private static Expr Build(RuleScope s, int[] program)
    {
        var pool = s.Pool;
        var stack = new Stack<Expr>();
        foreach (var code in program)
        {
            var top = stack.Count > 0 ? stack.Pop() : s.X;
            Expr Second() => stack.Count > 0 ? stack.Pop() : s.Y;
            var positive = Ranges.IsNonNegative(top) ? top : Functions.Exp.Of(top);
            Expr Keep(Expr made)
            {
                stack.Push(top);
                return made;
            }

            stack.Push((code % 30) switch
            {
                0 => Keep(s.X),
                1 => Keep(s.Y),
                2 => Keep(s.A),
                3 => Keep(s.B),
                4 => Keep(s.P),
                5 => Keep(s.N),
                6 => Keep(s.Z),
                7 => Keep(pool.Constant(new Rational((code / 30) + 1, 3))),
                8 => Keep(Functions.Exp.Of(s.X)),
                9 => top + Second(),
                10 => top - Second(),
                11 => top * Second(),
                12 => top / (Second().Squared() + 1),
                13 => Functions.Exp.Of(Functions.Tanh.Of(top)),
                14 => Functions.Log.Of(positive + s.A),
                15 => Functions.Log.Of(positive / (positive + s.B)),
                16 => Functions.Sigmoid.Of(top),
                17 => Functions.Log.Of(Functions.Sigmoid.Of(top)),
                18 => Functions.Softplus.Of(top),
                19 => Functions.LogP1.Of(positive),
                20 => 1 - top,
                21 => top.Squared(),
                22 => -top,
                23 => 1 - Functions.Sigmoid.Of(top),
                24 => pool.Select(pool.Compare(Comparison.Equal, s.N, pool.Zero), top, Second()),
                25 => pool.Select(pool.Compare(Comparison.Equal, s.N, pool.Zero), pool.Zero, top),
                26 => Functions.LogGamma.Of(s.A + s.B) - Functions.LogGamma.Of(s.A) + top,
                27 => Functions.Log.Of(Functions.Sigmoid.Of(s.X) + (Functions.Sigmoid.Of(-s.X) * Functions.Exp.Of(-s.A))) * top,
                28 => top + pool.Reduce(ReductionKind.LogSumExp, Axes.Class, s.Z * top),
                _ => Functions.Log.Of(1 - s.P) - Functions.Log.Of(s.P * s.A) + top,
            });
        }

        var value = pool.Add(stack.ToImmutableArray());
        return (value.Axes & Axes.Class) == Axes.None ? value : pool.Reduce(ReductionKind.Sum, Axes.Class, value);
    }

    private static IEnumerable<int[]> Shorter(int[] program) =>
        program.Length <= 1 ? [] : Enumerable.Range(1, program.Length - 1).Select(i => program.Where((_, j) => j != i).ToArray());
}

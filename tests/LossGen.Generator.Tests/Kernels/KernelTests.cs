using LossGen.Generator.Families;
using LossGen.Generator.Kernels;
using LossGen.Generator.Models;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Tests.Symbolics;

namespace LossGen.Generator.Tests.Kernels;

/// <summary>Every kernel of every family: well formed, and the same numbers as the expressions it was lowered from.</summary>
public class KernelTests
{
    private const int Classes = 4;

    // The bound of the builder: beyond it a loop runs out of registers.
    private const int LargestStage = 200;

    public static TheoryData<string, string, bool> Declarations
    {
        get
        {
            var declarations = new TheoryData<string, string, bool>();
            foreach (var family in FamilyCatalogue.All)
            {
                foreach (var per in new[] { PerChoice.Observation, PerChoice.Call })
                {
                    declarations.Add(family.Name, per.ToString(), false);
                    declarations.Add(family.Name, per.ToString(), true);
                }
            }

            return declarations;
        }
    }

    [Theory]
    [MemberData(nameof(Declarations))]
    public void EveryStageReadsOnlyWhatIsThereAndTheNumbersAreThoseOfTheExpressions(string family, string per, bool dropConstants)
    {
        foreach (var loss in Declared(family, per, dropConstants))
        {
            var kernels = LossKernels.Of(loss.Derivation);
            var random = new Random(6);
            for (var trial = 0; trial < 4; trial++)
            {
                var point = loss.RandomPoint(random, Classes);
                if (trial == 0 && loss.Derivation.Observation is { Kind: ObservationKind.Number } observation && observation.Support.Contains(0))
                    point["y"] = [0];
                AssertValueAgrees(loss, KernelAt(kernels.Loss, point), point);
                AssertGradientsAgree(loss, KernelAt(kernels.LossAndGradient, point), point);
                AssertValueAgrees(loss, KernelAt(kernels.LossAndGradient, point), point);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Declarations))]
    public void KernelsAreWellFormed(string family, string per, bool dropConstants)
    {
        foreach (var loss in Declared(family, per, dropConstants))
        {
            foreach (var kernel in KernelsOf(loss))
            {
                var loops = kernel.Stages.SelectMany(ValuesOf).ToList();
                Assert.All(kernel.Prologue, value => Assert.Equal(Axes.None, value.Axes));
                Assert.All(loops, value => Assert.True(value.Axes != Axes.None || value.IsCondition));
                Assert.Single(kernel.Stages.OfType<RowStage>(), stage => stage.WritesLoss);
                Assert.Equal(
                    kernel.Gradients.Select(gradient => gradient.Name).Order(),
                    kernel.Stages.SelectMany(GradientsOf).Select(gradient => gradient.Name).Order());
                Assert.Equal(kernel.Slots.Length, kernel.Slots.Distinct().Count());

                // The gamma functions are too large for a loop of their callers, and are calls on blocks …
                Assert.All(loops, value => Assert.False(value.IsBlockCall, $"{loss}: {value.Function?.Name} in a loop"));

                // … and one function is written out as arithmetic, since the library has no vector form of it.
                Assert.DoesNotContain(loops.Concat(kernel.Prologue), value => value.Operation == Operation.Call && value.Function == Functions.LogMix);
                Assert.DoesNotContain(kernel.Prologue.Concat(loops), value => value.Operation is Operation.Input or Operation.Constant);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Declarations))]
    public void NoStageOutgrowsTheRegisters(string family, string per, bool dropConstants)
    {
        foreach (var loss in Declared(family, per, dropConstants))
        {
            foreach (var stage in KernelsOf(loss).Where(kernel => !kernel.HasClasses).SelectMany(kernel => kernel.Stages))
            {
                var cost = ValuesOf(stage).Where(value => !value.IsCondition).Sum(value => value.Cost);
                Assert.True(cost <= LargestStage, FormattableString.Invariant($"{loss}: a stage costs {cost}."));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Declarations))]
    public void NotANumberInAnArgumentIsNotANumberInTheLossAndInItsDerivatives(string family, string per, bool dropConstants)
    {
        foreach (var loss in Declared(family, per, dropConstants))
        {
            var plan = LossKernels.Of(loss.Derivation).LossAndGradient;
            var random = new Random(7);
            foreach (var argument in loss.Derivation.Parameters)
            {
                var point = loss.RandomPoint(random, Classes);
                var poisoned = point.With(argument.Symbol.Name, [.. point[argument.Symbol.Name].Select(_ => double.NaN)]);
                var (value, gradients) = KernelMachine.Run(KernelAt(plan, poisoned), poisoned);
                Assert.True(double.IsNaN(value), $"{loss}: the loss is {value} where {argument.Symbol.Name} is NaN, y = {point["y"][0]}.");

                // The probability of a class that was not observed is not read, and has the derivative 0 whatever it is;
                // where the loss is a multiple of an argument, the derivative is the factor.
                var derivatives = gradients[KernelPlan.GradientName(argument.Symbol)];
                var isRead = (int k) => Graph.Symbols(GradientOf(loss, argument)).Contains(argument.Symbol)
                    && (!argument.Parameter.IsPerClass || argument.Model.Link != "Identity" || loss.Derivation.Observation.Kind != ObservationKind.ClassIndex || k == point["y"][0]);
                Assert.All(derivatives, (derivative, k) => Assert.True(double.IsNaN(derivative) == isRead(k), $"{loss}: a derivative is {derivative} where {argument.Symbol.Name} is NaN."));
            }
        }
    }

    /// <summary>A datum that is not a number makes the loss not a number; a class index is a whole number and cannot be.</summary>
    [Theory]
    [MemberData(nameof(Declarations))]
    public void NotANumberInTheObservationIsNotANumberInTheLoss(string family, string per, bool dropConstants)
    {
        foreach (var loss in Declared(family, per, dropConstants).Where(loss => loss.Derivation.Observation.Kind != ObservationKind.ClassIndex))
        {
            var point = loss.RandomPoint(new Random(8), Classes);
            var poisoned = point.With("y", [.. point["y"].Select(_ => double.NaN)]);
            var (value, _) = KernelMachine.Run(KernelAt(LossKernels.Of(loss.Derivation).LossAndGradient, poisoned), poisoned);
            Assert.True(double.IsNaN(value), $"{loss}: the loss is {value} where y is NaN.");
        }
    }

    [Theory]
    [MemberData(nameof(Declarations))]
    public void AnArgumentOutsideItsDomainIsNotANumberInTheLoss(string family, string per, bool dropConstants)
    {
        foreach (var loss in Declared(family, per, dropConstants))
        {
            var plan = LossKernels.Of(loss.Derivation).LossAndGradient;
            foreach (var argument in loss.Derivation.Parameters.Where(argument => argument.Model.Link == "Identity" && double.IsFinite(argument.Parameter.Domain.Lower)))
            {
                var point = loss.RandomPoint(new Random(9), Classes);
                var outside = point.With(argument.Symbol.Name, [.. point[argument.Symbol.Name].Select(_ => argument.Parameter.Domain.Lower - 0.25)]);
                var (value, _) = KernelMachine.Run(KernelAt(plan, outside), outside);
                Assert.True(double.IsNaN(value), $"{loss}: the loss is {value} where {argument.Symbol.Name} is outside its domain.");
            }
        }
    }

    [Theory]
    [InlineData("Bernoulli", 1.5)]
    [InlineData("Bernoulli", -0.5)]
    [InlineData("ZeroInflatedNegativeBinomial", 2.5)]
    [InlineData("ZeroInflatedNegativeBinomial", -1)]
    [InlineData("ZeroInflatedNegativeBinomial", double.PositiveInfinity)]
    [InlineData("Multinomial", -1)]
    [InlineData("Multinomial", 4)]
    [InlineData("Poisson", 1.5)]
    [InlineData("NegativeBinomial", -1)]
    [InlineData("ZeroInflatedPoisson", double.PositiveInfinity)]
    [InlineData("Gamma", 0)]
    [InlineData("GammaMeanShape", -1)]
    [InlineData("LogNormal", 0)]
    [InlineData("Weibull", -2)]
    [InlineData("Beta", 0)]
    [InlineData("Beta", 1)]
    [InlineData("BetaMeanPrecision", 1.5)]
    [InlineData("Focal", 0.5)]
    [InlineData("FocalMultinomial", 4)]
    public void AnImpossibleObservationHasAnInfiniteLoss(string family, double y)
    {
        foreach (var loss in Declared(family, "Observation", dropConstants: false))
        {
            var point = loss.RandomPoint(new Random(10), Classes);
            if (loss.Derivation.Observation.Kind == ObservationKind.PerClass)
            {
                if (y >= 0)
                    continue;
                point["y"][2] = y;
            }
            else
            {
                point["y"] = [y];
            }

            var (value, gradients) = KernelMachine.Run(KernelAt(LossKernels.Of(loss.Derivation).LossAndGradient, point), point);
            Assert.True(double.IsPositiveInfinity(value), $"{loss}: the loss of y = {y} is {value}.");
            Assert.All(gradients.Values.SelectMany(derivative => derivative), derivative => Assert.True(double.IsNaN(derivative)));
        }
    }

    private static Expr GradientOf(DeclaredLoss loss, ParameterArgument argument) =>
        loss.Derivation.Gradient[loss.Derivation.Parameters.IndexOf(argument)]!;

    private static IEnumerable<DeclaredLoss> Declared(string family, string per, bool dropConstants) =>
        DeclaredLoss.Of(family, Enum.Parse<PerChoice>(per), dropConstants);

    private static IEnumerable<Kernel> KernelsOf(DeclaredLoss loss)
    {
        var kernels = LossKernels.Of(loss.Derivation);
        return new[] { kernels.Loss, kernels.LossAndGradient }
            .SelectMany(plan => new[] { plan.Whole, plan.Partition?.WhenTrue, plan.Partition?.WhenFalse })
            .OfType<Kernel>();
    }

    /// <summary>The kernel that the observation goes to.</summary>
    private static Kernel KernelAt(KernelPlan plan, Point point)
    {
        Assert.True(plan.Whole is null != plan.Partition is null);
        if (plan.Partition is not { } partition)
            return plan.Whole!;
        return ExprEvaluator.Number(partition.Condition, point) != 0 ? partition.WhenTrue : partition.WhenFalse;
    }

    private static IEnumerable<Value> ValuesOf(Stage stage) => stage switch
    {
        RowStage row => row.Values,
        ClassStage classes => classes.Values,
        _ => [],
    };

    private static IEnumerable<GradientOutput> GradientsOf(Stage stage) => stage switch
    {
        RowStage row => row.Gradients,
        ClassStage classes => classes.Gradients,
        _ => [],
    };

    private static void AssertValueAgrees(DeclaredLoss loss, Kernel kernel, Point point) =>
        AssertAgrees(Assert.Single(ExprEvaluator.Evaluate(loss.Derivation.Loss, point)), KernelMachine.Run(kernel, point).Loss, $"{loss}, the loss {loss.Derivation.Loss} at {point}");

    private static void AssertGradientsAgree(DeclaredLoss loss, Kernel kernel, Point point)
    {
        var gradients = KernelMachine.Run(kernel, point).Gradients;
        Assert.Equal(loss.Derivation.Parameters.Length, gradients.Count);
        foreach (var (argument, gradient) in loss.Derivation.Parameters.Zip(loss.Derivation.Gradient))
        {
            var expected = ExprEvaluator.Evaluate(gradient!, point);
            var actual = gradients[KernelPlan.GradientName(argument.Symbol)];
            for (var k = 0; k < Math.Max(expected.Length, actual.Length); k++)
                AssertAgrees(expected[expected.Length == 1 ? 0 : k], actual[actual.Length == 1 ? 0 : k], $"{loss}, d/d{argument.Symbol.Name} = {gradient} at {point}");
        }
    }

    /// <summary>Lowering reorders and shares; the numbers may differ by rounding alone.</summary>
    private static void AssertAgrees(Estimate expected, double actual, string what) =>
        Assert.True(
            Math.Abs(expected.Value - actual) <= (1e-13 * Math.Abs(expected.Value)) + (10 * expected.Error) + 1e-14,
            FormattableString.Invariant($"{what}: expected {expected.Value:R} ± {expected.Error:E1}, but was {actual:R}."));
}

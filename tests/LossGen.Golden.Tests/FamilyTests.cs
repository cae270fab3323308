using LossGen.Golden.Tests.Kernels;
using LossGen.Golden.Tests.Losses;

namespace LossGen.Golden.Tests;

/// <summary>The families without a table of their own, against their formulas in plain C# and against each other.</summary>
public class FamilyTests
{
    private const int Count = 700;
    private const double Tolerance = 1e-12;

    private static readonly Samples Sample = new(7);
    private static readonly double[] Y = Sample.Uniform(Count, -3, 3);
    private static readonly double[] Positive = Array.ConvertAll(Sample.Uniform(Count, -2, 2), Math.Exp);
    private static readonly double[] Location = Sample.Uniform(Count, -2, 2);
    private static readonly double[] LogScale = Sample.Uniform(Count, -1, 1);
    private static readonly double[] LogShape = Sample.Uniform(Count, -1, 1.5);

    [Fact]
    public void Log_normal()
    {
        double[] losses = new double[Count], mu = new double[Count], sigma = new double[Count];
        LogNormalSize.LossPerObservation(Positive, Location, LogScale, losses);
        var total = LogNormalSize.LossAndGradient(Positive, Location, LogScale, mu, sigma);
        double Z(int i) => (Math.Log(Positive[i]) - Location[i]) / Math.Exp(LogScale[i]);
        Near(i => (Z(i) * Z(i) / 2) + LogScale[i] + Math.Log(Positive[i]) + (Math.Log(2 * Math.PI) / 2), losses);
        Near(i => -Z(i) / Math.Exp(LogScale[i]), mu);
        Near(i => 1 - (Z(i) * Z(i)), sigma);
        Near(losses.Sum(), total);
    }

    [Fact]
    public void Weibull()
    {
        double[] losses = new double[Count], shape = new double[Count], scale = new double[Count];
        Lifetime.LossPerObservation(Positive, LogShape, LogScale, losses);
        var total = Lifetime.LossAndGradient(Positive, LogShape, LogScale, shape, scale);
        double K(int i) => Math.Exp(LogShape[i]);
        double LogRatio(int i) => Math.Log(Positive[i]) - LogScale[i];
        double Power(int i) => Math.Pow(Positive[i] / Math.Exp(LogScale[i]), K(i));
        Near(i => LogScale[i] - LogShape[i] - ((K(i) - 1) * LogRatio(i)) + Power(i), losses);
        Near(i => -1 + (K(i) * LogRatio(i) * (Power(i) - 1)), shape);
        Near(i => K(i) * (1 - Power(i)), scale);
        Near(losses.Sum(), total);
    }

    [Fact]
    public void Gumbel()
    {
        double[] losses = new double[Count], mu = new double[Count], scale = new double[Count];
        Extreme.LossPerObservation(Y, Location, LogScale, losses);
        var total = Extreme.LossAndGradient(Y, Location, LogScale, mu, scale);
        double Z(int i) => (Y[i] - Location[i]) / Math.Exp(LogScale[i]);
        Near(i => Z(i) + Math.Exp(-Z(i)) + LogScale[i], losses);
        Near(i => (Math.Exp(-Z(i)) - 1) / Math.Exp(LogScale[i]), mu);
        Near(i => 1 + (Z(i) * (Math.Exp(-Z(i)) - 1)), scale);
        Near(losses.Sum(), total);
    }

    [Fact]
    public void Logistic()
    {
        double[] losses = new double[Count], mu = new double[Count], scale = new double[Count];
        LogisticNoise.LossPerObservation(Y, Location, LogScale, losses);
        var total = LogisticNoise.LossAndGradient(Y, Location, LogScale, mu, scale);
        double Z(int i) => (Y[i] - Location[i]) / Math.Exp(LogScale[i]);
        Near(i => Z(i) + (2 * Math.Log(1 + Math.Exp(-Z(i)))) + LogScale[i], losses);
        Near(i => -Math.Tanh(Z(i) / 2) / Math.Exp(LogScale[i]), mu);
        Near(i => 1 - (Z(i) * Math.Tanh(Z(i) / 2)), scale);
        Near(losses.Sum(), total);
    }

    [Fact]
    public void The_logistic_loss_is_the_same_on_both_sides()
    {
        double[] far = [800, -800], losses = new double[2];
        LogisticNoise.LossPerObservation(far, [0, 0], [0, 0], losses);
        Assert.Equal([800, 800], losses);
    }

    [Fact]
    public void Asymmetric_Laplace_is_quantile_regression()
    {
        double[] losses = new double[Count], mu = new double[Count];
        UpperQuantile.LossPerObservation(Y, Location, losses);
        var total = UpperQuantile.LossAndGradient(Y, Location, mu);
        double Check(double r) => r < 0 ? -0.1 * r : 0.9 * r;
        Near(i => Check(Y[i] - Location[i]) - Math.Log(0.9 * 0.1), losses);
        Near(i => Y[i] < Location[i] ? 0.1 : -0.9, mu);
        Near(losses.Sum(), total);

        // The subgradient at the kink is 0, as it is under Laplace.
        var gradient = new double[1];
        UpperQuantile.LossAndGradient([2], [2], gradient);
        Assert.Equal(0, gradient[0]);
    }

    [Fact]
    public void The_median_is_the_quantile_of_level_one_half()
    {
        double[] mu = new double[Count], expected = new double[Count];
        var total = MedianCheck.LossAndGradient(Y, Location, mu);
        var laplace = AbsoluteError.LossAndGradient(Y, Location, expected);
        Near((laplace / 2) + (Count * (Math.Log(4) - (Math.Log(2) / 2))), total);
        Near(i => expected[i] / 2, mu);
    }

    [Fact]
    public void Free_scale_and_level_of_the_asymmetric_Laplace()
    {
        var level = Sample.Uniform(Count, -2, 2);
        double[] losses = new double[Count], mu = new double[Count], scale = new double[Count], quantile = new double[Count];
        AsymmetricNoise.LossPerObservation(Y, Location, LogScale, level, losses);
        AsymmetricNoise.LossAndGradient(Y, Location, LogScale, level, mu, scale, quantile);
        double Q(int i) => 1 / (1 + Math.Exp(-level[i]));
        double R(int i) => Y[i] - Location[i];
        double Loss(int i) => R(i) * (R(i) < 0 ? Q(i) - 1 : Q(i)) / Math.Exp(LogScale[i]);
        Near(i => Loss(i) + LogScale[i] - Math.Log(Q(i) * (1 - Q(i))), losses);
        Near(i => 1 - Loss(i), scale);
        Near(i => (2 * Q(i)) - 1 + (Q(i) * (1 - Q(i)) * R(i) / Math.Exp(LogScale[i])), quantile);
    }

    [Fact]
    public void Huber_without_its_constant_is_the_Huber_loss()
    {
        double[] losses = new double[Count], mu = new double[Count], density = new double[Count];
        HuberLoss.LossPerObservation(Y, Location, losses);
        HuberLoss.LossAndGradient(Y, Location, mu);
        HuberUnit.LossPerObservation(Y, Location, density);
        double R(int i) => Y[i] - Location[i];
        Near(i => Math.Abs(R(i)) <= 1 ? R(i) * R(i) / 2 : Math.Abs(R(i)) - 0.5, losses);
        Near(i => -Math.Clamp(R(i), -1, 1), mu);

        // ln(√(2π)·erf(1/√2) + 2·exp(−½))
        Near(i => losses[i] + 1.0730585907133920, density);
    }

    [Fact]
    public void A_fixed_number_of_degrees_of_freedom_is_folded_into_the_code()
    {
        double[] mu = new double[Count], sigma = new double[Count], muEach = new double[Count], sigmaEach = new double[Count];
        var four = FourDegrees.LossAndGradient(Y, Location, LogScale, mu, sigma);
        var free = HeavyTails.LossAndGradient(Y, Location, LogScale, [.. Y.Select(_ => Math.Log(4))], muEach, sigmaEach, new double[Count]);
        Near(free, four);
        Near(i => muEach[i], mu);
        Near(i => sigmaEach[i], sigma);
    }

    /// <summary>ln I₀(2) is no constant the compiler can fold; it is no less a part of the loss.</summary>
    [Fact]
    public void A_constant_that_cannot_be_folded_is_computed_once_per_call()
    {
        double[] losses = new double[Count], expected = new double[Count], mu = new double[Count], muEach = new double[Count];
        double[] two = [.. Y.Select(_ => 2.0)];
        FixedConcentration.LossPerObservation(Y, Location, losses);
        DirectionNatural.LossPerObservation(Y, Location, two, expected);
        Near(i => expected[i], losses);
        Near(DirectionNatural.LossAndGradient(Y, Location, two, muEach, new double[Count]), FixedConcentration.LossAndGradient(Y, Location, mu));
        Near(i => muEach[i], mu);
    }

    [Fact]
    public void A_huge_number_of_degrees_of_freedom_is_a_Gaussian()
    {
        double[] losses = new double[Count], expected = new double[Count];
        HeavyTails.LossPerObservation(Y, Location, LogScale, [.. Y.Select(_ => 60.0)], losses);
        GaussianLogSigma.LossPerObservation(Y, Location, LogScale, expected);
        Near(i => expected[i], losses);
    }

    [Fact]
    public void A_pseudo_Huber_loss_of_little_residuals_is_half_a_square()
    {
        double[] losses = new double[1], mu = new double[1];
        PseudoHuberUnit.LossPerObservation([1e-150], [0], losses);
        Assert.Equal(5e-301, losses[0], 1e-310);
        PseudoHuberUnit.LossAndGradient([1e-150], [0], mu);
        Assert.Equal(-1e-150, mu[0]);
    }

    [Fact]
    public void The_focal_loss_without_focus_is_the_cross_entropy()
    {
        double[] y = [0, 1, 1, 0], logits = [0.3, -2, 40, -40], losses = new double[4], expected = new double[4];
        FocalFree.LossPerObservation(y, logits, [0.5, 0.5, 0.5, 0.5], [0, 0, 0, 0], losses);
        BernoulliLogit.LossPerObservation(y, logits, expected);
        for (var i = 0; i < 4; i++)
            Assert.Equal(expected[i] / 2, losses[i], 1e-15 * expected[i]);
    }

    [Fact]
    public void The_default_focal_losses_are_those_of_their_defaults()
    {
        double[] y = [0, 1, 1, 0], logits = [0.3, -2, 40, -40], losses = new double[4], expected = new double[4];
        FocalOutcome.LossPerObservation(y, logits, losses);
        FocalFree.LossPerObservation(y, logits, [0.25, 0.25, 0.25, 0.25], [2, 2, 2, 2], expected);
        Assert.All(losses.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-14 * pair.Second));

        double[] scores = [0.1, 2, -1, 30, 0, 0], classes = new double[2], free = new double[2];
        FocalClasses.LossPerObservation([1, 0], scores, 3, classes);
        FocalClassesFree.LossPerObservation([1, 0], scores, [1, 1], [2, 2], 3, free);
        Assert.All(classes.Zip(free), pair => Assert.Equal(pair.Second, pair.First, 1e-13 * pair.Second));
    }

    private static void Near(Func<int, double> expected, double[] got)
    {
        for (var i = 0; i < Count; i++)
            Near(expected(i), got[i]);
    }

    private static void Near(double expected, double got) =>
        Assert.InRange(got, expected - (Tolerance * Math.Max(1, Math.Abs(expected))), expected + (Tolerance * Math.Max(1, Math.Abs(expected))));
}

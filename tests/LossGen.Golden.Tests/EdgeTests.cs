using System.Numerics;
using LossGen.Golden.Tests.Kernels;
using LossGen.Golden.Tests.Losses;
using LossGen.Golden.Tests.Tables;

namespace LossGen.Golden.Tests;

/// <summary>What the kernels give at the edge of their domain, and beyond it.</summary>
public class EdgeTests
{
    private const double Infinity = double.PositiveInfinity;

    public static TheoryData<string> Cases => GoldenCases.Names;

    public static TheoryData<string, int, double[]> OutsideTheDomain => new()
    {
        { "Gaussian, σ", 2, [1, 0, 0] },
        { "Gaussian, σ", 2, [1, 0, -1] },
        { "Heteroscedastic Gaussian, σ²", 2, [1, 0, 0] },
        { "Heteroscedastic Gaussian, σ²", 2, [1, 0, -0.5] },
        { "Laplace, b", 2, [1, 0, 0] },
        { "Laplace, b", 2, [1, 0, -2] },
        { "Bernoulli, p", 1, [1, -0.1] },
        { "Bernoulli, p", 1, [0, 1.1] },
        { "ZINB, μ and θ", 1, [0, -1, 2, 0] },
        { "ZINB, μ and θ", 1, [3, -1, 2, 0] },
        { "ZINB, μ and θ", 2, [0, 1, 0, 0] },
        { "ZINB, μ and θ", 2, [3, 1, -2, 0] },
        { "Poisson, μ", 1, [3, -1] },
        { "Negative binomial, μ and θ", 2, [3, 1, 0] },
        { "Student t, σ and ν", 2, [1, 0, -1, 3] },
        { "Student t, σ and ν", 3, [1, 0, 1, 0] },
        { "Gamma, shape and rate", 1, [1, 0, 2] },
        { "Gamma by mean, mean and shape", 1, [1, -1, 2] },
        { "Beta, α and β", 2, [0.5, 1, -1] },
        { "Von Mises, κ", 2, [1, 0, -1] },
        { "Huber density", 2, [1, 0, -1] },
    };

    public static TheoryData<string, double[]> Impossible => new()
    {
        { "Bernoulli, logit", [1.5, 0.3] },
        { "Bernoulli, logit", [-0.1, 0.3] },
        { "Bernoulli, sigmoid", [2, 0.3] },
        { "Bernoulli, p", [1.5, 0.3] },
        { "ZINB, ln μ and ln θ", [2.5, 0.3, 0.4, 0.1] },
        { "ZINB, ln μ and ln θ", [-1, 0.3, 0.4, 0.1] },
        { "ZINB, ln μ and ln θ", [-0.5, 0.3, 0.4, 0.1] },
        { "ZINB, μ and θ", [0.5, 0.3, 0.4, 0.1] },
        { "ZINB, μ and θ", [-2, 0.3, 0.4, 0.1] },
        { "Poisson, ln μ", [1.5, 0.3] },
        { "Negative binomial, ln μ and ln θ", [-1, 0.3, 0.4] },
        { "ZIP, ln μ", [0.5, 0.3, 0.4] },
        { "Gamma, logarithms", [0, 0.3, 0.4] },
        { "Gamma by mean, logarithms", [-1, 0.3, 0.4] },
        { "Beta, logarithms", [0, 0.3, 0.4] },
        { "Beta, α and β", [1, 0.3, 0.4] },
        { "Beta by mean", [1.25, 0.3, 0.4] },
        { "Focal", [0.5, 0.3, 0.25, 2] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_number_that_is_none_gives_none(string name)
    {
        var golden = GoldenCases.All[name];
        foreach (var (rows, all) in golden.Batches())
        {
            var ordinary = Array.FindIndex(rows, row => row.Tag == "ordinary");
            if (ordinary < 0)
                continue;
            RequireNaN(golden.Loss.Double, all.Select([ordinary]), rows[ordinary], golden.Gradients.Length);
            RequireNaN(golden.Loss.Single, all.Select([ordinary]).As<float>(), rows[ordinary], golden.Gradients.Length);
        }
    }

    [Theory]
    [MemberData(nameof(OutsideTheDomain))]
    public void A_parameter_outside_its_domain_gives_NaN(string name, int argument, double[] arguments) => ForBothPrecisions(name, arguments, (loss, gradients) =>
    {
        Assert.Equal(double.NaN, loss);
        Assert.Equal(double.NaN, gradients[argument - 1]);
    });

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_observation_has_an_infinite_loss_and_no_gradient(string name, double[] arguments) => ForBothPrecisions(name, arguments, (loss, gradients) =>
    {
        Assert.Equal(Infinity, loss);
        Assert.All(gradients, gradient => Assert.Equal(double.NaN, gradient));
    });

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void A_class_that_does_not_exist_is_impossible(int observed)
    {
        double[] logits = [0.1, 0.2, 0.3, 1, 2, 3], losses = new double[2], gradient = new double[6];
        int[] y = [observed, 1];
        Classes.LossPerObservation(y, logits, 3, losses);
        Assert.Equal(Infinity, Classes.LossAndGradient(y, logits, 3, gradient));
        Assert.Equal(Infinity, losses[0]);
        Assert.True(double.IsFinite(losses[1]));
        Assert.All(gradient[..3], entry => Assert.Equal(double.NaN, entry));
        Assert.All(gradient[3..], entry => Assert.True(double.IsFinite(entry)));

        ThreeClasses.LossPerObservation(y, logits, losses);
        Assert.Equal(Infinity, losses[0]);
        var single = new float[2];
        ThreeClasses.LossPerObservation(y, Array.ConvertAll(logits, x => (float)x), single);
        Assert.Equal(float.PositiveInfinity, single[0]);
        Assert.True(float.IsFinite(single[1]));
    }

    [Fact]
    public void A_negative_label_is_impossible()
    {
        double[] y = [0.5, -0.5, 1, 0.2, 0.3, 0.5], logits = [0.1, 0.2, 0.3, 1, 2, 3], losses = new double[2], gradient = new double[6];
        Classes.LossPerObservation(y, logits, 3, losses);
        Classes.LossAndGradient(y, logits, 3, gradient);
        Assert.Equal(Infinity, losses[0]);
        Assert.True(double.IsFinite(losses[1]));
        Assert.All(gradient[..3], entry => Assert.Equal(double.NaN, entry));
        Assert.All(gradient[3..], entry => Assert.True(double.IsFinite(entry)));
    }

    [Fact]
    public void Probabilities_zero_and_one_are_inside_the_domain()
    {
        foreach (var row in GoldenTable.Read("bernoulli_prob_edge"))
        {
            var got = Emitted.BernoulliProbability.Double.Evaluate(Batch<double>.Of(row.Numbers("y"), row.Numbers("p")));
            Assert.Equal(row["nll"], got.Losses[0]);
            Assert.Equal(row["nll"], got.Total);
            Assert.Equal(row["d_p"], got.Gradients[0][0]);
        }
    }

    [Theory]
    [InlineData(1, Infinity, 0, 0)]
    [InlineData(0, -Infinity, 0, 0)]
    [InlineData(0, Infinity, Infinity, 1)]
    [InlineData(1, -Infinity, Infinity, -1)]
    [InlineData(0.25, Infinity, Infinity, 0.75)]
    [InlineData(0.25, -Infinity, Infinity, -0.25)]
    public void Bernoulli_is_exact_at_infinite_logits(double y, double logit, double loss, double gradient) => ForBothPrecisions("Bernoulli, logit", [y, logit], (gotLoss, gotGradients) =>
    {
        Assert.Equal(loss, gotLoss);
        Assert.Equal(gradient, gotGradients[0]);
    });

    [Fact]
    public void The_subgradient_of_an_absolute_error_is_zero_at_its_kink()
    {
        ForBothPrecisions("Laplace, ln b", [2, 2, 0.5], (_, gradients) => Assert.Equal([0, 1], gradients));
        var gradient = new double[1];
        Assert.Equal(Math.Log(2), AbsoluteError.LossAndGradient([3], [3], gradient));
        Assert.Equal(0, gradient[0]);
    }

    [Fact]
    public void A_masked_class_takes_no_part()
    {
        double[] masked = [0.3, double.NegativeInfinity, -1.2], gradient = new double[3];
        double[] without = [0.3, -1.2], gradientWithout = new double[2];

        var loss = Classes.LossAndGradient([2], masked, 3, gradient);

        Assert.Equal(Classes.LossAndGradient([1], without, 2, gradientWithout), loss, 1e-15);
        Assert.Equal(0, gradient[1]);
        Assert.Equal(gradientWithout[0], gradient[0], 1e-15);
        Assert.Equal(gradientWithout[1], gradient[2], 1e-15);
        Assert.Equal(loss, ThreeClasses.LossAndGradient([2], masked, gradient));
        Assert.Equal(Infinity, Classes.Loss([1], masked, 3));
    }

    [Fact]
    public void A_masked_class_without_a_count_takes_no_part()
    {
        double[] masked = [0.3, double.NegativeInfinity, -1.2], gradient = new double[3];
        double[] without = [0.3, -1.2], gradientWithout = new double[2];

        var loss = Classes.LossAndGradient([4.0, 0, 3], masked, 3, gradient);

        Assert.Equal(Classes.LossAndGradient([4.0, 3], without, 2, gradientWithout), loss, 1e-13);
        Assert.Equal(0, gradient[1]);
        Assert.Equal(gradientWithout[0], gradient[0], 1e-14);
        Assert.Equal(gradientWithout[1], gradient[2], 1e-14);
        Assert.Equal(Infinity, Classes.Loss([4.0, 1, 3], masked, 3));
    }

    [Fact]
    public void A_count_of_zero_is_certain_when_nothing_is_expected() =>
        ForBothPrecisions("ZINB, μ and θ", [0, 0, 2, 0.5], (loss, _) => Assert.Equal(0, loss));

    [Fact]
    public void A_positive_count_is_impossible_when_nothing_is_expected() =>
        ForBothPrecisions("ZINB, μ and θ", [3, 0, 2, 0.5], (loss, _) => Assert.Equal(Infinity, loss));

    [Fact]
    public void One_row_beyond_the_domain_leaves_its_neighbours_alone()
    {
        double[] y = [1, 1, 1], mu = [0, 0, 0], sigma = [1, -1, 1], losses = new double[3], muGradient = new double[3], sigmaGradient = new double[3];
        GaussianSigma.LossPerObservation(y, mu, sigma, losses);
        Assert.Equal(double.NaN, GaussianSigma.LossAndGradient(y, mu, sigma, muGradient, sigmaGradient));
        Assert.Equal(double.NaN, losses[1]);
        Assert.Equal(losses[0], losses[2]);
        Assert.Equal([-1, double.NaN, -1], muGradient);
        Assert.Equal([0, double.NaN, 0], sigmaGradient);
    }

    private static void RequireNaN<T>(EmittedLoss<T> loss, Batch<T> row, GoldenRow where, int derivatives)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var argument = 0; argument < row.Arguments.Length; argument++)
        {
            // A class is an index: it has no NaN.
            if (argument == 0 && row.Widths[0] == 1 && row.Widths[1] > 1)
                continue;
            for (var k = 0; k < row.Widths[argument]; k++)
            {
                var got = loss.Evaluate(row.With(argument, k, T.NaN));
                var what = $"{where}, argument {argument}[{k}] is NaN";
                Assert.True(T.IsNaN(got.Losses[0]), $"{what}: loss {got.Losses[0]}");
                Assert.True(double.IsNaN(got.Total), $"{what}: total {got.Total}");
                Assert.True(double.IsNaN(got.LossAlone), $"{what}: Loss {got.LossAlone}");

                // Without an observation nothing can be said; a parameter's NaN need not reach the derivatives that do not depend on
                // it, such as that of a weight of the loss by itself, of which the tables say nothing.
                var affected = argument == 0 ? got.Gradients : argument <= derivatives ? [got.Gradients[argument - 1]] : [];
                Assert.All(affected, gradient => Assert.True(gradient.All(T.IsNaN), $"{what}: gradient {string.Join(' ', gradient)}"));
            }
        }
    }

    private static void ForBothPrecisions(string name, double[] arguments, Action<double, double[]> check)
    {
        var loss = GoldenCases.All[name].Loss;
        var row = Batch<double>.Of([.. arguments.Select(argument => new[] { argument })]);
        var inDouble = loss.Double.Evaluate(row);
        check(inDouble.Losses[0], [.. inDouble.Gradients.Select(gradient => gradient[0])]);
        check(inDouble.Total, [.. inDouble.Gradients.Select(gradient => gradient[0])]);
        check(inDouble.LossAlone, [.. inDouble.Gradients.Select(gradient => gradient[0])]);
        var inSingle = loss.Single.Evaluate(row.As<float>());
        check(inSingle.Losses[0], [.. inSingle.Gradients.Select(gradient => (double)gradient[0])]);
        check(inSingle.Total, [.. inSingle.Gradients.Select(gradient => (double)gradient[0])]);
    }
}

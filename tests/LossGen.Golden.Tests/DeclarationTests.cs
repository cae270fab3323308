using LossGen.Golden.Tests.Kernels;
using LossGen.Golden.Tests.Losses;

namespace LossGen.Golden.Tests;

/// <summary>What a declaration says about a parameter changes what the loss takes and returns, not what it computes.</summary>
public class DeclarationTests
{
    private const int Count = 2500;
    private const double Tolerance = 1e-12;

    private static readonly Samples Sample = new(42);
    private static readonly double[] Y = Sample.Uniform(Count, -3, 3);
    private static readonly double[] Mu = Sample.Uniform(Count, -3, 3);
    private static readonly double[] LogMu = Sample.Uniform(Count, -1, 3);
    private static readonly double[] LogitPi = Sample.Uniform(Count, -2, 2);
    private static readonly double[] CountsSeen = Sample.Counts(Count);

    public static TheoryData<Reduction, bool> Reductions => new() { { Reduction.Sum, false }, { Reduction.Sum, true }, { Reduction.Mean, true } };

    [Theory]
    [MemberData(nameof(Reductions))]
    public void A_sigma_per_call_gives_the_loss_of_equal_sigmas_and_the_sum_of_their_gradients(Reduction reduction, bool isWeighted)
    {
        const double LogSigma = 0.3;
        var weights = Weights(isWeighted);
        var (mu, sigma, muEach, sigmaEach) = (new double[Count], new double[1], new double[Count], new double[Count]);

        var loss = GaussianSigmaPerCall.LossAndGradient(Y, Mu, LogSigma, mu, sigma, weights, reduction);
        var each = GaussianLogSigma.LossAndGradient(Y, Mu, Repeat(LogSigma), muEach, sigmaEach, weights, reduction);

        Near(each, loss);
        Near(GaussianSigmaPerCall.Loss(Y, Mu, LogSigma, weights, reduction), loss);
        Near(muEach, mu);
        Near(CompensatedSum.Of(sigmaEach), sigma[0], sigmaEach.Sum(Math.Abs));
    }

    [Theory]
    [MemberData(nameof(Reductions))]
    public void A_Laplace_scale_per_call_likewise(Reduction reduction, bool isWeighted)
    {
        const double LogScale = -0.7;
        var weights = Weights(isWeighted);
        var (mu, scale, muEach, scaleEach) = (new double[Count], new double[1], new double[Count], new double[Count]);

        var loss = LaplaceScalePerCall.LossAndGradient(Y, Mu, LogScale, mu, scale, weights, reduction);
        var each = LaplaceLogScale.LossAndGradient(Y, Mu, Repeat(LogScale), muEach, scaleEach, weights, reduction);

        Near(each, loss);
        Near(muEach, mu);
        Near(CompensatedSum.Of(scaleEach), scale[0], scaleEach.Sum(Math.Abs));
    }

    [Theory]
    [MemberData(nameof(Reductions))]
    public void A_dispersion_of_counts_per_call_likewise(Reduction reduction, bool isWeighted)
    {
        const double LogTheta = 0.9;
        var weights = Weights(isWeighted);
        var (mu, theta, pi) = (new double[Count], new double[1], new double[Count]);
        var (muEach, thetaEach, piEach) = (new double[Count], new double[Count], new double[Count]);

        var loss = CountsThetaPerCall.LossAndGradient(CountsSeen, LogMu, LogTheta, LogitPi, mu, theta, pi, weights, reduction);
        var each = Counts.LossAndGradient(CountsSeen, LogMu, Repeat(LogTheta), LogitPi, muEach, thetaEach, piEach, weights, reduction);

        Near(each, loss);
        Near(muEach, mu);
        Near(piEach, pi);
        Near(CompensatedSum.Of(thetaEach), theta[0], thetaEach.Sum(Math.Abs));
    }

    [Theory]
    [MemberData(nameof(Reductions))]
    public void A_dispersion_per_column_gives_the_loss_of_repeated_ones_and_the_sums_of_their_gradients(Reduction reduction, bool isWeighted)
    {
        const int Columns = 125;
        var weights = Weights(isWeighted);
        var logTheta = Sample.Uniform(Columns, -1, 2);
        var (mu, theta, pi) = (new double[Count], new double[Columns], new double[Count]);
        var (muEach, thetaEach, piEach) = (new double[Count], new double[Count], new double[Count]);
        double[] repeated = [.. Enumerable.Range(0, Count).Select(i => logTheta[i % Columns])];

        var loss = CountsThetaPerColumn.LossAndGradient(CountsSeen, LogMu, logTheta, LogitPi, mu, theta, pi, weights, reduction);
        var each = Counts.LossAndGradient(CountsSeen, LogMu, repeated, LogitPi, muEach, thetaEach, piEach, weights, reduction);

        Near(each, loss);
        Assert.Equal(muEach, mu);
        Assert.Equal(piEach, pi);
        for (var column = 0; column < Columns; column++)
        {
            var own = thetaEach.Where((_, i) => i % Columns == column).ToList();
            Near(CompensatedSum.Of(own), theta[column], own.Sum(Math.Abs));
        }
    }

    [Fact]
    public void A_matrix_without_rows_has_no_loss_and_zero_gradients()
    {
        double[] sigma = [1, 1, 1];
        Assert.Equal(0, GaussianPerRowAndColumn.LossAndGradient([], [], [0.5, 1, 2], [], sigma));
        Assert.Equal([0, 0, 0], sigma);
    }

    [Fact]
    public void A_matrix_without_columns_likewise()
    {
        double[] mu = [1, 1];
        Assert.Equal(0, GaussianMuPerRow.LossAndGradient([], [0.5, 1], mu));
        Assert.Equal([0, 0], mu);
    }

    [Fact]
    public void A_gradient_per_row_or_column_may_overwrite_its_parameter()
    {
        double[] y = [.. Sample.Uniform(2100, -1, 1)], mu = [.. Sample.Uniform(3, -1, 1)], logSigma = [.. Sample.Uniform(700, -1, 1)];
        var (muGradient, sigmaGradient) = (new double[3], new double[700]);
        var expected = GaussianPerRowAndColumn.LossAndGradient(y, mu, logSigma, muGradient, sigmaGradient);

        Assert.Equal(expected, GaussianPerRowAndColumn.LossAndGradient(y, mu, logSigma, mu, logSigma));
        Assert.Equal(muGradient, mu);
        Assert.Equal(sigmaGradient, logSigma);
    }

    [Fact]
    public void A_float_gradient_per_call_is_summed_in_double()
    {
        var (y, mu, gradient) = (Array.ConvertAll(Y, x => (float)x), Array.ConvertAll(Mu, x => (float)x), new float[1]);
        var (muEach, sigmaEach) = (new float[Count], new float[Count]);

        GaussianSigmaPerCall.LossAndGradient(y, mu, 0.25f, new float[Count], gradient);
        GaussianLogSigma.LossAndGradient(y, mu, Enumerable.Repeat(0.25f, Count).ToArray(), muEach, sigmaEach);

        var expected = CompensatedSum.Of(sigmaEach.Select(x => (double)x));
        Assert.InRange(gradient[0], expected - (1e-6 * sigmaEach.Sum(Math.Abs)), expected + (1e-6 * sigmaEach.Sum(Math.Abs)));
    }

    [Fact]
    public void A_fixed_value_is_folded_into_the_code()
    {
        var (mu, muEach, sigmaEach) = (new double[Count], new double[Count], new double[Count]);

        var loss = GaussianFixedSigma.LossAndGradient(Y, Mu, mu);
        var each = GaussianSigma.LossAndGradient(Y, Mu, Repeat(2.5), muEach, sigmaEach);

        Near(each, loss);
        Near(muEach, mu);
        Near(loss, GaussianFixedSigma.Loss(Y, Mu));
    }

    [Fact]
    public void Squared_error_is_the_Gaussian_of_unit_sigma()
    {
        var (mu, muEach) = (new double[Count], new double[Count]);

        var loss = SquaredError.LossAndGradient(Y, Mu, mu);
        var each = GaussianSigma.LossAndGradient(Y, Mu, Repeat(1), muEach, new double[Count]);

        Near(each, loss);
        Assert.Equal(muEach, mu);
        Assert.Equal(Mu.Zip(Y, (m, y) => m - y), mu);
    }

    [Fact]
    public void Absolute_error_is_the_Laplace_of_unit_scale()
    {
        var (mu, muEach) = (new double[Count], new double[Count]);

        var loss = AbsoluteError.LossAndGradient(Y, Mu, mu);
        var each = LaplaceScale.LossAndGradient(Y, Mu, Repeat(1), muEach, new double[Count]);

        Near(each, loss);
        Near(CompensatedSum.Of(Y.Zip(Mu, (y, m) => Math.Abs(y - m))) + (Count * Math.Log(2)), loss);
        Assert.Equal(muEach, mu);
    }

    [Fact]
    public void A_parameter_without_gradient_has_no_span_for_it()
    {
        var logSigma = Sample.Uniform(Count, -1, 1);
        var (mu, muEach) = (new double[Count], new double[Count]);

        var loss = GaussianWithoutSigmaGradient.LossAndGradient(Y, Mu, logSigma, mu);

        Near(GaussianLogSigma.LossAndGradient(Y, Mu, logSigma, muEach, new double[Count]), loss);
        Near(muEach, mu);
    }

    [Fact]
    public void Dropped_constants_change_the_loss_by_the_constant_and_no_gradient()
    {
        var halfLogTwoPi = 0.5 * Math.Log(2 * Math.PI);
        var (with, without) = (new double[Count], new double[Count]);

        Near(SquaredError.LossAndGradient(Y, Mu, with) - (Count * halfLogTwoPi), HalfSquare.LossAndGradient(Y, Mu, without));
        Assert.Equal(with, without);
        Near(CompensatedSum.Of(Y.Zip(Mu, (y, m) => (y - m) * (y - m) / 2)), HalfSquare.Loss(Y, Mu));
        Near(Noise.Loss(Y, Mu, LogMu) - (Count * halfLogTwoPi), NoiseWithoutConstants.Loss(Y, Mu, LogMu));
    }

    [Fact]
    public void Half_a_square_is_what_one_would_write()
    {
        var losses = new double[Count];
        HalfSquare.LossPerObservation(Y, Mu, losses);
        Assert.Equal(Y.Zip(Mu, (y, mu) => (y - mu) * (y - mu) / 2), losses);
    }

    [Fact]
    public void A_mean_of_half_squares_is_half_the_mean_squared_error()
    {
        var gradient = new double[Count];
        var loss = HalfSquare.LossAndGradient(Y, Mu, gradient, reduction: Reduction.Mean);
        Near(Y.Zip(Mu, (y, m) => (y - m) * (y - m)).Average() / 2, loss);
        Near([.. Y.Zip(Mu, (y, m) => (m - y) / Count)], gradient);
    }

    [Fact]
    public void The_multinomial_coefficient_of_soft_labels_is_a_constant_of_the_data()
    {
        double[] labels = [0.2, 0.3, 0.5, 1.5, 0, 2.25];
        double[] logits = [0.1, -0.4, 2, 1, 1, -3];
        var coefficient = SpecialFunctions.LogGamma(2) - SpecialFunctions.LogGamma(1.2) - SpecialFunctions.LogGamma(1.3) - SpecialFunctions.LogGamma(1.5)
            + SpecialFunctions.LogGamma(4.75) - SpecialFunctions.LogGamma(2.5) - SpecialFunctions.LogGamma(1) - SpecialFunctions.LogGamma(3.25);
        Near(ThreeClassesWithoutConstants.Loss(labels, logits) - coefficient, ThreeClasses.Loss(labels, logits));
    }

    private static double[] Repeat(double value) => [.. Enumerable.Repeat(value, Count)];

    private static double[] Weights(bool isWeighted) => isWeighted ? new Samples(3).Uniform(Count, 0, 2) : [];

    private static void Near(double expected, double got, double? scale = null)
    {
        var allowed = Tolerance * (scale ?? Math.Abs(expected));
        Assert.InRange(got, expected - allowed, expected + allowed);
    }

    private static void Near(double[] expected, double[] got)
    {
        Assert.Equal(expected.Length, got.Length);
        for (var i = 0; i < expected.Length; i++)
            Near(expected[i], got[i]);
    }
}

using LossGen.Golden.Tests.Kernels;

namespace LossGen.Golden.Tests;

/// <summary>A link changes the scale a parameter is passed on: the loss is that of the natural parameter, the gradient follows the chain rule.</summary>
public class LinkTests
{
    private const int Count = 100;

    private static readonly Dictionary<string, LinkCase> All = new()
    {
        ["σ = softplus(x)"] = new(Emitted.GaussianSoftplusSigma, Emitted.GaussianSigma, Real, Real, [(2, Softplus)]),
        ["σ = 1/x"] = new(Emitted.GaussianReciprocalSigma, Emitted.GaussianSigma, Real, Positive, [(2, Reciprocal)]),
        ["σ = exp(x)"] = new(Emitted.GaussianLogSigma, Emitted.GaussianSigma, Real, Real, [(2, Exponential)]),
        ["σ² = softplus(x)"] = new(Emitted.NoiseSoftplusVariance, Emitted.NoiseVariance, Real, Real, [(2, Softplus)]),
        ["σ² = exp(x)"] = new(Emitted.Noise, Emitted.NoiseVariance, Real, Real, [(2, Exponential)]),
        ["μ = tanh(x)"] = new(Emitted.GaussianTanhMu, Emitted.SquaredError, Real, Real, [(1, Tanh)]),
        ["μ = sigmoid(x)"] = new(Emitted.GaussianSigmoidMu, Emitted.SquaredError, Real, Real, [(1, Sigmoid)]),
        ["μ = relu(x)"] = new(Emitted.GaussianReluMu, Emitted.SquaredError, Real, Real, [(1, Relu)]),
        ["b = softplus(x)"] = new(Emitted.LaplaceSoftplusScale, Emitted.LaplaceScale, Real, Real, [(2, Softplus)]),
        ["p = sigmoid(x)"] = new(Emitted.BernoulliSigmoid, Emitted.BernoulliProbability, Labels, Real, [(1, Sigmoid)]),
        ["p = logistic(x)"] = new(Emitted.BernoulliLogit, Emitted.BernoulliProbability, Labels, Real, [(1, Sigmoid)]),
        ["μ and θ = exp(x)"] = new(Emitted.Counts, Emitted.CountsMean, Counts, Real, [(1, Exponential), (2, Exponential)]),
        ["μ and θ = softplus(x)"] = new(Emitted.CountsSoftplus, Emitted.CountsMean, Counts, Real, [(1, Softplus), (2, Softplus)]),
    };

    /// <summary>A link: the parameter of an argument, and its derivative.</summary>
    private delegate (double Parameter, double Derivative) Link(double argument);

    private delegate double[] Draw(Samples samples);

    public static TheoryData<string> Cases => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Loss_and_gradient_follow_from_the_natural_parameter(string name)
    {
        var (linked, natural, batch, links) = Prepare(name);
        var onNaturalScale = batch with
        {
            Arguments = [.. batch.Arguments.Select((values, i) => links.TryGetValue(i, out var link) ? Array.ConvertAll(values, x => link(x).Parameter) : values)],
        };

        var got = linked.Double.Evaluate(batch);
        var expected = natural.Double.Evaluate(onNaturalScale);

        for (var i = 0; i < Count; i++)
        {
            Near(expected.Losses[i], got.Losses[i], 1e-12, $"{name}, loss, row {i}");
            for (var j = 0; j < got.Gradients.Length; j++)
            {
                var derivative = links.TryGetValue(j + 1, out var link) ? link(batch.Arguments[j + 1][i]).Derivative : 1;
                Near(expected.Gradients[j][i] * derivative, got.Gradients[j][i], 1e-11, $"{name}, gradient {j}, row {i}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_gradient_is_the_slope_of_the_loss(string name)
    {
        const double Step = 1e-5;
        var (linked, _, batch, _) = Prepare(name);
        var got = linked.Double.Evaluate(batch);
        for (var i = 0; i < Count; i++)
        {
            for (var j = 0; j < got.Gradients.Length; j++)
            {
                var x = batch.Arguments[j + 1][i];
                var row = batch.Select([i]);
                var slope = (linked.Double.Loss(row.With(j + 1, 0, x + Step)) - linked.Double.Loss(row.With(j + 1, 0, x - Step))) / (2 * Step);
                Near(slope, got.Gradients[j][i], 1e-6, $"{name}, slope {j}, row {i}");
            }
        }
    }

    [Fact]
    public void The_relu_cuts_off_with_slope_zero()
    {
        double[] y = [3, 3, 3], rawMu = [-1, 0, 1], gradient = new double[3], losses = new double[3];
        Losses.GaussianReluMu.LossAndGradient(y, rawMu, gradient);
        Losses.GaussianReluMu.LossPerObservation(y, rawMu, losses);
        Assert.Equal([0, 0, -2], gradient);
        Assert.Equal(losses[0], losses[1]);
    }

    [Fact]
    public void Class_probabilities_may_be_passed_as_they_are()
    {
        double[] y = [2, 0, 3, 0.5, 0.25, 0.25], p = [0.2, 0, 0.8, 0.5, 0.3, 0.2], gradient = new double[6], losses = new double[2];
        double[] expected = [-(2 * Math.Log(0.2)) - (3 * Math.Log(0.8)), -(0.5 * Math.Log(0.5)) - (0.25 * Math.Log(0.3)) - (0.25 * Math.Log(0.2))];

        var total = Losses.ThreeProbabilities.LossAndGradient(y, p, gradient);
        Losses.ThreeProbabilities.LossPerObservation(y, p, losses);

        Near(expected.Sum(), total, 1e-15, "total");
        for (var i = 0; i < expected.Length; i++)
            Near(expected[i], losses[i], 1e-15, $"loss {i}");
        for (var k = 0; k < y.Length; k++)
            Near(y[k] == 0 ? 0 : -y[k] / p[k], gradient[k], 1e-15, $"gradient {k}");
        Near(-Math.Log(0.3), Losses.ThreeProbabilities.Loss([1], p.AsSpan(3)), 1e-15, "class");
    }

    private static (Emitted Linked, Emitted Natural, Batch<double> Batch, Dictionary<int, Link> Links) Prepare(string name)
    {
        var item = All[name];
        var samples = new Samples(11);
        var links = item.Links.ToDictionary(pair => pair.Argument, pair => pair.Link);
        double[] Argument(int i) => links.ContainsKey(i) ? item.Linked(samples) : Real(samples);
        var parameters = item.Observation == Counts ? 3 : links.Keys.Max();
        return (item.Loss, item.Natural, Batch<double>.Of([item.Observation(samples), .. Enumerable.Range(1, parameters).Select(Argument)]), links);
    }

    private static void Near(double expected, double got, double tolerance, string what) =>
        Assert.True(Math.Abs(got - expected) <= tolerance * (1 + Math.Abs(expected)), $"{what}: got {got:R}, expected {expected:R}");

    private static double[] Real(Samples samples) => samples.Uniform(Count, -2.5, 2.5);

    private static double[] Positive(Samples samples) => samples.Uniform(Count, 0.2, 3);

    private static double[] Labels(Samples samples) => samples.Labels(Count);

    private static double[] Counts(Samples samples) => samples.Counts(Count);

    private static (double Parameter, double Derivative) Exponential(double x) => (Math.Exp(x), Math.Exp(x));

    private static (double Parameter, double Derivative) Softplus(double x) => (Math.Log(1 + Math.Exp(x)), Sigmoid(x).Parameter);

    private static (double Parameter, double Derivative) Reciprocal(double x) => (1 / x, -1 / (x * x));

    private static (double Parameter, double Derivative) Tanh(double x) => (Math.Tanh(x), 1 - (Math.Tanh(x) * Math.Tanh(x)));

    private static (double Parameter, double Derivative) Sigmoid(double x) => (1 / (1 + Math.Exp(-x)), 1 / (2 + Math.Exp(x) + Math.Exp(-x)));

    private static (double Parameter, double Derivative) Relu(double x) => (Math.Max(x, 0), x > 0 ? 1 : 0);

    /// <param name="Loss">The loss under the link.</param>
    /// <param name="Natural">The same loss with the parameter passed as it is.</param>
    /// <param name="Observation">What is observed.</param>
    /// <param name="Linked">What is passed for a linked parameter.</param>
    /// <param name="Links">The linked arguments.</param>
    private sealed record LinkCase(Emitted Loss, Emitted Natural, Draw Observation, Draw Linked, (int Argument, Link Link)[] Links);
}

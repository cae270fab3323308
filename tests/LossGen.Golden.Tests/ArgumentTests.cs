using LossGen.Golden.Tests.Losses;

namespace LossGen.Golden.Tests;

/// <summary>Lengths that do not fit are told before anything is written.</summary>
public class ArgumentTests
{
    private const double Untouched = 4711;

    /// <summary>For each argument: a call in which it alone is too long or too short, its length, and the length it should have.</summary>
    private static readonly Dictionary<string, (string Argument, int Length, int Expected, Action<double[]> Call)> All = new()
    {
        ["parameter of Loss"] = ("mu", 4, 5, _ => SquaredError.Loss(Zeros(5), Zeros(4))),
        ["parameter of LossAndGradient"] = ("logVariance", 6, 5, g => Noise.LossAndGradient(Zeros(5), Zeros(5), Zeros(6), g.AsSpan(0, 5), g.AsSpan(5, 5))),
        ["parameter of LossPerObservation"] = ("mu", 0, 5, g => Noise.LossPerObservation(Zeros(5), Zeros(0), Zeros(5), g.AsSpan(0, 5))),
        ["first gradient"] = ("muGradient", 4, 5, g => Noise.LossAndGradient(Zeros(5), Zeros(5), Zeros(5), g.AsSpan(0, 4), g.AsSpan(5, 5))),
        ["last gradient"] = ("logVarianceGradient", 7, 5, g => Noise.LossAndGradient(Zeros(5), Zeros(5), Zeros(5), g.AsSpan(0, 5), g.AsSpan(5, 7))),
        ["gradient per call"] = ("logSigmaGradient", 2, 1, g => GaussianSigmaPerCall.LossAndGradient(Zeros(5), Zeros(5), 0.5, g.AsSpan(0, 5), g.AsSpan(5, 2))),
        ["missing gradient per call"] = ("logSigmaGradient", 0, 1, g => GaussianSigmaPerCall.LossAndGradient(Zeros(5), Zeros(5), 0.5, g.AsSpan(0, 5), default)),
        ["incomplete row of a matrix"] = ("y", 7, 9, g => CountsThetaPerColumn.LossAndGradient(Zeros(7), Zeros(7), Zeros(3), Zeros(7), g.AsSpan(0, 7), g.AsSpan(7, 3), g.AsSpan(10, 7))),
        ["columns of none"] = ("y", 2, 0, _ => CountsThetaPerColumn.Loss(Zeros(2), Zeros(2), [], Zeros(2))),
        ["gradient per column"] = ("logThetaGradient", 2, 3, g => CountsThetaPerColumn.LossAndGradient(Zeros(6), Zeros(6), Zeros(3), Zeros(6), g.AsSpan(0, 6), g.AsSpan(6, 2), g.AsSpan(10, 6))),
        ["observations beside a parameter per column"] = ("logMu", 5, 6, _ => CountsThetaPerColumn.Loss(Zeros(6), Zeros(5), Zeros(3), Zeros(6))),
        ["parameter per row"] = ("mu", 3, 2, g => GaussianPerRowAndColumn.LossPerObservation(Zeros(6), Zeros(3), Zeros(3), g.AsSpan(0, 6))),
        ["gradient per row"] = ("muGradient", 3, 2, g => GaussianPerRowAndColumn.LossAndGradient(Zeros(6), Zeros(2), Zeros(3), g.AsSpan(0, 3), g.AsSpan(3, 3))),
        ["incomplete column of a matrix"] = ("y", 7, 8, _ => GaussianMuPerRow.Loss(Zeros(7), Zeros(2))),
        ["losses of a matrix"] = ("losses", 5, 6, g => GaussianMuPerRow.LossPerObservation(Zeros(6), Zeros(2), g.AsSpan(0, 5))),
        ["weights of a matrix"] = ("weights", 3, 6, _ => GaussianMuPerRow.Loss(Zeros(6), Zeros(2), Zeros(3))),
        ["losses"] = ("losses", 4, 5, g => SquaredError.LossPerObservation(Zeros(5), Zeros(5), g.AsSpan(0, 4))),
        ["weights of Loss"] = ("weights", 3, 5, _ => SquaredError.Loss(Zeros(5), Zeros(5), Zeros(3))),
        ["weights of LossAndGradient"] = ("weights", 6, 5, g => SquaredError.LossAndGradient(Zeros(5), Zeros(5), g.AsSpan(0, 5), Zeros(6))),
        ["weights of counts"] = ("weights", 6, 2, g => Classes.LossAndGradient(Zeros(6), Zeros(6), 3, g.AsSpan(0, 6), Zeros(6))),
        ["logits of K classes"] = ("logits", 7, 6, g => Classes.LossAndGradient([0, 1], Zeros(7), 3, g.AsSpan(0, 6))),
        ["logits of three classes"] = ("logits", 5, 6, g => ThreeClasses.LossAndGradient([0, 1], Zeros(5), g.AsSpan(0, 6))),
        ["gradient of logits"] = ("logitsGradient", 5, 6, g => ThreeClasses.LossAndGradient([0, 1], Zeros(6), g.AsSpan(0, 5))),
        ["logits of counts"] = ("logits", 3, 6, g => Classes.LossAndGradient(Zeros(6), Zeros(3), 3, g.AsSpan(0, 6))),
        ["incomplete row of counts"] = ("y", 7, 9, g => Classes.LossAndGradient(Zeros(7), Zeros(6), 3, g.AsSpan(0, 6))),
        ["losses of counts"] = ("losses", 6, 2, g => Classes.LossPerObservation(Zeros(6), Zeros(6), 3, g.AsSpan(0, 6))),
        ["last parameter of counts"] = ("logitPi", 4, 5, g => Counts.LossAndGradient(Zeros(5), Zeros(5), Zeros(5), Zeros(4), g.AsSpan(0, 5), g.AsSpan(5, 5), g.AsSpan(10, 5))),
    };

    public static TheoryData<string> Cases => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_wrong_length_is_named_with_the_right_one_and_nothing_is_written(string name)
    {
        var (argument, length, expected, call) = All[name];
        var written = new double[20];
        Array.Fill(written, Untouched);

        var error = Assert.Throws<ArgumentException>(() => call(written));

        Assert.Equal(argument, error.ParamName);
        Assert.Contains($"The length of {argument} is {length}", error.Message, StringComparison.Ordinal);
        Assert.Contains($"must be {expected}", error.Message, StringComparison.Ordinal);
        Assert.All(written, value => Assert.Equal(Untouched, value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-3)]
    public void Fewer_than_two_classes_are_refused(int classes)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Classes.Loss(new int[2], Zeros(2), classes));
        Assert.Equal("classes", error.ParamName);
    }

    [Fact]
    public void A_gradient_may_overwrite_its_parameter()
    {
        double[] y = [1, 2, 3, 4, 5, 6, 7, 8, 9], mu = [2, 2, 2, 2, 2, 2, 2, 2, 2];
        SquaredError.LossAndGradient(y, mu, mu);
        Assert.Equal([1, 0, -1, -2, -3, -4, -5, -6, -7], mu);
    }

    private static double[] Zeros(int length) => new double[length];
}

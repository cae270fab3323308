using LossGen.Golden.Tests.Kernels;

namespace LossGen.Golden.Tests.Tables;

/// <summary>Which loss is held to which table.</summary>
internal static class GoldenCases
{
    public static IReadOnlyDictionary<string, GoldenCase> All { get; } = List().Concat(FamilyCases.All()).ToDictionary(item => item.Name);

    public static TheoryData<string> Names => [.. All.Keys];

    private static IEnumerable<GoldenCase> List()
    {
        yield return Case("Gaussian, ln σ", Emitted.GaussianLogSigma, "gaussian_logsigma", ["y", "mu", "logsigma"], "nll", ["d_mu", "d_logsigma"], Accuracies.Elementary);
        yield return Case("Gaussian, σ", Emitted.GaussianSigma, "gaussian_sigma", ["y", "mu", "sigma"], "nll", ["d_mu", "d_sigma"], Accuracies.Elementary);
        yield return Case("Heteroscedastic Gaussian, ln σ²", Emitted.Noise, "gaussian_logvar", ["y", "mu", "logvar"], "nll", ["d_mu", "d_logvar"], Accuracies.Elementary);
        yield return HeteroscedasticOnTheNaturalScale();
        yield return Case("Laplace, ln b", Emitted.LaplaceLogScale, "laplace_logscale", ["y", "mu", "logb"], "nll", ["d_mu", "d_logb"], Accuracies.Elementary);
        yield return Case("Laplace, b", Emitted.LaplaceScale, "laplace_scale", ["y", "mu", "b"], "nll", ["d_mu", "d_b"], Accuracies.Elementary);
        yield return Case("Bernoulli, logit", Emitted.BernoulliLogit, "bernoulli_logit", ["y", "logit"], "nll", ["d_logit"], Accuracies.Elementary);
        yield return Case("Bernoulli, sigmoid", Emitted.BernoulliSigmoid, "bernoulli_logit", ["y", "logit"], "nll", ["d_logit"], Accuracies.Elementary);
        yield return Case("Bernoulli, p", Emitted.BernoulliProbability, "bernoulli_prob", ["y", "p"], "nll", ["d_p"], Accuracies.Elementary);

        yield return Case("Class of K", Emitted.ClassesIndex, "categorical_logits", ["class", "logits"], "nll", ["grad"], Accuracies.OneHot);
        yield return Case("Class of 2", Emitted.TwoClassesIndex, "categorical_logits", ["class", "logits"], "nll", ["grad"], Accuracies.OneHot, classes: 2);
        yield return Case("Class of 3", Emitted.ThreeClassesIndex, "categorical_logits", ["class", "logits"], "nll", ["grad"], Accuracies.OneHot, classes: 3);
        yield return Case("Class of 10", Emitted.TenClassesIndex, "categorical_logits", ["class", "logits"], "nll", ["grad"], Accuracies.OneHot, classes: 10);
        yield return LabelCase("Counts over K", Emitted.ClassesCounts, "multinomial_counts", "counts", "nll_coef");
        yield return LabelCase("Counts over 3", Emitted.ThreeClassesCounts, "multinomial_counts", "counts", "nll_coef", classes: 3);
        yield return LabelCase("Counts over K, no constants", Emitted.ClassesWithoutConstantsCounts, "multinomial_counts", "counts", "nll");
        yield return LabelCase("Counts over 10, no constants", Emitted.TenClassesWithoutConstantsCounts, "multinomial_counts", "counts", "nll", classes: 10);
        yield return OneHotCounts();
        yield return LabelCase("Soft labels over K, no constants", Emitted.ClassesWithoutConstantsCounts, "softlabel_logits", "labels", "nll");
        yield return LabelCase("Soft labels over 3, no constants", Emitted.ThreeClassesWithoutConstantsCounts, "softlabel_logits", "labels", "nll", classes: 3);

        yield return Case("ZINB, ln μ and ln θ", Emitted.Counts, "zinb_log", ["y", "logmu", "logtheta", "pilogit"], "nll", ["d_logmu", "d_logtheta", "d_pilogit"], Accuracies.Counts);
        yield return Case("ZINB, μ and θ", Emitted.CountsMean, "zinb", ["y", "mu", "theta", "pilogit"], "nll", ["d_mu", "d_theta", "d_pilogit"], Accuracies.Counts);
    }

    private static GoldenCase Case(
        string name, Emitted loss, string table, string[] inputs, string value, string[] gradients, Accuracy accuracy, int classes = 0) => new(
        name,
        loss,
        table,
        Array.ConvertAll<string, Func<GoldenRow, double[]>>(inputs, column => row => row.Numbers(column)),
        value,
        Array.ConvertAll<string, Reference>(gradients, column => column),
        accuracy,
        row => classes == 0 || row.Classes == classes);

    /// <summary>
    /// The gradient is N·p − n; the smallest unit of its error is a subnormal p's, N times over.
    /// </summary>
    private static GoldenCase LabelCase(string name, Emitted loss, string table, string labels, string value, int classes = 0)
    {
        double[] Terms(GoldenRow row)
        {
            var counts = row.Numbers(labels);
            var smallest = counts.Sum() * double.Epsilon / Error.HalfUlpOfOne;
            return [.. row.Numbers("grad").Zip(counts, (gradient, n) => Math.Max(Math.Abs(gradient + n) + n, smallest))];
        }

        return Case(name, loss, table, [labels, "logits"], value, ["grad"], Accuracies.Labels, classes) with
        {
            Gradients = [new("grad", row => row.Numbers("grad"), Terms)],
        };
    }

    /// <summary>A count vector with one class that holds the single count says what a class index says, as exactly.</summary>
    private static GoldenCase OneHotCounts() =>
        Case("One count over K", Emitted.ClassesWithoutConstantsCounts, "multinomial_counts", ["counts", "logits"], "nll", ["grad"], Accuracies.OneHot) with
        {
            Includes = row => row.Numbers("counts") is var counts && counts.Sum() == 1 && counts.Contains(1),
        };

    /// <summary>
    /// The variance is σ² rounded, which moves the results by two units at most, well inside the sixteen allowed.
    /// Rows whose σ² is no normal number have no counterpart.
    /// </summary>
    private static GoldenCase HeteroscedasticOnTheNaturalScale()
    {
        double[] Variance(GoldenRow row) => [row["sigma"] * row["sigma"]];
        return new(
            "Heteroscedastic Gaussian, σ²",
            Emitted.NoiseVariance,
            "gaussian_sigma",
            [row => row.Numbers("y"), row => row.Numbers("mu"), Variance],
            "nll",
            ["d_mu", new("d_logvar/σ²", row => [row["d_logvar"] / Variance(row)[0]], row => [row.Scales("d_logvar")[0] / Variance(row)[0]])],
            Accuracies.Elementary,
            row => double.IsNormal(Variance(row)[0]));
    }
}

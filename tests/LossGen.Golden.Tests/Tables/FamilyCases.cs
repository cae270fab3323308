using LossGen.Golden.Tests.Kernels;

namespace LossGen.Golden.Tests.Tables;

/// <summary>The losses of the later families and their tables.</summary>
internal static class FamilyCases
{
    public static IEnumerable<GoldenCase> All()
    {
        yield return Case("Poisson, ln μ", Emitted.PoissonCounts, "poisson_log", ["y", "logmu"], ["d_logmu"]);
        yield return Case("Poisson, μ", Emitted.PoissonMean, "poisson", ["y", "mu"], ["d_mu"]);
        yield return Case("Negative binomial, ln μ and ln θ", Emitted.NegativeBinomialCounts, "negbin_log", ["y", "logmu", "logtheta"], ["d_logmu", "d_logtheta"]);
        yield return Case("Negative binomial, μ and θ", Emitted.NegativeBinomialMean, "negbin", ["y", "mu", "theta"], ["d_mu", "d_theta"]);
        yield return Case("ZIP, ln μ", Emitted.ZeroInflatedPoissonCounts, "zip", ["y", "ln mu", "pilogit"], ["d_logmu", "d_pilogit"]);
        yield return Case("ZIP, μ", Emitted.ZeroInflatedPoissonMean, "zip", ["y", "mu", "pilogit"], ["d_mu", "d_pilogit"]);
        yield return Case("Student t, ln σ and ln ν", Emitted.HeavyTails, "studentt", ["y", "mu", "ln sigma", "ln nu"], ["d_mu", "d_logsigma", "d_lognu"]);
        yield return Case("Student t, σ and ν", Emitted.HeavyTailsNatural, "studentt", ["y", "mu", "sigma", "nu"], ["d_mu", "d_sigma", "d_nu"]);
        yield return Case("Gamma, logarithms", Emitted.GammaLog, "gamma_shape_rate", ["y", "ln shape", "ln rate"], ["d_logshape", "d_lograte"]);
        yield return Case("Gamma, shape and rate", Emitted.GammaNatural, "gamma_shape_rate", ["y", "shape", "rate"], ["d_shape", "d_rate"]);
        yield return Case("Gamma by mean, logarithms", Emitted.GammaMeanLog, "gamma_mean_shape", ["y", "ln mean", "ln shape"], ["d_logmean", "d_logshape"]);
        yield return Case("Gamma by mean, mean and shape", Emitted.GammaMeanNatural, "gamma_mean_shape", ["y", "mean", "shape"], ["d_mean", "d_shape"]);
        yield return Case("Beta, logarithms", Emitted.BetaLog, "beta", ["y", "ln alpha", "ln beta"], ["d_logalpha", "d_logbeta"]);
        yield return Case("Beta, α and β", Emitted.BetaNatural, "beta", ["y", "alpha", "beta"], ["d_alpha", "d_beta"]);
        yield return Case("Beta by mean", Emitted.Proportion, "beta_mean_precision", ["y", "meanlogit", "logphi"], ["d_meanlogit", "d_logphi"]);
        yield return Case("Von Mises, ln κ", Emitted.Direction, "vonmises", ["y", "mu", "ln kappa"], ["d_mu", "d_logkappa"]);
        yield return Case("Von Mises, κ", Emitted.DirectionNatural, "vonmises", ["y", "mu", "kappa"], ["d_mu", "d_kappa"]);
        yield return Case("Huber density", Emitted.HuberDelta, "huber", ["y", "mu", "delta"], [ItsOwnScale("d_mu"), HuberByDelta]) with
        {
            Value = new("nll", row => row.Numbers("nll"), row => [row["loss"] + Math.Abs(row["log_norm"])]),
        };
        yield return Case("Pseudo-Huber", Emitted.PseudoHuberDelta, "pseudo_huber", ["y", "mu", "delta"], [ItsOwnScale("d_mu"), ItsOwnScale("d_delta")]) with
        {
            Value = ItsOwnScale("loss"),
        };
        yield return Case("Focal", Emitted.FocalFree, "focal_binary", ["y", "logit", "alpha", "gamma"], [ItsOwnScale("d_logit")]) with
        {
            Value = ItsOwnScale("loss"),
        };
        yield return Case("Focal over K", Emitted.FocalClassesFree, "focal_softmax", ["class", "logits", "alpha", "gamma"], [ItsOwnScale("grad")]) with
        {
            Value = ItsOwnScale("loss"),
        };
        yield return Activation("identity", Emitted.HalfSquare);
        yield return Activation("tanh", Emitted.TanhSquare);
        yield return Activation("sigmoid", Emitted.SigmoidSquare);
        yield return Activation("relu", Emitted.ReluSquare);
    }

    /// <summary>The derivative of the Huber density's normaliser Z is −(2/δ²)·exp(−δ²/2).</summary>
    private static Reference HuberByDelta { get; } = new(
        "d_delta",
        row => [row["d_delta"] + OfNormaliser(row)],
        row => [row["d_delta"] - OfNormaliser(row)]);

    private static double OfNormaliser(GoldenRow row)
    {
        var delta = row["delta"];
        return -2 / (delta * delta) * Math.Exp((-delta * delta / 2) - row["log_norm"]);
    }

    private static GoldenCase Activation(string name, Emitted loss) =>
        Case($"Half a square of {name}", loss, "mse_activation", ["y", "z"], [Half("d_z", row => Math.Abs(row["a"]) + Math.Abs(row["y"]))]) with
        {
            Value = Half("loss", row => (Math.Abs(row["a"]) + Math.Abs(row["y"])) * Math.Abs(row["a"] - row["y"])),
            Includes = row => row.Text("activation") == name,
        };

    /// <summary>The table has the square, the Gaussian half of it.</summary>
    private static Reference Half(string column, Func<GoldenRow, double> scale) =>
        new(column, row => [row[column] / 2], row => [Math.Max(scale(row), Math.Abs(row[column]))]);

    private static Reference ItsOwnScale(string column) =>
        new(column, row => row.Numbers(column), row => Array.ConvertAll(row.Numbers(column), Math.Abs));

    private static GoldenCase Case(string name, Emitted loss, string table, string[] inputs, Reference[] gradients) => new(
        name, loss, table, Array.ConvertAll(inputs, Input), "nll", gradients, Accuracies.Scaled, _ => true);

    /// <summary>A column, or the logarithm of one.</summary>
    private static Func<GoldenRow, double[]> Input(string column) =>
        column.StartsWith("ln ", StringComparison.Ordinal)
            ? row => Array.ConvertAll(row.Numbers(column[3..]), Math.Log)
            : row => row.Numbers(column);
}

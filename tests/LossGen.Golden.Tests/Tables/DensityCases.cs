using LossGen.Golden.Tests.Kernels;

namespace LossGen.Golden.Tests.Tables;

/// <summary>The densities that are written out, each held to the table of the family it is the formula of.</summary>
internal static class DensityCases
{
    public static IEnumerable<GoldenCase> All(IReadOnlyList<GoldenCase> families)
    {
        yield return Own("Gaussian, ln σ", Emitted.OfDensity.GaussianLogSigma, "GaussianLogSigma");
        yield return Own("Heteroscedastic Gaussian, ln σ²", Emitted.OfDensity.Noise, "Noise");
        yield return Own("Laplace, ln b", Emitted.OfDensity.LaplaceLogScale, "LaplaceLogScale");
        yield return Own("Bernoulli, logit", Emitted.OfDensity.BernoulliLogit, "BernoulliLogit");
        yield return Own("Class of K", Emitted.OfDensity.Classes, "Classes");
        yield return Own("Class of K", Emitted.OfDensity.ClassesOfLogits, "ClassesOfLogits");
        yield return Own("Counts over K, no constants", Emitted.OfDensity.Labels, "Labels");
        yield return Own("Soft labels over K, no constants", Emitted.OfDensity.Labels, "Labels");
        yield return Own("ZINB, ln μ and ln θ", Emitted.OfDensity.Counts, "Counts");
        yield return Own("Poisson, ln μ", Emitted.OfDensity.PoissonCounts, "PoissonCounts");
        yield return Own("Negative binomial, ln μ and ln θ", Emitted.OfDensity.NegativeBinomialCounts, "NegativeBinomialCounts");
        yield return Own("ZIP, ln μ", Emitted.OfDensity.ZeroInflatedPoissonCounts, "ZeroInflatedPoissonCounts");
        yield return Own("Student t, ln σ and ln ν", Emitted.OfDensity.HeavyTails, "HeavyTails");
        yield return Own("Gamma, logarithms", Emitted.OfDensity.GammaLog, "GammaLog");
        yield return Own("Gamma by mean, logarithms", Emitted.OfDensity.GammaMeanLog, "GammaMeanLog");
        yield return Own("Beta, logarithms", Emitted.OfDensity.BetaLog, "BetaLog");
        yield return Own("Beta by mean", Emitted.OfDensity.Proportion, "Proportion");
        yield return Own("Von Mises, ln κ", Emitted.OfDensity.Direction, "Direction");
        yield return Own("Huber density", Emitted.OfDensity.HuberDelta, "HuberDelta");
        yield return Own("Pseudo-Huber", Emitted.OfDensity.PseudoHuberDelta, "PseudoHuberDelta");
        yield return Own("Focal", Emitted.OfDensity.FocalFree, "FocalFree");
        yield return Own("Focal over K", Emitted.OfDensity.FocalClassesFree, "FocalClassesFree");
        yield return Own("Half a square of tanh", Emitted.OfDensity.TanhSquare, "TanhSquare");
        yield return Own("Half a square of sigmoid", Emitted.OfDensity.SigmoidSquare, "SigmoidSquare");
        yield return Own("Half a square of relu", Emitted.OfDensity.ReluSquare, "ReluSquare");

        GoldenCase Own(string family, Emitted loss, string density) =>
            families.Single(golden => golden.Name == family) with { Name = $"Density {density} ({family})", Loss = loss };
    }
}

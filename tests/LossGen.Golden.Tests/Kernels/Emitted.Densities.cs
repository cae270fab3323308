namespace LossGen.Golden.Tests.Kernels;

/// <content>The losses of densities that are written out.</content>
internal sealed partial record Emitted
{
    /// <summary>Densities written by hand, by their type.</summary>
    public static class OfDensity
    {
        public static readonly Emitted GaussianLogSigma = new(
            EmittedLoss<double>.Of(Densities.GaussianLogSigma.Loss, Densities.GaussianLogSigma.LossAndGradient, Densities.GaussianLogSigma.LossPerObservation),
            EmittedLoss<float>.Of(Densities.GaussianLogSigma.Loss, Densities.GaussianLogSigma.LossAndGradient, Densities.GaussianLogSigma.LossPerObservation));

        public static readonly Emitted Noise = new(
            EmittedLoss<double>.Of(Densities.Noise.Loss, Densities.Noise.LossAndGradient, Densities.Noise.LossPerObservation),
            EmittedLoss<float>.Of(Densities.Noise.Loss, Densities.Noise.LossAndGradient, Densities.Noise.LossPerObservation));

        public static readonly Emitted LaplaceLogScale = new(
            EmittedLoss<double>.Of(Densities.LaplaceLogScale.Loss, Densities.LaplaceLogScale.LossAndGradient, Densities.LaplaceLogScale.LossPerObservation),
            EmittedLoss<float>.Of(Densities.LaplaceLogScale.Loss, Densities.LaplaceLogScale.LossAndGradient, Densities.LaplaceLogScale.LossPerObservation));

        public static readonly Emitted BernoulliLogit = new(
            EmittedLoss<double>.Of(Densities.BernoulliLogit.Loss, Densities.BernoulliLogit.LossAndGradient, Densities.BernoulliLogit.LossPerObservation),
            EmittedLoss<float>.Of(Densities.BernoulliLogit.Loss, Densities.BernoulliLogit.LossAndGradient, Densities.BernoulliLogit.LossPerObservation));

        public static readonly Emitted Classes = new(
            EmittedLoss<double>.OfClass(Densities.Classes.Loss, Densities.Classes.LossAndGradient, Densities.Classes.LossPerObservation),
            EmittedLoss<float>.OfClass(Densities.Classes.Loss, Densities.Classes.LossAndGradient, Densities.Classes.LossPerObservation));

        public static readonly Emitted ClassesOfLogits = new(
            EmittedLoss<double>.OfClass(Densities.ClassesOfLogits.Loss, Densities.ClassesOfLogits.LossAndGradient, Densities.ClassesOfLogits.LossPerObservation),
            EmittedLoss<float>.OfClass(Densities.ClassesOfLogits.Loss, Densities.ClassesOfLogits.LossAndGradient, Densities.ClassesOfLogits.LossPerObservation));

        public static readonly Emitted Labels = new(
            EmittedLoss<double>.OfCounts(Densities.Labels.Loss, Densities.Labels.LossAndGradient, Densities.Labels.LossPerObservation),
            EmittedLoss<float>.OfCounts(Densities.Labels.Loss, Densities.Labels.LossAndGradient, Densities.Labels.LossPerObservation));

        public static readonly Emitted Counts = new(
            EmittedLoss<double>.Of(Densities.Counts.Loss, Densities.Counts.LossAndGradient, Densities.Counts.LossPerObservation),
            EmittedLoss<float>.Of(Densities.Counts.Loss, Densities.Counts.LossAndGradient, Densities.Counts.LossPerObservation));

        public static readonly Emitted PoissonCounts = new(
            EmittedLoss<double>.Of(Densities.PoissonCounts.Loss, Densities.PoissonCounts.LossAndGradient, Densities.PoissonCounts.LossPerObservation),
            EmittedLoss<float>.Of(Densities.PoissonCounts.Loss, Densities.PoissonCounts.LossAndGradient, Densities.PoissonCounts.LossPerObservation));

        public static readonly Emitted NegativeBinomialCounts = new(
            EmittedLoss<double>.Of(Densities.NegativeBinomialCounts.Loss, Densities.NegativeBinomialCounts.LossAndGradient, Densities.NegativeBinomialCounts.LossPerObservation),
            EmittedLoss<float>.Of(Densities.NegativeBinomialCounts.Loss, Densities.NegativeBinomialCounts.LossAndGradient, Densities.NegativeBinomialCounts.LossPerObservation));

        public static readonly Emitted ZeroInflatedPoissonCounts = new(
            EmittedLoss<double>.Of(Densities.ZeroInflatedPoissonCounts.Loss, Densities.ZeroInflatedPoissonCounts.LossAndGradient, Densities.ZeroInflatedPoissonCounts.LossPerObservation),
            EmittedLoss<float>.Of(Densities.ZeroInflatedPoissonCounts.Loss, Densities.ZeroInflatedPoissonCounts.LossAndGradient, Densities.ZeroInflatedPoissonCounts.LossPerObservation));

        public static readonly Emitted HeavyTails = new(
            EmittedLoss<double>.Of(Densities.HeavyTails.Loss, Densities.HeavyTails.LossAndGradient, Densities.HeavyTails.LossPerObservation),
            EmittedLoss<float>.Of(Densities.HeavyTails.Loss, Densities.HeavyTails.LossAndGradient, Densities.HeavyTails.LossPerObservation));

        public static readonly Emitted GammaLog = new(
            EmittedLoss<double>.Of(Densities.GammaLog.Loss, Densities.GammaLog.LossAndGradient, Densities.GammaLog.LossPerObservation),
            EmittedLoss<float>.Of(Densities.GammaLog.Loss, Densities.GammaLog.LossAndGradient, Densities.GammaLog.LossPerObservation));

        public static readonly Emitted GammaMeanLog = new(
            EmittedLoss<double>.Of(Densities.GammaMeanLog.Loss, Densities.GammaMeanLog.LossAndGradient, Densities.GammaMeanLog.LossPerObservation),
            EmittedLoss<float>.Of(Densities.GammaMeanLog.Loss, Densities.GammaMeanLog.LossAndGradient, Densities.GammaMeanLog.LossPerObservation));

        public static readonly Emitted BetaLog = new(
            EmittedLoss<double>.Of(Densities.BetaLog.Loss, Densities.BetaLog.LossAndGradient, Densities.BetaLog.LossPerObservation),
            EmittedLoss<float>.Of(Densities.BetaLog.Loss, Densities.BetaLog.LossAndGradient, Densities.BetaLog.LossPerObservation));

        public static readonly Emitted Proportion = new(
            EmittedLoss<double>.Of(Densities.Proportion.Loss, Densities.Proportion.LossAndGradient, Densities.Proportion.LossPerObservation),
            EmittedLoss<float>.Of(Densities.Proportion.Loss, Densities.Proportion.LossAndGradient, Densities.Proportion.LossPerObservation));

        public static readonly Emitted Direction = new(
            EmittedLoss<double>.Of(Densities.Direction.Loss, Densities.Direction.LossAndGradient, Densities.Direction.LossPerObservation),
            EmittedLoss<float>.Of(Densities.Direction.Loss, Densities.Direction.LossAndGradient, Densities.Direction.LossPerObservation));

        public static readonly Emitted HuberDelta = new(
            EmittedLoss<double>.Of(Densities.HuberDelta.Loss, Densities.HuberDelta.LossAndGradient, Densities.HuberDelta.LossPerObservation),
            EmittedLoss<float>.Of(Densities.HuberDelta.Loss, Densities.HuberDelta.LossAndGradient, Densities.HuberDelta.LossPerObservation));

        public static readonly Emitted PseudoHuberDelta = new(
            EmittedLoss<double>.Of(Densities.PseudoHuberDelta.Loss, Densities.PseudoHuberDelta.LossAndGradient, Densities.PseudoHuberDelta.LossPerObservation),
            EmittedLoss<float>.Of(Densities.PseudoHuberDelta.Loss, Densities.PseudoHuberDelta.LossAndGradient, Densities.PseudoHuberDelta.LossPerObservation));

        public static readonly Emitted FocalFree = new(
            EmittedLoss<double>.Of(Densities.FocalFree.Loss, Densities.FocalFree.LossAndGradient, Densities.FocalFree.LossPerObservation),
            EmittedLoss<float>.Of(Densities.FocalFree.Loss, Densities.FocalFree.LossAndGradient, Densities.FocalFree.LossPerObservation));

        public static readonly Emitted FocalClassesFree = new(
            EmittedLoss<double>.OfClass(Densities.FocalClassesFree.Loss, Densities.FocalClassesFree.LossAndGradient, Densities.FocalClassesFree.LossPerObservation),
            EmittedLoss<float>.OfClass(Densities.FocalClassesFree.Loss, Densities.FocalClassesFree.LossAndGradient, Densities.FocalClassesFree.LossPerObservation));

        public static readonly Emitted TanhSquare = new(
            EmittedLoss<double>.Of(Densities.TanhSquare.Loss, Densities.TanhSquare.LossAndGradient, Densities.TanhSquare.LossPerObservation),
            EmittedLoss<float>.Of(Densities.TanhSquare.Loss, Densities.TanhSquare.LossAndGradient, Densities.TanhSquare.LossPerObservation));

        public static readonly Emitted SigmoidSquare = new(
            EmittedLoss<double>.Of(Densities.SigmoidSquare.Loss, Densities.SigmoidSquare.LossAndGradient, Densities.SigmoidSquare.LossPerObservation),
            EmittedLoss<float>.Of(Densities.SigmoidSquare.Loss, Densities.SigmoidSquare.LossAndGradient, Densities.SigmoidSquare.LossPerObservation));

        public static readonly Emitted ReluSquare = new(
            EmittedLoss<double>.Of(Densities.ReluSquare.Loss, Densities.ReluSquare.LossAndGradient, Densities.ReluSquare.LossPerObservation),
            EmittedLoss<float>.Of(Densities.ReluSquare.Loss, Densities.ReluSquare.LossAndGradient, Densities.ReluSquare.LossPerObservation));
    }
}

namespace LossGen.Golden.Tests.Kernels;

internal sealed partial record Emitted
{
    public static readonly Emitted PoissonCounts = new(
        EmittedLoss<double>.Of(Losses.PoissonCounts.Loss, Losses.PoissonCounts.LossAndGradient, Losses.PoissonCounts.LossPerObservation),
        EmittedLoss<float>.Of(Losses.PoissonCounts.Loss, Losses.PoissonCounts.LossAndGradient, Losses.PoissonCounts.LossPerObservation));

    public static readonly Emitted PoissonMean = new(
        EmittedLoss<double>.Of(Losses.PoissonMean.Loss, Losses.PoissonMean.LossAndGradient, Losses.PoissonMean.LossPerObservation),
        EmittedLoss<float>.Of(Losses.PoissonMean.Loss, Losses.PoissonMean.LossAndGradient, Losses.PoissonMean.LossPerObservation));

    public static readonly Emitted NegativeBinomialCounts = new(
        EmittedLoss<double>.Of(Losses.NegativeBinomialCounts.Loss, Losses.NegativeBinomialCounts.LossAndGradient, Losses.NegativeBinomialCounts.LossPerObservation),
        EmittedLoss<float>.Of(Losses.NegativeBinomialCounts.Loss, Losses.NegativeBinomialCounts.LossAndGradient, Losses.NegativeBinomialCounts.LossPerObservation));

    public static readonly Emitted NegativeBinomialMean = new(
        EmittedLoss<double>.Of(Losses.NegativeBinomialMean.Loss, Losses.NegativeBinomialMean.LossAndGradient, Losses.NegativeBinomialMean.LossPerObservation),
        EmittedLoss<float>.Of(Losses.NegativeBinomialMean.Loss, Losses.NegativeBinomialMean.LossAndGradient, Losses.NegativeBinomialMean.LossPerObservation));

    public static readonly Emitted ZeroInflatedPoissonCounts = new(
        EmittedLoss<double>.Of(Losses.ZeroInflatedPoissonCounts.Loss, Losses.ZeroInflatedPoissonCounts.LossAndGradient, Losses.ZeroInflatedPoissonCounts.LossPerObservation),
        EmittedLoss<float>.Of(Losses.ZeroInflatedPoissonCounts.Loss, Losses.ZeroInflatedPoissonCounts.LossAndGradient, Losses.ZeroInflatedPoissonCounts.LossPerObservation));

    public static readonly Emitted ZeroInflatedPoissonMean = new(
        EmittedLoss<double>.Of(Losses.ZeroInflatedPoissonMean.Loss, Losses.ZeroInflatedPoissonMean.LossAndGradient, Losses.ZeroInflatedPoissonMean.LossPerObservation),
        EmittedLoss<float>.Of(Losses.ZeroInflatedPoissonMean.Loss, Losses.ZeroInflatedPoissonMean.LossAndGradient, Losses.ZeroInflatedPoissonMean.LossPerObservation));

    public static readonly Emitted HeavyTails = new(
        EmittedLoss<double>.Of(Losses.HeavyTails.Loss, Losses.HeavyTails.LossAndGradient, Losses.HeavyTails.LossPerObservation),
        EmittedLoss<float>.Of(Losses.HeavyTails.Loss, Losses.HeavyTails.LossAndGradient, Losses.HeavyTails.LossPerObservation));

    public static readonly Emitted HeavyTailsNatural = new(
        EmittedLoss<double>.Of(Losses.HeavyTailsNatural.Loss, Losses.HeavyTailsNatural.LossAndGradient, Losses.HeavyTailsNatural.LossPerObservation),
        EmittedLoss<float>.Of(Losses.HeavyTailsNatural.Loss, Losses.HeavyTailsNatural.LossAndGradient, Losses.HeavyTailsNatural.LossPerObservation));

    public static readonly Emitted FourDegrees = new(
        EmittedLoss<double>.Of(Losses.FourDegrees.Loss, Losses.FourDegrees.LossAndGradient, Losses.FourDegrees.LossPerObservation),
        EmittedLoss<float>.Of(Losses.FourDegrees.Loss, Losses.FourDegrees.LossAndGradient, Losses.FourDegrees.LossPerObservation));

    public static readonly Emitted GammaLog = new(
        EmittedLoss<double>.Of(Losses.GammaLog.Loss, Losses.GammaLog.LossAndGradient, Losses.GammaLog.LossPerObservation),
        EmittedLoss<float>.Of(Losses.GammaLog.Loss, Losses.GammaLog.LossAndGradient, Losses.GammaLog.LossPerObservation));

    public static readonly Emitted GammaNatural = new(
        EmittedLoss<double>.Of(Losses.GammaNatural.Loss, Losses.GammaNatural.LossAndGradient, Losses.GammaNatural.LossPerObservation),
        EmittedLoss<float>.Of(Losses.GammaNatural.Loss, Losses.GammaNatural.LossAndGradient, Losses.GammaNatural.LossPerObservation));

    public static readonly Emitted GammaMeanLog = new(
        EmittedLoss<double>.Of(Losses.GammaMeanLog.Loss, Losses.GammaMeanLog.LossAndGradient, Losses.GammaMeanLog.LossPerObservation),
        EmittedLoss<float>.Of(Losses.GammaMeanLog.Loss, Losses.GammaMeanLog.LossAndGradient, Losses.GammaMeanLog.LossPerObservation));

    public static readonly Emitted GammaMeanNatural = new(
        EmittedLoss<double>.Of(Losses.GammaMeanNatural.Loss, Losses.GammaMeanNatural.LossAndGradient, Losses.GammaMeanNatural.LossPerObservation),
        EmittedLoss<float>.Of(Losses.GammaMeanNatural.Loss, Losses.GammaMeanNatural.LossAndGradient, Losses.GammaMeanNatural.LossPerObservation));

    public static readonly Emitted BetaLog = new(
        EmittedLoss<double>.Of(Losses.BetaLog.Loss, Losses.BetaLog.LossAndGradient, Losses.BetaLog.LossPerObservation),
        EmittedLoss<float>.Of(Losses.BetaLog.Loss, Losses.BetaLog.LossAndGradient, Losses.BetaLog.LossPerObservation));

    public static readonly Emitted BetaNatural = new(
        EmittedLoss<double>.Of(Losses.BetaNatural.Loss, Losses.BetaNatural.LossAndGradient, Losses.BetaNatural.LossPerObservation),
        EmittedLoss<float>.Of(Losses.BetaNatural.Loss, Losses.BetaNatural.LossAndGradient, Losses.BetaNatural.LossPerObservation));

    public static readonly Emitted Proportion = new(
        EmittedLoss<double>.Of(Losses.Proportion.Loss, Losses.Proportion.LossAndGradient, Losses.Proportion.LossPerObservation),
        EmittedLoss<float>.Of(Losses.Proportion.Loss, Losses.Proportion.LossAndGradient, Losses.Proportion.LossPerObservation));

    public static readonly Emitted Direction = new(
        EmittedLoss<double>.Of(Losses.Direction.Loss, Losses.Direction.LossAndGradient, Losses.Direction.LossPerObservation),
        EmittedLoss<float>.Of(Losses.Direction.Loss, Losses.Direction.LossAndGradient, Losses.Direction.LossPerObservation));

    public static readonly Emitted DirectionNatural = new(
        EmittedLoss<double>.Of(Losses.DirectionNatural.Loss, Losses.DirectionNatural.LossAndGradient, Losses.DirectionNatural.LossPerObservation),
        EmittedLoss<float>.Of(Losses.DirectionNatural.Loss, Losses.DirectionNatural.LossAndGradient, Losses.DirectionNatural.LossPerObservation));

    public static readonly Emitted LogNormalSize = new(
        EmittedLoss<double>.Of(Losses.LogNormalSize.Loss, Losses.LogNormalSize.LossAndGradient, Losses.LogNormalSize.LossPerObservation),
        EmittedLoss<float>.Of(Losses.LogNormalSize.Loss, Losses.LogNormalSize.LossAndGradient, Losses.LogNormalSize.LossPerObservation));

    public static readonly Emitted Lifetime = new(
        EmittedLoss<double>.Of(Losses.Lifetime.Loss, Losses.Lifetime.LossAndGradient, Losses.Lifetime.LossPerObservation),
        EmittedLoss<float>.Of(Losses.Lifetime.Loss, Losses.Lifetime.LossAndGradient, Losses.Lifetime.LossPerObservation));

    public static readonly Emitted Extreme = new(
        EmittedLoss<double>.Of(Losses.Extreme.Loss, Losses.Extreme.LossAndGradient, Losses.Extreme.LossPerObservation),
        EmittedLoss<float>.Of(Losses.Extreme.Loss, Losses.Extreme.LossAndGradient, Losses.Extreme.LossPerObservation));

    public static readonly Emitted LogisticNoise = new(
        EmittedLoss<double>.Of(Losses.LogisticNoise.Loss, Losses.LogisticNoise.LossAndGradient, Losses.LogisticNoise.LossPerObservation),
        EmittedLoss<float>.Of(Losses.LogisticNoise.Loss, Losses.LogisticNoise.LossAndGradient, Losses.LogisticNoise.LossPerObservation));

    public static readonly Emitted MedianCheck = new(
        EmittedLoss<double>.Of(Losses.MedianCheck.Loss, Losses.MedianCheck.LossAndGradient, Losses.MedianCheck.LossPerObservation),
        EmittedLoss<float>.Of(Losses.MedianCheck.Loss, Losses.MedianCheck.LossAndGradient, Losses.MedianCheck.LossPerObservation));

    public static readonly Emitted UpperQuantile = new(
        EmittedLoss<double>.Of(Losses.UpperQuantile.Loss, Losses.UpperQuantile.LossAndGradient, Losses.UpperQuantile.LossPerObservation),
        EmittedLoss<float>.Of(Losses.UpperQuantile.Loss, Losses.UpperQuantile.LossAndGradient, Losses.UpperQuantile.LossPerObservation));

    public static readonly Emitted AsymmetricNoise = new(
        EmittedLoss<double>.Of(Losses.AsymmetricNoise.Loss, Losses.AsymmetricNoise.LossAndGradient, Losses.AsymmetricNoise.LossPerObservation),
        EmittedLoss<float>.Of(Losses.AsymmetricNoise.Loss, Losses.AsymmetricNoise.LossAndGradient, Losses.AsymmetricNoise.LossPerObservation));

    public static readonly Emitted HuberUnit = new(
        EmittedLoss<double>.Of(Losses.HuberUnit.Loss, Losses.HuberUnit.LossAndGradient, Losses.HuberUnit.LossPerObservation),
        EmittedLoss<float>.Of(Losses.HuberUnit.Loss, Losses.HuberUnit.LossAndGradient, Losses.HuberUnit.LossPerObservation));

    public static readonly Emitted HuberDelta = new(
        EmittedLoss<double>.Of(Losses.HuberDelta.Loss, Losses.HuberDelta.LossAndGradient, Losses.HuberDelta.LossPerObservation),
        EmittedLoss<float>.Of(Losses.HuberDelta.Loss, Losses.HuberDelta.LossAndGradient, Losses.HuberDelta.LossPerObservation));

    public static readonly Emitted HuberLogDelta = new(
        EmittedLoss<double>.Of(Losses.HuberLogDelta.Loss, Losses.HuberLogDelta.LossAndGradient, Losses.HuberLogDelta.LossPerObservation),
        EmittedLoss<float>.Of(Losses.HuberLogDelta.Loss, Losses.HuberLogDelta.LossAndGradient, Losses.HuberLogDelta.LossPerObservation));

    public static readonly Emitted HuberLoss = new(
        EmittedLoss<double>.Of(Losses.HuberLoss.Loss, Losses.HuberLoss.LossAndGradient, Losses.HuberLoss.LossPerObservation),
        EmittedLoss<float>.Of(Losses.HuberLoss.Loss, Losses.HuberLoss.LossAndGradient, Losses.HuberLoss.LossPerObservation));

    public static readonly Emitted PseudoHuberUnit = new(
        EmittedLoss<double>.Of(Losses.PseudoHuberUnit.Loss, Losses.PseudoHuberUnit.LossAndGradient, Losses.PseudoHuberUnit.LossPerObservation),
        EmittedLoss<float>.Of(Losses.PseudoHuberUnit.Loss, Losses.PseudoHuberUnit.LossAndGradient, Losses.PseudoHuberUnit.LossPerObservation));

    public static readonly Emitted PseudoHuberDelta = new(
        EmittedLoss<double>.Of(Losses.PseudoHuberDelta.Loss, Losses.PseudoHuberDelta.LossAndGradient, Losses.PseudoHuberDelta.LossPerObservation),
        EmittedLoss<float>.Of(Losses.PseudoHuberDelta.Loss, Losses.PseudoHuberDelta.LossAndGradient, Losses.PseudoHuberDelta.LossPerObservation));

    public static readonly Emitted PseudoHuberLogDelta = new(
        EmittedLoss<double>.Of(Losses.PseudoHuberLogDelta.Loss, Losses.PseudoHuberLogDelta.LossAndGradient, Losses.PseudoHuberLogDelta.LossPerObservation),
        EmittedLoss<float>.Of(Losses.PseudoHuberLogDelta.Loss, Losses.PseudoHuberLogDelta.LossAndGradient, Losses.PseudoHuberLogDelta.LossPerObservation));

    public static readonly Emitted FocalOutcome = new(
        EmittedLoss<double>.Of(Losses.FocalOutcome.Loss, Losses.FocalOutcome.LossAndGradient, Losses.FocalOutcome.LossPerObservation),
        EmittedLoss<float>.Of(Losses.FocalOutcome.Loss, Losses.FocalOutcome.LossAndGradient, Losses.FocalOutcome.LossPerObservation));

    public static readonly Emitted FocalFree = new(
        EmittedLoss<double>.Of(Losses.FocalFree.Loss, Losses.FocalFree.LossAndGradient, Losses.FocalFree.LossPerObservation),
        EmittedLoss<float>.Of(Losses.FocalFree.Loss, Losses.FocalFree.LossAndGradient, Losses.FocalFree.LossPerObservation));

    public static readonly Emitted FocalClasses = new(
        EmittedLoss<double>.OfClass(Losses.FocalClasses.Loss, Losses.FocalClasses.LossAndGradient, Losses.FocalClasses.LossPerObservation),
        EmittedLoss<float>.OfClass(Losses.FocalClasses.Loss, Losses.FocalClasses.LossAndGradient, Losses.FocalClasses.LossPerObservation));

    public static readonly Emitted FocalClassesFree = new(
        EmittedLoss<double>.OfClass(Losses.FocalClassesFree.Loss, Losses.FocalClassesFree.LossAndGradient, Losses.FocalClassesFree.LossPerObservation),
        EmittedLoss<float>.OfClass(Losses.FocalClassesFree.Loss, Losses.FocalClassesFree.LossAndGradient, Losses.FocalClassesFree.LossPerObservation));

    public static readonly Emitted TanhSquare = new(
        EmittedLoss<double>.Of(Losses.TanhSquare.Loss, Losses.TanhSquare.LossAndGradient, Losses.TanhSquare.LossPerObservation),
        EmittedLoss<float>.Of(Losses.TanhSquare.Loss, Losses.TanhSquare.LossAndGradient, Losses.TanhSquare.LossPerObservation));

    public static readonly Emitted SigmoidSquare = new(
        EmittedLoss<double>.Of(Losses.SigmoidSquare.Loss, Losses.SigmoidSquare.LossAndGradient, Losses.SigmoidSquare.LossPerObservation),
        EmittedLoss<float>.Of(Losses.SigmoidSquare.Loss, Losses.SigmoidSquare.LossAndGradient, Losses.SigmoidSquare.LossPerObservation));

    public static readonly Emitted ReluSquare = new(
        EmittedLoss<double>.Of(Losses.ReluSquare.Loss, Losses.ReluSquare.LossAndGradient, Losses.ReluSquare.LossPerObservation),
        EmittedLoss<float>.Of(Losses.ReluSquare.Loss, Losses.ReluSquare.LossAndGradient, Losses.ReluSquare.LossPerObservation));
}

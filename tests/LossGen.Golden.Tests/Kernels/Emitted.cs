namespace LossGen.Golden.Tests.Kernels;

/// <summary>One declared loss, in both precisions.</summary>
internal sealed partial record Emitted(EmittedLoss<double> Double, EmittedLoss<float> Single)
{
    public static readonly Emitted SquaredError = new(
        EmittedLoss<double>.Of(Losses.SquaredError.Loss, Losses.SquaredError.LossAndGradient, Losses.SquaredError.LossPerObservation),
        EmittedLoss<float>.Of(Losses.SquaredError.Loss, Losses.SquaredError.LossAndGradient, Losses.SquaredError.LossPerObservation));

    public static readonly Emitted HalfSquare = new(
        EmittedLoss<double>.Of(Losses.HalfSquare.Loss, Losses.HalfSquare.LossAndGradient, Losses.HalfSquare.LossPerObservation),
        EmittedLoss<float>.Of(Losses.HalfSquare.Loss, Losses.HalfSquare.LossAndGradient, Losses.HalfSquare.LossPerObservation));

    public static readonly Emitted GaussianLogSigma = new(
        EmittedLoss<double>.Of(Losses.GaussianLogSigma.Loss, Losses.GaussianLogSigma.LossAndGradient, Losses.GaussianLogSigma.LossPerObservation),
        EmittedLoss<float>.Of(Losses.GaussianLogSigma.Loss, Losses.GaussianLogSigma.LossAndGradient, Losses.GaussianLogSigma.LossPerObservation));

    public static readonly Emitted GaussianSigma = new(
        EmittedLoss<double>.Of(Losses.GaussianSigma.Loss, Losses.GaussianSigma.LossAndGradient, Losses.GaussianSigma.LossPerObservation),
        EmittedLoss<float>.Of(Losses.GaussianSigma.Loss, Losses.GaussianSigma.LossAndGradient, Losses.GaussianSigma.LossPerObservation));

    public static readonly Emitted GaussianFixedSigma = new(
        EmittedLoss<double>.Of(Losses.GaussianFixedSigma.Loss, Losses.GaussianFixedSigma.LossAndGradient, Losses.GaussianFixedSigma.LossPerObservation),
        EmittedLoss<float>.Of(Losses.GaussianFixedSigma.Loss, Losses.GaussianFixedSigma.LossAndGradient, Losses.GaussianFixedSigma.LossPerObservation));

    public static readonly Emitted GaussianSoftplusSigma = new(
        EmittedLoss<double>.Of(Losses.GaussianSoftplusSigma.Loss, Losses.GaussianSoftplusSigma.LossAndGradient, Losses.GaussianSoftplusSigma.LossPerObservation),
        EmittedLoss<float>.Of(Losses.GaussianSoftplusSigma.Loss, Losses.GaussianSoftplusSigma.LossAndGradient, Losses.GaussianSoftplusSigma.LossPerObservation));

    public static readonly Emitted GaussianReciprocalSigma = new(
        EmittedLoss<double>.Of(Losses.GaussianReciprocalSigma.Loss, Losses.GaussianReciprocalSigma.LossAndGradient, Losses.GaussianReciprocalSigma.LossPerObservation),
        EmittedLoss<float>.Of(Losses.GaussianReciprocalSigma.Loss, Losses.GaussianReciprocalSigma.LossAndGradient, Losses.GaussianReciprocalSigma.LossPerObservation));

    public static readonly Emitted GaussianTanhMu = new(
        EmittedLoss<double>.Of(Losses.GaussianTanhMu.Loss, Losses.GaussianTanhMu.LossAndGradient, Losses.GaussianTanhMu.LossPerObservation),
        EmittedLoss<float>.Of(Losses.GaussianTanhMu.Loss, Losses.GaussianTanhMu.LossAndGradient, Losses.GaussianTanhMu.LossPerObservation));

    public static readonly Emitted GaussianSigmoidMu = new(
        EmittedLoss<double>.Of(Losses.GaussianSigmoidMu.Loss, Losses.GaussianSigmoidMu.LossAndGradient, Losses.GaussianSigmoidMu.LossPerObservation),
        EmittedLoss<float>.Of(Losses.GaussianSigmoidMu.Loss, Losses.GaussianSigmoidMu.LossAndGradient, Losses.GaussianSigmoidMu.LossPerObservation));

    public static readonly Emitted GaussianReluMu = new(
        EmittedLoss<double>.Of(Losses.GaussianReluMu.Loss, Losses.GaussianReluMu.LossAndGradient, Losses.GaussianReluMu.LossPerObservation),
        EmittedLoss<float>.Of(Losses.GaussianReluMu.Loss, Losses.GaussianReluMu.LossAndGradient, Losses.GaussianReluMu.LossPerObservation));

    public static readonly Emitted Noise = new(
        EmittedLoss<double>.Of(Losses.Noise.Loss, Losses.Noise.LossAndGradient, Losses.Noise.LossPerObservation),
        EmittedLoss<float>.Of(Losses.Noise.Loss, Losses.Noise.LossAndGradient, Losses.Noise.LossPerObservation));

    public static readonly Emitted NoiseWithoutConstants = new(
        EmittedLoss<double>.Of(Losses.NoiseWithoutConstants.Loss, Losses.NoiseWithoutConstants.LossAndGradient, Losses.NoiseWithoutConstants.LossPerObservation),
        EmittedLoss<float>.Of(Losses.NoiseWithoutConstants.Loss, Losses.NoiseWithoutConstants.LossAndGradient, Losses.NoiseWithoutConstants.LossPerObservation));

    public static readonly Emitted NoiseVariance = new(
        EmittedLoss<double>.Of(Losses.NoiseVariance.Loss, Losses.NoiseVariance.LossAndGradient, Losses.NoiseVariance.LossPerObservation),
        EmittedLoss<float>.Of(Losses.NoiseVariance.Loss, Losses.NoiseVariance.LossAndGradient, Losses.NoiseVariance.LossPerObservation));

    public static readonly Emitted NoiseSoftplusVariance = new(
        EmittedLoss<double>.Of(Losses.NoiseSoftplusVariance.Loss, Losses.NoiseSoftplusVariance.LossAndGradient, Losses.NoiseSoftplusVariance.LossPerObservation),
        EmittedLoss<float>.Of(Losses.NoiseSoftplusVariance.Loss, Losses.NoiseSoftplusVariance.LossAndGradient, Losses.NoiseSoftplusVariance.LossPerObservation));

    public static readonly Emitted AbsoluteError = new(
        EmittedLoss<double>.Of(Losses.AbsoluteError.Loss, Losses.AbsoluteError.LossAndGradient, Losses.AbsoluteError.LossPerObservation),
        EmittedLoss<float>.Of(Losses.AbsoluteError.Loss, Losses.AbsoluteError.LossAndGradient, Losses.AbsoluteError.LossPerObservation));

    public static readonly Emitted LaplaceLogScale = new(
        EmittedLoss<double>.Of(Losses.LaplaceLogScale.Loss, Losses.LaplaceLogScale.LossAndGradient, Losses.LaplaceLogScale.LossPerObservation),
        EmittedLoss<float>.Of(Losses.LaplaceLogScale.Loss, Losses.LaplaceLogScale.LossAndGradient, Losses.LaplaceLogScale.LossPerObservation));

    public static readonly Emitted LaplaceScale = new(
        EmittedLoss<double>.Of(Losses.LaplaceScale.Loss, Losses.LaplaceScale.LossAndGradient, Losses.LaplaceScale.LossPerObservation),
        EmittedLoss<float>.Of(Losses.LaplaceScale.Loss, Losses.LaplaceScale.LossAndGradient, Losses.LaplaceScale.LossPerObservation));

    public static readonly Emitted LaplaceSoftplusScale = new(
        EmittedLoss<double>.Of(Losses.LaplaceSoftplusScale.Loss, Losses.LaplaceSoftplusScale.LossAndGradient, Losses.LaplaceSoftplusScale.LossPerObservation),
        EmittedLoss<float>.Of(Losses.LaplaceSoftplusScale.Loss, Losses.LaplaceSoftplusScale.LossAndGradient, Losses.LaplaceSoftplusScale.LossPerObservation));

    public static readonly Emitted BernoulliLogit = new(
        EmittedLoss<double>.Of(Losses.BernoulliLogit.Loss, Losses.BernoulliLogit.LossAndGradient, Losses.BernoulliLogit.LossPerObservation),
        EmittedLoss<float>.Of(Losses.BernoulliLogit.Loss, Losses.BernoulliLogit.LossAndGradient, Losses.BernoulliLogit.LossPerObservation));

    public static readonly Emitted BernoulliProbability = new(
        EmittedLoss<double>.Of(Losses.BernoulliProbability.Loss, Losses.BernoulliProbability.LossAndGradient, Losses.BernoulliProbability.LossPerObservation),
        EmittedLoss<float>.Of(Losses.BernoulliProbability.Loss, Losses.BernoulliProbability.LossAndGradient, Losses.BernoulliProbability.LossPerObservation));

    public static readonly Emitted BernoulliSigmoid = new(
        EmittedLoss<double>.Of(Losses.BernoulliSigmoid.Loss, Losses.BernoulliSigmoid.LossAndGradient, Losses.BernoulliSigmoid.LossPerObservation),
        EmittedLoss<float>.Of(Losses.BernoulliSigmoid.Loss, Losses.BernoulliSigmoid.LossAndGradient, Losses.BernoulliSigmoid.LossPerObservation));

    public static readonly Emitted Counts = new(
        EmittedLoss<double>.Of(Losses.Counts.Loss, Losses.Counts.LossAndGradient, Losses.Counts.LossPerObservation),
        EmittedLoss<float>.Of(Losses.Counts.Loss, Losses.Counts.LossAndGradient, Losses.Counts.LossPerObservation));

    public static readonly Emitted CountsMean = new(
        EmittedLoss<double>.Of(Losses.CountsMean.Loss, Losses.CountsMean.LossAndGradient, Losses.CountsMean.LossPerObservation),
        EmittedLoss<float>.Of(Losses.CountsMean.Loss, Losses.CountsMean.LossAndGradient, Losses.CountsMean.LossPerObservation));

    public static readonly Emitted CountsSoftplus = new(
        EmittedLoss<double>.Of(Losses.CountsSoftplus.Loss, Losses.CountsSoftplus.LossAndGradient, Losses.CountsSoftplus.LossPerObservation),
        EmittedLoss<float>.Of(Losses.CountsSoftplus.Loss, Losses.CountsSoftplus.LossAndGradient, Losses.CountsSoftplus.LossPerObservation));

    public static readonly Emitted ClassesIndex = new(
        EmittedLoss<double>.OfClass(Losses.Classes.Loss, Losses.Classes.LossAndGradient, Losses.Classes.LossPerObservation),
        EmittedLoss<float>.OfClass(Losses.Classes.Loss, Losses.Classes.LossAndGradient, Losses.Classes.LossPerObservation));

    public static readonly Emitted TwoClassesIndex = new(
        EmittedLoss<double>.OfClass(Losses.TwoClasses.Loss, Losses.TwoClasses.LossAndGradient, Losses.TwoClasses.LossPerObservation),
        EmittedLoss<float>.OfClass(Losses.TwoClasses.Loss, Losses.TwoClasses.LossAndGradient, Losses.TwoClasses.LossPerObservation));

    public static readonly Emitted ThreeClassesIndex = new(
        EmittedLoss<double>.OfClass(Losses.ThreeClasses.Loss, Losses.ThreeClasses.LossAndGradient, Losses.ThreeClasses.LossPerObservation),
        EmittedLoss<float>.OfClass(Losses.ThreeClasses.Loss, Losses.ThreeClasses.LossAndGradient, Losses.ThreeClasses.LossPerObservation));

    public static readonly Emitted TenClassesIndex = new(
        EmittedLoss<double>.OfClass(Losses.TenClasses.Loss, Losses.TenClasses.LossAndGradient, Losses.TenClasses.LossPerObservation),
        EmittedLoss<float>.OfClass(Losses.TenClasses.Loss, Losses.TenClasses.LossAndGradient, Losses.TenClasses.LossPerObservation));

    public static readonly Emitted ClassesCounts = new(
        EmittedLoss<double>.OfCounts(Losses.Classes.Loss, Losses.Classes.LossAndGradient, Losses.Classes.LossPerObservation),
        EmittedLoss<float>.OfCounts(Losses.Classes.Loss, Losses.Classes.LossAndGradient, Losses.Classes.LossPerObservation));

    public static readonly Emitted ClassesWithoutConstantsCounts = new(
        EmittedLoss<double>.OfCounts(Losses.ClassesWithoutConstants.Loss, Losses.ClassesWithoutConstants.LossAndGradient, Losses.ClassesWithoutConstants.LossPerObservation),
        EmittedLoss<float>.OfCounts(Losses.ClassesWithoutConstants.Loss, Losses.ClassesWithoutConstants.LossAndGradient, Losses.ClassesWithoutConstants.LossPerObservation));

    public static readonly Emitted ThreeClassesCounts = new(
        EmittedLoss<double>.Of(Losses.ThreeClasses.Loss, Losses.ThreeClasses.LossAndGradient, Losses.ThreeClasses.LossPerObservation),
        EmittedLoss<float>.Of(Losses.ThreeClasses.Loss, Losses.ThreeClasses.LossAndGradient, Losses.ThreeClasses.LossPerObservation));

    public static readonly Emitted ThreeClassesWithoutConstantsCounts = new(
        EmittedLoss<double>.Of(Losses.ThreeClassesWithoutConstants.Loss, Losses.ThreeClassesWithoutConstants.LossAndGradient, Losses.ThreeClassesWithoutConstants.LossPerObservation),
        EmittedLoss<float>.Of(Losses.ThreeClassesWithoutConstants.Loss, Losses.ThreeClassesWithoutConstants.LossAndGradient, Losses.ThreeClassesWithoutConstants.LossPerObservation));

    public static readonly Emitted TenClassesWithoutConstantsCounts = new(
        EmittedLoss<double>.Of(Losses.TenClassesWithoutConstants.Loss, Losses.TenClassesWithoutConstants.LossAndGradient, Losses.TenClassesWithoutConstants.LossPerObservation),
        EmittedLoss<float>.Of(Losses.TenClassesWithoutConstants.Loss, Losses.TenClassesWithoutConstants.LossAndGradient, Losses.TenClassesWithoutConstants.LossPerObservation));
}

using LossGen;

// Every loss the tests evaluate is declared here; what the generator makes of it is what is tested.
namespace LossGen.Golden.Tests.Losses;

[Likelihood(Family.Gaussian)]
internal static partial class SquaredError;

[Likelihood(Family.Gaussian, DropConstants = true)]
internal static partial class HalfSquare;

[Likelihood(Family.Gaussian)]
[Parameter("sigma")]
internal static partial class GaussianLogSigma;

[Likelihood(Family.Gaussian)]
[Parameter("sigma", Link = Link.Identity)]
internal static partial class GaussianSigma;

[Likelihood(Family.Gaussian)]
[Parameter("sigma", Value = 2.5)]
internal static partial class GaussianFixedSigma;

[Likelihood(Family.Gaussian)]
[Parameter("sigma", Per = Per.Call)]
internal static partial class GaussianSigmaPerCall;

[Likelihood(Family.Gaussian)]
[Parameter("sigma", Gradient = false)]
internal static partial class GaussianWithoutSigmaGradient;

[Likelihood(Family.Gaussian)]
[Parameter("sigma", Link = Link.Softplus)]
internal static partial class GaussianSoftplusSigma;

[Likelihood(Family.Gaussian)]
[Parameter("sigma", Link = Link.Reciprocal)]
internal static partial class GaussianReciprocalSigma;

[Likelihood(Family.Gaussian)]
[Parameter("mu", Link = Link.Tanh)]
internal static partial class GaussianTanhMu;

[Likelihood(Family.Gaussian)]
[Parameter("mu", Link = Link.Sigmoid)]
internal static partial class GaussianSigmoidMu;

[Likelihood(Family.Gaussian)]
[Parameter("mu", Link = Link.Relu)]
internal static partial class GaussianReluMu;

[Likelihood(Family.HeteroscedasticGaussian)]
internal static partial class Noise;

[Likelihood(Family.HeteroscedasticGaussian, DropConstants = true)]
internal static partial class NoiseWithoutConstants;

[Likelihood(Family.HeteroscedasticGaussian)]
[Parameter("variance", Link = Link.Identity)]
internal static partial class NoiseVariance;

[Likelihood(Family.HeteroscedasticGaussian)]
[Parameter("variance", Link = Link.Softplus)]
internal static partial class NoiseSoftplusVariance;

[Likelihood(Family.Laplace)]
internal static partial class AbsoluteError;

[Likelihood(Family.Laplace)]
[Parameter("scale")]
internal static partial class LaplaceLogScale;

[Likelihood(Family.Laplace)]
[Parameter("scale", Link = Link.Identity)]
internal static partial class LaplaceScale;

[Likelihood(Family.Laplace)]
[Parameter("scale", Per = Per.Call)]
internal static partial class LaplaceScalePerCall;

[Likelihood(Family.Laplace)]
[Parameter("scale", Link = Link.Softplus)]
internal static partial class LaplaceSoftplusScale;

[Likelihood(Family.Bernoulli)]
internal static partial class BernoulliLogit;

[Likelihood(Family.Bernoulli)]
[Parameter("p", Link = Link.Identity)]
internal static partial class BernoulliProbability;

[Likelihood(Family.Bernoulli)]
[Parameter("p", Link = Link.Sigmoid)]
internal static partial class BernoulliSigmoid;

[Likelihood(Family.Multinomial)]
internal static partial class Classes;

[Likelihood(Family.Multinomial, DropConstants = true)]
internal static partial class ClassesWithoutConstants;

[Likelihood(Family.Multinomial, Classes = 2)]
internal static partial class TwoClasses;

[Likelihood(Family.Multinomial, Classes = 3)]
internal static partial class ThreeClasses;

[Likelihood(Family.Multinomial, Classes = 10)]
internal static partial class TenClasses;

[Likelihood(Family.Multinomial, Classes = 3, DropConstants = true)]
internal static partial class ThreeClassesWithoutConstants;

[Likelihood(Family.Multinomial, Classes = 10, DropConstants = true)]
internal static partial class TenClassesWithoutConstants;

[Likelihood(Family.Multinomial, Classes = 3, DropConstants = true)]
[Parameter("p", Link = Link.Identity)]
internal static partial class ThreeProbabilities;

[Likelihood(Family.ZeroInflatedNegativeBinomial)]
internal static partial class Counts;

[Likelihood(Family.ZeroInflatedNegativeBinomial)]
[Parameter("mu", Link = Link.Identity)]
[Parameter("theta", Link = Link.Identity)]
internal static partial class CountsMean;

[Likelihood(Family.ZeroInflatedNegativeBinomial)]
[Parameter("theta", Per = Per.Call)]
internal static partial class CountsThetaPerCall;

[Likelihood(Family.ZeroInflatedNegativeBinomial)]
[Parameter("mu", Link = Link.Softplus)]
[Parameter("theta", Link = Link.Softplus)]
internal static partial class CountsSoftplus;

[Likelihood(Family.Poisson)]
internal static partial class PoissonCounts;

[Likelihood(Family.Poisson)]
[Parameter("mu", Link = Link.Identity)]
internal static partial class PoissonMean;

[Likelihood(Family.NegativeBinomial)]
internal static partial class NegativeBinomialCounts;

[Likelihood(Family.NegativeBinomial)]
[Parameter("mu", Link = Link.Identity)]
[Parameter("theta", Link = Link.Identity)]
internal static partial class NegativeBinomialMean;

[Likelihood(Family.ZeroInflatedPoisson)]
internal static partial class ZeroInflatedPoissonCounts;

[Likelihood(Family.ZeroInflatedPoisson)]
[Parameter("mu", Link = Link.Identity)]
internal static partial class ZeroInflatedPoissonMean;

[Likelihood(Family.StudentT)]
internal static partial class HeavyTails;

[Likelihood(Family.StudentT)]
[Parameter("sigma", Link = Link.Identity)]
[Parameter("nu", Link = Link.Identity)]
internal static partial class HeavyTailsNatural;

[Likelihood(Family.StudentT)]
[Parameter("nu", Value = 4)]
internal static partial class FourDegrees;

[Likelihood(Family.Gamma)]
internal static partial class GammaLog;

[Likelihood(Family.Gamma)]
[Parameter("shape", Link = Link.Identity)]
[Parameter("rate", Link = Link.Identity)]
internal static partial class GammaNatural;

[Likelihood(Family.GammaMeanShape)]
internal static partial class GammaMeanLog;

[Likelihood(Family.GammaMeanShape)]
[Parameter("mean", Link = Link.Identity)]
[Parameter("shape", Link = Link.Identity)]
internal static partial class GammaMeanNatural;

[Likelihood(Family.Beta)]
internal static partial class BetaLog;

[Likelihood(Family.Beta)]
[Parameter("alpha", Link = Link.Identity)]
[Parameter("beta", Link = Link.Identity)]
internal static partial class BetaNatural;

[Likelihood(Family.BetaMeanPrecision)]
internal static partial class Proportion;

[Likelihood(Family.VonMises)]
internal static partial class Direction;

[Likelihood(Family.VonMises)]
[Parameter("kappa", Link = Link.Identity)]
internal static partial class DirectionNatural;

[Likelihood(Family.LogNormal)]
internal static partial class LogNormalSize;

[Likelihood(Family.Weibull)]
internal static partial class Lifetime;

[Likelihood(Family.Gumbel)]
internal static partial class Extreme;

[Likelihood(Family.Logistic)]
internal static partial class LogisticNoise;

[Likelihood(Family.AsymmetricLaplace)]
internal static partial class MedianCheck;

[Likelihood(Family.AsymmetricLaplace)]
[Parameter("quantile", Value = 0.9)]
internal static partial class UpperQuantile;

[Likelihood(Family.AsymmetricLaplace)]
[Parameter("scale")]
[Parameter("quantile")]
internal static partial class AsymmetricNoise;

[Likelihood(Family.Huber)]
internal static partial class HuberUnit;

[Likelihood(Family.Huber)]
[Parameter("delta", Link = Link.Identity)]
internal static partial class HuberDelta;

[Likelihood(Family.Huber)]
[Parameter("delta")]
internal static partial class HuberLogDelta;

[Likelihood(Family.Huber, DropConstants = true)]
internal static partial class HuberLoss;

[Likelihood(Family.PseudoHuber)]
internal static partial class PseudoHuberUnit;

[Likelihood(Family.PseudoHuber)]
[Parameter("delta", Link = Link.Identity)]
internal static partial class PseudoHuberDelta;

[Likelihood(Family.PseudoHuber)]
[Parameter("delta")]
internal static partial class PseudoHuberLogDelta;

[Likelihood(Family.Focal)]
internal static partial class FocalOutcome;

[Likelihood(Family.Focal)]
[Parameter("alpha", Link = Link.Identity)]
[Parameter("gamma", Link = Link.Identity)]
internal static partial class FocalFree;

[Likelihood(Family.FocalMultinomial)]
internal static partial class FocalClasses;

[Likelihood(Family.FocalMultinomial)]
[Parameter("alpha", Link = Link.Identity)]
[Parameter("gamma", Link = Link.Identity)]
internal static partial class FocalClassesFree;

[Likelihood(Family.Gaussian, DropConstants = true)]
[Parameter("mu", Link = Link.Tanh)]
internal static partial class TanhSquare;

[Likelihood(Family.Gaussian, DropConstants = true)]
[Parameter("mu", Link = Link.Sigmoid)]
internal static partial class SigmoidSquare;

[Likelihood(Family.Gaussian, DropConstants = true)]
[Parameter("mu", Link = Link.Relu)]
internal static partial class ReluSquare;

namespace LossGen.Benchmarks;

[Likelihood(Family.Gaussian, Precision = Precision.Double)]
internal static partial class SquaredErrorLoss;

[Likelihood(Family.HeteroscedasticGaussian, Precision = Precision.Double)]
internal static partial class NoiseLoss;

[Likelihood(Family.Laplace, Precision = Precision.Double)]
internal static partial class AbsoluteErrorLoss;

[Likelihood(Family.Bernoulli, Precision = Precision.Double)]
internal static partial class LogisticLoss;

[Likelihood(Family.ZeroInflatedNegativeBinomial, Precision = Precision.Double)]
internal static partial class CountLoss;

[Likelihood(Family.ZeroInflatedNegativeBinomial, Precision = Precision.Double)]
[Parameter("theta", Per = Per.Column)]
internal static partial class GeneCountLoss;

[Likelihood(Family.Multinomial, Classes = 10, Precision = Precision.Double)]
internal static partial class TenClassLoss;

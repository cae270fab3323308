using LossGen;

namespace SixLikelihoods;

// All that this program says about its losses. The compiler derives the negative log likelihood of each and
// its gradient, and writes the vectorised methods that Models.cs calls.

/// <summary>Miles per gallon: normal, with one spread for all cars.</summary>
[Likelihood(Family.Gaussian)]
[Parameter("sigma", Per = Per.Call)]
public static partial class FuelConsumption;

/// <summary>Head acceleration: normal, with a mean and a variance for each moment.</summary>
[Likelihood(Family.HeteroscedasticGaussian)]
public static partial class HeadAcceleration;

/// <summary>Ammonia lost through the stack: double exponential, so that single bad days do not pull the fit.</summary>
[Likelihood(Family.Laplace)]
[Parameter("scale", Per = Per.Call)]
public static partial class AmmoniaLoss;

/// <summary>Whether a child is born light: yes or no.</summary>
[Likelihood(Family.Bernoulli)]
public static partial class LowBirthWeight;

/// <summary>Satisfaction with the flat: low, medium or high.</summary>
[Likelihood(Family.Multinomial, Classes = 3)]
public static partial class Satisfaction;

/// <summary>Articles written: overdispersed counts with more zeros than such counts have.</summary>
[Likelihood(Family.ZeroInflatedNegativeBinomial)]
[Parameter("theta", Per = Per.Call)]
public static partial class PublishedArticles;

namespace LossGen;

/// <summary>The distributions of the catalogue, each of one observation.</summary>
public enum Family
{
    /// <summary>Normal with mean mu and standard deviation sigma, which is 1 unless sigma is named: squared error.</summary>
    Gaussian = 0,

    /// <summary>Normal with mean mu and a variance of its own for each observation.</summary>
    HeteroscedasticGaussian = 1,

    /// <summary>Double exponential with location mu and scale, which is 1 unless scale is named: absolute error.</summary>
    Laplace = 2,

    /// <summary>A 0/1 outcome, or a soft label in [0, 1], with success probability p: binary cross entropy.</summary>
    Bernoulli = 3,

    /// <summary>One of K classes, or counts over K classes, with probabilities p: softmax cross entropy.</summary>
    Multinomial = 4,

    /// <summary>
    /// A count: zero with probability pi, otherwise negative binomial with mean mu and variance mu + mu²/theta.
    /// </summary>
    ZeroInflatedNegativeBinomial = 5,
}

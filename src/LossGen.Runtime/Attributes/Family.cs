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

    /// <summary>A count with mean and variance mu.</summary>
    Poisson = 6,

    /// <summary>A count with mean mu and variance mu + mu²/theta.</summary>
    NegativeBinomial = 7,

    /// <summary>A count: zero with probability pi, otherwise Poisson with mean mu.</summary>
    ZeroInflatedPoisson = 8,

    /// <summary>Student's t with location mu, scale sigma and nu degrees of freedom.</summary>
    StudentT = 9,

    /// <summary>Gamma with shape and rate; its mean is shape/rate.</summary>
    Gamma = 10,

    /// <summary>Gamma with mean and shape, as in a generalized linear model.</summary>
    GammaMeanShape = 11,

    /// <summary>A number in (0, 1): beta with shapes alpha and beta.</summary>
    Beta = 12,

    /// <summary>A number in (0, 1): beta with mean and precision, shapes mean·precision and (1 − mean)·precision.</summary>
    BetaMeanPrecision = 13,

    /// <summary>An angle in radians with mean direction mu and concentration kappa.</summary>
    VonMises = 14,

    /// <summary>A positive number whose logarithm is normal with mean mu and standard deviation sigma.</summary>
    LogNormal = 15,

    /// <summary>A lifetime with shape and scale.</summary>
    Weibull = 16,

    /// <summary>A greatest value with location mu and scale.</summary>
    Gumbel = 17,

    /// <summary>Logistic with location mu and scale.</summary>
    Logistic = 18,

    /// <summary>The distribution of quantile regression: mu is the quantile of the level quantile (½ unless named), the scale is 1 unless named.</summary>
    AsymmetricLaplace = 19,

    /// <summary>Normal up to a distance delta from mu, double exponential beyond; delta is 1 unless named.</summary>
    Huber = 20,

    /// <summary>The smooth relative of the Huber loss, as an unnormalised density with location mu; delta is 1 unless named.</summary>
    PseudoHuber = 21,

    /// <summary>The focal loss of a 0/1 outcome with probability p, as an unnormalised density; alpha is ¼ and gamma 2 unless named.</summary>
    Focal = 22,

    /// <summary>The focal loss of one of K classes with probabilities p, as an unnormalised density; alpha is 1 and gamma 2 unless named.</summary>
    FocalMultinomial = 23,
}

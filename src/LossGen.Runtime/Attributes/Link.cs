namespace LossGen;

/// <summary>
/// The scale on which a parameter is passed in. <see cref="Log"/>, <see cref="Logit"/>, <see cref="Softplus"/> and
/// <see cref="Reciprocal"/> name a link in the statistical sense (for Log, the logarithm of the parameter is passed);
/// <see cref="Tanh"/>, <see cref="Sigmoid"/> and <see cref="Relu"/> name an output activation.
/// </summary>
public enum Link
{
    /// <summary>The family's default, which leaves every parameter unconstrained; the identity in a density of one's own.</summary>
    Default = 0,

    /// <summary>The parameter itself is passed, under its own name.</summary>
    Identity = 1,

    /// <summary>parameter = exp(argument); a positive parameter. The argument is named logSigma.</summary>
    Log = 2,

    /// <summary>parameter = 1/(1 + exp(−argument)); a probability. The argument is named logitP.</summary>
    Logit = 3,

    /// <summary>parameter = ln(1 + exp(argument)); a positive parameter. The argument is named rawSigma.</summary>
    Softplus = 4,

    /// <summary>parameter_k = exp(argument_k)/Σ_j exp(argument_j); class probabilities. The argument is named logits.</summary>
    Softmax = 5,

    /// <summary>parameter = 1/argument. The argument is named rawMu.</summary>
    Reciprocal = 6,

    /// <summary>parameter = tanh(argument). The argument is named rawMu.</summary>
    Tanh = 7,

    /// <summary>parameter = 1/(1 + exp(−argument)) as an output activation. The argument is named rawMu.</summary>
    Sigmoid = 8,

    /// <summary>parameter = max(argument, 0), with derivative 0 at 0. The argument is named rawMu.</summary>
    Relu = 9,
}

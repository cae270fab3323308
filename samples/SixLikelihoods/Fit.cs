namespace SixLikelihoods;

/// <summary>One estimate, on the scale of the data.</summary>
/// <param name="Name">The predictor and the term, such as <c>mu:wt</c>.</param>
/// <param name="Estimate">The value at the optimum found.</param>
/// <param name="StandardError">From the inverse of the observed information; NaN where the likelihood has kinks.</param>
/// <param name="Reference">The value at the reference optimum.</param>
internal sealed record Coefficient(string Name, double Estimate, double StandardError, double Reference);

/// <summary>A model at its optimum.</summary>
internal sealed record Fit(Model Model, Optimum Optimum, IReadOnlyList<Coefficient> Coefficients, TimeSpan Time)
{
    /// <summary>The log-likelihood found.</summary>
    public double LogLikelihood => -Optimum.Loss;

    /// <summary>The log-likelihood found less that of the reference.</summary>
    public double Difference => LogLikelihood - Model.Data.ReferenceLogLikelihood;

    /// <summary>Whether the reference is reached.</summary>
    public bool Agrees => Math.Abs(Difference) <= Model.Tolerance; // false for NaN
}

using MathNet.Numerics.LinearAlgebra;

namespace SixLikelihoods;

/// <summary>A way to the least negative log likelihood.</summary>
internal interface ISolver
{
    /// <summary>Finds the minimum of the model's loss, knowing nothing but the loss and its gradient.</summary>
    Optimum Minimise(Model model);
}

/// <summary>Where a solver ended.</summary>
/// <param name="Point">The coordinates of the minimum.</param>
/// <param name="Loss">The negative log likelihood there.</param>
/// <param name="Path">The steps taken, in words.</param>
/// <param name="Certificate">Why this is a minimum, in words.</param>
/// <param name="Covariance">The inverse of the observed information; NaN where the likelihood has kinks.</param>
internal sealed record Optimum(Vector<double> Point, double Loss, string Path, string Certificate, Matrix<double> Covariance);

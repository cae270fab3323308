using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace SixLikelihoods;

/// <summary>
/// BFGS from zero into the neighbourhood of the optimum, then Newton steps, each of which doubles the number of correct
/// digits. The Hessian is the difference of exact gradients.
/// </summary>
internal sealed class SmoothSolver : ISolver
{
    // The cube root of the machine epsilon balances the truncation and the rounding of a central difference.
    private const double Step = 6e-6;

    /// <inheritdoc/>
    public Optimum Minimise(Model model)
    {
        var start = Vector<double>.Build.Dense(model.Dimension);
        var bfgs = new BfgsMinimizer(gradientTolerance: 1e-5, parameterTolerance: 1e-9, functionProgressTolerance: 1e-9)
            .FindMinimum(ObjectiveFunction.Gradient(Mean), start);
        var newton = new NewtonMinimizer(gradientTolerance: 1e-8, maximumIterations: 20)
            .FindMinimum(ObjectiveFunction.GradientHessian(WithHessian), bfgs.MinimizingPoint);

        var minimum = newton.FunctionInfoAtMinimum;
        return new Optimum(
            minimum.Point,
            minimum.Value,
            $"{bfgs.Iterations} iterations of BFGS, {newton.Iterations} of Newton",
            string.Create(CultureInfo.InvariantCulture, $"no entry of the gradient above {minimum.Gradient.InfinityNorm():0e+0}, Hessian positive definite"),
            minimum.Hessian.Cholesky().Solve(Matrix<double>.Build.DenseIdentity(model.Dimension))); // refuses any other Hessian

        // The first step of BFGS is the gradient itself, which has a sensible length for the mean but not for the sum.
        (double Loss, Vector<double> Gradient) Mean(Vector<double> point)
        {
            var (loss, gradient) = model.Evaluate(point);
            return (loss / model.Data.Count, gradient / model.Data.Count);
        }

        (double Loss, Vector<double> Gradient, Matrix<double> Hessian) WithHessian(Vector<double> point)
        {
            var (loss, gradient) = model.Evaluate(point);
            return (loss, gradient, Hessian(model, point));
        }
    }

    /// <summary>Column j is the change of the gradient along coordinate j.</summary>
    private static Matrix<double> Hessian(Model model, Vector<double> point)
    {
        var columns = Enumerable.Range(0, point.Count).Select(j =>
        {
            var step = Vector<double>.Build.Dense(point.Count);
            step[j] = Step;
            return (model.Evaluate(point + step).Gradient - model.Evaluate(point - step).Gradient) / (2 * Step);
        });
        var hessian = Matrix<double>.Build.DenseOfColumnVectors(columns);
        return (hessian + hessian.Transpose()) / 2;
    }
}

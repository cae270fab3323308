using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace SixLikelihoods;

/// <summary>
/// Least absolute deviations, exactly. Σ|yᵢ − ηᵢ| is convex and piecewise linear in the coefficients; its minimum is a
/// vertex, a point where p residuals are zero. From a first vertex the solver walks along edges, the simplex method of
/// Barrodale and Roberts (1973). The generated gradient both shows the way and certifies the end.
/// </summary>
/// <remarks>
/// At a vertex let g = ∂loss/∂η at b = 1, set to zero in the p rows that are kinks, and let u be the multipliers of the
/// kinks: Σ gᵢxᵢ + Σ uⱼxⱼ = 0. The slope of |r| at a kink may be any number in [−1, 1]. So if every |uⱼ| ≤ 1, zero is a
/// subgradient and the vertex is the minimum; if not, the loss descends where the kink with the largest |uⱼ| opens.
/// </remarks>
/// <param name="location">The predictor of the location, first in the model; log b follows it.</param>
internal sealed class VertexSolver(LinearPredictor location) : ISolver
{
    private const int MaximumPivots = 1000;

    /// <inheritdoc/>
    public Optimum Minimise(Model model)
    {
        var x = location.Basis;
        var y = Vector<double>.Build.Dense(model.Data.Y);
        var kinks = NearLeastSquares(x, y);
        for (var pivots = 0; pivots < MaximumPivots; pivots++)
        {
            var vertex = Matrix<double>.Build.DenseOfRows(kinks.Select(x.Row));
            var point = vertex.Solve(Vector<double>.Build.DenseOfEnumerable(kinks.Select(row => y[row])));
            model.Evaluate(Join(point, logScale: 0));
            foreach (var row in kinks)
            {
                location.Gradient[row] = 0;
            }

            var multipliers = vertex.Transpose().Solve(-location.PullBack());
            if (multipliers.InfinityNorm() <= 1 + 1e-12)
            {
                return WithScale(model, point, pivots, multipliers);
            }

            // Along this edge one kink opens and the others stay. The loss is least where the edge meets another kink.
            var opening = multipliers.AbsoluteMaximumIndex();
            var edge = vertex.Inverse().Column(opening) * Math.Sign(multipliers[opening]);
            var distances = (y - (x * point)) / (x * edge);
            kinks[opening] = Enumerable.Range(0, y.Count)
                .Where(row => !kinks.Contains(row) && distances[row] > 0 && double.IsFinite(distances[row]))
                .MinBy(row => model.Evaluate(Join(point + (distances[row] * edge), logScale: 0)).Loss);
        }

        throw new MaximumIterationsException($"No vertex was certified in {MaximumPivots} pivots.");
    }

    /// <summary>The p independent rows nearest to the least squares fit.</summary>
    private static int[] NearLeastSquares(Matrix<double> x, Vector<double> y)
    {
        var residuals = y - (x * x.QR().Solve(y));
        var rows = new List<int>();
        foreach (var row in Enumerable.Range(0, y.Count).OrderBy(row => Math.Abs(residuals[row])))
        {
            rows.Add(row);
            if (Matrix<double>.Build.DenseOfRows(rows.Select(x.Row)).Rank() < rows.Count)
            {
                rows.Remove(row);
            }
        }

        return [.. rows];
    }

    /// <summary>
    /// The best location is the same for every scale, and the best scale is b = mean |r|. The gradient tells it: at
    /// b = 1 its entry for log b is n − Σ|r|.
    /// </summary>
    private static Optimum WithScale(Model model, Vector<double> point, int pivots, Vector<double> multipliers)
    {
        var atOne = model.Evaluate(Join(point, logScale: 0)).Gradient[^1];
        var optimum = Join(point, Math.Log(1 - (atOne / model.Data.Count)));
        var (loss, gradient) = model.Evaluate(optimum);
        return new Optimum(
            optimum,
            loss,
            $"{pivots} simplex pivots, from kink to kink of the likelihood",
            string.Create(
                CultureInfo.InvariantCulture,
                $"zero is a subgradient: {multipliers.Count} kinks, multipliers up to {multipliers.InfinityNorm():0.000} ≤ 1; ∂/∂log b = {gradient[^1]:0e+0;-0e+0;0}"),
            Covariance: Matrix<double>.Build.Dense(optimum.Count, optimum.Count, double.NaN));
    }

    private static Vector<double> Join(Vector<double> point, double logScale) =>
        Vector<double>.Build.DenseOfEnumerable(point.Append(logScale));
}

using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace SixLikelihoods;

/// <summary>
/// Least absolute deviations, exactly. Σ|yᵢ − ηᵢ| is convex and piecewise linear in the coefficients; its minimum is a
/// vertex, a point where p residuals are zero. From a first vertex the solver walks along edges, the simplex method of
/// Barrodale and Roberts (1973), and the generated gradient both shows the way and certifies the end.
/// </summary>
/// <remarks>
/// At a vertex let g = ∂loss/∂η on the rows off the kinks, and let u be the multipliers of the p kinks, the solution of
/// Σ gᵢxᵢ + Σ uⱼxⱼ = 0. If every |uⱼ| ≤ 1/b, u is itself a subgradient of the |r|/b at the kinks, so zero is a
/// subgradient of the loss and the vertex is the minimum. If not, opening the kink with the largest |uⱼ| descends.
/// </remarks>
/// <param name="location">The predictor of the location; the other coordinate of the model is log b.</param>
internal sealed class VertexSolver(LinearPredictor location) : ISolver
{
    /// <inheritdoc/>
    public Optimum Minimise(Model model)
    {
        var x = location.Basis;
        var y = Vector<double>.Build.Dense(model.Data.Y);
        var kinks = FirstVertex(x, y);

        // The location does not depend on the scale, so the walk is made at b = 1.
        for (var pivots = 0; ; pivots++)
        {
            var vertex = Matrix<double>.Build.DenseOfRows(kinks.Select(x.Row));
            var point = vertex.Solve(Pick(y, kinks));
            model.Evaluate(WithLogScale(point, 0));
            var slope = Vector<double>.Build.DenseOfEnumerable(location.Gradient.ToArray());
            foreach (var row in kinks)
            {
                slope[row] = 0;
            }

            var multipliers = vertex.Transpose().Solve(-x.TransposeThisAndMultiply(slope));
            var worst = multipliers.AbsoluteMaximumIndex();
            var largest = Math.Abs(multipliers[worst]);
            if (largest <= 1 + 1e-12)
            {
                return AtVertex(model, point, pivots, kinks.Length, largest);
            }

            // Along this edge only the worst kink opens. The loss is least at one of the rows that it meets.
            var opened = Vector<double>.Build.Dense(kinks.Length);
            opened[worst] = Math.Sign(multipliers[worst]);
            var direction = vertex.Solve(opened);
            var distances = (y - (x * point)) / (x * direction);
            kinks[worst] = Enumerable.Range(0, y.Count)
                .Where(row => !kinks.Contains(row) && distances[row] > 0 && double.IsFinite(distances[row]))
                .MinBy(row => model.Evaluate(WithLogScale(point + (distances[row] * direction), 0)).Loss);
        }
    }

    /// <summary>The p independent rows nearest to the least squares fit.</summary>
    private static int[] FirstVertex(Matrix<double> x, Vector<double> y)
    {
        var residual = y - (x * x.QR().Solve(y));
        var rows = new List<int>();
        foreach (var row in Enumerable.Range(0, y.Count).OrderBy(row => Math.Abs(residual[row])))
        {
            if (rows.Count < x.ColumnCount && Matrix<double>.Build.DenseOfRows(rows.Append(row).Select(x.Row)).Rank() == rows.Count + 1)
            {
                rows.Add(row);
            }
        }

        return [.. rows];
    }

    /// <summary>At the median the scale is b = mean |r|. The gradient in log b tells it: at b = 1 it is n − Σ|r|.</summary>
    private static Optimum AtVertex(Model model, Vector<double> point, int pivots, int kinks, double largest)
    {
        var (_, atOne) = model.Evaluate(WithLogScale(point, 0));
        var optimum = WithLogScale(point, Math.Log(1 - (atOne[^1] / model.Data.Count)));
        var (loss, gradient) = model.Evaluate(optimum);
        return new Optimum(
            optimum,
            loss,
            $"{pivots} simplex pivots, from kink to kink of the likelihood",
            string.Create(CultureInfo.InvariantCulture, $"zero is a subgradient: {kinks} kinks, their multipliers up to {largest:0.000} ≤ 1; ∂/∂log b = {gradient[^1]:0e+0;-0e+0;0}"),
            Covariance: Matrix<double>.Build.Dense(optimum.Count, optimum.Count, double.NaN));
    }

    private static Vector<double> Pick(Vector<double> vector, int[] rows) => Vector<double>.Build.DenseOfEnumerable(rows.Select(row => vector[row]));

    private static Vector<double> WithLogScale(Vector<double> point, double logScale) => Vector<double>.Build.DenseOfEnumerable(point.Append(logScale));
}

using System.Diagnostics;
using MathNet.Numerics.LinearAlgebra;

namespace SixLikelihoods;

/// <summary>A regression: data, the linear predictors of the distribution's parameters, and one call of a generated loss.</summary>
/// <param name="data">The observations and the reference optimum.</param>
/// <param name="predictors">The arguments of the loss that are to be estimated.</param>
/// <param name="lossAndGradient">
/// Calls the generated method: it reads <see cref="LinearPredictor.Value"/> of each predictor, fills its
/// <see cref="LinearPredictor.Gradient"/> and returns the negative log likelihood.
/// </param>
internal sealed class Model(DataSet data, LinearPredictor[] predictors, Func<double> lossAndGradient)
{
    /// <summary>The class whose loss was generated.</summary>
    public required Type Loss { get; init; }

    /// <summary>What is modelled, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>How the optimum is found; by default for a likelihood with two derivatives.</summary>
    public ISolver Solver { get; init; } = new SmoothSolver();

    /// <summary>How far the log-likelihood found may lie from the reference.</summary>
    public double Tolerance { get; init; } = 1e-6;

    /// <summary>The observations and the reference optimum.</summary>
    public DataSet Data => data;

    /// <summary>How many coordinates a point has: the coefficients of all predictors, one after the other.</summary>
    public int Dimension { get; } = predictors.Sum(predictor => predictor.Terms.Count);

    /// <summary>How often the loss and its gradient were evaluated.</summary>
    public int Evaluations { get; private set; }

    /// <summary>Is told the loss at each evaluation.</summary>
    public Action<double>? Evaluated { get; set; }

    /// <summary>The negative log likelihood and its gradient at a point.</summary>
    public (double Loss, Vector<double> Gradient) Evaluate(Vector<double> point)
    {
        foreach (var (predictor, start, count) in Segments())
        {
            predictor.Predict(point.SubVector(start, count));
        }

        var loss = lossAndGradient();
        Evaluations++;
        Evaluated?.Invoke(loss);

        var gradient = Vector<double>.Build.Dense(Dimension);
        foreach (var (predictor, start, count) in Segments())
        {
            gradient.SetSubVector(start, count, predictor.PullBack());
        }

        return (loss, gradient);
    }

    /// <summary>Finds the optimum and compares it with the reference.</summary>
    public Fit Fit()
    {
        var clock = Stopwatch.StartNew();
        var optimum = Solver.Minimise(this);
        var toCoefficients = Matrix<double>.Build.Dense(Dimension, Dimension);
        foreach (var (predictor, start, count) in Segments())
        {
            toCoefficients.SetSubMatrix(start, start, predictor.ToCoefficients);
        }

        var estimates = toCoefficients * optimum.Point;
        var errors = (toCoefficients * optimum.Covariance * toCoefficients.Transpose()).Diagonal().PointwiseSqrt();
        var terms = predictors.SelectMany(predictor => predictor.Terms);
        var coefficients = terms.Select((term, i) => new Coefficient(term, estimates[i], errors[i], data.ReferenceOf(term)));
        return new Fit(this, optimum, [.. coefficients], clock.Elapsed);
    }

    /// <summary>Each predictor with the part of a point that belongs to it.</summary>
    private IEnumerable<(LinearPredictor Predictor, int Start, int Count)> Segments()
    {
        var start = 0;
        foreach (var predictor in predictors)
        {
            yield return (predictor, start, predictor.Terms.Count);
            start += predictor.Terms.Count;
        }
    }
}

using MathNet.Numerics.LinearAlgebra;

namespace SixLikelihoods;

/// <summary>
/// η = Xβ: one argument of a loss, n values made of p coefficients. This is the whole bridge between a generated
/// loss, which knows η alone, and a regression: values go forward as Xβ, gradients come back as Xᵀ·∂loss/∂η.
/// </summary>
/// <remarks>
/// An optimiser should not see X itself: horsepower counts in hundreds, a gearbox in zeros and ones, and the curvature
/// in their coefficients differs by the square of that. With X = QR the same η is √n·Q·γ, whose columns are orthogonal
/// and of unit mean square; β = √n·R⁻¹γ is read off at the end. In the columns of X the crash test's line search fails,
/// and the birth weights take four times the steps.
/// </remarks>
internal sealed class LinearPredictor
{
    private readonly double[] value;
    private readonly double[] gradient;
    private readonly Vector<double> valueVector;
    private readonly Vector<double> gradientVector;

    /// <param name="terms">The names of the p coefficients.</param>
    /// <param name="design">X, n × p, of full column rank.</param>
    public LinearPredictor(IReadOnlyList<string> terms, Matrix<double> design)
    {
        var qr = design.GramSchmidt();
        var scale = Math.Sqrt(design.RowCount);
        Terms = terms;
        Basis = qr.Q * scale;
        ToCoefficients = qr.R.Inverse() * scale;
        value = new double[design.RowCount];
        gradient = new double[design.RowCount];
        valueVector = Vector<double>.Build.Dense(value); // these two share the arrays' memory
        gradientVector = Vector<double>.Build.Dense(gradient);
    }

    /// <summary>The names of the coefficients.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>√n·Q, n × p: the design in the coordinates γ in which an optimiser moves.</summary>
    public Matrix<double> Basis { get; }

    /// <summary>√n·R⁻¹, p × p: takes γ to β.</summary>
    public Matrix<double> ToCoefficients { get; }

    /// <summary>η, the argument of the loss.</summary>
    public ReadOnlySpan<double> Value => value;

    /// <summary>Where the loss leaves ∂loss/∂η.</summary>
    public Span<double> Gradient => gradient;

    /// <summary>One number for all observations: X = 1.</summary>
    public static LinearPredictor Scalar(string name) => new([$"{name}:(Intercept)"], Matrix<double>.Build.DenseIdentity(1));

    /// <summary>Sets η for the coordinates γ.</summary>
    public void Predict(Vector<double> coordinates) => Basis.Multiply(coordinates, valueVector);

    /// <summary>∂loss/∂γ, by the chain rule.</summary>
    public Vector<double> PullBack() => Basis.TransposeThisAndMultiply(gradientVector);
}

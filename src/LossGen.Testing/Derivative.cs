namespace LossGen.Testing;

/// <summary>A difference quotient and an estimate of its error.</summary>
/// <param name="Value">The derivative.</param>
/// <param name="Error">How far it may be off; infinite where there is no derivative, or no step gave a number.</param>
internal readonly record struct Derivative(double Value, double Error)
{
    // A kink or the edge of the domain lies nearer to a random point than the least step once in many thousand points.
    private const int GreatestStepExponent = -4;
    private const int LeastStepExponent = -18;

    /// <summary>The central difference of order 8: its weights for the steps 1 to 4.</summary>
    private static readonly double[] Weights = [4 / 5.0, -1 / 5.0, 4 / 105.0, -1 / 280.0];

    /// <summary>
    /// The derivative of a function at x. Of all steps that is taken which agrees best with the next greater one: too great a
    /// step shows the function's curvature, too small a one its rounding errors.
    /// </summary>
    /// <param name="function">The function.</param>
    /// <param name="x">The point.</param>
    public static Derivative Of(Func<double, double> function, double x)
    {
        var scale = Math.ScaleB(1, Math.Max(0, Math.ILogB(x)));
        if (HasKink(function, x, Math.ScaleB(scale, LeastStepExponent)))
            return new Derivative(double.NaN, double.PositiveInfinity);

        var best = new Derivative(double.NaN, double.PositiveInfinity);
        var previous = double.NaN;
        for (var exponent = GreatestStepExponent; exponent >= LeastStepExponent; exponent -= 2)
        {
            var quotient = Quotient(function, x, Math.ScaleB(scale, exponent));
            var error = Math.Abs(quotient - previous);
            if (error < best.Error)
                best = new Derivative(quotient, error);
            previous = quotient;
        }

        return best;
    }

    private static double Quotient(Func<double, double> function, double x, double step)
    {
        var sum = 0.0;
        for (var i = 1; i <= Weights.Length; i++)
            sum += Weights[i - 1] * (function(x + (i * step)) - function(x - (i * step)));
        return sum / step;
    }

    /// <summary>
    /// Whether the slopes on both sides differ, which central differences do not see. Of a smooth function the difference of
    /// the slopes shrinks with the step; at a kink it stays.
    /// </summary>
    private static bool HasKink(Func<double, double> function, double x, double step)
    {
        var centre = function(x);
        var near = Math.Abs(function(x + step) - (2 * centre) + function(x - step)) / step;
        var far = Math.Abs(function(x + (4 * step)) - (2 * centre) + function(x - (4 * step))) / (4 * step);
        return near > far / 2 && near > 1e-6 * Math.Max(1, Math.Abs(centre));
    }
}

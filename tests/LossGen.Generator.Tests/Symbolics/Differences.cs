namespace LossGen.Generator.Tests.Symbolics;

/// <summary>Derivatives by differences, as the independent word on a derivative taken by rule.</summary>
internal static class Differences
{
    private const int Levels = 12;

    // Of order 8: exact for polynomials up to degree 8 (Fornberg 1988).
    private static readonly double[] Weights = [4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280];

    /// <summary>
    /// The derivative at x, with the distance to the next best step size as its uncertainty. Step sizes from
    /// <paramref name="reach"/>/4 downwards are tried: the large ones suffer from curvature, the small ones from
    /// rounding, and where two neighbours agree best neither does.
    /// </summary>
    /// <param name="function">A function that is smooth on (x − reach, x + reach).</param>
    /// <param name="x">Where the derivative is wanted.</param>
    /// <param name="reach">How far from x the function may be evaluated.</param>
    public static Estimate Derivative(Func<double, double> function, double x, double reach)
    {
        var best = new Estimate(double.NaN, double.PositiveInfinity);
        var previous = double.NaN;
        for (var (level, step) = (0, reach / 4); level < Levels; level++, step /= 2)
        {
            var quotient = Quotient(function, x, step);
            var disagreement = Math.Abs(quotient - previous);
            if (disagreement <= best.Error)
                best = new Estimate(quotient, disagreement);
            previous = quotient;
        }

        return best;
    }

    private static double Quotient(Func<double, double> function, double x, double step)
    {
        var sum = 0.0;
        for (var i = 0; i < Weights.Length; i++)
        {
            // The step that is taken, not the one that was asked for.
            var (right, left) = (x + ((i + 1) * step), x - ((i + 1) * step));
            sum += Weights[i] * 2 * (i + 1) * (function(right) - function(left)) / (right - left);
        }

        return sum;
    }
}

namespace LossGen.Runtime.Tests;

/// <summary>Sine, cosine and the error function to about 29 digits, by their Taylor series in <see cref="DoubleDouble"/> arithmetic.</summary>
internal static class TrigonometricDoubleDouble
{
    // From here on 1 − erf x is below 1e-36.
    private const double ErrorFunctionIsOneFrom = 9;

    private static readonly DoubleDouble TwoOverRootPi = new(1.1283791670955126, 1.533545961316588e-17);

    // π/2 in four parts.
    private static readonly double[] HalfPi = [1.5707963267948966, 6.123233995736766e-17, -1.4973849048591698e-33, 5.562271104311117e-50];

    private static readonly DoubleDouble[] SineSeries = AlternatingInverseFactorials(1);
    private static readonly DoubleDouble[] CosineSeries = AlternatingInverseFactorials(0);

    /// <summary>sin x for angles of less than 2⁵³ quarter turns, relatively exact also next to the roots.</summary>
    public static DoubleDouble Sin(double x) => OfQuarters(Math.Round(x / HalfPi[0]), x);

    /// <summary>cos x, likewise.</summary>
    public static DoubleDouble Cos(double x) => OfQuarters(Math.Round(x / HalfPi[0]), x, ahead: 1);

    /// <summary>erf x = 2/√π·e^(−x²)·Σ 2ᵏ·x^(2k + 1)/(2k + 1)!!, a sum of positive terms.</summary>
    public static DoubleDouble Erf(double x)
    {
        if (Math.Abs(x) >= ErrorFunctionIsOneFrom)
            return Math.Sign(x);
        var square = (DoubleDouble)x * x;
        DoubleDouble term = x;
        var sum = term;
        for (var k = 1; Math.Abs(term.High) > 1e-34 * Math.Abs(sum.High); k++)
        {
            term = term * square * 2 / ((2.0 * k) + 1);
            sum += term;
        }

        return TwoOverRootPi * DoubleDouble.Exp(-square) * sum;
    }

    /// <summary>sin x for |x| ≤ π/4.</summary>
    public static DoubleDouble SinOfReduced(DoubleDouble x) => x * DoubleDouble.Polynomial(SineSeries, x * x);

    /// <summary>cos x for |x| ≤ π/4.</summary>
    public static DoubleDouble CosOfReduced(DoubleDouble x) => DoubleDouble.Polynomial(CosineSeries, x * x);

    /// <summary>sin(x + ahead·π/2), where n·π/2 is the multiple next to x.</summary>
    private static DoubleDouble OfQuarters(double n, double x, int ahead = 0)
    {
        // Each product is exact, and so nearly is what is left of x when they cancel.
        DoubleDouble r = x;
        foreach (var part in HalfPi)
            r -= (DoubleDouble)n * part;
        return (((long)n + ahead) & 3) switch
        {
            0 => SinOfReduced(r),
            1 => CosOfReduced(r),
            2 => -SinOfReduced(r),
            _ => -CosOfReduced(r),
        };
    }

    /// <summary>(−1)ᵏ/(2k + first)! for k = 0, 1, …: at arguments up to π/4 the rest is below 1e-35.</summary>
    private static DoubleDouble[] AlternatingInverseFactorials(int first)
    {
        var result = new DoubleDouble[15];
        result[0] = 1;
        for (var k = 1; k < result.Length; k++)
            result[k] = -result[k - 1] / ((2.0 * k + first) * (2.0 * k + first - 1));
        return result;
    }
}

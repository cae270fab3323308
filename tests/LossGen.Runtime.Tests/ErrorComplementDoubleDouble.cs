namespace LossGen.Runtime.Tests;

/// <summary>The complement of the error function, scaled and as a logarithm, to about 25 digits in <see cref="DoubleDouble"/> arithmetic.</summary>
internal static class ErrorComplementDoubleDouble
{
    // 1 − erf(3) still has 27 digits.
    private const double ContinuedFractionFrom = 3;

    // Of a continued fraction with 20 + 700/x² terms the rest is below 1e-30.
    private const double LeastTerms = 20;
    private const double TermsTimesSquare = 700;

    private static readonly DoubleDouble RootPi = new(1.772453850905516, -7.666586499825799e-17);

    public static DoubleDouble Erfc(double x) =>
        x < ContinuedFractionFrom ? 1 - TrigonometricDoubleDouble.Erf(x) : DoubleDouble.Exp(-Square(x)) * ByContinuedFraction(x);

    /// <summary>exp(x²)·erfc(x).</summary>
    public static DoubleDouble ErfcX(double x) =>
        x < ContinuedFractionFrom ? DoubleDouble.Exp(Square(x)) * (1 - TrigonometricDoubleDouble.Erf(x)) : ByContinuedFraction(x);

    /// <summary>log erfc(x), relatively exact also next to 0.</summary>
    public static DoubleDouble LogErfc(double x) =>
        x < ContinuedFractionFrom ? DoubleDouble.LogP1(-TrigonometricDoubleDouble.Erf(x)) : DoubleDouble.Log(ByContinuedFraction(x)) - Square(x);

    /// <summary>log(½·erfc(x)), relatively exact also far below 0.</summary>
    public static DoubleDouble LogHalfErfc(double x) =>
        x < 0 ? DoubleDouble.LogP1(-Erfc(-x).Scale(-1))
        : x < ContinuedFractionFrom ? DoubleDouble.Log(Erfc(x).Scale(-1))
        : DoubleDouble.Log(ByContinuedFraction(x).Scale(-1)) - Square(x);

    /// <summary>exp(x²)·erfc(x) = 1/√π·1/(x + ½/(x + 1/(x + 3⁄2/(x + …)))).</summary>
    private static DoubleDouble ByContinuedFraction(double x)
    {
        var terms = (int)(LeastTerms + (TermsTimesSquare / x / x));
        DoubleDouble fraction = x;
        for (var k = terms; k > 0; k--)
            fraction = (0.5 * k / fraction) + x;
        return 1 / (RootPi * fraction);
    }

    private static DoubleDouble Square(double x) => (DoubleDouble)x * x;
}

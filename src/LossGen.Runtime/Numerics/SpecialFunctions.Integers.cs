namespace LossGen;

// C# converts an integer to float rather than to double where both forms are there. These keep a count from being evaluated
// in single precision unasked.
public static partial class SpecialFunctions
{
    /// <inheritdoc cref="LogGamma(double)"/>
    public static double LogGamma(int x) => LogGamma((double)x);

    /// <inheritdoc cref="Digamma(double)"/>
    public static double Digamma(int x) => Digamma((double)x);

    /// <inheritdoc cref="Trigamma(double)"/>
    public static double Trigamma(int x) => Trigamma((double)x);
}

namespace LossGen;

public static partial class SpecialFunctions
{
    /// <summary>x·ln y, and 0 where x is 0: an outcome that cannot happen and did not happen costs nothing.</summary>
    /// <remarks>NaN where x or y is NaN.</remarks>
    public static double XLogY(double x, double y) => x == 0 && !double.IsNaN(y) ? 0 : x * Log(y);

    /// <inheritdoc cref="XLogY(double, double)"/>
    public static float XLogY(float x, float y) => x == 0 && !float.IsNaN(y) ? 0 : x * Log(y);
}

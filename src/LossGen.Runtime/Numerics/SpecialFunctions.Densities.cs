namespace LossGen;

public static partial class SpecialFunctions
{
    /// <inheritdoc cref="VectorMath.PoissonLogProbability(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static double PoissonLogProbability(double x, double mu)
    {
        VectorMath.PoissonLogProbability(new ReadOnlySpan<double>(in x), new ReadOnlySpan<double>(in mu), new Span<double>(ref x));
        return x;
    }

    /// <inheritdoc cref="VectorMath.PoissonLogProbability(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static float PoissonLogProbability(float x, float mu)
    {
        VectorMath.PoissonLogProbability(new ReadOnlySpan<float>(in x), new ReadOnlySpan<float>(in mu), new Span<float>(ref x));
        return x;
    }

    /// <inheritdoc cref="VectorMath.LogBeta(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static double LogBeta(double a, double b)
    {
        VectorMath.LogBeta(new ReadOnlySpan<double>(in a), new ReadOnlySpan<double>(in b), new Span<double>(ref a));
        return a;
    }

    /// <inheritdoc cref="VectorMath.LogBeta(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static float LogBeta(float a, float b)
    {
        VectorMath.LogBeta(new ReadOnlySpan<float>(in a), new ReadOnlySpan<float>(in b), new Span<float>(ref a));
        return a;
    }
}

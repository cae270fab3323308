namespace LossGen;

public static partial class SpecialFunctions
{
    /// <inheritdoc cref="VectorMath.LogGamma(ReadOnlySpan{double}, Span{double})"/>
    public static double LogGamma(double x)
    {
        VectorMath.LogGamma(new ReadOnlySpan<double>(in x), new Span<double>(ref x));
        return x;
    }

    /// <inheritdoc cref="VectorMath.LogGamma(ReadOnlySpan{double}, Span{double})"/>
    public static float LogGamma(float x)
    {
        VectorMath.LogGamma(new ReadOnlySpan<float>(in x), new Span<float>(ref x));
        return x;
    }

    /// <inheritdoc cref="VectorMath.Digamma(ReadOnlySpan{double}, Span{double})"/>
    public static double Digamma(double x)
    {
        VectorMath.Digamma(new ReadOnlySpan<double>(in x), new Span<double>(ref x));
        return x;
    }

    /// <inheritdoc cref="VectorMath.Digamma(ReadOnlySpan{double}, Span{double})"/>
    public static float Digamma(float x)
    {
        VectorMath.Digamma(new ReadOnlySpan<float>(in x), new Span<float>(ref x));
        return x;
    }

    /// <inheritdoc cref="VectorMath.Trigamma(ReadOnlySpan{double}, Span{double})"/>
    public static double Trigamma(double x)
    {
        VectorMath.Trigamma(new ReadOnlySpan<double>(in x), new Span<double>(ref x));
        return x;
    }

    /// <inheritdoc cref="VectorMath.Trigamma(ReadOnlySpan{double}, Span{double})"/>
    public static float Trigamma(float x)
    {
        VectorMath.Trigamma(new ReadOnlySpan<float>(in x), new Span<float>(ref x));
        return x;
    }

    /// <inheritdoc cref="VectorMath.LogBesselI0(ReadOnlySpan{double}, Span{double})"/>
    public static double LogBesselI0(double x)
    {
        VectorMath.LogBesselI0(new ReadOnlySpan<double>(in x), new Span<double>(ref x));
        return x;
    }

    /// <inheritdoc cref="VectorMath.LogBesselI0(ReadOnlySpan{double}, Span{double})"/>
    public static float LogBesselI0(float x)
    {
        VectorMath.LogBesselI0(new ReadOnlySpan<float>(in x), new Span<float>(ref x));
        return x;
    }

    /// <inheritdoc cref="VectorMath.BesselI1OverI0(ReadOnlySpan{double}, Span{double})"/>
    public static double BesselI1OverI0(double x)
    {
        VectorMath.BesselI1OverI0(new ReadOnlySpan<double>(in x), new Span<double>(ref x));
        return x;
    }

    /// <inheritdoc cref="VectorMath.BesselI1OverI0(ReadOnlySpan{double}, Span{double})"/>
    public static float BesselI1OverI0(float x)
    {
        VectorMath.BesselI1OverI0(new ReadOnlySpan<float>(in x), new Span<float>(ref x));
        return x;
    }

    /// <inheritdoc cref="VectorMath.LogGammaDelta(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static double LogGammaDelta(double t, double y)
    {
        VectorMath.LogGammaDelta(new ReadOnlySpan<double>(in t), new ReadOnlySpan<double>(in y), new Span<double>(ref t));
        return t;
    }

    /// <inheritdoc cref="VectorMath.LogGammaDelta(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static float LogGammaDelta(float t, float y)
    {
        VectorMath.LogGammaDelta(new ReadOnlySpan<float>(in t), new ReadOnlySpan<float>(in y), new Span<float>(ref t));
        return t;
    }

    /// <inheritdoc cref="VectorMath.DigammaDelta(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static double DigammaDelta(double t, double y)
    {
        VectorMath.DigammaDelta(new ReadOnlySpan<double>(in t), new ReadOnlySpan<double>(in y), new Span<double>(ref t));
        return t;
    }

    /// <inheritdoc cref="VectorMath.DigammaDelta(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static float DigammaDelta(float t, float y)
    {
        VectorMath.DigammaDelta(new ReadOnlySpan<float>(in t), new ReadOnlySpan<float>(in y), new Span<float>(ref t));
        return t;
    }

    /// <inheritdoc cref="VectorMath.TrigammaDelta(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static double TrigammaDelta(double t, double y)
    {
        VectorMath.TrigammaDelta(new ReadOnlySpan<double>(in t), new ReadOnlySpan<double>(in y), new Span<double>(ref t));
        return t;
    }

    /// <inheritdoc cref="VectorMath.TrigammaDelta(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static float TrigammaDelta(float t, float y)
    {
        VectorMath.TrigammaDelta(new ReadOnlySpan<float>(in t), new ReadOnlySpan<float>(in y), new Span<float>(ref t));
        return t;
    }

    /// <inheritdoc cref="VectorMath.LogMix(System.Runtime.Intrinsics.Vector512{double}, System.Runtime.Intrinsics.Vector512{double})"/>
    public static double LogMix(double logit, double logProbability)
    {
        VectorMath.LogMix(new ReadOnlySpan<double>(in logit), new ReadOnlySpan<double>(in logProbability), new Span<double>(ref logit));
        return logit;
    }

    /// <inheritdoc cref="VectorMath.LogMix(System.Runtime.Intrinsics.Vector512{double}, System.Runtime.Intrinsics.Vector512{double})"/>
    public static float LogMix(float logit, float logProbability)
    {
        VectorMath.LogMix(new ReadOnlySpan<float>(in logit), new ReadOnlySpan<float>(in logProbability), new Span<float>(ref logit));
        return logit;
    }

    /// <inheritdoc cref="VectorMath.NegativeBinomialLogProbability(ReadOnlySpan{double}, ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static double NegativeBinomialLogProbability(double y, double mu, double theta)
    {
        VectorMath.NegativeBinomialLogProbability(new ReadOnlySpan<double>(in y), new ReadOnlySpan<double>(in mu), new ReadOnlySpan<double>(in theta), new Span<double>(ref y));
        return y;
    }

    /// <inheritdoc cref="VectorMath.NegativeBinomialLogProbability(ReadOnlySpan{double}, ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static float NegativeBinomialLogProbability(float y, float mu, float theta)
    {
        VectorMath.NegativeBinomialLogProbability(new ReadOnlySpan<float>(in y), new ReadOnlySpan<float>(in mu), new ReadOnlySpan<float>(in theta), new Span<float>(ref y));
        return y;
    }
}

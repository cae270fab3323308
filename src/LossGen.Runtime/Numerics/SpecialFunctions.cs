using System.Runtime.Intrinsics;

namespace LossGen;

/// <summary>
/// Special functions of one number: what the functions of a density mean at run time. Each gives the same bits as its
/// vector form in <see cref="VectorMath"/>, of which it is one lane.
/// </summary>
public static class SpecialFunctions
{
    /// <summary>eˣ − 1: accurate near 0, where the difference would cancel.</summary>
    /// <param name="x">The argument.</param>
    public static double ExpM1(double x) => VectorMath.ExpM1(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>eˣ − 1: accurate near 0, where the difference would cancel.</summary>
    /// <param name="x">The argument.</param>
    public static float ExpM1(float x) => VectorMath.ExpM1(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>ln(1 + x): accurate near 0; −∞ at −1, NaN below.</summary>
    /// <param name="x">The argument.</param>
    public static double LogP1(double x) => VectorMath.LogP1(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>ln(1 + x): accurate near 0; −∞ at −1, NaN below.</summary>
    /// <param name="x">The argument.</param>
    public static float LogP1(float x) => VectorMath.LogP1(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>ln(1 + eˣ): x for large x, eˣ for very negative x.</summary>
    /// <param name="x">The argument.</param>
    public static double Softplus(double x) => VectorMath.Softplus(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>ln(1 + eˣ): x for large x, eˣ for very negative x.</summary>
    /// <param name="x">The argument.</param>
    public static float Softplus(float x) => VectorMath.Softplus(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>1/(1 + e⁻ˣ): the logistic function.</summary>
    /// <param name="x">The argument.</param>
    public static double Sigmoid(double x) => VectorMath.Sigmoid(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>1/(1 + e⁻ˣ): the logistic function.</summary>
    /// <param name="x">The argument.</param>
    public static float Sigmoid(float x) => VectorMath.Sigmoid(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>ln(1/(1 + e⁻ˣ)): the negative of softplus(−x).</summary>
    /// <param name="x">The argument.</param>
    public static double LogSigmoid(double x) => VectorMath.LogSigmoid(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>ln(1/(1 + e⁻ˣ)): the negative of softplus(−x).</summary>
    /// <param name="x">The argument.</param>
    public static float LogSigmoid(float x) => VectorMath.LogSigmoid(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>ln(1 − e⁻ˣ) for x ≥ 0: −∞ at 0, NaN below (Mächler 2012).</summary>
    /// <param name="x">The argument.</param>
    public static double Log1MExp(double x) => VectorMath.Log1MExp(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>ln(1 − e⁻ˣ) for x ≥ 0: −∞ at 0, NaN below (Mächler 2012).</summary>
    /// <param name="x">The argument.</param>
    public static float Log1MExp(float x) => VectorMath.Log1MExp(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>ln(x/(1 − x)): the inverse of the logistic function; NaN outside [0, 1].</summary>
    /// <param name="x">The argument.</param>
    public static double Logit(double x) => VectorMath.Logit(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>ln(x/(1 − x)): the inverse of the logistic function; NaN outside [0, 1].</summary>
    /// <param name="x">The argument.</param>
    public static float Logit(float x) => VectorMath.Logit(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>−1, 0 or 1: NaN of NaN.</summary>
    /// <param name="x">The argument.</param>
    public static double Sign(double x) => VectorMath.Sign(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>−1, 0 or 1: NaN of NaN.</summary>
    /// <param name="x">The argument.</param>
    public static float Sign(float x) => VectorMath.Sign(Vector512.CreateScalar(x)).ToScalar();

    /// <summary>ln |Γ(x)|: +∞ at 0 and at the negative whole numbers.</summary>
    /// <param name="x">The argument.</param>
    public static double LogGamma(double x)
    {
        var result = x;
        VectorMath.LogGamma(new ReadOnlySpan<double>(in x), new Span<double>(ref result));
        return result;
    }

    /// <summary>ln |Γ(x)|: +∞ at 0 and at the negative whole numbers.</summary>
    /// <param name="x">The argument.</param>
    public static float LogGamma(float x) => (float)LogGamma((double)x);

    /// <summary>ψ(x), the derivative of ln Γ: NaN at the negative whole numbers.</summary>
    /// <param name="x">The argument.</param>
    public static double Digamma(double x)
    {
        var result = x;
        VectorMath.Digamma(new ReadOnlySpan<double>(in x), new Span<double>(ref result));
        return result;
    }

    /// <summary>ψ(x), the derivative of ln Γ: NaN at the negative whole numbers.</summary>
    /// <param name="x">The argument.</param>
    public static float Digamma(float x) => (float)Digamma((double)x);

    /// <summary>ψ′(x), the second derivative of ln Γ: +∞ at 0 and at the negative whole numbers.</summary>
    /// <param name="x">The argument.</param>
    public static double Trigamma(double x)
    {
        var result = x;
        VectorMath.Trigamma(new ReadOnlySpan<double>(in x), new Span<double>(ref result));
        return result;
    }

    /// <summary>ψ′(x), the second derivative of ln Γ: +∞ at 0 and at the negative whole numbers.</summary>
    /// <param name="x">The argument.</param>
    public static float Trigamma(float x) => (float)Trigamma((double)x);

    /// <summary>ln(eᵃ + eᵇ): the sum of two numbers given by their logarithms.</summary>
    /// <param name="a">The first argument.</param>
    /// <param name="b">The second argument.</param>
    public static double LogAddExp(double a, double b) => VectorMath.LogAddExp(Vector512.CreateScalar(a), Vector512.CreateScalar(b)).ToScalar();

    /// <summary>ln(eᵃ + eᵇ): the sum of two numbers given by their logarithms.</summary>
    /// <param name="a">The first argument.</param>
    /// <param name="b">The second argument.</param>
    public static float LogAddExp(float a, float b) => VectorMath.LogAddExp(Vector512.CreateScalar(a), Vector512.CreateScalar(b)).ToScalar();

    /// <summary>ln Γ(t + y) − ln Γ(t) for t &gt; 0, y ≥ 0: evaluated as one function, so that it does not cancel for large t.</summary>
    /// <param name="t">The first argument.</param>
    /// <param name="y">The second argument.</param>
    public static double LogGammaDelta(double t, double y)
    {
        var result = t;
        VectorMath.LogGammaDelta(new ReadOnlySpan<double>(in t), new ReadOnlySpan<double>(in y), new Span<double>(ref result));
        return result;
    }

    /// <summary>ln Γ(t + y) − ln Γ(t) for t &gt; 0, y ≥ 0: evaluated as one function, so that it does not cancel for large t.</summary>
    /// <param name="t">The first argument.</param>
    /// <param name="y">The second argument.</param>
    public static float LogGammaDelta(float t, float y) => (float)LogGammaDelta((double)t, (double)y);

    /// <summary>ψ(t + y) − ψ(t) for t &gt; 0, y ≥ 0: a sum of terms that are not negative, so that nothing cancels.</summary>
    /// <param name="t">The first argument.</param>
    /// <param name="y">The second argument.</param>
    public static double DigammaDelta(double t, double y)
    {
        var result = t;
        VectorMath.DigammaDelta(new ReadOnlySpan<double>(in t), new ReadOnlySpan<double>(in y), new Span<double>(ref result));
        return result;
    }

    /// <summary>ψ(t + y) − ψ(t) for t &gt; 0, y ≥ 0: a sum of terms that are not negative, so that nothing cancels.</summary>
    /// <param name="t">The first argument.</param>
    /// <param name="y">The second argument.</param>
    public static float DigammaDelta(float t, float y) => (float)DigammaDelta((double)t, (double)y);

    /// <summary>ln(σ(l) + σ(−l)·e^q) for q ≤ 0: the log probability of what a point mass of weight σ(l) makes certain and what otherwise has log probability q.</summary>
    /// <param name="logit">The first argument.</param>
    /// <param name="logProbability">The second argument.</param>
    public static double LogMix(double logit, double logProbability)
    {
        var result = logit;
        VectorMath.LogMix(new ReadOnlySpan<double>(in logit), new ReadOnlySpan<double>(in logProbability), new Span<double>(ref result));
        return result;
    }

    /// <summary>ln(σ(l) + σ(−l)·e^q) for q ≤ 0: the log probability of what a point mass of weight σ(l) makes certain and what otherwise has log probability q.</summary>
    /// <param name="logit">The first argument.</param>
    /// <param name="logProbability">The second argument.</param>
    public static float LogMix(float logit, float logProbability) => (float)LogMix((double)logit, (double)logProbability);

    /// <summary>The logarithm of the negative binomial probability of a count with mean μ and variance μ + μ²/θ (Loader 2000).</summary>
    /// <param name="y">The count.</param>
    /// <param name="mu">The mean, at least 0.</param>
    /// <param name="theta">The inverse dispersion, greater than 0; for +∞ the distribution is Poisson.</param>
    public static double NegativeBinomialLogProbability(double y, double mu, double theta)
    {
        var result = y;
        VectorMath.NegativeBinomialLogProbability(
            new ReadOnlySpan<double>(in y), new ReadOnlySpan<double>(in mu), new ReadOnlySpan<double>(in theta), new Span<double>(ref result));
        return result;
    }

    /// <summary>The logarithm of the negative binomial probability of a count with mean μ and variance μ + μ²/θ (Loader 2000).</summary>
    /// <param name="y">The count.</param>
    /// <param name="mu">The mean, at least 0.</param>
    /// <param name="theta">The inverse dispersion, greater than 0; for +∞ the distribution is Poisson.</param>
    public static float NegativeBinomialLogProbability(float y, float mu, float theta) =>
        (float)NegativeBinomialLogProbability((double)y, mu, theta);

    /// <summary>ln Σ eˣ of all elements. −∞ where there is none, NaN where one is NaN.</summary>
    /// <param name="x">The terms, by their logarithms.</param>
    public static double LogSumExp(ReadOnlySpan<double> x)
    {
        var max = double.NegativeInfinity;
        foreach (var value in x)
            max = double.Max(max, value);

        // All terms zero, one infinite, or one not a number: the greatest is the result.
        if (!double.IsFinite(max))
            return max;
        var others = 0.0;
        var isFirst = true;
        foreach (var value in x)
        {
            // The greatest term, which is 1, is added last, by log1p, so that small ones are not lost.
            if (isFirst && value == max)
                isFirst = false;
            else
                others += Math.Exp(value - (double)max);
        }

        return max + LogP1(others);
    }

    /// <summary>ln Σ eˣ of all elements. −∞ where there is none, NaN where one is NaN.</summary>
    /// <param name="x">The terms, by their logarithms.</param>
    public static float LogSumExp(ReadOnlySpan<float> x)
    {
        var max = float.NegativeInfinity;
        foreach (var value in x)
            max = float.Max(max, value);

        // All terms zero, one infinite, or one not a number: the greatest is the result.
        if (!float.IsFinite(max))
            return max;
        var others = 0.0;
        var isFirst = true;
        foreach (var value in x)
        {
            // The greatest term, which is 1, is added last, by log1p, so that small ones are not lost.
            if (isFirst && value == max)
                isFirst = false;
            else
                others += Math.Exp(value - (double)max);
        }

        return (float)(max + LogP1(others));
    }
}

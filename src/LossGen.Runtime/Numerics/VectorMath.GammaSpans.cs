using System.Runtime.Intrinsics;

namespace LossGen;

// The heavy functions over spans; see VectorMath.Blocks.cs for how they run.
public static partial class VectorMath
{
    /// <summary>log|Γ(x)| of every element. A destination may be the source itself.</summary>
    /// <remarks>Poles at 0, −1, −2, … give ∞. Error at most 4·2⁻⁵³·max(1, |log Γ|).</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogGamma(ReadOnlySpan<double> x, Span<double> destination) => InBlocks<LogGammaBlock, double>(x, destination);

    /// <inheritdoc cref="LogGamma(ReadOnlySpan{double}, Span{double})"/>
    public static void LogGamma(ReadOnlySpan<float> x, Span<float> destination) => InBlocks<LogGammaBlock, float>(x, destination);

    /// <summary>ψ(x), the logarithmic derivative of Γ, of every element. A destination may be the source itself.</summary>
    /// <remarks>∓∞ at ±0, NaN at the negative integers. Error at most 4·2⁻⁵³·max(1, |ψ|); relative at the positive root.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Digamma(ReadOnlySpan<double> x, Span<double> destination) => InBlocks<DigammaBlock, double>(x, destination);

    /// <inheritdoc cref="Digamma(ReadOnlySpan{double}, Span{double})"/>
    public static void Digamma(ReadOnlySpan<float> x, Span<float> destination) => InBlocks<DigammaBlock, float>(x, destination);

    /// <summary>log|Γ(x)| and ψ(x) of every element from one logarithm. Either destination may be the source itself.</summary>
    /// <remarks>The same bits as <see cref="LogGamma(ReadOnlySpan{double}, Span{double})"/> and <see cref="Digamma(ReadOnlySpan{double}, Span{double})"/>.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogGammaAndDigamma(ReadOnlySpan<double> x, Span<double> logGamma, Span<double> digamma)
    {
        RequireSameLength(x.Length, logGamma.Length, nameof(logGamma));
        RequireSameLength(x.Length, digamma.Length, nameof(digamma));
        InBlocks<LogGammaAndDigammaBlock, double>(x, logGamma, digamma);
    }

    /// <inheritdoc cref="LogGammaAndDigamma(ReadOnlySpan{double}, Span{double}, Span{double})"/>
    public static void LogGammaAndDigamma(ReadOnlySpan<float> x, Span<float> logGamma, Span<float> digamma)
    {
        RequireSameLength(x.Length, logGamma.Length, nameof(logGamma));
        RequireSameLength(x.Length, digamma.Length, nameof(digamma));
        InBlocks<LogGammaAndDigammaBlock, float>(x, logGamma, digamma);
    }

    /// <summary>ψ′(x) of every element. A destination may be the source itself.</summary>
    /// <remarks>∞ at the poles 0, −1, −2, ….</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Trigamma(ReadOnlySpan<double> x, Span<double> destination) => InBlocks<TrigammaBlock, double>(x, destination);

    /// <inheritdoc cref="Trigamma(ReadOnlySpan{double}, Span{double})"/>
    public static void Trigamma(ReadOnlySpan<float> x, Span<float> destination) => InBlocks<TrigammaBlock, float>(x, destination);

    /// <summary>log I₀(x), the log normaliser of the von Mises distribution, of every element. A destination may be the source itself.</summary>
    /// <remarks>Even.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogBesselI0(ReadOnlySpan<double> x, Span<double> destination) => InBlocks<LogBesselI0Block, double>(x, destination);

    /// <inheritdoc cref="LogBesselI0(ReadOnlySpan{double}, Span{double})"/>
    public static void LogBesselI0(ReadOnlySpan<float> x, Span<float> destination) => InBlocks<LogBesselI0Block, float>(x, destination);

    /// <summary>I₁(x)/I₀(x), the mean resultant length of the von Mises distribution, of every element. A destination may be the source itself.</summary>
    /// <remarks>Odd.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void BesselI1OverI0(ReadOnlySpan<double> x, Span<double> destination) => InBlocks<BesselI1OverI0Block, double>(x, destination);

    /// <inheritdoc cref="BesselI1OverI0(ReadOnlySpan{double}, Span{double})"/>
    public static void BesselI1OverI0(ReadOnlySpan<float> x, Span<float> destination) => InBlocks<BesselI1OverI0Block, float>(x, destination);

    /// <summary>log Γ(t + y) − log Γ(t) of every pair, without cancellation, for t > 0 and y ≥ 0. A destination may be one of the sources.</summary>
    /// <remarks>Relative error about 10⁻¹⁵, except next to the roots in t at y ≥ 2, which lie below 1.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogGammaDelta(ReadOnlySpan<double> t, ReadOnlySpan<double> y, Span<double> destination) => InBlocks<LogGammaDeltaBlock, double>(t, y, destination);

    /// <inheritdoc cref="LogGammaDelta(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static void LogGammaDelta(ReadOnlySpan<float> t, ReadOnlySpan<float> y, Span<float> destination) => InBlocks<LogGammaDeltaBlock, float>(t, y, destination);

    /// <summary>ψ(t + y) − ψ(t) of every pair, without cancellation, for t > 0 and y ≥ 0. A destination may be one of the sources.</summary>
    /// <remarks>Relative error about 10⁻¹⁵.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void DigammaDelta(ReadOnlySpan<double> t, ReadOnlySpan<double> y, Span<double> destination) => InBlocks<DigammaDeltaBlock, double>(t, y, destination);

    /// <inheritdoc cref="DigammaDelta(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static void DigammaDelta(ReadOnlySpan<float> t, ReadOnlySpan<float> y, Span<float> destination) => InBlocks<DigammaDeltaBlock, float>(t, y, destination);

    /// <summary>ψ′(t + y) − ψ′(t) of every pair, without cancellation, for t > 0 and y ≥ 0. A destination may be one of the sources.</summary>
    /// <remarks>Relative error about 10⁻¹⁵.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void TrigammaDelta(ReadOnlySpan<double> t, ReadOnlySpan<double> y, Span<double> destination) => InBlocks<TrigammaDeltaBlock, double>(t, y, destination);

    /// <inheritdoc cref="TrigammaDelta(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static void TrigammaDelta(ReadOnlySpan<float> t, ReadOnlySpan<float> y, Span<float> destination) => InBlocks<TrigammaDeltaBlock, float>(t, y, destination);

    /// <summary>log(σ(l) + σ(−l)·e^q) of every pair; see <see cref="LogMix(Vector512{double}, Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogMix(ReadOnlySpan<double> logit, ReadOnlySpan<double> logProbability, Span<double> destination) => InBlocks<LogMixBlock, double>(logit, logProbability, destination);

    /// <inheritdoc cref="LogMix(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static void LogMix(ReadOnlySpan<float> logit, ReadOnlySpan<float> logProbability, Span<float> destination) => InBlocks<LogMixBlock, float>(logit, logProbability, destination);

    /// <summary>The log probability of a count under the negative binomial distribution with mean μ and variance μ + μ²/θ, of every triple.</summary>
    /// <remarks>
    /// The saddle-point form of Loader (2000), <i>Fast and accurate computation of binomial probabilities</i>; relative error about 10⁻¹⁵.
    /// θ may be as small as a double can be, θ = ∞ gives the Poisson distribution; a count that is negative, infinite or not whole gives −∞; μ &lt; 0, θ ≤ 0 or NaN give NaN.
    /// </remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void NegativeBinomialLogProbability(ReadOnlySpan<double> y, ReadOnlySpan<double> mu, ReadOnlySpan<double> theta, Span<double> destination)
    {
        RequireSameLength(y.Length, mu.Length, nameof(mu));
        RequireSameLength(y.Length, theta.Length, nameof(theta));
        RequireSameLength(y.Length, destination.Length, nameof(destination));
        InBlocks<NegativeBinomialLogProbabilityBlock, double>(y, mu, theta, destination);
    }

    /// <inheritdoc cref="NegativeBinomialLogProbability(ReadOnlySpan{double}, ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static void NegativeBinomialLogProbability(ReadOnlySpan<float> y, ReadOnlySpan<float> mu, ReadOnlySpan<float> theta, Span<float> destination)
    {
        RequireSameLength(y.Length, mu.Length, nameof(mu));
        RequireSameLength(y.Length, theta.Length, nameof(theta));
        RequireSameLength(y.Length, destination.Length, nameof(destination));
        InBlocks<NegativeBinomialLogProbabilityBlock, float>(y, mu, theta, destination);
    }
}

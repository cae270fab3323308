using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <content>Log probabilities of counts.</content>
public static partial class VectorMath
{
    /// <summary>
    /// The logarithm of the negative binomial probability of y with mean μ and variance μ + μ²/θ.
    /// </summary>
    /// <remarks>
    /// The saddle-point form of Loader (2000): with u = (y − μ)/(θ + μ) and v = −θu/y,
    /// −ln P = −θ·(log1p(u) − u) − y·(log1p(v) − v) + ½·ln(2πy(θ + y)/θ) + δ(θ) + δ(y) − δ(θ + y),
    /// where δ is the remainder of Stirling's formula. Below θ = 6 the distribution with θ + 6 and the same success
    /// probability is evaluated, and the ratio of the two is a product of six factors.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> NegativeBinomialLogProbability(Vector512<double> y, Vector512<double> mu, Vector512<double> theta)
    {
        var zero = Vector512<double>.Zero;
        var one = Vector512<double>.One;

        // From here on the distribution is Poisson to the last bit, and infinity would be multiplied with zero.
        theta = Vector512.MinNative(Vector512.Create(PoissonTheta), theta);
        var isSmall = Vector512.LessThan(theta, Vector512.Create(ShiftLength));
        var t = theta + Vector512.ConditionalSelect(isSmall, Vector512.Create(ShiftLength), zero);
        var n = t + y;
        var m = Vector512.ConditionalSelect(isSmall, t * (mu / theta), mu);
        var inverseTotal = one / (t + m);
        var inverseY = one / y;

        var u = (y - m) * inverseTotal;
        var share = n * inverseTotal;
        var excess = LogP1MinusX(u, share);
        var otherExcess = LogP1MinusX(-(t * u * inverseY), m * share * inverseY);

        // The ratio of the two distributions: Π (θ + y + i)·p/(θ + i), where p = θ/(θ + μ).
        var inverseUnshifted = one / (theta + mu);
        var p = theta * inverseUnshifted;
        var total = theta + y;
        var numerator = total * inverseUnshifted;
        var denominator = one;
        for (var i = 1; i < (int)ShiftLength; i++)
        {
            var offset = Vector512.Create((double)i);
            numerator *= (total + offset) * p;
            denominator *= theta + offset;
        }

        var ratio = Vector512.ConditionalSelect(isSmall, numerator / denominator, one);
        var inverseProduct = one / (t * n);
        var inverseT = n * inverseProduct;
        var inverseN = t * inverseProduct;
        var logs = Log(Vector512.Create(2 * Math.PI) * y * (n * inverseT) * (ratio * ratio));
        var remainders = StirlingError(inverseT) - StirlingError(inverseN) + StirlingErrorOfCount(y, inverseY);
        var positive = Vector512.FusedMultiplyAdd(t, excess, y * otherExcess) - Vector512.FusedMultiplyAdd(Vector512.Create(0.5), logs, remainders);

        // For y = 0, u + 1 is θ/(θ + μ), and ln P is θ times its logarithm.
        var result = Vector512.ConditionalSelect(Vector512.Equals(y, zero), theta * (u + excess), positive);

        // What cannot happen: a positive count of mean 0, and what is no count.
        var minusInfinity = Vector512.Create(double.NegativeInfinity);
        var isImpossible = Vector512.LessThan(y, zero)
            | Vector512.LessThan(Vector512.Floor(y), y)
            | Vector512.Equals(y, Vector512.Create(double.PositiveInfinity))
            | (Vector512.Equals(mu, zero) & Vector512.LessThan(zero, y));
        result = Vector512.ConditionalSelect(isImpossible, minusInfinity, result);
        var isOutside = Vector512.LessThan(mu, zero) | Vector512.LessThanOrEqual(theta, zero) | ~Vector512.Equals(y + mu + theta, y + mu + theta);
        return Vector512.ConditionalSelect(isOutside, Vector512.Create(double.NaN), result);
    }

    /// <summary>ln(σ(l) + σ(−l)·e^q) for q ≤ 0.</summary>
    /// <remarks>
    /// With s = σ(−l)·(1 − e^q) it is log1p(−s); where s is over ½ it is max(l, q) + ln((1 + e^−|l − q|)/(1 + e^−|l|)), both
    /// free of cancellation, so that one log1p serves both.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogMix(Vector512<double> logit, Vector512<double> logProbability)
    {
        var zero = Vector512<double>.Zero;
        var one = Vector512<double>.One;
        var decay = Exp(-Vector512.Abs(logit));
        var otherDecay = Exp(-Vector512.Abs(logit - logProbability));
        var complement = Vector512.ConditionalSelect(Vector512.LessThan(logit, zero), one, decay) / (one + decay);
        var missing = complement * -ExpM1(logProbability);
        var isNearOne = Vector512.LessThan(missing, Vector512.Create(0.5));
        var argument = Vector512.ConditionalSelect(isNearOne, -missing, (otherDecay - decay) / (one + decay));
        return Vector512.ConditionalSelect(isNearOne, zero, Vector512.Max(logit, logProbability)) + LogP1(argument);
    }

    /// <summary>2³⁰⁰.</summary>
    private const double PoissonTheta = 2.037035976334486e90;

    /// <summary>ln(1 + u) − u, where 1 + u is given besides: it may be known better than the sum, if u is near −1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogP1MinusX(Vector512<double> u, Vector512<double> onePlusU)
    {
        // With f = u where no scaling is needed, ln(1 + f) − f = s·(z·P(z) − f), s = f/(2 + f): u²/2 is the largest
        // term, and nothing cancels. Elsewhere k·ln 2 and f − u come on top.
        var (mantissa, exponent) = Decompose(onePlusU);
        var f = Vector512.ConditionalSelect(Vector512.Equals(exponent, Vector512<double>.Zero), u, mantissa - Vector512<double>.One);
        var s = f / (f + Vector512.Create(2.0));
        var z = s * s;
        var small = s * Vector512.FusedMultiplyAdd(z, LogSeries(z), -f);
        return Vector512.FusedMultiplyAdd(exponent, Vector512.Create(0.6931471803691238), f - u)
            + Vector512.FusedMultiplyAdd(exponent, Vector512.Create(1.9082149292705877e-10), small);
    }

    /// <summary>δ(x) = ln Γ(x + 1) − ((x + ½)·ln x − x + ½·ln 2π) from 5.5 on, from 1/x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> StirlingError(Vector512<double> inverse) => inverse * BinetSeries(inverse * inverse);

    /// <summary>δ of a whole number of at least 1: the first five are constants.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> StirlingErrorOfCount(Vector512<double> y, Vector512<double> inverseY)
    {
        var result = StirlingError(inverseY);
        result = Vector512.ConditionalSelect(Vector512.Equals(y, Vector512.Create(5.0)), Vector512.Create(0.016644691189821193), result);
        result = Vector512.ConditionalSelect(Vector512.Equals(y, Vector512.Create(4.0)), Vector512.Create(0.020790672103765093), result);
        result = Vector512.ConditionalSelect(Vector512.Equals(y, Vector512.Create(3.0)), Vector512.Create(0.02767792568499834), result);
        result = Vector512.ConditionalSelect(Vector512.Equals(y, Vector512.Create(2.0)), Vector512.Create(0.0413406959554093), result);
        return Vector512.ConditionalSelect(Vector512.Equals(y, Vector512<double>.One), Vector512.Create(0.08106146679532726), result);
    }
}

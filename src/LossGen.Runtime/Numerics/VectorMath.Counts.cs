using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

public static partial class VectorMath
{
    // Beyond it the negative binomial and the Poisson distribution agree to every bit at counts below 2⁵⁰.
    private const double PoissonLimit = 3.2733906078961419e150;

    /// <summary>
    /// log(σ(l) + σ(−l)·e^q): the log probability of an observation that a point mass of log odds l explains for certain and a
    /// second component explains with log probability q ≤ 0.
    /// </summary>
    /// <remarks>Relative error at most a few ulp, also where the result is tiny or either probability underflows.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogMix(Vector512<double> logit, Vector512<double> logProbability)
    {
        // With s = σ(−l)·(1 − e^q) the value is log(1 − s); from s = 1/2 on, with the larger M of l and q, it is
        // M + log((1 + e^−|l − q|)/(1 + e^l)), which needs no number that underflows.
        var one = Vector512.Create(1.0);
        var e = ExpOfNegativeMagnitude(logit);
        var negative = Vector512.LessThan(logit, Vector512<double>.Zero);
        var weight = Vector512.ConditionalSelect(negative, one, e) / (one + e);
        var minusS = weight * ExpM1(logProbability);
        var near = Vector512.LessThan(-minusS, Vector512.Create(0.5));
        var distance = Vector512.ConditionalSelect(Vector512.Equals(logit, logProbability), Vector512<double>.Zero, logit - logProbability);
        var excess = (ExpOfNegativeMagnitude(distance) - e) / (one + e);
        var larger = Vector512.ConditionalSelect(near, Vector512<double>.Zero, Vector512.MaxNative(logit, logProbability));
        return larger + LogP1(Vector512.ConditionalSelect(near, minusS, excess));
    }

    // The saddle-point form (Loader 2000). With n = t + y, u = (y − m)/(t + m), v = −t·u/y and the Stirling error S,
    //   log P = t·(log(1 + u) − u) + y·(log(1 + v) − v) − ½·log(2π·y·n/t) − (S(t) + S(y) − S(n)),   1 + u = n/(t + m),
    // a sum of terms no larger than the result. Where t < 1 the step Γ(t) = Γ(t + 1)/t is folded into the logarithms:
    //   t·(log((1 + u)·ρ) − u) + 1 − ½·log(2π·y·n/(t·ρ)) − S(t + 1) + …,   ρ = t/(t + 1).
    //
    // The bracket and the logarithm of the spread form a stage of their own: one body of all the terms does not fit the registers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> NegativeBinomialSpreadOf(Vector512<double> count, Vector512<double> size)
    {
        var one = Vector512.Create(1.0);
        var half = Vector512.Create(0.5);
        var t = Vector512.MinNative(Vector512.Create(PoissonLimit), size);
        var small = Vector512.LessThan(t, one);
        var shifted = Vector512.ConditionalSelect(small, t + one, t);
        var squared = Vector512.ConditionalSelect(small, t * (t / shifted), t);
        var n = t + count;
        var spread = Log(Vector512.Create(2 * Math.PI) * count * (n / squared));
        var errors = (StirlingError(one / (shifted + half)) - StirlingError(one / (n + half))) + StirlingError(one / (count + half));
        return Vector512.ConditionalSelect(small, one, Vector512<double>.Zero) - Vector512.FusedMultiplyAdd(half, spread, errors);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> NegativeBinomialLogProbabilityOf(Vector512<double> count, Vector512<double> mean, Vector512<double> size, Vector512<double> spread)
    {
        var zero = Vector512<double>.Zero;
        var one = Vector512.Create(1.0);
        var t = Vector512.MinNative(Vector512.Create(PoissonLimit), size);
        var isZero = Vector512.Equals(count, zero);
        var y = Vector512.ConditionalSelect(isZero, one, count);
        var small = Vector512.AndNot(Vector512.LessThan(t, one), isZero);
        var rho = Vector512.ConditionalSelect(small, t / (t + one), one);

        var r = one / (t + mean);
        var u = (count - mean) * r;
        var ratio = (t + count) * r;
        var first = LogP1Minus(ratio * rho, u, Vector512.AndNot(Vector512.Equals(t, t), small), Vector512.ConditionalSelect(isZero, zero, u));
        var inverse = one / y;
        var v = -(t * u) * inverse;
        var second = LogP1Minus(mean * ratio * inverse, v, Vector512.Equals(v, v), v);
        var atZero = t * first;
        var positive = Vector512.FusedMultiplyAdd(y, second, atZero) + spread;
        var result = Vector512.ConditionalSelect(isZero, atZero, positive);

        // A count is a finite whole number, and 0 where the mean is 0; a NaN is neither impossible nor a count.
        var infinity = Vector512.Create(double.PositiveInfinity);
        var impossible = Vector512.AndNot(Vector512.Equals(count, count), Vector512.Equals(Vector512.Floor(count), count))
            | Vector512.LessThan(count, zero) | Vector512.Equals(count, infinity) | Vector512.Equals(mean, infinity)
            | Vector512.AndNot(Vector512.Equals(mean, zero), isZero | ~Vector512.Equals(count, count));
        result = Vector512.ConditionalSelect(impossible, Vector512.Create(double.NegativeInfinity), result);
        var valid = Vector512.GreaterThanOrEqual(mean, zero) & Vector512.GreaterThan(size, zero) & Vector512.Equals(count, count);
        return Vector512.ConditionalSelect(valid, result, Vector512.Create(double.NaN));
    }

    /// <summary>log w − linear, where w is 1 + u rounded (then <paramref name="isOnePlusU"/>, and u replaces w − 1) or any other positive number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogP1Minus(Vector512<double> w, Vector512<double> u, Vector512<double> isOnePlusU, Vector512<double> linear)
    {
        var f = SplitExponent(w, out var k) - Vector512.Create(1.0);
        f = Vector512.ConditionalSelect(isOnePlusU & Vector512.Equals(k, Vector512<double>.Zero), u, f);
        var s = f / (f + Vector512.Create(2.0));
        var z = s * s;
        var inner = Vector512.FusedMultiplyAdd(z, LogTail(z), -f);
        var tail = Vector512.FusedMultiplyAdd(s, inner, k * Vector512.Create(Binary64.Ln2Low));
        return Vector512.FusedMultiplyAdd(k, Vector512.Create(Binary64.Ln2High), f - linear) + tail;
    }
}

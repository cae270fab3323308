using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

public static partial class VectorMath
{
    // A size of 2⁶⁰ times the mean and the count makes a Poisson distribution, to every bit.
    private const double PoissonRatio = 1152921504606846976;

    // 2¹⁰⁰⁰, from where sums and reciprocals leave the range of normal numbers, and 2⁻¹⁰, which keeps them in it.
    private const double HugeCount = 1.0715086071862673e301;
    private const double HugeCountScale = 0.0009765625;

    /// <summary>
    /// log(σ(l) + σ(−l)·e^q): the log probability of an observation that a point mass of log odds l explains for certain and a
    /// second component explains with log probability q ≤ 0.
    /// </summary>
    /// <remarks>Relative error at most a few ulp, also where the result is tiny or either probability underflows.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogMix(Vector512<double> logit, Vector512<double> logProbability)
    {
        var e = ExpOfNegativeMagnitude(logit);
        var larger = LogMixTerms(logit, logProbability, e, LogMixProduct(logit, logProbability, e), out var excess);
        return larger + LogP1(excess);
    }

    // An exponential to a loop: where several share their constants, AVX2 has no registers to keep them in.
    private static void LogMix512(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        ref var first = ref Column(ref scratch, 0, length);
        ref var second = ref Column(ref scratch, 1, length);
        ExpOfNegativeMagnitude512(ref x, ref first, length);
        LogMixProduct512(ref x, ref y, ref first, ref second, length);
        LogMixTerms512(ref x, ref y, ref first, ref second, length);
        AddLogP1512(ref first, ref second, ref result, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void ExpOfNegativeMagnitude512(ref double x, ref double result, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
            ExpOfNegativeMagnitude(Vector512.LoadUnsafe(ref x, i)).StoreUnsafe(ref result, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogMixProduct512(ref double logit, ref double logProbability, ref double e, ref double product, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
            LogMixProduct(Vector512.LoadUnsafe(ref logit, i), Vector512.LoadUnsafe(ref logProbability, i), Vector512.LoadUnsafe(ref e, i)).StoreUnsafe(ref product, i);
    }

    /// <summary>Writes the larger term over e and the excess over the product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogMixTerms512(ref double logit, ref double logProbability, ref double e, ref double product, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
        {
            var larger = LogMixTerms(Vector512.LoadUnsafe(ref logit, i), Vector512.LoadUnsafe(ref logProbability, i), Vector512.LoadUnsafe(ref e, i), Vector512.LoadUnsafe(ref product, i), out var excess);
            larger.StoreUnsafe(ref e, i);
            excess.StoreUnsafe(ref product, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddLogP1512(ref double larger, ref double excess, ref double result, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
            (Vector512.LoadUnsafe(ref larger, i) + LogP1(Vector512.LoadUnsafe(ref excess, i))).StoreUnsafe(ref result, i);
    }

    // With e = e^−|l| and s = σ(−l)·(1 − e^q) the value is log(1 − s); from s = 1/2 on, with the larger M of l and q, it is
    // M + log((1 + e^−|l − q|)/(1 + e^l)), which needs no number that underflows.

    /// <summary>−s·(1 + e).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogMixProduct(Vector512<double> logit, Vector512<double> logProbability, Vector512<double> e) =>
        Vector512.ConditionalSelect(Vector512.LessThan(logit, Vector512<double>.Zero), Vector512.Create(1.0), e) * ExpM1(logProbability);

    /// <summary>The mixture as larger + log(1 + excess).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogMixTerms(Vector512<double> logit, Vector512<double> logProbability, Vector512<double> e, Vector512<double> product, out Vector512<double> excess)
    {
        var onePlusE = Vector512.Create(1.0) + e;
        var near = Vector512.GreaterThan(product, Vector512.Create(-0.5) * onePlusE);
        var distance = Vector512.ConditionalSelect(Vector512.Equals(logit, logProbability), Vector512<double>.Zero, logit - logProbability);
        excess = Vector512.ConditionalSelect(near, product, ExpOfNegativeMagnitude(distance) - e) / onePlusE;
        return Vector512.ConditionalSelect(near, Vector512<double>.Zero, Vector512.MaxNative(logit, logProbability));
    }

    // The saddle-point form (Loader 2000). With n = t + y, u = (y − m)/(t + m), v = −t·u/y and the Stirling error S,
    //   log P = t·(log(1 + u) − u) + y·(log(1 + v) − v) − ½·log(2π·y·n/t) − (S(t) + S(y) − S(n)),   1 + u = n/(t + m),
    // a sum of terms no larger than the result. Where t < 1 the step Γ(t) = Γ(t + 1)/t is folded into the logarithms:
    //   t·(log((1 + u)·ρ) − u) + 1 − ½·log(2π·y·n/(t·ρ)) − S(t + 1) + …,   ρ = t/(t + 1).
    private static void NegativeBinomialLogProbability512(ref double x, ref double y, ref double z, ref double result, ref double scratch, nuint length)
    {
        ref var spread = ref Column(ref scratch, 0, length);
        NegativeBinomialSpread512(ref x, ref y, ref z, ref spread, length);
        NegativeBinomialDeviance512(ref x, ref y, ref z, ref spread, ref result, length);
    }

    /// <summary>−½·log(2π·y·n/t) − (S(t) + S(y) − S(n)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void NegativeBinomialSpread512(ref double count, ref double mean, ref double size, ref double spread, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
        {
            var zero = Vector512<double>.Zero;
            var one = Vector512.Create(1.0);
            var half = Vector512.Create(0.5);
            var y = Vector512.LoadUnsafe(ref count, i);
            var t = EffectiveSize(Vector512.LoadUnsafe(ref size, i), Vector512.LoadUnsafe(ref mean, i), y);
            var n = t + y;

            // n/(t·ρ) = n·(t + 1)/t² below 1.
            var small = Vector512.LessThan(t, one);
            var ratio = Vector512.ConditionalSelect(small, n * (t + one), n) / Vector512.ConditionalSelect(small, t * t, t);
            var variance = Vector512.Create(2 * Math.PI) * y * ratio;
            var logarithm = Log(variance);
            if (Vector512.GreaterThanAny(variance, Vector512.Create(HugeCount)))
                logarithm = LogHugeVariance(logarithm, variance, y, t);
            var shifted = Vector512.ConditionalSelect(small, t + one, t) + half;
            var errors = (StirlingError(one / shifted) - StirlingError(one / (n + half))) + StirlingError(one / (y + half));
            (Vector512.ConditionalSelect(small, one, zero) - Vector512.FusedMultiplyAdd(half, logarithm, errors)).StoreUnsafe(ref spread, i);
        }
    }

    /// <summary>The size θ, or where it is so large that the distribution is Poisson's, and u = (y − m)/(θ + m) might underflow, a size that is large enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> EffectiveSize(Vector512<double> size, Vector512<double> mean, Vector512<double> count)
    {
        var limit = Vector512.MaxNative(Vector512.Create(1.0), Vector512.Create(PoissonRatio) * Vector512.MaxNative(mean, count));
        return Vector512.MinNative(Vector512.MinNative(limit, Vector512.Create(double.MaxValue)), size);
    }

    /// <summary>log(2π·y·n/(t·ρ)) by its factors where their product overflows, or the square of a tiny t underflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<double> LogHugeVariance(Vector512<double> logarithm, Vector512<double> variance, Vector512<double> y, Vector512<double> t)
    {
        var small = Vector512.LessThan(t, Vector512.Create(1.0));
        var logT = Vector512.ConditionalSelect(small, Log(t), Vector512<double>.Zero);
        var ratio = Vector512.ConditionalSelect(small, LogP1(t) + (Log(t + y) - logT), LogP1(y / t));
        var value = (Vector512.Create(2 * HalfLogTwoPi) + Log(y)) + (ratio - logT);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(variance, Vector512.Create(HugeCount)), value, logarithm);
    }

    /// <summary>Adds t·(log(1 + u) − u) + y·(log(1 + v) − v), which is all there is at y = 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void NegativeBinomialDeviance512(ref double count, ref double mean, ref double size, ref double spread, ref double result, nuint length)
    {
        nuint i = 0;
        do
        {
            var zero = Vector512<double>.Zero;
            var one = Vector512.Create(1.0);
            var counted = Vector512.LoadUnsafe(ref count, i);
            var m = Vector512.LoadUnsafe(ref mean, i);
            var isZero = Vector512.Equals(counted, zero);
            var y = Vector512.ConditionalSelect(isZero, one, counted);
            var t = EffectiveSize(Vector512.LoadUnsafe(ref size, i), m, counted);
            var small = Vector512.AndNot(Vector512.LessThan(t, one), isZero);
            var rho = Vector512.ConditionalSelect(small, t / (t + one), one);

            // Only ratios of m, t and y enter here.
            var (mScaled, tScaled, yScaled) = (m, t, y);
            var huge = Vector512.GreaterThan(Vector512.MaxNative(t, Vector512.MaxNative(m, y)), Vector512.Create(HugeCount));
            if (huge != zero)
            {
                var scale = Vector512.ConditionalSelect(huge, Vector512.Create(HugeCountScale), one);
                (mScaled, tScaled, yScaled) = (m * scale, t * scale, y * scale);
            }

            var countedScaled = Vector512.ConditionalSelect(isZero, counted, yScaled);
            var r = one / (tScaled + mScaled);
            var u = (countedScaled - mScaled) * r;
            var ratio = (tScaled + countedScaled) * r;
            var first = LogP1Minus(ratio * rho, u, Vector512.AndNot(Vector512.Equals(t, t), small), Vector512.ConditionalSelect(isZero, zero, u));
            var inverse = one / yScaled;
            var v = -(tScaled * u) * inverse;
            var second = LogP1Minus(mScaled * ratio * inverse, v, Vector512<double>.AllBitsSet, v);
            var atZero = t * first;
            var positive = Vector512.FusedMultiplyAdd(y, second, atZero) + Vector512.LoadUnsafe(ref spread, i);
            var value = Vector512.ConditionalSelect(isZero, atZero, positive);

            // A count is a finite whole number, and 0 where the mean is 0; a NaN is neither impossible nor a count.
            var infinity = Vector512.Create(double.PositiveInfinity);
            var isNumber = Vector512.Equals(counted, counted);
            var impossible = Vector512.AndNot(isNumber, Vector512.Equals(Vector512.Floor(counted), counted))
                | Vector512.LessThan(counted, zero) | Vector512.Equals(counted, infinity) | Vector512.Equals(m, infinity)
                | (Vector512.Equals(m, zero) & Vector512.GreaterThan(counted, zero));
            value = Vector512.ConditionalSelect(impossible, Vector512.Create(double.NegativeInfinity), value);
            var valid = Vector512.GreaterThanOrEqual(m, zero) & Vector512.GreaterThan(t, zero) & isNumber;
            Vector512.ConditionalSelect(valid, value, Vector512.Create(double.NaN)).StoreUnsafe(ref result, i);
            i += (nuint)Vector512<double>.Count;
        }
        while (i < length);
    }

    /// <summary>log w − linear, where w is 1 + u rounded (then <paramref name="isOnePlusU"/>, and u itself is used as long as it is about 0) or any other positive number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogP1Minus(Vector512<double> w, Vector512<double> u, Vector512<double> isOnePlusU, Vector512<double> linear)
    {
        // No exponent is split off where u and log(1 + u) nearly cancel: the polynomial for [0, 1] is one in s², and |s| ≤ 1/3 from −½ on.
        var direct = isOnePlusU & Vector512.GreaterThanOrEqual(u, Vector512.Create(-0.5)) & Vector512.LessThanOrEqual(u, Vector512.Create(1.0));
        var f = Vector512.ConditionalSelect(direct, u, SplitExponent(w, out var k) - Vector512.Create(1.0));
        k = Vector512.ConditionalSelect(direct, Vector512<double>.Zero, k);
        var s = f / (f + Vector512.Create(2.0));
        var z = s * s;
        var inner = Vector512.FusedMultiplyAdd(z, UnitLogTail(z), -f);
        var tail = Vector512.FusedMultiplyAdd(s, inner, k * Vector512.Create(Binary64.Ln2Low));
        return Vector512.FusedMultiplyAdd(k, Vector512.Create(Binary64.Ln2High), f - linear) + tail;
    }
}

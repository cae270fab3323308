using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// The differences f(t + y) − f(t) of the gamma family. Each asymptotic series p(s), s = 1/(x + 1/2), enters as
// p(s₁) − p(s₂) = (s₁ − s₂)·p[s₁, s₂] with s₁ − s₂ = y·s₁·s₂ and p[s₁, s₂] the divided difference, so that nothing cancels for small y or large t.
// The series begin at x = 1 or 2, but a polynomial's slope is not as good as its value where its interval ends: DigammaDelta and TrigammaDelta
// take the step up from half a unit further on.
public static partial class VectorMath
{
    // Stands for any larger distance, an infinite one too, in sums where it exceeds every other term.
    private const double LargestDistance = 1e300;

    private static void LogGammaDelta512(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        ref var series = ref Column(ref scratch, 0, length);
        StirlingDelta512(ref x, ref y, ref series, length);
        LogGammaDeltaFromSeries512(ref x, ref y, ref series, ref result, length);
    }

    /// <summary>The difference of the two Stirling errors, one step up where t &lt; 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void StirlingDelta512(ref double t, ref double y, ref double series, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
        {
            var one = Vector512.Create(1.0);
            var half = Vector512.Create(0.5);
            var start = Vector512.LoadUnsafe(ref t, i);
            var distance = Vector512.LoadUnsafe(ref y, i);
            var lower = Vector512.ConditionalSelect(Vector512.LessThan(start, one), start + one, start);
            var s1 = one / (lower + half);
            var s2 = one / (lower + distance + half);
            (distance * s1 * s2 * StirlingErrorDifference(s1, s2)).StoreUnsafe(ref series, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogGammaDeltaFromSeries512(ref double t, ref double y, ref double series, ref double result, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
        {
            var one = Vector512.Create(1.0);
            var start = Vector512.LoadUnsafe(ref t, i);
            var distance = Vector512.LoadUnsafe(ref y, i);
            var small = Vector512.LessThan(start, one);
            var lower = Vector512.ConditionalSelect(small, start + one, start);

            // Γ(t + 1)/Γ(t) = t exactly, also next to the root at t = 1.
            var single = Vector512.Equals(distance, one);
            var logarithm = Log(Vector512.ConditionalSelect(single, start, lower + distance));
            var ratio = LogP1(distance / lower);
            var value = Vector512.FusedMultiplyAdd(lower - Vector512.Create(0.5), ratio, -Vector512.LoadUnsafe(ref series, i));
            value = Vector512.FusedMultiplyAdd(distance, logarithm - one, value);
            if (Vector512.LessThanAny(start, one))
                value = LogGammaDeltaStep(value, start, distance);

            value = Vector512.ConditionalSelect(single, logarithm, value);
            var zero = Vector512<double>.Zero;
            var infinity = Vector512.Create(double.PositiveInfinity);
            var positive = Vector512.GreaterThan(start, zero);
            value = Vector512.ConditionalSelect(positive & Vector512.Equals(start + distance, infinity), infinity, value);
            Vector512.ConditionalSelect(positive & Vector512.Equals(distance, zero), zero, value).StoreUnsafe(ref result, i);
        }
    }

    /// <summary>Takes the step from t + 1 back to t where t &lt; 1: Γ(n)/Γ(t) = Γ(n + 1)/Γ(t + 1)·t/n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<double> LogGammaDeltaStep(Vector512<double> shifted, Vector512<double> t, Vector512<double> y)
    {
        var small = Vector512.LessThan(t, Vector512.Create(1.0));
        var ratio = y / t;
        var step = LogP1(ratio);
        var infinite = Vector512.Equals(ratio, Vector512.Create(double.PositiveInfinity));
        if (infinite != Vector512<double>.Zero)
            step = Vector512.ConditionalSelect(infinite, Log(y) - Log(t), step);

        var result = Vector512.ConditionalSelect(small, shifted - step, shifted);
        var nearRoot = small & Vector512.LessThan(Vector512.Abs(result), Vector512.Create(8.0)) & Vector512.GreaterThanOrEqual(y, Vector512.Create(2.0));
        return nearRoot == Vector512<double>.Zero ? result : Vector512.ConditionalSelect(nearRoot, LogGammaDeltaNearRoot(t, y), result);
    }

    /// <summary>log Γ(t + y) − log Γ(t) for t &lt; 1 where it is next to its root in t: large terms cancel, and are added with what rounding takes from them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<double> LogGammaDeltaNearRoot(Vector512<double> t, Vector512<double> y)
    {
        var one = Vector512.Create(1.0);
        var half = Vector512.Create(0.5);
        var a = t + one;
        var n = TwoSum(y, t, out var nLow);
        var b = TwoSum(n, one, out var bLow);
        bLow += nLow;

        // With a = t + 1 and b = t + 1 + y: (a − ½)·log(b/a) + y·(log b − 1) − log(n/t) and the difference of the Stirling errors.
        var logB = LogSplit(b, out var logBLow);
        var logN = LogSplit(n, out var logNLow);
        var logT = LogSplit(t, out var logTLow);
        var product = y * logB;
        var productLow = Vector512.FusedMultiplyAdd(y, logB, -product);
        var sum = TwoSum(product, -y, out var sumLow);
        sum = TwoSum(sum, -logN, out var error);
        sumLow += error;
        sum = TwoSum(sum, logT, out error);
        sumLow += error;

        // Of the logarithms' arguments only b loses a part that counts.
        var low = Vector512.FusedMultiplyAdd(y, logBLow + (bLow / b), productLow + sumLow) + (logTLow - logNLow);
        var s1 = one / (a + half);
        var s2 = one / (b + half);
        var series = y * s1 * s2 * StirlingErrorDifference(s1, s2);
        return sum + (Vector512.FusedMultiplyAdd(a - half, LogP1(y / a), low) - series);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void DigammaDelta512(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
        {
            var one = Vector512.Create(1.0);
            var half = Vector512.Create(0.5);
            var start = Vector512.LoadUnsafe(ref x, i);
            var distance = Vector512.LoadUnsafe(ref y, i);
            var small = Vector512.LessThan(start, Vector512.Create(1.5));
            var lower = Vector512.ConditionalSelect(small, start + one, start);
            var finite = Vector512.MinNative(Vector512.Create(LargestDistance), distance);
            var s1 = one / (lower + half);
            var s2 = one / (lower + finite + half);
            var series = finite * s1 * s2 * DigammaGapDifference(s1, s2);
            var step = Vector512.ConditionalSelect(small, finite / (start + finite) / start, Vector512<double>.Zero);
            (LogP1(distance / lower) + (series + step)).StoreUnsafe(ref result, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void TrigammaDelta512(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
        {
            // Two steps up where t < 5/2: 1/t² − 1/n² = y·(t + n)/(t·n)².
            var one = Vector512.Create(1.0);
            var half = Vector512.Create(0.5);
            var start = Vector512.LoadUnsafe(ref x, i);
            var distance = Vector512.MinNative(Vector512.Create(LargestDistance), Vector512.LoadUnsafe(ref y, i));
            var small = Vector512.LessThan(start, Vector512.Create(2.5));
            var lower = Vector512.ConditionalSelect(small, start + Vector512.Create(2.0), start);
            var s1 = one / (lower + half);
            var s2 = one / (lower + distance + half);
            var slope = Vector512.FusedMultiplyAdd(s1, TrigammaFarDifference(s1, s2), TrigammaFar(s2));
            var n = start + distance;
            var step = distance / n / start * ((one / start) + (one / n));
            var t1 = start + one;
            var n1 = n + one;
            step += distance / n1 / t1 * ((one / t1) + (one / n1));
            var value = Vector512.FusedMultiplyAdd(distance * s1 * s2, slope, Vector512.ConditionalSelect(small, step, Vector512<double>.Zero));

            // The reciprocals of a tiny t are infinite.
            var none = Vector512.Equals(distance, Vector512<double>.Zero) & Vector512.GreaterThan(start, Vector512<double>.Zero);
            (-Vector512.ConditionalSelect(none, Vector512<double>.Zero, value)).StoreUnsafe(ref result, i);
        }
    }
}

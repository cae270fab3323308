using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// The differences f(t + y) − f(t) of the gamma family. Each asymptotic series p(s), s = 1/(x + 1/2), enters as
// p(s₁) − p(s₂) = (s₁ − s₂)·p[s₁, s₂] with s₁ − s₂ = y·s₁·s₂ and p[s₁, s₂] the divided difference, so that nothing cancels for small y or large t.
public static partial class VectorMath
{
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
            var none = Vector512.Equals(distance, Vector512<double>.Zero) & Vector512.GreaterThan(start, Vector512<double>.Zero);
            Vector512.ConditionalSelect(none, distance, value).StoreUnsafe(ref result, i);
        }
    }

    /// <summary>Takes the step from t + 1 back to t where t &lt; 1: Γ(n)/Γ(t) = Γ(n + 1)/Γ(t + 1)·t/n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<double> LogGammaDeltaStep(Vector512<double> shifted, Vector512<double> t, Vector512<double> y)
    {
        var small = Vector512.LessThan(t, Vector512.Create(1.0));
        var result = Vector512.ConditionalSelect(small, shifted - LogP1(y / t), shifted);
        var nearRoot = Vector512.LessThan(Vector512.Abs(result), Vector512.Create(1.0));
        var counted = small & nearRoot & Vector512.LessThanOrEqual(y, Vector512.Create(32.0)) & Vector512.Equals(y, Vector512.Floor(y));
        return counted == Vector512<double>.Zero ? result : Vector512.ConditionalSelect(counted, LogRisingFactorial(t, y, counted), result);
    }

    /// <summary>log(t·(t + 1)⋯(t + y − 1)) with a compensated product: the root in t lies below 1, and the difference of two log Γ would cancel next to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<double> LogRisingFactorial(Vector512<double> t, Vector512<double> y, Vector512<double> lanes)
    {
        var one = Vector512.Create(1.0);
        var product = t;
        var low = Vector512<double>.Zero;
        var step = one;
        var open = Vector512.LessThan(step, y) & lanes;
        while (open != Vector512<double>.Zero)
        {
            // t + k = factor + factorLow exactly, for t < 1 ≤ k.
            var factor = step + t;
            var factorLow = t - (factor - step);
            var next = product * factor;
            var nextLow = Vector512.FusedMultiplyAdd(product, factorLow, Vector512.FusedMultiplyAdd(low, factor, Vector512.FusedMultiplyAdd(product, factor, -next)));
            product = Vector512.ConditionalSelect(open, next, product);
            low = Vector512.ConditionalSelect(open, nextLow, low);
            step += one;
            open = Vector512.LessThan(step, y) & lanes;
        }

        return LogOfSum(product, low);
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
            var small = Vector512.LessThan(start, one);
            var lower = Vector512.ConditionalSelect(small, start + one, start);
            var s1 = one / (lower + half);
            var s2 = one / (lower + distance + half);
            var series = distance * s1 * s2 * DigammaGapDifference(s1, s2);
            var step = Vector512.ConditionalSelect(small, distance / (start + distance) / start, Vector512<double>.Zero);
            (LogP1(distance / lower) + (series + step)).StoreUnsafe(ref result, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void TrigammaDelta512(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
        {
            // Two steps up where t < 2: 1/t² − 1/n² = y·(t + n)/(t·n)².
            var one = Vector512.Create(1.0);
            var half = Vector512.Create(0.5);
            var start = Vector512.LoadUnsafe(ref x, i);
            var distance = Vector512.LoadUnsafe(ref y, i);
            var small = Vector512.LessThan(start, Vector512.Create(2.0));
            var lower = Vector512.ConditionalSelect(small, start + Vector512.Create(2.0), start);
            var s1 = one / (lower + half);
            var s2 = one / (lower + distance + half);
            var slope = Vector512.FusedMultiplyAdd(s1, TrigammaFarDifference(s1, s2), TrigammaFar(s2));
            var n = start + distance;
            var step = distance / n / start * ((one / start) + (one / n));
            var t1 = start + one;
            var n1 = n + one;
            step += distance / n1 / t1 * ((one / t1) + (one / n1));
            (-Vector512.FusedMultiplyAdd(distance * s1 * s2, slope, Vector512.ConditionalSelect(small, step, Vector512<double>.Zero))).StoreUnsafe(ref result, i);
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// The differences f(t + y) − f(t) of the gamma family. Each asymptotic series p(s), s = 1/(x + 1/2), enters as
// p(s₁) − p(s₂) = (s₁ − s₂)·p[s₁, s₂] with s₁ − s₂ = y·s₁·s₂ and p[s₁, s₂] the divided difference, so that nothing cancels for small y or large t.
public static partial class VectorMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogGammaDeltaOf(Vector512<double> t, Vector512<double> y)
    {
        // One step up where t < 1: Γ(n)/Γ(t) = Γ(n + 1)/Γ(t + 1)·t/n.
        var one = Vector512.Create(1.0);
        var half = Vector512.Create(0.5);
        var small = Vector512.LessThan(t, one);
        var lower = Vector512.ConditionalSelect(small, t + one, t);
        var upper = lower + y;
        var s1 = one / (lower + half);
        var s2 = one / (upper + half);
        var series = y * s1 * s2 * StirlingErrorDifference(s1, s2);

        // Γ(t + 1)/Γ(t) = t exactly, also next to the root at t = 1.
        var single = Vector512.Equals(y, one);
        var logarithm = Log(Vector512.ConditionalSelect(single, t, upper));
        var ratio = LogP1(y / lower);
        var main = Vector512.FusedMultiplyAdd(y, logarithm - one, Vector512.FusedMultiplyAdd(lower - half, ratio, -series));
        if (small != Vector512<double>.Zero)
            main = LogGammaDeltaStep(main, t, y, small);

        var result = Vector512.ConditionalSelect(single, logarithm, main);
        return Vector512.ConditionalSelect(Vector512.Equals(y, Vector512<double>.Zero) & Vector512.GreaterThan(t, Vector512<double>.Zero), y, result);
    }

    /// <summary>Takes the step from t + 1 back to t where t &lt; 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<double> LogGammaDeltaStep(Vector512<double> shifted, Vector512<double> t, Vector512<double> y, Vector512<double> small)
    {
        var result = shifted - Vector512.ConditionalSelect(small, LogP1(y / t), Vector512<double>.Zero);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> DigammaDeltaOf(Vector512<double> t, Vector512<double> y)
    {
        var one = Vector512.Create(1.0);
        var half = Vector512.Create(0.5);
        var small = Vector512.LessThan(t, one);
        var lower = Vector512.ConditionalSelect(small, t + one, t);
        var upper = lower + y;
        var s1 = one / (lower + half);
        var s2 = one / (upper + half);
        var series = y * s1 * s2 * DigammaGapDifference(s1, s2);
        var step = Vector512.ConditionalSelect(small, y / (t + y) / t, Vector512<double>.Zero);
        return LogP1(y / lower) + (series + step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TrigammaDeltaOf(Vector512<double> t, Vector512<double> y)
    {
        // Two steps up where t < 2: 1/t² − 1/n² = y·(t + n)/(t·n)².
        var one = Vector512.Create(1.0);
        var two = Vector512.Create(2.0);
        var half = Vector512.Create(0.5);
        var small = Vector512.LessThan(t, two);
        var lower = Vector512.ConditionalSelect(small, t + two, t);
        var s1 = one / (lower + half);
        var s2 = one / (lower + y + half);
        var slope = Vector512.FusedMultiplyAdd(s1, TrigammaFarDifference(s1, s2), TrigammaFar(s2));
        var n = t + y;
        var step = y / n / t * ((one / t) + (one / n));
        var t1 = t + one;
        var n1 = n + one;
        step += y / n1 / t1 * ((one / t1) + (one / n1));
        return -Vector512.FusedMultiplyAdd(y * s1 * s2, slope, Vector512.ConditionalSelect(small, step, Vector512<double>.Zero));
    }
}

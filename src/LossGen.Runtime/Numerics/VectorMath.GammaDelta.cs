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
            main -= Vector512.ConditionalSelect(small, LogP1(y / t), Vector512<double>.Zero);

        var result = Vector512.ConditionalSelect(single, logarithm, main);
        return Vector512.ConditionalSelect(Vector512.Equals(y, Vector512<double>.Zero) & Vector512.GreaterThan(t, Vector512<double>.Zero), y, result);
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

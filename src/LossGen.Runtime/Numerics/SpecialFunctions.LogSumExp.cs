using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

public static partial class SpecialFunctions
{
    /// <summary>log Σ exp(xᵢ) = m + log(1 + Σ exp(xᵢ − m)), with one largest element m left out of the sum.</summary>
    /// <remarks>
    /// −∞ for an empty span and where every element is −∞; NaN where any element is NaN; else ∞ where any element is ∞.
    /// Leaving the largest element out keeps the small terms to full relative accuracy. Error at most 4·2⁻⁵³ of max(1, |m|, |result|)
    /// for short spans, plus the rounding of the sum; in single precision the terms are single and their sum is double.
    /// </remarks>
    public static double LogSumExp(ReadOnlySpan<double> x)
    {
        if (x.IsEmpty)
            return double.NegativeInfinity;
        var maximum = Maximum(x);
        if (!double.IsFinite(maximum))
            return maximum;
        return maximum + LogP1(SumOfExponentials(x, maximum, x.IndexOf(maximum)));
    }

    /// <inheritdoc cref="LogSumExp(ReadOnlySpan{double})"/>
    public static float LogSumExp(ReadOnlySpan<float> x)
    {
        if (x.IsEmpty)
            return float.NegativeInfinity;
        var maximum = Maximum(x);
        if (!float.IsFinite(maximum))
            return maximum;
        return (float)(maximum + LogP1(SumOfExponentials(x, maximum, x.IndexOf(maximum))));
    }

    /// <summary>Σ exp(xᵢ − maximum) over all elements but the one at <paramref name="excluded"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double SumOfExponentials(ReadOnlySpan<double> x, double maximum, int excluded)
    {
        var sums = Vector512<double>.Zero;
        var shift = Vector512.Create(maximum);
        var lanes = Vector512<long>.Indices;
        for (var start = 0; start < x.Length; start += Vector512<double>.Count)
        {
            var terms = VectorMath.Exp(LoadOrPad(x, start) - shift);
            terms = Vector512.AndNot(terms, Vector512.Equals(lanes, Vector512.Create((long)(excluded - start))).AsDouble());
            sums += terms;
        }

        return VectorMath.Sum(sums);
    }

    /// <summary>The largest element; NaN where any element is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double Maximum(ReadOnlySpan<double> x)
    {
        var largest = Vector512.Create(double.NegativeInfinity);
        for (var start = 0; start < x.Length; start += Vector512<double>.Count)
            largest = Vector512.Max(largest, LoadOrPad(x, start));
        var result = largest.GetElement(0);
        for (var i = 1; i < Vector512<double>.Count; i++)
            result = Math.Max(result, largest.GetElement(i));
        return result;
    }

    /// <summary>The elements from <paramref name="start"/> on, followed by −∞, whose exponential is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LoadOrPad(ReadOnlySpan<double> x, int start)
    {
        if (x.Length - start >= Vector512<double>.Count)
            return Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(x), (nuint)start);
        var padded = Vector512.Create(double.NegativeInfinity);
        x[start..].CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<double>, double>(ref padded), Vector512<double>.Count));
        return padded;
    }

    /// <summary>Σ exp(xᵢ − maximum) over all elements but the one at <paramref name="excluded"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double SumOfExponentials(ReadOnlySpan<float> x, float maximum, int excluded)
    {
        var sums = Vector512<double>.Zero;
        var shift = Vector512.Create(maximum);
        var lanes = Vector512<int>.Indices;
        for (var start = 0; start < x.Length; start += Vector512<float>.Count)
        {
            var terms = VectorMath.Exp(LoadOrPad(x, start) - shift);
            terms = Vector512.AndNot(terms, Vector512.Equals(lanes, Vector512.Create((int)(excluded - start))).AsSingle());
            var (lower, upper) = Vector512.Widen(terms);
            sums += lower + upper;
        }

        return VectorMath.Sum(sums);
    }

    /// <summary>The largest element; NaN where any element is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Maximum(ReadOnlySpan<float> x)
    {
        var largest = Vector512.Create(float.NegativeInfinity);
        for (var start = 0; start < x.Length; start += Vector512<float>.Count)
            largest = Vector512.Max(largest, LoadOrPad(x, start));
        var result = largest.GetElement(0);
        for (var i = 1; i < Vector512<float>.Count; i++)
            result = MathF.Max(result, largest.GetElement(i));
        return result;
    }

    /// <summary>The elements from <paramref name="start"/> on, followed by −∞, whose exponential is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LoadOrPad(ReadOnlySpan<float> x, int start)
    {
        if (x.Length - start >= Vector512<float>.Count)
            return Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(x), (nuint)start);
        var padded = Vector512.Create(float.NegativeInfinity);
        x[start..].CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<float>, float>(ref padded), Vector512<float>.Count));
        return padded;
    }
}

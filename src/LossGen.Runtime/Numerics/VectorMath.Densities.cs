using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

public static partial class VectorMath
{
    /// <summary>x·log μ − μ − log Γ(x + 1) of every pair, for x ≥ 0 and μ ≥ 0: the log probability of a count x under the Poisson distribution with mean μ.</summary>
    /// <remarks>
    /// x need not be whole: the gamma density has the same form. The saddle-point form of Loader (2000), <i>Fast and accurate computation of
    /// binomial probabilities</i>, of whose terms none is more than some ten times the result; error at most 16·2⁻⁵³ of 1 + |result|. x &lt; 0 or μ &lt; 0 gives NaN.
    /// </remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void PoissonLogProbability(ReadOnlySpan<double> x, ReadOnlySpan<double> mu, Span<double> destination) => InBlocks<PoissonLogProbabilityBlock, double>(x, mu, destination);

    /// <inheritdoc cref="PoissonLogProbability(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static void PoissonLogProbability(ReadOnlySpan<float> x, ReadOnlySpan<float> mu, Span<float> destination) => InBlocks<PoissonLogProbabilityBlock, float>(x, mu, destination);

    /// <summary>log B(a, b) = log Γ(a) + log Γ(b) − log Γ(a + b) of every pair of positive numbers.</summary>
    /// <remarks>The two terms of the larger argument are one difference; error at most a few 2⁻⁵³ of |log Γ| of the smaller.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogBeta(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> destination) => InBlocks<LogBetaBlock, double>(a, b, destination);

    /// <inheritdoc cref="LogBeta(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static void LogBeta(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> destination) => InBlocks<LogBetaBlock, float>(a, b, destination);

    // With v = (μ − x)/x and the Stirling error S, log P = x·(log(1 + v) − v) − ½·log(2πx) − S(x), in which nothing large cancels. Below 1 the step Γ(x + 2) = (x + 1)·Γ(x + 1) is folded into the logarithms:
    //   log P = x·log(μ/(x + 1)) − (μ − x) + 1 − ½·log(2π(x + 1)) − S(x + 1).
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void PoissonLogProbability512(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
            PoissonLogProbabilityOf(Vector512.LoadUnsafe(ref x, i), Vector512.LoadUnsafe(ref y, i)).StoreUnsafe(ref result, i);
    }

    /// <summary>x·log μ − μ − log Γ(x + 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PoissonLogProbabilityOf(Vector512<double> x, Vector512<double> mu)
    {
        var zero = Vector512<double>.Zero;
        var one = Vector512.Create(1.0);
        var half = Vector512.Create(0.5);
        var small = Vector512.LessThan(x, one);
        var shifted = Vector512.ConditionalSelect(small, x + one, x);
        var excess = mu - x;
        var v = excess / shifted;
        var curve = LogP1Minus(mu / shifted, v, ~small, Vector512.ConditionalSelect(small, zero, v));
        var spread = Vector512.FusedMultiplyAdd(-half, Log(Vector512.Create(2 * Math.PI) * shifted), -StirlingError(one / (shifted + half)));
        var result = Vector512.FusedMultiplyAdd(x, curve, spread + Vector512.ConditionalSelect(small, one - excess, zero));
        result = Vector512.ConditionalSelect(Vector512.Equals(x, zero), zero - mu, result);

        var infinity = Vector512.Create(double.PositiveInfinity);
        var impossible = Vector512.Equals(mu, infinity) | Vector512.AndNot(Vector512.Equals(mu, zero), Vector512.Equals(x, zero));
        result = Vector512.ConditionalSelect(impossible, -infinity, result);
        var valid = Vector512.GreaterThanOrEqual(mu, zero) & Vector512.GreaterThanOrEqual(x, zero);
        return Vector512.ConditionalSelect(valid, result, Vector512.Create(double.NaN));
    }

    private static void LogBeta512(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        ref var smaller = ref Column(ref scratch, 0, length);
        ref var larger = ref Column(ref scratch, 1, length);
        ref var difference = ref Column(ref scratch, 2, length);
        SortPairs512(ref x, ref y, ref smaller, ref larger, length);
        LogGammaDelta512(ref larger, ref smaller, ref difference, ref Column(ref scratch, 3, length), length);
        LogGamma512(ref smaller, ref larger, ref scratch, length);
        SubtractColumn512(ref larger, ref difference, ref result, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SortPairs512(ref double x, ref double y, ref double smaller, ref double larger, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
        {
            var left = Vector512.LoadUnsafe(ref x, i);
            var right = Vector512.LoadUnsafe(ref y, i);
            Vector512.Min(left, right).StoreUnsafe(ref smaller, i);
            Vector512.Max(left, right).StoreUnsafe(ref larger, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SubtractColumn512(ref double x, ref double y, ref double result, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
            (Vector512.LoadUnsafe(ref x, i) - Vector512.LoadUnsafe(ref y, i)).StoreUnsafe(ref result, i);
    }
}

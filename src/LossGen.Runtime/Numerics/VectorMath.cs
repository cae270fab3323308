using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <summary>
/// The elementary and special functions of likelihoods on SIMD vectors and on spans.
/// </summary>
/// <remarks>
/// Every function is branch-free in its ordinary path, propagates NaN, and uses explicit fused multiply-adds only, so that
/// a value has the same bits in every lane, at every vector width, and on every processor with FMA.
/// Errors are given in units in the last place (ulp) of the result, measured against tables computed with at least 100 digits.
/// </remarks>
public static partial class VectorMath
{
    /// <summary>The sum of the lanes by one fixed tree: halves, quarters, pairs. The tree does not depend on the hardware's width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<double> x)
    {
        var half = x.GetLower() + x.GetUpper();
        var quarter = half.GetLower() + half.GetUpper();
        return quarter.GetElement(0) + quarter.GetElement(1);
    }

    /// <summary>The sum of the lanes in double precision: both halves are widened and added, then summed by the tree of <see cref="Sum(Vector512{double})"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<float> x)
    {
        var (lower, upper) = Vector512.Widen(x);
        return Sum(lower + upper);
    }
}

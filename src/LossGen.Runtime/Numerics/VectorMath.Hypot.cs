using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// The squares are taken of numbers scaled by a power of two, so that they neither overflow nor underflow where the root does not.
public static partial class VectorMath
{
    /// <summary>The length √(x² + y²) of the vector (x, y).</summary>
    /// <remarks>Domain: all reals; ∞ where either argument is infinite, the other being NaN included. Error at most 1.1 ulp.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Hypot(Vector512<double> x, Vector512<double> y)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<HypotFunction>(x, y);

        var a = Vector512.Abs(x);
        var b = Vector512.Abs(y);
        var larger = Vector512.MaxNative(a, b);
        var isLarge = Vector512.GreaterThan(larger, Vector512.Create(Binary64.SquareHigh));
        var isSmall = Vector512.LessThan(larger, Vector512.Create(Binary64.SquareLow));
        var up = Vector512.Create(Binary64.SquareScale);
        var down = Vector512.Create(1.0 / Binary64.SquareScale);
        var one = Vector512.Create(1.0);
        var scale = Vector512.ConditionalSelect(isLarge, down, Vector512.ConditionalSelect(isSmall, up, one));
        var inverse = Vector512.ConditionalSelect(isLarge, up, Vector512.ConditionalSelect(isSmall, down, one));
        a *= scale;
        b *= scale;

        // The larger square is the one that is not rounded: so the order of the arguments does not count. Of two numbers one of which is
        // NaN minps and maxps return the second, so that here one of the results is NaN.
        larger = Vector512.MaxNative(a, b);
        var smaller = Vector512.MinNative(b, a);
        var length = Vector512.Sqrt(Vector512.FusedMultiplyAdd(larger, larger, smaller * smaller)) * inverse;
        var isInfinite = Vector512.Equals(a, Vector512.Create(double.PositiveInfinity)) | Vector512.Equals(b, Vector512.Create(double.PositiveInfinity));
        return Vector512.ConditionalSelect(isInfinite, Vector512.Create(double.PositiveInfinity), length);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// Below 10 the power series in u = x²/4, whose terms are all positive; from 10 the exponentially scaled form in 1/x.
public static partial class VectorMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogBesselI0Of(Vector512<double> x)
    {
        var magnitude = Vector512.Abs(x);
        var far = Vector512.GreaterThanOrEqual(magnitude, Vector512.Create(10.0));
        var u = Vector512.Create(0.25) * x * x;
        var reciprocal = Vector512.Create(1.0) / magnitude;
        var logarithm = LogP1(Vector512.ConditionalSelect(far, magnitude - Vector512.Create(1.0), u * BesselI0Series(u)));
        var scaled = LogBesselI0Far(reciprocal) - Vector512.Create(HalfLogTwoPi);
        var asymptotic = magnitude + Vector512.FusedMultiplyAdd(logarithm, Vector512.Create(-0.5), scaled);
        asymptotic = Vector512.ConditionalSelect(Vector512.Equals(magnitude, Vector512.Create(double.PositiveInfinity)), magnitude, asymptotic);
        return Vector512.ConditionalSelect(far, asymptotic, logarithm);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> BesselI1OverI0Of(Vector512<double> x)
    {
        var magnitude = Vector512.Abs(x);
        var far = Vector512.GreaterThanOrEqual(magnitude, Vector512.Create(10.0));
        var u = Vector512.Create(0.25) * x * x;
        var i0 = Vector512.FusedMultiplyAdd(u, BesselI0Series(u), Vector512.Create(1.0));
        var near = Vector512.Create(0.5) * magnitude * BesselI1Series(u) / i0;
        var asymptotic = BesselRatioFar(Vector512.Create(1.0) / magnitude);
        return Vector512.ConditionalSelect(far, asymptotic, near) | (x & Vector512.Create(-0.0));
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// Below 10 the power series of I₀ in u = x²/4, whose terms are all positive, and a ratio of polynomials in u for I₁/I₀; from 10 the exponentially scaled form in 1/x.
public static partial class VectorMath
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogBesselI0512(ref double x, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
        {
            // log I₀(x) below 10, log |x| from there.
            var magnitude = Vector512.Abs(Vector512.LoadUnsafe(ref x, i));
            var far = Vector512.GreaterThanOrEqual(magnitude, Vector512.Create(10.0));
            var u = Vector512.Create(0.25) * magnitude * magnitude;
            var logarithm = LogP1(Vector512.ConditionalSelect(far, magnitude - Vector512.Create(1.0), u * BesselI0Series(u)));
            var scaled = LogBesselI0Far(Vector512.Create(1.0) / magnitude) - Vector512.Create(HalfLogTwoPi);
            var asymptotic = magnitude + Vector512.FusedMultiplyAdd(logarithm, Vector512.Create(-0.5), scaled);
            asymptotic = Vector512.ConditionalSelect(Vector512.Equals(magnitude, Vector512.Create(double.PositiveInfinity)), magnitude, asymptotic);
            Vector512.ConditionalSelect(far, asymptotic, logarithm).StoreUnsafe(ref result, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void BesselI1OverI0512(ref double x, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
        {
            var argument = Vector512.LoadUnsafe(ref x, i);
            var magnitude = Vector512.Abs(argument);
            var u = Vector512.Create(0.25) * argument * argument;
            var near = Vector512.Create(0.5) * magnitude * BesselRatioNear(u);
            var asymptotic = BesselRatioFar(Vector512.Create(1.0) / magnitude);
            var far = Vector512.GreaterThanOrEqual(magnitude, Vector512.Create(10.0));
            (Vector512.ConditionalSelect(far, asymptotic, near) | (argument & Vector512.Create(-0.0))).StoreUnsafe(ref result, i);
        }
    }
}

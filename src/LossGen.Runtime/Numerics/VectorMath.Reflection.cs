using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <content>Gamma functions of negative arguments, by Euler's reflection; lane by lane, since they are rare.</content>
public static partial class VectorMath
{
    /// <summary>ln |Γ(x)| = ln(π/|sin πx|) − ln Γ(1 − x).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> LogGammaReflected(Vector512<double> x) =>
        Reflect(x, LogGamma, static (negative, mirrored) =>
        {
            if (double.IsNegativeInfinity(negative) || double.IsInteger(negative))
                return double.PositiveInfinity;

            // sin πx = πx here, but rounded coarsely where it is subnormal; and ln Γ(1 − x) = 0.
            if (negative > -1e-17)
                return -Math.Log(-negative);
            return Math.Log(Math.PI / Math.Abs(double.SinPi(negative))) - mirrored;
        });

    /// <summary>ψ(x) = ψ(1 − x) − π/tan πx.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> DigammaReflected(Vector512<double> x) =>
        Reflect(x, Digamma, static (negative, mirrored) =>
            double.IsNegativeInfinity(negative) || double.IsInteger(negative) ? double.NaN : mirrored - (Math.PI / double.TanPi(negative)));

    /// <summary>ψ′(x) = (π/sin πx)² − ψ′(1 − x).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> TrigammaReflected(Vector512<double> x) =>
        Reflect(x, Trigamma, static (negative, mirrored) =>
        {
            if (double.IsNegativeInfinity(negative))
                return double.NaN;
            if (double.IsInteger(negative))
                return double.PositiveInfinity;
            var ratio = Math.PI / double.SinPi(negative);
            return (ratio * ratio) - mirrored;
        });

    private static Vector512<double> Reflect(
        Vector512<double> x, Func<Vector512<double>, Vector512<double>> function, Func<double, double, double> reflection)
    {
        var isNegative = Vector512.LessThan(x, Vector512<double>.Zero);
        var result = function(Vector512.ConditionalSelect(isNegative, Vector512<double>.One - x, x));
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
        {
            if (x.GetElement(lane) < 0)
                result = result.WithElement(lane, reflection(x.GetElement(lane), result.GetElement(lane)));
        }

        return result;
    }
}

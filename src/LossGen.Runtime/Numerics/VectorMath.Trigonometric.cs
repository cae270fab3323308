using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// x = n·π/2 + r with |r| ≤ π/4 and a polynomial for each of sin r and cos r (Cody and Waite 1980). π/2 has three parts, the first of
// 33 bits: its product with n is exact, and so is what is left of x. Coefficients are printed by tools/trigonometric_coefficients.py.
public static partial class VectorMath
{
    // Beyond it n has too many bits for an exact product; such angles are left to the platform's mathematical library.
    private const double ReducibleAngle = 1647099.0;

    /// <summary>The sine.</summary>
    /// <remarks>Domain: all reals; NaN at ±∞. Error at most 1 ulp; odd, the sign of zero is kept.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sin(Vector512<double> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<SinFunction>(x);

        var r = ReduceAngle(x, out var low, out var n);
        var result = Quadrant(r, low, n);
        result = Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), x, result);
        return Vector512.GreaterThanAny(Vector512.Abs(x), Vector512.Create(ReducibleAngle)) ? SinBeyond(x, result) : result;
    }

    /// <inheritdoc cref="Sin(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sin(Vector512<float> x) => ByDoubles<SinFunction>(x);

    /// <summary>The cosine.</summary>
    /// <remarks>Domain: all reals; NaN at ±∞. Error at most 1 ulp; even.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Cos(Vector512<double> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<CosFunction>(x);

        var r = ReduceAngle(x, out var low, out var n);
        var result = Quadrant(r, low, n + Vector512.Create(1.0));
        return Vector512.GreaterThanAny(Vector512.Abs(x), Vector512.Create(ReducibleAngle)) ? CosBeyond(x, result) : result;
    }

    /// <inheritdoc cref="Cos(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cos(Vector512<float> x) => ByDoubles<CosFunction>(x);

    /// <summary>n = round(x/(π/2)) and x − n·π/2 as an unevaluated sum r + low.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ReduceAngle(Vector512<double> x, out Vector512<double> low, out Vector512<double> n)
    {
        n = Vector512.Round(x * Vector512.Create(2 / Math.PI));
        var exact = Vector512.FusedMultiplyAdd(n, Vector512.Create(-1.5707963267341256), x);

        // The two may cancel: what rounding takes from the product and from the difference is kept.
        var product = n * Vector512.Create(6.077100506506192e-11);
        var ofProduct = Vector512.FusedMultiplyAdd(n, Vector512.Create(6.077100506506192e-11), -product);
        var r = exact - product;
        var part = r - exact;
        var ofDifference = (exact - (r - part)) - (product + part);
        low = Vector512.FusedMultiplyAdd(n, Vector512.Create(-3.5215598651832e-27), ofDifference - ofProduct);
        return r;
    }

    /// <summary>sin(n·π/2 + r + low): a sine or a cosine of r by whether n is even, negated where n is 2 or 3 modulo 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Quadrant(Vector512<double> r, Vector512<double> low, Vector512<double> n)
    {
        var half = Vector512.Create(0.5);
        var one = Vector512.Create(1.0);
        var z = r * r;
        var sine = r + Vector512.FusedMultiplyAdd(r * z, SineTail(z), Vector512.FusedMultiplyAdd(-half * z, low, low));

        // 1 − z/2 is rounded; what it lost is added to the terms below.
        var top = Vector512.FusedMultiplyAdd(-half, z, one);
        var lost = Vector512.FusedMultiplyAdd(-half, z, one - top);
        var cosine = top + Vector512.FusedMultiplyAdd(z * z, CosineTail(z), Vector512.FusedMultiplyAdd(-r, low, lost));

        var halves = Vector512.Floor(n * half);
        var isEven = Vector512.Equals(halves + halves, n);
        var turns = Vector512.Floor(halves * half);
        var isPositive = Vector512.Equals(turns + turns, halves);
        var value = Vector512.ConditionalSelect(isEven, sine, cosine);
        return Vector512.ConditionalSelect(isPositive, value, -value);
    }

    /// <summary>(sin r − r)/r³ at z = r², |r| ≤ π/4: degree 5, error 0.16·2⁻⁵³ of sin r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SineTail(Vector512<double> z)
    {
        var p0 = Vector512.FusedMultiplyAdd(z, Vector512.Create(0.008333333333330946), Vector512.Create(-0.16666666666666666));
        var p2 = Vector512.FusedMultiplyAdd(z, Vector512.Create(2.755731610068303e-06), Vector512.Create(-0.0001984126983675497));
        var p4 = Vector512.FusedMultiplyAdd(z, Vector512.Create(1.591810123027412e-10), Vector512.Create(-2.5051131455427946e-08));
        var z2 = z * z;
        var q2a = Vector512.FusedMultiplyAdd(z2, p2, p0);
        var z4 = z2 * z2;
        var q4a = Vector512.FusedMultiplyAdd(z4, p4, q2a);
        return q4a;
    }

    /// <summary>(cos r − 1 + r²/2)/r⁴ at z = r², |r| ≤ π/4: degree 5, error 0.011·2⁻⁵³ of cos r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> CosineTail(Vector512<double> z)
    {
        var p0 = Vector512.FusedMultiplyAdd(z, Vector512.Create(-0.0013888888888887395), Vector512.Create(0.041666666666666664));
        var p2 = Vector512.FusedMultiplyAdd(z, Vector512.Create(-2.7557317270560326e-07), Vector512.Create(2.4801587298763433e-05));
        var p4 = Vector512.FusedMultiplyAdd(z, Vector512.Create(-1.1382614868556325e-11), Vector512.Create(2.0876146024689747e-09));
        var z2 = z * z;
        var q2a = Vector512.FusedMultiplyAdd(z2, p2, p0);
        var z4 = z2 * z2;
        var q4a = Vector512.FusedMultiplyAdd(z4, p4, q2a);
        return q4a;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> SinBeyond(Vector512<double> x, Vector512<double> result)
    {
        for (var i = 0; i < Vector512<double>.Count; i++)
        {
            if (Math.Abs(x[i]) > ReducibleAngle)
                result = result.WithElement(i, Math.Sin(x[i]));
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> CosBeyond(Vector512<double> x, Vector512<double> result)
    {
        for (var i = 0; i < Vector512<double>.Count; i++)
        {
            if (Math.Abs(x[i]) > ReducibleAngle)
                result = result.WithElement(i, Math.Cos(x[i]));
        }

        return result;
    }
}

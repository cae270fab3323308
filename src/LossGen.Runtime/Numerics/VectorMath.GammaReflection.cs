using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// Negative arguments. The ordinary path has seen 1 − x in their place; with r = round(x) − x
//     log|Γ(x)| = −log|sin(πr)/π| − log Γ(1 − x),  ψ(x) = ψ(1 − x) + π cot πr,  ψ′(x) = π²/sin²(πr) − ψ′(1 − x).
public static partial class VectorMath
{
    // π²/3 in two parts.
    private const double CotangentSlopeHigh = 3.289868133696453;
    private const double CotangentSlopeLow = 6.081344700796952e-17;

    /// <summary>x, and 1 − x where x is negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PositiveArgument(Vector512<double> x) =>
        Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), Vector512.Create(1.0) - x, x);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<double> ReflectLogGamma(Vector512<double> x, Vector512<double> positive)
    {
        var negative = Vector512.LessThan(x, Vector512<double>.Zero);
        var r = Vector512.Abs(x - Vector512.Round(x));
        var reflected = -Log(r * Sinc(r * r)) - positive;
        var infinite = Vector512.Equals(x, Vector512.Create(double.NegativeInfinity)) | Vector512.Equals(r, Vector512<double>.Zero);
        reflected = Vector512.ConditionalSelect(infinite, Vector512.Create(double.PositiveInfinity), reflected);
        var stepped = Vector512.GreaterThan(x, Vector512.Create(-40.0));
        reflected = Vector512.ConditionalSelect(stepped, LogGammaByRecurrence(x, negative & stepped), reflected);
        return Vector512.ConditionalSelect(negative, reflected, positive);
    }

    /// <summary>ψ(x) as one sum of eight terms in double-double: next to a root both halves of the reflection are large and cancel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<double> ReflectDigamma(Vector512<double> x, Vector512<double> positive, Vector512<double> high, Vector512<double> low)
    {
        var negative = Vector512.LessThan(x, Vector512<double>.Zero);

        // 1 − x = a + aLow, and ψ′(a) ≈ 1/a + 1/(2a²) + 1/(6a³) for the low part.
        var one = Vector512.Create(1.0);
        var a = one - x;
        var xPart = a - one;
        var aLow = (one - (a - xPart)) - (x + xPart);
        var q = one / a;
        var slope = Vector512.FusedMultiplyAdd(q * q, Vector512.FusedMultiplyAdd(q, Vector512.Create(1.0 / 6), Vector512.Create(0.5)), q);

        var far = Vector512.GreaterThanOrEqual(a, Vector512.Create(2.5));
        var gap = DigammaGapFar(one / (a + Vector512.Create(0.5)));
        var main = Vector512.ConditionalSelect(far, high, positive);
        var mainLow = Vector512.ConditionalSelect(far, low - gap, Vector512<double>.Zero);

        // π cot πr = 1/r − r·(π²/3 + z·C(z)), z = r².
        var r = Vector512.Round(x) - x;
        var z = r * r;
        var pole = one / r;
        var poleLow = Vector512.FusedMultiplyAdd(-pole, r, one) * pole;
        var linear = r * Vector512.Create(CotangentSlopeHigh);
        var linearLow = Vector512.FusedMultiplyAdd(r, Vector512.Create(CotangentSlopeHigh), -linear);
        var rest = r * Vector512.FusedMultiplyAdd(z, CotangentDeficit(z), Vector512.Create(CotangentSlopeLow));

        var cotangent = TwoSum(pole, -linear, out var cotangentLow);
        var sum = TwoSum(cotangent, main, out var sumLow);
        var correction = Vector512.FusedMultiplyAdd(aLow, slope, ((poleLow - linearLow) + cotangentLow) + (sumLow + mainLow));
        var reflected = sum + (correction - rest);

        // Where the pole is all that counts its low part may overflow; at the pole there is no limit.
        reflected = Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(r), Vector512.Create(1e-20)), pole, reflected);
        reflected = Vector512.ConditionalSelect(Vector512.Equals(r, Vector512<double>.Zero), Vector512.Create(double.NaN), reflected);
        return Vector512.ConditionalSelect(negative, reflected, positive);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<double> ReflectTrigamma(Vector512<double> x, Vector512<double> positive)
    {
        var negative = Vector512.LessThan(x, Vector512<double>.Zero);
        var one = Vector512.Create(1.0);
        var r = x - Vector512.Round(x);
        var sinc = Sinc(r * r);
        var sine = r * sinc;
        var cosecant = one / sine;

        // The square doubles the error of the cosecant: what its product and its quotient lost is taken back, but next to a pole, where that would overflow.
        var lost = Vector512.FusedMultiplyAdd(-cosecant, sine, one) - (cosecant * Vector512.FusedMultiplyAdd(r, sinc, -sine));
        var square = cosecant * cosecant;
        var reflected = Vector512.FusedMultiplyAdd(cosecant, cosecant, Vector512.FusedMultiplyAdd(square + square, lost, -positive));
        reflected = Vector512.ConditionalSelect(Vector512.LessThan(square, Vector512.Create(1e300)), reflected, square);
        return Vector512.ConditionalSelect(negative, reflected, positive);
    }

    /// <summary>log|Γ(x)| = log Γ(x + N) − log|x·(x + 1)⋯(x + N − 1)| with a compensated product, accurate also next to the roots between the poles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogGammaByRecurrence(Vector512<double> x, Vector512<double> lanes)
    {
        var factor = Vector512.ConditionalSelect(lanes, x, Vector512.Create(2.0));
        var product = Vector512.Create(1.0);
        var low = Vector512<double>.Zero;
        var open = Vector512.LessThan(factor, Vector512.Create(1.25));
        while (open != Vector512<double>.Zero)
        {
            var next = product * factor;
            var nextLow = Vector512.FusedMultiplyAdd(low, factor, Vector512.FusedMultiplyAdd(product, factor, -next));
            product = Vector512.ConditionalSelect(open, next, product);
            low = Vector512.ConditionalSelect(open, nextLow, low);
            factor = Vector512.ConditionalSelect(open, factor + Vector512.Create(1.0), factor);
            open = Vector512.LessThan(factor, Vector512.Create(1.25));
        }

        var sign = product & Vector512.Create(-0.0);
        var w = factor - Vector512.Create(2.0);
        return Vector512.FusedMultiplyAdd(w, LogGammaNearTwo(w + Vector512.Create(0.75)), -LogOfSum(product ^ sign, low ^ sign));
    }

    /// <summary>a + b and its rounding error (Knuth).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TwoSum(Vector512<double> a, Vector512<double> b, out Vector512<double> error)
    {
        var sum = a + b;
        var bPart = sum - a;
        error = (a - (sum - bPart)) + (b - bPart);
        return sum;
    }

    /// <summary>sin(πr)/(πr) at z = r², |r| ≤ 1/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Sinc(Vector512<double> z) => Vector512.FusedMultiplyAdd(-z, SincDeficit(z), Vector512.Create(1.0));
}

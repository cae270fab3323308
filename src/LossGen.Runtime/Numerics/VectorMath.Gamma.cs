using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// For x ≥ 5/2 the asymptotic forms with s = 1/(x + 1/2) (see VectorMath.GammaPolynomials.cs); for 5/4 ≤ x < 5/2 a polynomial about 2;
// smaller x step up by the recurrence. Negative x reflect, on a path taken only where a lane needs it.
public static partial class VectorMath
{
    private const double HalfLogTwoPi = 0.91893853320467274178;
    private const double DigammaRootHigh = 1.4616321449683622;
    private const double DigammaRootLow = 9.549995429965697e-17;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogGammaOf(Vector512<double> x)
    {
        var negative = Vector512.LessThan(x, Vector512<double>.Zero);
        if (negative != Vector512<double>.Zero)
            return LogGammaReflected(x);
        return LogGammaOfPositive(x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> DigammaOf(Vector512<double> x)
    {
        var negative = Vector512.LessThan(x, Vector512<double>.Zero);
        if (negative != Vector512<double>.Zero)
            return DigammaReflected(x);
        return DigammaOfPositive(x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TrigammaOf(Vector512<double> x)
    {
        var negative = Vector512.LessThan(x, Vector512<double>.Zero);
        if (negative != Vector512<double>.Zero)
            return TrigammaReflected(x);
        return TrigammaOfPositive(x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogGammaOfPositive(Vector512<double> x)
    {
        var far = Vector512.GreaterThanOrEqual(x, Vector512.Create(2.5));
        var high = LogSplit(StepProduct(x, far), out var low);
        return LogGammaFromLog(x, far, FromTwo(x), Vector512.Create(1.0) / (x + Vector512.Create(0.5)), high, low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> DigammaOfPositive(Vector512<double> x)
    {
        var far = Vector512.GreaterThanOrEqual(x, Vector512.Create(2.5));
        var w = FromTwo(x);
        var near = DigammaNear(x, w, StepProduct(x, far));
        var logarithm = LogSplit(x, out var low);
        var s = Vector512.Create(1.0) / (x + Vector512.Create(0.5));
        return Vector512.ConditionalSelect(far, logarithm + (low - DigammaGapFar(s)), near);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TrigammaOfPositive(Vector512<double> x)
    {
        // ψ′(x) = 1/x² + 1/(x + 1)² + ψ′(x + 2) below 2.
        var small = Vector512.LessThan(x, Vector512.Create(2.0));
        var next = x + Vector512.Create(1.0);
        var reciprocal = Vector512.Create(1.0) / x;
        var nextReciprocal = Vector512.Create(1.0) / next;
        var steps = Vector512.FusedMultiplyAdd(reciprocal, reciprocal, nextReciprocal * nextReciprocal);
        var shifted = Vector512.ConditionalSelect(small, x + Vector512.Create(2.0), x);
        var s = Vector512.Create(1.0) / (shifted + Vector512.Create(0.5));
        var p = TrigammaFar(s);
        return Vector512.FusedMultiplyAdd(s, p, Vector512.ConditionalSelect(small, steps, Vector512<double>.Zero));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogGammaAndDigammaOf(Vector512<double> x, out Vector512<double> digamma)
    {
        var negative = Vector512.LessThan(x, Vector512<double>.Zero);
        if (negative != Vector512<double>.Zero)
        {
            digamma = DigammaReflected(x);
            return LogGammaReflected(x);
        }

        return LogGammaAndDigammaOfPositive(x, out digamma);
    }

    /// <summary>log Γ and ψ of the same argument from one logarithm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogGammaAndDigammaOfPositive(Vector512<double> x, out Vector512<double> digamma)
    {
        var far = Vector512.GreaterThanOrEqual(x, Vector512.Create(2.5));
        var product = StepProduct(x, far);
        var high = LogSplit(product, out var low);
        var w = FromTwo(x);
        var s = Vector512.Create(1.0) / (x + Vector512.Create(0.5));
        digamma = Vector512.ConditionalSelect(far, high + (low - DigammaGapFar(s)), DigammaNear(x, w, product));
        return LogGammaFromLog(x, far, w, s, high, low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogGammaFromLog(Vector512<double> x, Vector512<double> far, Vector512<double> w, Vector512<double> s, Vector512<double> high, Vector512<double> low)
    {
        var near = Vector512.FusedMultiplyAdd(w, LogGammaNearTwo(w), -low) - high;
        var slope = x - Vector512.Create(0.5);
        var rest = Vector512.FusedMultiplyAdd(slope, low, Vector512.Create(HalfLogTwoPi - 0.5) + StirlingErrorFar(s));
        var stirling = Vector512.FusedMultiplyAdd(slope, high - Vector512.Create(1.0), rest);
        return Vector512.ConditionalSelect(far, stirling, near);
    }

    /// <summary>log x as an unevaluated sum: the high part is exact up to its last bit, the low part holds the rest, or the same infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogSplit(Vector512<double> x, out Vector512<double> low)
    {
        var f = SplitExponent(x, out var k) - Vector512.Create(1.0);
        var s = f / (f + Vector512.Create(2.0));
        var z = s * s;
        var inner = Vector512.FusedMultiplyAdd(z, LogTail(z), -f);
        var tail = Vector512.FusedMultiplyAdd(s, inner, k * Vector512.Create(Binary64.Ln2Low));
        var power = k * Vector512.Create(Binary64.Ln2High);
        var high = power + f;
        low = ((power - high) + f) + tail;
        high = FixLogarithm(high, x);
        low = Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(high), Vector512.Create(double.PositiveInfinity)), low, high);
        return high;
    }

    /// <summary>The w in [−3/4, 1/2) for which 2 + w is x, x + 1 or x + 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> FromTwo(Vector512<double> x)
    {
        var w = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(1.25)), x - Vector512.Create(1.0), x - Vector512.Create(2.0));
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(0.25)), x, w);
    }

    /// <summary>Γ(2 + w)/Γ(x) for the w of <see cref="FromTwo"/>, and x itself where the asymptotic form serves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> StepProduct(Vector512<double> x, Vector512<double> far)
    {
        var near = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(1.25)), x, Vector512.Create(1.0));
        near = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(0.25)), x * (x + Vector512.Create(1.0)), near);
        return Vector512.ConditionalSelect(far, x, near);
    }

    /// <summary>ψ(x) below 5/2: the polynomial about 2, written around the root of ψ, less the steps of the recurrence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> DigammaNear(Vector512<double> x, Vector512<double> w, Vector512<double> product)
    {
        var steps = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(1.25)), Vector512.Create(-1.0), Vector512<double>.Zero);
        steps = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(0.25)), Vector512.FusedMultiplyAdd(x, Vector512.Create(-2.0), Vector512.Create(-1.0)), steps);
        var fromRoot = (w + Vector512.Create(2.0 - DigammaRootHigh)) - Vector512.Create(DigammaRootLow);
        return Vector512.FusedMultiplyAdd(fromRoot, DigammaNearTwo(w), steps / product);
    }

    // With a = −x and r = a − round(a):  log|Γ(−a)| = −log|sin(πr)/π| − log Γ(1 + a),
    // ψ(−a) = ψ(1 + a) + π cot πr,  ψ′(−a) = π²/sin²(πr) − ψ′(1 + a).
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<double> LogGammaReflected(Vector512<double> x)
    {
        var negative = Vector512.LessThan(x, Vector512<double>.Zero);
        var positive = LogGammaOfPositive(Vector512.ConditionalSelect(negative, Vector512.Create(1.0) - x, x));
        var r = Vector512.Abs(x - Vector512.Round(x));
        var reflected = -Log(r * Sinc(r * r)) - positive;
        var infinite = Vector512.Equals(x, Vector512.Create(double.NegativeInfinity)) | Vector512.Equals(r, Vector512<double>.Zero);
        reflected = Vector512.ConditionalSelect(infinite, Vector512.Create(double.PositiveInfinity), reflected);
        var stepped = Vector512.GreaterThan(x, Vector512.Create(-40.0));
        reflected = Vector512.ConditionalSelect(stepped, LogGammaByRecurrence(x, negative & stepped), reflected);
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
        return Vector512.FusedMultiplyAdd(w, LogGammaNearTwo(w), -LogOfSum(product ^ sign, low ^ sign));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<double> DigammaReflected(Vector512<double> x)
    {
        var negative = Vector512.LessThan(x, Vector512<double>.Zero);
        var positive = DigammaOfPositive(Vector512.ConditionalSelect(negative, Vector512.Create(1.0) - x, x));
        var r = Vector512.Round(x) - x;
        var z = r * r;
        var cotangent = CosinePi(z) * ((Vector512.Create(0.5) - r) * (Vector512.Create(0.5) + r)) / (r * Sinc(z));
        cotangent = Vector512.ConditionalSelect(Vector512.Equals(r, Vector512<double>.Zero), Vector512.Create(double.NaN), cotangent);
        return Vector512.ConditionalSelect(negative, positive + cotangent, positive);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<double> TrigammaReflected(Vector512<double> x)
    {
        var negative = Vector512.LessThan(x, Vector512<double>.Zero);
        var positive = TrigammaOfPositive(Vector512.ConditionalSelect(negative, Vector512.Create(1.0) - x, x));
        var r = x - Vector512.Round(x);
        var cosecant = Vector512.Create(1.0) / (r * Sinc(r * r));
        return Vector512.ConditionalSelect(negative, Vector512.FusedMultiplyAdd(cosecant, cosecant, -positive), positive);
    }

    /// <summary>sin(πr)/(πr) at z = r², |r| ≤ 1/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Sinc(Vector512<double> z) => Vector512.FusedMultiplyAdd(-z, SincDeficit(z), Vector512.Create(1.0));
}

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
        var logarithm = Log(StepProduct(x, far));
        var w = FromTwo(x);
        var near = Vector512.FusedMultiplyAdd(w, LogGammaNearTwo(w), -logarithm);
        var s = Vector512.Create(1.0) / (x + Vector512.Create(0.5));
        var rest = Vector512.Create(HalfLogTwoPi - 0.5) + StirlingErrorFar(s);
        var stirling = Vector512.FusedMultiplyAdd(x - Vector512.Create(0.5), logarithm - Vector512.Create(1.0), rest);
        return Vector512.ConditionalSelect(far, stirling, near);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> DigammaOfPositive(Vector512<double> x)
    {
        var far = Vector512.GreaterThanOrEqual(x, Vector512.Create(2.5));
        var w = FromTwo(x);
        var near = DigammaNear(x, w, StepProduct(x, far));
        var s = Vector512.Create(1.0) / (x + Vector512.Create(0.5));
        return Vector512.ConditionalSelect(far, Log(x) - DigammaGapFar(s), near);
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

    /// <summary>log Γ and ψ of the same argument from one logarithm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogGammaAndDigammaOfPositive(Vector512<double> x, out Vector512<double> digamma)
    {
        var far = Vector512.GreaterThanOrEqual(x, Vector512.Create(2.5));
        var product = StepProduct(x, far);
        var logarithm = Log(product);
        var w = FromTwo(x);
        var s = Vector512.Create(1.0) / (x + Vector512.Create(0.5));
        digamma = Vector512.ConditionalSelect(far, logarithm - DigammaGapFar(s), DigammaNear(x, w, product));
        var near = Vector512.FusedMultiplyAdd(w, LogGammaNearTwo(w), -logarithm);
        var rest = Vector512.Create(HalfLogTwoPi - 0.5) + StirlingErrorFar(s);
        var stirling = Vector512.FusedMultiplyAdd(x - Vector512.Create(0.5), logarithm - Vector512.Create(1.0), rest);
        return Vector512.ConditionalSelect(far, stirling, near);
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
        near = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(0.25)), Vector512.FusedMultiplyAdd(x, x, x), near);
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
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> LogGammaReflected(Vector512<double> x)
    {
        var negative = Vector512.LessThan(x, Vector512<double>.Zero);
        var positive = LogGammaOfPositive(Vector512.ConditionalSelect(negative, Vector512.Create(1.0) - x, x));
        var r = Vector512.Abs(x - Vector512.Round(x));
        var reflected = -Log(r * SinePi(r * r) * Vector512.Create(1 / Math.PI)) - positive;
        var infinite = Vector512.Equals(x, Vector512.Create(double.NegativeInfinity)) | Vector512.Equals(r, Vector512<double>.Zero);
        reflected = Vector512.ConditionalSelect(infinite, Vector512.Create(double.PositiveInfinity), reflected);
        return Vector512.ConditionalSelect(negative, reflected, positive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> DigammaReflected(Vector512<double> x)
    {
        var negative = Vector512.LessThan(x, Vector512<double>.Zero);
        var positive = DigammaOfPositive(Vector512.ConditionalSelect(negative, Vector512.Create(1.0) - x, x));
        var r = Vector512.Round(x) - x;
        var z = r * r;
        var cotangent = CosinePi(z) * ((Vector512.Create(0.5) - r) * (Vector512.Create(0.5) + r)) / (r * SinePi(z)) * Vector512.Create(Math.PI);
        cotangent = Vector512.ConditionalSelect(Vector512.Equals(r, Vector512<double>.Zero), Vector512.Create(double.NaN), cotangent);
        return Vector512.ConditionalSelect(negative, positive + cotangent, positive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> TrigammaReflected(Vector512<double> x)
    {
        var negative = Vector512.LessThan(x, Vector512<double>.Zero);
        var positive = TrigammaOfPositive(Vector512.ConditionalSelect(negative, Vector512.Create(1.0) - x, x));
        var r = x - Vector512.Round(x);
        var cosecant = Vector512.Create(Math.PI) / (r * SinePi(r * r));
        return Vector512.ConditionalSelect(negative, Vector512.FusedMultiplyAdd(cosecant, cosecant, -positive), positive);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// For x ≥ 5/2 the asymptotic forms with s = 1/(x + 1/2) (see VectorMath.GammaPolynomials.cs); for 5/4 ≤ x < 5/2 a ratio of polynomials
// about 2; smaller x step up by the recurrence. Negative x reflect (VectorMath.GammaReflection.cs), on a path taken only where a vector has them.
public static partial class VectorMath
{
    private const double HalfLogTwoPi = 0.91893853320467274178;

    // Where the asymptotic forms begin.
    private const double FarFrom = 2.5;

    // The positive root of ψ in two parts.
    private const double DigammaRootHigh = 1.4616321449683622;
    private const double DigammaRootLow = 9.549995429965697e-17;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogGamma512(ref double x, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
        {
            var source = Vector512.LoadUnsafe(ref x, i);
            var argument = PositiveArgument(source);
            var logarithm = LogSplit(StepProduct(argument), out var rest);
            var s = Vector512.Create(1.0) / (argument + Vector512.Create(0.5));
            var value = LogGammaFromLogarithm(argument, FromTwo(argument), s, logarithm, rest);
            if (Vector512.LessThanAny(source, Vector512<double>.Zero))
                value = ReflectLogGamma(source, value);
            value.StoreUnsafe(ref result, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Digamma512(ref double x, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
        {
            var source = Vector512.LoadUnsafe(ref x, i);
            var argument = PositiveArgument(source);
            var logarithm = LogSplit(StepProduct(argument), out var rest);
            var s = Vector512.Create(1.0) / (argument + Vector512.Create(0.5));
            var value = DigammaFromLogarithm(argument, FromTwo(argument), s, logarithm, rest);
            if (Vector512.LessThanAny(source, Vector512<double>.Zero))
                value = ReflectDigamma(source, value, logarithm, rest);
            value.StoreUnsafe(ref result, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogGammaAndDigamma512(ref double x, ref double first, ref double second, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
        {
            var source = Vector512.LoadUnsafe(ref x, i);
            var argument = PositiveArgument(source);
            var logarithm = LogSplit(StepProduct(argument), out var rest);
            var w = FromTwo(argument);
            var s = Vector512.Create(1.0) / (argument + Vector512.Create(0.5));
            var value = LogGammaFromLogarithm(argument, w, s, logarithm, rest);
            var derivative = DigammaFromLogarithm(argument, w, s, logarithm, rest);
            if (Vector512.LessThanAny(source, Vector512<double>.Zero))
            {
                value = ReflectLogGamma(source, value);
                derivative = ReflectDigamma(source, derivative, logarithm, rest);
            }

            value.StoreUnsafe(ref first, i);
            derivative.StoreUnsafe(ref second, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogGammaFromLogarithm(Vector512<double> x, Vector512<double> w, Vector512<double> s, Vector512<double> high, Vector512<double> low)
    {
        var slope = x - Vector512.Create(0.5);
        var rest = Vector512.FusedMultiplyAdd(slope, low, Vector512.Create(HalfLogTwoPi - 0.5) + StirlingErrorFar(s));
        var result = Vector512.FusedMultiplyAdd(slope, high - Vector512.Create(1.0), rest);
        if (Vector512.LessThanAny(x, Vector512.Create(FarFrom)))
        {
            var near = Vector512.FusedMultiplyAdd(w, LogGammaNearTwo(w + Vector512.Create(0.75)), -low) - high;
            result = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(FarFrom)), near, result);
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> DigammaFromLogarithm(Vector512<double> x, Vector512<double> w, Vector512<double> s, Vector512<double> high, Vector512<double> low)
    {
        var result = high + (low - DigammaGapFar(s));
        if (Vector512.LessThanAny(x, Vector512.Create(FarFrom)))
        {
            var near = DigammaNear(x, w, StepProduct(x));
            result = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(FarFrom)), near, result);
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Trigamma512(ref double x, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector512<double>.Count)
        {
            // ψ′(x) = 1/x² + 1/(x + 1)² + ψ′(x + 2) below 2.
            var source = Vector512.LoadUnsafe(ref x, i);
            var argument = PositiveArgument(source);
            var small = Vector512.LessThan(argument, Vector512.Create(2.0));
            var reciprocal = Vector512.Create(1.0) / argument;
            var nextReciprocal = Vector512.Create(1.0) / (argument + Vector512.Create(1.0));
            var steps = Vector512.FusedMultiplyAdd(reciprocal, reciprocal, nextReciprocal * nextReciprocal);
            var shifted = Vector512.ConditionalSelect(small, argument + Vector512.Create(2.0), argument);
            var s = Vector512.Create(1.0) / (shifted + Vector512.Create(0.5));
            var value = Vector512.FusedMultiplyAdd(s, TrigammaFar(s), Vector512.ConditionalSelect(small, steps, Vector512<double>.Zero));
            if (Vector512.LessThanAny(source, Vector512<double>.Zero))
                value = ReflectTrigamma(source, value);
            value.StoreUnsafe(ref result, i);
        }
    }

    /// <summary>log x as an unevaluated sum: the high part is exact up to its last bit, the low part holds the rest, or the same infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogSplit(Vector512<double> x, out Vector512<double> low)
    {
        var m = SplitExponent(x, out var k);
        var f = m - Vector512.Create(1.0);
        var s = f / (m + Vector512.Create(1.0));
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

    /// <summary>Γ(2 + w)/Γ(x) for the w of <see cref="FromTwo(Vector512{double})"/>, and x itself where the asymptotic form serves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> StepProduct(Vector512<double> x)
    {
        var product = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(1.25)), x, Vector512.Create(1.0));
        product = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(0.25)), x * (x + Vector512.Create(1.0)), product);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(FarFrom)), product, x);
    }

    /// <summary>ψ(x) below 5/2: the polynomial about 2, written around the root of ψ, less the steps of the recurrence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> DigammaNear(Vector512<double> x, Vector512<double> w, Vector512<double> product)
    {
        var steps = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(1.25)), Vector512.Create(-1.0), Vector512<double>.Zero);
        steps = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(0.25)), Vector512.FusedMultiplyAdd(x, Vector512.Create(-2.0), Vector512.Create(-1.0)), steps);
        var fromRoot = (w + Vector512.Create(2.0 - DigammaRootHigh)) - Vector512.Create(DigammaRootLow);
        return Vector512.FusedMultiplyAdd(fromRoot, DigammaNearTwo(w + Vector512.Create(0.75)), steps / product);
    }
}

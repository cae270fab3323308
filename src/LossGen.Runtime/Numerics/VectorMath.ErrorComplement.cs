using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// From −¾ to ½ the complement is 1 − x less x times a polynomial in x², as in erf; beyond, erfc(x)·exp(x²) is s times a polynomial in s = 1/(x + 3),
// and exp(−x²) takes the rounding of x² with it. Both come with what rounding took from them, so that a function made of them rounds once.
// Coefficients are printed by tools/trigonometric_coefficients.py. Single precision calls the forms in double precision: of two that
// are inlined the JIT would keep the common constants on the stack.
public static partial class VectorMath
{
    // From 27.3 on erfc x rounds to 0, and exp(x²) overflows from 26.7 on.
    private const double ComplementBound = 28.0;

    /// <summary>The complement of the error function, 1 − erf x.</summary>
    /// <remarks>Domain: all reals; 0 above about 27.23. Error at most 4 ulp, relative also where it is tiny or subnormal.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Erfc(Vector512<double> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<ErfcFunction>(x);

        var magnitude = Vector512.Abs(x);
        var far = Complement(ScaledComplement(magnitude, out var scaledLow), scaledLow, magnitude);
        far = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), Vector512.Create(2.0) - far, far);
        return Vector512.ConditionalSelect(IsNear(x), NearComplement(x, out _), far);
    }

    /// <inheritdoc cref="Erfc(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Erfc(Vector512<float> x) => ByDoubles<ErfcFunction>(x);

    /// <summary>The scaled complement of the error function, exp(x²)·erfc x, which decays as 1/(x·√π) only.</summary>
    /// <remarks>Domain: all reals; ∞ below about −26.63. Error at most 4 ulp.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ErfcX(Vector512<double> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<ErfcXFunction>(x);

        var two = Vector512.Create(2.0);
        var magnitude = Vector512.Abs(x);
        var isNear = IsNear(x);
        var scaled = ScaledComplement(magnitude, out var scaledLow);
        scaled += scaledLow;

        // exp(x²) times erfc x near 0, and times the 2 of erfc x = 2 − erfc(−x) below.
        var square = ExactSquare(magnitude, out var squareLow);
        var near = NearComplement(x, out var nearLow);
        near += Vector512.FusedMultiplyAdd(near, squareLow, nearLow);
        var factor = Vector512.ConditionalSelect(isNear, near, Vector512.FusedMultiplyAdd(two, squareLow, two));
        var grown = TimesExp(factor, square) - Vector512.ConditionalSelect(isNear, Vector512<double>.Zero, scaled);
        return Vector512.ConditionalSelect(IsAbove(x, isNear), scaled, grown);
    }

    /// <inheritdoc cref="ErfcX(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ErfcX(Vector512<float> x) => ByDoubles<ErfcXFunction>(x);

    /// <summary>log erfc x, which falls as −x² − log(x·√π) where erfc itself has vanished.</summary>
    /// <remarks>Domain: all reals; −∞ where x² overflows. Error at most 4 ulp, relative also at the root 0.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogErfc(Vector512<double> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<LogErfcFunction>(x);

        return LogComplement(x, Vector512.Create(1.0));
    }

    /// <inheritdoc cref="LogErfc(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogErfc(Vector512<float> x) => ByDoubles<LogErfcFunction>(x);

    /// <summary>log(½·erfc x): the logarithm of the normal distribution function at −x·√2.</summary>
    /// <remarks>Domain: all reals; −∞ where x² overflows. Error at most 4 ulp, relative also far below 0, where it is −½·erfc(−x).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogHalfErfc(Vector512<double> x)
    {
        if (!Vector512.IsHardwareAccelerated)
            return ByHalves<LogHalfErfcFunction>(x);

        return LogComplement(x, Vector512.Create(0.5));
    }

    /// <inheritdoc cref="LogHalfErfc(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogHalfErfc(Vector512<float> x) => ByDoubles<LogHalfErfcFunction>(x);

    /// <summary>A function in single precision, computed in double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ByDoubles<TFunction>(Vector512<float> x)
        where TFunction : struct, IUnaryFunction
    {
        var (lower, upper) = Vector512.Widen(x);
        return Vector512.Narrow(Call<TFunction>(lower), Call<TFunction>(upper));
    }

    /// <summary>log(factor·erfc x) for a power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogComplement(Vector512<double> x, Vector512<double> factor)
    {
        var magnitude = Vector512.Abs(x);
        var isNear = IsNear(x);
        var isAbove = IsAbove(x, isNear);
        var scaled = ScaledComplement(magnitude, out var scaledLow);
        var far = factor * Complement(scaled, scaledLow, magnitude);
        var top = factor + factor;
        var below = top - far;
        var belowLow = (top - below) - far;
        var near = NearComplement(x, out var nearLow);

        // The logarithm of an unevaluated sum, which is factor·erfc(x)·exp(x²) above and factor·erfc x elsewhere.
        var u = Vector512.ConditionalSelect(isAbove, factor * scaled, Vector512.ConditionalSelect(isNear, factor * near, below));
        var c = Vector512.ConditionalSelect(isAbove, factor * scaledLow, Vector512.ConditionalSelect(isNear, factor * nearLow, belowLow));
        var root = Vector512.ConditionalSelect(isAbove, x, Vector512<double>.Zero);
        return Vector512.FusedMultiplyAdd(-root, root, LogOfSum(u, c));
    }

    /// <summary>Whether x lies in (−¾, ½), where erfc x is 1 less a polynomial.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> IsNear(Vector512<double> x) =>
        Vector512.LessThan(Vector512.Abs(x + Vector512.Create(0.125)), Vector512.Create(0.625));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> IsAbove(Vector512<double> x, Vector512<double> isNear) =>
        Vector512.AndNot(Vector512.GreaterThan(x, Vector512<double>.Zero), isNear);

    /// <summary>erfc x for x in [−¾, ½], and what rounding took from it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> NearComplement(Vector512<double> x, out Vector512<double> low)
    {
        var one = Vector512.Create(1.0);
        var difference = one - x;
        var rest = -x * ErrorQuotient(x * x);
        var sum = difference + rest;
        low = (rest - (sum - difference)) + ((one - difference) - x);
        return sum;
    }

    /// <summary>erfc(x)·exp(x²) for x ≥ ½, and what rounding took from it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ScaledComplement(Vector512<double> x, out Vector512<double> low)
    {
        var one = Vector512.Create(1.0);
        var three = Vector512.Create(3.0);
        var s = one / (x + three);
        var u = s - Vector512.Create(0.125);
        var quotient = ComplementQuotient(u, out var quotientLow);
        var scaled = s * quotient;
        low = Vector512.FusedMultiplyAdd(s, quotientLow, Vector512.FusedMultiplyAdd(s, quotient, -scaled));

        // 1 − s·(x + 3) has the rounding of the sum too; at ∞, where it would be NaN, s is exact.
        var rest = Vector512.FusedMultiplyAdd(-s, three, Vector512.FusedMultiplyAdd(-s, x, one));
        rest &= Vector512.LessThan(x, Vector512.Create(double.PositiveInfinity));
        low = Vector512.FusedMultiplyAdd(s * rest, ScaledComplementSlope(u), low);
        return scaled;
    }

    /// <summary>erfc x for x ≥ ½ from the sum erfc(x)·exp(x²).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Complement(Vector512<double> scaled, Vector512<double> scaledLow, Vector512<double> x)
    {
        var square = ExactSquare(x, out var squareLow);
        return TimesExp(scaled + Vector512.FusedMultiplyAdd(-scaled, squareLow, scaledLow), -square);
    }

    /// <summary>x² as a sum of two numbers, for x up to <see cref="ComplementBound"/> and that from there on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExactSquare(Vector512<double> x, out Vector512<double> low)
    {
        x = Vector512.MinNative(Vector512.Create(ComplementBound), x);
        var square = x * x;
        low = Vector512.FusedMultiplyAdd(x, x, -square);
        return square;
    }

    /// <summary>factor·eˣ for |x| ≤ 800.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TimesExp(Vector512<double> factor, Vector512<double> x)
    {
        var high = ReduceExponent(x, out var tail, out var n);
        return Scale(Vector512.FusedMultiplyAdd(factor, high + tail, factor), n);
    }

    /// <summary>erfc(x)·exp(x²)/s at u = s − ⅛, s = 1/(x + 3), x ≥ ½, and what rounding took from it: degree 22, error 0.21·2⁻⁵³ of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ComplementQuotient(Vector512<double> u, out Vector512<double> low)
    {
        // Four of Horner's schemes: the terms of a tree would not fit sixteen registers.
        var u2 = u * u;
        var u4 = u2 * u2;
        var p0 = Vector512.FusedMultiplyAdd(u4, Vector512.Create(420783670.0228305), Vector512.Create(8830884.09730306));
        p0 = Vector512.FusedMultiplyAdd(u4, p0, Vector512.Create(158367.7189865782));
        p0 = Vector512.FusedMultiplyAdd(u4, p0, Vector512.Create(6686.50142052215));
        p0 = Vector512.FusedMultiplyAdd(u4, p0, Vector512.Create(133.99749432518507));
        p0 = Vector512.FusedMultiplyAdd(u4, p0, Vector512.Create(14.32785493392408));
        var p1 = Vector512.FusedMultiplyAdd(u4, Vector512.Create(33887871.74705087), Vector512.Create(651866.0496073681));
        p1 = Vector512.FusedMultiplyAdd(u4, p1, Vector512.Create(9582.301265114349));
        p1 = Vector512.FusedMultiplyAdd(u4, p1, Vector512.Create(-431.299931778461));
        p1 = Vector512.FusedMultiplyAdd(u4, p1, Vector512.Create(44.864366926296896));
        var p2 = Vector512.FusedMultiplyAdd(u4, Vector512.Create(-76004781.16102499), Vector512.Create(-1048159.7344618944));
        p2 = Vector512.FusedMultiplyAdd(u4, p2, Vector512.Create(-30548.533270238695));
        p2 = Vector512.FusedMultiplyAdd(u4, p2, Vector512.Create(-1390.0536539792465));
        p2 = Vector512.FusedMultiplyAdd(u4, p2, Vector512.Create(111.89447554071978));
        var p3 = Vector512.FusedMultiplyAdd(u4, Vector512.Create(-148866732.98957396), Vector512.Create(-4952944.266974932));
        p3 = Vector512.FusedMultiplyAdd(u4, p3, Vector512.Create(-83977.76421900197));
        p3 = Vector512.FusedMultiplyAdd(u4, p3, Vector512.Create(-297.9806825670125));
        p3 = Vector512.FusedMultiplyAdd(u4, p3, Vector512.Create(196.3491801414579));
        var tail = Vector512.FusedMultiplyAdd(u2, Vector512.FusedMultiplyAdd(u, p3, p2), Vector512.FusedMultiplyAdd(u, p1, p0));

        var slope = Vector512.FusedMultiplyAdd(u, tail, Vector512.Create(3.8372915446746796));
        var constant = Vector512.Create(0.885637101864549);
        var sum = Vector512.FusedMultiplyAdd(u, slope, constant);
        low = Vector512.FusedMultiplyAdd(u, slope, constant - sum);
        return sum;
    }

    /// <summary>The derivative of erfc(x)·exp(x²) by s at u = s − ⅛: degree 3, to 6 %, for a correction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ScaledComplementSlope(Vector512<double> u)
    {
        var slope = Vector512.FusedMultiplyAdd(u, Vector512.Create(313.0), Vector512.Create(73.2));
        slope = Vector512.FusedMultiplyAdd(u, slope, Vector512.Create(10.7));
        return Vector512.FusedMultiplyAdd(u, slope, Vector512.Create(1.33));
    }
}

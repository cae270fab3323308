using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// The functions over spans. A destination may be the source itself; any other overlap is not supported. The last, partial vector
// is the overlapping last full vector of the span, or a padded copy of a span shorter than a vector: an element's bits do not depend on its position.
public static partial class VectorMath
{
    /// <summary>The exponential of every element; see <see cref="Exp(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Exp(ReadOnlySpan<double> x, Span<double> destination) => Map<ExpFunction>(x, destination);

    /// <inheritdoc cref="Exp(ReadOnlySpan{double}, Span{double})"/>
    public static void Exp(ReadOnlySpan<float> x, Span<float> destination) => Map<ExpFunction>(x, destination);

    /// <summary>eˣ − 1 of every element; see <see cref="ExpM1(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void ExpM1(ReadOnlySpan<double> x, Span<double> destination) => Map<ExpM1Function>(x, destination);

    /// <inheritdoc cref="ExpM1(ReadOnlySpan{double}, Span{double})"/>
    public static void ExpM1(ReadOnlySpan<float> x, Span<float> destination) => Map<ExpM1Function>(x, destination);

    /// <summary>The natural logarithm of every element; see <see cref="Log(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Log(ReadOnlySpan<double> x, Span<double> destination) => Map<LogFunction>(x, destination);

    /// <inheritdoc cref="Log(ReadOnlySpan{double}, Span{double})"/>
    public static void Log(ReadOnlySpan<float> x, Span<float> destination) => Map<LogFunction>(x, destination);

    /// <summary>log(1 + x) of every element; see <see cref="LogP1(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogP1(ReadOnlySpan<double> x, Span<double> destination) => Map<LogP1Function>(x, destination);

    /// <inheritdoc cref="LogP1(ReadOnlySpan{double}, Span{double})"/>
    public static void LogP1(ReadOnlySpan<float> x, Span<float> destination) => Map<LogP1Function>(x, destination);

    /// <summary>log(1 + e) of every element, for elements in [0, 1]; see <see cref="LogP1OfUnit(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogP1OfUnit(ReadOnlySpan<double> x, Span<double> destination) => Map<LogP1OfUnitFunction>(x, destination);

    /// <inheritdoc cref="LogP1OfUnit(ReadOnlySpan{double}, Span{double})"/>
    public static void LogP1OfUnit(ReadOnlySpan<float> x, Span<float> destination) => Map<LogP1OfUnitFunction>(x, destination);

    /// <summary>log(1 − e⁻ˣ) of every element; see <see cref="Log1MExp(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Log1MExp(ReadOnlySpan<double> x, Span<double> destination) => Map<Log1MExpFunction>(x, destination);

    /// <inheritdoc cref="Log1MExp(ReadOnlySpan{double}, Span{double})"/>
    public static void Log1MExp(ReadOnlySpan<float> x, Span<float> destination) => Map<Log1MExpFunction>(x, destination);

    /// <summary>log(1 + eˣ) of every element; see <see cref="Softplus(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Softplus(ReadOnlySpan<double> x, Span<double> destination) => Map<SoftplusFunction>(x, destination);

    /// <inheritdoc cref="Softplus(ReadOnlySpan{double}, Span{double})"/>
    public static void Softplus(ReadOnlySpan<float> x, Span<float> destination) => Map<SoftplusFunction>(x, destination);

    /// <summary>The logistic function of every element; see <see cref="Sigmoid(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Sigmoid(ReadOnlySpan<double> x, Span<double> destination) => Map<SigmoidFunction>(x, destination);

    /// <inheritdoc cref="Sigmoid(ReadOnlySpan{double}, Span{double})"/>
    public static void Sigmoid(ReadOnlySpan<float> x, Span<float> destination) => Map<SigmoidFunction>(x, destination);

    /// <summary>log σ(x) of every element; see <see cref="LogSigmoid(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogSigmoid(ReadOnlySpan<double> x, Span<double> destination) => Map<LogSigmoidFunction>(x, destination);

    /// <inheritdoc cref="LogSigmoid(ReadOnlySpan{double}, Span{double})"/>
    public static void LogSigmoid(ReadOnlySpan<float> x, Span<float> destination) => Map<LogSigmoidFunction>(x, destination);

    /// <summary>The log odds of every element; see <see cref="Logit(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Logit(ReadOnlySpan<double> x, Span<double> destination) => Map<LogitFunction>(x, destination);

    /// <inheritdoc cref="Logit(ReadOnlySpan{double}, Span{double})"/>
    public static void Logit(ReadOnlySpan<float> x, Span<float> destination) => Map<LogitFunction>(x, destination);

    /// <summary>The inverse hyperbolic sine of every element; see <see cref="Asinh(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Asinh(ReadOnlySpan<double> x, Span<double> destination) => Map<AsinhFunction>(x, destination);

    /// <inheritdoc cref="Asinh(ReadOnlySpan{double}, Span{double})"/>
    public static void Asinh(ReadOnlySpan<float> x, Span<float> destination) => Map<AsinhFunction>(x, destination);

    /// <summary>The sine of every element; see <see cref="Sin(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Sin(ReadOnlySpan<double> x, Span<double> destination) => Map<SinFunction>(x, destination);

    /// <inheritdoc cref="Sin(ReadOnlySpan{double}, Span{double})"/>
    public static void Sin(ReadOnlySpan<float> x, Span<float> destination) => Map<SinFunction>(x, destination);

    /// <summary>The cosine of every element; see <see cref="Cos(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Cos(ReadOnlySpan<double> x, Span<double> destination) => Map<CosFunction>(x, destination);

    /// <inheritdoc cref="Cos(ReadOnlySpan{double}, Span{double})"/>
    public static void Cos(ReadOnlySpan<float> x, Span<float> destination) => Map<CosFunction>(x, destination);

    /// <summary>The error function of every element; see <see cref="Erf(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Erf(ReadOnlySpan<double> x, Span<double> destination) => Map<ErfFunction>(x, destination);

    /// <inheritdoc cref="Erf(ReadOnlySpan{double}, Span{double})"/>
    public static void Erf(ReadOnlySpan<float> x, Span<float> destination) => Map<ErfFunction>(x, destination);

    /// <summary>The complement of the error function of every element; see <see cref="Erfc(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Erfc(ReadOnlySpan<double> x, Span<double> destination) => Map<ErfcFunction>(x, destination);

    /// <inheritdoc cref="Erfc(ReadOnlySpan{double}, Span{double})"/>
    public static void Erfc(ReadOnlySpan<float> x, Span<float> destination) => Map<ErfcFunction>(x, destination);

    /// <summary>The scaled complement of the error function of every element; see <see cref="ErfcX(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void ErfcX(ReadOnlySpan<double> x, Span<double> destination) => Map<ErfcXFunction>(x, destination);

    /// <inheritdoc cref="ErfcX(ReadOnlySpan{double}, Span{double})"/>
    public static void ErfcX(ReadOnlySpan<float> x, Span<float> destination) => Map<ErfcXFunction>(x, destination);

    /// <summary>log erfc x of every element; see <see cref="LogErfc(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogErfc(ReadOnlySpan<double> x, Span<double> destination) => Map<LogErfcFunction>(x, destination);

    /// <inheritdoc cref="LogErfc(ReadOnlySpan{double}, Span{double})"/>
    public static void LogErfc(ReadOnlySpan<float> x, Span<float> destination) => Map<LogErfcFunction>(x, destination);

    /// <summary>log(½·erfc x) of every element; see <see cref="LogHalfErfc(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogHalfErfc(ReadOnlySpan<double> x, Span<double> destination) => Map<LogHalfErfcFunction>(x, destination);

    /// <inheritdoc cref="LogHalfErfc(ReadOnlySpan{double}, Span{double})"/>
    public static void LogHalfErfc(ReadOnlySpan<float> x, Span<float> destination) => Map<LogHalfErfcFunction>(x, destination);

    /// <summary>The hyperbolic tangent of every element; see <see cref="Tanh(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Tanh(ReadOnlySpan<double> x, Span<double> destination) => Map<TanhFunction>(x, destination);

    /// <inheritdoc cref="Tanh(ReadOnlySpan{double}, Span{double})"/>
    public static void Tanh(ReadOnlySpan<float> x, Span<float> destination) => Map<TanhFunction>(x, destination);

    /// <summary>The sign of every element; see <see cref="Sign(Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Sign(ReadOnlySpan<double> x, Span<double> destination) => Map<SignFunction>(x, destination);

    /// <inheritdoc cref="Sign(ReadOnlySpan{double}, Span{double})"/>
    public static void Sign(ReadOnlySpan<float> x, Span<float> destination) => Map<SignFunction>(x, destination);

    /// <summary>log(eᵃ + eᵇ) of every pair; see <see cref="LogAddExp(Vector512{double}, Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogAddExp(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> destination) => MapPortable<LogAddExpFunction>(a, b, destination, nameof(b));

    /// <inheritdoc cref="LogAddExp(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static void LogAddExp(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> destination) => MapPortable<LogAddExpFunction>(a, b, destination, nameof(b));

    /// <summary>The length √(x² + y²) of every pair; see <see cref="Hypot(Vector512{double}, Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Hypot(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> destination) => MapPortable<HypotFunction>(x, y, destination, nameof(y));

    /// <inheritdoc cref="Hypot(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static void Hypot(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> destination) => MapPortable<HypotFunction>(x, y, destination, nameof(y));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Map<TFunction>(ReadOnlySpan<double> x, Span<double> destination)
        where TFunction : struct, IUnaryFunction
    {
        RequireSameLength(x.Length, destination.Length, nameof(destination));
        if (Vector512.IsHardwareAccelerated)
            Map512<TFunction>(x, destination);
        else if (Vector256.IsHardwareAccelerated)
            Map256<TFunction>(x, destination);
        else
            Map128<TFunction>(x, destination);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Map<TFunction>(ReadOnlySpan<float> x, Span<float> destination)
        where TFunction : struct, IUnaryFunction
    {
        RequireSameLength(x.Length, destination.Length, nameof(destination));
        if (Vector512.IsHardwareAccelerated)
            Map512<TFunction>(x, destination);
        else if (Vector256.IsHardwareAccelerated)
            Map256<TFunction>(x, destination);
        else
            Map128<TFunction>(x, destination);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Map<TFunction>(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> destination, [CallerArgumentExpression(nameof(y))] string yName = "")
        where TFunction : struct, IBinaryFunction
    {
        RequireSameLength(x.Length, y.Length, yName);
        RequireSameLength(x.Length, destination.Length, nameof(destination));
        Map512<TFunction>(x, y, destination);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapPortable<TFunction>(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> destination, string yName)
        where TFunction : struct, IPortableBinaryFunction
    {
        RequireSameLength(x.Length, y.Length, yName);
        RequireSameLength(x.Length, destination.Length, nameof(destination));
        if (Vector512.IsHardwareAccelerated)
            Map512<TFunction>(x, y, destination);
        else if (Vector256.IsHardwareAccelerated)
            Map256<TFunction>(x, y, destination);
        else
            Map128<TFunction>(x, y, destination);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Map<TFunction>(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> destination, [CallerArgumentExpression(nameof(y))] string yName = "")
        where TFunction : struct, IBinaryFunction
    {
        RequireSameLength(x.Length, y.Length, yName);
        RequireSameLength(x.Length, destination.Length, nameof(destination));
        Map512<TFunction>(x, y, destination);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MapPortable<TFunction>(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> destination, string yName)
        where TFunction : struct, IPortableBinaryFunction
    {
        RequireSameLength(x.Length, y.Length, yName);
        RequireSameLength(x.Length, destination.Length, nameof(destination));
        if (Vector512.IsHardwareAccelerated)
            Map512<TFunction>(x, y, destination);
        else if (Vector256.IsHardwareAccelerated)
            Map256<TFunction>(x, y, destination);
        else
            Map128<TFunction>(x, y, destination);
    }

    private static void RequireSameLength(int expected, int actual, string argument)
    {
        if (actual != expected)
            ThrowLengthsDiffer(expected, actual, argument);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowLengthsDiffer(int expected, int actual, string argument) =>
        throw new ArgumentException(FormattableString.Invariant($"'{argument}' has length {actual}, but the first argument has length {expected}."), argument);
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen;

// The heavy functions over spans, eight elements at a time. Single precision is computed in double precision and rounded once.
public static partial class VectorMath
{
    // Elements per stage: the scratch and the arguments stay in the first-level cache.
    private const int StageLength = 128;

    /// <summary>log|Γ(x)| of every element. A destination may be the source itself.</summary>
    /// <remarks>Poles at 0, −1, −2, … give ∞. Error at most 4·2⁻⁵³·max(1, |log Γ|).</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogGamma(ReadOnlySpan<double> x, Span<double> destination) => MapInDouble<LogGammaFunction>(x, destination);

    /// <inheritdoc cref="LogGamma(ReadOnlySpan{double}, Span{double})"/>
    public static void LogGamma(ReadOnlySpan<float> x, Span<float> destination) => MapInDouble<LogGammaFunction>(x, destination);

    /// <summary>ψ(x), the logarithmic derivative of Γ, of every element. A destination may be the source itself.</summary>
    /// <remarks>∓∞ at ±0, NaN at the negative integers. Error at most 4·2⁻⁵³·max(1, |ψ|); relative at the positive root.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Digamma(ReadOnlySpan<double> x, Span<double> destination) => MapInDouble<DigammaFunction>(x, destination);

    /// <inheritdoc cref="Digamma(ReadOnlySpan{double}, Span{double})"/>
    public static void Digamma(ReadOnlySpan<float> x, Span<float> destination) => MapInDouble<DigammaFunction>(x, destination);

    /// <summary>ψ′(x) of every element. A destination may be the source itself.</summary>
    /// <remarks>∞ at the poles 0, −1, −2, ….</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Trigamma(ReadOnlySpan<double> x, Span<double> destination) => MapInDouble<TrigammaFunction>(x, destination);

    /// <inheritdoc cref="Trigamma(ReadOnlySpan{double}, Span{double})"/>
    public static void Trigamma(ReadOnlySpan<float> x, Span<float> destination) => MapInDouble<TrigammaFunction>(x, destination);

    /// <summary>log I₀(x), the log normaliser of the von Mises distribution, of every element. A destination may be the source itself.</summary>
    /// <remarks>Even.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogBesselI0(ReadOnlySpan<double> x, Span<double> destination) => MapInDouble<LogBesselI0Function>(x, destination);

    /// <inheritdoc cref="LogBesselI0(ReadOnlySpan{double}, Span{double})"/>
    public static void LogBesselI0(ReadOnlySpan<float> x, Span<float> destination) => MapInDouble<LogBesselI0Function>(x, destination);

    /// <summary>I₁(x)/I₀(x), the mean resultant length of the von Mises distribution, of every element. A destination may be the source itself.</summary>
    /// <remarks>Odd.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void BesselI1OverI0(ReadOnlySpan<double> x, Span<double> destination) => MapInDouble<BesselI1OverI0Function>(x, destination);

    /// <inheritdoc cref="BesselI1OverI0(ReadOnlySpan{double}, Span{double})"/>
    public static void BesselI1OverI0(ReadOnlySpan<float> x, Span<float> destination) => MapInDouble<BesselI1OverI0Function>(x, destination);

    /// <summary>log Γ(t + y) − log Γ(t) of every pair, without cancellation, for t > 0 and y ≥ 0. A destination may be one of the sources.</summary>
    /// <remarks>Relative error about 10⁻¹⁵, except next to the roots in t at y ≥ 2, which lie below 1.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogGammaDelta(ReadOnlySpan<double> t, ReadOnlySpan<double> y, Span<double> destination) => MapInDouble<LogGammaDeltaFunction>(t, y, destination);

    /// <inheritdoc cref="LogGammaDelta(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static void LogGammaDelta(ReadOnlySpan<float> t, ReadOnlySpan<float> y, Span<float> destination) => MapInDouble<LogGammaDeltaFunction>(t, y, destination);

    /// <summary>ψ(t + y) − ψ(t) of every pair, without cancellation, for t > 0 and y ≥ 0. A destination may be one of the sources.</summary>
    /// <remarks>Relative error about 10⁻¹⁵.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void DigammaDelta(ReadOnlySpan<double> t, ReadOnlySpan<double> y, Span<double> destination) => MapInDouble<DigammaDeltaFunction>(t, y, destination);

    /// <inheritdoc cref="DigammaDelta(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static void DigammaDelta(ReadOnlySpan<float> t, ReadOnlySpan<float> y, Span<float> destination) => MapInDouble<DigammaDeltaFunction>(t, y, destination);

    /// <summary>ψ′(t + y) − ψ′(t) of every pair, without cancellation, for t > 0 and y ≥ 0. A destination may be one of the sources.</summary>
    /// <remarks>Relative error about 10⁻¹⁵.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void TrigammaDelta(ReadOnlySpan<double> t, ReadOnlySpan<double> y, Span<double> destination) => MapInDouble<TrigammaDeltaFunction>(t, y, destination);

    /// <inheritdoc cref="TrigammaDelta(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static void TrigammaDelta(ReadOnlySpan<float> t, ReadOnlySpan<float> y, Span<float> destination) => MapInDouble<TrigammaDeltaFunction>(t, y, destination);

    /// <summary>log(σ(l) + σ(−l)·e^q) of every pair; see <see cref="LogMix(Vector512{double}, Vector512{double})"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogMix(ReadOnlySpan<double> logit, ReadOnlySpan<double> logProbability, Span<double> destination) => MapInDouble<LogMixFunction>(logit, logProbability, destination);

    /// <inheritdoc cref="LogMix(ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static void LogMix(ReadOnlySpan<float> logit, ReadOnlySpan<float> logProbability, Span<float> destination) => MapInDouble<LogMixFunction>(logit, logProbability, destination);

    /// <summary>The log probability of a count under the negative binomial distribution with mean μ and variance μ + μ²/θ, of every triple.</summary>
    /// <remarks>
    /// The saddle-point form of Loader (2000), <i>Fast and accurate computation of binomial probabilities</i>; relative error about 10⁻¹⁵.
    /// θ = ∞ gives the Poisson distribution; a count that is negative, infinite or not whole gives −∞; μ &lt; 0, θ ≤ 0 or NaN give NaN.
    /// </remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void NegativeBinomialLogProbability(ReadOnlySpan<double> y, ReadOnlySpan<double> mu, ReadOnlySpan<double> theta, Span<double> destination)
    {
        RequireSameLength(y.Length, mu.Length, nameof(mu));
        RequireSameLength(y.Length, theta.Length, nameof(theta));
        RequireSameLength(y.Length, destination.Length, nameof(destination));
        Span<double> buffer = stackalloc double[StageLength];
        for (var start = 0; start < y.Length; start += StageLength)
        {
            var length = Math.Min(StageLength, y.Length - start);
            var spread = buffer[..length];
            SpreadStage(y.Slice(start, length), theta.Slice(start, length), spread);
            NegativeBinomialStage(y.Slice(start, length), mu.Slice(start, length), theta.Slice(start, length), spread, destination.Slice(start, length));
        }
    }

    /// <inheritdoc cref="NegativeBinomialLogProbability(ReadOnlySpan{double}, ReadOnlySpan{double}, ReadOnlySpan{double}, Span{double})"/>
    public static void NegativeBinomialLogProbability(ReadOnlySpan<float> y, ReadOnlySpan<float> mu, ReadOnlySpan<float> theta, Span<float> destination)
    {
        RequireSameLength(y.Length, mu.Length, nameof(mu));
        RequireSameLength(y.Length, theta.Length, nameof(theta));
        RequireSameLength(y.Length, destination.Length, nameof(destination));
        Span<double> buffer = stackalloc double[StageLength];
        for (var start = 0; start < y.Length; start += StageLength)
        {
            var length = Math.Min(StageLength, y.Length - start);
            var spread = buffer[..length];
            SpreadStage(y.Slice(start, length), theta.Slice(start, length), spread);
            NegativeBinomialStage(y.Slice(start, length), mu.Slice(start, length), theta.Slice(start, length), spread, destination.Slice(start, length));
        }
    }

    private interface IUnaryInDouble
    {
        static abstract Vector512<double> Of(Vector512<double> x);
    }

    private interface IBinaryInDouble
    {
        static abstract Vector512<double> Of(Vector512<double> x, Vector512<double> y);
    }

    private readonly struct LogGammaFunction : IUnaryInDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x) => LogGammaOf(x);
    }

    private readonly struct DigammaFunction : IUnaryInDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x) => DigammaOf(x);
    }

    private readonly struct TrigammaFunction : IUnaryInDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x) => TrigammaOf(x);
    }

    private readonly struct LogBesselI0Function : IUnaryInDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x) => LogBesselI0Of(x);
    }

    private readonly struct BesselI1OverI0Function : IUnaryInDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x) => BesselI1OverI0Of(x);
    }

    private readonly struct LogGammaDeltaFunction : IBinaryInDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x, Vector512<double> y) => LogGammaDeltaOf(x, y);
    }

    private readonly struct DigammaDeltaFunction : IBinaryInDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x, Vector512<double> y) => DigammaDeltaOf(x, y);
    }

    private readonly struct TrigammaDeltaFunction : IBinaryInDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x, Vector512<double> y) => TrigammaDeltaOf(x, y);
    }

    private readonly struct LogMixFunction : IBinaryInDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Of(Vector512<double> x, Vector512<double> y) => LogMix(x, y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LoadWide(ref double source, nuint index) => Vector512.LoadUnsafe(ref source, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LoadWide(ref float source, nuint index)
    {
        var narrow = Vector256.LoadUnsafe(ref source, index);
        if (Avx512F.IsSupported)
            return Avx512F.ConvertToVector512Double(narrow);
        var (lower, upper) = Vector256.Widen(narrow);
        return Vector512.Create(lower, upper);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreNarrow(Vector512<double> value, ref double target, nuint index) => value.StoreUnsafe(ref target, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreNarrow(Vector512<double> value, ref float target, nuint index)
    {
        if (Avx512F.IsSupported)
            Avx512F.ConvertToVector256Single(value).StoreUnsafe(ref target, index);
        else
            Vector256.Narrow(value.GetLower(), value.GetUpper()).StoreUnsafe(ref target, index);
    }

    // Copies a span shorter than a vector into a buffer of one vector; the rest holds 1, where every function is on its ordinary path.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pad<T>(ReadOnlySpan<T> source, Span<T> buffer, T one)
    {
        buffer.Fill(one);
        source.CopyTo(buffer);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void MapInDouble<TFunction>(ReadOnlySpan<double> x, Span<double> destination)
        where TFunction : struct, IUnaryInDouble
    {
        RequireSameLength(x.Length, destination.Length, nameof(destination));
        var width = (nuint)Vector512<double>.Count;
        var count = (nuint)x.Length;
        ref var x0 = ref MemoryMarshal.GetReference(x);
        ref var target = ref MemoryMarshal.GetReference(destination);
        if (count < width)
        {
            Span<double> xPadded = stackalloc double[8];
            Pad(x, xPadded, 1.0);
            StoreNarrow(TFunction.Of(LoadWide(ref MemoryMarshal.GetReference(xPadded), 0)), ref MemoryMarshal.GetReference(xPadded), 0);
            xPadded[..(int)count].CopyTo(destination);
            return;
        }

        // The last full vector, loaded before the loop may overwrite it.
        var limit = count - width;
        var xLast = LoadWide(ref x0, limit);
        for (nuint i = 0; i <= limit; i += width)
            StoreNarrow(TFunction.Of(LoadWide(ref x0, i)), ref target, i);

        if (count % width != 0)
            StoreNarrow(TFunction.Of(xLast), ref target, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void MapInDouble<TFunction>(ReadOnlySpan<float> x, Span<float> destination)
        where TFunction : struct, IUnaryInDouble
    {
        RequireSameLength(x.Length, destination.Length, nameof(destination));
        var width = (nuint)Vector512<double>.Count;
        var count = (nuint)x.Length;
        ref var x0 = ref MemoryMarshal.GetReference(x);
        ref var target = ref MemoryMarshal.GetReference(destination);
        if (count < width)
        {
            Span<float> xPadded = stackalloc float[8];
            Pad(x, xPadded, 1.0f);
            StoreNarrow(TFunction.Of(LoadWide(ref MemoryMarshal.GetReference(xPadded), 0)), ref MemoryMarshal.GetReference(xPadded), 0);
            xPadded[..(int)count].CopyTo(destination);
            return;
        }

        // The last full vector, loaded before the loop may overwrite it.
        var limit = count - width;
        var xLast = LoadWide(ref x0, limit);
        for (nuint i = 0; i <= limit; i += width)
            StoreNarrow(TFunction.Of(LoadWide(ref x0, i)), ref target, i);

        if (count % width != 0)
            StoreNarrow(TFunction.Of(xLast), ref target, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void MapInDouble<TFunction>(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> destination, [CallerArgumentExpression(nameof(y))] string yName = "")
        where TFunction : struct, IBinaryInDouble
    {
        RequireSameLength(x.Length, y.Length, yName);
        RequireSameLength(x.Length, destination.Length, nameof(destination));
        var width = (nuint)Vector512<double>.Count;
        var count = (nuint)x.Length;
        ref var x0 = ref MemoryMarshal.GetReference(x);
        ref var y0 = ref MemoryMarshal.GetReference(y);
        ref var target = ref MemoryMarshal.GetReference(destination);
        if (count < width)
        {
            Span<double> xPadded = stackalloc double[8];
            Pad(x, xPadded, 1.0);
            Span<double> yPadded = stackalloc double[8];
            Pad(y, yPadded, 1.0);
            StoreNarrow(TFunction.Of(LoadWide(ref MemoryMarshal.GetReference(xPadded), 0), LoadWide(ref MemoryMarshal.GetReference(yPadded), 0)), ref MemoryMarshal.GetReference(xPadded), 0);
            xPadded[..(int)count].CopyTo(destination);
            return;
        }

        // The last full vector, loaded before the loop may overwrite it.
        var limit = count - width;
        var xLast = LoadWide(ref x0, limit);
        var yLast = LoadWide(ref y0, limit);
        for (nuint i = 0; i <= limit; i += width)
            StoreNarrow(TFunction.Of(LoadWide(ref x0, i), LoadWide(ref y0, i)), ref target, i);

        if (count % width != 0)
            StoreNarrow(TFunction.Of(xLast, yLast), ref target, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void MapInDouble<TFunction>(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> destination, [CallerArgumentExpression(nameof(y))] string yName = "")
        where TFunction : struct, IBinaryInDouble
    {
        RequireSameLength(x.Length, y.Length, yName);
        RequireSameLength(x.Length, destination.Length, nameof(destination));
        var width = (nuint)Vector512<double>.Count;
        var count = (nuint)x.Length;
        ref var x0 = ref MemoryMarshal.GetReference(x);
        ref var y0 = ref MemoryMarshal.GetReference(y);
        ref var target = ref MemoryMarshal.GetReference(destination);
        if (count < width)
        {
            Span<float> xPadded = stackalloc float[8];
            Pad(x, xPadded, 1.0f);
            Span<float> yPadded = stackalloc float[8];
            Pad(y, yPadded, 1.0f);
            StoreNarrow(TFunction.Of(LoadWide(ref MemoryMarshal.GetReference(xPadded), 0), LoadWide(ref MemoryMarshal.GetReference(yPadded), 0)), ref MemoryMarshal.GetReference(xPadded), 0);
            xPadded[..(int)count].CopyTo(destination);
            return;
        }

        // The last full vector, loaded before the loop may overwrite it.
        var limit = count - width;
        var xLast = LoadWide(ref x0, limit);
        var yLast = LoadWide(ref y0, limit);
        for (nuint i = 0; i <= limit; i += width)
            StoreNarrow(TFunction.Of(LoadWide(ref x0, i), LoadWide(ref y0, i)), ref target, i);

        if (count % width != 0)
            StoreNarrow(TFunction.Of(xLast, yLast), ref target, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SpreadStage(ReadOnlySpan<double> y, ReadOnlySpan<double> theta, Span<double> destination)
    {
        var width = (nuint)Vector512<double>.Count;
        var count = (nuint)y.Length;
        ref var y0 = ref MemoryMarshal.GetReference(y);
        ref var theta0 = ref MemoryMarshal.GetReference(theta);
        ref var target = ref MemoryMarshal.GetReference(destination);
        if (count < width)
        {
            Span<double> yPadded = stackalloc double[8];
            Pad(y, yPadded, 1.0);
            Span<double> thetaPadded = stackalloc double[8];
            Pad(theta, thetaPadded, 1.0);
            Span<double> result = stackalloc double[8];
            StoreNarrow(NegativeBinomialSpreadOf(LoadWide(ref MemoryMarshal.GetReference(yPadded), 0), LoadWide(ref MemoryMarshal.GetReference(thetaPadded), 0)), ref MemoryMarshal.GetReference(result), 0);
            result[..(int)count].CopyTo(destination);
            return;
        }

        var limit = count - width;
        var yLast = LoadWide(ref y0, limit);
        var thetaLast = LoadWide(ref theta0, limit);
        for (nuint i = 0; i <= limit; i += width)
            StoreNarrow(NegativeBinomialSpreadOf(LoadWide(ref y0, i), LoadWide(ref theta0, i)), ref target, i);

        if (count % width != 0)
            StoreNarrow(NegativeBinomialSpreadOf(yLast, thetaLast), ref target, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void NegativeBinomialStage(ReadOnlySpan<double> y, ReadOnlySpan<double> mu, ReadOnlySpan<double> theta, ReadOnlySpan<double> spread, Span<double> destination)
    {
        var width = (nuint)Vector512<double>.Count;
        var count = (nuint)y.Length;
        ref var y0 = ref MemoryMarshal.GetReference(y);
        ref var mu0 = ref MemoryMarshal.GetReference(mu);
        ref var theta0 = ref MemoryMarshal.GetReference(theta);
        ref var spread0 = ref MemoryMarshal.GetReference(spread);
        ref var target = ref MemoryMarshal.GetReference(destination);
        if (count < width)
        {
            Span<double> yPadded = stackalloc double[8];
            Pad(y, yPadded, 1.0);
            Span<double> muPadded = stackalloc double[8];
            Pad(mu, muPadded, 1.0);
            Span<double> thetaPadded = stackalloc double[8];
            Pad(theta, thetaPadded, 1.0);
            Span<double> spreadPadded = stackalloc double[8];
            Pad(spread, spreadPadded, 1.0);
            Span<double> result = stackalloc double[8];
            StoreNarrow(NegativeBinomialLogProbabilityOf(LoadWide(ref MemoryMarshal.GetReference(yPadded), 0), LoadWide(ref MemoryMarshal.GetReference(muPadded), 0), LoadWide(ref MemoryMarshal.GetReference(thetaPadded), 0), LoadWide(ref MemoryMarshal.GetReference(spreadPadded), 0)), ref MemoryMarshal.GetReference(result), 0);
            result[..(int)count].CopyTo(destination);
            return;
        }

        var limit = count - width;
        var yLast = LoadWide(ref y0, limit);
        var muLast = LoadWide(ref mu0, limit);
        var thetaLast = LoadWide(ref theta0, limit);
        var spreadLast = LoadWide(ref spread0, limit);
        for (nuint i = 0; i <= limit; i += width)
            StoreNarrow(NegativeBinomialLogProbabilityOf(LoadWide(ref y0, i), LoadWide(ref mu0, i), LoadWide(ref theta0, i), LoadWide(ref spread0, i)), ref target, i);

        if (count % width != 0)
            StoreNarrow(NegativeBinomialLogProbabilityOf(yLast, muLast, thetaLast, spreadLast), ref target, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SpreadStage(ReadOnlySpan<float> y, ReadOnlySpan<float> theta, Span<double> destination)
    {
        var width = (nuint)Vector512<double>.Count;
        var count = (nuint)y.Length;
        ref var y0 = ref MemoryMarshal.GetReference(y);
        ref var theta0 = ref MemoryMarshal.GetReference(theta);
        ref var target = ref MemoryMarshal.GetReference(destination);
        if (count < width)
        {
            Span<float> yPadded = stackalloc float[8];
            Pad(y, yPadded, 1.0f);
            Span<float> thetaPadded = stackalloc float[8];
            Pad(theta, thetaPadded, 1.0f);
            Span<double> result = stackalloc double[8];
            StoreNarrow(NegativeBinomialSpreadOf(LoadWide(ref MemoryMarshal.GetReference(yPadded), 0), LoadWide(ref MemoryMarshal.GetReference(thetaPadded), 0)), ref MemoryMarshal.GetReference(result), 0);
            result[..(int)count].CopyTo(destination);
            return;
        }

        var limit = count - width;
        var yLast = LoadWide(ref y0, limit);
        var thetaLast = LoadWide(ref theta0, limit);
        for (nuint i = 0; i <= limit; i += width)
            StoreNarrow(NegativeBinomialSpreadOf(LoadWide(ref y0, i), LoadWide(ref theta0, i)), ref target, i);

        if (count % width != 0)
            StoreNarrow(NegativeBinomialSpreadOf(yLast, thetaLast), ref target, limit);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void NegativeBinomialStage(ReadOnlySpan<float> y, ReadOnlySpan<float> mu, ReadOnlySpan<float> theta, ReadOnlySpan<double> spread, Span<float> destination)
    {
        var width = (nuint)Vector512<double>.Count;
        var count = (nuint)y.Length;
        ref var y0 = ref MemoryMarshal.GetReference(y);
        ref var mu0 = ref MemoryMarshal.GetReference(mu);
        ref var theta0 = ref MemoryMarshal.GetReference(theta);
        ref var spread0 = ref MemoryMarshal.GetReference(spread);
        ref var target = ref MemoryMarshal.GetReference(destination);
        if (count < width)
        {
            Span<float> yPadded = stackalloc float[8];
            Pad(y, yPadded, 1.0f);
            Span<float> muPadded = stackalloc float[8];
            Pad(mu, muPadded, 1.0f);
            Span<float> thetaPadded = stackalloc float[8];
            Pad(theta, thetaPadded, 1.0f);
            Span<double> spreadPadded = stackalloc double[8];
            Pad(spread, spreadPadded, 1.0);
            Span<float> result = stackalloc float[8];
            StoreNarrow(NegativeBinomialLogProbabilityOf(LoadWide(ref MemoryMarshal.GetReference(yPadded), 0), LoadWide(ref MemoryMarshal.GetReference(muPadded), 0), LoadWide(ref MemoryMarshal.GetReference(thetaPadded), 0), LoadWide(ref MemoryMarshal.GetReference(spreadPadded), 0)), ref MemoryMarshal.GetReference(result), 0);
            result[..(int)count].CopyTo(destination);
            return;
        }

        var limit = count - width;
        var yLast = LoadWide(ref y0, limit);
        var muLast = LoadWide(ref mu0, limit);
        var thetaLast = LoadWide(ref theta0, limit);
        var spreadLast = LoadWide(ref spread0, limit);
        for (nuint i = 0; i <= limit; i += width)
            StoreNarrow(NegativeBinomialLogProbabilityOf(LoadWide(ref y0, i), LoadWide(ref mu0, i), LoadWide(ref theta0, i), LoadWide(ref spread0, i)), ref target, i);

        if (count % width != 0)
            StoreNarrow(NegativeBinomialLogProbabilityOf(yLast, muLast, thetaLast, spreadLast), ref target, limit);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <summary>
/// Elementary and special functions on vectors and spans, of <see cref="double"/> and <see cref="float"/>. The bits of a result depend on its
/// argument alone: not on its place in the span, nor on the length, nor, with fused multiply-add, on the machine.
/// </summary>
/// <remarks>NaN gives NaN. Functions of single-precision numbers that have no form of their own are computed in double.</remarks>
public static partial class VectorMath
{
    /// <summary>eˣ of each element: 0 where it underflows, +∞ where it overflows.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Exp(ReadOnlySpan<double> x, Span<double> destination) => Map<double, ExpFunction>(x, destination);

    /// <summary>eˣ of each element: 0 where it underflows, +∞ where it overflows.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Exp(ReadOnlySpan<float> x, Span<float> destination) => Map<float, ExpSingleFunction>(x, destination);

    /// <summary>eˣ − 1 of each element: accurate near 0, where the difference would cancel.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void ExpM1(ReadOnlySpan<double> x, Span<double> destination) => Map<double, ExpM1Function>(x, destination);

    /// <summary>eˣ − 1 of each element: accurate near 0, where the difference would cancel.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void ExpM1(ReadOnlySpan<float> x, Span<float> destination) => Map<float, ExpM1SingleFunction>(x, destination);

    /// <summary>ln x of each element: −∞ at 0, NaN below.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Log(ReadOnlySpan<double> x, Span<double> destination) => Map<double, LogFunction>(x, destination);

    /// <summary>ln x of each element: −∞ at 0, NaN below.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Log(ReadOnlySpan<float> x, Span<float> destination) => Map<float, LogSingleFunction>(x, destination);

    /// <summary>ln(1 + x) of each element: accurate near 0; −∞ at −1, NaN below.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogP1(ReadOnlySpan<double> x, Span<double> destination) => Map<double, LogP1Function>(x, destination);

    /// <summary>ln(1 + x) of each element: accurate near 0; −∞ at −1, NaN below.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogP1(ReadOnlySpan<float> x, Span<float> destination) => Map<float, LogP1SingleFunction>(x, destination);

    /// <summary>ln(1 + eˣ) of each element: x for large x, eˣ for very negative x.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Softplus(ReadOnlySpan<double> x, Span<double> destination) => Map<double, SoftplusFunction>(x, destination);

    /// <summary>ln(1 + eˣ) of each element: x for large x, eˣ for very negative x.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Softplus(ReadOnlySpan<float> x, Span<float> destination) => Map<float, SoftplusSingleFunction>(x, destination);

    /// <summary>1/(1 + e⁻ˣ) of each element: the logistic function.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Sigmoid(ReadOnlySpan<double> x, Span<double> destination) => Map<double, SigmoidFunction>(x, destination);

    /// <summary>1/(1 + e⁻ˣ) of each element: the logistic function.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Sigmoid(ReadOnlySpan<float> x, Span<float> destination) => Map<float, SigmoidSingleFunction>(x, destination);

    /// <summary>ln(1/(1 + e⁻ˣ)) of each element: the negative of softplus(−x).</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogSigmoid(ReadOnlySpan<double> x, Span<double> destination) => Map<double, LogSigmoidFunction>(x, destination);

    /// <summary>ln(1/(1 + e⁻ˣ)) of each element: the negative of softplus(−x).</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogSigmoid(ReadOnlySpan<float> x, Span<float> destination) => Map<float, LogSigmoidSingleFunction>(x, destination);

    /// <summary>ln(1 − e⁻ˣ) for x ≥ 0 of each element: −∞ at 0, NaN below (Mächler 2012).</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Log1MExp(ReadOnlySpan<double> x, Span<double> destination) => Map<double, Log1MExpFunction>(x, destination);

    /// <summary>ln(1 − e⁻ˣ) for x ≥ 0 of each element: −∞ at 0, NaN below (Mächler 2012).</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Log1MExp(ReadOnlySpan<float> x, Span<float> destination) => Map<float, Log1MExpSingleFunction>(x, destination);

    /// <summary>ln(x/(1 − x)) of each element: the inverse of the logistic function; NaN outside [0, 1].</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Logit(ReadOnlySpan<double> x, Span<double> destination) => Map<double, LogitFunction>(x, destination);

    /// <summary>ln(x/(1 − x)) of each element: the inverse of the logistic function; NaN outside [0, 1].</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Logit(ReadOnlySpan<float> x, Span<float> destination) => Map<float, LogitSingleFunction>(x, destination);

    /// <summary>tanh x of each element: the hyperbolic tangent.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Tanh(ReadOnlySpan<double> x, Span<double> destination) => Map<double, TanhFunction>(x, destination);

    /// <summary>tanh x of each element: the hyperbolic tangent.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Tanh(ReadOnlySpan<float> x, Span<float> destination) => Map<float, TanhSingleFunction>(x, destination);

    /// <summary>−1, 0 or 1 of each element: NaN of NaN.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Sign(ReadOnlySpan<double> x, Span<double> destination) => Map<double, SignFunction>(x, destination);

    /// <summary>−1, 0 or 1 of each element: NaN of NaN.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Sign(ReadOnlySpan<float> x, Span<float> destination) => Map<float, SignSingleFunction>(x, destination);

    /// <summary>ln |Γ(x)| of each element: +∞ at 0 and at the negative whole numbers.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogGamma(ReadOnlySpan<double> x, Span<double> destination) => Map<double, LogGammaFunction>(x, destination);

    /// <summary>ln |Γ(x)| of each element: +∞ at 0 and at the negative whole numbers.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogGamma(ReadOnlySpan<float> x, Span<float> destination) => Map<float, Widened<LogGammaFunction>>(x, destination);

    /// <summary>ψ(x), the derivative of ln Γ of each element: NaN at the negative whole numbers.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Digamma(ReadOnlySpan<double> x, Span<double> destination) => Map<double, DigammaFunction>(x, destination);

    /// <summary>ψ(x), the derivative of ln Γ of each element: NaN at the negative whole numbers.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Digamma(ReadOnlySpan<float> x, Span<float> destination) => Map<float, Widened<DigammaFunction>>(x, destination);

    /// <summary>ψ′(x), the second derivative of ln Γ of each element: +∞ at 0 and at the negative whole numbers.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Trigamma(ReadOnlySpan<double> x, Span<double> destination) => Map<double, TrigammaFunction>(x, destination);

    /// <summary>ψ′(x), the second derivative of ln Γ of each element: +∞ at 0 and at the negative whole numbers.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="destination">Receives the results; it may be the arguments' own span.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Trigamma(ReadOnlySpan<float> x, Span<float> destination) => Map<float, Widened<TrigammaFunction>>(x, destination);

    /// <summary>ln(eᵃ + eᵇ), element by element: the sum of two numbers given by their logarithms.</summary>
    /// <param name="a">The first arguments.</param>
    /// <param name="b">The second arguments.</param>
    /// <param name="destination">Receives the results.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogAddExp(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> destination) => Map<double, LogAddExpFunction>(a, b, destination);

    /// <summary>ln(eᵃ + eᵇ), element by element: the sum of two numbers given by their logarithms.</summary>
    /// <param name="a">The first arguments.</param>
    /// <param name="b">The second arguments.</param>
    /// <param name="destination">Receives the results.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogAddExp(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> destination) => Map<float, LogAddExpSingleFunction>(a, b, destination);

    /// <summary>ln Γ(t + y) − ln Γ(t) for t &gt; 0, y ≥ 0, element by element: evaluated as one function, so that it does not cancel for large t.</summary>
    /// <param name="t">The first arguments.</param>
    /// <param name="y">The second arguments.</param>
    /// <param name="destination">Receives the results.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogGammaDelta(ReadOnlySpan<double> t, ReadOnlySpan<double> y, Span<double> destination) => Map<double, LogGammaDeltaFunction>(t, y, destination);

    /// <summary>ln Γ(t + y) − ln Γ(t) for t &gt; 0, y ≥ 0, element by element: evaluated as one function, so that it does not cancel for large t.</summary>
    /// <param name="t">The first arguments.</param>
    /// <param name="y">The second arguments.</param>
    /// <param name="destination">Receives the results.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogGammaDelta(ReadOnlySpan<float> t, ReadOnlySpan<float> y, Span<float> destination) => Map<float, WidenedBinary<LogGammaDeltaFunction>>(t, y, destination);

    /// <summary>ψ(t + y) − ψ(t) for t &gt; 0, y ≥ 0, element by element: a sum of terms that are not negative, so that nothing cancels.</summary>
    /// <param name="t">The first arguments.</param>
    /// <param name="y">The second arguments.</param>
    /// <param name="destination">Receives the results.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void DigammaDelta(ReadOnlySpan<double> t, ReadOnlySpan<double> y, Span<double> destination) => Map<double, DigammaDeltaFunction>(t, y, destination);

    /// <summary>ψ(t + y) − ψ(t) for t &gt; 0, y ≥ 0, element by element: a sum of terms that are not negative, so that nothing cancels.</summary>
    /// <param name="t">The first arguments.</param>
    /// <param name="y">The second arguments.</param>
    /// <param name="destination">Receives the results.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void DigammaDelta(ReadOnlySpan<float> t, ReadOnlySpan<float> y, Span<float> destination) => Map<float, WidenedBinary<DigammaDeltaFunction>>(t, y, destination);

    /// <summary>ln(σ(l) + σ(−l)·e^q) for q ≤ 0, element by element: the log probability of what a point mass of weight σ(l) makes certain and what otherwise has log probability q.</summary>
    /// <param name="logit">The first arguments.</param>
    /// <param name="logProbability">The second arguments.</param>
    /// <param name="destination">Receives the results.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogMix(ReadOnlySpan<double> logit, ReadOnlySpan<double> logProbability, Span<double> destination) => Map<double, LogMixFunction>(logit, logProbability, destination);

    /// <summary>ln(σ(l) + σ(−l)·e^q) for q ≤ 0, element by element: the log probability of what a point mass of weight σ(l) makes certain and what otherwise has log probability q.</summary>
    /// <param name="logit">The first arguments.</param>
    /// <param name="logProbability">The second arguments.</param>
    /// <param name="destination">Receives the results.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void LogMix(ReadOnlySpan<float> logit, ReadOnlySpan<float> logProbability, Span<float> destination) => Map<float, WidenedBinary<LogMixFunction>>(logit, logProbability, destination);

    /// <summary>The logarithm of the negative binomial probability of counts with mean μ and variance μ + μ²/θ (Loader 2000).</summary>
    /// <param name="y">The counts.</param>
    /// <param name="mu">The means, at least 0.</param>
    /// <param name="theta">The inverse dispersions, greater than 0; for +∞ the distribution is Poisson.</param>
    /// <param name="destination">Receives the logarithms.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void NegativeBinomialLogProbability(ReadOnlySpan<double> y, ReadOnlySpan<double> mu, ReadOnlySpan<double> theta, Span<double> destination) =>
        Map<double, NegativeBinomialFunction>(y, mu, theta, destination);

    /// <summary>The logarithm of the negative binomial probability of counts with mean μ and variance μ + μ²/θ (Loader 2000).</summary>
    /// <param name="y">The counts.</param>
    /// <param name="mu">The means, at least 0.</param>
    /// <param name="theta">The inverse dispersions, greater than 0; for +∞ the distribution is Poisson.</param>
    /// <param name="destination">Receives the logarithms.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void NegativeBinomialLogProbability(ReadOnlySpan<float> y, ReadOnlySpan<float> mu, ReadOnlySpan<float> theta, Span<float> destination) =>
        Map<float, WidenedTernary<NegativeBinomialFunction>>(y, mu, theta, destination);

    private readonly struct ExpFunction : IUnary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x) => Exp(x);
    }

    private readonly struct ExpSingleFunction : IUnary<float>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => Exp(x);
    }

    private readonly struct ExpM1Function : IUnary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x) => ExpM1(x);
    }

    private readonly struct ExpM1SingleFunction : IUnary<float>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => ExpM1(x);
    }

    private readonly struct LogFunction : IUnary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x) => Log(x);
    }

    private readonly struct LogSingleFunction : IUnary<float>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => Log(x);
    }

    private readonly struct LogP1Function : IUnary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x) => LogP1(x);
    }

    private readonly struct LogP1SingleFunction : IUnary<float>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => LogP1(x);
    }

    private readonly struct SoftplusFunction : IUnary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x) => Softplus(x);
    }

    private readonly struct SoftplusSingleFunction : IUnary<float>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => Softplus(x);
    }

    private readonly struct SigmoidFunction : IUnary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x) => Sigmoid(x);
    }

    private readonly struct SigmoidSingleFunction : IUnary<float>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => Sigmoid(x);
    }

    private readonly struct LogSigmoidFunction : IUnary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x) => LogSigmoid(x);
    }

    private readonly struct LogSigmoidSingleFunction : IUnary<float>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => LogSigmoid(x);
    }

    private readonly struct Log1MExpFunction : IUnary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x) => Log1MExp(x);
    }

    private readonly struct Log1MExpSingleFunction : IUnary<float>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => Log1MExp(x);
    }

    private readonly struct LogitFunction : IUnary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x) => Logit(x);
    }

    private readonly struct LogitSingleFunction : IUnary<float>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => Logit(x);
    }

    private readonly struct TanhFunction : IUnary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x) => Tanh(x);
    }

    private readonly struct TanhSingleFunction : IUnary<float>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => Tanh(x);
    }

    private readonly struct SignFunction : IUnary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x) => Sign(x);
    }

    private readonly struct SignSingleFunction : IUnary<float>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => Sign(x);
    }

    private readonly struct LogGammaFunction : IUnary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x) => LogGamma(x);
    }

    private readonly struct DigammaFunction : IUnary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x) => Digamma(x);
    }

    private readonly struct TrigammaFunction : IUnary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x) => Trigamma(x);
    }

    private readonly struct LogAddExpFunction : IBinary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x, Vector512<double> y) => LogAddExp(x, y);
    }

    private readonly struct LogAddExpSingleFunction : IBinary<float>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> y) => LogAddExp(x, y);
    }

    private readonly struct LogGammaDeltaFunction : IBinary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x, Vector512<double> y) => LogGammaDelta(x, y);
    }

    private readonly struct DigammaDeltaFunction : IBinary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x, Vector512<double> y) => DigammaDelta(x, y);
    }

    private readonly struct LogMixFunction : IBinary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x, Vector512<double> y) => LogMix(x, y);
    }

    private readonly struct NegativeBinomialFunction : ITernary<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x, Vector512<double> y, Vector512<double> z) => NegativeBinomialLogProbability(x, y, z);
    }
}

namespace LossGen.Golden.Tests.Kernels;

/// <summary>The shapes that the emitted methods have, from one to three parameters and with classes.</summary>
internal static class Shapes
{
    public delegate double Loss1<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> a, ReadOnlySpan<T> weights, Reduction reduction);

    public delegate double Loss2<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<T> weights, Reduction reduction);

    public delegate double Loss3<T>(
        ReadOnlySpan<T> y, ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<T> c, ReadOnlySpan<T> weights, Reduction reduction);

    public delegate double Gradient1<T>(
        ReadOnlySpan<T> y, ReadOnlySpan<T> a, Span<T> da, ReadOnlySpan<T> weights, Reduction reduction);

    public delegate double Gradient2<T>(
        ReadOnlySpan<T> y, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> da, Span<T> db, ReadOnlySpan<T> weights, Reduction reduction);

    public delegate double Gradient3<T>(
        ReadOnlySpan<T> y, ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<T> c,
        Span<T> da, Span<T> db, Span<T> dc, ReadOnlySpan<T> weights, Reduction reduction);

    public delegate void Each1<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> a, Span<T> losses);

    public delegate void Each2<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> losses);

    public delegate void Each3<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<T> c, Span<T> losses);

    public delegate double IndexLoss<T>(ReadOnlySpan<int> y, ReadOnlySpan<T> logits, ReadOnlySpan<T> weights, Reduction reduction);

    public delegate double IndexGradient<T>(
        ReadOnlySpan<int> y, ReadOnlySpan<T> logits, Span<T> gradient, ReadOnlySpan<T> weights, Reduction reduction);

    public delegate void IndexEach<T>(ReadOnlySpan<int> y, ReadOnlySpan<T> logits, Span<T> losses);

    public delegate double IndexLossOf<T>(
        ReadOnlySpan<int> y, ReadOnlySpan<T> logits, int classes, ReadOnlySpan<T> weights, Reduction reduction);

    public delegate double IndexGradientOf<T>(
        ReadOnlySpan<int> y, ReadOnlySpan<T> logits, int classes, Span<T> gradient, ReadOnlySpan<T> weights, Reduction reduction);

    public delegate void IndexEachOf<T>(ReadOnlySpan<int> y, ReadOnlySpan<T> logits, int classes, Span<T> losses);

    public delegate double IndexLoss3Of<T>(
        ReadOnlySpan<int> y, ReadOnlySpan<T> logits, ReadOnlySpan<T> a, ReadOnlySpan<T> b, int classes, ReadOnlySpan<T> weights, Reduction reduction);

    public delegate double IndexGradient3Of<T>(
        ReadOnlySpan<int> y, ReadOnlySpan<T> logits, ReadOnlySpan<T> a, ReadOnlySpan<T> b, int classes,
        Span<T> gradient, Span<T> da, Span<T> db, ReadOnlySpan<T> weights, Reduction reduction);

    public delegate void IndexEach3Of<T>(
        ReadOnlySpan<int> y, ReadOnlySpan<T> logits, ReadOnlySpan<T> a, ReadOnlySpan<T> b, int classes, Span<T> losses);

    public delegate double CountLossOf<T>(
        ReadOnlySpan<T> y, ReadOnlySpan<T> logits, int classes, ReadOnlySpan<T> weights, Reduction reduction);

    public delegate double CountGradientOf<T>(
        ReadOnlySpan<T> y, ReadOnlySpan<T> logits, int classes, Span<T> gradient, ReadOnlySpan<T> weights, Reduction reduction);

    public delegate void CountEachOf<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> logits, int classes, Span<T> losses);
}

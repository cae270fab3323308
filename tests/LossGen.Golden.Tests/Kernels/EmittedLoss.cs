using System.Numerics;
using static LossGen.Golden.Tests.Kernels.Shapes;

namespace LossGen.Golden.Tests.Kernels;

/// <summary>What the methods of one loss returned and wrote for a batch.</summary>
/// <param name="Total">What LossAndGradient returned.</param>
/// <param name="LossAlone">What Loss returned.</param>
/// <param name="Losses">What LossPerObservation wrote.</param>
/// <param name="Gradients">What LossAndGradient wrote, in the parameters' order.</param>
internal sealed record Evaluation<T>(double Total, double LossAlone, T[] Losses, T[][] Gradients);

/// <summary>The emitted methods of one loss in one precision, behind one shape.</summary>
internal sealed class EmittedLoss<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Around every argument lies memory that must be neither read (it would give NaN) nor written.
    private const int Guard = 16;
    private static readonly T Untouched = T.CreateTruncating(-123456789);

    private readonly LossMethod loss;
    private readonly GradientMethod gradient;
    private readonly EachMethod each;

    private EmittedLoss(LossMethod loss, GradientMethod gradient, EachMethod each) =>
        (this.loss, this.gradient, this.each) = (loss, gradient, each);

    private delegate double LossMethod(Windows<T> x, ReadOnlySpan<T> weights, Reduction reduction);

    private delegate double GradientMethod(Windows<T> x, Windows<T> gradients, ReadOnlySpan<T> weights, Reduction reduction);

    private delegate void EachMethod(Windows<T> x, Span<T> losses);

    public static EmittedLoss<T> Of(Loss1<T> loss, Gradient1<T> gradient, Each1<T> each) => new(
        (x, w, r) => loss(x[0], x[1], w, r),
        (x, g, w, r) => gradient(x[0], x[1], g[0], w, r),
        (x, l) => each(x[0], x[1], l));

    public static EmittedLoss<T> Of(Loss2<T> loss, Gradient2<T> gradient, Each2<T> each) => new(
        (x, w, r) => loss(x[0], x[1], x[2], w, r),
        (x, g, w, r) => gradient(x[0], x[1], x[2], g[0], g[1], w, r),
        (x, l) => each(x[0], x[1], x[2], l));

    public static EmittedLoss<T> Of(Loss3<T> loss, Gradient3<T> gradient, Each3<T> each) => new(
        (x, w, r) => loss(x[0], x[1], x[2], x[3], w, r),
        (x, g, w, r) => gradient(x[0], x[1], x[2], x[3], g[0], g[1], g[2], w, r),
        (x, l) => each(x[0], x[1], x[2], x[3], l));

    public static EmittedLoss<T> OfClass(IndexLoss<T> loss, IndexGradient<T> gradient, IndexEach<T> each) => new(
        (x, w, r) => loss(x.Indices, x[1], w, r),
        (x, g, w, r) => gradient(x.Indices, x[1], g[0], w, r),
        (x, l) => each(x.Indices, x[1], l));

    public static EmittedLoss<T> OfClass(IndexLossOf<T> loss, IndexGradientOf<T> gradient, IndexEachOf<T> each) => new(
        (x, w, r) => loss(x.Indices, x[1], x.Classes, w, r),
        (x, g, w, r) => gradient(x.Indices, x[1], x.Classes, g[0], w, r),
        (x, l) => each(x.Indices, x[1], x.Classes, l));

    public static EmittedLoss<T> OfClass(IndexLoss3Of<T> loss, IndexGradient3Of<T> gradient, IndexEach3Of<T> each) => new(
        (x, w, r) => loss(x.Indices, x[1], x[2], x[3], x.Classes, w, r),
        (x, g, w, r) => gradient(x.Indices, x[1], x[2], x[3], x.Classes, g[0], g[1], g[2], w, r),
        (x, l) => each(x.Indices, x[1], x[2], x[3], x.Classes, l));

    public static EmittedLoss<T> OfCounts(CountLossOf<T> loss, CountGradientOf<T> gradient, CountEachOf<T> each) => new(
        (x, w, r) => loss(x[0], x[1], x.Classes, w, r),
        (x, g, w, r) => gradient(x[0], x[1], x.Classes, g[0], w, r),
        (x, l) => each(x[0], x[1], x.Classes, l));

    /// <summary>Calls all three methods, and checks that they write where they should and nowhere else.</summary>
    /// <param name="batch">The arguments.</param>
    /// <param name="offset">How far into its array each argument begins, which shifts its alignment.</param>
    /// <param name="weights">The weights, or nothing.</param>
    /// <param name="reduction">Sum or mean.</param>
    public Evaluation<T> Evaluate(Batch<T> batch, int offset = 0, T[]? weights = null, Reduction reduction = Reduction.Sum)
    {
        var start = Guard + offset;
        var inputs = new Windows<T>(
            [.. batch.Arguments.Select(values => Surround(values, start, T.NaN))],
            start,
            [.. batch.Arguments.Select(values => values.Length)],
            batch.Classes);
        var gradients = new Windows<T>(
            [.. batch.Arguments.Skip(1).Select(values => Surround(new T[values.Length], start, Untouched))],
            start,
            [.. batch.Arguments.Skip(1).Select(values => values.Length)],
            batch.Classes);
        var losses = new Windows<T>([Surround(new T[batch.Count], start, Untouched)], start, [batch.Count], batch.Classes);
        var weightWindow = new Windows<T>([Surround(weights ?? [], start, T.NaN)], start, [weights?.Length ?? 0], 1);

        var total = gradient(inputs, gradients, weightWindow[0], reduction);
        var alone = loss(inputs, weightWindow[0], reduction);
        each(inputs, losses[0]);
        gradients.RequireUntouched(Untouched);
        losses.RequireUntouched(Untouched);
        return new(total, alone, losses[0].ToArray(), [.. batch.Arguments.Skip(1).Select((_, i) => gradients[i].ToArray())]);
    }

    /// <summary>The loss of the whole batch.</summary>
    public double Loss(Batch<T> batch) => loss(
        new(batch.Arguments, 0, [.. batch.Arguments.Select(values => values.Length)], batch.Classes), default, Reduction.Sum);

    private static T[] Surround(T[] values, int start, T guard)
    {
        var array = new T[start + values.Length + Guard];
        Array.Fill(array, guard);
        values.CopyTo(array, start);
        return array;
    }
}

/// <summary>The parts of arrays that are handed to a method.</summary>
internal sealed class Windows<T>(T[][] arrays, int start, int[] lengths, int classes)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public int Classes => classes;

    public Span<T> this[int argument] => arrays[argument].AsSpan(start, lengths[argument]);

    /// <summary>The first argument as class indices.</summary>
    public ReadOnlySpan<int> Indices => Array.ConvertAll(this[0].ToArray(), int.CreateChecked);

    public void RequireUntouched(T guard)
    {
        for (var i = 0; i < arrays.Length; i++)
        {
            Assert.False(arrays[i].AsSpan(0, start).ContainsAnyExcept(guard), "Something was written before an argument.");
            Assert.False(arrays[i].AsSpan(start + lengths[i]).ContainsAnyExcept(guard), "Something was written behind an argument.");
        }
    }
}

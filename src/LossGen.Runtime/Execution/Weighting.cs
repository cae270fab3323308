using System.ComponentModel;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <summary>
/// The weights of the observations and the factor of a mean: what every loss and every gradient is multiplied with.
/// A mean without weights reads ones from one vector again and again. Called by generated code.
/// </summary>
/// <typeparam name="T">double or float.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Weighting<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly T[] Ones = CreateOnes();

    private readonly ReadOnlySpan<T> weights;
    private readonly double total;
    private readonly Reduction reduction;

    /// <summary>Checks the weights and, for a mean, sums them.</summary>
    /// <param name="weights">One weight for each observation, or nothing.</param>
    /// <param name="observations">The number of observations.</param>
    /// <param name="reduction">Sum or mean.</param>
    /// <exception cref="ArgumentException">There are weights, but not one for each observation.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The reduction is not defined.</exception>
    public Weighting(ReadOnlySpan<T> weights, int observations, Reduction reduction)
    {
        if (reduction is not (Reduction.Sum or Reduction.Mean))
            throw new ArgumentOutOfRangeException(nameof(reduction), reduction, "The reduction is neither Sum nor Mean.");
        if (!weights.IsEmpty)
            Arguments.RequireLength(weights.Length, nameof(weights), observations, "one weight for each observation");
        this.weights = weights;
        Observations = observations;
        this.reduction = reduction;
        total = weights.IsEmpty ? observations : SumOf(weights);
        Scale = reduction == Reduction.Mean ? T.CreateTruncating(1 / total) : T.One;
    }

    /// <summary>The number of observations.</summary>
    public int Observations { get; }

    /// <summary>Whether nothing is multiplied with anything: a sum without weights.</summary>
    public bool IsPlain => weights.IsEmpty && reduction == Reduction.Sum;

    /// <summary>What the gradient is multiplied with besides the weight: 1, or the reciprocal of the total weight.</summary>
    public T Scale { get; }

    /// <summary>All bits set where there are weights, else 0: an index is masked with it, so that ones are read again and again.</summary>
    public nuint Stride => weights.IsEmpty ? 0 : nuint.MaxValue;

    /// <summary>The weights of a block of observations, or a vector of ones.</summary>
    /// <param name="start">The first observation of the block.</param>
    /// <param name="count">The number of observations in it.</param>
    public ReadOnlySpan<T> Block(int start, int count) => weights.IsEmpty ? Ones : weights.Slice(start, count);

    /// <summary>The loss of the whole call.</summary>
    /// <param name="sum">The weighted sum of what differs between observations.</param>
    /// <param name="constant">The loss that every observation has besides.</param>
    public double Reduce(double sum, double constant)
    {
        if (Observations == 0)
            return 0;
        if (reduction == Reduction.Mean)
            return (sum / total) + constant;

        // Without a constant nothing is added: an infinite total weight must not turn 0·∞ into NaN.
        return constant == 0 ? sum : sum + (constant * total);
    }

    private static T[] CreateOnes()
    {
        var ones = new T[Vector512<T>.Count];
        Array.Fill(ones, T.One);
        return ones;
    }

    private static double SumOf(ReadOnlySpan<T> weights)
    {
        var sum = default(PairwiseSum);
        foreach (var weight in weights)
            sum.Add(double.CreateTruncating(weight));
        return sum.Total;
    }
}

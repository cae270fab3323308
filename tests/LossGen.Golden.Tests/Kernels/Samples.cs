namespace LossGen.Golden.Tests.Kernels;

/// <summary>Reproducible arguments of moderate size.</summary>
internal sealed class Samples(int seed)
{
    private readonly Random random = new(seed);

    public double[] Uniform(int count, double from, double to) =>
        [.. Enumerable.Range(0, count).Select(_ => from + ((to - from) * random.NextDouble()))];

    /// <summary>Counts of which about half are zero.</summary>
    public double[] Counts(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Next(2) == 0 ? 0 : (double)random.Next(1, 40))];

    public double[] Labels(int count) => [.. Enumerable.Range(0, count).Select(_ => (double)random.Next(2))];

    public int[] Classes(int count, int classes) => [.. Enumerable.Range(0, count).Select(_ => random.Next(classes))];
}

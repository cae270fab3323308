using System.Diagnostics.CodeAnalysis;

namespace LossGen.Benchmarks;

/// <summary>One loss with its gradient, computed in rival ways on the same data. Each way returns the total loss.</summary>
public abstract class Workload
{
    /// <summary>What is computed, in a few words.</summary>
    public abstract string Name { get; }

    /// <summary>The number of rows.</summary>
    protected int Count { get; private set; }

    /// <summary>Makes the data.</summary>
    /// <param name="count">The number of rows.</param>
    public void Prepare(int count)
    {
        Count = count;
        Fill(new Random(20));
    }

    /// <summary>The loop one writes by hand: one row after the other, in stable formulas, with System.Math.</summary>
    public abstract double Naive();

    /// <summary>The emitted kernel.</summary>
    public abstract double Generated();

    /// <summary>Fills the arrays.</summary>
    /// <param name="random">The source of the data.</param>
    protected abstract void Fill(Random random);

    /// <summary>Numbers between two bounds.</summary>
    [SuppressMessage("Security", "CA5394", Justification = "Data for a benchmark.")]
    protected static double[] Uniform(Random random, int count, double from, double to) =>
        [.. Enumerable.Range(0, count).Select(_ => from + ((to - from) * random.NextDouble()))];

    /// <summary>Whole numbers from 0 up to a bound.</summary>
    [SuppressMessage("Security", "CA5394", Justification = "Data for a benchmark.")]
    protected static int[] Whole(Random random, int count, int below) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Next(below))];
}

/// <summary>A workload that can sensibly be written as a chain of TensorPrimitives calls.</summary>
public abstract class ChainWorkload : Workload
{
    /// <summary>As many elements as the chain treats at a time, so that its temporaries stay in the cache.</summary>
    protected const int BlockLength = 1024;

    /// <summary>The chain of TensorPrimitives calls, block by block.</summary>
    public double Chain()
    {
        var total = 0.0;
        for (var start = 0; start < Count; start += BlockLength)
            total += ChainBlock(start, Math.Min(BlockLength, Count - start));
        return total;
    }

    /// <summary>One block of the chain.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="length">The number of rows.</param>
    protected abstract double ChainBlock(int start, int length);
}

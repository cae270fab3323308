using BenchmarkDotNet.Attributes;
using LossGen.Benchmarks.Workloads;

namespace LossGen.Benchmarks;

/// <summary>Value and gradient in double: the emitted kernel against the loop written by hand.</summary>
[GenericTypeArguments(typeof(ZeroInflatedNegativeBinomial))]
[GenericTypeArguments(typeof(Multinomial))]
public class LossBenchmarks<TWorkload>
    where TWorkload : Workload, new()
{
    private readonly TWorkload workload = new();

    /// <summary>The number of rows.</summary>
    [Params(1_000, 100_000)]
    public int N { get; set; }

    private protected TWorkload Workload => workload;

    [GlobalSetup]
    public void Prepare() => workload.Prepare(N);

    [Benchmark(Baseline = true)]
    public double Naive() => workload.Naive();

    [Benchmark]
    public double LossGen() => workload.Generated();
}

/// <summary>The same, and against a chain of TensorPrimitives calls.</summary>
[GenericTypeArguments(typeof(Gaussian))]
[GenericTypeArguments(typeof(HeteroscedasticGaussian))]
[GenericTypeArguments(typeof(Laplace))]
[GenericTypeArguments(typeof(Bernoulli))]
public class ChainBenchmarks<TWorkload> : LossBenchmarks<TWorkload>
    where TWorkload : ChainWorkload, new()
{
    [Benchmark]
    public double TensorPrimitives() => Workload.Chain();
}

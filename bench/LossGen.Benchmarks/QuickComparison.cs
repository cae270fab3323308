using System.Globalization;
using LossGen.Benchmarks.Workloads;

namespace LossGen.Benchmarks;

/// <summary>A few seconds instead of minutes: the rivals take turns in one process.</summary>
internal static class QuickComparison
{
    private const double LargestDisagreement = 1e-9;

    public static void Run()
    {
        Console.WriteLine("Value and gradient, double; ns per row, fastest of interleaved runs; in brackets how many times as fast as naive.");
        foreach (var count in new[] { 1_000, 100_000 })
        {
            Console.WriteLine();
            Write($"N = {count}", "naive", "TensorPrimitives", "LossGen");
            foreach (var workload in Workloads())
                Compare(workload, count);
        }
    }

    private static Workload[] Workloads() =>
        [
            new Gaussian(), new HeteroscedasticGaussian(), new Laplace(), new Bernoulli(), new ZeroInflatedNegativeBinomial(),
            new ZeroInflatedNegativeBinomial(columns: 500), new Multinomial(),
        ];

    private static void Compare(Workload workload, int count)
    {
        workload.Prepare(count);
        var rivals = new List<Func<double>> { workload.Naive, workload.Generated };
        if (workload is ChainWorkload chain)
            rivals.Add(chain.Chain);
        RequireAgreement(workload, rivals);

        var fastest = Time(rivals, count);
        Write(
            workload.Name,
            fastest[0].ToString("F2", CultureInfo.InvariantCulture),
            rivals.Count > 2 ? WithRatio(fastest[2], fastest[0]) : "-",
            WithRatio(fastest[1], fastest[0]));
    }

    private static void RequireAgreement(Workload workload, List<Func<double>> rivals)
    {
        var expected = rivals[0]();
        foreach (var rival in rivals)
        {
            if (!(Math.Abs(rival() - expected) <= LargestDisagreement * Math.Abs(expected)))
                throw new InvalidOperationException($"{workload.Name}: the rivals compute different losses.");
        }
    }

    /// <summary>Nanoseconds per row of each rival.</summary>
    private static double[] Time(List<Func<double>> rivals, int count)
    {
        var repetitions = Math.Max(1, 100_000 / count);
        var turns = rivals.Select(rival => (Action)(() =>
        {
            for (var repetition = 0; repetition < repetitions; repetition++)
                rival();
        }));
        return [.. FastestTurns.Time([.. turns]).Select(time => time / ((double)repetitions * count))];
    }

    private static string WithRatio(double time, double naive) =>
        string.Create(CultureInfo.InvariantCulture, $"{time:F2} ({naive / time:F1})");

    private static void Write(string name, string naive, string chain, string generated) =>
        Console.WriteLine($"{name,-28} {naive,8} {chain,18} {generated,16}");
}

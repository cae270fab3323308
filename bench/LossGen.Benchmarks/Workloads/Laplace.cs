using System.Numerics.Tensors;

namespace LossGen.Benchmarks.Workloads;

/// <summary>Absolute error: |y − μ| + ln 2.</summary>
public sealed class Laplace : ChainWorkload
{
    private const double LogTwo = 0.69314718055994529;

    private double[] y = [];
    private double[] mu = [];
    private double[] muGradient = [];

    public override string Name => "Laplace, b = 1";

    public override double Naive()
    {
        var total = 0.0;
        for (var i = 0; i < y.Length; i++)
        {
            var residual = mu[i] - y[i];
            total += Math.Abs(residual) + LogTwo;
            muGradient[i] = residual > 0 ? 1 : residual < 0 ? -1 : 0;
        }

        return total;
    }

    public override double Generated() => AbsoluteErrorLoss.LossAndGradient(y, mu, muGradient);

    protected override double ChainBlock(int start, int length)
    {
        // CopySign gives ±1 where the residual is 0; no observation of this workload is.
        var residual = muGradient.AsSpan(start, length);
        TensorPrimitives.Subtract(mu.AsSpan(start, length), y.AsSpan(start, length), residual);
        var total = TensorPrimitives.SumOfMagnitudes<double>(residual);
        TensorPrimitives.CopySign(Ones.AsSpan(0, length), residual, residual);
        return total + (length * LogTwo);
    }

    protected override void Fill(Random random)
    {
        y = Uniform(random, Count, -3, 3);
        mu = Uniform(random, Count, -3, 3);
        muGradient = new double[Count];
    }

    private static readonly double[] Ones = [.. Enumerable.Repeat(1.0, BlockLength)];
}

using System.Numerics.Tensors;

namespace LossGen.Benchmarks.Workloads;

/// <summary>Squared error: ½(y − μ)² + ½ ln 2π.</summary>
public sealed class Gaussian : ChainWorkload
{
    private const double HalfLogTwoPi = 0.91893853320467274;

    private double[] y = [];
    private double[] mu = [];
    private double[] muGradient = [];

    public override string Name => "Gaussian, σ = 1";

    public override double Naive()
    {
        var total = 0.0;
        for (var i = 0; i < y.Length; i++)
        {
            var residual = mu[i] - y[i];
            total += (0.5 * residual * residual) + HalfLogTwoPi;
            muGradient[i] = residual;
        }

        return total;
    }

    public override double Generated() => SquaredErrorLoss.LossAndGradient(y, mu, muGradient);

    protected override double ChainBlock(int start, int length)
    {
        var residual = muGradient.AsSpan(start, length);
        TensorPrimitives.Subtract(mu.AsSpan(start, length), y.AsSpan(start, length), residual);
        return (0.5 * TensorPrimitives.SumOfSquares<double>(residual)) + (length * HalfLogTwoPi);
    }

    protected override void Fill(Random random)
    {
        y = Uniform(random, Count, -3, 3);
        mu = Uniform(random, Count, -3, 3);
        muGradient = new double[Count];
    }
}

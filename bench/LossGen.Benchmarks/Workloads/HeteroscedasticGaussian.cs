using System.Numerics.Tensors;

namespace LossGen.Benchmarks.Workloads;

/// <summary>½(s + (y − μ)²·e⁻ˢ) + ½ ln 2π, s = ln σ².</summary>
public sealed class HeteroscedasticGaussian : ChainWorkload
{
    private const double HalfLogTwoPi = 0.91893853320467274;

    private readonly double[] scratch = new double[BlockLength];
    private double[] y = [];
    private double[] mu = [];
    private double[] logVariance = [];
    private double[] muGradient = [];
    private double[] logVarianceGradient = [];

    public override string Name => "Heteroscedastic Gaussian";

    public override double Naive()
    {
        var total = 0.0;
        for (var i = 0; i < y.Length; i++)
        {
            var residual = mu[i] - y[i];
            var precision = Math.Exp(-logVariance[i]);
            var square = residual * residual * precision;
            total += (0.5 * (logVariance[i] + square)) + HalfLogTwoPi;
            muGradient[i] = residual * precision;
            logVarianceGradient[i] = 0.5 * (1 - square);
        }

        return total;
    }

    public override double Generated() => NoiseLoss.LossAndGradient(y, mu, logVariance, muGradient, logVarianceGradient);

    protected override double ChainBlock(int start, int length)
    {
        var precision = scratch.AsSpan(0, length);
        var s = logVariance.AsSpan(start, length);
        var residual = muGradient.AsSpan(start, length);
        var square = logVarianceGradient.AsSpan(start, length);
        TensorPrimitives.Negate<double>(s, precision);
        TensorPrimitives.Exp<double>(precision, precision);
        TensorPrimitives.Subtract(mu.AsSpan(start, length), y.AsSpan(start, length), residual);
        TensorPrimitives.Multiply<double>(residual, residual, square);
        TensorPrimitives.Multiply<double>(square, precision, square);
        TensorPrimitives.Multiply<double>(residual, precision, residual);
        var total = (0.5 * (TensorPrimitives.Sum<double>(s) + TensorPrimitives.Sum<double>(square))) + (length * HalfLogTwoPi);
        TensorPrimitives.Subtract(1, square, square);
        TensorPrimitives.Multiply(square, 0.5, square);
        return total;
    }

    protected override void Fill(Random random)
    {
        y = Uniform(random, Count, -3, 3);
        mu = Uniform(random, Count, -3, 3);
        logVariance = Uniform(random, Count, -2, 2);
        muGradient = new double[Count];
        logVarianceGradient = new double[Count];
    }
}

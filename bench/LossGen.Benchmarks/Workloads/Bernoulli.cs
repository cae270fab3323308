using System.Numerics.Tensors;

namespace LossGen.Benchmarks.Workloads;

/// <summary>Binary cross entropy of logits: softplus(l) − y·l.</summary>
public sealed class Bernoulli : ChainWorkload
{
    private readonly double[] scratch = new double[BlockLength];
    private double[] y = [];
    private double[] logitP = [];
    private double[] gradient = [];

    public override string Name => "Bernoulli, logits";

    public override double Naive()
    {
        var total = 0.0;
        for (var i = 0; i < y.Length; i++)
        {
            var logit = logitP[i];
            var small = Math.Exp(-Math.Abs(logit));
            total += Math.Max(logit, 0) + LogP1(small) - (y[i] * logit);
            gradient[i] = (logit >= 0 ? 1 / (1 + small) : small / (1 + small)) - y[i];
        }

        return total;
    }

    public override double Generated() => LogisticLoss.LossAndGradient(y, logitP, gradient);

    // TensorPrimitives.LogP1 and Sigmoid are inaccurate for large logits; the chain is what one writes all the same.
    protected override double ChainBlock(int start, int length)
    {
        var observed = y.AsSpan(start, length);
        var logits = logitP.AsSpan(start, length);
        var result = gradient.AsSpan(start, length);
        var temporary = scratch.AsSpan(0, length);
        TensorPrimitives.Abs<double>(logits, temporary);
        TensorPrimitives.Negate<double>(temporary, temporary);
        TensorPrimitives.Exp<double>(temporary, temporary);
        TensorPrimitives.LogP1<double>(temporary, temporary);
        var total = TensorPrimitives.Sum<double>(temporary) - TensorPrimitives.Dot<double>(observed, logits);
        TensorPrimitives.Max(logits, 0, temporary);
        total += TensorPrimitives.Sum<double>(temporary);
        TensorPrimitives.Sigmoid<double>(logits, result);
        TensorPrimitives.Subtract(result, observed, result);
        return total;
    }

    protected override void Fill(Random random)
    {
        y = Array.ConvertAll(Whole(random, Count, 2), outcome => (double)outcome);
        logitP = Uniform(random, Count, -6, 6);
        gradient = new double[Count];
    }

    // .NET has no accurate log1p; Kahan's correction of log(1 + x) is the usual answer.
    private static double LogP1(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : Math.Log(u) * (x / (u - 1));
    }
}

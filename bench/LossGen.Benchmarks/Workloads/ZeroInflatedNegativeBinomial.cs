namespace LossGen.Benchmarks.Workloads;

/// <summary>Zero-inflated counts, about 40 % zeros.</summary>
/// <param name="columns">The number of columns of a matrix of counts, each with its dispersion; 0 where each count has its own.</param>
public sealed class ZeroInflatedNegativeBinomial(int columns) : Workload
{
    private double[] y = [];
    private double[] logMu = [];
    private double[] logTheta = [];
    private double[] logitPi = [];
    private double[] logMuGradient = [];
    private double[] logThetaGradient = [];
    private double[] logitPiGradient = [];

    /// <summary>All three parameters per count.</summary>
    public ZeroInflatedNegativeBinomial()
        : this(columns: 0)
    {
    }

    public override string Name => columns == 0 ? "Zero-inflated neg. binomial" : "ZINB, theta per column";

    public override double Naive()
    {
        var total = 0.0;
        Array.Clear(logThetaGradient);
        for (var i = 0; i < y.Length; i++)
        {
            var (count, mu, theta, logit) = (y[i], Math.Exp(logMu[i]), Math.Exp(logTheta[ThetaOf(i)]), logitPi[i]);
            var logRatio = -Math.Log(1 + (mu / theta));
            var small = Math.Exp(-Math.Abs(logit));
            var pi = logit >= 0 ? 1 / (1 + small) : small / (1 + small);
            total += Math.Max(logit, 0) + Math.Log(1 + small);
            if (count == 0)
            {
                var logZero = theta * logRatio;
                var larger = Math.Max(logit, logZero);
                var logSum = larger + Math.Log(1 + Math.Exp(-Math.Abs(logit - logZero)));
                var weight = Math.Exp(logZero - logSum);
                total -= logSum;
                logMuGradient[i] = weight * theta * mu / (theta + mu);
                logThetaGradient[ThetaOf(i)] += -weight * theta * (logRatio + (mu / (theta + mu)));
                logitPiGradient[i] = pi - (1 - weight);
            }
            else
            {
                total -= ScalarGamma.LogGamma(count + theta) - ScalarGamma.LogGamma(theta) - ScalarGamma.LogGamma(count + 1)
                    + (theta * logRatio) + (count * Math.Log(mu / (theta + mu)));
                logMuGradient[i] = theta * (mu - count) / (theta + mu);
                logThetaGradient[ThetaOf(i)] += -theta
                    * (ScalarGamma.Digamma(count + theta) - ScalarGamma.Digamma(theta) + logRatio + ((mu - count) / (theta + mu)));
                logitPiGradient[i] = pi;
            }
        }

        return total;
    }

    public override double Generated() => columns == 0
        ? CountLoss.LossAndGradient(y, logMu, logTheta, logitPi, logMuGradient, logThetaGradient, logitPiGradient)
        : GeneCountLoss.LossAndGradient(y, logMu, logTheta, logitPi, logMuGradient, logThetaGradient, logitPiGradient);

    protected override void Fill(Random random)
    {
        y = Whole(random, Count, 20).Select(count => (double)Math.Max(count - 8, 0)).ToArray();
        logMu = Uniform(random, Count, -1, 3);
        logTheta = Uniform(random, columns == 0 ? Count : columns, -1, 2);
        logitPi = Uniform(random, Count, -2, 2);
        (logMuGradient, logThetaGradient, logitPiGradient) = (new double[Count], new double[logTheta.Length], new double[Count]);
    }

    private int ThetaOf(int count) => columns == 0 ? count : count % columns;
}

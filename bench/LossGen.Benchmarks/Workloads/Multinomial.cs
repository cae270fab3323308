namespace LossGen.Benchmarks.Workloads;

/// <summary>Softmax cross entropy over 10 classes: ln Σ eᶻ − z of the observed class.</summary>
public sealed class Multinomial : Workload
{
    private const int Classes = 10;

    private int[] y = [];
    private double[] logits = [];
    private double[] gradient = [];

    public override string Name => "Multinomial, K = 10";

    public override double Naive()
    {
        var total = 0.0;
        for (var i = 0; i < y.Length; i++)
        {
            var row = logits.AsSpan(i * Classes, Classes);
            var probabilities = gradient.AsSpan(i * Classes, Classes);
            var largest = row[0];
            for (var k = 1; k < row.Length; k++)
                largest = Math.Max(largest, row[k]);
            var sum = 0.0;
            for (var k = 0; k < row.Length; k++)
                sum += probabilities[k] = Math.Exp(row[k] - largest);
            total += Math.Log(sum) + largest - row[y[i]];
            for (var k = 0; k < row.Length; k++)
                probabilities[k] /= sum;
            probabilities[y[i]] -= 1;
        }

        return total;
    }

    public override double Generated() => TenClassLoss.LossAndGradient(y, logits, gradient);

    protected override void Fill(Random random)
    {
        y = Whole(random, Count, Classes);
        logits = Uniform(random, Count * Classes, -5, 5);
        gradient = new double[Count * Classes];
    }
}

using LossGen;

namespace WrongLosses;

/// <summary>The exponential distribution of a waiting time, its loss written by hand with one mistake.</summary>
[Likelihood]
public static class Waiting<TMistake>
    where TMistake : IMistake
{
    public static double Loss(ReadOnlySpan<double> y, ReadOnlySpan<double> logRate, ReadOnlySpan<double> weights = default, Reduction reduction = Reduction.Sum)
    {
        var sum = 0.0;
        for (var i = 0; i < y.Length; i++)
            sum += Weight(weights, i) * LossOf(y[i], logRate[i]);
        return TMistake.Sum(sum) / Divisor(weights, y.Length, reduction);
    }

    public static double LossAndGradient(ReadOnlySpan<double> y, ReadOnlySpan<double> logRate, Span<double> logRateGradient, ReadOnlySpan<double> weights = default, Reduction reduction = Reduction.Sum)
    {
        for (var i = 0; i < y.Length; i++)
        {
            var gradient = (Math.Exp(logRate[i]) * y[i]) - 1;
            logRateGradient[i] = TMistake.Gradient(gradient, y[i]) * TMistake.GradientWeight(Weight(weights, i)) / TMistake.GradientDivisor(Divisor(weights, y.Length, reduction));
        }

        return Loss(y, logRate, weights, reduction);
    }

    public static void LossPerObservation(ReadOnlySpan<double> y, ReadOnlySpan<double> logRate, Span<double> losses)
    {
        for (var i = 0; i < y.Length; i++)
            losses[i] = LossOf(y[i], logRate[i]);
    }

    public static double Loss(ReadOnlySpan<float> y, ReadOnlySpan<float> logRate, ReadOnlySpan<float> weights = default, Reduction reduction = Reduction.Sum)
    {
        var sum = 0.0;
        for (var i = 0; i < y.Length; i++)
            sum += Weight(weights, i) * LossOf(y[i], logRate[i]);
        return sum / Divisor(weights, y.Length, reduction);
    }

    public static double LossAndGradient(ReadOnlySpan<float> y, ReadOnlySpan<float> logRate, Span<float> logRateGradient, ReadOnlySpan<float> weights = default, Reduction reduction = Reduction.Sum)
    {
        for (var i = 0; i < y.Length; i++)
        {
            var gradient = TMistake.SingleGradient((MathF.Exp(logRate[i]) * y[i]) - 1);
            logRateGradient[i] = (float)(gradient * Weight(weights, i) / Divisor(weights, y.Length, reduction));
        }

        return Loss(y, logRate, weights, reduction);
    }

    public static void LossPerObservation(ReadOnlySpan<float> y, ReadOnlySpan<float> logRate, Span<float> losses)
    {
        for (var i = 0; i < y.Length; i++)
            losses[i] = LossOf(y[i], logRate[i]);
    }

    [LogDensity]
    private static double LogDensity(double y, [Parameter(Link = Link.Log)] double rate) =>
        y < 0 ? double.NaN : Math.Log(rate) - (rate * y);

    private static double LossOf(double y, double logRate) =>
        TMistake.Loss(y < 0 ? double.NaN : (Math.Exp(logRate) * y) - logRate, y);

    private static float LossOf(float y, float logRate) =>
        TMistake.SingleLoss(y < 0 ? float.NaN : (MathF.Exp(logRate) * y) - logRate);

    private static double Weight<T>(ReadOnlySpan<T> weights, int i)
        where T : struct, System.Numerics.INumberBase<T> => weights.IsEmpty ? 1 : double.CreateChecked(weights[i]);

    private static double Divisor<T>(ReadOnlySpan<T> weights, int observations, Reduction reduction)
        where T : struct, System.Numerics.INumberBase<T>
    {
        if (reduction == Reduction.Sum)
            return 1;
        var sum = weights.IsEmpty ? observations : 0.0;
        foreach (var weight in weights)
            sum += double.CreateChecked(weight);
        return sum;
    }
}

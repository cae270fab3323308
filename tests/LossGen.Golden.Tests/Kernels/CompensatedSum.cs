namespace LossGen.Golden.Tests.Kernels;

/// <summary>Sums whose rounding errors are summed too (Neumaier 1974).</summary>
internal static class CompensatedSum
{
    public static double Of(IEnumerable<double> terms)
    {
        var (sum, lost) = (0.0, 0.0);
        foreach (var term in terms)
        {
            var next = sum + term;
            lost += Math.Abs(sum) >= Math.Abs(term) ? sum - next + term : term - next + sum;
            sum = next;
        }

        return double.IsFinite(lost) ? sum + lost : sum;
    }
}

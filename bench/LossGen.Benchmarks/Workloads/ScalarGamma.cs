namespace LossGen.Benchmarks.Workloads;

/// <summary>The gamma functions as one writes them by hand: shifted to 8 and beyond, then Stirling's series. Good to about 1e-14.</summary>
internal static class ScalarGamma
{
    private const double HalfLogTwoPi = 0.91893853320467274;

    public static double LogGamma(double x)
    {
        var product = 1.0;
        for (; x < 8; x++)
            product *= x;
        var r = 1 / (x * x);
        var series = ((1.0 / 12) - (r * ((1.0 / 360) - (r * ((1.0 / 1260) - (r * ((1.0 / 1680) - (r * ((1.0 / 1188) - (r * 691 / 360360)))))))))) / x;
        return ((x - 0.5) * Math.Log(x)) - x + HalfLogTwoPi + series - Math.Log(product);
    }

    public static double Digamma(double x)
    {
        var shift = 0.0;
        for (; x < 8; x++)
            shift += 1 / x;
        var r = 1 / (x * x);
        var series = r * ((1.0 / 12) - (r * ((1.0 / 120) - (r * ((1.0 / 252) - (r * ((1.0 / 240) - (r * ((1.0 / 132) - (r * 691 / 32760))))))))));
        return Math.Log(x) - (0.5 / x) - series - shift;
    }
}

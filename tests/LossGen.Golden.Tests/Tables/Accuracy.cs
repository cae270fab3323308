namespace LossGen.Golden.Tests.Tables;

/// <summary>A result is accepted within either bound.</summary>
/// <param name="Units">C in |got − ref| ≤ C·2⁻⁵³·max(scale, |ref|).</param>
/// <param name="Relative">The largest error relative to the reference value.</param>
internal readonly record struct Bound(double Units, double Relative = 0);

/// <summary>What is demanded of a result, given its column and its row.</summary>
internal delegate Bound Accuracy(string column, GoldenRow row);

/// <summary>What is demanded of the tables.</summary>
internal static class Accuracies
{
    /// <summary>Gaussian, Laplace and Bernoulli: no row and no column needs more.</summary>
    public static Bound Elementary(string column, GoldenRow row) => new(Units: 16);

    /// <summary>Softmax of one observed class: every entry keeps its relative accuracy, however small.</summary>
    public static Bound OneHot(string column, GoldenRow row) =>
        column == "nll" ? new(Units: 0, Relative: 1e-12) : new(Units: 0, Relative: 1e-11);

    /// <summary>
    /// Softmax of counts or soft labels: the terms N·p and n of an entry cancel, and so does the coefficient against
    /// the loss. p is the exponential of a difference z of up to about 10³, whose rounding is z units of p.
    /// </summary>
    public static Bound Labels(string column, GoldenRow row) => column switch
    {
        "nll" => new(Units: 0, Relative: 1e-12),
        "nll_coef" => new(Units: 16, Relative: 1e-12),
        _ => new(Units: 64, Relative: 1e-11),
    };

    /// <summary>The later families: 64 units where values are moderate, 1024 elsewhere.</summary>
    public static Bound Scaled(string column, GoldenRow row) => new(Units: row.Tag == "ordinary" ? 64 : 1024);

    /// <summary>Zero-inflated counts: in the branch y = 0 errors grow with |ln P(0)|.</summary>
    public static Bound Counts(string column, GoldenRow row) =>
        column == "nll" ? new(Units: 0, Relative: 1e-12)
        : row["y"] == 0 ? new(Units: 4096)
        : column is "d_logtheta" or "d_theta" ? new(Units: 64)
        : new(Units: 64, Relative: 1e-10);
}

/// <summary>The distance of a result from its reference.</summary>
internal static class Error
{
    public const double HalfUlpOfOne = 1.1102230246251565e-16;

    /// <summary>C: the error in units of 2⁻⁵³·max(scale, |ref|), a unit being at least one subnormal. NaN where a finite number is missed.</summary>
    public static double Units(double got, double reference, double scale)
    {
        if (!double.IsFinite(reference))
            return got.Equals(reference) ? 0 : double.NaN;
        return Distance(got, reference, Math.Max(HalfUlpOfOne * Math.Max(scale, Math.Abs(reference)), double.Epsilon));
    }

    /// <summary>The error relative to the reference.</summary>
    public static double Relative(double got, double reference) =>
        double.IsFinite(reference) ? Distance(got, reference, Math.Max(Math.Abs(reference), double.Epsilon)) : Units(got, reference, 0);

    /// <summary>How much of what is allowed an error takes: at most 1 where it is within either bound.</summary>
    public static double ShareOf(Bound bound, double got, double reference, double scale)
    {
        var (units, relative) = (Units(got, reference, scale), Relative(got, reference));
        if (units == 0)
            return 0;

        // The last subnormal is beyond any relative bound.
        var smallest = Math.Abs(got - reference) <= double.Epsilon ? 1 : double.PositiveInfinity;
        return Math.Min(Math.Min(units / bound.Units, relative / bound.Relative), smallest);
    }

    public static bool IsWithin(Bound bound, double got, double reference, double scale) => ShareOf(bound, got, reference, scale) <= 1;

    private static double Distance(double got, double reference, double unit) =>
        double.IsFinite(got) ? Math.Abs(got - reference) / unit : double.NaN;
}

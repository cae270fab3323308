namespace LossGen;

public static partial class SpecialFunctions
{
    /// <summary>The sum over the classes of a log density; 0 of nothing.</summary>
    /// <param name="x">One number for each class.</param>
    /// <remarks>The naive sum in order: in a log density it is the formula, from which a kernel is derived.</remarks>
    public static double Sum(ReadOnlySpan<double> x)
    {
        var sum = 0.0;
        foreach (var value in x)
            sum += value;
        return sum;
    }

    /// <summary>The sum over the classes of a function of what belongs to each; 0 of nothing.</summary>
    /// <param name="x">One number for each class.</param>
    /// <param name="term">The term of a class.</param>
    /// <remarks>In a log density the term must be a lambda.</remarks>
    public static double Sum(ReadOnlySpan<double> x, Func<double, double> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        var sum = 0.0;
        foreach (var value in x)
            sum += term(value);
        return sum;
    }

    /// <summary>The sum over the classes of a function of two numbers that belong to each; 0 of nothing.</summary>
    /// <param name="x">One number for each class.</param>
    /// <param name="y">Another for each class.</param>
    /// <param name="term">The term of a class.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <remarks>In a log density the term must be a lambda.</remarks>
    public static double Sum(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Func<double, double, double> term)
    {
        ArgumentNullException.ThrowIfNull(term);
        if (x.Length != y.Length)
            throw new ArgumentException($"The lengths differ: {x.Length} and {y.Length}.", nameof(y));
        var sum = 0.0;
        for (var k = 0; k < x.Length; k++)
            sum += term(x[k], y[k]);
        return sum;
    }
}

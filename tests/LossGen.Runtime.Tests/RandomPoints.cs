using System.Diagnostics.CodeAnalysis;

namespace LossGen.Runtime.Tests;

/// <summary>
/// A reproducible stream of arguments. It is made without transcendental functions, so that it has the same bits on every system,
/// and rounded to single precision where the arguments are for single-precision functions.
/// </summary>
[SuppressMessage("Security", "CA5394", Justification = "Arguments for a test.")]
internal sealed class RandomPoints(int seed, bool single)
{
    private readonly Random random = new(seed);

    /// <summary>The range of exponents in which no argument, reciprocal or square root of one leaves the normal numbers.</summary>
    public int Exponents { get; } = single ? 125 : 1000;

    /// <summary>Up to here an exponential is a normal number, and so is the low part of its double-double reference.</summary>
    public double ExponentialLimit { get; } = single ? 87 : 640;

    public int Choose(int count) => random.Next(count);

    public double Between(double from, double to) => Round(from + ((to - from) * random.NextDouble()));

    /// <summary>A positive number with an exponent between two bounds, all exponents alike.</summary>
    public double Magnitude(int from, int to) => Round(Math.ScaleB(1 + random.NextDouble(), random.Next(from, to)));

    /// <summary>A number of either sign with an exponent between two bounds.</summary>
    public double Signed(int from, int to) => random.Next(2) == 0 ? Magnitude(from, to) : -Magnitude(from, to);

    /// <summary>A point next to a place where the function has a root, a pole, or an end of a branch, at any distance down to the spacing of the numbers.</summary>
    public double Near(double place)
    {
        double result;
        do
            result = Round(place + Signed(single ? -26 : -54, -1));
        while (result == place);
        return result;
    }

    public double Whole(int below) => random.Next(below);

    private double Round(double x) => single ? (float)x : x;
}

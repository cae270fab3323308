using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LossGen;

/// <summary>Checks of the lengths of arguments, all made before anything is written. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Arguments
{
    // Beyond it not every class index is a float.
    private const int MostClasses = 1 << 24;

    /// <summary>Checks that a span has the length that the others ask for.</summary>
    /// <param name="length">The span's length.</param>
    /// <param name="name">The argument's name.</param>
    /// <param name="expected">The length it must have.</param>
    /// <param name="meaning">What that length is.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void RequireLength(int length, string name, long expected, string meaning)
    {
        if (length != expected)
            ThrowLength(length, name, expected, meaning);
    }

    /// <summary>Checks the number of classes.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two, or more than 2²⁴.</exception>
    public static void RequireClasses(int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classes, MostClasses);
    }

    /// <summary>The number of rows of a row-major matrix.</summary>
    /// <param name="length">The number of its elements.</param>
    /// <param name="name">The argument's name.</param>
    /// <param name="classes">The number of its columns.</param>
    /// <exception cref="ArgumentException">The last row is not complete.</exception>
    public static int RequireRows(int length, string name, int classes)
    {
        var rows = length / classes;
        if (rows * classes != length)
            ThrowLength(length, name, (rows + 1L) * classes, $"a whole number of rows of {classes.ToString(CultureInfo.InvariantCulture)} classes");
        return rows;
    }

    [DoesNotReturn]
    private static void ThrowLength(int length, string name, long expected, string meaning) =>
        throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"The length of {name} is {length}, but must be {expected}: {meaning}."),
            name);
}

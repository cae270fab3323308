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

    /// <summary>The number of rows of a row-major matrix of classes.</summary>
    /// <param name="length">The number of its elements.</param>
    /// <param name="name">The argument's name.</param>
    /// <param name="classes">The number of its columns.</param>
    /// <exception cref="ArgumentException">The last row is not complete.</exception>
    public static int RequireRows(int length, string name, int classes) => RequireLines(length, name, classes, "rows", "classes");

    /// <summary>The number of rows of a matrix whose number of columns is known, or of columns where that of the rows is.</summary>
    /// <param name="length">The number of its elements.</param>
    /// <param name="name">The argument's name.</param>
    /// <param name="size">The number of elements in a line.</param>
    /// <param name="lines">What the lines are.</param>
    /// <param name="elements">What a line has one element for each of.</param>
    /// <returns>The number of lines; 0 where lines have no elements.</returns>
    /// <exception cref="ArgumentException">The last line is not complete.</exception>
    public static int RequireLines(int length, string name, int size, string lines, string elements)
    {
        var count = size == 0 ? 0 : length / size;
        if (count * size != length)
            ThrowLength(length, name, size == 0 ? 0 : (count + 1L) * size, $"a whole number of {lines} of {size.ToString(CultureInfo.InvariantCulture)} {elements}");
        return count;
    }

    [DoesNotReturn]
    private static void ThrowLength(int length, string name, long expected, string meaning) =>
        throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"The length of {name} is {length}, but must be {expected}: {meaning}."),
            name);
}

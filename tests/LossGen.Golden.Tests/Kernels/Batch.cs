using System.Numerics;

namespace LossGen.Golden.Tests.Kernels;

/// <summary>Observations and their parameters, one array for each argument, as an emitted method takes them.</summary>
/// <param name="Classes">The number of classes; 1 where there are none.</param>
/// <param name="Arguments">The observations first, then the parameters.</param>
/// <param name="Widths">For each argument, how many values one observation has: 1, or one for each class.</param>
internal sealed record Batch<T>(int Classes, T[][] Arguments, int[] Widths)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public int Count => Arguments[0].Length / Widths[0];

    /// <summary>Arguments of which each observation has one value.</summary>
    public static Batch<T> Of(params T[][] arguments) => new(1, arguments, [.. arguments.Select(_ => 1)]);

    /// <summary>The observations with the given indices, in that order.</summary>
    public Batch<T> Select(IReadOnlyList<int> rows) => this with
    {
        Arguments = [.. Arguments.Zip(Widths, (values, width) =>
            rows.SelectMany(row => values.Skip(row * width).Take(width)).ToArray())],
    };

    /// <summary>The same numbers, rounded to another precision.</summary>
    public Batch<TOther> As<TOther>()
        where TOther : unmanaged, IBinaryFloatingPointIeee754<TOther> =>
        new(Classes, [.. Arguments.Select(values => Array.ConvertAll(values, TOther.CreateTruncating))], Widths);

    /// <summary>The same batch with one value replaced.</summary>
    public Batch<T> With(int argument, int index, T value)
    {
        var changed = (T[])Arguments[argument].Clone();
        changed[index] = value;
        return this with { Arguments = [.. Arguments.Select((values, i) => i == argument ? changed : values)] };
    }
}

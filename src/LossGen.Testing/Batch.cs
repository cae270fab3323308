namespace LossGen.Testing;

/// <summary>The arguments of one call: a row-major matrix of observations and what belongs to it.</summary>
/// <param name="Arguments">The arguments' descriptions.</param>
/// <param name="Columns">The number of columns; 1 where no parameter varies along columns or rows alone.</param>
/// <param name="Classes">The number of classes; 1 of a loss without.</param>
/// <param name="Values">The numbers of each argument.</param>
internal sealed record Batch(IReadOnlyList<LossArgument> Arguments, int Columns, int Classes, double[][] Values)
{
    public int Observations => Values[0].Length / WidthOf(0);

    /// <summary>How many numbers of the argument belong to one observation.</summary>
    public int WidthOf(int argument) => Arguments[argument].IsPerClass ? Classes : 1;

    /// <summary>Where the numbers of the argument for an observation begin.</summary>
    public int OffsetOf(int argument, int observation) => WidthOf(argument) * Arguments[argument].Per switch
    {
        Per.Observation => observation,
        Per.Column => observation % Columns,
        Per.Row => observation / Columns,
        _ => 0,
    };

    /// <summary>The length of an argument in a batch of so many observations.</summary>
    public static int LengthOf(LossArgument argument, int observations, int columns, int classes) =>
        (argument.IsPerClass ? classes : 1) * argument.Per switch
        {
            Per.Observation => observations,
            Per.Column => columns,
            Per.Row => observations / columns,
            _ => 1,
        };

    /// <summary>The arguments of one observation.</summary>
    public double[][] Point(int observation) =>
        [.. Values.Select((values, i) => values.AsSpan(OffsetOf(i, observation), WidthOf(i)).ToArray())];

    /// <summary>Every number replaced by a neighbour.</summary>
    public Batch With(Func<int, double, double> change) =>
        this with { Values = [.. Values.Select((values, i) => Array.ConvertAll(values, value => change(i, value)))] };

    /// <summary>The numbers as a method in single precision sees them.</summary>
    public Batch Rounded() => With((_, value) => (float)value);
}

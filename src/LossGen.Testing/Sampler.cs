using System.Globalization;

namespace LossGen.Testing;

/// <summary>
/// Draws points at which a density is finite. What its domain is, the density itself says: a point where it is not a number
/// is drawn again, and kept aside.
/// </summary>
internal sealed class Sampler(LossForm form, LossCheckOptions options, string name)
{
    // Short rows end within a vector, the others fill several.
    private static readonly int[] Lengths = [25, 8, 1, 16, 7];

    private const int MostTries = 400;
    private const int RowsOfMatrix = 5;
    private const int ColumnsOfMatrix = 5;

    private readonly Random random = new(options.Seed);

    /// <summary>Points where the loss is NaN or infinite, each alone.</summary>
    public List<Batch> NonFinite { get; } = [];

    private int MostNonFinite => Math.Max(1, options.Points / 8);

    private bool IsMatrix => form.Arguments.Any(argument => argument.Per is Per.Column or Per.Row);

    public IEnumerable<Batch> Batches()
    {
        for (var (points, i) = (0, 0); points < options.Points; i++)
        {
            var observations = IsMatrix ? RowsOfMatrix * ColumnsOfMatrix : Math.Min(Lengths[i % Lengths.Length], options.Points - points);
            yield return Draw(observations, IsMatrix ? ColumnsOfMatrix : 1, data: null);
            points += observations;
        }
    }

    /// <summary>The same data with other parameters.</summary>
    public Batch Partner(Batch batch) => Draw(batch.Observations, batch.Columns, batch);

    private Batch Draw(int observations, int columns, Batch? data)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var batch = new Batch(form.Arguments, columns, form.Classes, [.. form.Arguments.Select(argument => new double[Batch.LengthOf(argument, observations, columns, form.Classes)])]);
            for (var argument = 0; argument < form.Arguments.Count; argument++)
            {
                if (form.Arguments[argument].Per == Per.Observation)
                    continue;
                for (var start = 0; start < batch.Values[argument].Length; start += batch.WidthOf(argument))
                    Fill(batch, argument, start);
            }

            if (Enumerable.Range(0, observations).All(observation => FillObservation(batch, observation, data)))
                return batch;
        }

        throw new LossCheckException(
            $"{name}: no point was found at which {form.Reference.Description} is finite. Say with {nameof(LossCheckOptions)}.{nameof(LossCheckOptions.Draw)} how its arguments are drawn.");
    }

    private bool FillObservation(Batch batch, int observation, Batch? data)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            for (var argument = 0; argument < form.Arguments.Count; argument++)
            {
                if (form.Arguments[argument].Per != Per.Observation)
                    continue;
                var start = batch.OffsetOf(argument, observation);
                if (data is not null && form.Arguments[argument].IsData)
                    Array.Copy(data.Values[argument], start, batch.Values[argument], start, batch.WidthOf(argument));
                else
                    Fill(batch, argument, start);
            }

            var point = batch.Point(observation);
            if (double.IsFinite(form.Reference.Loss(point)))
                return true;
            if (NonFinite.Count < MostNonFinite)
                NonFinite.Add(new Batch(form.Arguments, Columns: 1, form.Classes, point));
        }

        return false;
    }

    /// <summary>Draws the numbers of an argument that belong together. All of them are floats, so that both precisions see the same point.</summary>
    private void Fill(Batch batch, int argument, int start)
    {
        var (description, width) = (form.Arguments[argument], batch.WidthOf(argument));
        var values = batch.Values[argument].AsSpan(start, width);
        if (options.Draw.TryGetValue(description.Name, out var draw))
        {
            foreach (ref var value in values)
                value = draw(random);
            return;
        }

        var shape = random.Next(4);
        foreach (ref var value in values)
            value = Number(description, shape);
        if (width > 1 && description.Link != Link.Softmax && shape == 2)
        {
            var sum = SpecialFunctions.Sum(values);
            foreach (ref var value in values)
                value /= sum;
        }

        foreach (ref var value in values)
            value = (float)value;
    }

    private double Number(LossArgument argument, int shape) => argument.Values switch
    {
        ValueKind.Count => Count(),
        ValueKind.Flag => random.Next(2),
        ValueKind.ClassIndex => random.Next(form.Classes),
        _ when argument.Link == Link.Reciprocal => (shape % 2 == 0 ? 1 : -1) * Math.Exp(Normal()),
        _ when argument.Link is not (Link.Default or Link.Identity) => Normal(),
        _ => shape switch
        {
            0 => 1.5 * Normal(),
            1 => Math.Exp(Normal()),
            2 => random.NextDouble(),
            _ => Count(),
        },
    };

    private double Count() => Math.Floor(Math.Exp(0.5 + Normal()));

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble());

    /// <summary>The points of the user, each a batch of its own.</summary>
    public IEnumerable<Batch> BatchesOf(double[][] points)
    {
        var (single, perClass) = (form.Arguments.Count(argument => !argument.IsPerClass), form.Arguments.Count(argument => argument.IsPerClass));
        foreach (var point in points)
        {
            if (point.Length != single + (perClass * form.Classes))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"A point of {name} has {single + (perClass * form.Classes)} numbers ({string.Join(", ", form.Arguments.Select(argument => argument.Name))}), and not {point.Length}."),
                    nameof(points));
            }

            var position = 0;
            yield return new Batch(form.Arguments, Columns: 1, form.Classes, [.. form.Arguments.Select(argument =>
            {
                var values = point.AsSpan(position, argument.IsPerClass ? form.Classes : 1).ToArray();
                position += values.Length;
                return values;
            })]);
        }
    }
}

namespace LossGen.Testing;

/// <summary>Compares the forms of a loss with their references, and keeps what differs.</summary>
internal sealed class Comparison(string name, LossCheckOptions options)
{
    // The greatest of a few differences of neighbours is a fair estimate of the rounding error, not a bound of it.
    private const int Neighbours = 4;
    private const double NoiseFactor = 16;
    private const double QuotientErrorFactor = 4;

    // A difference quotient that is no better than this says nothing of a derivative.
    private const double UsefulError = 1e-5;

    private static readonly double SingleOverDouble = Math.ScaleB(1, 29);

    private readonly Mismatches mismatches = new(name);
    private readonly Random random = new(options.Seed);
    private int losses;
    private int nonFinite;
    private int derivatives;
    private int skipped;

    public void Add(LossForm form, double[][]? points)
    {
        var sampler = new Sampler(form, options, name);
        foreach (var batch in points is null ? sampler.Batches() : sampler.BatchesOf(points))
        {
            var partner = form.DropConstants ? sampler.Partner(batch) : null;
            if (form.Double is { } inDouble)
                Compare(form, inDouble, batch, partner);
            if (form.Single is { } inSingle)
                Compare(form, inSingle, batch.Rounded(), partner?.Rounded());
        }

        // Without its constants a loss may be finite where the data alone make it infinite.
        if (form.DropConstants)
            return;
        foreach (var batch in sampler.NonFinite)
            CompareNonFinite(form, batch);
    }

    /// <summary>What was compared, where nothing differs.</summary>
    /// <exception cref="LossCheckException">Something differs, or too few derivatives could be compared.</exception>
    public LossCheckReport Report()
    {
        mismatches.ThrowIfAny();
        if (skipped > options.MostSkipped * (derivatives + skipped))
        {
            throw new LossCheckException(FormattableString.Invariant(
                $"{name}: {skipped} of {derivatives + skipped} derivatives have no difference quotient to be compared with, as at kinks and beside the edge of the domain; {nameof(LossCheckOptions.MostSkipped)} allows {options.MostSkipped:0.##} of them. Draw other points with {nameof(LossCheckOptions.Draw)}."));
        }

        return new LossCheckReport(name, losses, nonFinite, derivatives, skipped);
    }

    private void Compare(LossForm form, EmittedMethods methods, Batch batch, Batch? partner)
    {
        var points = Enumerable.Range(0, batch.Observations).Select(batch.Point).ToArray();
        var found = methods.LossPerObservation(batch);
        if (form.Reference.IsIndependent || methods.IsSingle)
            CompareLosses(form, methods, batch, points, found, partner);
        CompareSums(methods, batch, found);
        CompareGradients(form, methods, batch, points);
    }

    private void CompareLosses(LossForm form, EmittedMethods methods, Batch batch, double[][][] points, double[] found, Batch? partner)
    {
        var partnerFound = partner is null ? null : methods.LossPerObservation(partner);
        var noise = methods.IsSingle ? SingleNoise(form, batch, inDouble => inDouble.LossPerObservation) : null;
        var partnerNoise = methods.IsSingle && partner is not null ? SingleNoise(form, partner, inDouble => inDouble.LossPerObservation) : null;
        for (var i = 0; i < found.Length; i++)
        {
            losses++;
            var value = found[i];
            var expected = form.Reference.Loss(points[i]);
            var scale = Math.Max(1, Math.Abs(expected));
            var allowed = NoiseOf(form, points[i]) + (noise?[i] ?? 0);
            if (partner is not null)
            {
                // Without its constants a loss is known but for what the data alone make it.
                var other = partner.Point(i);
                var otherExpected = form.Reference.Loss(other);
                (value, expected) = (value - partnerFound![i], expected - otherExpected);
                scale = Math.Max(scale, Math.Abs(otherExpected));
                allowed += NoiseOf(form, other) + (partnerNoise?[i] ?? 0);
            }

            mismatches.Compare(
                new Subject("LossPerObservation", methods.Precision, partner is null ? "the loss" : "the difference of two losses with the same data", form.Reference.Description),
                batch, i, value, expected, (ToleranceOf(methods) * scale) + (NoiseFactor * allowed));
        }
    }

    /// <summary>Losses that the density has no number for.</summary>
    private void CompareNonFinite(LossForm form, Batch batch)
    {
        var expected = form.Reference.Loss(batch.Point(0));
        foreach (var methods in new[] { form.Double, form.Single }.OfType<EmittedMethods>())
        {
            nonFinite++;
            mismatches.Compare(
                new Subject("LossPerObservation", methods.Precision, "the loss", form.Reference.Description),
                batch, 0, methods.LossPerObservation(batch)[0], expected, allowed: 0);
        }
    }

    private void CompareSums(EmittedMethods methods, Batch batch, double[] found)
    {
        foreach (var (weights, reduction, divisor) in Weightings(found.Length))
        {
            var expected = found.Select((loss, i) => loss * (weights?[i] ?? 1)).Sum() / divisor;
            var allowed = ToleranceOf(methods) * found.Select((loss, i) => Math.Max(1, Math.Abs(loss)) * (weights?[i] ?? 1)).Sum() / divisor;
            var how = Describe(weights, reduction);
            mismatches.Compare(new Subject("Loss", methods.Precision, how, "LossPerObservation"), batch, null, methods.Loss(batch, weights, reduction), expected, allowed);
            mismatches.Compare(new Subject("LossAndGradient", methods.Precision, how, "LossPerObservation"), batch, null, methods.LossAndGradient(batch, weights, reduction).Loss, expected, allowed);
        }
    }

    private void CompareGradients(LossForm form, EmittedMethods methods, Batch batch, double[][][] points)
    {
        var noise = methods.IsSingle ? SingleNoise(form, batch, inDouble => neighbour => Flat(inDouble.LossAndGradient(neighbour, null, Reduction.Sum).Gradients)) : null;
        var expected = form.Arguments.Select((argument, a) => argument is { HasGradient: true, Values: ValueKind.Real } ? Derivatives(form, batch, points, a) : null).ToArray();
        foreach (var (weights, reduction, divisor) in Weightings(points.Length))
        {
            var gradients = methods.LossAndGradient(batch, weights, reduction).Gradients;
            for (var (a, offset) = (0, 0); a < gradients.Length; offset += gradients[a]?.Length ?? 0, a++)
            {
                if (gradients[a] is not { } gradient || expected[a] is not { } quotients)
                    continue;
                for (var e = 0; e < gradient.Length; e++)
                    CompareDerivative(methods, batch, quotients[e], a, e, gradient[e], weights, reduction, divisor, noise?[offset + e] ?? 0);
            }
        }
    }

    private void CompareDerivative(
        EmittedMethods methods,
        Batch batch,
        List<(int Observation, Derivative Quotient)> quotients,
        int argument,
        int element,
        double found,
        double[]? weights,
        Reduction reduction,
        double divisor,
        double noise)
    {
        var isFirst = weights is null && reduction == Reduction.Sum;
        if (quotients.Exists(quotient => !(quotient.Quotient.Error <= UsefulError * Math.Max(1, Math.Abs(quotient.Quotient.Value)))))
        {
            skipped += isFirst ? 1 : 0;
            return;
        }

        derivatives += isFirst ? 1 : 0;
        var (expected, allowed, total) = (0.0, 0.0, 0.0);
        foreach (var (observation, (value, error)) in quotients)
        {
            var weight = (weights?[observation] ?? 1) / divisor;
            expected += weight * value;
            allowed += weight * ((ToleranceOf(methods) * Math.Max(1, Math.Abs(value))) + (QuotientErrorFactor * error));
            total += weight;
        }

        var width = batch.WidthOf(argument);
        var gradientName = batch.Arguments[argument].Name + "Gradient" + (width > 1 ? FormattableString.Invariant($" of class {element % width}") : "");
        var how = isFirst ? gradientName : $"{gradientName}, {Describe(weights, reduction)}";
        mismatches.Compare(
            new Subject("LossAndGradient", methods.Precision, how, "a central difference"),
            batch, quotients.Count == 1 ? quotients[0].Observation : null, found, expected, allowed + (NoiseFactor * noise * total));
    }

    /// <summary>The derivatives that make up each number of an argument's gradient.</summary>
    private static List<(int Observation, Derivative Quotient)>[] Derivatives(LossForm form, Batch batch, double[][][] points, int argument)
    {
        var elements = new List<(int, Derivative)>[batch.Values[argument].Length];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = [];
        for (var i = 0; i < points.Length; i++)
        {
            for (var k = 0; k < batch.WidthOf(argument); k++)
                elements[batch.OffsetOf(argument, i) + k].Add((i, form.Reference.Derivative(points[i], argument, k)));
        }

        return elements;
    }

    private IEnumerable<(double[]? Weights, Reduction Reduction, double Divisor)> Weightings(int observations)
    {
        yield return (null, Reduction.Sum, 1);
        yield return (null, Reduction.Mean, observations);
        var weights = Enumerable.Range(0, observations).Select(i => i % 4 == 3 ? 0.0 : 0.5 + random.NextSingle()).ToArray();
        yield return (weights, Reduction.Sum, 1);
        yield return (weights, Reduction.Mean, weights.Sum());
    }

    private static string Describe(double[]? weights, Reduction reduction) =>
        (reduction == Reduction.Sum ? "the sum" : "the mean") + (weights is null ? "" : " with weights");

    private double ToleranceOf(EmittedMethods methods) => methods.IsSingle ? options.SingleTolerance : options.Tolerance;

    /// <summary>The rounding error of the expected loss: how much it changes from one point to its neighbours.</summary>
    private double NoiseOf(LossForm form, double[][] point)
    {
        var centre = form.Reference.Loss(point);
        var noise = 0.0;
        for (var i = 0; i < Neighbours; i++)
        {
            var neighbour = form.Reference.Loss([.. point.Select((values, a) => Array.ConvertAll(values, value => Neighbour(form.Arguments[a], value)))]);
            noise = Math.Max(noise, Math.Abs(neighbour - centre));
        }

        return noise;
    }

    /// <summary>
    /// The rounding errors of a method in single precision: those that the same method in double precision shows between
    /// neighbours, on the scale of single precision.
    /// </summary>
    private double[]? SingleNoise(LossForm form, Batch batch, Func<EmittedMethods, Func<Batch, double[]>> method)
    {
        if (form.Double is not { } inDouble)
            return null;
        var centre = method(inDouble)(batch);
        var noise = new double[centre.Length];
        for (var i = 0; i < Neighbours; i++)
        {
            var neighbour = method(inDouble)(batch.With((argument, value) => Neighbour(form.Arguments[argument], value)));
            for (var j = 0; j < noise.Length; j++)
                noise[j] = Math.Max(noise[j], SingleOverDouble * Math.Abs(neighbour[j] - centre[j]));
        }

        return noise;
    }

    private double Neighbour(LossArgument argument, double value) =>
        argument.Values != ValueKind.Real || argument.IsData && value == Math.Floor(value) ? value
        : random.Next(2) == 0 ? Math.BitIncrement(value) : Math.BitDecrement(value);

    private static double[] Flat(double[]?[] gradients) => [.. gradients.Where(gradient => gradient is not null).SelectMany(gradient => gradient!)];
}

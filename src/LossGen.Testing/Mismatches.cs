using System.Globalization;
using System.Text;

namespace LossGen.Testing;

/// <summary>What is compared.</summary>
/// <param name="Method">The generated method.</param>
/// <param name="Precision">Its floating-point type.</param>
/// <param name="Value">Which of its results.</param>
/// <param name="Expectation">What it is compared with.</param>
internal sealed record Subject(string Method, string Precision, string Value, string Expectation);

/// <summary>Counts what differs, and keeps the worst of each kind.</summary>
internal sealed class Mismatches(string type)
{
    private readonly Dictionary<Subject, Tally> tallies = [];
    private readonly List<Subject> order = [];

    public void Compare(Subject subject, Batch batch, int? observation, double found, double expected, double allowed)
    {
        if (!tallies.TryGetValue(subject, out var tally))
        {
            tallies.Add(subject, tally = new Tally());
            order.Add(subject);
        }

        tally.Compared++;

        // Two infinities of one sign, and two NaN, are equal.
        if (found.Equals(expected))
            return;
        var excess = Math.Abs(found - expected) / allowed;
        if (excess <= 1)
            return;
        tally.Wrong++;
        if (tally.Worst is null || !(excess <= tally.Worst.Excess))
            tally.Worst = new Mismatch(batch, observation, found, expected, double.IsNaN(excess) ? double.PositiveInfinity : excess);
    }

    public void ThrowIfAny()
    {
        var wrong = order.Where(subject => tallies[subject].Wrong > 0).ToList();
        if (wrong.Count == 0)
            return;
        var message = new StringBuilder();
        Describe(message, wrong[0], tallies[wrong[0]]);
        if (wrong.Count > 1)
        {
            message.Append("\nAlso wrong:\n");
            foreach (var subject in wrong.Skip(1))
                message.Append(CultureInfo.InvariantCulture, $"    {subject.Method} ({subject.Precision}), {subject.Value}: {tallies[subject].Wrong} of {tallies[subject].Compared}\n");
        }

        throw new LossCheckException(message.ToString());
    }

    private void Describe(StringBuilder message, Subject subject, Tally tally)
    {
        var (batch, observation, found, expected, _) = tally.Worst!;
        message.Append(CultureInfo.InvariantCulture, $"{type}.{subject.Method} ({subject.Precision}): {subject.Value} differs from {subject.Expectation} in {tally.Wrong} of {tally.Compared} cases. The worst of them:\n\n");
        var lines = observation is { } i
            ? batch.Point(i).Select((values, argument) => (batch.Arguments[argument].Name, Text: string.Join(", ", values.Select(Exact)))).ToList()
            : [("a call of", string.Create(CultureInfo.InvariantCulture, $"{batch.Observations} observations"))];
        lines.Add(("found", Exact(found)));
        lines.Add(("expected", Exact(expected)));
        var width = lines.Max(line => line.Item1.Length);
        foreach (var (label, text) in lines)
            message.Append("    ").Append(label.PadRight(width)).Append(" = ").Append(text).Append('\n');
        if (double.IsFinite(found) && !double.IsFinite(expected))
            message.Append(CultureInfo.InvariantCulture, $"\nThe method itself may have overflowed here, where the loss is a number: {nameof(LossCheckOptions)}.{nameof(LossCheckOptions.Draw)} chooses points at which it does not.\n");
    }

    /// <summary>The shortest text that is read back as the same number.</summary>
    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private sealed class Tally
    {
        public int Compared { get; set; }

        public int Wrong { get; set; }

        public Mismatch? Worst { get; set; }
    }

    private sealed record Mismatch(Batch Batch, int? Observation, double Found, double Expected, double Excess);
}

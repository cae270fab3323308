using System.Globalization;
using System.Text.RegularExpressions;

namespace LossGen.Runtime.Tests;

/// <summary>
/// A row of the table of errors in docs/vector-math.md: the worst errors that were found at random points, and the bounds below which
/// every result has to stay. The tests read them there, so that the page cannot promise anything else than what is tested.
/// </summary>
internal sealed partial record DocumentedError(double Worst, double Bound, double WorstSingle, double BoundSingle, string Unit)
{
    private static readonly Dictionary<string, DocumentedError> Rows = Read();

    public static IReadOnlyCollection<string> Names => Rows.Keys;

    public static DocumentedError Of(string function) => Rows[function];

    private static Dictionary<string, DocumentedError> Read()
    {
        var rows = new Dictionary<string, DocumentedError>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "vector-math.md")))
        {
            if (Row().Match(line) is { Success: true } match)
                rows.Add(match.Groups["name"].Value, new DocumentedError(Number("worst"), Number("bound"), Number("worstSingle"), Number("boundSingle"), match.Groups["unit"].Value));

            double Number(string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        }

        return rows;
    }

    [GeneratedRegex(@"^\| (?<name>\w+) \| (?<worst>[\d.]+) ≤ (?<bound>[\d.]+) \| (?<worstSingle>[\d.]+) ≤ (?<boundSingle>[\d.]+) \| (?<unit>\w+) \|$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}

namespace LossGen.Generator.Parsing;

/// <summary>Guesses which name was meant.</summary>
internal static class Spelling
{
    /// <summary>The candidate most of which is in what was written, or the first of several; null where there is none.</summary>
    public static string? Nearest(string written, IEnumerable<string> candidates) =>
        candidates.OrderBy(candidate => RelativeDistance(written, candidate)).FirstOrDefault();

    /// <summary>
    /// The share of the longer name that differs, between 0 and 1. The plain distance would favour short names: any two letters
    /// are nearer to <c>mu</c> than <c>logTheta</c> is to <c>theta</c>.
    /// </summary>
    private static double RelativeDistance(string from, string to) => (double)Distance(from, to) / Math.Max(from.Length, to.Length);

    /// <summary>The Levenshtein distance: the least number of letters to insert, delete or replace. Case does not count.</summary>
    private static int Distance(string from, string to)
    {
        // Row i holds the distances of the first i letters of one name to every beginning of the other.
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j - 1], row[j]));
            }
        }

        return row[to.Length];
    }
}

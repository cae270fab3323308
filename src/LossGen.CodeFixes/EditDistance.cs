namespace LossGen.CodeFixes;

/// <summary>How far two names are apart.</summary>
internal static class EditDistance
{
    /// <summary>The Levenshtein distance: the least number of letters to insert, delete or replace. Case does not count.</summary>
    public static int Between(string from, string to)
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

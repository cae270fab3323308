namespace SixLikelihoods;

/// <summary>The declarations of Losses.cs as they stand there; the file is embedded in the program.</summary>
internal static class Declarations
{
    /// <summary>The attributes and the class line of one loss.</summary>
    public static IEnumerable<string> Of(Type loss)
    {
        using var stream = typeof(Declarations).Assembly.GetManifestResourceStream("Losses.cs")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n\n")
            .Single(paragraph => paragraph.Contains($" class {loss.Name};", StringComparison.Ordinal))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal));
    }
}

using System.Runtime.CompilerServices;

namespace LossGen.Generator.Tests.Infrastructure;

/// <summary>
/// Compares generated files with the reviewed ones beside the test, named as Verify names them:
/// <c>Type.Method_variant#hint.verified.cs</c>. On a mismatch the new text is left as <c>.received.cs</c>.
/// </summary>
/// <remarks>
/// <c>ACCEPT_SNAPSHOTS=1</c> takes the new text as the reviewed one; read the difference before committing it. Where
/// <c>CI</c> is set it is ignored.
/// </remarks>
internal static class Snapshot
{
    public static bool IsAccepting =>
        Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    public static void Match(
        IReadOnlyDictionary<string, string> files,
        string? variant = null,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string method = "",
        bool? accept = null)
    {
        var stem = $"{Path.GetFileNameWithoutExtension(testFile)}.{method}{(variant is null ? string.Empty : "_" + variant)}";
        var directory = Path.GetDirectoryName(testFile)!;
        var mismatches = new List<string>();
        foreach (var (hint, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            Compare(Path.Combine(directory, $"{stem}#{Path.ChangeExtension(hint, null)}"), Normalised(text), accept ?? IsAccepting, mismatches);

        var expected = files.Keys.Select(hint => $"{stem}#{Path.ChangeExtension(hint, null)}.verified.cs").ToHashSet(StringComparer.Ordinal);
        mismatches.AddRange(Directory.GetFiles(directory, $"{stem}#*.verified.cs")
            .Select(path => Path.GetFileName(path))
            .Where(name => !expected.Contains(name))
            .Select(name => $"{name}: no longer generated"));
        Assert.True(mismatches.Count == 0, string.Join('\n', mismatches));
    }

    private static void Compare(string stem, string text, bool accept, List<string> mismatches)
    {
        var (verified, received) = (stem + ".verified.cs", stem + ".received.cs");
        var known = File.Exists(verified) ? Normalised(File.ReadAllText(verified)) : null;
        if (known != text && accept)
        {
            File.WriteAllText(verified, text);
            known = text;
        }

        if (known == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        mismatches.Add($"{Path.GetFileName(verified)}: {(known is null ? "is missing" : FirstDifference(known, text))}");
    }

    private static string Normalised(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string FirstDifference(string known, string text)
    {
        var (left, right) = (known.Split('\n'), text.Split('\n'));
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return FormattableString.Invariant(
            $"line {line + 1} was '{left.ElementAtOrDefault(line)}' and is '{right.ElementAtOrDefault(line)}'");
    }
}

using LossGen.Generator.Tests.Infrastructure;

namespace LossGen.CodeFixes.Tests;

/// <summary>The pages say which diagnostics have a fix, and the fix makes the right code of the wrong one.</summary>
public class DiagnosticPagesTests
{
    private const string Promise = "\nA code fix does this.\n";

    private static readonly string[] Fixable = [.. FixHarness.Providers.SelectMany(provider => provider.FixableDiagnosticIds).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Ids => [.. Fixable];

    [Fact]
    public void The_pages_promise_the_fixes_that_there_are() =>
        Assert.Equal(
            Fixable,
            Directory.GetFiles(Repository.At("docs", "diagnostics"), "LG*.md")
                .Where(path => Read(path).Contains(Promise, StringComparison.Ordinal))
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_fix_makes_the_right_code_of_the_wrong_one(string id)
    {
        var page = Read(Repository.At("docs", "diagnostics", id + ".md"));
        Assert.Equal(Code(page, "Right"), await FixHarness.FixAsync(id, Code(page, "Wrong")));
    }

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string Code(string page, string title) => page.Split($"\n## {title}\n\n```csharp\n")[1].Split("```")[0];
}

using System.Globalization;
using System.Reflection;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>Every rule has its test, its page, its line in the index and its release entry, and the pages tell the truth.</summary>
public class DiagnosticPagesTests
{
    private static readonly string Pages = Repository.At("docs", "diagnostics");

    public static TheoryData<string> Ids => [.. DiagnosticDescriptors.All.Select(descriptor => descriptor.Id)];

    [Fact]
    public void All_rules_are_listed_in_order_and_their_ids_are_never_used_twice()
    {
        var declared = typeof(DiagnosticDescriptors)
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);

        Assert.Equal(declared, DiagnosticDescriptors.All);
        Assert.Equal(
            Enumerable.Range(1, DiagnosticDescriptors.All.Length).Select(i => FormattableString.Invariant($"LG{i:0000}")),
            DiagnosticDescriptors.All.Select(descriptor => descriptor.Id));
    }

    [Fact]
    public void There_is_no_page_without_a_rule() =>
        Assert.Equal(
            DiagnosticDescriptors.All.Select(descriptor => descriptor.Id + ".md").Append("README.md"),
            Directory.GetFiles(Pages).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void There_is_no_test_without_a_rule() =>
        Assert.Equal(
            DiagnosticDescriptors.All.Select(descriptor => descriptor.Id),
            typeof(DiagnosticTests).GetMethods()
                .Where(method => method.Name.StartsWith("LG", StringComparison.Ordinal))
                .Select(method => method.Name.Split('_')[0])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_described_everywhere_in_the_same_words(string id)
    {
        var rule = DiagnosticDescriptors.WithId(id);
        var page = Page(id);

        Assert.StartsWith($"# {id}: {rule.Title}\n\n**Severity:** {rule.DefaultSeverity}\n\n> {rule.MessageFormat}\n", page, StringComparison.Ordinal);
        Assert.Equal(["Problem", "Wrong", "Right", "Why"], Sections(page).Select(section => section.Title));
        Assert.Contains($"docs/diagnostics/{id}.md", rule.Description.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains(
            $"| [{id}]({id}.md) | {rule.DefaultSeverity} | {rule.Title} |\n",
            File.ReadAllText(Path.Combine(Pages, "README.md")).ReplaceLineEndings("\n"),
            StringComparison.Ordinal);

        var releases = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .Select(file => File.ReadAllText(Repository.At("src", "LossGen.Generator", file)).ReplaceLineEndings("\n"));
        Assert.Contains(
            $"\n{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}\n",
            string.Concat(releases),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_wrong_code_is_refused_and_the_right_code_is_not(string id)
    {
        var page = Page(id);
        if (Code(page, "Wrong") is not { } wrong)
        {
            // What is wrong lies outside the source: in the references, in the project file, in LossGen.
            Assert.Contains(id, new[] { "LG0004", "LG0005", "LG0022" });
            return;
        }

        var refused = GeneratorHarness.Generate(GeneratorHarness.Compile("global using System;", wrong));
        Assert.Equal([id], refused.Diagnostics.Select(diagnostic => diagnostic.Id));

        var run = GeneratorHarness.Run("global using System;", Code(page, "Right")!);
        Assert.Empty(run.Diagnostics);
        Assert.NotEmpty(IncrementalAssert.Reasons(run.Driver.GetRunResult().Results[0], TrackingNames.Model));
    }

    private static string Page(string id) => File.ReadAllText(Path.Combine(Pages, id + ".md")).ReplaceLineEndings("\n");

    private static IEnumerable<(string Title, string Text)> Sections(string page) =>
        page.Split("\n## ").Skip(1).Select(section => section.Split('\n', 2)).Select(lines => (lines[0], lines[1]));

    private static string? Code(string page, string title)
    {
        var fence = Sections(page).Single(section => section.Title == title).Text.Split("```");
        return fence[1].StartsWith("csharp\n", StringComparison.Ordinal) ? fence[1]["csharp\n".Length..] : null;
    }
}

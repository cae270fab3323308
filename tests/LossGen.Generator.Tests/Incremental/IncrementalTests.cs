using System.Collections.Immutable;
using LossGen.Generator.Collections;
using LossGen.Generator.Models;
using LossGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Incremental;

/// <summary>What an edit costs: only a loss whose declaration says something else is derived again.</summary>
public class IncrementalTests
{
    private const string Losses =
        """
        using LossGen;

        namespace Models;

        [Likelihood(Family.Gaussian), Parameter("mu", Value = 0)]
        public partial class Scored;

        [Likelihood(Family.Laplace, Classes = 2)]
        public partial class Refused;

        [Parameter("mu")]
        public partial class Stray;

        [Likelihood(Family.Gaussian)]
        public partial class Squared;

        [Likelihood(Family.Multinomial, Classes = 10)]
        public partial class Digits;

        [Likelihood(Family.ZeroInflatedNegativeBinomial)]
        [Parameter("theta", Per = Per.Call)]
        public partial class Counts;

        """;

    private const string Other = "public class Unrelated { public int Twice(int x) => 2 * x; }";

    public static TheoryData<string, string> UnrelatedEdits => new()
    {
        { Losses, Other.Replace("2 * x", "x + x", StringComparison.Ordinal) },
        { Losses, "public class Renamed;" },
        { Losses, string.Empty },
        { Losses + "// below\n", Other },
        { Losses + "public class Below;\n", Other },
        { Losses.Replace("[Likelihood(Family.Multinomial", "/* between */ [Likelihood( Family.Multinomial", StringComparison.Ordinal), Other },
        { Losses.Replace("public partial class Digits;", "public partial class Digits { private static int Helper() => 3; }", StringComparison.Ordinal), Other },
        { Losses.Replace("public partial class Digits;", "/// <summary>Handwritten.</summary>\npublic sealed partial class Digits;", StringComparison.Ordinal), Other },
        { Losses.Replace("Classes = 10", "Classes = 2 * 5", StringComparison.Ordinal), Other },
    };

    [Theory]
    [MemberData(nameof(UnrelatedEdits))]
    public void An_unrelated_edit_derives_nothing(string losses, string other)
    {
        var (result, compiled) = Edit(losses, other);

        Assert.Empty(compiled);
        foreach (var step in IncrementalAssert.Steps)
            IncrementalAssert.Unchanged(result, step);
        Assert.All(IncrementalAssert.Reasons(result, TrackingNames.Derive), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    /// <summary>The diagnostics move along with the text; the models that lie in the same file do not notice.</summary>
    [Theory]
    [InlineData("// above\n\n")]
    [InlineData("using System;\n")]
    public void A_line_above_moves_the_diagnostics_alone(string above)
    {
        var (result, compiled) = Edit(above + Losses, Other);

        Assert.Empty(compiled);
        IncrementalAssert.Unchanged(result, TrackingNames.Model);
        Assert.All(IncrementalAssert.Reasons(result, TrackingNames.Derive), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified],
            IncrementalAssert.Reasons(result, TrackingNames.Diagnose));
        Assert.Equal([IncrementalStepRunReason.Modified], IncrementalAssert.Reasons(result, TrackingNames.Stray));
        Assert.Equal(
            ["Scored", "Refused", "Stray"],
            result.Diagnostics
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(diagnostic => (above + Losses)[diagnostic.Location.SourceSpan.End..].Split("public partial class ")[1].Split(';')[0]));
    }

    [Theory]
    [InlineData("Family.Gaussian)]\n", "Family.Gaussian, DropConstants = true)]\n", "Squared")]
    [InlineData("Family.Gaussian)]\n", "Family.Laplace)]\n", "Squared")]
    [InlineData("public partial class Squared", "public partial struct Squared", "Squared")]
    [InlineData("Classes = 10", "Classes = 11", "Digits")]
    [InlineData("Per = Per.Call", "Per = Per.Call, Gradient = false", "Counts")]
    [InlineData("Value = 0", "Value = 1", "Scored")]
    [InlineData("(Family.Laplace, Classes = 2)", "(Family.Laplace)", "Refused")]
    public void An_edited_loss_is_derived_alone(string before, string after, string type)
    {
        var (result, compiled) = Edit(Replaced(before, after), Other);

        Assert.Equal([type], compiled);
        Assert.Single(
            IncrementalAssert.Reasons(result, TrackingNames.Derive),
            reason => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);
    }

    /// <summary>
    /// Roslyn compares the declarations of a file by their order, so a new one is best added below the others; those
    /// above it, and those in other files, are never derived again.
    /// </summary>
    [Theory]
    [InlineData("[Likelihood(Family.Multinomial", "Coin", "Digits", "Counts")]
    [InlineData("[Likelihood(Family.Zero", "Coin", "Counts")]
    public void A_new_loss_leaves_the_ones_above_it_and_other_files_alone(string before, params string[] expected)
    {
        const string elsewhere = "[LossGen.Likelihood(LossGen.Family.Bernoulli)] public partial class Elsewhere;";
        var (_, compiled) = Edit(Replaced(before, "[Likelihood(Family.Bernoulli)] public partial class Coin;\n" + before), elsewhere, elsewhere);

        Assert.Equal(expected, compiled);
    }

    [Fact]
    public void A_new_loss_below_is_derived_alone() =>
        Assert.Equal(["Coin"], Edit(Losses + "[Likelihood(Family.Bernoulli)] public partial class Coin;", Other).Compiled);

    [Fact]
    public void A_removed_loss_takes_its_files_along()
    {
        var (result, _) = Edit(Replaced("[Likelihood(Family.Gaussian)]\n", string.Empty), Other);

        Assert.DoesNotContain(result.GeneratedSources, source => source.HintName.Contains("Squared", StringComparison.Ordinal));
        Assert.Contains(result.GeneratedSources, source => source.HintName.Contains("Digits", StringComparison.Ordinal));
    }

    /// <summary>The real compiler in the place of the one that counts.</summary>
    [Fact]
    public void The_files_of_the_other_losses_stay_the_same_objects()
    {
        var before = GeneratorHarness.Compile(Losses, Other);
        var driver = GeneratorHarness.CreateDriver().RunGenerators(before);
        var first = Texts(driver);
        var after = before.ReplaceSyntaxTree(
            before.SyntaxTrees[0], GeneratorHarness.Parse(Replaced("Family.Gaussian)]\n", "Family.Laplace)]\n"), "File0.cs"));
        var second = Texts(driver.RunGenerators(after));

        Assert.Equal(first.Keys.Order(StringComparer.Ordinal), second.Keys.Order(StringComparer.Ordinal));
        Assert.All(second, file => Assert.Equal(!file.Key.Contains("Squared", StringComparison.Ordinal), ReferenceEquals(first[file.Key], file.Value)));
    }

    [Fact]
    public void What_is_cached_keeps_no_object_of_the_compiler()
    {
        var driver = GeneratorHarness.CreateDriver().RunGenerators(GeneratorHarness.Compile(Losses, Other));
        var steps = driver.GetRunResult().Results[0].TrackedSteps;

        foreach (var name in IncrementalAssert.Steps)
        {
            var values = steps[name].SelectMany(step => step.Outputs).Select(output => output.Value).ToList();
            Assert.NotEmpty(values);
            Assert.All(values, value => Assert.Empty(ObjectGraph.CompilerObjects(value)));
        }
    }

    [Fact]
    public void The_walk_would_find_one()
    {
        var compilation = GeneratorHarness.Compile(Losses);
        var type = compilation.GetTypeByMetadataName("Models.Squared")!;

        Assert.Single(ObjectGraph.CompilerObjects(new { Deep = new[] { new List<object> { compilation } } }));
        Assert.Single(ObjectGraph.CompilerObjects(Tuple.Create<object, int>(type, 1)));
        Assert.Single(ObjectGraph.CompilerObjects(new Func<string>(() => type.Name)));
        Assert.Single(ObjectGraph.CompilerObjects(new { At = (ValueTuple<Location>?)new(type.Locations[0]) }));
        Assert.Single(ObjectGraph.CompilerObjects(ImmutableArray.Create(compilation.SyntaxTrees[0].GetRoot())));
    }

    private static string Replaced(string before, string after)
    {
        Assert.Contains(before, Losses, StringComparison.Ordinal);
        var at = Losses.IndexOf(before, StringComparison.Ordinal);
        return string.Concat(Losses.AsSpan(0, at), after, Losses.AsSpan(at + before.Length));
    }

    /// <summary>Generates, puts the two texts in place of the files, and generates again with the same driver.</summary>
    private static (GeneratorRunResult Result, IReadOnlyList<string> Compiled) Edit(string losses, string other, string? otherBefore = null)
    {
        var compiled = new List<string>();
        EquatableArray<GeneratedFile> Compile(LossModel model)
        {
            compiled.Add(model.Type.Name);
            return new([new GeneratedFile(model.Type.HintName + ".g.cs", $"// {model} {string.Join(' ', model.Type.Nesting)} {string.Join(' ', model.Parameters)}")]);
        }

        var before = GeneratorHarness.Compile(Losses, otherBefore ?? Other);
        var driver = GeneratorHarness.CreateDriver(Compile).RunGenerators(before);
        Assert.Superset(new HashSet<string>(["Counts", "Digits", "Scored", "Squared"]), compiled.ToHashSet());
        compiled.Clear();

        var after = before
            .ReplaceSyntaxTree(before.SyntaxTrees[0], GeneratorHarness.Parse(losses, "File0.cs"))
            .ReplaceSyntaxTree(before.SyntaxTrees[1], GeneratorHarness.Parse(other, "File1.cs"));
        var result = driver.RunGenerators(after).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return (result, compiled);
    }

    private static Dictionary<string, object> Texts(GeneratorDriver driver) =>
        driver.GetRunResult().Results[0].GeneratedSources.ToDictionary(source => source.HintName, source => (object)source.SourceText, StringComparer.Ordinal);
}

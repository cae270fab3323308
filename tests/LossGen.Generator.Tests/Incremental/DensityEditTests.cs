using LossGen.Generator.Collections;
using LossGen.Generator.Models;
using LossGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Incremental;

/// <summary>What an edit costs where losses have densities: only one that computes something else is derived again.</summary>
public class DensityEditTests
{
    private const string Densities =
        """
        using System;
        using LossGen;

        [Likelihood]
        public partial class Plain
        {
            [LogDensity]
            private static double LogDensity(double y, double mu) => -Math.Abs(y - mu);
        }

        [Likelihood]
        public partial class Helped
        {
            [LogDensity]
            private static double LogDensity(double y, [Parameter(Link = Link.Log)] double scale) => Helpers.Kernel(y / scale) - Math.Log(scale);
        }

        [Likelihood]
        public partial class Shared
        {
            [LogDensity]
            private static double LogDensity(double y, double mu) => Helpers.Kernel(y - mu) - Helpers.Offset;
        }

        [Likelihood(Family.Gaussian)]
        public partial class Catalogued;

        """;

    private const string Helpers =
        """
        public static class Helpers
        {
            public const double Offset = 0.5;
            public static double Kernel(double x) => -Square(x) / 2;
            public static double Unused(double x) => x;
            private static double Square(double x) => x * x;
        }
        """;

    [Theory]
    [InlineData("-Math.Abs(y - mu)", "-Math.Abs(y - mu) / 2", "Plain")]
    [InlineData("double y, double mu) => -Math", "double y, [Parameter(Link = Link.Log)] double mu) => -Math", "Plain")]
    [InlineData("- Math.Log(scale)", "- 2 * Math.Log(scale)", "Helped")]
    public void An_edited_density_is_derived_alone(string before, string after, string type)
    {
        var (_, compiled) = Edit(Replaced(Densities, before, after), Helpers);

        Assert.Equal([type], compiled);
    }

    [Theory]
    [InlineData("-Square(x) / 2", "-Square(x)", "Helped", "Shared")]
    [InlineData("x * x;", "x * x * x * x;", "Helped", "Shared")]
    [InlineData("Offset = 0.5", "Offset = 0.25", "Shared")]
    public void An_edited_method_derives_the_densities_that_call_it(string before, string after, params string[] expected)
    {
        var (_, compiled) = Edit(Densities, Replaced(Helpers, before, after));

        Assert.Equal(expected, compiled);
    }

    /// <summary>What is written otherwise and computes the same is the same model.</summary>
    [Theory]
    [InlineData("-Math.Abs(y - mu)", "-Math.Abs((y - mu)) /* as before */")]
    [InlineData("=> -Math.Abs(y - mu);", "{ var residual = y - mu; return -Math.Abs(residual); }")]
    [InlineData("using System;\n", "using System;\n\n// Densities.\n")]
    public void An_equal_density_is_not_derived_again(string before, string after) => AssertNothingDerived(Replaced(Densities, before, after), Helpers);

    [Theory]
    [InlineData("=> x;", "=> 2 * x;")]
    [InlineData("double Square(double x) => x * x", "double Square(double z) => z * z")]
    [InlineData("public static class", "// Above.\npublic static class")]
    public void An_unrelated_edit_derives_nothing(string before, string after) => AssertNothingDerived(Densities, Replaced(Helpers, before, after));

    [Fact]
    public void A_model_holds_values_alone()
    {
        var driver = GeneratorHarness.CreateDriver(_ => EquatableArray<GeneratedFile>.Empty).RunGenerators(GeneratorHarness.Compile(Densities, Helpers));
        var models = driver.GetRunResult().Results.Single().TrackedSteps[TrackingNames.Parse].SelectMany(step => step.Outputs).Select(output => output.Value).ToList();

        Assert.Equal(4, models.Count);
        Assert.All(models, model => Assert.Empty(ObjectGraph.CompilerObjects(model)));
    }

    private static void AssertNothingDerived(string densities, string helpers)
    {
        var (result, compiled) = Edit(densities, helpers);

        Assert.Empty(compiled);
        IncrementalAssert.Unchanged(result, TrackingNames.Model);
        Assert.All(IncrementalAssert.Reasons(result, TrackingNames.Derive), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static (GeneratorRunResult Result, IReadOnlyList<string> Compiled) Edit(string densities, string helpers)
    {
        var compiled = new List<string>();
        EquatableArray<GeneratedFile> Compile(LossModel model)
        {
            compiled.Add(model.Type.Name);
            return new([new GeneratedFile(model.Type.HintName + ".g.cs", $"// {model.Type.Name}")]);
        }

        var before = GeneratorHarness.Compile(Densities, Helpers);
        var driver = GeneratorHarness.CreateDriver(Compile).RunGenerators(before);
        Assert.Equal(["Plain", "Helped", "Shared", "Catalogued"], compiled);
        compiled.Clear();

        var after = before
            .ReplaceSyntaxTree(before.SyntaxTrees[0], GeneratorHarness.Parse(densities, "File0.cs"))
            .ReplaceSyntaxTree(before.SyntaxTrees[1], GeneratorHarness.Parse(helpers, "File1.cs"));
        var result = driver.RunGenerators(after).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return (result, compiled);
    }

    private static string Replaced(string source, string before, string after)
    {
        var edited = source.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(source, edited);
        return edited;
    }
}

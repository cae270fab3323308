using System.Diagnostics;
using System.Globalization;
using LossGen.Generator.Collections;
using LossGen.Generator.Models;
using LossGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace LossGen.Generator.Tests.Incremental;

/// <summary>A project of 60 losses, a third of them densities: what is emitted depends on the declarations alone.</summary>
public class ManyLossesTests(ITestOutputHelper log)
{
    private static readonly string[] Declarations =
    [
        "[Likelihood(Family.Gaussian)]",
        "[Likelihood(Family.Gaussian), Parameter(\"sigma\", Link = Link.Softplus)]",
        "[Likelihood(Family.Gaussian), Parameter(\"sigma\", Value = 0.1)]",
        "[Likelihood(Family.HeteroscedasticGaussian)]",
        "[Likelihood(Family.Laplace, DropConstants = true)]",
        "[Likelihood(Family.Bernoulli)]",
        "[Likelihood(Family.Bernoulli), Parameter(\"p\", Link = Link.Identity)]",
        "[Likelihood(Family.Multinomial, Classes = 10)]",
        "[Likelihood(Family.Multinomial)]",
        "[Likelihood(Family.ZeroInflatedNegativeBinomial)]",
        "[Likelihood(Family.ZeroInflatedNegativeBinomial), Parameter(\"theta\", Per = Per.Call)]",
        "[Likelihood(Family.ZeroInflatedNegativeBinomial, Precision = Precision.Single), Parameter(\"pi\", Value = 0.25)]",
    ];

    private static readonly string[] Densities =
    [
        "double y, double mu, [Parameter(Link = Link.Log)] double scale) => -Math.Abs(y - mu) / scale - Math.Log(2 * scale);",
        "double y, double mu, [Parameter(Link = Link.Log)] double nu) => -(nu + 1) / 2 * SpecialFunctions.LogP1((y - mu) * (y - mu) / nu);",
        "int y, [Parameter(Link = Link.Log)] double rate, [Observed] double exposure) => y * Math.Log(rate * exposure) - rate * exposure - SpecialFunctions.LogGamma(y + 1);",
        "double y, double mu) { var r = Math.Abs(y - mu); if (r < 1) return -r * r / 2; return 0.5 - r; }",
        "bool y, double score) => SpecialFunctions.LogSigmoid(y ? score : -score);",
        "int y, ReadOnlySpan<double> z) => z[y] - SpecialFunctions.LogSumExp(z);",
        "double y, [Parameter(Link = Link.Log)] double shape, [Parameter(Link = Link.Log)] double rate) => y > 0 ? shape * Math.Log(rate) + (shape - 1) * Math.Log(y) - rate * y - SpecialFunctions.LogGamma(shape) : double.NegativeInfinity;",
    ];

    [Fact]
    public void Sixty_losses_compile_and_their_time_is_told()
    {
        var compilation = Project(60);
        var first = Timed(compilation, out var cold);
        Timed(compilation, out var warm);
        var reading = Stopwatch.StartNew();
        GeneratorHarness.CreateDriver(_ => EquatableArray<GeneratedFile>.Empty).RunGenerators(compilation);
        reading.Stop();
        log.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"60 losses: {cold.TotalMilliseconds:0} ms the first time, {warm.TotalMilliseconds:0} ms with the generator already compiled, {reading.Elapsed.TotalMilliseconds:0} ms of them to read the declarations; {first.Values.Sum(text => text.Length) / 1024} KiB of source"));

        GeneratorHarness.AssertCompiles(GeneratorHarness.Generate(compilation).Output);
    }

    [Fact]
    public void The_files_depend_neither_on_the_run_nor_on_the_culture_nor_on_the_order_nor_on_the_thread()
    {
        var expected = Timed(Project(60), out _);

        Assert.Equal(expected, Timed(Project(60), out _));
        Assert.Equal(expected, Timed(Reversed(Project(60)), out _));
        Assert.Equal(expected, InACommaCulture(() => Timed(Project(60), out _)));
        Assert.All(
            Enumerable.Range(0, 4).AsParallel().Select(_ => Timed(Project(60), out var _)).ToList(),
            files => Assert.Equal(expected, files));
    }

    [Theory]
    [InlineData("if (a > {0}) s += b * {0};")]
    [InlineData("if (y > {0}) s = b * {0};")]
    [InlineData("if (s > {0}) s += b * {0};")]
    [InlineData("if (a > {0}) s *= b + {0};")]
    [InlineData("if (a > {0}) s += Math.Exp(b * {0});")]
    [InlineData("if (y > {0}) return s * {0};")]
    public void What_is_emitted_for_conditions_in_turn_grows_with_their_number_not_with_the_ways_through_them(string statement)
    {
        var (few, many) = (LengthFor(15), LengthFor(60));
        Assert.True(many < 16 * few, string.Create(CultureInfo.InvariantCulture, $"{few} characters for 15 conditions, {many} for 60"));

        int LengthFor(int count)
        {
            var statements = string.Concat(Enumerable.Range(1, count).Select(i => string.Format(CultureInfo.InvariantCulture, statement, i) + "\n"));
            return Timed(GeneratorHarness.Compile(
                $"using System;\nusing LossGen;\n[Likelihood] public static partial class Steps {{ [LogDensity] private static double LogDensity(double y, double a, double b)\n{{ var s = a * y;\n{statements}return -s * s; }} }}"), out _)
                .Values.Sum(text => text.Length);
        }
    }

    private static CSharpCompilation Project(int count) =>
        GeneratorHarness.Compile(Enumerable.Range(0, count)
            .Select(i => "using System;\nusing LossGen;\nnamespace Project.Losses;\n" + (i % 3 == 2
                ? $"[Likelihood] public static partial class Loss{i:00} {{ [LogDensity] private static double LogDensity({Densities[i / 3 % Densities.Length]} }}"
                : $"{Declarations[(i - (i / 3)) % Declarations.Length]}\npublic static partial class Loss{i:00};"))
            .ToArray());

    private static CSharpCompilation Reversed(CSharpCompilation compilation) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse());

    private static SortedDictionary<string, string> Timed(CSharpCompilation compilation, out TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var result = GeneratorHarness.CreateDriver().RunGenerators(compilation).GetRunResult().Results.Single();
        time = watch.Elapsed;
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        return new SortedDictionary<string, string>(
            result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private static T InACommaCulture<T>(Func<T> work)
    {
        var before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "−";
        CultureInfo.CurrentCulture = culture;
        try
        {
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

using LossGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Emission;

/// <summary>Emitted code compiles without a warning under whatever a project has switched on.</summary>
public class StrictProjectTests
{
    private static readonly string Losses = "using LossGen;\nnamespace Models;\n" + string.Concat(
        Enum.GetNames<Family>().Select(family => $"/// <summary>A loss.</summary>\n[Likelihood(Family.{family})] public static partial class A{family};\n"));

    public static TheoryData<string> Switches => ["checked", "not nullable", "all warnings", "optimised", "own GeneratedCode"];

    [Theory]
    [MemberData(nameof(Switches))]
    public void Compiles(string switched)
    {
        var source = switched switch
        {
            "own GeneratedCode" => Losses + "[System.CodeDom.Compiler.GeneratedCode(\"mine\", \"1\")] public static partial class AGaussian;",
            _ => Losses,
        };
        var compilation = GeneratorHarness.Compile(source);
        var options = compilation.Options;
        options = switched switch
        {
            "checked" => options.WithOverflowChecks(true),
            "not nullable" => options.WithNullableContextOptions(NullableContextOptions.Disable),
            "all warnings" => options.WithWarningLevel(9999).WithGeneralDiagnosticOption(ReportDiagnostic.Error),
            "optimised" => options.WithOptimizationLevel(OptimizationLevel.Release).WithAllowUnsafe(false),
            _ => options,
        };

        var run = GeneratorHarness.Generate(compilation.WithOptions(options));

        Assert.Empty(run.Diagnostics);
        GeneratorHarness.AssertCompiles(run.Output);
    }
}

using System.Globalization;
using System.Runtime.Loader;
using LossGen.Generator.Tests.Infrastructure;
using LossGen.Testing;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Densities;

/// <summary>
/// Random densities through the whole generator: it reports no error, what it emits compiles, and the losses and gradients
/// are those of the method they were generated from.
/// </summary>
/// <remarks>
/// A failure names the seed and shows the source. <c>RANDOM_DENSITIES=2000</c> tries that many in place of the first few
/// hundred, <c>RANDOM_DENSITIES=194,398</c> these seeds.
/// </remarks>
public class RandomDensityTests
{
    private const int DefaultCount = 100;
    private const int PerCompilation = 50;

    // Helpers with conditions in them have kinks, and many of them where numbers are small and whole.
    private static readonly LossCheckOptions Options = new() { Points = 30, Tolerance = 1e-8, SingleTolerance = 1e-3, MostSkipped = 0.5 };

    private static IReadOnlyList<int> Seeds
    {
        get
        {
            var numbers = (Environment.GetEnvironmentVariable("RANDOM_DENSITIES") ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
            return numbers.Count > 1 ? numbers : [.. Enumerable.Range(0, numbers.Count == 1 ? numbers[0] : DefaultCount)];
        }
    }

    [Fact]
    public void EveryRandomDensityIsCompiledRight()
    {
        var failures = Seeds.Chunk(PerCompilation).SelectMany(seeds => Failures([.. seeds.Select(RandomDensity.Of)])).ToList();
        Assert.True(failures.Count == 0, $"{failures.Count} of {Seeds.Count}:\n\n{string.Join("\n\n", failures)}");
    }

    private static List<string> Failures(IReadOnlyList<RandomDensity> densities)
    {
        var run = GeneratorHarness.Generate(GeneratorHarness.Compile("using System;\nusing LossGen;\n\n" + string.Concat(densities.Select(density => density.Source))));
        using var bytes = new MemoryStream();
        var errors = run.Diagnostics.Concat(run.Output.Emit(bytes).Diagnostics).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();

        // One that does not compile must not hide the others.
        if (errors.Count > 0 && densities.Count > 1)
            return [.. densities.Chunk((densities.Count + 1) / 2).SelectMany(half => Failures(half))];
        if (errors.Count > 0)
            return [.. errors.Select(error => $"{error}\n{error.Location.SourceTree?.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line]}")];

        bytes.Position = 0;
        var context = new AssemblyLoadContext(nameof(RandomDensityTests), isCollectible: true);
        var assembly = context.LoadFromStream(bytes);
        var failures = densities.Select(density => Failure(density, assembly.GetType(density.Name, throwOnError: true)!)).OfType<string>().ToList();
        context.Unload();
        return failures;
    }

    private static string? Failure(RandomDensity density, Type type)
    {
        try
        {
            LossCheck.Verify(type, Options);
            return null;
        }
        catch (LossCheckException exception)
        {
            return exception.Message + "\n" + density.Source;
        }
    }
}

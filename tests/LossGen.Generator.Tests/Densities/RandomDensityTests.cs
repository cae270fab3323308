using System.Globalization;
using System.Runtime.Loader;
using LossGen.Generator.Tests.Infrastructure;
using LossGen.Testing;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Densities;

/// <summary>
/// Random densities through the whole generator: it reports no error, what it emits compiles, and the losses and gradients
/// are those of the method they were generated from, but for the few of which the method itself is wrong.
/// </summary>
/// <remarks>
/// A failure names the seed and shows the source. <c>RANDOM_DENSITIES=2000</c> tries that many in place of the first few
/// hundred and those known to differ, <c>RANDOM_DENSITIES=194,398</c> these seeds.
/// </remarks>
public class RandomDensityTests
{
    private const int DefaultCount = 300;
    private const int PerCompilation = 50;

    /// <summary>The seeds of the first 2,000 whose loss differs from the method because the method as C# evaluates it is not the function it states.</summary>
    private static readonly Dictionary<int, string> WrongMethods = new()
    {
        [177] = "σ(x) is next to 1, and ln(1 − σ(x)) has five digits.",
        [186] = "1/x at x = 0 is an infinity whose sign is that of the 0, which no formula of x keeps.",
        [194] = "tanh of a parameter over 0 is 1, and its derivative 0·∞.",
        [398] = "σ(x) rounds to 1, and ln(1 − σ(x)) is −∞ instead of −x.",
        [985] = "1/0 is taken from itself, which is no number, and 0 for any number.",
        [1080] = "0 times 1/0 is no number, and 0 for any number.",
        [1427] = "ln(1 + exp(x)) overflows.",
        [1609] = "σ(x) rounds to 1, and the log odds of 1 − σ(x) are −∞ instead of −x.",
        [1719] = "ln(1 + exp(x)) overflows, and the method goes on with a function of it that falls to 0.",
        [1736] = "σ(x) rounds to 1, and its log odds are ∞ instead of x.",
        [1812] = "The reciprocal of ln 1: there is no argument at which it is finite.",
        [1919] = "σ(x) rounds to 1, and its log odds are ∞ instead of x.",
    };

    // Helpers with conditions in them have kinks, and many of them where numbers are small and whole.
    private static readonly LossCheckOptions Options = new() { Points = 30, Tolerance = 1e-8, SingleTolerance = 1e-3, MostSkipped = 0.5 };

    private static IReadOnlyList<int> Seeds
    {
        get
        {
            var numbers = (Environment.GetEnvironmentVariable("RANDOM_DENSITIES") ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
            return numbers.Count switch
            {
                0 => [.. Enumerable.Range(0, DefaultCount).Union(WrongMethods.Keys)],
                1 => [.. Enumerable.Range(0, numbers[0])],
                _ => numbers,
            };
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
        var isListed = WrongMethods.TryGetValue(density.Seed, out var reason);
        try
        {
            LossCheck.Verify(type, Options);
            return isListed ? $"{density.Name} agrees, and must be taken from the list, where it says: {reason}" : null;
        }
        catch (LossCheckException exception)
        {
            return isListed ? null : exception.Message + "\n" + density.Source;
        }
    }
}

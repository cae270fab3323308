using System.Globalization;
using System.Runtime.Loader;
using LossGen.Generator.Tests.Infrastructure;
using LossGen.Testing;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Densities;

/// <summary>
/// Random densities through the whole generator: what is emitted compiles, and its losses and gradients are those of the
/// method they were generated from.
/// </summary>
/// <remarks>
/// A failure names the seeds of the densities at fault; <c>RANDOM_DENSITIES=2000</c> tries that many.
/// </remarks>
public class RandomDensityTests
{
    private const int PerCompilation = 50;

    private static readonly LossCheckOptions Options = new() { Points = 30, Tolerance = 1e-8, SingleTolerance = 1e-3, MostSkipped = 0.5 };

    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("RANDOM_DENSITIES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 300;

    [Fact]
    public void Every_random_density_is_compiled_right()
    {
        var failures = new List<string>();
        for (var first = Start; first < Start + Count; first += PerCompilation)
            Check([.. Enumerable.Range(first, PerCompilation).Select(RandomDensity.Of)], failures);
        Assert.True(failures.Count == 0, $"{failures.Count} of {Count}\n\n" + string.Join("\n\n", failures));
    }

    private static int Start => int.TryParse(Environment.GetEnvironmentVariable("START"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 0;

    private static void Check(IReadOnlyList<RandomDensity> densities, List<string> failures)
    {
        var source = "using System;\nusing LossGen;\n\n" + string.Concat(densities.Select(density => density.Source));
        var run = GeneratorHarness.Generate(GeneratorHarness.Compile(source));
        foreach (var d in run.Diagnostics.Where(d=>d.Severity>=DiagnosticSeverity.Warning)) failures.Add(d + " :: " + d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line]);
        using var bytes = new MemoryStream();
        var emitted = run.Output.Emit(bytes);
        if (!emitted.Success)
        {
            var errors = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Error).ToList();
            failures.AddRange(errors.Select(e => "COMPILE " + e + " :: " + e.Location.SourceTree?.GetText().Lines[e.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()));
            var bad = errors.Select(e => Path.GetFileName(e.Location.SourceTree!.FilePath).Split('.')[0]).ToHashSet();
            if (bad.Contains("File0")) return;
            failures.AddRange(densities.Where(d => bad.Contains(d.Name)).Select(d => "BAD " + d.Source));
            Check([.. densities.Where(d => !bad.Contains(d.Name))], failures);
            return;
        }

        bytes.Position = 0;
        var context = new AssemblyLoadContext("densities", isCollectible: true);
        var assembly = context.LoadFromStream(bytes);
        foreach (var density in densities)
        {
            try
            {
                LossCheck.Verify(assembly.GetType(density.Name, throwOnError: true)!, Options);
            }
            catch (Exception exception)
            {
                failures.Add(exception.GetType().Name + exception.Message + "\n" + density.Source);
            }
        }

        context.Unload();
    }
}

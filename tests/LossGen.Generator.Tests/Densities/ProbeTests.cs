using System.Diagnostics;
using System.Globalization;
using LossGen.Generator.Tests.Infrastructure;
namespace LossGen.Generator.Tests.Densities;
public class ProbeTests
{
    [Fact]
    public void Probe()
    {
        foreach (var seed in (Environment.GetEnvironmentVariable("PROBE") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var d = RandomDensity.Of(int.Parse(seed, CultureInfo.InvariantCulture));
            var run = GeneratorHarness.Generate(GeneratorHarness.Compile("using System;\nusing LossGen;\n" + d.Source));
            Directory.CreateDirectory("/tmp/tasks/probe");
            File.WriteAllText($"/tmp/tasks/probe/{d.Name}.cs", d.Source);
            foreach (var (n, t) in run.Files) File.WriteAllText($"/tmp/tasks/probe/{n}", t);
        }
    }

    [Fact]
    public void Timing()
    {
        var lines = new List<string>();
        for (var seed = 0; seed < int.Parse(Environment.GetEnvironmentVariable("TIMING") ?? "0", CultureInfo.InvariantCulture); seed++)
        {
            var d = RandomDensity.Of(seed);
            var c = GeneratorHarness.Compile("using System;\nusing LossGen;\n" + d.Source);
            var w = Stopwatch.StartNew();
            var driver = GeneratorHarness.CreateDriver().RunGenerators(c);
            var r = driver.GetRunResult().Results[0];
            lines.Add($"{w.ElapsedMilliseconds,7} {seed,5} {r.GeneratedSources.Sum(s => s.SourceText.Lines.Count),7} {string.Join(" ", r.Diagnostics.Select(x => x.Id))} {r.Exception?.Message}");
        }
        File.WriteAllLines("/tmp/tasks/probe.timing", lines);
    }
}

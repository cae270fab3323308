using LossGen.Golden.Tests.Tables;

namespace LossGen.Golden.Tests;

/// <summary>Every row of the reference tables through the emitted double kernels.</summary>
public class GoldenTableTests(ITestOutputHelper output)
{
    private const int Shown = 10;

    public static TheoryData<string> Cases => GoldenCases.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_row_is_within_the_accepted_error(string name)
    {
        var report = new GoldenReport(GoldenCases.All[name]);
        foreach (var line in report.Lines)
            output.WriteLine(line);
        Assert.True(
            report.Failures.Count == 0,
            $"{report.Failures.Count} results outside their bound:\n{string.Join('\n', report.Failures.Take(Shown))}\n{string.Join('\n', report.Lines)}");
        Assert.Equal(KnownMisses.Of(name).Order(), report.Missed.Order());
    }
}

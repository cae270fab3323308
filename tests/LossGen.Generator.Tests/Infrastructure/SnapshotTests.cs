using Xunit.Sdk;

namespace LossGen.Generator.Tests.Infrastructure;

/// <summary>The snapshot helper itself, in a folder of its own.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("snapshots");

    private string TestFile => Path.Combine(directory.FullName, "SomeTests.cs");

    [Fact]
    public void A_missing_or_different_snapshot_fails_and_leaves_the_new_text()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => Match("a\nb\n"));
        Assert.Contains("SomeTests.Test_variant#Noise.g.verified.cs: is missing", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a\nb\n", File.ReadAllText(At("Noise.g.received.cs")));

        File.WriteAllText(At("Noise.g.verified.cs"), "a\nc\n");
        failure = Assert.ThrowsAny<XunitException>(() => Match("a\nb\n"));
        Assert.Contains("line 2 was 'c' and is 'b'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_match_removes_the_received_text_whatever_ends_the_lines()
    {
        File.WriteAllText(At("Noise.g.verified.cs"), "a\r\nb");
        File.WriteAllText(At("Noise.g.received.cs"), "old");
        Match("a\nb\n");
        Assert.False(File.Exists(At("Noise.g.received.cs")));
    }

    [Fact]
    public void A_snapshot_of_a_file_that_is_no_longer_generated_fails()
    {
        File.WriteAllText(At("Noise.g.verified.cs"), "a\n");
        File.WriteAllText(At("Gone.g.verified.cs"), "a\n");
        var failure = Assert.ThrowsAny<XunitException>(() => Match("a\n"));
        Assert.Contains("SomeTests.Test_variant#Gone.g.verified.cs: no longer generated", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => directory.Delete(recursive: true);

    private string At(string hint) => Path.Combine(directory.FullName, "SomeTests.Test_variant#" + hint);

    private void Match(string text) =>
        Snapshot.Match(new Dictionary<string, string>(StringComparer.Ordinal) { ["Noise.g.cs"] = text }, "variant", TestFile, "Test", accept: false);
}

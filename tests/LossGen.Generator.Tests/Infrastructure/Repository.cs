using System.Runtime.CompilerServices;

namespace LossGen.Generator.Tests.Infrastructure;

/// <summary>Places in the working copy the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Tests { get; } = Path.Combine(Root, "tests", "LossGen.Generator.Tests");

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var directory = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(directory.FullName, "LossGen.sln")))
            directory = directory.Parent ?? throw new DirectoryNotFoundException($"No LossGen.sln above {here}.");
        return directory.FullName;
    }
}

using System.Reflection;

namespace LossGen.Package.Tests;

/// <summary>The package, made once for all tests from what the build made, in a folder of its own outside the repository.</summary>
public sealed class PackedLibrary : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("LossGen.Package.");

    /// <summary>A folder with the package in it and nothing else.</summary>
    public string Feed => Path.Combine(folder.FullName, "feed");

    public string File => Assert.Single(Directory.GetFiles(Feed, "*.nupkg"));

    /// <summary>The version in the file's name, LossGen.VERSION.nupkg.</summary>
    public string Version => Path.GetFileNameWithoutExtension(File)["LossGen.".Length..];

    public async Task InitializeAsync()
    {
        var project = Path.Combine(Metadata("RepositoryRoot"), "src", "LossGen.Runtime");
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        await DotNet.RunAsync(project, packages, "pack", "--no-build", "-p:BuildProjectReferences=false", "-c", Metadata("Configuration"), "-o", Feed);
    }

    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A new folder beside the feed.</summary>
    public string NewFolder(string name) => folder.CreateSubdirectory(name).FullName;

    private static string Metadata(string key) => typeof(PackedLibrary).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}

using System.IO.Compression;

namespace LossGen.Package.Tests;

/// <summary>What is in the package, and that a project outside the repository can use it and nothing else.</summary>
public sealed class PackageTests(PackedLibrary library) : IClassFixture<PackedLibrary>
{
    [Fact]
    public void The_generator_and_its_code_fixes_are_the_only_files_among_the_analyzers() =>
        Assert.Equal(["analyzers/dotnet/cs/LossGen.CodeFixes.dll", "analyzers/dotnet/cs/LossGen.Generator.dll"], Entries("analyzers/"));

    [Fact]
    public void The_library_comes_with_its_documentation() =>
        Assert.Equal(["lib/net10.0/LossGen.Runtime.dll", "lib/net10.0/LossGen.Runtime.xml"], Entries("lib/"));

    [Fact]
    public void The_package_depends_on_no_other()
    {
        using var archive = ZipFile.OpenRead(library.File);
        using var reader = new StreamReader(archive.GetEntry("LossGen.nuspec")!.Open());
        Assert.DoesNotContain("<dependency ", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_outside_the_repository_declares_a_loss_and_runs_it()
    {
        var consumer = library.NewFolder("consumer");
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="local" value="{library.Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
              </fallbackPackageFolders>
              <disabledPackageSources>
                <clear />
              </disabledPackageSources>
            </configuration>
            """);
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="LossGen" Version="{library.Version}" />
              </ItemGroup>
            </Project>
            """);
        Write("Program.cs", """
            using System;
            using System.Globalization;
            using LossGen;

            double[] y = [1, 2, 4], mu = [2, 3, 2], logVariance = [0, 0, 0];
            double[] muGradient = new double[3], logVarianceGradient = new double[3];
            var loss = Noise.LossAndGradient(y, mu, logVariance, muGradient, logVarianceGradient);
            Console.WriteLine(loss.ToString("F6", CultureInfo.InvariantCulture));
            Console.WriteLine(string.Join(' ', muGradient));

            [Likelihood(Family.HeteroscedasticGaussian)]
            internal static partial class Noise;
            """);
        var packages = library.NewFolder("packages");

        await DotNet.RunAsync(consumer, packages, "build", "-c", "Release", "-o", Path.Combine(consumer, "out"));
        var printed = await DotNet.RunAsync(consumer, packages, Path.Combine("out", "Consumer.dll"));

        // ½·(1 + 1 + 4) + 3·½·ln 2π
        Assert.Equal("5.756816\n1 1 -2\n", printed.ReplaceLineEndings("\n"));
        Assert.Equal(["Consumer.dll", "LossGen.Runtime.dll"], Directory.GetFiles(Path.Combine(consumer, "out"), "*.dll").Select(Path.GetFileName).Order());
        Assert.Equal(["lossgen"], Directory.GetDirectories(packages).Select(Path.GetFileName));

        void Write(string file, string content) => File.WriteAllText(Path.Combine(consumer, file), content);
    }

    private List<string> Entries(string folder)
    {
        using var archive = ZipFile.OpenRead(library.File);
        return [.. archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}

using System.Collections.Immutable;
using System.Globalization;
using LossGen.Generator.Collections;
using LossGen.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Tests.Infrastructure;

/// <summary>
/// Runs the generator on source text as a project would: against the real runtime library and the running framework,
/// with the nullable context and XML documentation switched on.
/// </summary>
internal static class GeneratorHarness
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> Framework = ReadFramework();

    private static readonly ImmutableArray<MetadataReference> WithRuntime =
        Framework.Add(MetadataReference.CreateFromFile(typeof(LikelihoodAttribute).Assembly.Location));

    /// <summary>
    /// Generates, generates again to see that nothing is done twice, and asserts that the project compiles without an
    /// error or a warning.
    /// </summary>
    public static GeneratorRun Run(params string[] sources)
    {
        var run = Generate(Compile(sources));
        AssertCompiles(run.Output);
        return run;
    }

    /// <summary>Generates twice, whether or not the sources compile.</summary>
    public static GeneratorRun Generate(CSharpCompilation compilation, Func<LossModel, EquatableArray<GeneratedFile>>? compile = null)
    {
        var driver = CreateDriver(compile, (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        var first = driver.GetRunResult().Results.Single();
        Assert.Null(first.Exception);

        var second = driver.RunGenerators(compilation.Clone()).GetRunResult().Results.Single();
        Assert.Null(second.Exception);
        IncrementalAssert.NothingDone(second);
        Assert.Equal(
            first.GeneratedSources.Select(source => source.SourceText.ToString()),
            second.GeneratedSources.Select(source => source.SourceText.ToString()));

        return new GeneratorRun(
            driver,
            output,
            diagnostics,
            first.GeneratedSources.ToImmutableDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal));
    }

    public static GeneratorDriver CreateDriver(
        Func<LossModel, EquatableArray<GeneratedFile>>? compile = null,
        CSharpParseOptions? options = null) =>
        CSharpGeneratorDriver.Create(
            [(compile is null ? new LossGenerator() : new LossGenerator(compile)).AsSourceGenerator()],
            parseOptions: options ?? ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static CSharpCompilation Compile(params string[] sources) => Compile(ParseOptions, sources);

    public static CSharpCompilation Compile(CSharpParseOptions options, params string[] sources) =>
        Compile(options, WithRuntime, sources);

    public static CSharpCompilation CompileWithoutRuntime(params string[] sources) => Compile(ParseOptions, Framework, sources);

    public static SyntaxTree Parse(string source, string path, CSharpParseOptions? options = null) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source), options ?? ParseOptions, path);

    public static void AssertCompiles(Compilation output)
    {
        var complaints = Complaints(output).ToList();
        Assert.True(
            complaints.Count == 0,
            FormattableString.Invariant($"{complaints.Count} errors and warnings:\n") + string.Join('\n', complaints.GroupBy(complaint => complaint.Id).SelectMany(group => group.Take(3)).Select(Explain)));
    }

    /// <summary>Errors and warnings up to the written assembly. That a user's own type has no XML comment does not count.</summary>
    public static IEnumerable<Diagnostic> Complaints(Compilation output)
    {
        using var assembly = new MemoryStream();
        return output.Emit(assembly).Diagnostics.Where(diagnostic =>
            diagnostic.Severity >= DiagnosticSeverity.Warning
            && (diagnostic.Id != "CS1591" || IsGenerated(diagnostic.Location)));
    }

    private static string Explain(Diagnostic complaint) =>
        $"{complaint}\n    {complaint.Location.SourceTree?.GetText().Lines[complaint.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()}";

    private static bool IsGenerated(Location location) =>
        location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;

    private static CSharpCompilation Compile(CSharpParseOptions options, ImmutableArray<MetadataReference> references, string[] sources) =>
        CSharpCompilation.Create(
            "Subject",
            sources.Select((source, i) => Parse(source, string.Create(CultureInfo.InvariantCulture, $"File{i}.cs"), options)),
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: options.LanguageVersion >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable));

    private static ImmutableArray<MetadataReference> ReadFramework()
    {
        var directory = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == directory)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();
    }
}

/// <summary>What one run gave.</summary>
/// <param name="Driver">The driver after its first run, to go on with an edited compilation.</param>
/// <param name="Output">The compilation with the generated files.</param>
/// <param name="Diagnostics">What the generator reported.</param>
/// <param name="Files">The generated files by name.</param>
internal sealed record GeneratorRun(
    GeneratorDriver Driver,
    Compilation Output,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableDictionary<string, string> Files);

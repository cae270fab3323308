using System.Collections.Immutable;
using LossGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.CodeFixes.Tests;

/// <summary>Applies a code fix to what the generator reports, as an editor would.</summary>
internal static class FixHarness
{
    /// <summary>What the sources of the pages take for granted.</summary>
    private const string GlobalUsings = "global using System;";

    /// <summary>The code fixes that the assembly exports.</summary>
    public static IReadOnlyList<CodeFixProvider> Providers { get; } =
        [.. typeof(MakePartial).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>The source after the only fix of its first diagnostic with the id.</summary>
    public static async Task<string> FixAsync(string id, string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, source);
        var action = Assert.Single(await ActionsAsync(document, (await DiagnosticsAsync(document, id))[0]));
        return await ApplyAsync(action, document);
    }

    /// <summary>The source after the fix of all its diagnostics with the id.</summary>
    public static async Task<string> FixAllAsync(string id, string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, source);
        var diagnostics = await DiagnosticsAsync(document, id);
        var first = Assert.Single(await ActionsAsync(document, diagnostics[0]));
        var fixer = ProviderOf(id);
        var action = await fixer.GetFixAllProvider()!.GetFixAsync(new FixAllContext(
            document, fixer, FixAllScope.Document, first.EquivalenceKey, [id], new Known(diagnostics), CancellationToken.None));
        return await ApplyAsync(action!, document);
    }

    /// <summary>The titles of what is offered for the first diagnostic with the id.</summary>
    public static async Task<IEnumerable<string>> TitlesAsync(string id, string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, source);
        return (await ActionsAsync(document, (await DiagnosticsAsync(document, id))[0])).Select(action => action.Title);
    }

    public static IEnumerable<string> Diagnose(string source) =>
        GeneratorHarness.Generate(GeneratorHarness.Compile(GlobalUsings, source)).Diagnostics.Select(diagnostic => diagnostic.Id);

    private static CodeFixProvider ProviderOf(string id) => Providers.Single(provider => provider.FixableDiagnosticIds.Contains(id));

    /// <summary>The project that the generator's own tests compile, in a workspace.</summary>
    private static Document Open(AdhocWorkspace workspace, string source)
    {
        var compilation = GeneratorHarness.Compile(GlobalUsings);
        var project = workspace.AddProject(compilation.AssemblyName!, LanguageNames.CSharp)
            .WithParseOptions(compilation.SyntaxTrees[0].Options)
            .WithCompilationOptions(compilation.Options)
            .WithMetadataReferences(compilation.References)
            .AddDocument("GlobalUsings.cs", GlobalUsings, filePath: "GlobalUsings.cs")
            .Project;
        return project.AddDocument("Subject.cs", source, filePath: "Subject.cs");
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document, string id)
    {
        var compilation = await document.Project.GetCompilationAsync();
        return
        [
            .. GeneratorHarness.Generate((CSharpCompilation)compilation!).Diagnostics
                .Where(diagnostic => diagnostic.Id == id)
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan),
        ];
    }

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
        await ProviderOf(diagnostic.Id).RegisterCodeFixesAsync(context);
        return actions;
    }

    private static async Task<string> ApplyAsync(CodeAction action, Document document)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync()).ToString();
    }

    /// <summary>Diagnostics that have been found already.</summary>
    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}

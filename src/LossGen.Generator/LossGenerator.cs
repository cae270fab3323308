using LossGen.Generator.Collections;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Models;
using LossGen.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator;

/// <summary>Adds the loss, its gradient and their kernels to every type marked with <c>[Likelihood]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class LossGenerator : IIncrementalGenerator
{
    private readonly Func<LossModel, EquatableArray<GeneratedFile>> compile;

    public LossGenerator()
        : this(LossCompiler.Compile)
    {
    }

    /// <summary>For tests of the pipeline itself: any function from model to files in the compiler's place.</summary>
    internal LossGenerator(Func<LossModel, EquatableArray<GeneratedFile>> compile) => this.compile = compile;

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(LossParser.LikelihoodAttribute, LossParser.IsCandidate, LossParser.Parse)
            .WithTrackingName(TrackingNames.Parse);

        // Diagnostics hold positions, so they change with every line inserted above the class. They leave here,
        // and the model goes on alone.
        var diagnostics = declarations
            .SelectMany(static (declaration, _) => declaration.Diagnostics)
            .WithTrackingName(TrackingNames.Diagnose);
        var models = declarations
            .Where(static declaration => declaration.Model is not null)
            .Select(static (declaration, _) => declaration.Model!)
            .WithTrackingName(TrackingNames.Model);

        var compiled = models
            .Select((model, _) => CompiledLoss.Of(model, compile))
            .WithTrackingName(TrackingNames.Derive);

        var strayParameters = context.SyntaxProvider
            .ForAttributeWithMetadataName(LossParser.ParameterAttribute, LossParser.IsCandidate, LossParser.ParseStray)
            .SelectMany(static (stray, _) => stray)
            .WithTrackingName(TrackingNames.Stray);
        var strayDensities = context.SyntaxProvider
            .ForAttributeWithMetadataName(LossParser.LogDensityAttribute, static (_, _) => true, LossParser.ParseStray)
            .SelectMany(static (stray, _) => stray)
            .WithTrackingName(TrackingNames.Stray);

        Report(diagnostics);
        Report(strayParameters);
        Report(strayDensities);
        context.RegisterSourceOutput(compiled, static (output, loss) => loss.AddTo(output));

        // The compilation is there to find the place in its syntax tree again: without a tree, #pragma warning and
        // .editorconfig have no hold on a diagnostic.
        void Report(IncrementalValuesProvider<DiagnosticModel> found) => context.RegisterSourceOutput(
            found.Combine(context.CompilationProvider),
            static (output, pair) => output.ReportDiagnostic(pair.Left.ToDiagnostic(pair.Right)));
    }
}

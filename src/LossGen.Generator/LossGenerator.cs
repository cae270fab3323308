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

        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        context.RegisterSourceOutput(compiled, static (output, loss) => loss.AddTo(output));
    }
}

using System.Collections.Immutable;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Parsing;

/// <summary>What the emitted code needs of the project: its language version and the runtime library.</summary>
internal static partial class LossParser
{
    private const LanguageVersion LowestLanguageVersion = LanguageVersion.CSharp12;

    /// <summary>The types of the runtime library without which no emitted code compiles.</summary>
    private static readonly ImmutableArray<string> RuntimeTypes = ImmutableArray.Create(
        "LossGen.VectorMath", "LossGen.SpecialFunctions", "LossGen.Reduction");

    private static void CheckProject(
        GeneratorAttributeSyntaxContext context,
        AttributeUse likelihood,
        INamedTypeSymbol type,
        DiagnosticCollector problems)
    {
        if (context.TargetNode.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LowestLanguageVersion } options)
        {
            problems.Add(
                DiagnosticDescriptors.LanguageVersionTooLow,
                likelihood.Location,
                type.Name,
                LowestLanguageVersion.ToDisplayString(),
                options.LanguageVersion.ToDisplayString());
        }

        var compilation = context.SemanticModel.Compilation;
        if (RuntimeTypes.FirstOrDefault(name => compilation.GetTypeByMetadataName(name) is null) is { } missing)
            problems.Add(DiagnosticDescriptors.RuntimeMismatch, likelihood.Location, $"the type '{missing}' is missing or ambiguous");
    }
}

using System.Collections.Immutable;
using System.Composition;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes;

/// <summary>LG0001: declares a type and those around it partial.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartial))]
internal sealed class MakePartial : NodeFixProvider<TypeDeclarationSyntax>
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticDescriptors.NotPartial.Id];

    protected override NodeFix? Fix(TypeDeclarationSyntax node, Diagnostic diagnostic)
    {
        var types = node.AncestorsAndSelf()
            .OfType<TypeDeclarationSyntax>()
            .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            .ToList();
        var title = types.Count == 1 ? $"Make '{node.Identifier}' partial" : $"Make '{node.Identifier}' and the types around it partial";
        return new NodeFix(title, types, type => Partial((TypeDeclarationSyntax)type));
    }

    /// <summary>Partial comes last: C# reads it as a modifier right before the keyword alone.</summary>
    private static TypeDeclarationSyntax Partial(TypeDeclarationSyntax type) => type.WithModifierBefore(type.Keyword, SyntaxKind.PartialKeyword);
}

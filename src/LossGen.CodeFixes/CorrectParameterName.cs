using System.Collections.Immutable;
using System.Composition;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes;

/// <summary>LG0013: names the parameter of the family whose name is nearest, among those not described yet.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectParameterName))]
internal sealed class CorrectParameterName : NodeFixProvider<AttributeArgumentSyntax>
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticDescriptors.UnknownParameter.Id];

    protected override (string Title, SyntaxNode Old, SyntaxNode New)? Fix(AttributeArgumentSyntax node, Diagnostic diagnostic)
    {
        // A name that is no literal is a constant from elsewhere; its last word is the closest to what was meant.
        var written = node.Expression is LiteralExpressionSyntax literal ? literal.Token.ValueText : node.Expression.GetLastToken().ValueText;
        if (diagnostic.Candidates().OrderBy(name => EditDistance.Between(written, name)).FirstOrDefault() is not { } nearest)
            return null;

        var corrected = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(nearest));
        return ($"Change to '{nearest}'", node.Expression, corrected.WithTriviaFrom(node.Expression));
    }
}

using System.Collections.Immutable;
using System.Composition;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes;

/// <summary>LG0013: writes the name of the parameter that was probably meant.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectParameterName))]
internal sealed class CorrectParameterName : NodeFixProvider<AttributeArgumentSyntax>
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticDescriptors.UnknownParameter.Id];

    protected override NodeFix? Fix(AttributeArgumentSyntax node, Diagnostic diagnostic)
    {
        if (diagnostic.Suggestion() is not { } name)
            return null;

        var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name));
        return NodeFix.Of($"Change to '{name}'", node.Expression, expression => literal.WithTriviaFrom(expression));
    }
}

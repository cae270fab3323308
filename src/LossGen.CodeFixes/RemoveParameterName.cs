using System.Collections.Immutable;
using System.Composition;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes;

/// <summary>LG0045: leaves out the name where <c>[Parameter]</c> stands on the parameter itself.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveParameterName))]
internal sealed class RemoveParameterName : NodeFixProvider<AttributeArgumentSyntax>
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticDescriptors.ParameterMisnamed.Id];

    protected override (string Title, SyntaxNode Old, SyntaxNode New)? Fix(AttributeArgumentSyntax node, Diagnostic diagnostic)
    {
        if (node.Parent is not AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } list)
            return null;

        var rest = list.Arguments.Remove(node);
        return ($"Remove {node}", attribute, attribute.WithArgumentList(rest.Any() ? list.WithArguments(rest) : null));
    }
}

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

    protected override NodeFix? Fix(AttributeArgumentSyntax node, Diagnostic diagnostic) =>
        node.Parent is AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } list
            ? NodeFix.Of($"Remove {node}", attribute, current => WithoutArgument(current, list.Arguments.IndexOf(node)))
            : null;

    /// <summary>The attribute without the argument, and without parentheses around nothing.</summary>
    private static AttributeSyntax WithoutArgument(AttributeSyntax attribute, int index)
    {
        var list = attribute.ArgumentList!;
        return attribute.WithArgumentList(list.Arguments.Count == 1 ? null : list.WithArguments(list.Arguments.RemoveAt(index)));
    }
}

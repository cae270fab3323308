using System.Collections.Immutable;
using System.Composition;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes;

/// <summary>LG0025: declares a log density static.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeStatic))]
internal sealed class MakeStatic : NodeFixProvider<MethodDeclarationSyntax>
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticDescriptors.DensityNotStatic.Id];

    protected override NodeFix? Fix(MethodDeclarationSyntax node, Diagnostic diagnostic) =>
        BelongsToInstances(node) ? null : NodeFix.Of($"Make '{node.Identifier}' static", node, Static);

    /// <summary>Whether the method is what it is only on an instance, or has a second part that would have to change, too.</summary>
    private static bool BelongsToInstances(MethodDeclarationSyntax method) =>
        method.ExplicitInterfaceSpecifier is not null
        || method.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.AbstractKeyword or SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword or SyntaxKind.PartialKeyword);

    private static MethodDeclarationSyntax Static(MethodDeclarationSyntax method)
    {
        // A method without an instance cannot promise to leave it as it is.
        var readOnly = method.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.ReadOnlyKeyword));
        if (readOnly != default)
            return method.ReplaceToken(readOnly, SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTriviaFrom(readOnly));

        var afterAccessibility = method.Modifiers
            .SkipWhile(modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind()))
            .Append(method.ReturnType.GetFirstToken())
            .First();
        return method.WithModifierBefore(afterAccessibility, SyntaxKind.StaticKeyword);
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LossGen.CodeFixes;

/// <summary>A fix that writes one node of the syntax tree anew: the innermost <typeparamref name="TNode"/> at the diagnostic's place, or one around it.</summary>
internal abstract class NodeFixProvider<TNode> : CodeFixProvider
    where TNode : SyntaxNode
{
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TNode>() is not { } node || Fix(node, diagnostic) is not { } fix)
                continue;

            var fixedRoot = root.ReplaceNode(fix.Old, fix.New);
            context.RegisterCodeFix(
                CodeAction.Create(
                    fix.Title,
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(fixedRoot)),
                    // One key for all titles: where everything is fixed, each place gets the name that is right for it.
                    equivalenceKey: diagnostic.Id),
                diagnostic);
        }
    }

    /// <summary>What the fix is called and which node it replaces by which; null where there is nothing to offer.</summary>
    protected abstract (string Title, SyntaxNode Old, SyntaxNode New)? Fix(TNode node, Diagnostic diagnostic);
}

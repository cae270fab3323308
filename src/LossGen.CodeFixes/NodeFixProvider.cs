using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LossGen.CodeFixes;

/// <summary>Fixes what is wrong with the innermost <typeparamref name="TNode"/> at a diagnostic's place.</summary>
internal abstract class NodeFixProvider<TNode> : CodeFixProvider
    where TNode : SyntaxNode
{
    /// <summary>
    /// Rewrites a document once, with all of its fixes. Fixes found one by one and merged as text would drop those of nested types,
    /// which change the same places.
    /// </summary>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        return root is null
            ? document
            : document.WithSyntaxRoot(NodeFix.Apply(diagnostics.Select(diagnostic => Find(root, diagnostic)).OfType<NodeFix>(), root));
    });

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null || Find(root, diagnostic) is not { } fix)
                continue;

            context.RegisterCodeFix(
                CodeAction.Create(
                    fix.Title,
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(NodeFix.Apply([fix], root))),
                    // One key for all titles: where everything is fixed, each place gets the name that is right for it.
                    equivalenceKey: diagnostic.Id),
                diagnostic);
        }
    }

    /// <summary>The fix, or null where there is nothing to offer.</summary>
    protected abstract NodeFix? Fix(TNode node, Diagnostic diagnostic);

    private NodeFix? Find(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TNode>() is { } node ? Fix(node, diagnostic) : null;
}

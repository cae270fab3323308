using Microsoft.CodeAnalysis;

namespace LossGen.CodeFixes;

/// <summary>An offer to write nodes of a syntax tree anew.</summary>
/// <param name="Title">What the offer is called.</param>
/// <param name="Nodes">The nodes.</param>
/// <param name="Rewrite">What becomes of each of them, once the nodes within it have been rewritten.</param>
internal sealed record NodeFix(string Title, IReadOnlyList<SyntaxNode> Nodes, Func<SyntaxNode, SyntaxNode> Rewrite)
{
    /// <summary>A fix of one node.</summary>
    public static NodeFix Of<T>(string title, T node, Func<T, SyntaxNode> rewrite)
        where T : SyntaxNode => new(title, [node], current => rewrite((T)current));

    /// <summary>The tree after the fixes. A node that several of them rewrite is rewritten once.</summary>
    public static SyntaxNode Apply(IEnumerable<NodeFix> fixes, SyntaxNode root)
    {
        var rewrites = new Dictionary<SyntaxNode, Func<SyntaxNode, SyntaxNode>>();
        foreach (var fix in fixes)
        {
            foreach (var node in fix.Nodes)
                rewrites[node] = fix.Rewrite;
        }

        return root.ReplaceNodes(rewrites.Keys, (node, current) => rewrites[node](current));
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes;

internal static class ModifierExtensions
{
    /// <summary>The declaration with one more modifier, before a token that is a modifier or the first one after them.</summary>
    public static T WithModifierBefore<T>(this T declaration, SyntaxToken next, SyntaxKind modifier)
        where T : MemberDeclarationSyntax
    {
        var index = declaration.Modifiers.Count(present => present.SpanStart < next.SpanStart);
        // Comments and indentation stay in front of the declaration.
        var token = SyntaxFactory.Token(next.LeadingTrivia, modifier, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        var rest = declaration.ReplaceToken(next, next.WithLeadingTrivia());
        return (T)rest.WithModifiers(rest.Modifiers.Insert(index, token));
    }
}

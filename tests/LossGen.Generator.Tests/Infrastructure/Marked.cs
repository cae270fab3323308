using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Tests.Infrastructure;

/// <summary>Source text in which the places of expected diagnostics are marked as <c>[|…|]</c>.</summary>
internal sealed record Marked(string Source, IReadOnlyList<TextSpan> Spans)
{
    public static Marked Parse(string text)
    {
        var source = new StringBuilder();
        var spans = new List<TextSpan>();
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (string.CompareOrdinal(text, i, "[|", 0, 2) == 0)
            {
                open.Push(source.Length);
                i++;
            }
            else if (string.CompareOrdinal(text, i, "|]", 0, 2) == 0)
            {
                spans.Add(TextSpan.FromBounds(open.Pop(), source.Length));
                i++;
            }
            else
            {
                source.Append(text[i]);
            }
        }

        Assert.Empty(open);
        return new Marked(source.ToString(), spans.OrderBy(span => span.Start).ToList());
    }
}

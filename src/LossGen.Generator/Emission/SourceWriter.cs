using System.Text;

namespace LossGen.Generator.Emission;

/// <summary>Text with indentation. Lines end in a line feed on every machine.</summary>
internal sealed class SourceWriter
{
    private const int IndentationWidth = 4;

    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>Writes a line, or several, each at the current indentation.</summary>
    public void Line(string lines = "")
    {
        foreach (var line in lines.Split('\n'))
        {
            if (line.Length > 0)
                text.Append(' ', depth * IndentationWidth).Append(line);
            text.Append('\n');
        }
    }

    /// <summary>Writes an opening brace; the block ends where the result is disposed.</summary>
    public IDisposable Block(string? header = null)
    {
        if (header is not null)
            Line(header);
        Line("{");
        depth++;
        return new Scope(this, "}");
    }

    /// <summary>Indents what follows until the result is disposed.</summary>
    public IDisposable Indent()
    {
        depth++;
        return new Scope(this, null);
    }

    public override string ToString() => text.ToString();

    private sealed class Scope(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer.depth--;
            if (end is not null)
                writer.Line(end);
        }
    }
}

using System.Globalization;

namespace LossGen.Generator.Emission;

/// <summary>The floating-point type a file is emitted for. The vector width, in lanes, is a property of it.</summary>
internal sealed record ElementType(string Keyword, int Lanes, string FileSuffix)
{
    public static readonly ElementType Double = new("double", 8, "Double");

    public static readonly ElementType Single = new("float", 16, "Single");

    public string Vector => $"Vector512<{Keyword}>";

    /// <summary>A C# literal that is exactly this number, or the nearest float.</summary>
    public string Literal(double value)
    {
        if (double.IsNaN(value))
            return Keyword + ".NaN";
        if (double.IsInfinity(value))
            return Keyword + (value > 0 ? ".PositiveInfinity" : ".NegativeInfinity");
        if (this == Single)
            return FloatLiteral((float)value);
        var text = value.ToString("R", CultureInfo.InvariantCulture);

        // The shortest digits of old runtimes do not always come back as the same number; 17 always do.
        if (double.Parse(text, CultureInfo.InvariantCulture) != value)
            text = value.ToString("G17", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'E', 'e']) < 0 ? text + ".0" : text;
    }

    private static string FloatLiteral(float value)
    {
        if (float.IsInfinity(value))
            return value > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity";
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        if (float.Parse(text, CultureInfo.InvariantCulture) != value)
            text = value.ToString("G9", CultureInfo.InvariantCulture);
        return text + "f";
    }
}

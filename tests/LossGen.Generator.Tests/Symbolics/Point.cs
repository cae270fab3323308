using System.Globalization;
using LossGen.Generator.Families;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Symbolics;

/// <summary>
/// Values for symbols, by name: one number, or one for each class where the symbol varies along the classes.
/// </summary>
internal sealed class Point(int classes)
{
    private readonly Dictionary<string, double[]> values = new(StringComparer.Ordinal) { ["classes"] = [classes] };

    public int Classes { get; } = classes;

    public double[] this[string name]
    {
        get => values[name];
        set => values[name] = value;
    }

    /// <summary>Values of moderate size in the symbols' domains, so that no formula of them need overflow.</summary>
    public static Point Random(Random random, int classes, IEnumerable<Symbol> symbols, IEnumerable<Symbol> labels)
    {
        var point = new Point(classes);
        var classIndices = labels.ToHashSet();
        foreach (var symbol in symbols.Where(symbol => symbol.Name != "classes").OrderBy(symbol => symbol.Id))
        {
            var count = (symbol.Axes & Axes.Class) == Axes.None ? 1 : classes;
            point[symbol.Name] = Enumerable.Range(0, count)
                .Select(_ => classIndices.Contains(symbol) ? random.Next(classes) : In(symbol.Domain, random))
                .ToArray();
        }

        return point;
    }

    /// <summary>Values for everything the expressions hold; a symbol that is compared with the class index is a label.</summary>
    public static Point Random(Random random, int classes, params Expr[] expressions)
    {
        var labels = Graph.Topological(expressions).OfType<Compare>()
            .Where(compare => compare.Left is ClassIndex)
            .Select(compare => compare.Right)
            .OfType<Symbol>();
        return Random(random, classes, Graph.Symbols(expressions), labels);
    }

    /// <summary>A number of the domain, neither tiny nor large; counts are often small.</summary>
    public static double In(Domain domain, Random random)
    {
        if (domain.IsInteger)
            return double.IsFinite(domain.Upper) ? random.Next((int)domain.Lower, (int)domain.Upper + 1) : random.Next(2) == 0 ? random.Next(3) : random.Next(40);
        return (domain.Lower, domain.Upper) switch
        {
            (0, double.PositiveInfinity) => Math.Exp((6 * random.NextDouble()) - 3),
            (double.NegativeInfinity, double.PositiveInfinity) => (8 * random.NextDouble()) - 4,
            var (lower, upper) when double.IsFinite(lower) && double.IsFinite(upper) => lower + ((upper - lower) * (0.02 + (0.96 * random.NextDouble()))),
            _ => throw new NotSupportedException($"No numbers are known of the domain '{domain.Description}'."),
        };
    }

    public Point With(string name, params double[] value)
    {
        var copy = new Point(Classes);
        foreach (var (key, known) in values)
            copy[key] = known;
        copy[name] = value;
        return copy;
    }

    /// <summary>The point with one number of one symbol changed.</summary>
    public Point With(string name, int k, double value)
    {
        var changed = values[name].ToArray();
        changed[k] = value;
        return With(name, changed);
    }

    public override string ToString() => string.Join(
        ", ",
        values.Select(pair => pair.Key + " = " + string.Join(" ", pair.Value.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))));
}

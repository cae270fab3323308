using System.Globalization;

namespace LossGen.Golden.Tests.Tables;

/// <summary>One observation with its reference results, and the scale of each result.</summary>
internal sealed class GoldenRow(string table, IReadOnlyDictionary<string, string> cells, IReadOnlyDictionary<string, string> scales)
{
    public string Tag => cells.GetValueOrDefault("tag", "edge");

    /// <summary>The number of classes; 1 in a table without classes.</summary>
    public int Classes => cells.TryGetValue("K", out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : 1;

    /// <summary>A cell with one number.</summary>
    public double this[string column] => Numbers(column)[0];

    /// <summary>A cell as it is written.</summary>
    public string Text(string column) => cells[column];

    /// <summary>A cell with one number, or one for each class.</summary>
    public double[] Numbers(string column) => Parse(cells[column]);

    /// <summary>The sum of the magnitudes of the terms of each result.</summary>
    public double[] Scales(string column) => Parse(scales[column]);

    public override string ToString() => $"{table} row {cells["id"]} ({Tag})";

    private static double[] Parse(string cell) =>
        Array.ConvertAll(cell.Split(';'), number => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture));
}

/// <summary>A table of reference values, as golden/SOURCES.md describes it.</summary>
internal static class GoldenTable
{
    private static readonly Dictionary<string, GoldenRow[]> Loaded = [];

    public static GoldenRow[] Read(string name)
    {
        lock (Loaded)
        {
            if (!Loaded.TryGetValue(name, out var rows))
                Loaded[name] = rows = Load(name);
            return rows;
        }
    }

    private static GoldenRow[] Load(string name)
    {
        var scales = Lines($"{name}.scale.csv").ToDictionary(cells => cells["id"]);
        return [.. Lines($"{name}.csv").Select(cells => new GoldenRow(name, cells, scales.GetValueOrDefault(cells["id"], [])))];
    }

    private static IEnumerable<Dictionary<string, string>> Lines(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "golden", file);
        if (!File.Exists(path))
            yield break;
        string[]? header = null;
        foreach (var line in File.ReadLines(path))
        {
            var cells = line.Split(',');
            if (header is null)
                header = cells;
            else
                yield return header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }
}

using CsvHelper;
using MathNet.Numerics.LinearAlgebra;

namespace SixLikelihoods;

/// <summary>One folder of <c>data/</c>: the observations, the design columns, and the reference optimum.</summary>
internal sealed class DataSet
{
    private readonly OrderedDictionary<string, double[]> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> reference = new(StringComparer.Ordinal);

    private DataSet(string folder)
    {
        using var design = Open("design.csv");
        var values = design.Headers.Select(_ => new List<double>()).ToArray();
        foreach (var row in design)
        {
            for (var column = 0; column < values.Length; column++)
            {
                values[column].Add(row.Parse<double>(column));
            }
        }

        foreach (var (name, column) in design.Headers.Zip(values))
        {
            columns.Add(name, [.. column]);
        }

        using var coefficients = Open("coef.csv");
        foreach (var row in coefficients)
        {
            reference.Add(row["param"].ToString(), row["estimate"].Parse<double>());
        }

        using var summary = Open("summary.csv");
        foreach (var row in summary)
        {
            reference.Add(row["key"].ToString(), row["value"].Parse<double>());
        }

        CsvReader Open(string file) => CsvReader.FromFile(Path.Combine(AppContext.BaseDirectory, "data", folder, file));
    }

    /// <summary>The observations.</summary>
    public double[] Y => Column("y");

    /// <summary>n, the number of observations.</summary>
    public int Count => Y.Length;

    /// <summary>The log-likelihood at the reference optimum.</summary>
    public double ReferenceLogLikelihood => reference["loglik"];

    /// <summary>Reads a folder of <c>data/</c>.</summary>
    public static DataSet Read(string folder) => new(folder);

    /// <summary>The column of that name.</summary>
    public double[] Column(string name) => columns[name];

    /// <summary>The coefficient of that name at the reference optimum.</summary>
    public double ReferenceOf(string coefficient) => reference[coefficient];

    /// <summary>The linear predictor made of the columns <c>name:term</c>: one value per observation.</summary>
    /// <param name="name">The predictor's name in the header of design.csv.</param>
    /// <param name="scale">The argument of the loss is this multiple of the predictor.</param>
    public LinearPredictor Predictor(string name, double scale = 1)
    {
        var (terms, design) = Design(name);
        return new LinearPredictor(terms, design * scale);
    }

    /// <summary>
    /// Logits [n, K], row by row. Class 0 is the base, with logit 0; every other class has coefficients of its own for
    /// the same columns: row i of the design becomes K rows, of which row k holds it in block k − 1.
    /// </summary>
    public LinearPredictor Logits(string name, int classes)
    {
        var (terms, design) = Design(name);
        var block = Matrix<double>.Build.Dense(classes, classes - 1, (k, j) => k == j + 1 ? 1 : 0);
        var rows = design.EnumerateRows().SelectMany(row => block.KroneckerProduct(row.ToRowMatrix()).EnumerateRows());
        var names = Enumerable.Range(1, classes - 1).SelectMany(k => terms.Select(term => term.Replace(name, $"{name}[{k}]", StringComparison.Ordinal)));
        return new LinearPredictor([.. names], Matrix<double>.Build.DenseOfRowVectors(rows));
    }

    private (string[] Terms, Matrix<double> Design) Design(string name)
    {
        string[] terms = [.. columns.Keys.Where(column => column.StartsWith(name + ":", StringComparison.Ordinal))];
        return (terms, Matrix<double>.Build.DenseOfColumns(terms.Select(Column)));
    }
}

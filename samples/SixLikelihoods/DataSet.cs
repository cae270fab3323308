using System.Runtime.InteropServices;
using CsvHelper;
using MathNet.Numerics.LinearAlgebra;

namespace SixLikelihoods;

/// <summary>One folder of <c>data/</c>: the observations, the design columns, and the reference optimum.</summary>
internal sealed class DataSet
{
    private readonly Dictionary<string, List<double>> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> optimum = new(StringComparer.Ordinal);

    private DataSet(string folder)
    {
        using var design = Open("design.csv");
        foreach (var row in design)
        {
            for (var j = 0; j < row.FieldCount; j++)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(columns, design.Headers[j], out _) ??= []).Add(row.Parse<double>(j));
            }
        }

        using var coefficients = Open("coef.csv");
        foreach (var row in coefficients)
        {
            optimum.Add(row["param"].ToString(), row["estimate"].Parse<double>());
        }

        using var summary = Open("summary.csv");
        foreach (var row in summary)
        {
            optimum.Add(row["key"].ToString(), row["value"].Parse<double>());
        }

        CsvReader Open(string file) => CsvReader.FromFile(Path.Combine(AppContext.BaseDirectory, "data", folder, file));
    }

    /// <summary>The observations.</summary>
    public double[] Y => Column("y");

    /// <summary>n, the number of observations.</summary>
    public int Count => columns["y"].Count;

    /// <summary>The log-likelihood at the reference optimum.</summary>
    public double ReferenceLogLikelihood => optimum["loglik"];

    /// <summary>Reads a folder of <c>data/</c>.</summary>
    public static DataSet Read(string folder) => new(folder);

    /// <summary>The column of that name.</summary>
    public double[] Column(string name) => [.. columns[name]];

    /// <summary>The coefficient of that name at the reference optimum.</summary>
    public double ReferenceOf(string coefficient) => optimum[coefficient];

    /// <summary>The linear predictor made of the columns <c>name:term</c>: one value per observation.</summary>
    /// <param name="name">The predictor's name in the header of design.csv.</param>
    /// <param name="scale">The argument of the loss is this multiple of the predictor.</param>
    public LinearPredictor Predictor(string name, double scale = 1)
    {
        var (terms, design) = Design(name);
        return new LinearPredictor(terms, design * scale);
    }

    /// <summary>One value for all observations.</summary>
    public LinearPredictor Scalar(string name)
    {
        var (terms, design) = Design(name);
        return new LinearPredictor(terms, design.SubMatrix(0, 1, 0, 1));
    }

    /// <summary>
    /// Logits [n, K], row by row. Class 0 is the base, with logit 0; every other class has coefficients of its own
    /// for the same columns: row i of the design becomes K rows, of which row k holds it in block k − 1.
    /// </summary>
    public LinearPredictor Logits(string name, int classes)
    {
        var (terms, design) = Design(name);
        var blocks = Matrix<double>.Build.Dense(classes, classes - 1, (k, block) => k == block + 1 ? 1 : 0);
        var own = Enumerable.Range(1, classes - 1).SelectMany(k => terms.Select(term => term.Replace(name, $"{name}[{k}]", StringComparison.Ordinal)));
        var rows = design.EnumerateRows().Select(row => blocks.KroneckerProduct(row.ToRowMatrix()));
        return new LinearPredictor([.. own], rows.Aggregate((above, below) => above.Stack(below)));
    }

    private (string[] Terms, Matrix<double> Design) Design(string name)
    {
        string[] terms = [.. columns.Keys.Where(column => column.StartsWith(name + ":", StringComparison.Ordinal))];
        return (terms, Matrix<double>.Build.DenseOfColumns(terms.Select(Column)));
    }
}

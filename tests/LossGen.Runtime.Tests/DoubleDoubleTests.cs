namespace LossGen.Runtime.Tests;

/// <summary>The references of the sweeps against the tables, which were computed with a hundred digits by other means.</summary>
public class DoubleDoubleTests
{
    // The tables give the part of a result beyond double precision to six digits.
    private const double Tolerance = 1e-21;

    // Beyond them the low parts of double-double numbers, or of their exponentials, leave the normal numbers.
    private const double Smallest = 1e-140;
    private const double Largest = 1e140;
    private const double LargestExponent = 640;
    private const double LargestAngle = 1e15;

    public static TheoryData<string, string, double> Tables => new()
    {
        { "Exp", "exp", LargestExponent },
        { "ExpM1", "expm1", LargestExponent },
        { "Log", "log", Largest },
        { "LogP1", "log1p", Largest },
        { "Log1MExp", "log1mexp", LargestExponent },
        { "Softplus", "softplus", LargestExponent },
        { "Sigmoid", "sigmoid", LargestExponent },
        { "LogSigmoid", "logsigmoid", LargestExponent },
        { "Logit", "logit", Largest },
        { "Tanh", "tanh", LargestExponent },
        { "Asinh", "asinh", Largest },
        { "Sin", "sin", LargestAngle },
        { "Cos", "cos", LargestAngle },
        { "Erf", "erf", Largest },
        { "Erfc", "erfc", Largest },
        { "ErfcX", "erfcx", Largest },
        { "LogErfc", "logerfc", Largest },
        { "LogHalfErfc", "loghalferfc", Largest },
        { "LogGamma", "lgamma", Largest },
        { "Digamma", "digamma", Largest },
        { "Trigamma", "trigamma", Largest },
        { "LogBesselI0", "logi0", Largest },
        { "BesselI1OverI0", "i1overi0", Largest },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void References_agree_with_the_golden_table_beyond_double_precision(string name, string table, double largest)
    {
        var reference = SweptFunction.All.Single(f => f.Name == name).Reference;
        var rows = ReferenceRow.Read(table, single: false).Where(row => Math.Abs(row.X) > Smallest && Math.Abs(row.X) < largest && Math.Abs(row.Value) is > Smallest and < Largest).ToList();
        Assert.InRange(rows.Count, 400, int.MaxValue);
        Assert.All(rows, row =>
        {
            var value = reference(new Point(row.X));
            var error = Math.Abs((value.High - row.Value) + (value.Low - row.ValueLow));
            Assert.True(error <= Tolerance * Math.Max(1, Math.Abs(row.Value)), FormattableString.Invariant($"{name} at {row.X:R}: {error:E2}"));
        });
    }
}

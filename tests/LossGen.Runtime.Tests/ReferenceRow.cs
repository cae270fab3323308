using System.Globalization;

namespace LossGen.Runtime.Tests;

/// <summary>A row of a reference table: f(x) = Value + ValueLow, exact to about 32 digits in double precision and to a double in single.</summary>
public readonly record struct ReferenceRow(double X, double Value, double ValueLow)
{
    public static IReadOnlyList<ReferenceRow> Read(string function, bool single)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "golden", single ? "f32" : "f64", function + ".csv");
        var rows = new List<ReferenceRow>();
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var fields = line.Split(',');
            if (single)
            {
                // The rounded result carries the sign of zero, the double beside it the digits beyond single precision.
                var x = BitConverter.UInt32BitsToSingle(uint.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                var f = BitConverter.UInt32BitsToSingle(uint.Parse(fields[4], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                var exact = double.Parse(fields[2], CultureInfo.InvariantCulture);
                rows.Add(new ReferenceRow(x, f, float.IsFinite(f) ? exact - f : 0));
            }
            else
            {
                var x = BitConverter.UInt64BitsToDouble(ulong.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                var f = BitConverter.UInt64BitsToDouble(ulong.Parse(fields[4], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                rows.Add(new ReferenceRow(x, f, double.Parse(fields[2], CultureInfo.InvariantCulture)));
            }
        }

        return rows;
    }

    /// <summary>A reference for a single-precision result.</summary>
    public static ReferenceRow OfSingle(double x, double exact)
    {
        var rounded = (float)exact;
        return new ReferenceRow(x, rounded, float.IsFinite(rounded) ? exact - rounded : 0);
    }

    /// <summary>The magnitude of the error of <paramref name="actual"/>; 0 where both are NaN or the same infinity.</summary>
    public double Error(double actual) => double.IsFinite(Value) && double.IsFinite(actual) ? Math.Abs((actual - Value) - ValueLow) : UlpError(actual);

    /// <summary>The error of <paramref name="actual"/> in ulp of the rounded reference; 0 where both are NaN, the same infinity, or zeros of the same sign.</summary>
    public double UlpError(double actual)
    {
        if (double.IsNaN(Value))
            return double.IsNaN(actual) ? 0 : double.PositiveInfinity;
        if (double.IsInfinity(Value) || double.IsInfinity(actual) || (Value == 0 && ValueLow == 0))
            return actual.Equals(Value) && double.IsNegative(actual) == double.IsNegative(Value) ? 0 : double.PositiveInfinity;
        return Math.Abs((actual - Value) - ValueLow) / (Math.BitIncrement(Math.Abs(Value)) - Math.Abs(Value));
    }

    /// <inheritdoc cref="UlpError(double)"/>
    public double UlpError(float actual)
    {
        if (!double.IsFinite(Value) || !float.IsFinite(actual) || (Value == 0 && ValueLow == 0))
            return UlpError((double)actual);
        var magnitude = Math.Abs((float)Value);
        return Math.Abs((actual - Value) - ValueLow) / ((double)MathF.BitIncrement(magnitude) - magnitude);
    }
}

namespace LossGen.Generator.Tests.Symbolics;

/// <summary>
/// A computed number and a bound on how far rounding may have moved it from the exact one, found by carrying the bound
/// through every operation (running error analysis, Higham 2002, §3.3).
/// </summary>
internal readonly record struct Estimate(double Value, double Error)
{
    /// <summary>What an operation of the processor may add: half a unit in the last place.</summary>
    public const double Rounding = 1.2e-16;

    /// <summary>What a function of the runtime library may add: a few units in the last place.</summary>
    public const double FunctionRounding = 1e-15;

    public static implicit operator Estimate(double exact) => new(exact, 0);

    public static Estimate operator +(Estimate a, Estimate b)
    {
        var sum = a.Value + b.Value;
        var part = sum - a.Value;
        var isExact = a.Value - (sum - part) + (b.Value - part) == 0;
        return Rounded(sum, a.Error + b.Error, isExact);
    }

    public static Estimate operator *(Estimate a, Estimate b)
    {
        var product = a.Value * b.Value;
        var isExact = Math.FusedMultiplyAdd(a.Value, b.Value, -product) == 0;
        return Rounded(product, (Math.Abs(a.Value) * b.Error) + (Math.Abs(b.Value) * a.Error) + (a.Error * b.Error), isExact);
    }

    /// <summary>Whether rounding took no digit that a comparison to the given relative accuracy would need.</summary>
    public bool IsWithin(double relative) => double.IsFinite(Value) && Error <= relative * Math.Abs(Value);

    /// <summary>
    /// Whether the two are the same number as far as rounding lets one tell. The bounds are first-order ones, so they
    /// are given some room.
    /// </summary>
    public bool AgreesWith(Estimate other) =>
        Value.Equals(other.Value) || Math.Abs(Value - other.Value) <= 4 * (Error + other.Error);

    /// <summary>
    /// A function of uncertain arguments: each is moved by its bound to see how much that moves the result.
    /// </summary>
    public static Estimate Of(Func<double[], double> function, params Estimate[] arguments)
    {
        var values = arguments.Select(argument => argument.Value).ToArray();
        var result = function(values);
        var error = 0.0;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].Error == 0)
                continue;
            var exact = values[i];
            foreach (var moved in new[] { exact - arguments[i].Error, exact + arguments[i].Error })
            {
                values[i] = moved;
                var difference = Math.Abs(function(values) - result);
                error = Math.Max(error, double.IsNaN(difference) ? double.PositiveInfinity : difference);
            }

            values[i] = exact;
        }

        return new Estimate(result, error + (FunctionRounding * Math.Abs(result)));
    }

    private static Estimate Rounded(double value, double error, bool isExact) => new(value, isExact ? error : error + (Rounding * Math.Abs(value)));
}

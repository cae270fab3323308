namespace LossGen.Generator.Families;

/// <summary>
/// A set of real numbers: an interval, or the whole numbers in it. It says what a parameter or an observation may
/// be, and what is known of an expression's value.
/// </summary>
internal sealed record Domain(double Lower, bool LowerIncluded, double Upper, bool UpperIncluded, bool IsInteger, string Description)
{
    public static readonly Domain Real = new(double.NegativeInfinity, true, double.PositiveInfinity, true, false, "a real number");
    public static readonly Domain Positive = new(0, false, double.PositiveInfinity, true, false, "greater than 0");
    public static readonly Domain NonNegative = new(0, true, double.PositiveInfinity, true, false, "at least 0");
    public static readonly Domain UnitInterval = new(0, true, 1, true, false, "in [0, 1]");
    public static readonly Domain OpenUnitInterval = new(0, false, 1, false, false, "in (0, 1)");
    public static readonly Domain Count = new(0, true, double.PositiveInfinity, false, true, "a whole number of at least 0");
    public static readonly Domain Binary = new(0, true, 1, true, true, "0 or 1");

    public static readonly Domain Flag = new(0, true, 1, true, true, "0 or 1");

    public bool Contains(double value) =>
        (value > Lower || (LowerIncluded && value == Lower))
        && (value < Upper || (UpperIncluded && value == Upper))
        && (!IsInteger || Math.Floor(value) == value);

    public bool Contains(Domain other) =>
        (other.Lower > Lower || (other.Lower == Lower && (LowerIncluded || !other.LowerIncluded)))
        && (other.Upper < Upper || (other.Upper == Upper && (UpperIncluded || !other.UpperIncluded)))
        && (!IsInteger || other.IsInteger);
}

using System.Globalization;
using System.Numerics;

namespace LossGen.Generator.Symbolics;

/// <summary>An exact fraction in lowest terms with a positive denominator.</summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger numerator;
    private readonly BigInteger denominatorLessOne;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();
        if (denominator.Sign < 0)
            (numerator, denominator) = (-numerator, -denominator);
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        this.numerator = numerator / divisor;
        denominatorLessOne = (denominator / divisor) - 1;
    }

    private Rational(BigInteger whole) => numerator = whole;

    public static Rational Zero { get; } = 0;

    public static Rational One { get; } = 1;

    public BigInteger Numerator => numerator;

    /// <summary>Stored less one, so that the default value is the valid fraction 0/1.</summary>
    public BigInteger Denominator => denominatorLessOne + 1;

    public bool IsZero => numerator.IsZero;

    public bool IsOne => numerator.IsOne && denominatorLessOne.IsZero;

    public bool IsInteger => denominatorLessOne.IsZero;

    /// <summary>
    /// Whether a power with this exponent is a few multiplications and at most one square root; any other is exp(n·ln x).
    /// </summary>
    public bool IsSmallPower => (this * 2).IsInteger && Abs() <= 32;

    public bool IsEvenInteger => IsInteger && numerator.IsEven;

    public int Sign => numerator.Sign;

    public static implicit operator Rational(int value) => new((BigInteger)value);

    public static Rational operator +(Rational a, Rational b) =>
        a.IsInteger && b.IsInteger
            ? new Rational(a.numerator + b.numerator)
            : new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    public static Rational operator *(Rational a, Rational b) =>
        a.IsInteger && b.IsInteger
            ? new Rational(a.numerator * b.numerator)
            : new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    /// <summary>The exact value of a finite double: a whole number times a power of two.</summary>
    public static Rational FromDouble(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "Only a finite number is a fraction.");
        var bits = BitConverter.DoubleToInt64Bits(value);
        var biasedExponent = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xFFFFFFFFFFFFF;
        var significand = biasedExponent == 0 ? fraction : fraction | (1L << 52);
        var exponent = Math.Max(biasedExponent, 1) - 1075;
        var magnitude = exponent >= 0
            ? new Rational(significand * BigInteger.Pow(2, exponent), 1)
            : new Rational(significand, BigInteger.Pow(2, -exponent));
        return bits < 0 ? -magnitude : magnitude;
    }

    public Rational Power(int exponent) =>
        exponent >= 0
            ? new Rational(BigInteger.Pow(Numerator, exponent), BigInteger.Pow(Denominator, exponent))
            : new Rational(BigInteger.Pow(Denominator, -exponent), BigInteger.Pow(Numerator, -exponent));

    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>The nearest double, ties to even.</summary>
    public double ToDouble()
    {
        if (IsZero)
            return 0;

        // Scale the quotient to 64 significant bits with a sticky last bit, so that one final rounding is exact.
        var magnitude = BigInteger.Abs(Numerator);
        var shift = 64 - (BitLength(magnitude) - BitLength(Denominator));
        var quotient = shift >= 0
            ? BigInteger.DivRem(magnitude << shift, Denominator, out var remainder)
            : BigInteger.DivRem(magnitude, Denominator << -shift, out remainder);
        if (!remainder.IsZero)
            quotient |= 1;
        var value = RoundedScale(quotient, -shift);
        return Sign < 0 ? -value : value;
    }

    public bool Equals(Rational other) => numerator == other.numerator && denominatorLessOne == other.denominatorLessOne;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => unchecked((numerator.GetHashCode() * 397) ^ denominatorLessOne.GetHashCode());

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public override string ToString() =>
        IsInteger
            ? Numerator.ToString(CultureInfo.InvariantCulture)
            : Numerator.ToString(CultureInfo.InvariantCulture) + "/" + Denominator.ToString(CultureInfo.InvariantCulture);

    private static int BitLength(BigInteger value)
    {
        // Two's complement, the lowest byte first; the highest may hold the sign alone.
        var bytes = value.ToByteArray();
        var bits = 8 * (bytes.Length - 1);
        for (var rest = bytes[bytes.Length - 1]; rest > 0; rest >>= 1)
            bits++;
        return bits;
    }

    private static double RoundedScale(BigInteger significand, int exponent)
    {
        // 53 bits for a normal result, fewer for a subnormal one.
        var bits = BitLength(significand);
        var kept = Math.Min(53, bits + exponent + 1074);
        if (kept < 0)
            return 0;
        var dropped = bits - kept;
        if (dropped > 0)
        {
            var half = BigInteger.One << (dropped - 1);
            var rest = significand & ((BigInteger.One << dropped) - 1);
            significand >>= dropped;
            exponent += dropped;
            if (rest > half || (rest == half && !significand.IsEven))
                significand += 1;
        }

        var value = (double)significand;
        for (; exponent > 0 && !double.IsInfinity(value); exponent--)
            value *= 2;
        for (; exponent < 0; exponent++)
            value /= 2;
        return value;
    }
}

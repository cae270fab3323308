using System.Numerics;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Symbolics;

public class RationalTests
{
    private const int Trials = 5000;

    [Fact]
    public void EveryFiniteDoubleIsAFractionAndComesBack()
    {
        var random = new Random(1);
        for (var trial = 0; trial < Trials; trial++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(value))
                AssertComesBack(value);
        }
    }

    [Fact]
    public void SubnormalDoublesComeBack()
    {
        var random = new Random(2);
        for (var trial = 0; trial < Trials; trial++)
        {
            // A random number of leading zeros: from the largest subnormal number to the smallest.
            var fraction = random.NextInt64(1L << 52) >> random.Next(52);
            AssertComesBack(BitConverter.Int64BitsToDouble(fraction));
            AssertComesBack(-BitConverter.Int64BitsToDouble(fraction));
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(double.MinValue)]
    [InlineData(2.2250738585072014E-308)]
    [InlineData(2.2250738585072009E-308)]
    public void TheEndsOfTheRangeComeBack(double value) => AssertComesBack(value);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void WhatIsNotFiniteIsNoFraction(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rational.FromDouble(value));

    [Fact]
    public void ADoubleIsItsExactFraction()
    {
        Assert.Equal(new Rational(1, 2), Rational.FromDouble(0.5));
        Assert.Equal(new Rational(-3, 8), Rational.FromDouble(-0.375));
        Assert.Equal(new Rational(3602879701896397, BigInteger.Pow(2, 55)), Rational.FromDouble(0.1));
        Assert.Equal(new Rational(1, BigInteger.Pow(2, 1074)), Rational.FromDouble(double.Epsilon));
    }

    [Fact]
    public void AQuotientIsRoundedAsTheProcessorRoundsIt()
    {
        var random = new Random(3);
        for (var trial = 0; trial < Trials; trial++)
        {
            // Division is correctly rounded in IEEE arithmetic, so the processor is the reference. Two bit patterns a
            // few binades apart give quotients of every kind of rounding; small dividends give subnormal quotients.
            var a = Scaled(random, trial % 2 == 0 ? -1060 : -40);
            var b = Scaled(random, -10);
            Assert.Equal(a / b, (Rational.FromDouble(a) / Rational.FromDouble(b)).ToDouble());
            Assert.Equal(a + b, (Rational.FromDouble(a) + Rational.FromDouble(b)).ToDouble());
            Assert.Equal(a * b, (Rational.FromDouble(a) * Rational.FromDouble(b)).ToDouble());
        }

        static double Scaled(Random random, int exponent) =>
            Math.ScaleB((random.NextDouble() + 1) * (random.Next(2) == 0 ? 1 : -1), exponent + random.Next(30));
    }

    [Fact]
    public void AValueHalfwayBetweenTwoDoublesIsRoundedToTheEvenOne()
    {
        var ulp = new Rational(1, BigInteger.Pow(2, 52));
        var tiny = new Rational(1, BigInteger.Pow(2, 300));
        Assert.Equal(1.0, (Rational.One + (ulp / 2)).ToDouble());
        Assert.Equal(Math.BitIncrement(1.0), (Rational.One + (ulp / 2) + tiny).ToDouble());
        Assert.Equal(Math.BitIncrement(Math.BitIncrement(1.0)), (Rational.One + (ulp * 3 / 2)).ToDouble());
        Assert.Equal(Math.BitIncrement(1.0), (Rational.One + (ulp * 3 / 2) - tiny).ToDouble());
    }

    [Fact]
    public void HalfOfTheSmallestDoubleIsRoundedToZeroAndMoreThanHalfUp()
    {
        var smallest = Rational.FromDouble(double.Epsilon);
        Assert.Equal(0.0, (smallest / 2).ToDouble());
        Assert.Equal(0.0, (smallest / 3).ToDouble());
        Assert.Equal(0.0, (smallest / 1000).ToDouble());
        Assert.Equal(double.Epsilon, (smallest * new Rational(51, 100)).ToDouble());
        Assert.Equal(2 * double.Epsilon, (smallest * new Rational(3, 2)).ToDouble());
        Assert.Equal(2 * double.Epsilon, (smallest * new Rational(5, 2)).ToDouble());
    }

    [Fact]
    public void WhatIsBeyondTheLargestDoubleIsInfinite()
    {
        var largest = Rational.FromDouble(double.MaxValue);
        var halfUlp = Rational.FromDouble(Math.ScaleB(1, 970));
        Assert.Equal(double.MaxValue, (largest + (halfUlp * new Rational(99, 100))).ToDouble());
        Assert.Equal(double.PositiveInfinity, (largest + halfUlp).ToDouble());
        Assert.Equal(double.NegativeInfinity, new Rational(2, 1).Power(5000).ToDouble() * -1);
        Assert.Equal(double.NegativeInfinity, (-new Rational(2, 1).Power(5000)).ToDouble());
    }

    [Fact]
    public void ArithmeticKeepsTheLawsOfAField()
    {
        var random = new Random(4);
        for (var trial = 0; trial < 500; trial++)
        {
            var (a, b, c) = (Fraction(random), Fraction(random), Fraction(random));
            Assert.Equal(a + b, b + a);
            Assert.Equal(a * b, b * a);
            Assert.Equal(a + b + c, a + (b + c));
            Assert.Equal(a * b * c, a * (b * c));
            Assert.Equal(a * (b + c), (a * b) + (a * c));
            Assert.Equal(Rational.Zero, a - a);
            Assert.Equal(a, a + b - b);
            if (!b.IsZero)
            {
                Assert.Equal(a, a / b * b);
                Assert.Equal(Rational.One, b * b.Power(-1));
                Assert.Equal(b.Power(3), b * b * b);
                Assert.Equal(b.Power(-2), Rational.One / (b * b));
            }
        }
    }

    [Fact]
    public void FractionsAreOrderedAsTheirValues()
    {
        var random = new Random(5);
        for (var trial = 0; trial < 500; trial++)
        {
            var (a, b) = (Fraction(random), Fraction(random));
            Assert.Equal((a - b).Sign, a.CompareTo(b));
            Assert.Equal((a - b).Sign < 0, a < b);
            Assert.Equal((a - b).Sign <= 0, a <= b);
            Assert.Equal((a - b).Sign > 0, a > b);
            Assert.Equal((a - b).Sign >= 0, a >= b);
        }
    }

    [Fact]
    public void AFractionIsInLowestTermsWithAPositiveDenominator()
    {
        var reduced = new Rational(6, -4);
        Assert.Equal(-3, reduced.Numerator);
        Assert.Equal(2, reduced.Denominator);
        Assert.Equal(new Rational(-3, 2), reduced);
        Assert.Equal(new Rational(-3, 2).GetHashCode(), reduced.GetHashCode());
        Assert.Equal(new Rational(3, 2), reduced.Abs());
        Assert.Equal("-3/2", reduced.ToString());
        Assert.Equal("7", new Rational(14, 2).ToString());
    }

    [Fact]
    public void TheDefaultValueIsZero()
    {
        Rational zero = default;
        Assert.Equal(Rational.Zero, zero);
        Assert.True(zero.IsZero && zero.IsInteger && zero.IsEvenInteger);
        Assert.Equal(Rational.One, zero + 1);
    }

    [Fact]
    public void NothingIsDividedByZero()
    {
        Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
        Assert.Throws<DivideByZeroException>(() => Rational.Zero.Power(-1));
    }

    private static void AssertComesBack(double value)
    {
        var back = Rational.FromDouble(value).ToDouble();
        Assert.True(value.Equals(back), FormattableString.Invariant($"{value:R} came back as {back:R}."));
    }

    private static Rational Fraction(Random random) => new(random.Next(-1000, 1000), random.Next(1, 200));
}

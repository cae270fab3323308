using System.Numerics;
using LossGen.Generator.Families;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Symbolics;

public class ConstantEvaluatorTests
{
    private readonly ExprPool pool = new();

    /// <summary>The constants of the six families and some more. The digits are those of the exact numbers.</summary>
    [Fact]
    public void ConstantsAreTheNearestDoubles()
    {
        AssertIs(0.918938533204672741780329736405617639861397473637783412817, Functions.Log.Of(2 * pool.Pi) / 2);
        AssertIs(0.693147180559945309417232121458176568075500134360255254121, Functions.Log.Of(pool.Constant(2)));
        AssertIs(1.144729885849400174143427351353058711647294812915311571514, Functions.Log.Of(pool.Pi));
        AssertIs(3.141592653589793238462643383279502884197169399375105820974, pool.Pi);
        AssertIs(0.318309886183790671537767526745028724068919291480912897495, pool.Pi.Power(-1));
        AssertIs(9.869604401089358618834490999876151135313699407240790626413, pool.Pi.Squared());
        AssertIs(2.302585092994045684017991454684364207601101488628772976033, Functions.Log.Of(pool.Constant(10)));
        AssertIs(-2.302585092994045684017991454684364207601101488628772976033, Functions.Log.Of(pool.Constant(new Rational(1, 10))));
        AssertIs(0.451582705289454864726195229894882143571794678555056317393, Functions.Log.Of(pool.Pi / 2));
        AssertIs(-0.366512920581664327012439158232669469454263447837105263054, Functions.Log.Of(Functions.Log.Of(pool.Constant(2))));
    }

    [Fact]
    public void DigitsThatCancelAreThereAllTheSame()
    {
        // π − 355/113 and ln 2 − 0.6931471805599453 (a double) lose seven and sixteen digits to cancellation.
        AssertIs(-2.66764189062422312368932886496333804e-7, pool.Pi - pool.Constant(new Rational(355, 113)));
        AssertIs(2.319046813846299615494855463875478650412e-17, Functions.Log.Of(pool.Constant(2)) - pool.Constant(Rational.FromDouble(Math.Log(2))));
    }

    /// <summary>What the normalisers of the families are made of, at fixed parameters.</summary>
    [Fact]
    public void RootsExponentialsAndSpecialFunctionsAreTheNearestDoubles()
    {
        var half = new Rational(1, 2);
        AssertIs(1.77245385090551602729816748334114518279754945612238712821, pool.Pi.Power(half));
        AssertIs(0.707106781186547524400844362104849039284835937688474036588, pool.Constant(2).Power(-half));
        AssertIs(0.606530659712633423603799534991180453441918135487186955683, Functions.Exp.Of(pool.Constant(-half)));
        AssertIs(1.01423205473500450945532959523126761520467957224307334878e+304, Functions.Exp.Of(pool.Constant(700)));
        AssertIs(9.85967654375977085670537294784946510511560018140094171059e-305, Functions.Exp.Of(pool.Constant(-700)));
        AssertIs(8.67361737988403546829804048432821366808139457022165533847e-19, Functions.LogP1.Of(pool.Constant(new Rational(1, BigInteger.One << 60))));
        AssertIs(0.682689492137085897170465091264075844955825933453208781975, Functions.Erf.Of(pool.Constant(2).Power(-half)));
        AssertIs(-0.0011283787909692363799484776569048125992468632126466421388, Functions.Erf.Of(pool.Constant(new Rational(-1, 1000))));
        AssertIs(0.999999984582742099719981147840326513115951427854746410809, Functions.Erf.Of(pool.Constant(4)));
        AssertIs(1, Functions.Erf.Of(pool.Constant(1000)));
        AssertIs(1.443635475178810342493276740273105269405553003156981559, Functions.Asinh.Of(pool.Constant(2)));
        AssertIs(-0.0009999998333334083332886905065723982627788967620022562689, Functions.Asinh.Of(pool.Constant(new Rational(-1, 1000))));
        AssertIs(0, Functions.Asinh.Of(pool.Zero));
        AssertIs(3.605551275463989293119221267470495946251296573845246213, Functions.Hypot.Of(pool.Constant(2), pool.Constant(-3)));
        AssertIs(0, Functions.Hypot.Of(pool.Zero, pool.Zero));
        AssertIs(0.0000000154172579002800188521596734868840485721452535891911683429, Functions.Erfc.Of(pool.Constant(4)));
        AssertIs(8.80166269072795057126714983174916748557562344939357583065e-285, Functions.Erfc.Of(pool.Constant(new Rational(51, 2))));
        AssertIs(0.28468287047291915963249466968270192432013769555989472925, Functions.LogGamma.Of(pool.Constant(new Rational(5, 2))));
        AssertIs(2.25271265173420595986970164636849511861562722229495376504, Functions.LogGamma.Of(pool.Constant(new Rational(1, 10))));
        AssertIs(0.693147180559945309417232121458176568075500134360255254121, Functions.LogGamma.Of(pool.Constant(3)));
        AssertIs(361.435540467777621555251912702520762858778835247221847537, Functions.LogGamma.Of(pool.Constant(new Rational(201, 2))));
    }

    [Fact]
    public void LogarithmsAreWithinAnUlpOfThoseOfTheProcessor()
    {
        var random = new Random(1);
        for (var trial = 0; trial < 300; trial++)
        {
            var x = Math.Exp((40 * random.NextDouble()) - 20);
            var value = ConstantEvaluator.Evaluate(Functions.Log.Of(pool.Constant(Rational.FromDouble(x))));
            Assert.NotNull(value);
            Assert.InRange(value.Value, Math.BitDecrement(Math.Log(x)), Math.BitIncrement(Math.Log(x)));
        }
    }

    [Fact]
    public void LogarithmsOfTheLargestAndTheSmallestNumbersAreThere()
    {
        foreach (var x in new[] { double.MaxValue, 1e300, 1e30, 1e-30, 1e-60, 1e-70, 1e-300, double.Epsilon })
        {
            var value = ConstantEvaluator.Evaluate(Functions.Log.Of(pool.Constant(Rational.FromDouble(x))));
            Assert.NotNull(value);
            Assert.InRange(value.Value, Math.BitDecrement(Math.Log(x)), Math.BitIncrement(Math.Log(x)));
        }
    }

    [Fact]
    public void ProductsOfNumbersFarApartKeepTheirDigits()
    {
        // 1e-90·π and π·1e-300: small numbers have as many digits as others.
        AssertIs(Math.PI * 1e-90, pool.Constant(Rational.FromDouble(1e-90)) * pool.Pi, ulps: 1);
        AssertIs(Math.PI * 1e-300, pool.Constant(Rational.FromDouble(1e-300)) * pool.Pi, ulps: 1);
        AssertIs(Math.PI * 1e300, pool.Constant(Rational.FromDouble(1e300)) * pool.Pi, ulps: 1);
    }

    [Fact]
    public void NamedValuesAreThemselves()
    {
        AssertIs(double.PositiveInfinity, pool.Named(NamedValue.PositiveInfinity));
        AssertIs(double.NaN, pool.Named(NamedValue.NotANumber));
    }

    [Fact]
    public void WhatDependsOnASymbolIsNoConstant()
    {
        var x = pool.Symbol("x", Axes.None, Domain.Positive, isData: false);
        Assert.Null(ConstantEvaluator.Evaluate(x));
        Assert.Null(ConstantEvaluator.Evaluate(x + 1));
        Assert.Null(ConstantEvaluator.Evaluate(2 * x));
        Assert.Null(ConstantEvaluator.Evaluate(Functions.Log.Of(x)));
    }

    [Fact]
    public void WhatItCannotDoExactlyItDoesNotDo()
    {
        Assert.Null(ConstantEvaluator.Evaluate(Functions.Digamma.Of(pool.Constant(3))));
        Assert.Null(ConstantEvaluator.Evaluate(Functions.LogGamma.Of(pool.Zero)));
        Assert.Null(ConstantEvaluator.Evaluate(Functions.Exp.Of(pool.Constant(2000))));
        Assert.Null(ConstantEvaluator.Evaluate(Functions.Log.Of(pool.Zero)));
        Assert.Null(ConstantEvaluator.Evaluate(Functions.Log.Of(pool.Constant(-1))));
        Assert.Null(ConstantEvaluator.Evaluate((-pool.Pi).Power(new Rational(1, 2))));
        Assert.Null(ConstantEvaluator.Evaluate(pool.Pi.Power(new Rational(1, 3))));
    }

    private static void AssertIs(double expected, Expr expr, int ulps = 0)
    {
        var value = ConstantEvaluator.Evaluate(expr);
        Assert.True(value.HasValue, $"{expr} has no value.");
        var distance = Math.Abs(BitConverter.DoubleToInt64Bits(expected) - BitConverter.DoubleToInt64Bits(value.Value));
        Assert.True(distance <= ulps, FormattableString.Invariant($"{expr} is {expected:R}, but was {value.Value:R}."));
    }
}

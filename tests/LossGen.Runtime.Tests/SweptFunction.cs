namespace LossGen.Runtime.Tests;

/// <summary>In what the error of a result is counted: half-ulps of a scale that depends on the arguments and the result, or, where that is 0, ulps of the result.</summary>
internal sealed record ErrorUnit(string Name, Func<Point, double, double> ScaleOf)
{
    public static readonly ErrorUnit Ulp = new("ulp", (_, _) => 0);

    /// <summary>For functions with roots.</summary>
    public static readonly ErrorUnit Mixed = new("mixed", (_, f) => Math.Max(1, Math.Abs(f)));

    /// <summary>For logarithms of sums: the largest term meets the rest of the sum with cancellation.</summary>
    public static readonly ErrorUnit Largest = new("largest", (at, f) => Math.Max(Math.Max(1, Math.Abs(f)), Math.Abs(Math.Max(at.X, at.Y))));

    /// <summary>For log B(a, b), the difference of two such terms: log Γ of the smaller argument, and what the larger one adds.</summary>
    public static readonly ErrorUnit LargestOfBeta = new("largest", (at, f) => Math.Max(Math.Max(1, Math.Abs(f)), Math.Abs(SpecialFunctions.LogGamma(Math.Min(at.X, at.Y)))));

    /// <summary>For log Γ(t + y) − log Γ(t): a relative change of t changes the result by as much, which decides next to the roots in t.</summary>
    public static readonly ErrorUnit Conditioned = new("conditioned", (at, f) => Math.Max(Math.Abs(f), at.X * SpecialFunctions.DigammaDelta(at.X, at.Y)));
}

/// <summary>The arguments of one call; a function of fewer arguments leaves the rest alone.</summary>
internal readonly record struct Point(double X, double Y = 0, double Z = 0);

/// <summary>A function to be held to a reference at random points: how to draw them, the reference, and the function over spans in both precisions.</summary>
internal sealed record SweptFunction(
    string Name,
    ErrorUnit Unit,
    Func<RandomPoints, Point> Draw,
    Func<Point, DoubleDouble> Reference,
    SweptFunction.Ternary<double> Double,
    SweptFunction.Ternary<float> Single)
{
    public delegate void Unary<T>(ReadOnlySpan<T> x, Span<T> destination);

    public delegate void Binary<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination);

    public delegate void Ternary<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> z, Span<T> destination);

    public static IReadOnlyList<SweptFunction> All { get; } =
    [
        OfOne("Exp", ErrorUnit.Ulp, OnTheLine, DoubleDouble.Exp, VectorMath.Exp, VectorMath.Exp),
        OfOne("ExpM1", ErrorUnit.Ulp, OnTheLine, DoubleDouble.ExpM1, VectorMath.ExpM1, VectorMath.ExpM1),
        OfOne("Log", ErrorUnit.Ulp, p => p.Choose(2) == 0 ? p.Magnitude(-p.Exponents, p.Exponents) : p.Near(1), DoubleDouble.Log, VectorMath.Log, VectorMath.Log),
        OfOne(
            "LogP1",
            ErrorUnit.Ulp,
            p => p.Choose(3) switch { 0 => p.Magnitude(-60, p.Exponents), 1 => p.Signed(-60, -1), _ => Math.BitIncrement(-1) + p.Magnitude(-50, -1) },
            DoubleDouble.LogP1,
            VectorMath.LogP1,
            VectorMath.LogP1),
        OfOne(
            "LogP1OfUnit",
            ErrorUnit.Ulp,
            p => p.Choose(2) == 0 ? p.Between(0, 1) : p.Magnitude(-80, 0),
            DoubleDouble.LogP1,
            Map<double>(SpecialFunctions.LogP1OfUnit),
            Map<float>(SpecialFunctions.LogP1OfUnit)),
        OfOne(
            "Log1MExp",
            ErrorUnit.Ulp,
            p => p.Choose(3) switch { 0 => p.Between(0, p.ExponentialLimit), 1 => p.Magnitude(-p.Exponents, 0), _ => p.Between(0, 3) },
            x => x.High < 0.7 ? DoubleDouble.Log(-DoubleDouble.ExpM1(-x)) : DoubleDouble.LogP1(-DoubleDouble.Exp(-x)),
            VectorMath.Log1MExp,
            VectorMath.Log1MExp),
        OfOne("Softplus", ErrorUnit.Ulp, OnTheLine, Softplus, VectorMath.Softplus, VectorMath.Softplus),
        OfOne(
            "Sigmoid",
            ErrorUnit.Ulp,
            OnTheLine,
            x => x.High > 0 ? 1 / (DoubleDouble.Exp(-x) + 1) : DoubleDouble.Exp(x) / (DoubleDouble.Exp(x) + 1),
            VectorMath.Sigmoid,
            VectorMath.Sigmoid),
        OfOne("LogSigmoid", ErrorUnit.Ulp, OnTheLine, x => -Softplus(-x), VectorMath.LogSigmoid, VectorMath.LogSigmoid),
        OfOne(
            "Logit",
            ErrorUnit.Ulp,
            p => p.Choose(4) switch { 0 => p.Between(0, 1), 1 => p.Near(0.5), 2 => 1 - p.Magnitude(-24, -1), _ => p.Magnitude(-p.Exponents, -1) },
            x => Math.Abs(x.High - 0.5) < 0.1 ? DoubleDouble.LogP1((x + x - 1) / (1 - x)) : DoubleDouble.Log(x / (1 - x)),
            VectorMath.Logit,
            VectorMath.Logit),
        OfOne("Tanh", ErrorUnit.Ulp, OnTheLine, Tanh, VectorMath.Tanh, VectorMath.Tanh),
        OfOne(
            "Asinh",
            ErrorUnit.Ulp,
            p => p.Choose(3) switch { 0 => p.Signed(-p.Exponents / 2, p.Exponents), 1 => p.Between(-3, 3), _ => p.Signed(-8, 8) },
            Asinh,
            VectorMath.Asinh,
            VectorMath.Asinh),
        OfOne("Sin", ErrorUnit.Ulp, OnTheCircle, x => TrigonometricDoubleDouble.Sin(x.High), VectorMath.Sin, VectorMath.Sin),
        OfOne("Cos", ErrorUnit.Ulp, OnTheCircle, x => TrigonometricDoubleDouble.Cos(x.High), VectorMath.Cos, VectorMath.Cos),
        OfOne(
            "Erf",
            ErrorUnit.Ulp,
            p => p.Choose(4) switch { 0 => p.Signed(-p.Exponents / 2, 0), 1 => p.Near(1), 2 => p.Between(0, 3), _ => p.Between(-7, 7) },
            x => TrigonometricDoubleDouble.Erf(x.High),
            VectorMath.Erf,
            VectorMath.Erf),
        OfOne(
            "Erfc",
            ErrorUnit.Ulp,
            p => p.Choose(3) switch { 0 => AboutTheEndsOfBranches(p), 1 => p.Between(-3, 3), _ => p.Between(-6, Math.Sqrt(p.ExponentialLimit)) },
            x => ErrorComplementDoubleDouble.Erfc(x.High),
            VectorMath.Erfc,
            VectorMath.Erfc),
        OfOne(
            "ErfcX",
            ErrorUnit.Ulp,
            p => p.Choose(4) switch { 0 => AboutTheEndsOfBranches(p), 1 => p.Between(-3, 3), 2 => p.Between(-Math.Sqrt(p.ExponentialLimit), 9), _ => p.Magnitude(0, p.Exponents) },
            x => ErrorComplementDoubleDouble.ErfcX(x.High),
            VectorMath.ErfcX,
            VectorMath.ErfcX),
        OfOne(
            "LogErfc",
            ErrorUnit.Ulp,
            p => p.Choose(4) switch { 0 => AboutTheEndsOfBranches(p), 1 => p.Between(-3, 3), 2 => p.Between(-7, 40), _ => p.Signed(-p.Exponents / 2, p.Exponents / 2) },
            x => ErrorComplementDoubleDouble.LogErfc(x.High),
            VectorMath.LogErfc,
            VectorMath.LogErfc),
        OfOne(
            "LogHalfErfc",
            ErrorUnit.Ulp,
            p => p.Choose(4) switch { 0 => AboutTheEndsOfBranches(p), 1 => p.Between(-3, 3), 2 => p.Between(-Math.Sqrt(p.ExponentialLimit), 40), _ => p.Magnitude(-p.Exponents / 2, p.Exponents / 2) },
            x => ErrorComplementDoubleDouble.LogHalfErfc(x.High),
            VectorMath.LogHalfErfc,
            VectorMath.LogHalfErfc),
        OfTwo(
            "LogAddExp",
            ErrorUnit.Largest,
            p =>
            {
                var a = p.Signed(-20, 30);
                return p.Choose(3) switch { 0 => (a, a + p.Signed(-30, 6)), 1 => (a, p.Signed(-20, 30)), _ => (a, a) };
            },
            GammaDoubleDouble.LogAddExp,
            VectorMath.LogAddExp,
            VectorMath.LogAddExp),
        OfTwo(
            "Hypot",
            ErrorUnit.Ulp,
            p =>
            {
                var x = p.Signed(-p.Exponents, p.Exponents);
                return p.Choose(3) switch { 0 => (x, x * p.Signed(-3, 3)), 1 => (x, p.Signed(-p.Exponents, p.Exponents)), _ => (p.Between(-1, 1), p.Between(-1, 1)) };
            },
            Hypot,
            VectorMath.Hypot,
            VectorMath.Hypot),
        OfOne("LogGamma", ErrorUnit.Mixed, p => OnTheGammaAxis(p, 1, 2), x => GammaDoubleDouble.LogGamma(x.High), VectorMath.LogGamma, VectorMath.LogGamma),
        OfOne("Digamma", ErrorUnit.Mixed, p => OnTheGammaAxis(p, 1.4616321449683622, 1), x => GammaDoubleDouble.Digamma(x.High), VectorMath.Digamma, VectorMath.Digamma),
        OfOne("Trigamma", ErrorUnit.Ulp, p => OnTheGammaAxis(p, 1, 2), x => GammaDoubleDouble.Trigamma(x.High), VectorMath.Trigamma, VectorMath.Trigamma),
        OfTwo("LogGammaDelta", ErrorUnit.Conditioned, ShapeAndStep, GammaDoubleDouble.LogGammaDelta, VectorMath.LogGammaDelta, VectorMath.LogGammaDelta),
        OfTwo("DigammaDelta", ErrorUnit.Ulp, ShapeAndStep, GammaDoubleDouble.DigammaDelta, VectorMath.DigammaDelta, VectorMath.DigammaDelta),
        OfTwo("TrigammaDelta", ErrorUnit.Ulp, ShapeAndStep, GammaDoubleDouble.TrigammaDelta, VectorMath.TrigammaDelta, VectorMath.TrigammaDelta),
        OfOne("LogBesselI0", ErrorUnit.Ulp, OnTheBesselAxis, x => GammaDoubleDouble.LogBesselI0(x.High), VectorMath.LogBesselI0, VectorMath.LogBesselI0),
        OfOne("BesselI1OverI0", ErrorUnit.Ulp, OnTheBesselAxis, x => GammaDoubleDouble.BesselI1OverI0(x.High), VectorMath.BesselI1OverI0, VectorMath.BesselI1OverI0),
        OfTwo(
            "LogMix",
            ErrorUnit.Ulp,
            p => (p.Choose(3) switch { 0 => p.Between(-40, 40), 1 => p.Signed(-30, 9), _ => p.Between(-2, 2) }, p.Choose(2) == 0 ? -p.Magnitude(-60, 20) : p.Between(-3, 0)),
            GammaDoubleDouble.LogMix,
            VectorMath.LogMix,
            VectorMath.LogMix),
        OfTwo(
            "PoissonLogProbability",
            ErrorUnit.Mixed,
            p =>
            {
                var x = p.Choose(3) switch { 0 => p.Whole(2000), 1 => p.Magnitude(-40, 30), _ => p.Between(0, 4) };
                return (x, p.Choose(2) == 0 && x > 0 ? x * p.Near(1) : p.Magnitude(-40, 30));
            },
            GammaDoubleDouble.PoissonLogProbability,
            VectorMath.PoissonLogProbability,
            VectorMath.PoissonLogProbability),
        OfTwo(
            "LogBeta",
            ErrorUnit.LargestOfBeta,
            p => (Shape(p), p.Choose(2) == 0 ? p.Whole(50) + 1 : Shape(p)),
            GammaDoubleDouble.LogBeta,
            VectorMath.LogBeta,
            VectorMath.LogBeta),
        new(
            "NegativeBinomialLogProbability",
            ErrorUnit.Ulp,
            p => new Point(p.Choose(2) == 0 ? p.Whole(20) : Math.Floor(p.Magnitude(0, 20)), p.Magnitude(-30, 24), p.Magnitude(-20, 30)),
            p => GammaDoubleDouble.NegativeBinomialLogProbability(p.X, p.Y, p.Z),
            VectorMath.NegativeBinomialLogProbability,
            VectorMath.NegativeBinomialLogProbability),
    ];

    private static SweptFunction OfOne(string name, ErrorUnit unit, Func<RandomPoints, double> draw, Func<DoubleDouble, DoubleDouble> reference, Unary<double> inDouble, Unary<float> inSingle) =>
        new(name, unit, p => new Point(draw(p)), p => reference(p.X), (x, _, _, destination) => inDouble(x, destination), (x, _, _, destination) => inSingle(x, destination));

    private static SweptFunction OfTwo(string name, ErrorUnit unit, Func<RandomPoints, (double X, double Y)> draw, Func<double, double, DoubleDouble> reference, Binary<double> inDouble, Binary<float> inSingle) =>
        new(
            name,
            unit,
            p =>
            {
                var (x, y) = draw(p);
                return new Point(x, y);
            },
            p => reference(p.X, p.Y),
            (x, y, _, destination) => inDouble(x, y, destination),
            (x, y, _, destination) => inSingle(x, y, destination));

    private static Unary<T> Map<T>(Func<T, T> function) => (x, destination) =>
    {
        for (var i = 0; i < x.Length; i++)
            destination[i] = function(x[i]);
    };

    private static double OnTheLine(RandomPoints p) => p.Choose(3) switch
    {
        0 => p.Between(-p.ExponentialLimit, p.ExponentialLimit),
        1 => p.Signed(-60, 4),
        _ => p.Between(-3, 3),
    };

    /// <summary>Positive numbers of all sizes, the neighbourhood of two roots or branch points, and negative numbers with the neighbourhood of their poles.</summary>
    private static double OnTheGammaAxis(RandomPoints p, double root, double other) => p.Choose(8) switch
    {
        0 => p.Magnitude(-p.Exponents / 4, p.Exponents / 4),
        1 => p.Magnitude(-8, 10),
        2 => p.Between(0, 3),
        3 => p.Near(root),
        4 => p.Near(other),
        5 => p.Between(-50, 0),
        6 => p.Near(-1 - p.Whole(60)),
        _ => -p.Magnitude(-60, 20),
    };

    /// <summary>Angles that the library reduces itself, and their neighbourhood of the roots.</summary>
    private static double OnTheCircle(RandomPoints p) => p.Choose(4) switch
    {
        0 => p.Signed(-p.Exponents / 2, 20),
        1 => p.Between(-20, 20),
        2 => p.Near(p.Whole(1_000_000) * (Math.PI / 2)),
        _ => p.Near((1 + p.Whole(8)) * (Math.PI / 4)),
    };

    /// <summary>Next to ½, −¾ and 0, where the complement of the error function is taken another way or its logarithm has its root.</summary>
    private static double AboutTheEndsOfBranches(RandomPoints p) =>
        p.Choose(3) switch { 0 => p.Near(0.5), 1 => p.Near(-0.75), _ => p.Signed(-p.Exponents / 2, 0) };

    private static double OnTheBesselAxis(RandomPoints p) => p.Choose(4) switch
    {
        0 => p.Signed(-p.Exponents / 4, p.Exponents / 4),
        1 => p.Between(-20, 20),
        2 => p.Near(10),
        _ => p.Between(0, 100),
    };

    private static double Shape(RandomPoints p) =>
        p.Choose(3) switch { 0 => p.Magnitude(-p.Exponents / 5, p.Exponents / 5), 1 => p.Magnitude(-6, 10), _ => p.Between(0, 3) };

    private static (double T, double Y) ShapeAndStep(RandomPoints p)
    {
        var t = Shape(p);
        return (t, p.Choose(4) switch { 0 => p.Whole(12), 1 => p.Whole(2000), 2 => p.Magnitude(-60, 20), _ => p.Between(0, 20) });
    }

    private static DoubleDouble Softplus(DoubleDouble x) =>
        x.High > 0 ? DoubleDouble.LogP1(DoubleDouble.Exp(-x)) + x : DoubleDouble.LogP1(DoubleDouble.Exp(x));

    private static DoubleDouble Asinh(DoubleDouble x)
    {
        // Beyond 10³⁰ the square root is |x| to all the digits of the reference.
        const double Far = 1e30;
        var a = x.High < 0 ? -x : x;
        var result = a.High > Far ? DoubleDouble.Log(a) + DoubleDouble.Log(2) : DoubleDouble.LogP1(a + (a * a / (DoubleDouble.Sqrt((a * a) + 1) + 1)));
        return x.High < 0 ? -result : result;
    }

    private static DoubleDouble Hypot(double x, double y)
    {
        var exponent = Math.ILogB(Math.Max(Math.Abs(x), Math.Abs(y)));
        var (a, b) = (((DoubleDouble)x).Scale(-exponent), ((DoubleDouble)y).Scale(-exponent));
        return DoubleDouble.Sqrt((a * a) + (b * b)).Scale(exponent);
    }

    private static DoubleDouble Tanh(DoubleDouble x)
    {
        if (Math.Abs(x.High) > 40)
            return Math.Sign(x.High);
        var p = DoubleDouble.ExpM1(x + x);
        return p / (p + 2);
    }
}

namespace LossGen.Runtime.Tests;

/// <summary>
/// The gamma and Bessel functions, and the log probabilities built on them, to about 29 digits: the textbook recurrences, reflections and series of NIST's DLMF (chapters 5 and 10)
/// in <see cref="DoubleDouble"/> arithmetic. They share neither a formula nor a coefficient with the library, which rests on other expansions.
/// </summary>
internal static class GammaDoubleDouble
{
    // From here on the asymptotic series of log Γ and its derivatives end below 1e-33 with the Bernoulli numbers at hand,
    // and those of the Bessel functions reach it before they diverge.
    private const double AsymptoticFrom = 30;
    private const double BesselAsymptoticFrom = 50;
    private const double NegligibleTerm = 1e-34;

    private static readonly DoubleDouble Pi = new(3.141592653589793, 1.2246467991473532e-16);
    private static readonly DoubleDouble LogPi = DoubleDouble.Log(Pi);
    private static readonly DoubleDouble LogTwoPi = DoubleDouble.Log(Pi.Scale(1));

    // B₂, B₄, …, B₃₀.
    private static readonly DoubleDouble[] Bernoulli =
    [
        Ratio(1, 6), Ratio(-1, 30), Ratio(1, 42), Ratio(-1, 30), Ratio(5, 66), Ratio(-691, 2730), Ratio(7, 6), Ratio(-3617, 510),
        Ratio(43867, 798), Ratio(-174611, 330), Ratio(854513, 138), Ratio(-236364091, 2730), Ratio(8553103, 6), Ratio(-23749461029, 870),
        Ratio(8615841276005, 14322),
    ];

    // With u = 1/x²: log Γ(x) = (x − ½) log x − x + ½ log 2π + P(u)/x, ψ(x) = log x − 1/(2x) − u·Q(u), ψ′(x) = 1/x + u/2 + (u/x)·R(u).
    private static readonly DoubleDouble[] LogGammaSeries = [.. Bernoulli.Select((b, i) => b / ((2.0 * i + 2) * (2.0 * i + 1)))];
    private static readonly DoubleDouble[] DigammaSeries = [.. Bernoulli.Select((b, i) => b / ((2.0 * i) + 2))];
    private static readonly DoubleDouble[] TrigammaSeries = Bernoulli;

    /// <summary>log|Γ(x)|, relatively exact at the roots 1 and 2.</summary>
    public static DoubleDouble LogGamma(double x) => x switch
    {
        < 0 => LogPi - DoubleDouble.Log(Abs(SinPi(FromWhole(x)))) - LogGammaOfPositive((DoubleDouble)1 - x),
        > 0.5 and < 1.5 => LogGammaDelta(1, x - 1),
        >= 1.5 and < 3 => LogGammaDelta(2, x - 2),
        _ => LogGammaOfPositive(x),
    };

    /// <summary>ψ(x).</summary>
    public static DoubleDouble Digamma(double x) =>
        x < 0 ? DigammaOfPositive((DoubleDouble)1 - x) - (Pi * CosPi(FromWhole(x)) / SinPi(FromWhole(x))) : DigammaOfPositive(x);

    /// <summary>ψ′(x).</summary>
    public static DoubleDouble Trigamma(double x)
    {
        if (x > 0)
            return TrigammaOfPositive(x);
        var cosecant = Pi / SinPi(FromWhole(x));
        return (cosecant * cosecant) - TrigammaOfPositive((DoubleDouble)1 - x);
    }

    /// <summary>log Γ(t + y) − log Γ(t), relatively exact also where y is small, for t and t + y positive.</summary>
    public static DoubleDouble LogGammaDelta(double t, double y)
    {
        // From y = 100 on nothing cancels but at a root.
        if (y > 100 && t < AsymptoticFrom)
            return LogGammaOfPositive((DoubleDouble)t + y) - LogGammaOfPositive(t);

        // Π (t + y + k)/(t + k) − 1 over the steps up, apart from the first, whose ratio may overflow.
        DoubleDouble productMinusOne = 0;
        var (from, steps) = StepsUp(t);
        for (var k = 1; k < steps; k++)
        {
            var q = y / ((DoubleDouble)t + k);
            productMinusOne = productMinusOne + q + (productMinusOne * q);
        }

        var (a, b) = (1 / from, 1 / (from + y));
        var (u, v) = (a * a, b * b);
        var (value, divided) = DividedDifference(LogGammaSeries, u, v);
        var aMinusB = y * a * b;
        var series = -((aMinusB * value) + (b * aMinusB * (a + b) * divided));
        var result = ((from - 0.5) * DoubleDouble.LogP1(y * a)) + (y * DoubleDouble.Log(from + y)) - y + series;
        return steps == 0 ? result : result - DoubleDouble.LogP1(productMinusOne) - DoubleDouble.LogP1((DoubleDouble)y / t);
    }

    /// <summary>ψ(t + y) − ψ(t), relatively exact, for t > 0 and y ≥ 0.</summary>
    public static DoubleDouble DigammaDelta(double t, double y)
    {
        DoubleDouble sum = 0;
        var (from, steps) = StepsUp(t);
        for (var k = 0; k < steps; k++)
        {
            var shifted = (DoubleDouble)t + k;
            sum += y / shifted / (shifted + y);
        }

        var (a, b) = (1 / from, 1 / (from + y));
        var (u, v) = (a * a, b * b);
        var (value, divided) = DividedDifference(DigammaSeries, u, v);
        var aMinusB = y * a * b;
        var uMinusV = aMinusB * (a + b);
        return sum + DoubleDouble.LogP1(y * a) + (aMinusB * 0.5) + (uMinusV * (value + (v * divided)));
    }

    /// <summary>ψ′(t + y) − ψ′(t), relatively exact, for t > 0 and y ≥ 0.</summary>
    public static DoubleDouble TrigammaDelta(double t, double y)
    {
        DoubleDouble sum = 0;
        var (from, steps) = StepsUp(t);
        for (var k = 0; k < steps; k++)
        {
            var (near, far) = (1 / ((DoubleDouble)t + k), 1 / ((DoubleDouble)t + k + y));
            sum += y * near * far * (near + far);
        }

        var (a, b) = (1 / from, 1 / (from + y));
        var (u, v) = (a * a, b * b);
        var (value, divided) = DividedDifference(TrigammaSeries, u, v);
        var aMinusB = y * a * b;
        var uMinusV = aMinusB * (a + b);

        // a·u·R(u) − b·v·R(v), each factor's difference in turn.
        var series = (aMinusB * u * value) + (b * uMinusV * (value + (v * divided)));
        return -(sum + aMinusB + (uMinusV * 0.5) + series);
    }

    /// <summary>log I₀(x).</summary>
    public static DoubleDouble LogBesselI0(double x)
    {
        x = Math.Abs(x);
        return x < BesselAsymptoticFrom
            ? DoubleDouble.LogP1(BesselPowerSeriesMinusOne(0, x))
            : x + (DoubleDouble.LogP1(BesselAsymptoticMinusOne(0, x)) - ((LogTwoPi + DoubleDouble.Log(x)) * 0.5));
    }

    /// <summary>I₁(x)/I₀(x).</summary>
    public static DoubleDouble BesselI1OverI0(double x)
    {
        var magnitude = Math.Abs(x);
        return magnitude < BesselAsymptoticFrom
            ? x * (BesselPowerSeriesMinusOne(1, magnitude) + 1) / (BesselPowerSeriesMinusOne(0, magnitude) + 1) * 0.5
            : Math.Sign(x) * ((BesselAsymptoticMinusOne(1, magnitude) + 1) / (BesselAsymptoticMinusOne(0, magnitude) + 1));
    }

    /// <summary>The log probability of a count under the negative binomial distribution, by its definition: good to about 29 digits of y·log y.</summary>
    public static DoubleDouble NegativeBinomialLogProbability(double y, double mu, double theta)
    {
        var none = -(theta * DoubleDouble.LogP1((DoubleDouble)mu / theta));
        return y == 0 ? none
            : none + LogGammaDelta(theta, y) - LogGammaOfPositive((DoubleDouble)y + 1) + (y * (DoubleDouble.Log(mu) - DoubleDouble.Log((DoubleDouble)theta + mu)));
    }

    /// <summary>The log probability of a count under the Poisson distribution by its definition, for any x ≥ 0: good to about 29 digits of x·log x.</summary>
    public static DoubleDouble PoissonLogProbability(double x, double mu) =>
        x == 0 ? -mu : (x * DoubleDouble.Log(mu)) - mu - LogGammaOfPositive((DoubleDouble)x + 1);

    /// <summary>log B(a, b).</summary>
    public static DoubleDouble LogBeta(double a, double b) => LogGamma(Math.Min(a, b)) - LogGammaDelta(Math.Max(a, b), Math.Min(a, b));

    /// <summary>log(σ(l) + σ(−l)·e^q).</summary>
    public static DoubleDouble LogMix(double logit, double logProbability)
    {
        var e = ExpOfDifference(-Math.Abs(logit), 0);
        var weight = (logit < 0 ? 1 : e) / (e + 1);
        var s = -(weight * DoubleDouble.ExpM1(logProbability));
        return s.High < 0.5
            ? DoubleDouble.LogP1(-s)
            : LogAddExp(logit, logProbability) - DoubleDouble.LogP1(e);
    }

    /// <summary>log(eᵃ + eᵇ).</summary>
    public static DoubleDouble LogAddExp(double a, double b) =>
        Math.Max(a, b) + DoubleDouble.LogP1(ExpOfDifference(Math.Min(a, b), Math.Max(a, b)));

    /// <summary>log Σ exp(xᵢ) of a row with a finite largest element.</summary>
    public static DoubleDouble LogSumExp(ReadOnlySpan<double> x)
    {
        var largest = 0;
        for (var i = 1; i < x.Length; i++)
            largest = x[i] > x[largest] ? i : largest;
        DoubleDouble rest = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (i != largest)
                rest += ExpOfDifference(x[i], x[largest]);
        }

        return x[largest] + DoubleDouble.LogP1(rest);
    }

    private static DoubleDouble LogGammaOfPositive(DoubleDouble x)
    {
        DoubleDouble product = 1;
        for (; x.High < AsymptoticFrom; x += 1)
            product *= x;
        var a = 1 / x;
        var result = ((x - 0.5) * DoubleDouble.Log(x)) - x + (LogTwoPi * 0.5) + (a * DoubleDouble.Polynomial(LogGammaSeries, a * a));
        return product == 1 ? result : result - DoubleDouble.Log(product);
    }

    private static DoubleDouble DigammaOfPositive(DoubleDouble x)
    {
        DoubleDouble sum = 0;
        for (; x.High < AsymptoticFrom; x += 1)
            sum += 1 / x;
        var a = 1 / x;
        return DoubleDouble.Log(x) - (a * 0.5) - (a * a * DoubleDouble.Polynomial(DigammaSeries, a * a)) - sum;
    }

    private static DoubleDouble TrigammaOfPositive(DoubleDouble x)
    {
        DoubleDouble sum = 0;
        for (; x.High < AsymptoticFrom; x += 1)
        {
            var reciprocal = 1 / x;
            sum += reciprocal * reciprocal;
        }

        var a = 1 / x;
        return sum + a + (a * a * (0.5 + (a * DoubleDouble.Polynomial(TrigammaSeries, a * a))));
    }

    private static (DoubleDouble From, int Steps) StepsUp(double t)
    {
        var steps = (int)Math.Ceiling(Math.Max(0, AsymptoticFrom - t));
        return ((DoubleDouble)t + steps, steps);
    }

    /// <summary>Σ (x/2)²ᵏ ν!/(k! (k + ν)!) without its first term, which is 1: Iν is (x/2)^ν/ν! times the whole.</summary>
    private static DoubleDouble BesselPowerSeriesMinusOne(int order, double x)
    {
        var u = (DoubleDouble)x * x * 0.25;
        DoubleDouble term = 1;
        DoubleDouble sum = 0;
        for (var k = 1; k == 1 || term.High > NegligibleTerm * sum.High; k++)
        {
            term = term * u / ((double)k * (k + order));
            sum += term;
        }

        return sum;
    }

    /// <summary>The asymptotic series of Iν(x)·√(2πx)·e⁻ˣ without its first term, which is 1.</summary>
    private static DoubleDouble BesselAsymptoticMinusOne(int order, double x)
    {
        DoubleDouble term = 1;
        DoubleDouble sum = 0;
        for (var k = 1; k == 1 || Math.Abs(term.High) > NegligibleTerm * Math.Abs(sum.High); k++)
        {
            var odd = (2.0 * k) - 1;
            term = term * ((odd * odd) - (4.0 * order * order)) / (8.0 * k * (DoubleDouble)x);
            sum += term;
        }

        return sum;
    }

    /// <summary>The distance to the nearest whole number, which is exact; π-periodic functions depend on nothing else.</summary>
    private static double FromWhole(double x) => x - Math.Round(x);

    // sin πr and cos πr for |r| ≤ ½.
    private static DoubleDouble SinPi(double r) =>
        Math.Abs(r) <= 0.25 ? TrigonometricDoubleDouble.SinOfReduced(Pi * r) : Math.Sign(r) * TrigonometricDoubleDouble.CosOfReduced(Pi * (0.5 - Math.Abs(r)));

    private static DoubleDouble CosPi(double r) =>
        Math.Abs(r) <= 0.25 ? TrigonometricDoubleDouble.CosOfReduced(Pi * r) : TrigonometricDoubleDouble.SinOfReduced(Pi * (0.5 - Math.Abs(r)));

    /// <summary>e^(x − y) where x is less than y or −∞; what is too small to matter beside 1 is 0.</summary>
    private static DoubleDouble ExpOfDifference(double x, double y) => x - y < -700 ? 0 : DoubleDouble.Exp((DoubleDouble)x - y);

    private static DoubleDouble Abs(DoubleDouble x) => x.High < 0 ? -x : x;

    /// <summary>p(u) and (p(u) − p(v))/(u − v), by Horner's scheme for both at once.</summary>
    private static (DoubleDouble Value, DoubleDouble Divided) DividedDifference(DoubleDouble[] coefficients, DoubleDouble u, DoubleDouble v)
    {
        var p = coefficients[^1];
        DoubleDouble q = 0;
        for (var i = coefficients.Length - 2; i >= 0; i--)
        {
            q = (q * v) + p;
            p = (p * u) + coefficients[i];
        }

        return (p, q);
    }

    private static DoubleDouble Ratio(double numerator, double denominator) => (DoubleDouble)numerator / denominator;
}

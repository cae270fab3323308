using System.Numerics;

namespace LossGen.Runtime.Tests;

/// <summary>
/// Zeros, infinities, NaN, subnormal numbers, poles and the ends of the range, bit for bit, in every form: spans of all tails, with
/// the value in each place among ordinary ones, and single numbers.
/// </summary>
public class SpecialValueTests
{
    private const double Infinity = double.PositiveInfinity;
    private const double NaN = double.NaN;
    private const double Large = 1152921504606846976;
    private const int LongestSpan = 19;

    /// <summary>Function, arguments, result: in both precisions.</summary>
    private static readonly (string Name, Point At, double Expected)[] Both =
    [
        ("Exp", new(-Infinity), 0), ("Exp", new(Infinity), Infinity), ("Exp", new(0), 1), ("Exp", new(-0.0), 1), ("Exp", new(NaN), NaN),
        ("Exp", new(Large), Infinity), ("Exp", new(-Large), 0),
        ("ExpM1", new(-Infinity), -1), ("ExpM1", new(Infinity), Infinity), ("ExpM1", new(0), 0), ("ExpM1", new(-0.0), -0.0), ("ExpM1", new(NaN), NaN),
        ("ExpM1", new(-Large), -1), ("ExpM1", new(Large), Infinity),
        ("Log", new(0), -Infinity), ("Log", new(-0.0), -Infinity), ("Log", new(1), 0), ("Log", new(-1), NaN), ("Log", new(-Infinity), NaN),
        ("Log", new(Infinity), Infinity), ("Log", new(NaN), NaN),
        ("LogP1", new(-1), -Infinity), ("LogP1", new(0), 0), ("LogP1", new(-0.0), -0.0), ("LogP1", new(-2), NaN), ("LogP1", new(-Infinity), NaN),
        ("LogP1", new(Infinity), Infinity), ("LogP1", new(NaN), NaN),
        ("LogP1OfUnit", new(0), 0), ("LogP1OfUnit", new(NaN), NaN),
        ("Log1MExp", new(0), -Infinity), ("Log1MExp", new(-0.0), -Infinity), ("Log1MExp", new(Infinity), -0.0), ("Log1MExp", new(Large), -0.0),
        ("Log1MExp", new(-1), NaN), ("Log1MExp", new(-Infinity), NaN), ("Log1MExp", new(NaN), NaN),
        ("Softplus", new(-Infinity), 0), ("Softplus", new(Infinity), Infinity), ("Softplus", new(Large), Large), ("Softplus", new(-Large), 0), ("Softplus", new(NaN), NaN),
        ("Sigmoid", new(-Infinity), 0), ("Sigmoid", new(Infinity), 1), ("Sigmoid", new(0), 0.5), ("Sigmoid", new(-0.0), 0.5), ("Sigmoid", new(NaN), NaN),
        ("LogSigmoid", new(-Infinity), -Infinity), ("LogSigmoid", new(Infinity), -0.0), ("LogSigmoid", new(-Large), -Large), ("LogSigmoid", new(NaN), NaN),
        ("Logit", new(0), -Infinity), ("Logit", new(-0.0), -Infinity), ("Logit", new(1), Infinity), ("Logit", new(0.5), 0), ("Logit", new(1.5), NaN),
        ("Logit", new(-0.5), NaN), ("Logit", new(Infinity), NaN), ("Logit", new(-Infinity), NaN), ("Logit", new(NaN), NaN),
        ("Tanh", new(0), 0), ("Tanh", new(-0.0), -0.0), ("Tanh", new(Infinity), 1), ("Tanh", new(-Infinity), -1), ("Tanh", new(Large), 1), ("Tanh", new(NaN), NaN),
        ("Asinh", new(0), 0), ("Asinh", new(-0.0), -0.0), ("Asinh", new(Infinity), Infinity), ("Asinh", new(-Infinity), -Infinity), ("Asinh", new(NaN), NaN),
        ("LogAddExp", new(-Infinity, -Infinity), -Infinity), ("LogAddExp", new(-Infinity, 3), 3), ("LogAddExp", new(3, -Infinity), 3),
        ("LogAddExp", new(Infinity, -Infinity), Infinity), ("LogAddExp", new(Infinity, Infinity), Infinity), ("LogAddExp", new(Infinity, 3), Infinity),
        ("LogAddExp", new(NaN, 3), NaN), ("LogAddExp", new(3, NaN), NaN), ("LogAddExp", new(NaN, Infinity), NaN), ("LogAddExp", new(-Infinity, NaN), NaN),
        ("Hypot", new(0, 0), 0), ("Hypot", new(-0.0, -0.0), 0), ("Hypot", new(3, -4), 5), ("Hypot", new(-4, 3), 5), ("Hypot", new(3 * Large, 4 * Large), 5 * Large),
        ("Hypot", new(0, -2), 2), ("Hypot", new(-2, 0), 2), ("Hypot", new(3 / Large, 4 / Large), 5 / Large), ("Hypot", new(Large, 0), Large), ("Hypot", new(0, 1 / Large), 1 / Large),
        ("Hypot", new(Infinity, 1), Infinity), ("Hypot", new(1, -Infinity), Infinity), ("Hypot", new(Infinity, Infinity), Infinity), ("Hypot", new(NaN, Infinity), Infinity),
        ("Hypot", new(-Infinity, NaN), Infinity), ("Hypot", new(NaN, 1), NaN), ("Hypot", new(1, NaN), NaN), ("Hypot", new(NaN, 0), NaN), ("Hypot", new(NaN, NaN), NaN),
        ("Sin", new(0), 0), ("Sin", new(-0.0), -0.0), ("Sin", new(Infinity), NaN), ("Sin", new(-Infinity), NaN), ("Sin", new(NaN), NaN),
        ("Cos", new(0), 1), ("Cos", new(-0.0), 1), ("Cos", new(Infinity), NaN), ("Cos", new(-Infinity), NaN), ("Cos", new(NaN), NaN),
        ("Erf", new(0), 0), ("Erf", new(-0.0), -0.0), ("Erf", new(Infinity), 1), ("Erf", new(-Infinity), -1), ("Erf", new(Large), 1), ("Erf", new(NaN), NaN),
        ("Erfc", new(0), 1), ("Erfc", new(-0.0), 1), ("Erfc", new(Infinity), 0), ("Erfc", new(-Infinity), 2), ("Erfc", new(Large), 0), ("Erfc", new(-Large), 2), ("Erfc", new(NaN), NaN),
        ("ErfcX", new(0), 1), ("ErfcX", new(-0.0), 1), ("ErfcX", new(Infinity), 0), ("ErfcX", new(-Infinity), Infinity), ("ErfcX", new(-Large), Infinity), ("ErfcX", new(NaN), NaN),
        ("LogErfc", new(0), 0), ("LogErfc", new(-0.0), 0), ("LogErfc", new(Infinity), -Infinity), ("LogErfc", new(-Infinity), 0.6931471805599453),
        ("LogHalfErfc", new(0), -0.6931471805599453), ("LogHalfErfc", new(-0.0), -0.6931471805599453), ("LogHalfErfc", new(Infinity), -Infinity), ("LogHalfErfc", new(-Infinity), 0),
        ("LogHalfErfc", new(-Large), 0), ("LogHalfErfc", new(Large), -Large * Large), ("LogHalfErfc", new(NaN), NaN),
        ("LogErfc", new(-Large), 0.6931471805599453), ("LogErfc", new(Large), -Large * Large), ("LogErfc", new(NaN), NaN),
        ("LogGamma", new(0), Infinity), ("LogGamma", new(-0.0), Infinity), ("LogGamma", new(1), 0), ("LogGamma", new(2), 0), ("LogGamma", new(-1), Infinity),
        ("LogGamma", new(-77), Infinity), ("LogGamma", new(Infinity), Infinity), ("LogGamma", new(-Infinity), Infinity), ("LogGamma", new(NaN), NaN),
        ("Digamma", new(0), -Infinity), ("Digamma", new(-0.0), Infinity), ("Digamma", new(-1), NaN), ("Digamma", new(-77), NaN), ("Digamma", new(Infinity), Infinity),
        ("Digamma", new(-Infinity), NaN), ("Digamma", new(NaN), NaN),
        ("Trigamma", new(0), Infinity), ("Trigamma", new(-0.0), Infinity), ("Trigamma", new(-1), Infinity), ("Trigamma", new(-77), Infinity), ("Trigamma", new(Infinity), 0),
        ("Trigamma", new(-Infinity), NaN), ("Trigamma", new(NaN), NaN),
        ("LogBesselI0", new(0), 0), ("LogBesselI0", new(-0.0), 0), ("LogBesselI0", new(Infinity), Infinity), ("LogBesselI0", new(-Infinity), Infinity), ("LogBesselI0", new(NaN), NaN),
        ("BesselI1OverI0", new(0), 0), ("BesselI1OverI0", new(-0.0), -0.0), ("BesselI1OverI0", new(Infinity), 1), ("BesselI1OverI0", new(-Infinity), -1), ("BesselI1OverI0", new(NaN), NaN),
        ("LogGammaDelta", new(1, 0), 0), ("LogGammaDelta", new(0.5, 0), 0), ("LogGammaDelta", new(1, 1), 0), ("LogGammaDelta", new(0, 1), -Infinity),
        ("LogGammaDelta", new(Infinity, 0), 0), ("LogGammaDelta", new(Infinity, 1), Infinity), ("LogGammaDelta", new(-1.5, 1), NaN),
        ("LogGammaDelta", new(Infinity, 0.5), Infinity), ("LogGammaDelta", new(Infinity, Infinity), Infinity), ("LogGammaDelta", new(2, Infinity), Infinity), ("LogGammaDelta", new(0.5, Infinity), Infinity),
        ("LogGammaDelta", new(Infinity, NaN), NaN), ("LogGammaDelta", new(NaN, Infinity), NaN), ("LogGammaDelta", new(0, 0), NaN),
        ("LogGammaDelta", new(NaN, 1), NaN), ("LogGammaDelta", new(1, NaN), NaN), ("LogGammaDelta", new(NaN, 0), NaN),
        ("DigammaDelta", new(1, 0), 0), ("DigammaDelta", new(1, 1), 1), ("DigammaDelta", new(0, 1), Infinity), ("DigammaDelta", new(Infinity, 0), 0),
        ("DigammaDelta", new(2, Infinity), Infinity), ("DigammaDelta", new(0.5, Infinity), Infinity), ("DigammaDelta", new(Infinity, Infinity), NaN), ("DigammaDelta", new(0, 0), NaN),
        ("DigammaDelta", new(Infinity, 1), 0), ("DigammaDelta", new(NaN, 1), NaN), ("DigammaDelta", new(1, NaN), NaN), ("DigammaDelta", new(NaN, 0), NaN),
        ("TrigammaDelta", new(1, 0), -0.0), ("TrigammaDelta", new(4, 0), -0.0), ("TrigammaDelta", new(0, 0), NaN),
        ("TrigammaDelta", new(Infinity, Infinity), -0.0), ("TrigammaDelta", new(0, Infinity), -Infinity),
        ("TrigammaDelta", new(1, 1), -1), ("TrigammaDelta", new(0, 1), -Infinity), ("TrigammaDelta", new(Infinity, 1), -0.0),
        ("TrigammaDelta", new(NaN, 1), NaN), ("TrigammaDelta", new(1, NaN), NaN), ("TrigammaDelta", new(NaN, 0), NaN),
        ("PoissonLogProbability", new(0, 0), 0), ("PoissonLogProbability", new(0, 3), -3), ("PoissonLogProbability", new(2, 0), -Infinity),
        ("PoissonLogProbability", new(2, Infinity), -Infinity), ("PoissonLogProbability", new(-1, 2), NaN), ("PoissonLogProbability", new(1, -2), NaN),
        ("PoissonLogProbability", new(NaN, 2), NaN), ("PoissonLogProbability", new(1, NaN), NaN), ("PoissonLogProbability", new(0, NaN), NaN),
        ("LogBeta", new(1, 1), 0), ("LogBeta", new(NaN, 1), NaN), ("LogBeta", new(1, NaN), NaN),
        ("LogMix", new(-Infinity, -Infinity), -Infinity), ("LogMix", new(-Infinity, -3), -3), ("LogMix", new(Infinity, -3), 0), ("LogMix", new(Infinity, -Infinity), 0),
        ("LogMix", new(2, 0), 0), ("LogMix", new(-Infinity, 0), 0), ("LogMix", new(-800, -Infinity), -800), ("LogMix", new(NaN, -1), NaN), ("LogMix", new(1, NaN), NaN),
        ("LogMix", new(NaN, 0), NaN), ("LogMix", new(Infinity, NaN), NaN),
        ("NegativeBinomialLogProbability", new(0, 0, 3), 0), ("NegativeBinomialLogProbability", new(2, 0, 3), -Infinity), ("NegativeBinomialLogProbability", new(-1, 2, 3), -Infinity),
        ("NegativeBinomialLogProbability", new(2.5, 2, 3), -Infinity), ("NegativeBinomialLogProbability", new(Infinity, 2, 3), -Infinity),
        ("NegativeBinomialLogProbability", new(0, Infinity, 3), -Infinity), ("NegativeBinomialLogProbability", new(0, 4, Infinity), -4),
        ("NegativeBinomialLogProbability", new(0, 0, Infinity), 0), ("NegativeBinomialLogProbability", new(NaN, 1, 1), NaN), ("NegativeBinomialLogProbability", new(1, NaN, 1), NaN),
        ("NegativeBinomialLogProbability", new(1, 1, NaN), NaN), ("NegativeBinomialLogProbability", new(-1, NaN, 1), NaN), ("NegativeBinomialLogProbability", new(1, -1, 1), NaN),
        ("NegativeBinomialLogProbability", new(0, 1, 0), NaN), ("NegativeBinomialLogProbability", new(1, 1, -2), NaN),
    ];

    /// <summary>The ends of the range of double precision.</summary>
    private static readonly (string Name, Point At, double Expected)[] InDouble =
    [
        ("Exp", new(709.782712893384), 1.7976931348622732e308), ("Exp", new(709.7827128933841), Infinity), ("Exp", new(-745.133219101941), double.Epsilon), ("Exp", new(-745.1332191019412), 0),
        ("ExpM1", new(709.7827128933841), Infinity), ("ExpM1", new(double.Epsilon), double.Epsilon), ("ExpM1", new(-double.Epsilon), -double.Epsilon),
        ("Log", new(double.Epsilon), -744.4400719213812), ("Log", new(double.MaxValue), 709.782712893384), ("Log", new(-double.Epsilon), NaN),
        ("LogP1", new(double.Epsilon), double.Epsilon), ("LogP1", new(-double.Epsilon), -double.Epsilon), ("LogP1", new(double.MaxValue), 709.782712893384),
        ("LogP1OfUnit", new(double.Epsilon), double.Epsilon),
        ("Log1MExp", new(double.Epsilon), -744.4400719213812), ("Log1MExp", new(-double.Epsilon), NaN), ("Log1MExp", new(745.133219101941), -double.Epsilon), ("Log1MExp", new(745.1332191019412), -0.0),
        ("Softplus", new(-745.133219101941), double.Epsilon), ("Softplus", new(-745.1332191019412), 0), ("Softplus", new(double.MaxValue), double.MaxValue),
        ("Sigmoid", new(-745.133219101941), double.Epsilon), ("Sigmoid", new(-745.1332191019412), 0),
        ("LogSigmoid", new(745.133219101941), -double.Epsilon), ("LogSigmoid", new(745.1332191019412), -0.0), ("LogSigmoid", new(-double.MaxValue), -double.MaxValue),
        ("Logit", new(double.Epsilon), -744.4400719213812), ("Logit", new(-double.Epsilon), NaN),
        ("Tanh", new(double.Epsilon), double.Epsilon), ("Tanh", new(-double.Epsilon), -double.Epsilon), ("Tanh", new(double.MaxValue), 1),
        ("Asinh", new(double.Epsilon), double.Epsilon), ("Asinh", new(-double.Epsilon), -double.Epsilon), ("Asinh", new(double.MaxValue), 710.4758600739439), ("Asinh", new(-double.MaxValue), -710.4758600739439),
        ("Hypot", new(double.Epsilon, 0), double.Epsilon), ("Hypot", new(-3 * double.Epsilon, 4 * double.Epsilon), 5 * double.Epsilon), ("Hypot", new(double.MaxValue, 1), double.MaxValue),
        ("Hypot", new(double.MaxValue, double.MaxValue), Infinity), ("Hypot", new(double.MaxValue / 2, double.MaxValue / 2), 1.2711610061536462e308),
        ("LogAddExp", new(double.MaxValue, double.MaxValue), double.MaxValue), ("LogAddExp", new(-double.MaxValue, double.MaxValue), double.MaxValue),
        ("Erfc", new(27.226017111108362), double.Epsilon), ("Erfc", new(27.226017111108366), 0), ("Erfc", new(double.Epsilon), 1), ("Erfc", new(double.MaxValue), 0), ("Erfc", new(-double.MaxValue), 2),
        ("ErfcX", new(-26.628735713751492), Infinity), ("ErfcX", new(double.MaxValue), 3.138408733985445e-309), ("ErfcX", new(-double.MaxValue), Infinity),
        ("LogHalfErfc", new(-27.2), -double.Epsilon), ("LogHalfErfc", new(1e154), -1e308), ("LogHalfErfc", new(double.MaxValue), -Infinity),
        ("LogErfc", new(double.Epsilon), -double.Epsilon), ("LogErfc", new(-double.Epsilon), double.Epsilon), ("LogErfc", new(1e154), -1e308), ("LogErfc", new(double.MaxValue), -Infinity),
        ("LogGamma", new(double.Epsilon), 744.4400719213812), ("LogGamma", new(-double.Epsilon), 744.4400719213812), ("LogGamma", new(double.MaxValue), Infinity),
        ("Digamma", new(double.Epsilon), -Infinity), ("Digamma", new(-double.Epsilon), Infinity), ("Digamma", new(double.MaxValue), 709.782712893384),
        ("Trigamma", new(double.Epsilon), Infinity), ("Trigamma", new(-double.Epsilon), Infinity), ("Trigamma", new(double.MaxValue), 5.562684646268003e-309),
        ("LogBesselI0", new(double.Epsilon), 0), ("LogBesselI0", new(double.MaxValue), double.MaxValue), ("LogBesselI0", new(-double.MaxValue), double.MaxValue),
        ("BesselI1OverI0", new(double.MaxValue), 1), ("BesselI1OverI0", new(-double.MaxValue), -1), ("BesselI1OverI0", new(2 * double.Epsilon), double.Epsilon),
        ("LogGammaDelta", new(double.Epsilon, 1), -744.4400719213812), ("LogGammaDelta", new(double.Epsilon, 2), -744.4400719213812), ("LogGammaDelta", new(1e-310, 0), 0),
        ("TrigammaDelta", new(double.Epsilon, 0), -0.0), ("LogGammaDelta", new(double.MaxValue, double.MaxValue), Infinity),
        ("NegativeBinomialLogProbability", new(0, 1e300, 1e300), -6.931471805599454e299), ("NegativeBinomialLogProbability", new(0, 1e-300, Infinity), -1e-300),
        ("DigammaDelta", new(double.Epsilon, 1), Infinity), ("DigammaDelta", new(double.MaxValue, 1), 5.562684646268003e-309), ("TrigammaDelta", new(double.Epsilon, 1), -Infinity),
        ("LogMix", new(-Infinity, -double.Epsilon), -double.Epsilon), ("LogMix", new(double.MaxValue, -double.MaxValue), 0), ("LogMix", new(-double.MaxValue, -double.MaxValue), -double.MaxValue),
    ];

    /// <summary>The ends of the range of single precision.</summary>
    private static readonly (string Name, Point At, double Expected)[] InSingle =
    [
        ("Exp", new(88.72284f), Infinity), ("Exp", new(-103.97207f), float.Epsilon), ("Exp", new(-103.97209f), 0),
        ("ExpM1", new(88.72284f), Infinity), ("ExpM1", new(float.Epsilon), float.Epsilon), ("ExpM1", new(-float.Epsilon), -float.Epsilon),
        ("Log", new(float.Epsilon), -103.27893f), ("Log", new(float.MaxValue), 88.72284f), ("Log", new(-float.Epsilon), NaN),
        ("LogP1", new(float.Epsilon), float.Epsilon), ("LogP1", new(-float.Epsilon), -float.Epsilon), ("LogP1", new(float.MaxValue), 88.72284f),
        ("LogP1OfUnit", new(float.Epsilon), float.Epsilon),
        ("Log1MExp", new(float.Epsilon), -103.27893f), ("Log1MExp", new(-float.Epsilon), NaN), ("Log1MExp", new(103.97209f), -0.0),
        ("Softplus", new(-103.97209f), 0), ("Softplus", new(float.MaxValue), float.MaxValue),
        ("Sigmoid", new(-103.97209f), 0),
        ("LogSigmoid", new(103.97209f), -0.0), ("LogSigmoid", new(-float.MaxValue), -float.MaxValue),
        ("Logit", new(float.Epsilon), -103.27893f), ("Logit", new(-float.Epsilon), NaN),
        ("Tanh", new(float.Epsilon), float.Epsilon), ("Tanh", new(-float.Epsilon), -float.Epsilon), ("Tanh", new(float.MaxValue), 1),
        ("Asinh", new(float.Epsilon), float.Epsilon), ("Asinh", new(-float.Epsilon), -float.Epsilon), ("Asinh", new(float.MaxValue), 89.415985f), ("Asinh", new(-float.MaxValue), -89.415985f),
        ("Hypot", new(float.Epsilon, 0), float.Epsilon), ("Hypot", new(-3 * float.Epsilon, 4 * float.Epsilon), 5 * float.Epsilon), ("Hypot", new(float.MaxValue, 1), float.MaxValue),
        ("Hypot", new(float.MaxValue, float.MaxValue), Infinity), ("Hypot", new(float.MaxValue / 2, float.MaxValue / 2), 2.4061595e38f),
        ("LogAddExp", new(float.MaxValue, float.MaxValue), float.MaxValue), ("LogAddExp", new(-float.MaxValue, float.MaxValue), float.MaxValue),
        ("Erfc", new(10.0541945f), float.Epsilon), ("Erfc", new(10.0541954f), 0), ("Erfc", new(float.MaxValue), 0),
        ("ErfcX", new(-9.38241386f), 3.40281683e38f), ("ErfcX", new(-9.38241482f), Infinity), ("ErfcX", new(float.MaxValue), 1.65800427e-39f),
        ("LogHalfErfc", new(-10), -float.Epsilon), ("LogHalfErfc", new(float.MaxValue), -Infinity),
        ("LogErfc", new(float.Epsilon), -float.Epsilon), ("LogErfc", new(-float.Epsilon), float.Epsilon), ("LogErfc", new(float.MaxValue), -Infinity),
        ("LogGamma", new(float.Epsilon), 103.27893f), ("LogGamma", new(-float.Epsilon), 103.27893f), ("LogGamma", new(4e36f), 3.3311742e38f), ("LogGamma", new(5e36f), Infinity),
        ("Digamma", new(float.Epsilon), -Infinity), ("Digamma", new(-float.Epsilon), Infinity), ("Digamma", new(float.MaxValue), 88.72284f),
        ("Trigamma", new(float.Epsilon), Infinity), ("Trigamma", new(-float.Epsilon), Infinity), ("Trigamma", new(float.MaxValue), 2.938736e-39f),
        ("LogBesselI0", new(float.Epsilon), 0), ("LogBesselI0", new(float.MaxValue), float.MaxValue), ("LogBesselI0", new(-float.MaxValue), float.MaxValue),
        ("BesselI1OverI0", new(float.MaxValue), 1), ("BesselI1OverI0", new(-float.MaxValue), -1), ("BesselI1OverI0", new(2 * float.Epsilon), float.Epsilon),
        ("LogGammaDelta", new(float.Epsilon, 1), -103.27893f), ("LogGammaDelta", new(float.MaxValue, 1), 88.72284f), ("LogGammaDelta", new(1, float.MaxValue), Infinity),
        ("DigammaDelta", new(float.Epsilon, 1), Infinity), ("DigammaDelta", new(float.MaxValue, 1), 2.938736e-39f), ("TrigammaDelta", new(float.Epsilon, 1), -Infinity),
        ("LogMix", new(-Infinity, -float.Epsilon), -float.Epsilon), ("LogMix", new(float.MaxValue, -float.MaxValue), 0), ("LogMix", new(-float.MaxValue, -float.MaxValue), -float.MaxValue),
        ("NegativeBinomialLogProbability", new(0, float.Epsilon, 1), -float.Epsilon), ("NegativeBinomialLogProbability", new(1, 1, float.MaxValue), -1),
    ];

    public static TheoryData<string> Functions => [.. SweptFunction.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Special_values_have_their_bits_in_double_precision(string name)
    {
        var function = SweptFunction.All.Single(f => f.Name == name);
        AssertBits(name, Both.Concat(InDouble), function.Double, ScalarForms(name).Double);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Special_values_have_their_bits_in_single_precision(string name)
    {
        var function = SweptFunction.All.Single(f => f.Name == name);
        AssertBits(name, Both.Concat(InSingle), function.Single, ScalarForms(name).Single);
    }

    private static void AssertBits<T>(string name, IEnumerable<(string Name, Point At, double Expected)> rows, SweptFunction.Ternary<T> spans, Func<T, T, T, T> scalar)
        where T : struct, INumber<T>
    {
        foreach (var (_, at, value) in rows.Where(row => row.Name == name))
        {
            var (x, y, z, expected) = (T.CreateTruncating(at.X), T.CreateTruncating(at.Y), T.CreateTruncating(at.Z), T.CreateTruncating(value));
            AssertSameBits(expected, scalar(x, y, z), $"{name} at {at}, single number");
            for (var length = 1; length <= LongestSpan; length++)
            {
                for (var place = 0; place < length; place++)
                {
                    T[] xs = Ordinary(length), ys = Ordinary(length), zs = Ordinary(length), results = new T[length];
                    (xs[place], ys[place], zs[place]) = (x, y, z);
                    spans(xs, ys, zs, results);
                    AssertSameBits(expected, results[place], $"{name} at {at}, element {place} of {length}");
                }
            }
        }

        static T[] Ordinary(int length)
        {
            var result = new T[length];
            Array.Fill(result, T.CreateTruncating(0.75));
            return result;
        }
    }

    private static void AssertSameBits<T>(T expected, T actual, string what)
        where T : INumber<T>
    {
        var same = T.IsNaN(expected) ? T.IsNaN(actual) : expected == actual && T.IsNegative(expected) == T.IsNegative(actual);
        Assert.True(same, $"{what}: {actual} instead of {expected}");
    }

    private static (Func<double, double, double, double> Double, Func<float, float, float, float> Single) ScalarForms(string name) => name switch
    {
        "Exp" => OfOne(SpecialFunctions.Exp, SpecialFunctions.Exp),
        "ExpM1" => OfOne(SpecialFunctions.ExpM1, SpecialFunctions.ExpM1),
        "Log" => OfOne(SpecialFunctions.Log, SpecialFunctions.Log),
        "LogP1" => OfOne(SpecialFunctions.LogP1, SpecialFunctions.LogP1),
        "LogP1OfUnit" => OfOne(SpecialFunctions.LogP1OfUnit, SpecialFunctions.LogP1OfUnit),
        "Log1MExp" => OfOne(SpecialFunctions.Log1MExp, SpecialFunctions.Log1MExp),
        "Softplus" => OfOne(SpecialFunctions.Softplus, SpecialFunctions.Softplus),
        "Sigmoid" => OfOne(SpecialFunctions.Sigmoid, SpecialFunctions.Sigmoid),
        "LogSigmoid" => OfOne(SpecialFunctions.LogSigmoid, SpecialFunctions.LogSigmoid),
        "Logit" => OfOne(SpecialFunctions.Logit, SpecialFunctions.Logit),
        "Tanh" => OfOne(SpecialFunctions.Tanh, SpecialFunctions.Tanh),
        "Asinh" => OfOne(SpecialFunctions.Asinh, SpecialFunctions.Asinh),
        "Sin" => OfOne(SpecialFunctions.Sin, SpecialFunctions.Sin),
        "Cos" => OfOne(SpecialFunctions.Cos, SpecialFunctions.Cos),
        "Erf" => OfOne(SpecialFunctions.Erf, SpecialFunctions.Erf),
        "Erfc" => OfOne(SpecialFunctions.Erfc, SpecialFunctions.Erfc),
        "ErfcX" => OfOne(SpecialFunctions.ErfcX, SpecialFunctions.ErfcX),
        "LogErfc" => OfOne(SpecialFunctions.LogErfc, SpecialFunctions.LogErfc),
        "LogHalfErfc" => OfOne(SpecialFunctions.LogHalfErfc, SpecialFunctions.LogHalfErfc),
        "LogGamma" => OfOne(SpecialFunctions.LogGamma, SpecialFunctions.LogGamma),
        "Digamma" => OfOne(SpecialFunctions.Digamma, SpecialFunctions.Digamma),
        "Trigamma" => OfOne(SpecialFunctions.Trigamma, SpecialFunctions.Trigamma),
        "LogBesselI0" => OfOne(SpecialFunctions.LogBesselI0, SpecialFunctions.LogBesselI0),
        "BesselI1OverI0" => OfOne(SpecialFunctions.BesselI1OverI0, SpecialFunctions.BesselI1OverI0),
        "LogAddExp" => OfTwo(SpecialFunctions.LogAddExp, SpecialFunctions.LogAddExp),
        "Hypot" => OfTwo(SpecialFunctions.Hypot, SpecialFunctions.Hypot),
        "LogGammaDelta" => OfTwo(SpecialFunctions.LogGammaDelta, SpecialFunctions.LogGammaDelta),
        "DigammaDelta" => OfTwo(SpecialFunctions.DigammaDelta, SpecialFunctions.DigammaDelta),
        "TrigammaDelta" => OfTwo(SpecialFunctions.TrigammaDelta, SpecialFunctions.TrigammaDelta),
        "PoissonLogProbability" => OfTwo(SpecialFunctions.PoissonLogProbability, SpecialFunctions.PoissonLogProbability),
        "LogBeta" => OfTwo(SpecialFunctions.LogBeta, SpecialFunctions.LogBeta),
        "LogMix" => OfTwo(SpecialFunctions.LogMix, SpecialFunctions.LogMix),
        "NegativeBinomialLogProbability" => (SpecialFunctions.NegativeBinomialLogProbability, SpecialFunctions.NegativeBinomialLogProbability),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such function."),
    };

    private static (Func<double, double, double, double> Double, Func<float, float, float, float> Single) OfOne(Func<double, double> inDouble, Func<float, float> inSingle) =>
        ((x, _, _) => inDouble(x), (x, _, _) => inSingle(x));

    private static (Func<double, double, double, double> Double, Func<float, float, float, float> Single) OfTwo(Func<double, double, double> inDouble, Func<float, float, float> inSingle) =>
        ((x, y, _) => inDouble(x, y), (x, y, _) => inSingle(x, y));
}

using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Numerics.Tensors;

namespace LossGen.Benchmarks.VectorFunctions;

/// <summary>Evenly spread arguments.</summary>
internal readonly record struct Range(double From, double To, bool Whole = false)
{
    [SuppressMessage("Security", "CA5394", Justification = "Data for a benchmark.")]
    public T[] Draw<T>(Random random, int count)
        where T : INumber<T>
    {
        var result = new T[count];
        for (var i = 0; i < count; i++)
        {
            var x = From + ((To - From) * random.NextDouble());
            result[i] = T.CreateTruncating(Whole ? Math.Floor(x) : x);
        }

        return result;
    }
}

/// <summary>A function over spans, with the range of each argument and with its rivals: the C name in libmvec and SLEEF, and the one of TensorPrimitives.</summary>
internal sealed record VectorFunction(
    string Name,
    Range X,
    Range Y,
    Range Z,
    VectorFunction.Map<double> Double,
    VectorFunction.Map<float> Single,
    string? NativeName = null,
    VectorFunction.Map<double>? TensorDouble = null,
    VectorFunction.Map<float>? TensorSingle = null)
{
    private static readonly Range Shape = new(0.1, 100);
    private static readonly Range Counts = new(0, 200, Whole: true);

    public delegate void Map<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> z, Span<T> destination);

    public delegate void UnaryMap<T>(ReadOnlySpan<T> x, Span<T> destination);

    public delegate void BinaryMap<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination);

    public static IReadOnlyList<VectorFunction> All { get; } =
    [
        OfOne("Exp", new(-30, 30), VectorMath.Exp, VectorMath.Exp, "exp", TensorPrimitives.Exp, TensorPrimitives.Exp),
        OfOne("ExpM1", new(-5, 5), VectorMath.ExpM1, VectorMath.ExpM1, "expm1", TensorPrimitives.ExpM1, TensorPrimitives.ExpM1),
        OfOne("Log", new(0, 100), VectorMath.Log, VectorMath.Log, "log", TensorPrimitives.Log, TensorPrimitives.Log),
        OfOne("LogP1", new(-0.9, 20), VectorMath.LogP1, VectorMath.LogP1, "log1p", TensorPrimitives.LogP1, TensorPrimitives.LogP1),
        OfOne("LogP1OfUnit", new(0, 1), VectorMath.LogP1OfUnit, VectorMath.LogP1OfUnit),
        OfOne("Log1MExp", new(0, 5), VectorMath.Log1MExp, VectorMath.Log1MExp),
        OfOne("Softplus", new(-10, 10), VectorMath.Softplus, VectorMath.Softplus),
        OfOne("Sigmoid", new(-10, 10), VectorMath.Sigmoid, VectorMath.Sigmoid, null, TensorPrimitives.Sigmoid, TensorPrimitives.Sigmoid),
        OfOne("LogSigmoid", new(-10, 10), VectorMath.LogSigmoid, VectorMath.LogSigmoid),
        OfOne("Logit", new(0, 1), VectorMath.Logit, VectorMath.Logit),
        OfOne("Asinh", new(-5, 5), VectorMath.Asinh, VectorMath.Asinh, "asinh", TensorPrimitives.Asinh, TensorPrimitives.Asinh),
        OfOne("Tanh", new(-5, 5), VectorMath.Tanh, VectorMath.Tanh, "tanh", TensorPrimitives.Tanh, TensorPrimitives.Tanh),
        OfOne("Erf", new(-3, 3), VectorMath.Erf, VectorMath.Erf, "erf"),
        OfOne("Erfc", new(-5, 5), VectorMath.Erfc, VectorMath.Erfc, "erfc"),
        OfOne("ErfcX", new(-5, 5), VectorMath.ErfcX, VectorMath.ErfcX),
        OfOne("LogErfc", new(-5, 5), VectorMath.LogErfc, VectorMath.LogErfc),
        OfOne("LogHalfErfc", new(-5, 5), VectorMath.LogHalfErfc, VectorMath.LogHalfErfc),
        OfTwo("LogAddExp", new(-10, 10), new(-10, 10), VectorMath.LogAddExp, VectorMath.LogAddExp),
        OfTwo("Hypot", new(-10, 10), new(-10, 10), VectorMath.Hypot, VectorMath.Hypot),
        OfOne("LogGamma", Shape, VectorMath.LogGamma, VectorMath.LogGamma, "lgamma"),
        OfOne("Digamma", Shape, VectorMath.Digamma, VectorMath.Digamma),
        OfOne("LogGammaAndDigamma", Shape, WithScratch<double>(VectorMath.LogGammaAndDigamma), WithScratch<float>(VectorMath.LogGammaAndDigamma), "lgamma"),
        OfOne("Trigamma", Shape, VectorMath.Trigamma, VectorMath.Trigamma),
        OfTwo("LogGammaDelta", Shape, Counts, VectorMath.LogGammaDelta, VectorMath.LogGammaDelta),
        OfTwo("DigammaDelta", Shape, Counts, VectorMath.DigammaDelta, VectorMath.DigammaDelta),
        OfTwo("TrigammaDelta", Shape, Counts, VectorMath.TrigammaDelta, VectorMath.TrigammaDelta),
        OfOne("LogBesselI0", new(0, 30), VectorMath.LogBesselI0, VectorMath.LogBesselI0),
        OfOne("BesselI1OverI0", new(0, 30), VectorMath.BesselI1OverI0, VectorMath.BesselI1OverI0),
        OfTwo("LogMix", new(-5, 5), new(-20, 0), VectorMath.LogMix, VectorMath.LogMix),
        new("NegativeBinomialLogProbability", Counts, Shape, Shape, VectorMath.NegativeBinomialLogProbability, VectorMath.NegativeBinomialLogProbability),
    ];

    private delegate void TwoResults<T>(ReadOnlySpan<T> x, Span<T> first, Span<T> second);

    private static VectorFunction OfOne(
        string name,
        Range x,
        UnaryMap<double> inDouble,
        UnaryMap<float> inSingle,
        string? nativeName = null,
        UnaryMap<double>? tensorDouble = null,
        UnaryMap<float>? tensorSingle = null) =>
        new(name, x, default, default, Lift(inDouble)!, Lift(inSingle)!, nativeName, Lift(tensorDouble), Lift(tensorSingle));

    private static VectorFunction OfTwo(string name, Range x, Range y, BinaryMap<double> inDouble, BinaryMap<float> inSingle) =>
        new(name, x, y, default, (x, y, _, destination) => inDouble(x, y, destination), (x, y, _, destination) => inSingle(x, y, destination));

    [return: NotNullIfNotNull(nameof(map))]
    private static Map<T>? Lift<T>(UnaryMap<T>? map) => map is null ? null : (x, _, _, destination) => map(x, destination);

    private static UnaryMap<T> WithScratch<T>(TwoResults<T> map)
    {
        var scratch = new T[VectorMathComparison.Length];
        return (x, destination) => map(x, destination, scratch);
    }
}

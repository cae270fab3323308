using System.Runtime.Intrinsics;

namespace LossGen.Runtime.Tests;

/// <summary>The elementary functions with one argument, in every form the library offers them.</summary>
public sealed record ElementaryFunction(
    string Name,
    string Table,
    ElementaryFunction.SpanMap<double> Span64,
    ElementaryFunction.SpanMap<float> Span32,
    Func<double, double> Scalar64,
    Func<float, float> Scalar32,
    Func<Vector256<double>, Vector256<double>> Vector256Of64,
    Func<Vector256<float>, Vector256<float>> Vector256Of32,
    Func<Vector128<double>, Vector128<double>> Vector128Of64,
    Func<Vector128<float>, Vector128<float>> Vector128Of32)
{
    public delegate void SpanMap<T>(ReadOnlySpan<T> x, Span<T> destination);

    public static IReadOnlyList<ElementaryFunction> All { get; } =
    [
        new("Exp", "exp", VectorMath.Exp, VectorMath.Exp, SpecialFunctions.Exp, SpecialFunctions.Exp, VectorMath.Exp, VectorMath.Exp, VectorMath.Exp, VectorMath.Exp),
        new("ExpM1", "expm1", VectorMath.ExpM1, VectorMath.ExpM1, SpecialFunctions.ExpM1, SpecialFunctions.ExpM1, VectorMath.ExpM1, VectorMath.ExpM1, VectorMath.ExpM1, VectorMath.ExpM1),
        new("Log", "log", VectorMath.Log, VectorMath.Log, SpecialFunctions.Log, SpecialFunctions.Log, VectorMath.Log, VectorMath.Log, VectorMath.Log, VectorMath.Log),
        new("LogP1", "log1p", VectorMath.LogP1, VectorMath.LogP1, SpecialFunctions.LogP1, SpecialFunctions.LogP1, VectorMath.LogP1, VectorMath.LogP1, VectorMath.LogP1, VectorMath.LogP1),
        new("Log1MExp", "log1mexp", VectorMath.Log1MExp, VectorMath.Log1MExp, SpecialFunctions.Log1MExp, SpecialFunctions.Log1MExp, VectorMath.Log1MExp, VectorMath.Log1MExp, VectorMath.Log1MExp, VectorMath.Log1MExp),
        new("Softplus", "softplus", VectorMath.Softplus, VectorMath.Softplus, SpecialFunctions.Softplus, SpecialFunctions.Softplus, VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus, VectorMath.Softplus),
        new("Sigmoid", "sigmoid", VectorMath.Sigmoid, VectorMath.Sigmoid, SpecialFunctions.Sigmoid, SpecialFunctions.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid, VectorMath.Sigmoid),
        new("LogSigmoid", "logsigmoid", VectorMath.LogSigmoid, VectorMath.LogSigmoid, SpecialFunctions.LogSigmoid, SpecialFunctions.LogSigmoid, VectorMath.LogSigmoid, VectorMath.LogSigmoid, VectorMath.LogSigmoid, VectorMath.LogSigmoid),
        new("Logit", "logit", VectorMath.Logit, VectorMath.Logit, SpecialFunctions.Logit, SpecialFunctions.Logit, VectorMath.Logit, VectorMath.Logit, VectorMath.Logit, VectorMath.Logit),
        new("Tanh", "tanh", VectorMath.Tanh, VectorMath.Tanh, SpecialFunctions.Tanh, SpecialFunctions.Tanh, VectorMath.Tanh, VectorMath.Tanh, VectorMath.Tanh, VectorMath.Tanh),
        new("Asinh", "asinh", VectorMath.Asinh, VectorMath.Asinh, SpecialFunctions.Asinh, SpecialFunctions.Asinh, VectorMath.Asinh, VectorMath.Asinh, VectorMath.Asinh, VectorMath.Asinh),
        new("Sin", "sin", VectorMath.Sin, VectorMath.Sin, SpecialFunctions.Sin, SpecialFunctions.Sin, VectorMath.Sin, VectorMath.Sin, VectorMath.Sin, VectorMath.Sin),
        new("Cos", "cos", VectorMath.Cos, VectorMath.Cos, SpecialFunctions.Cos, SpecialFunctions.Cos, VectorMath.Cos, VectorMath.Cos, VectorMath.Cos, VectorMath.Cos),
        new("Erf", "erf", VectorMath.Erf, VectorMath.Erf, SpecialFunctions.Erf, SpecialFunctions.Erf, VectorMath.Erf, VectorMath.Erf, VectorMath.Erf, VectorMath.Erf),
        new("Erfc", "erfc", VectorMath.Erfc, VectorMath.Erfc, SpecialFunctions.Erfc, SpecialFunctions.Erfc, VectorMath.Erfc, VectorMath.Erfc, VectorMath.Erfc, VectorMath.Erfc),
        new("ErfcX", "erfcx", VectorMath.ErfcX, VectorMath.ErfcX, SpecialFunctions.ErfcX, SpecialFunctions.ErfcX, VectorMath.ErfcX, VectorMath.ErfcX, VectorMath.ErfcX, VectorMath.ErfcX),
        new("LogErfc", "logerfc", VectorMath.LogErfc, VectorMath.LogErfc, SpecialFunctions.LogErfc, SpecialFunctions.LogErfc, VectorMath.LogErfc, VectorMath.LogErfc, VectorMath.LogErfc, VectorMath.LogErfc),
        new("LogHalfErfc", "loghalferfc", VectorMath.LogHalfErfc, VectorMath.LogHalfErfc, SpecialFunctions.LogHalfErfc, SpecialFunctions.LogHalfErfc, VectorMath.LogHalfErfc, VectorMath.LogHalfErfc, VectorMath.LogHalfErfc, VectorMath.LogHalfErfc),
    ];

    public static TheoryData<string> Names => [.. All.Select(f => f.Name)];

    public static ElementaryFunction Named(string name) => All.Single(f => f.Name == name);
}

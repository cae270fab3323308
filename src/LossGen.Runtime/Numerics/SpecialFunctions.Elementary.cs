using System.Runtime.Intrinsics;

namespace LossGen;

/// <summary>
/// The elementary and special functions of likelihoods for single numbers. Every function evaluates one lane of the function of the
/// same name in <see cref="VectorMath"/>, so a number has the same bits here and in a vectorised kernel.
/// </summary>
public static partial class SpecialFunctions
{
    /// <inheritdoc cref="VectorMath.Exp(Vector512{double})"/>
    public static double Exp(double x) => VectorMath.Exp(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Exp(Vector512{double})"/>
    public static float Exp(float x) => VectorMath.Exp(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.ExpM1(Vector512{double})"/>
    public static double ExpM1(double x) => VectorMath.ExpM1(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.ExpM1(Vector512{double})"/>
    public static float ExpM1(float x) => VectorMath.ExpM1(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Log(Vector512{double})"/>
    public static double Log(double x) => VectorMath.Log(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Log(Vector512{double})"/>
    public static float Log(float x) => VectorMath.Log(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.LogP1(Vector512{double})"/>
    public static double LogP1(double x) => VectorMath.LogP1(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.LogP1(Vector512{double})"/>
    public static float LogP1(float x) => VectorMath.LogP1(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.LogP1OfUnit(Vector512{double})"/>
    public static double LogP1OfUnit(double e) => VectorMath.LogP1OfUnit(Vector128.CreateScalar(e)).ToScalar();

    /// <inheritdoc cref="VectorMath.LogP1OfUnit(Vector512{double})"/>
    public static float LogP1OfUnit(float e) => VectorMath.LogP1OfUnit(Vector128.CreateScalar(e)).ToScalar();

    /// <inheritdoc cref="VectorMath.Log1MExp(Vector512{double})"/>
    public static double Log1MExp(double x) => VectorMath.Log1MExp(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Log1MExp(Vector512{double})"/>
    public static float Log1MExp(float x) => VectorMath.Log1MExp(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Softplus(Vector512{double})"/>
    public static double Softplus(double x) => VectorMath.Softplus(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Softplus(Vector512{double})"/>
    public static float Softplus(float x) => VectorMath.Softplus(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Sigmoid(Vector512{double})"/>
    public static double Sigmoid(double x) => VectorMath.Sigmoid(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Sigmoid(Vector512{double})"/>
    public static float Sigmoid(float x) => VectorMath.Sigmoid(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.LogSigmoid(Vector512{double})"/>
    public static double LogSigmoid(double x) => VectorMath.LogSigmoid(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.LogSigmoid(Vector512{double})"/>
    public static float LogSigmoid(float x) => VectorMath.LogSigmoid(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Logit(Vector512{double})"/>
    public static double Logit(double p) => VectorMath.Logit(Vector128.CreateScalar(p)).ToScalar();

    /// <inheritdoc cref="VectorMath.Logit(Vector512{double})"/>
    public static float Logit(float p) => VectorMath.Logit(Vector128.CreateScalar(p)).ToScalar();

    /// <inheritdoc cref="VectorMath.Asinh(Vector512{double})"/>
    public static double Asinh(double x) => VectorMath.Asinh(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Asinh(Vector512{double})"/>
    public static float Asinh(float x) => VectorMath.Asinh(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Sin(Vector512{double})"/>
    public static double Sin(double x) => VectorMath.Sin(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Sin(Vector512{double})"/>
    public static float Sin(float x) => VectorMath.Sin(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Cos(Vector512{double})"/>
    public static double Cos(double x) => VectorMath.Cos(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Cos(Vector512{double})"/>
    public static float Cos(float x) => VectorMath.Cos(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Erf(Vector512{double})"/>
    public static double Erf(double x) => VectorMath.Erf(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Erf(Vector512{double})"/>
    public static float Erf(float x) => VectorMath.Erf(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Erfc(Vector512{double})"/>
    public static double Erfc(double x) => VectorMath.Erfc(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Erfc(Vector512{double})"/>
    public static float Erfc(float x) => VectorMath.Erfc(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.ErfcX(Vector512{double})"/>
    public static double ErfcX(double x) => VectorMath.ErfcX(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.ErfcX(Vector512{double})"/>
    public static float ErfcX(float x) => VectorMath.ErfcX(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.LogErfc(Vector512{double})"/>
    public static double LogErfc(double x) => VectorMath.LogErfc(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.LogErfc(Vector512{double})"/>
    public static float LogErfc(float x) => VectorMath.LogErfc(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.LogHalfErfc(Vector512{double})"/>
    public static double LogHalfErfc(double x) => VectorMath.LogHalfErfc(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.LogHalfErfc(Vector512{double})"/>
    public static float LogHalfErfc(float x) => VectorMath.LogHalfErfc(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Tanh(Vector512{double})"/>
    public static double Tanh(double x) => VectorMath.Tanh(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Tanh(Vector512{double})"/>
    public static float Tanh(float x) => VectorMath.Tanh(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Sign(Vector512{double})"/>
    public static double Sign(double x) => VectorMath.Sign(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.Sign(Vector512{double})"/>
    public static float Sign(float x) => VectorMath.Sign(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="VectorMath.LogAddExp(Vector512{double}, Vector512{double})"/>
    public static double LogAddExp(double a, double b) => VectorMath.LogAddExp(Vector128.CreateScalar(a), Vector128.CreateScalar(b)).ToScalar();

    /// <inheritdoc cref="VectorMath.LogAddExp(Vector512{double}, Vector512{double})"/>
    public static float LogAddExp(float a, float b) => VectorMath.LogAddExp(Vector128.CreateScalar(a), Vector128.CreateScalar(b)).ToScalar();

    /// <inheritdoc cref="VectorMath.Hypot(Vector512{double}, Vector512{double})"/>
    public static double Hypot(double x, double y) => VectorMath.Hypot(Vector128.CreateScalar(x), Vector128.CreateScalar(y)).ToScalar();

    /// <inheritdoc cref="VectorMath.Hypot(Vector512{double}, Vector512{double})"/>
    public static float Hypot(float x, float y) => VectorMath.Hypot(Vector128.CreateScalar(x), Vector128.CreateScalar(y)).ToScalar();
}

using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace LossGen.Testing;

/// <summary>The generated methods for one floating-point type and one form of observation.</summary>
internal sealed class EmittedMethods
{
    private readonly Type element;
    private readonly bool isClassIndex;
    private readonly bool takesClasses;
    private readonly IReadOnlyList<LossArgument> arguments;
    private readonly Func<object[], double> loss;
    private readonly Func<object[], double> lossAndGradient;
    private readonly Func<object[], double> lossPerObservation;

    [RequiresDynamicCode("Compiles a call of each generated method.")]
    public EmittedMethods(Type element, bool isClassIndex, IReadOnlyList<LossArgument> arguments, IEnumerable<MethodInfo> methods)
    {
        this.element = element;
        this.isClassIndex = isClassIndex;
        this.arguments = arguments;
        var byName = methods.ToDictionary(method => method.Name);
        takesClasses = byName["Loss"].GetParameters().Any(parameter => parameter.ParameterType == typeof(int));
        loss = Invocation.Of(byName["Loss"]);
        lossAndGradient = Invocation.Of(byName["LossAndGradient"]);
        lossPerObservation = Invocation.Of(byName["LossPerObservation"]);
    }

    public string Precision => element == typeof(float) ? "float" : "double";

    public bool IsSingle => element == typeof(float);

    public double Loss(Batch batch, double[]? weights, Reduction reduction) =>
        loss([.. Inputs(batch), .. Weighting(weights, reduction)]);

    /// <summary>The loss and its derivatives; null for an argument that no derivative is generated for.</summary>
    public (double Loss, double[]?[] Gradients) LossAndGradient(Batch batch, double[]? weights, Reduction reduction)
    {
        var gradients = arguments.Select((argument, i) => argument.HasGradient ? Zeros(batch.Values[i].Length) : null).ToArray();
        var value = lossAndGradient([.. Inputs(batch), .. gradients.OfType<object>(), .. Weighting(weights, reduction)]);
        return (value, Array.ConvertAll(gradients, gradient => gradient is null ? null : Doubles(gradient)));
    }

    public double[] LossPerObservation(Batch batch)
    {
        var losses = Zeros(batch.Observations);
        lossPerObservation([.. Inputs(batch), losses]);
        return Doubles(losses);
    }

    private IEnumerable<object> Inputs(Batch batch)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (i == 0 && isClassIndex)
                yield return Array.ConvertAll(batch.Values[i], value => (int)value);
            else if (arguments[i].Per == Per.Call && !arguments[i].IsPerClass)
                yield return Convert.ChangeType(batch.Values[i][0], element, System.Globalization.CultureInfo.InvariantCulture);
            else
                yield return Elements(batch.Values[i]);
        }

        if (takesClasses)
            yield return batch.Classes;
    }

    private object[] Weighting(double[]? weights, Reduction reduction) => [Elements(weights ?? []), reduction];

    private Array Zeros(int length) => IsSingle ? new float[length] : new double[length];

    private Array Elements(double[] values) => IsSingle ? Array.ConvertAll(values, value => (float)value) : values;

    private static double[] Doubles(Array values) => values as double[] ?? Array.ConvertAll((float[])values, value => (double)value);
}

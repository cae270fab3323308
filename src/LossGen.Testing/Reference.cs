namespace LossGen.Testing;

/// <summary>What a generated loss is compared with: the loss of one observation as a function of what is passed in.</summary>
internal abstract class Reference
{
    /// <summary>What it is, for a message.</summary>
    public abstract string Description { get; }

    /// <summary>Whether it is independent of the generated loss, so that losses themselves can be compared.</summary>
    public abstract bool IsIndependent { get; }

    public abstract double Loss(double[][] point);

    /// <summary>The derivative with respect to one number of the point.</summary>
    public Derivative Derivative(double[][] point, int argument, int k)
    {
        var values = (double[])point[argument].Clone();
        var moved = (double[][])point.Clone();
        moved[argument] = values;
        return Testing.Derivative.Of(
            x =>
            {
                values[k] = x;
                return Loss(moved);
            },
            point[argument][k]);
    }
}

/// <summary>Minus the user's log density, behind the links.</summary>
/// <param name="name">The method's name.</param>
/// <param name="density">The method.</param>
/// <param name="sources">For each parameter of the method the argument that it comes from, or its constant value.</param>
/// <param name="arguments">The arguments of the generated methods.</param>
internal sealed class DensityReference(
    string name,
    Func<double[][], double> density,
    IReadOnlyList<(int Argument, double Value)> sources,
    IReadOnlyList<LossArgument> arguments) : Reference
{
    public override string Description => $"-{name}";

    public override bool IsIndependent => true;

    public override double Loss(double[][] point) =>
        -density([.. sources.Select(source => source.Argument < 0 ? [source.Value] : Links.Inverse(arguments[source.Argument].Link, point[source.Argument]))]);
}

/// <summary>The generated loss itself, for the derivatives of a family that the user has written no density of.</summary>
internal sealed class OwnReference(EmittedMethods methods, IReadOnlyList<LossArgument> arguments, int classes) : Reference
{
    public override string Description => "its own loss";

    public override bool IsIndependent => false;

    public override double Loss(double[][] point) => methods.LossPerObservation(new Batch(arguments, Columns: 1, classes, point))[0];
}

namespace LossGen;

/// <summary>
/// Describes one parameter of the distribution: on the class, by name, for a family of the catalogue;
/// on the parameter of a log density, without a name.
/// </summary>
/// <remarks>
/// A parameter that the family fixes by default (the sigma of a Gaussian) becomes free when it is named
/// without <see cref="Value"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Parameter, AllowMultiple = true, Inherited = false)]
public sealed class ParameterAttribute : Attribute
{
    /// <summary>Describes the density parameter the attribute stands on.</summary>
    public ParameterAttribute()
    {
    }

    /// <summary>Describes a parameter of the family.</summary>
    /// <param name="name">The parameter's name in the family's table, such as <c>sigma</c>.</param>
    public ParameterAttribute(string name) => Name = name;

    /// <summary>The parameter's name; null where the attribute stands on the parameter itself.</summary>
    public string? Name { get; }

    /// <summary>The scale on which the parameter is passed in, and on which gradients are taken.</summary>
    public Link Link { get; set; }

    /// <summary>How many values of the parameter there are: one per observation, or one per call.</summary>
    public Per Per { get; set; }

    /// <summary>Fixes the parameter, on its natural scale, to a constant that is folded into the code.</summary>
    public double Value { get; set; } = double.NaN;

    /// <summary>False where no derivative with respect to the parameter is wanted.</summary>
    public bool Gradient { get; set; } = true;
}

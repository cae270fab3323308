namespace LossGen;

/// <summary>
/// Turns a partial class or struct into a loss: the negative log likelihood of the named distribution,
/// with its gradient, is derived while the project compiles and added to the type as static methods.
/// </summary>
/// <remarks>
/// Applied without a family, the type holds its own log density, a static method marked with
/// <see cref="LogDensityAttribute"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class LikelihoodAttribute : Attribute
{
    /// <summary>The type holds its own log density, marked with <see cref="LogDensityAttribute"/>.</summary>
    public LikelihoodAttribute()
    {
    }

    /// <summary>The distribution comes from the catalogue.</summary>
    /// <param name="family">The assumed distribution of one observation.</param>
    public LikelihoodAttribute(Family family) => Family = family;

    /// <summary>The assumed distribution, or null where the type holds its own density.</summary>
    public Family? Family { get; }

    /// <summary>
    /// Leaves out the terms that depend on no parameter (½·ln 2π, the multinomial coefficient). The gradient
    /// and the optimum stay the same; the value is then no longer the negative logarithm of a density.
    /// </summary>
    public bool DropConstants { get; set; }

    /// <summary>
    /// The number of classes K of a categorical observation, at least 2. Left at 0, K is an argument of every method.
    /// </summary>
    public int Classes { get; set; }

    /// <summary>The floating-point types the methods are emitted for.</summary>
    public Precision Precision { get; set; }
}

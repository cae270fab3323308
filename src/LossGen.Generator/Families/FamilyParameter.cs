using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>One parameter of a distribution.</summary>
/// <param name="Name">Its name on the natural scale, the field's: mu, sigma, theta.</param>
/// <param name="Domain">The values it may take.</param>
/// <param name="DefaultLink">The link that leaves it unconstrained.</param>
/// <param name="DefaultValue">The constant it is fixed at unless the user names it, or null where it is always free.</param>
/// <param name="IsPerClass">Whether there is one value for each class.</param>
/// <param name="IsObserved">Whether it is further data (an exposure, an offset), for which nothing is derived.</param>
internal sealed record FamilyParameter(
    string Name,
    Domain Domain,
    LinkFunction DefaultLink,
    double? DefaultValue = null,
    bool IsPerClass = false,
    bool IsObserved = false);

/// <summary>The kinds of observation a density can have.</summary>
internal enum ObservationKind
{
    /// <summary>One number per observation.</summary>
    Number,

    /// <summary>The index of one class, from 0.</summary>
    ClassIndex,

    /// <summary>A count or a soft label for each class.</summary>
    PerClass,
}

/// <summary>What one observation looks like. A family may accept several; each gives a set of overloads.</summary>
/// <param name="Kind">Whether it is a number, a class index or one number per class.</param>
/// <param name="Support">The values an observation may take; any other has density 0 and so an infinite loss.</param>
internal sealed record Observation(ObservationKind Kind, Domain Support);

using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Families;

/// <summary>
/// A distribution: its parameters and the textbook form of its log density. Nothing here speaks of numerical stability
/// or of code; that is what the compiler derives.
/// </summary>
internal abstract class Family
{
    /// <summary>The member of the public enumeration Family, or the name of the user's density.</summary>
    public abstract string Name { get; }

    /// <summary>How a diagnostic speaks of it.</summary>
    public virtual string Reference => "Family." + Name;

    /// <summary>How documentation speaks of it.</summary>
    public virtual string Description => $"the {Title} distribution";

    /// <summary>The name of the observation.</summary>
    public virtual string ObservationName => "y";

    /// <summary>The distribution's name in prose.</summary>
    public abstract string Title { get; }

    /// <summary>The forms an observation may have; nearly always one.</summary>
    public abstract ImmutableArray<Observation> Observations { get; }

    /// <summary>The parameters in the order of the emitted methods' arguments.</summary>
    public abstract ImmutableArray<FamilyParameter> Parameters { get; }

    /// <summary>Whether observations fall into classes, so that the number of classes is part of the declaration.</summary>
    public bool HasClasses => Parameters.Any(parameter => parameter.IsPerClass) || Observations.Any(observation => observation.Kind == ObservationKind.PerClass);

    /// <summary>The logarithm of the density of one observation.</summary>
    /// <param name="y">
    /// The observation. Where it is a class index, the indicator of the class: 1 where the class axis is at it, else 0.
    /// </param>
    /// <param name="parameters">The parameters on their natural scale, in the order of <see cref="Parameters"/>.</param>
    public abstract Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters);
}

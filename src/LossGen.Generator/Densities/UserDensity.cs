using System.Collections.Immutable;
using LossGen.Generator.Families;
using LossGen.Generator.Models;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Densities;

/// <summary>A distribution whose log density the user has written: from here on it is a family like any other.</summary>
internal sealed class UserDensity : Family
{
    private readonly DensityModel model;

    public UserDensity(DensityModel model)
    {
        this.model = model;
        Observations = [ObservationOf(model.Arguments[0])];
        Parameters = [.. model.Arguments.Skip(1).Select(ParameterOf)];
    }

    public override string Name => model.Method;

    public override string Title => model.Method;

    public override string Reference => $"The density '{model.Method}'";

    public override string Description => $"the density {model.Method}";

    public override string ObservationName => model.Arguments[0].Name;

    public override ImmutableArray<Observation> Observations { get; }

    public override ImmutableArray<FamilyParameter> Parameters { get; }

    public override Expr LogDensity(Expr y, IReadOnlyList<Expr> parameters) =>
        new DensityExpressions(model, [y, .. parameters]).Result;

    /// <summary>What is known of an argument's values from its type.</summary>
    public static Domain DomainOf(DensityArgumentKind kind) => kind switch
    {
        DensityArgumentKind.Count or DensityArgumentKind.ClassIndex => Domain.Count,
        DensityArgumentKind.Flag => Domain.Flag,
        _ => Domain.Real,
    };

    private static Observation ObservationOf(DensityArgument argument) => argument.Kind switch
    {
        DensityArgumentKind.ClassIndex => new Observation(ObservationKind.ClassIndex, Domain.Count),
        DensityArgumentKind.PerClass => new Observation(ObservationKind.PerClass, Domain.Real),
        var kind => new Observation(ObservationKind.Number, DomainOf(kind)),
    };

    private static FamilyParameter ParameterOf(DensityArgument argument) =>
        new(argument.Name, DomainOf(argument.Kind), LinkFunction.Identity, IsPerClass: argument.Kind == DensityArgumentKind.PerClass, IsObserved: argument.IsData);
}

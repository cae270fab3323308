using System.Collections.Immutable;
using LossGen.Generator.Collections;
using LossGen.Generator.Families;
using LossGen.Generator.Models;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Symbolics;

/// <summary>A loss as a user may declare it, derived, with the textbook's word on what it should be.</summary>
internal sealed class DeclaredLoss
{
    private readonly LossModel model;

    private DeclaredLoss(string family, Observation observation, EquatableArray<ParameterModel> parameters, bool dropConstants)
    {
        var row = FamilyCatalogue.Named(family);
        model = new LossModel(new TypeModel(string.Empty, EquatableArray<string>.Empty, "Subject", "Subject"), family, null, parameters, dropConstants, 0, PrecisionChoice.Double);
        Derivation = Derivation.Of(model, row, observation);
    }

    public Derivation Derivation { get; }

    public bool DropsConstants => model.DropConstants;

    /// <summary>Each family with each link at each parameter, the others at their defaults, and everything natural.</summary>
    public static IEnumerable<DeclaredLoss> All(PerChoice per, bool dropConstants) =>
        FamilyCatalogue.All.SelectMany(family => Of(family.Name, per, dropConstants));

    public static IEnumerable<DeclaredLoss> Of(string family, PerChoice per, bool dropConstants)
    {
        var row = FamilyCatalogue.Named(family);
        foreach (var observation in row.Observations)
        {
            foreach (var parameters in Choices(row.Parameters, per))
                yield return new DeclaredLoss(family, observation, parameters, dropConstants);
        }
    }

    /// <summary>Each family with its default links, all parameters free, in each form of observation.</summary>
    public static IEnumerable<DeclaredLoss> Defaults() =>
        FamilyCatalogue.All.SelectMany(family => family.Observations.Select(observation =>
            new DeclaredLoss(family.Name, observation, Free(family.Parameters, p => p.DefaultLink, PerChoice.Observation), dropConstants: false)));

    /// <summary>Each family with every parameter on its natural scale.</summary>
    public static IEnumerable<DeclaredLoss> Natural() =>
        FamilyCatalogue.All.SelectMany(family => family.Observations.Select(observation =>
            new DeclaredLoss(family.Name, observation, Free(family.Parameters, _ => LinkFunction.Identity, PerChoice.Observation), dropConstants: false)));

    /// <summary>Each family as it is declared by its name alone.</summary>
    public static IEnumerable<DeclaredLoss> Bare() =>
        FamilyCatalogue.All.SelectMany(family => family.Observations.Select(observation => new DeclaredLoss(
            family.Name,
            observation,
            family.Parameters.Select(p => new ParameterModel(p.Name, p.DefaultLink.Name, PerChoice.Observation, p.DefaultValue, true)).ToEquatableArray(),
            dropConstants: false)));

    /// <summary>The negative log density before any rewriting, over the symbols of the derivation.</summary>
    public Expr Textbook()
    {
        var pool = Derivation.Y.Pool;
        var y = Derivation.Observation.Kind == ObservationKind.ClassIndex
            ? pool.Select(pool.Compare(Comparison.Equal, pool.ClassIndex(), Derivation.Y), pool.One, pool.Zero)
            : Derivation.Y;
        var naturals = model.Parameters
            .Select(choice => choice.Value is { } value
                ? pool.Constant(Rational.FromDouble(value))
                : Derivation.Parameters.Single(argument => argument.Parameter.Name == choice.Name).Natural)
            .ToList();
        return -Derivation.Family.LogDensity(y, naturals);
    }

    /// <summary>A possible observation and arguments that put every parameter inside its domain.</summary>
    public Point RandomPoint(Random random, int classes)
    {
        var point = new Point(classes);
        var count = Derivation.Observation.Kind == ObservationKind.PerClass ? classes : 1;
        point["y"] = [.. Enumerable.Range(0, count).Select(_ => Derivation.Observation.Kind == ObservationKind.ClassIndex
            ? random.Next(classes)
            : Point.In(Derivation.Observation.Support, random))];
        foreach (var argument in Derivation.Parameters)
        {
            count = argument.Parameter.IsPerClass ? classes : 1;
            point[argument.Symbol.Name] = [.. Enumerable.Range(0, count).Select(_ => ArgumentOf(argument, random))];
        }

        return point;
    }

    /// <summary>The negative log density at the point, written out by hand and apart from the compiler.</summary>
    public double Expected(Point point)
    {
        var naturals = model.Parameters
            .Select(choice => choice.Value is { } value
                ? [value]
                : Inverse(choice.Link, point[LinkFunction.Named(choice.Link).ArgumentName(choice.Name)]))
            .ToList();
        return -TextbookLogDensity.Of(model.Family, point["y"], Derivation.Observation.Kind, naturals);
    }

    /// <summary>How far an argument may move before its parameter reaches the edge of its domain, or a kink.</summary>
    public static double ReachOf(ParameterArgument argument, double x)
    {
        var (domain, link) = (argument.Parameter.Domain, argument.Model.Link);
        var reach = link switch
        {
            "Identity" => Math.Min(x - domain.Lower, domain.Upper - x),
            "Reciprocal" => Math.Abs(x) - (double.IsFinite(domain.Upper) ? 1 / domain.Upper : 0),
            "Relu" => x,
            _ => 1,
        };
        return 0.8 * Math.Min(1, reach);
    }

    public override string ToString() =>
        $"{model.Family} ({Derivation.Observation.Kind}; "
        + string.Join(", ", model.Parameters.Select(p => FormattableString.Invariant($"{p.Name}: {(p.Value is { } value ? value : p.Link)} per {p.Per}")))
        + (model.DropConstants ? "; constants dropped)" : ")");

    private static IEnumerable<EquatableArray<ParameterModel>> Choices(ImmutableArray<FamilyParameter> parameters, PerChoice per)
    {
        yield return parameters.Select(p => new ParameterModel(p.Name, p.DefaultLink.Name, p.IsPerClass ? PerChoice.Observation : per, p.DefaultValue, true)).ToEquatableArray();
        yield return Free(parameters, _ => LinkFunction.Identity, per);
        foreach (var parameter in parameters)
        {
            foreach (var link in LinkFunction.All.Where(link => link.Fits(parameter)))
                yield return Free(parameters, p => p == parameter ? link : p.DefaultLink, per);
        }
    }

    private static EquatableArray<ParameterModel> Free(ImmutableArray<FamilyParameter> parameters, Func<FamilyParameter, LinkFunction> link, PerChoice per) =>
        parameters.Select(p => new ParameterModel(p.Name, link(p).Name, p.IsPerClass ? PerChoice.Observation : per, null, true)).ToEquatableArray();

    private static double ArgumentOf(ParameterArgument argument, Random random) => argument.Model.Link switch
    {
        "Identity" => Point.In(argument.Parameter.Domain, random),
        "Reciprocal" => 1 / Point.In(argument.Parameter.Domain, random),
        "Relu" => Point.In(Domain.Positive, random),
        _ => Point.In(Domain.Real, random),
    };

    private static double[] Inverse(string link, double[] x)
    {
        if (link == "Softmax")
        {
            var total = x.Sum(Math.Exp);
            return [.. x.Select(z => Math.Exp(z) / total)];
        }

        return [.. x.Select(z => link switch
        {
            "Identity" => z,
            "Log" => Math.Exp(z),
            "Logit" or "Sigmoid" => 1 / (1 + Math.Exp(-z)),
            "Softplus" => Math.Log(1 + Math.Exp(z)),
            "Reciprocal" => 1 / z,
            "Tanh" => Math.Tanh(z),
            "Relu" => Math.Max(z, 0),
            _ => throw new NotSupportedException("No inverse is written down for the link " + link + "."),
        })];
    }
}

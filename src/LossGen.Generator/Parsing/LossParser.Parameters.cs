using LossGen.Generator.Diagnostics;
using LossGen.Generator.Families;
using LossGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Parsing;

/// <summary>The parameters: what the user said about each, and the family's defaults for the rest.</summary>
internal static partial class LossParser
{
    /// <summary>The member of Link that stands for whatever the family chooses; it is no link of its own.</summary>
    private const string DefaultLink = "Default";

    private static IEnumerable<string> LinkNames => LinkFunction.All.Select(link => link.Name).Append(DefaultLink);

    private static List<ParameterModel> ReadParameters(
        INamedTypeSymbol type,
        Declared declared,
        PrecisionChoice precisions,
        DiagnosticCollector problems,
        CancellationToken cancellation)
    {
        var family = declared.Family;
        var described = new Dictionary<string, AttributeUse>(StringComparer.Ordinal);
        var unknown = new List<(string Name, AttributeUse Attribute)>();
        foreach (var data in AttributesOf(type, ParameterAttribute))
        {
            if (AttributeUse.From(data, cancellation) is not { } attribute)
                continue;

            if (attribute.Positional?.Value is not string name)
                problems.Add(DiagnosticDescriptors.ParameterUnnamed, attribute.Location, family.Reference, NamesOf(family));
            else if (family.Parameters.All(parameter => parameter.Name != name))
                unknown.Add((name, attribute));
            else if (described.ContainsKey(name))
                problems.Add(DiagnosticDescriptors.ParameterRepeated, attribute.PositionalLocation, name);
            else
                described.Add(name, attribute);
        }

        if (declared.Method is { } method)
        {
            foreach (var (name, attribute) in AttributesOfParameters(method.Symbol, problems, cancellation))
            {
                if (described.ContainsKey(name))
                    problems.Add(DiagnosticDescriptors.ParameterRepeated, attribute.Location, name);
                else
                    described.Add(name, attribute);
            }
        }

        var undescribed = family.Parameters.Select(parameter => parameter.Name).Where(name => !described.ContainsKey(name)).ToList();
        foreach (var (name, attribute) in unknown)
            problems.AddWithSuggestion(DiagnosticDescriptors.UnknownParameter, attribute.PositionalLocation, Spelling.Nearest(name, undescribed), family.Reference, name, NamesOf(family));

        return family.Parameters
            .Select(parameter => described.TryGetValue(parameter.Name, out var attribute)
                ? ReadParameter(parameter, family, attribute, precisions, problems)
                : parameter.DefaultValue is { } value ? Fixed(parameter, value) : Free(parameter))
            .ToList();
    }

    private static ParameterModel Free(FamilyParameter parameter) =>
        new(parameter.Name, parameter.DefaultLink.Name, PerChoice.Observation, null, Gradient: !parameter.IsObserved);

    /// <summary>
    /// A fixed parameter has one form, so that equal losses are equal models: natural scale, one value, no derivative,
    /// and no negative zero.
    /// </summary>
    private static ParameterModel Fixed(FamilyParameter parameter, double value) =>
        new(parameter.Name, LinkFunction.Identity.Name, PerChoice.Call, value == 0 ? 0 : value, Gradient: false);

    private static ParameterModel ReadParameter(
        FamilyParameter parameter,
        Family family,
        AttributeUse attribute,
        PrecisionChoice precisions,
        DiagnosticCollector problems)
    {
        if (parameter.IsObserved)
        {
            foreach (var choice in new[] { "Link", "Value", "Gradient" }.Where(choice => attribute.Named(choice) is not null))
                problems.Add(DiagnosticDescriptors.ObservedWithChoice, attribute.NamedLocation(choice), parameter.Name, choice);
            return Free(parameter) with { Per = ReadPer(parameter, family, attribute, problems) };
        }

        if (attribute.Named("Value")?.Value is double value)
        {
            CheckFixed(parameter, attribute, value, precisions, problems);
            return Fixed(parameter, value);
        }

        return new ParameterModel(
            parameter.Name,
            ReadLink(parameter, attribute, problems).Name,
            ReadPer(parameter, family, attribute, problems),
            Value: null,
            Gradient: attribute.Named("Gradient")?.Value is not false);
    }

    private static void CheckFixed(
        FamilyParameter parameter,
        AttributeUse attribute,
        double value,
        PrecisionChoice precisions,
        DiagnosticCollector problems)
    {
        foreach (var choice in new[] { "Link", "Per", "Gradient" })
        {
            if (attribute.Named(choice) is not null)
                problems.Add(DiagnosticDescriptors.ValueWithChoice, attribute.NamedLocation(choice), parameter.Name, choice);
        }

        var location = attribute.NamedLocation("Value");
        if (parameter.IsPerClass)
        {
            problems.Add(DiagnosticDescriptors.PerClass, location, parameter.Name, "Value");
            return;
        }

        // A value may lie in the domain as a double and leave it as a float: 1e-60 becomes 0, 1e60 infinite.
        var asFloat = (double)(float)value;
        if (!IsFinite(value) || !parameter.Domain.Contains(value))
            Refuse(string.Empty);
        else if (precisions != PrecisionChoice.Double && (!IsFinite(asFloat) || !parameter.Domain.Contains(asFloat)))
            Refuse($", and as a float it is {Invariant(asFloat)} (Precision.Double emits no float)");

        void Refuse(string precision) => problems.Add(
            DiagnosticDescriptors.ValueOutOfDomain,
            location,
            parameter.Name,
            Invariant(value),
            parameter.Domain == Domain.Real ? "a finite number" : $"finite and {parameter.Domain.Description}",
            precision);
    }

    private static LinkFunction ReadLink(FamilyParameter parameter, AttributeUse attribute, DiagnosticCollector problems)
    {
        if (attribute.Named("Link") is not { } argument
            || ReadMember(argument, attribute.NamedLocation("Link"), LinkNames, problems) is not { } name
            || name == DefaultLink)
        {
            return parameter.DefaultLink;
        }

        var link = LinkFunction.Named(name);
        if (!link.Fits(parameter))
        {
            var fitting = LinkFunction.All.Where(candidate => candidate.Fits(parameter)).Select(candidate => candidate.Name);
            var domain = parameter.IsPerClass ? $"{parameter.Domain.Description} for each class" : parameter.Domain.Description;
            problems.Add(DiagnosticDescriptors.LinkDoesNotFit, attribute.NamedLocation("Link"), name, parameter.Name, domain, Listed(fitting));
        }

        return link;
    }

    private static PerChoice ReadPer(FamilyParameter parameter, Family family, AttributeUse attribute, DiagnosticCollector problems)
    {
        if (attribute.Named("Per") is not { } argument
            || ReadMember(argument, attribute.NamedLocation("Per"), Enum.GetNames(typeof(PerChoice)), problems) is not { } name)
        {
            return PerChoice.Observation;
        }

        var per = ParseMember<PerChoice>(name);
        if (family.HasClasses && per is (PerChoice.Column or PerChoice.Row))
            problems.Add(DiagnosticDescriptors.PerNotSupported, attribute.NamedLocation("Per"), parameter.Name, "Per." + name, family.Name);
        else if (parameter.IsPerClass && per != PerChoice.Observation)
            problems.Add(DiagnosticDescriptors.PerClass, attribute.NamedLocation("Per"), parameter.Name, "Per." + name);
        return per;
    }

    private static string NamesOf(Family family) => Listed(family.Parameters.Select(parameter => parameter.Name));
}

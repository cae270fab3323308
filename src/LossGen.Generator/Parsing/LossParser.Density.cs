using LossGen.Generator.Collections;
using LossGen.Generator.Densities;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Families;
using LossGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Parsing;

/// <summary>A density of the user's own: its method's signature and attributes; <see cref="DensityReader"/> reads the body.</summary>
internal static partial class LossParser
{
    public const string ObservedAttribute = "LossGen.ObservedAttribute";

    /// <summary>The density as a family, or null where it is refused or the C# compiler has an error to report.</summary>
    private static Declared? ReadDensity(IMethodSymbol method, Compilation compilation, DiagnosticCollector problems, CancellationToken cancellation)
    {
        if (!CheckSignature(method, problems) || ReadArguments(method, problems) is not { } arguments)
            return null;
        if (DensityReader.Read(method, arguments, compilation, problems, cancellation) is not { } read)
            return null;

        if (read.Indices.Contains(0) && arguments[0].Kind == DensityArgumentKind.Count)
            arguments[0] = arguments[0] with { Kind = DensityArgumentKind.ClassIndex };
        var density = InOrder(method.Name, arguments, read.Steps);
        return new Declared(new UserDensity(density), new ReadMethod(method, density, read.Locations));
    }

    /// <summary>The arguments in the order of the emitted methods: the observation, further data, parameters.</summary>
    private static DensityModel InOrder(string name, List<DensityArgument> arguments, EquatableArray<DensityStep> steps)
    {
        var order = Enumerable.Range(0, arguments.Count).OrderBy(i => i == 0 ? 0 : arguments[i].IsData ? 1 : 2).ToList();
        return new DensityModel(
            name,
            order.Select(i => arguments[i]).ToEquatableArray(),
            steps.Select(step => step.Operation == DensityOperation.Argument ? step with { Number = order.IndexOf((int)step.Number) } : step).ToEquatableArray());
    }

    private static bool CheckSignature(IMethodSymbol method, DiagnosticCollector problems)
    {
        var reason =
            !method.IsStatic ? "it is not static"
            : method.IsAsync ? "it is async"
            : !method.TypeParameters.IsEmpty ? "it is generic"
            : method.ReturnType.TypeKind == TypeKind.Error || method.Parameters.Any(parameter => parameter.Name.Length == 0) ? ""
            : method.ReturnsByRef || method.ReturnsByRefReadonly ? "it returns by reference"
            : method.ReturnType.SpecialType != SpecialType.System_Double ? $"it returns {method.ReturnType.ToDisplayString()}, not double"
            : method.Parameters.IsEmpty ? "it has no parameter, and the first one is the observation"
            : method.IsExtern || (method.IsPartialDefinition && method.PartialImplementationPart is null) ? "it has no body"
            : null;
        if (reason is { Length: > 0 })
            problems.Add(reason == "it is not static" ? DiagnosticDescriptors.DensityNotStatic : DiagnosticDescriptors.DensitySignature, PlaceOf(method), method.Name, reason);
        return reason is null;
    }

    private static List<DensityArgument>? ReadArguments(IMethodSymbol method, DiagnosticCollector problems)
    {
        var arguments = new List<DensityArgument>();
        foreach (var parameter in method.Parameters)
        {
            var location = PlaceOf(parameter);
            var isObserved = AttributesOf(parameter, ObservedAttribute).Any();
            if (parameter.RefKind is not (RefKind.None or RefKind.In))
                problems.Add(DiagnosticDescriptors.ByReference, location, parameter.Name);
            else if (KindOf(parameter.Type, isData: isObserved || parameter.Ordinal == 0) is { } kind)
                arguments.Add(new DensityArgument(parameter.Name, kind, isObserved || parameter.Ordinal == 0));
            else if (parameter.Type.TypeKind != TypeKind.Error)
                problems.Add(DiagnosticDescriptors.UnsupportedParameterType, location, parameter.Name, parameter.Type.ToDisplayString());
        }

        return arguments.Count == method.Parameters.Length ? arguments : null;
    }

    /// <summary>What a type says of an argument's values; null where no argument has the type. Only data are whole numbers or flags.</summary>
    private static DensityArgumentKind? KindOf(ITypeSymbol type, bool isData) => type switch
    {
        { SpecialType: SpecialType.System_Double } => DensityArgumentKind.Real,
        _ when DensityReader.IsInteger(type) => isData ? DensityArgumentKind.Count : DensityArgumentKind.Real,
        { SpecialType: SpecialType.System_Boolean } when isData => DensityArgumentKind.Flag,
        _ when DensityReader.IsSpan(type) => DensityArgumentKind.PerClass,
        _ => null,
    };

    /// <summary>The attributes on the method's parameters, by the parameter's name.</summary>
    private static IEnumerable<(string Name, AttributeUse Attribute)> AttributesOfParameters(IMethodSymbol method, DiagnosticCollector problems, CancellationToken cancellation)
    {
        foreach (var parameter in method.Parameters)
        {
            foreach (var data in AttributesOf(parameter, ParameterAttribute))
            {
                if (AttributeUse.From(data, cancellation) is not { } attribute)
                    continue;
                if (parameter.Ordinal == 0)
                    problems.Add(DiagnosticDescriptors.ObservationDescribed, attribute.Location, parameter.Name);
                else if (attribute.Positional?.Value is string name && name != parameter.Name)
                    problems.Add(DiagnosticDescriptors.ParameterMisnamed, attribute.PositionalLocation, name, parameter.Name);
                else
                    yield return (parameter.Name, attribute);
            }
        }
    }

    /// <summary>The distribution of a declaration.</summary>
    /// <param name="Family">The distribution itself.</param>
    /// <param name="Method">The method it was read from; null where it is one of the catalogue.</param>
    private sealed record Declared(Family Family, ReadMethod? Method = null);

    /// <summary>A density's method, what was read from it, and where each step stands.</summary>
    private sealed record ReadMethod(IMethodSymbol Symbol, DensityModel Density, IReadOnlyList<Location?> Locations);
}

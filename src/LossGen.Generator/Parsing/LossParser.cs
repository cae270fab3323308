using LossGen.Generator.Collections;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Families;
using LossGen.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Parsing;

/// <summary>
/// Reads a declaration into a <see cref="LossModel"/> in which every choice is made and allowed, or into the
/// diagnostics that say why there is none. What comes after may rely on it and checks nothing again.
/// </summary>
internal static partial class LossParser
{
    public const string LikelihoodAttribute = "LossGen.LikelihoodAttribute";
    public const string ParameterAttribute = "LossGen.ParameterAttribute";
    public const string LogDensityAttribute = "LossGen.LogDensityAttribute";

    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) => node is TypeDeclarationSyntax;

    public static ParseResult Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        // Roslyn offers every part in a file the attributes of all of them, even a part whose only attribute is some
        // other [Likelihood]. Each part answers for what is written on it, or the type would be emitted twice.
        var own = context.Attributes.Where(attribute => IsWrittenOn(attribute, context.TargetNode)).ToList();
        if (own.Count == 0
            || context.TargetSymbol is not INamedTypeSymbol { Name.Length: > 0 } type
            || AttributeUse.From(own[0], cancellation) is not { } likelihood)
        {
            return ParseResult.None;
        }

        var problems = new DiagnosticCollector();
        var all = AttributesOf(type, LikelihoodAttribute).ToList();
        if (all.Count > 1)
        {
            RefuseRepetition(own, first: all[0], type, problems, cancellation);
            return new ParseResult(null, problems.ToModel());
        }

        CheckProject(context, likelihood, type, problems);
        var typeModel = ReadType(type, problems, cancellation);
        CheckMembers(type, problems, cancellation);
        CheckNames(context, type, problems, cancellation);
        var declared = ReadFamily(context.SemanticModel.Compilation, likelihood, type, problems, cancellation);
        var model = declared is null ? null : ReadLoss(typeModel, type, declared, likelihood, problems, cancellation);
        return new ParseResult(problems.HasErrors ? null : model, problems.ToModel());
    }

    /// <summary>The first of several attributes stays; the others are refused where they stand.</summary>
    private static void RefuseRepetition(
        IEnumerable<AttributeData> own,
        AttributeData first,
        INamedTypeSymbol type,
        DiagnosticCollector problems,
        CancellationToken cancellation)
    {
        foreach (var attribute in own.Where(attribute => !IsSameUse(attribute, first)))
            problems.Add(DiagnosticDescriptors.SeveralLikelihoods, LocationOf(attribute, cancellation), type.Name);
    }

    /// <summary>The family, or null where there is none to go on with.</summary>
    private static Declared? ReadFamily(
        Compilation compilation,
        AttributeUse likelihood,
        INamedTypeSymbol type,
        DiagnosticCollector problems,
        CancellationToken cancellation)
    {
        var densities = type.GetMembers()
            .OfType<IMethodSymbol>()
            .SelectMany(method => AttributesOf(method, LogDensityAttribute).Select(attribute => (Method: method, Attribute: attribute)))
            .ToList();

        if (likelihood.Positional is { } argument)
        {
            if (ReadMember(argument, likelihood.PositionalLocation, Families.Select(family => family.Name), problems) is not { } name)
                return null;
            foreach (var (_, attribute) in densities)
                problems.Add(DiagnosticDescriptors.FamilyAndDensity, LocationOf(attribute, cancellation), type.Name, name);
            return new Declared(FamilyCatalogue.Named(name));
        }

        foreach (var (_, attribute) in densities.Skip(1))
            problems.Add(DiagnosticDescriptors.SeveralDensities, LocationOf(attribute, cancellation), type.Name, densities[0].Method.Name);
        if (densities.Count > 0)
            return ReadDensity(densities[0].Method, compilation, problems, cancellation);

        problems.Add(DiagnosticDescriptors.NoDistribution, likelihood.Location, type.Name, FamilyNames);
        return null;
    }

    private static LossModel ReadLoss(
        TypeModel typeModel,
        INamedTypeSymbol type,
        Declared declared,
        AttributeUse likelihood,
        DiagnosticCollector problems,
        CancellationToken cancellation)
    {
        var family = declared.Family;
        var classes = ReadClasses(likelihood, family, problems);
        var precisions = ReadPrecisions(likelihood, problems);
        var parameters = ReadParameters(type, declared, precisions, problems, cancellation);
        if (!problems.HasErrors && parameters.All(parameter => !parameter.Gradient))
            problems.Add(DiagnosticDescriptors.NoGradient, likelihood.Location, type.Name);

        CheckArgumentNames(family, parameters, declared.Method?.Symbol, likelihood, problems);
        if (declared.Method is { } method && !problems.HasErrors)
            DensityChecks.Run(method.Density, family, parameters, method.Locations, problems);
        return new LossModel(
            typeModel,
            family.Name,
            declared.Method?.Density,
            parameters.ToEquatableArray(),
            DropConstants: likelihood.Named("DropConstants")?.Value is true,
            classes,
            precisions);
    }

    // Beyond it not every class index is a float.
    private const int MostClasses = 1 << 24;

    private static int ReadClasses(AttributeUse likelihood, Family family, DiagnosticCollector problems)
    {
        if (likelihood.Named("Classes")?.Value is not int classes)
            return 0;

        if (!family.HasClasses)
        {
            var withClasses = Listed(Families.Where(other => other.HasClasses).Select(other => "Family." + other.Name));
            problems.Add(DiagnosticDescriptors.NoClasses, likelihood.NamedLocation("Classes"), family.Reference, withClasses);
        }
        else if (classes is < 2 or > MostClasses)
        {
            problems.Add(DiagnosticDescriptors.ClassesOutOfRange, likelihood.NamedLocation("Classes"), Invariant(classes));
        }

        return classes;
    }

    private static PrecisionChoice ReadPrecisions(AttributeUse likelihood, DiagnosticCollector problems)
    {
        return likelihood.Named("Precision") is { } argument
            && ReadMember(argument, likelihood.NamedLocation("Precision"), Enum.GetNames(typeof(PrecisionChoice)), problems) is { } name
            ? ParseMember<PrecisionChoice>(name)
            : PrecisionChoice.Both;
    }
}

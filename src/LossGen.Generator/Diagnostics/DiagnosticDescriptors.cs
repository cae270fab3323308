using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Diagnostics;

/// <summary>
/// Everything LossGen can say about a declaration. Each rule has a page of its name in docs/diagnostics, an entry in
/// AnalyzerReleases.Unshipped.md and a test of its name; a test holds the four together.
/// </summary>
internal static class DiagnosticDescriptors
{
    private const string Category = "LossGen";

    public static readonly DiagnosticDescriptor NotPartial = new(
        "LG0001",
        "The type must be partial",
        "'{0}' must be declared partial, so that the methods of the loss '{1}' can be added",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A loss is emitted as a further part of the type, inside the types that contain it. See docs/diagnostics/LG0001.md.");

    public static readonly DiagnosticDescriptor UnsupportedType = new(
        "LG0002",
        "The type cannot be a loss",
        "'{0}' cannot be a loss: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Some types cannot be continued in another file. See docs/diagnostics/LG0002.md.");

    public static readonly DiagnosticDescriptor NameTaken = new(
        "LG0003",
        "A name of the loss is taken",
        "'{0}' cannot receive '{1}': {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A member in the type or its bases would clash with an emitted method. See docs/diagnostics/LG0003.md.");

    public static readonly DiagnosticDescriptor RuntimeMismatch = new(
        "LG0004",
        "The runtime library is missing or does not match",
        "The runtime library does not match the generator: {0}; reference the package LossGen, which holds both, once",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The emitted code calls the runtime library of the same version. See docs/diagnostics/LG0004.md.");

    public static readonly DiagnosticDescriptor LanguageVersionTooLow = new(
        "LG0005",
        "The language version is too low",
        "'{0}' needs C# {1} or later, but is compiled as C# {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The emitted code is written in a version of C# that the project must allow. See docs/diagnostics/LG0005.md.");

    public static readonly DiagnosticDescriptor SeveralLikelihoods = new(
        "LG0006",
        "A type has one likelihood",
        "'{0}' already has a [Likelihood]; declare another type for another loss",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The parts of a partial type together carry one [Likelihood]. See docs/diagnostics/LG0006.md.");

    public static readonly DiagnosticDescriptor NoDistribution = new(
        "LG0007",
        "No distribution is given",
        "'{0}' names no distribution; the families are {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "[Likelihood] without a family needs a method marked with [LogDensity]. See docs/diagnostics/LG0007.md.");

    public static readonly DiagnosticDescriptor FamilyAndDensity = new(
        "LG0008",
        "A family and a density exclude each other",
        "'{0}' takes its distribution from Family.{1}; remove the family or this [LogDensity]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A loss has one distribution. See docs/diagnostics/LG0008.md.");

    public static readonly DiagnosticDescriptor DensityNotReadable = new(
        "LG0009",
        "A density of one's own cannot be read yet",
        "The log density '{0}' cannot be read: this version of LossGen derives the families of the catalogue alone ({1})",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "[LogDensity] is declared for a later version. See docs/diagnostics/LG0009.md.");

    public static readonly DiagnosticDescriptor UndefinedValue = new(
        "LG0010",
        "The value is not a member of the enumeration",
        "{0} is not a member of {1}; its members are {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A number was cast to an enumeration that has no such member. See docs/diagnostics/LG0010.md.");

    public static readonly DiagnosticDescriptor ClassesOutOfRange = new(
        "LG0011",
        "The number of classes is out of range",
        "Classes is {0}, but must be from 2 to 16777216; leave it out to pass the number of classes to each call",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "With one class there is nothing to predict. See docs/diagnostics/LG0011.md.");

    public static readonly DiagnosticDescriptor NoClasses = new(
        "LG0012",
        "The family has no classes",
        "Family.{0} has no classes; Classes is for {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Classes belongs to families whose observation is one of several classes. See docs/diagnostics/LG0012.md.");

    public static readonly DiagnosticDescriptor UnknownParameter = new(
        "LG0013",
        "The family has no such parameter",
        "Family.{0} has no parameter '{1}'; its parameters are {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A [Parameter] names a parameter that the family does not have. See docs/diagnostics/LG0013.md.");

    public static readonly DiagnosticDescriptor ParameterUnnamed = new(
        "LG0014",
        "The parameter must be named",
        "[Parameter] on a type must name a parameter of Family.{0}: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Only on a parameter of a log density does [Parameter] stand without a name. See docs/diagnostics/LG0014.md.");

    public static readonly DiagnosticDescriptor ParameterRepeated = new(
        "LG0015",
        "The parameter is described twice",
        "The parameter '{0}' is already described by another [Parameter]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Every choice about a parameter stands in one [Parameter]. See docs/diagnostics/LG0015.md.");

    public static readonly DiagnosticDescriptor LinkDoesNotFit = new(
        "LG0016",
        "The link does not fit the parameter",
        "Link.{0} does not fit '{1}', which is {2}; the links that fit are {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A link must map into the parameter's domain. See docs/diagnostics/LG0016.md.");

    public static readonly DiagnosticDescriptor ValueOutOfDomain = new(
        "LG0017",
        "The value is outside the parameter's domain",
        "'{0}' cannot be fixed at {1}: it must be {2}{3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Value fixes a parameter on its natural scale. See docs/diagnostics/LG0017.md.");

    public static readonly DiagnosticDescriptor ValueWithChoice = new(
        "LG0018",
        "A fixed parameter leaves nothing to choose",
        "'{0}' is fixed by Value, so that {1} has no meaning; remove one of the two",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A fixed parameter is no argument and has no derivative. See docs/diagnostics/LG0018.md.");

    public static readonly DiagnosticDescriptor PerNotSupported = new(
        "LG0019",
        "Rows of classes have no value per row or column",
        "'{0}' cannot be given {1}: an observation of Family.{2} is a row of classes, and no element of a matrix",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A matrix of observations, each with classes, has three axes. See docs/diagnostics/LG0019.md.");

    public static readonly DiagnosticDescriptor PerClass = new(
        "LG0020",
        "The parameter has one value for each class",
        "'{0}' has one value for each observation and class; {1} does not apply to it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The probabilities of the classes belong together. See docs/diagnostics/LG0020.md.");

    public static readonly DiagnosticDescriptor NoGradient = new(
        "LG0021",
        "The loss has no gradient",
        "Every parameter of '{0}' is fixed or without a gradient; its loss has no derivative",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The loss is emitted and can score a model, but nothing can be fitted with it. See docs/diagnostics/LG0021.md.");

    public static readonly DiagnosticDescriptor InternalError = new(
        "LG0022",
        "LossGen failed",
        "LossGen could not derive '{0}' (Family.{1}), which is a defect of LossGen: {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The declaration was accepted, but the derivation failed. See docs/diagnostics/LG0022.md.");

    public static readonly DiagnosticDescriptor NameHidden = new(
        "LG0023",
        "A name that the emitted code uses is hidden",
        "In '{0}' the name '{1}' means '{2}', but the emitted code means '{3}' by it; rename the one or move the other",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A member of the type or a neighbour of it has a name that the emitted code uses. See docs/diagnostics/LG0023.md.");

    public static readonly DiagnosticDescriptor StrayAttribute = new(
        "LG0024",
        "The attribute has no effect",
        "[{0}] has no effect, because '{1}' has no [Likelihood]",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "[Parameter] and [LogDensity] describe a loss, which [Likelihood] declares. See docs/diagnostics/LG0024.md.");

    public static readonly ImmutableArray<DiagnosticDescriptor> All = ImmutableArray.Create(
        NotPartial,
        UnsupportedType,
        NameTaken,
        RuntimeMismatch,
        LanguageVersionTooLow,
        SeveralLikelihoods,
        NoDistribution,
        FamilyAndDensity,
        DensityNotReadable,
        UndefinedValue,
        ClassesOutOfRange,
        NoClasses,
        UnknownParameter,
        ParameterUnnamed,
        ParameterRepeated,
        LinkDoesNotFit,
        ValueOutOfDomain,
        ValueWithChoice,
        PerNotSupported,
        PerClass,
        NoGradient,
        InternalError,
        NameHidden,
        StrayAttribute);

    public static DiagnosticDescriptor WithId(string id) => All.First(descriptor => descriptor.Id == id);
}

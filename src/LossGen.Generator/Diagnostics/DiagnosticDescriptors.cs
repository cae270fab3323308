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
        "'{0}' names no distribution; name one of the families ({1}) or mark a log density with [LogDensity]",
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

    public static readonly DiagnosticDescriptor DensitySignature = new(
        "LG0009",
        "The method cannot be a log density",
        "'{0}' cannot be a log density: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A log density is a static method that returns double; its first parameter is the observation. See docs/diagnostics/LG0009.md.");

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
        "{0} has no classes; Classes is for {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Classes belongs to families whose observation is one of several classes. See docs/diagnostics/LG0012.md.");

    public static readonly DiagnosticDescriptor UnknownParameter = new(
        "LG0013",
        "The family has no such parameter",
        "{0} has no parameter '{1}'; its parameters are {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A [Parameter] names a parameter that the family does not have. See docs/diagnostics/LG0013.md.");

    public static readonly DiagnosticDescriptor ParameterUnnamed = new(
        "LG0014",
        "The parameter must be named",
        "[Parameter] on a type must name a parameter of {0}: {1}",
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
        "LossGen could not derive '{0}' ({1}), which is a defect of LossGen: {2}",
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

    public static readonly DiagnosticDescriptor DensityNotStatic = new(
        "LG0025",
        "The log density must be static",
        "'{0}' cannot be a log density: {1}; add 'static'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A log density depends on its parameters alone. See docs/diagnostics/LG0025.md.");

    public static readonly DiagnosticDescriptor SeveralDensities = new(
        "LG0026",
        "A type has one log density",
        "'{0}' already has the log density '{1}'; declare another type for another density",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A loss has one distribution. See docs/diagnostics/LG0026.md.");

    public static readonly DiagnosticDescriptor UnsupportedParameterType = new(
        "LG0027",
        "The parameter's type is not supported",
        "'{0}' has the type {1}; a parameter of a log density is a double or, for classes, a ReadOnlySpan<double>, and data may also be an integer or a bool",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The types of a density's parameters say what their values may be. See docs/diagnostics/LG0027.md.");

    public static readonly DiagnosticDescriptor ByReference = new(
        "LG0028",
        "A reference is not supported",
        "'{0}' is a reference; pass and return values",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A density computes a value and changes nothing. See docs/diagnostics/LG0028.md.");

    public static readonly DiagnosticDescriptor Loop = new(
        "LG0029",
        "A loop is not supported",
        "A log density cannot hold a loop; write the sum over classes as SpecialFunctions.Sum(z, v => …), or the terms one by one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A derivative is taken of a formula, which has no loops. See docs/diagnostics/LG0029.md.");

    public static readonly DiagnosticDescriptor ExceptionHandling = new(
        "LG0030",
        "Exceptions are not supported",
        "A log density cannot hold '{0}'; return double.NaN where it is not defined and double.NegativeInfinity where the observation is impossible",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A kernel works on many observations at once and throws for none of them. See docs/diagnostics/LG0030.md.");

    public static readonly DiagnosticDescriptor SwitchStatement = new(
        "LG0031",
        "A switch statement is not supported",
        "A log density cannot hold a switch statement; write a switch expression or if and return",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A switch expression has a value on every way through it. See docs/diagnostics/LG0031.md.");

    public static readonly DiagnosticDescriptor SwitchWithoutDefault = new(
        "LG0032",
        "The switch expression must end with _",
        "The last arm must be '_', so that every value has one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A kernel has no exception to throw where no arm matches. See docs/diagnostics/LG0032.md.");

    public static readonly DiagnosticDescriptor Assignment = new(
        "LG0033",
        "Only the method's own variables can be set",
        "A log density can set its own locals and parameters, and nothing else",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A density has no effects: it is evaluated many times at once, in no order. See docs/diagnostics/LG0033.md.");

    public static readonly DiagnosticDescriptor UnknownCall = new(
        "LG0034",
        "The method cannot be called in a log density",
        "'{0}' cannot be called here: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A density may call static methods of the project and functions whose derivatives are known. See docs/diagnostics/LG0034.md.");

    public static readonly DiagnosticDescriptor Recursion = new(
        "LG0035",
        "Recursion is not supported",
        "'{0}' calls itself; a log density is a formula of fixed size",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Called methods are written out where they are called. See docs/diagnostics/LG0035.md.");

    public static readonly DiagnosticDescriptor IntegerDivision = new(
        "LG0036",
        "Integers are divided",
        "A division of integers drops the fraction, which a log density hardly means; make one of them a double",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "1 / 2 is 0 in C#, and 0.5 in the formula. See docs/diagnostics/LG0036.md.");

    public static readonly DiagnosticDescriptor UnsupportedValueType = new(
        "LG0037",
        "The type is not supported",
        "A value of the type {0} cannot be used in a log density; compute with double",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Both precisions are emitted from a density that is written in double. See docs/diagnostics/LG0037.md.");

    public static readonly DiagnosticDescriptor StateRead = new(
        "LG0038",
        "The value is not known while compiling",
        "'{0}' is {1}, whose value is not known while compiling; make it a const, or a parameter of the density",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A density depends on its parameters and on constants. See docs/diagnostics/LG0038.md.");

    public static readonly DiagnosticDescriptor IndexNotObserved = new(
        "LG0039",
        "The index must be observed",
        "An element is taken at an observed integer or at a constant",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A class is data; nothing can be derived with respect to it. See docs/diagnostics/LG0039.md.");

    public static readonly DiagnosticDescriptor NotReadable = new(
        "LG0040",
        "The construct cannot be read",
        "A log density cannot hold {0}; {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Only constructs with a meaning in mathematics can be derived. See docs/diagnostics/LG0040.md.");

    public static readonly DiagnosticDescriptor DensityTooLarge = new(
        "LG0041",
        "The log density is too large",
        "The log density has more than 2000 operations, the methods it calls written out, or is nested too deeply; simplify it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Derivation must not slow down typing. See docs/diagnostics/LG0041.md.");

    public static readonly DiagnosticDescriptor NeverANumber = new(
        "LG0042",
        "The value is never a number",
        "{0} is never a number here, because {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A logarithm or a square root of something negative is NaN for every observation. See docs/diagnostics/LG0042.md.");

    public static readonly DiagnosticDescriptor PowerOfAnySign = new(
        "LG0043",
        "The sign of the base is not known",
        "The base {0} of this power may be negative, where the power of a variable exponent is not defined; give a parameter in it Link.Log, take Math.Abs of it, or write the exponent as a constant",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A power with a variable exponent is exp(b·ln a). See docs/diagnostics/LG0043.md.");

    public static readonly DiagnosticDescriptor NoDerivative = new(
        "LG0044",
        "The derivative is not known",
        "The derivative of {0} is not known; it can be applied to data and constants alone",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Only functions with a derivative can be applied to what is fitted. See docs/diagnostics/LG0044.md.");

    public static readonly DiagnosticDescriptor ParameterMisnamed = new(
        "LG0045",
        "The name is not the parameter's",
        "[Parameter] names '{0}', but stands on '{1}'; leave the name out",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "On a parameter of a log density [Parameter] stands without a name. See docs/diagnostics/LG0045.md.");

    public static readonly DiagnosticDescriptor ObservationDescribed = new(
        "LG0046",
        "The observation is no parameter",
        "'{0}' is the observation, which has no link and is not fitted; remove [Parameter]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The first parameter of a log density is the observation. See docs/diagnostics/LG0046.md.");

    public static readonly DiagnosticDescriptor ObservedWithChoice = new(
        "LG0047",
        "Observed data leave nothing to choose",
        "'{0}' is observed, so that {1} has no meaning; remove one of the two",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Nothing is derived with respect to data; only Per can be said of them. See docs/diagnostics/LG0047.md.");

    public static readonly DiagnosticDescriptor ArgumentNameTaken = new(
        "LG0048",
        "The argument's name is taken",
        "'{0}' would be passed as '{1}', which is taken by {2}; rename the parameter",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The emitted methods take the observation, the parameters, their gradients and a few arguments of their own. See docs/diagnostics/LG0048.md.");

    public static readonly ImmutableArray<DiagnosticDescriptor> All = ImmutableArray.Create(
        NotPartial,
        UnsupportedType,
        NameTaken,
        RuntimeMismatch,
        LanguageVersionTooLow,
        SeveralLikelihoods,
        NoDistribution,
        FamilyAndDensity,
        DensitySignature,
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
        StrayAttribute,
        DensityNotStatic,
        SeveralDensities,
        UnsupportedParameterType,
        ByReference,
        Loop,
        ExceptionHandling,
        SwitchStatement,
        SwitchWithoutDefault,
        Assignment,
        UnknownCall,
        Recursion,
        IntegerDivision,
        UnsupportedValueType,
        StateRead,
        IndexNotObserved,
        NotReadable,
        DensityTooLarge,
        NeverANumber,
        PowerOfAnySign,
        NoDerivative,
        ParameterMisnamed,
        ObservationDescribed,
        ObservedWithChoice,
        ArgumentNameTaken);

    public static DiagnosticDescriptor WithId(string id) => All.First(descriptor => descriptor.Id == id);
}

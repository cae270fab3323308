using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace LossGen.Testing;

/// <summary>A generated loss as it is found in its type: the methods for one form of observation, and what they stand for.</summary>
/// <param name="Arguments">The arguments in the order of the methods.</param>
/// <param name="Classes">The number of classes; 1 of a loss without.</param>
/// <param name="DropConstants">Whether terms without a parameter are left out of the loss.</param>
/// <param name="Double">The methods in double precision; null where there are none.</param>
/// <param name="Single">The methods in single precision; null where there are none.</param>
/// <param name="Reference">What they are compared with.</param>
internal sealed record LossForm(
    IReadOnlyList<LossArgument> Arguments,
    int Classes,
    bool DropConstants,
    EmittedMethods? Double,
    EmittedMethods? Single,
    Reference Reference)
{
    private const string Gradient = "Gradient";

    /// <summary>Finds the forms of a loss; a categorical one of the catalogue has two.</summary>
    [RequiresDynamicCode("Compiles a call of each generated method.")]
    public static IReadOnlyList<LossForm> Of([DynamicallyAccessedMembers(LossCheck.Members)] Type type, LossCheckOptions options)
    {
        var likelihood = type.GetCustomAttribute<LikelihoodAttribute>()
            ?? throw new ArgumentException($"{type.Name} has no [Likelihood].", nameof(type));
        var methods = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.Name is "Loss" or "LossAndGradient" or "LossPerObservation")
            .GroupBy(method => (Element: ElementOf(method), IsClassIndex: IsClassIndex(method)))
            .Where(group => group.Key.Element is not null && group.Count() == 3)
            .ToList();
        if (methods.Count == 0)
            throw new ArgumentException($"{type.Name} has no generated methods: is the generator referenced as an analyzer?", nameof(type));

        var density = type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .FirstOrDefault(method => method.IsDefined(typeof(LogDensityAttribute), inherit: false));
        return [.. methods.GroupBy(group => group.Key.IsClassIndex).Select(form =>
        {
            var classes = ClassesOf(likelihood, form.First().First(), options);
            var declared = density is null ? null : ParametersOf(type, density);
            var arguments = ArgumentsOf(form.First().First(method => method.Name == "LossAndGradient"), type, declared, classes > 1);
            var found = form.ToDictionary(group => group.Key.Element!, group => new EmittedMethods(group.Key.Element!, form.Key, arguments, group));
            var inDouble = found.GetValueOrDefault(typeof(double));
            Reference reference = declared is not null
                ? new DensityReference(density!.Name, Invocation.OfDensity(density), SourcesOf(declared), arguments)
                : new OwnReference(
                    inDouble ?? throw new ArgumentException($"{type.Name} has neither a log density nor methods in double, and so nothing to be compared with.", nameof(type)),
                    arguments,
                    classes);
            return new LossForm(arguments, classes, likelihood.DropConstants, inDouble, found.GetValueOrDefault(typeof(float)), reference);
        })];
    }

    /// <summary>A parameter of a density and what was said of it.</summary>
    private sealed record DensityParameter(ParameterInfo Parameter, ParameterAttribute Choices)
    {
        public bool IsData => Parameter.Position == 0 || Parameter.IsDefined(typeof(ObservedAttribute), inherit: false);

        public bool IsFixed => !double.IsNaN(Choices.Value);

        public Type Type => Parameter.ParameterType.IsByRef ? Parameter.ParameterType.GetElementType()! : Parameter.ParameterType;
    }

    private static List<DensityParameter> ParametersOf(Type type, MethodInfo density) =>
        [.. density.GetParameters().Select(parameter => new DensityParameter(
            parameter,
            parameter.GetCustomAttributes<ParameterAttribute>().Concat(type.GetCustomAttributes<ParameterAttribute>().Where(choices => choices.Name == parameter.Name))
                .FirstOrDefault() ?? new ParameterAttribute()))];

    /// <summary>The free parameters in the order of the generated methods: data first.</summary>
    private static IEnumerable<DensityParameter> InOrder(IEnumerable<DensityParameter> parameters) =>
        parameters.Where(parameter => !parameter.IsFixed).OrderBy(parameter => parameter.IsData ? 0 : 1);

    private static List<(int Argument, double Value)> SourcesOf(List<DensityParameter> parameters)
    {
        var order = InOrder(parameters).ToList();
        return [.. parameters.Select(parameter => (order.IndexOf(parameter), parameter.Choices.Value))];
    }

    private static IReadOnlyList<LossArgument> ArgumentsOf(MethodInfo method, Type type, List<DensityParameter>? declared, bool hasClasses)
    {
        var parameters = method.GetParameters();
        var inputs = parameters.TakeWhile(parameter => !IsOutput(parameter) && parameter.Name != "weights" && parameter.ParameterType != typeof(int)).ToList();
        var gradients = parameters.Where(IsOutput).Select(parameter => parameter.Name!).ToHashSet(StringComparer.Ordinal);
        if (declared is not null)
        {
            return [.. inputs.Zip(InOrder(declared), (input, parameter) => new LossArgument(
                input.Name!,
                parameter.IsData,
                ValuesOf(input, parameter, hasClasses),
                parameter.Choices.Link,
                parameter.Choices.Per,
                parameter.Type.IsByRefLike,
                gradients.Contains(input.Name + Gradient)))];
        }

        var choices = type.GetCustomAttributes<ParameterAttribute>().ToList();
        return [.. inputs.Select((input, i) => new LossArgument(
            input.Name!,
            i == 0,
            IsIndices(input) ? ValueKind.ClassIndex : ValueKind.Real,
            Link.Identity,
            input.ParameterType.IsByRefLike ? PerOf(input.Name!, choices) : Per.Call,
            hasClasses && !IsIndices(input),
            gradients.Contains(input.Name + Gradient)))];
    }

    private static ValueKind ValuesOf(ParameterInfo input, DensityParameter parameter, bool hasClasses) =>
        IsIndices(input) ? ValueKind.ClassIndex
        : parameter.Type == typeof(bool) ? ValueKind.Flag
        : parameter.Type == typeof(double) || parameter.Type.IsByRefLike ? ValueKind.Real
        : hasClasses && parameter.Parameter.Position > 0 ? ValueKind.ClassIndex : ValueKind.Count;

    /// <summary>How many values there are of an argument of a family; its name ends with its parameter's, under whatever link.</summary>
    private static Per PerOf(string argument, IEnumerable<ParameterAttribute> choices) =>
        choices.FirstOrDefault(choice => argument.EndsWith(choice.Name!, StringComparison.OrdinalIgnoreCase))?.Per ?? Per.Observation;

    private static int ClassesOf(LikelihoodAttribute likelihood, MethodInfo method, LossCheckOptions options) =>
        likelihood.Classes > 0 ? likelihood.Classes
        : method.GetParameters().Any(parameter => parameter.ParameterType == typeof(int)) ? options.Classes
        : 1;

    private static bool IsOutput(ParameterInfo parameter) => IsOf(parameter, typeof(Span<>));

    private static bool IsIndices(ParameterInfo parameter) => parameter.ParameterType == typeof(ReadOnlySpan<int>);

    private static bool IsClassIndex(MethodInfo method) => method.GetParameters() is [var first, ..] && IsIndices(first);

    private static bool IsOf(ParameterInfo parameter, Type generic) =>
        parameter.ParameterType.IsGenericType && parameter.ParameterType.GetGenericTypeDefinition() == generic;

    /// <summary>The floating-point type of a method: that of its weights, or of the losses it writes.</summary>
    private static Type? ElementOf(MethodInfo method) =>
        method.GetParameters()
            .LastOrDefault(parameter => IsOutput(parameter) || IsOf(parameter, typeof(ReadOnlySpan<>)))?
            .ParameterType.GetGenericArguments()[0];
}

using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Symbolics;

/// <summary>What a function of the table means at run time: the method that its scalar C# names.</summary>
internal static class Meaning
{
    private static readonly ConcurrentDictionary<Function, Func<double[], double>> Known = new();

    public static double Of(Function function, params double[] arguments) => Of(function)(arguments);

    public static Func<double[], double> Of(Function function) => Known.GetOrAdd(function, Resolve);

    /// <summary>The method for the floating-point type, or null where there is none.</summary>
    public static MethodInfo? MethodOf(Function function, Type element)
    {
        var match = Regex.Match(
            function.Scalar,
            @"^(?<type>\{T\}|SpecialFunctions)\.(?<name>\w+)\((?<arguments>.*)\)$",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1));
        if (!match.Success || match.Groups["arguments"].Value != string.Join(", ", Enumerable.Range(0, function.Arity).Select(i => $"{{{i}}}")))
            return null;
        var type = match.Groups["type"].Value == "{T}" ? element : typeof(SpecialFunctions);
        return type.GetMethod(match.Groups["name"].Value, Enumerable.Repeat(element, function.Arity).ToArray());
    }

    private static Func<double[], double> Resolve(Function function)
    {
        var method = MethodOf(function, typeof(double))
            ?? throw new MissingMethodException($"'{function.Scalar}' names no method on numbers of type double.");
        switch (function.Arity)
        {
            case 1:
                var unary = method.CreateDelegate<Func<double, double>>();
                return a => unary(a[0]);
            case 2:
                var binary = method.CreateDelegate<Func<double, double, double>>();
                return a => binary(a[0], a[1]);
            default:
                var ternary = method.CreateDelegate<Func<double, double, double, double>>();
                return a => ternary(a[0], a[1], a[2]);
        }
    }
}

using System.Globalization;
using System.Text;

namespace LossGen.Generator.Tests.Densities;

/// <summary>
/// The source text of a loss with a random log density: any C# that a density may hold, put together so that most of its
/// values are numbers of moderate size. It has no meaning as a distribution.
/// </summary>
internal sealed class RandomDensity
{
    private const int MostParameters = 3;

    private readonly Random random;
    private readonly List<string> signature = [];
    private readonly List<string> helpers = [];
    private readonly Stack<Scope> scopes = new();
    private readonly string observation;
    private readonly bool hasClasses;
    private int names;

    private RandomDensity(int seed)
    {
        random = new Random(seed);
        Seed = seed;
        Name = string.Create(CultureInfo.InvariantCulture, $"Density{seed}");
        scopes.Push(new Scope());
        hasClasses = Chance(0.15);
        observation = hasClasses ? "int" : Pick("double", "double", "double", "int", "bool");
        Declare(observation == "int" && hasClasses ? "int" : observation, "y", "", observation == "int" ? Range.Count : Range.Real);
        Source = Write();
    }

    /// <summary>What is known of the values of an expression.</summary>
    private enum Range
    {
        Real,
        Positive,
        Unit,
        Count,
    }

    public int Seed { get; }

    public string Name { get; }

    public string Source { get; }

    public static RandomDensity Of(int seed) => new(seed);

    private string Write()
    {
        for (var i = random.Next(3); i > 0; i--)
            AddObserved();
        for (var i = 1 + random.Next(MostParameters); i > 0; i--)
            AddParameter();
        if (hasClasses)
            signature.Add("[Parameter(Link = Link." + Pick("Identity", "Identity", "Softmax") + ")] ReadOnlySpan<double> scores");

        var body = new StringBuilder();
        Statements(body, "        ");
        var attribute = (hasClasses ? Pick("Classes = 3, ", "Classes = 5, ", "") : "") + (Chance(0.8) ? "Precision = Precision.Double" : "DropConstants = " + Pick("true", "false"));
        return $$"""
            [Likelihood({{attribute}})]
            public static partial class {{Name}}
            {
                [LogDensity]
                private static double LogDensity({{string.Join(", ", signature)}})
                {
            {{body}}    }
            {{string.Concat(helpers)}}}

            """;
    }

    private void AddObserved()
    {
        var (type, range) = Pick(("double", Range.Real), ("int", Range.Count), ("bool", Range.Real));
        if (!hasClasses || type != "int")
            Declare(type, NewName("seen"), "[Observed] ", range);
    }

    private void AddParameter()
    {
        var (link, range) = Pick(
            ("Default", Range.Real), ("Identity", Range.Real), ("Log", Range.Positive), ("Log", Range.Positive), ("Logit", Range.Unit), ("Softplus", Range.Positive),
            ("Reciprocal", Range.Real), ("Tanh", Range.Real), ("Sigmoid", Range.Unit), ("Relu", Range.Real));
        var choices = "Link = Link." + link;
        if (Chance(0.15))
            (choices, range) = ("Value = " + Pick("1", "2", "0.5", "1.7", "3"), Range.Positive);
        else if (Chance(0.2))
            choices += ", Per = Per.Call";
        else if (Chance(0.05))
            choices += ", Gradient = false";
        Declare("double", NewName(Pick("mu", "sigma", "theta", "alpha", "k", "loss", "z", "length")), $"[Parameter({choices})] ", range);
    }

    private void Declare(string type, string name, string attribute, Range range)
    {
        signature.Add($"{attribute}{type} {name}");
        if (type == "bool")
            scopes.Peek().Flags.Add(name);
        else
            scopes.Peek().Numbers.Add((name, range));
    }

    /// <summary>Locals, assignments under conditions, early returns, and the return at the end.</summary>
    private void Statements(StringBuilder text, string indent)
    {
        for (var i = random.Next(5); i > 0; i--)
        {
            switch (random.Next(6))
            {
                case 0 or 1 or 2:
                    var range = Pick(Range.Real, Range.Real, Range.Positive, Range.Unit);
                    Local(text, indent, NewName("t"), range);
                    break;
                case 3:
                    text.Append(CultureInfo.InvariantCulture, $"{indent}if ({Condition(2)})\n{indent}    return {Number(Range.Real, 3)};\n");
                    break;
                case 4:
                    var changed = NewName("v");
                    Local(text, indent, changed, Range.Real);
                    text.Append(CultureInfo.InvariantCulture, $"{indent}if ({Condition(2)})\n{indent}    {changed} {Pick("=", "+=", "-=", "*=")} {Number(Range.Real, 2)};\n");
                    if (Chance(0.5))
                        text.Append(CultureInfo.InvariantCulture, $"{indent}else\n{indent}    {changed} = {Number(Range.Real, 2)};\n");
                    break;
                default:
                    var (guarded, inner) = (NewName("v"), NewName("w"));
                    Local(text, indent, guarded, Range.Real);
                    text.Append(CultureInfo.InvariantCulture, $"{indent}if ({Condition(2)})\n{indent}{{\n{indent}    double {inner} = {Number(Range.Real, 2)};\n{indent}    if ({Condition(1)})\n{indent}        return {inner} - {Number(Range.Real, 2)};\n{indent}    {guarded} = {inner} * {Number(Range.Real, 1)};\n{indent}}}\n");
                    break;
            }
        }

        text.Append(CultureInfo.InvariantCulture, $"{indent}return {Number(Range.Real, 4)};\n");
    }

    private void Local(StringBuilder text, string indent, string name, Range range)
    {
        text.Append(CultureInfo.InvariantCulture, $"{indent}double {name} = {Number(range, 3)};\n");
        scopes.Peek().Numbers.Add((name, range));
    }

    private string Number(Range range, int depth)
    {
        if (depth <= 0 || Chance(0.12))
            return Leaf(range);
        if (Chance(0.08))
            return $"({Condition(depth - 1)} ? {Number(range, depth - 1)} : {Number(range, depth - 1)})";
        if (Chance(0.04))
            return Switch(range, depth - 1);
        if (Chance(0.06) && scopes.Count < 3)
            return Helper(range, depth);
        return range switch
        {
            Range.Positive => Positive(depth - 1),
            Range.Unit => Unit(depth - 1),
            _ => Real(depth - 1),
        };
    }

    private string Real(int depth) => random.Next(hasClasses ? 30 : 26) switch
    {
        0 or 1 or 2 => $"({Number(Range.Real, depth)} + {Number(Range.Real, depth)})",
        3 or 4 or 5 => $"({Number(Range.Real, depth)} - {Number(Range.Real, depth)})",
        6 or 7 => $"({Number(Range.Real, depth)} * {Number(Range.Real, depth)})",
        8 => $"({Number(Range.Real, depth)} / {Number(Range.Positive, depth)})",
        9 or 10 => $"Math.Log({Number(Range.Positive, depth)})",
        11 => $"-({Number(Range.Real, depth)})",
        12 => $"SpecialFunctions.LogGamma({Number(Range.Positive, depth)})",
        13 => $"SpecialFunctions.{Pick("Softplus", "LogSigmoid")}({Number(Range.Real, depth)})",
        14 => $"Math.{Pick("Tanh", "Abs", "Asinh")}({Number(Range.Real, depth)})",
        15 => $"SpecialFunctions.LogP1({Number(Range.Positive, depth)})",
        16 => $"Math.Log(1 + Math.Exp({Number(Range.Real, 0)}))",
        17 => $"Math.Log(1 - {Number(Range.Unit, depth)})",
        18 => $"SpecialFunctions.Logit({Number(Range.Unit, depth)})",
        19 => $"SpecialFunctions.Log1MExp({Number(Range.Positive, depth)})",
        20 => $"Math.{Pick("Max", "Min")}({Number(Range.Real, depth)}, {Number(Range.Real, depth)})",
        21 => $"Math.Pow({Number(Range.Real, depth)}, {Pick("2", "3", "-1", "4")})",
        22 => $"({Number(Range.Count, 0)} * Math.Log({Number(Range.Positive, depth)}))",
        23 => $"SpecialFunctions.LogAddExp({Number(Range.Real, depth)}, {Number(Range.Real, depth)})",
        24 => $"SpecialFunctions.LogGammaDelta({Number(Range.Positive, depth)}, {Number(Range.Count, 0)})",
        25 => $"double.ExpM1(Math.Tanh({Number(Range.Real, depth)}))",
        26 => "scores[y]",
        27 => "SpecialFunctions.LogSumExp(scores)",
        28 => Over("SpecialFunctions.Sum(scores, {0} => {1})", depth),
        _ => "(scores[y] - SpecialFunctions.LogSumExp(scores))",
    };

    private string Positive(int depth) => random.Next(13) switch
    {
        0 or 1 => $"({Number(Range.Positive, depth)} + {Number(Range.Positive, depth)})",
        2 or 3 => $"({Number(Range.Positive, depth)} * {Number(Range.Positive, depth)})",
        4 => $"({Number(Range.Positive, depth)} / {Number(Range.Positive, depth)})",
        5 => $"Math.Sqrt({Number(Range.Positive, depth)})",
        6 => $"Math.Exp({Leaf(Range.Real)})",
        7 => $"Math.Exp(Math.Tanh({Number(Range.Real, depth)}))",
        8 => $"(1 + Math.Pow({Number(Range.Real, depth)}, 2))",
        9 => $"SpecialFunctions.Softplus({Number(Range.Real, depth)})",
        10 => $"(Math.Abs({Number(Range.Real, depth)}) + 0.5)",
        11 => $"Math.Pow({Number(Range.Positive, depth)}, {Pick("0.5", "1.5", "-0.5", "-2", "3", "2.2", Leaf(Range.Unit))})",
        _ => $"Math.Max({Number(Range.Positive, depth)}, {Number(Range.Positive, depth)})",
    };

    private string Unit(int depth)
    {
        if (random.Next(4) == 0)
            return $"(1 - {Number(Range.Unit, depth)})";
        if (random.Next(3) == 0)
            return $"({Number(Range.Unit, depth)} * {Number(Range.Unit, depth)})";
        if (random.Next(3) == 0)
        {
            var part = Number(Range.Positive, depth);
            return $"({part} / ({part} + {Number(Range.Positive, depth)}))";
        }

        return random.Next(2) == 0 ? $"SpecialFunctions.Sigmoid({Number(Range.Real, depth)})" : $"(1 / (1 + Math.Exp(-({Leaf(Range.Real)}))))";
    }

    private string Leaf(Range range)
    {
        var held = scopes.Peek().Numbers.Where(number => number.Range == range || (range == Range.Real && Chance(0.4))).Select(number => number.Name).ToList();
        if (held.Count > 0 && Chance(0.85))
        {
            // A whole number would choose another overload of a function.
            var name = held[random.Next(held.Count)];
            return range == Range.Real && scopes.Peek().Numbers.Contains((name, Range.Count)) ? $"(double){name}" : name;
        }

        return range switch
        {
            Range.Positive => Pick("1.0", "2.0", "0.5", "Math.PI", "3.25"),
            Range.Unit => Pick("0.5", "0.1", "0.75"),
            Range.Count => Pick("1.0", "2.0", "3.0"),
            _ => Pick("0.0", "1.0", "-1.0", "0.5", "-2.5", "Math.E"),
        };
    }

    private string Condition(int depth)
    {
        if (depth > 0 && Chance(0.25))
            return $"({Condition(depth - 1)} {Pick("&&", "||")} {Condition(depth - 1)})";
        if (depth > 0 && Chance(0.1))
            return $"!({Condition(depth - 1)})";
        var flags = scopes.Peek().Flags;
        if (flags.Count > 0 && Chance(0.4))
            return flags[random.Next(flags.Count)];
        if (Chance(0.15))
            return Chance(0.5) ? $"{Leaf(Range.Real)} is {Pick("> 0.11 and < 1.93", "<= -0.57 or >= 1.07")}" : $"{Leaf(Range.Count)} is {Pick("0 or 1", "not 0")}";

        // Two formulas of one value would differ by their rounding, and a parameter is equal to no number by chance alone.
        return Chance(0.3)
            ? $"{Leaf(Range.Count)} {Pick("==", "!=", "<=")} {Pick("0", "1", "2")}"
            : $"{Number(Range.Real, Math.Min(1, depth))} {Pick("<", "<=", ">", ">=")} {Pick("0.37", "-0.73", "1.13")}";
    }

    private string Switch(Range range, int depth) => $$"""
        ({{Leaf(Range.Count)}} switch { {{Pick("0", "< 1", "1 or 5")}} => {{Number(range, depth)}}, {{Pick("2", "> 2", "3 or 4")}} when {{Condition(0)}} => {{Number(range, depth)}}, _ => {{Number(range, depth)}} })
        """.Trim();

    /// <summary>A static method of two numbers, called.</summary>
    private string Helper(Range range, int depth)
    {
        var (name, first, second) = (NewName("Helper"), Pick(Range.Real, Range.Positive), Pick(Range.Real, Range.Unit));
        var arguments = $"{Number(first, depth - 2)}, {Number(second, depth - 2)}";
        scopes.Push(new Scope { Numbers = { ("a", first), ("b", second) } });
        var body = new StringBuilder();
        if (Chance(0.5))
        {
            body.Append(CultureInfo.InvariantCulture, $"\n    private static double {name}(double a, double b) => {Classless(() => Number(range, depth))};\n");
        }
        else
        {
            body.Append(CultureInfo.InvariantCulture, $"\n    private static double {name}(double a, double b)\n    {{\n        if ({Classless(() => Condition(1))})\n            return {Classless(() => Number(range, depth - 1))};\n        return {Classless(() => Number(range, depth))};\n    }}\n");
        }

        scopes.Pop();
        helpers.Add(body.ToString());
        return $"{name}({arguments})";
    }

    private string Over(string form, int depth)
    {
        var name = NewName("s");
        scopes.Peek().Numbers.Add((name, Range.Real));
        var text = string.Format(CultureInfo.InvariantCulture, form, name, Classless(() => Number(Range.Real, depth)));
        scopes.Peek().Numbers.RemoveAll(number => number.Name == name);
        return text;
    }

    /// <summary>Text in which the class axis does not occur, redrawn until it is so.</summary>
    private static string Classless(Func<string> draw)
    {
        string text;
        do
        {
            text = draw();
        }
        while (text.Contains("scores", StringComparison.Ordinal));
        return text;
    }

    private bool Chance(double share) => random.NextDouble() < share;

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    private string NewName(string stem) => string.Create(CultureInfo.InvariantCulture, $"{stem}{++names}");

    private sealed class Scope
    {
        public List<(string Name, Range Range)> Numbers { get; } = [];

        public List<string> Flags { get; } = [];
    }
}

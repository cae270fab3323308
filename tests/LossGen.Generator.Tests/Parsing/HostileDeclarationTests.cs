using System.Text;
using LossGen.Generator.Collections;
using LossGen.Generator.Families;
using LossGen.Generator.Models;
using LossGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Parsing;

/// <summary>
/// Declarations thrown together at random from what is awkward: the generator never fails on one, and what the C#
/// compiler accepts before it accepts after it.
/// </summary>
public class HostileDeclarationTests
{
    private const int Declarations = 150;

    private static readonly string[] Names =
    [
        "Noise", "noise", "Loss", "LossAndGradient", "@class", "@record", "@var", "@nint", "Größe", "_", "y", "mu", "weights", "Reduction",
        "ReadOnlySpan", "Span", "Vector512", "VectorMath", "SpecialFunctions", "Math", "MathF", "System", "LossGen", "Unsafe", "MethodImpl",
        "MethodImplAttribute", "MemoryMarshal", "T", "Double", "ArgumentException", "Block", "GeneratedCode", new string('N', 300),
    ];

    private static readonly string[] Members =
    [
        "private static int i;", "public const double y = 1;", "private static double mu() => 0;", "public int Loss;", "class Span;",
        "private static void LossAndGradientBlock() { }", "public static int Reduction { get; set; }", "static int VectorMath() => 0;",
        "class Vector512 { public static int Create(double x) => 0; }", "enum Math { }", "static int half;", "delegate void System();",
        "public static double Loss(double[] y) => 0;", "static double LossPerObservation(System.ReadOnlySpan<float> y) => 0;",
        "[LossGen.LogDensity] static double LogDensity(double y, double mu) => 0;", "static class Unsafe { }", "interface IDisposable { }",
        "static int count, total, n, k, rows, columns, row, column, pitch, lane, zero, weights;", "public override string ToString() => \"\";",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Declarations)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_declaration_never_crashes_the_generator_nor_breaks_the_project(int seed)
    {
        var source = Declaration(new Random(seed), string.Empty);

        AssertHarmless(source, LossCompiler.Compile);
        AssertHarmless(source, Skeleton.Compile);
    }

    [Fact]
    public void All_of_them_together_do_not_either()
    {
        var sources = Enumerable.Range(0, Declarations)
            .Select(seed => Declaration(new Random(seed), FormattableString.Invariant($"N{seed % 7}.")))
            .ToArray();

        GeneratorHarness.Generate(GeneratorHarness.Compile(sources));
    }

    [Fact]
    public void The_declarations_are_a_fair_sample()
    {
        var runs = Enumerable.Range(0, Declarations)
            .Select(seed => GeneratorHarness.Compile(Declaration(new Random(seed), string.Empty)))
            .Select(compilation => (IsValid: !Errors(compilation).Any(), Run: GeneratorHarness.Generate(compilation, Skeleton.Compile)))
            .ToList();

        Assert.InRange(runs.Count(run => run.IsValid), Declarations / 2, Declarations - 1);
        Assert.InRange(runs.Count(run => run.IsValid && run.Run.Files.Count > 0), Declarations / 8, Declarations);
        Assert.InRange(runs.SelectMany(run => run.Run.Diagnostics).Select(diagnostic => diagnostic.Id).Distinct().Count(), 15, 30);
    }

    private static void AssertHarmless(string source, Func<LossModel, EquatableArray<GeneratedFile>> compile)
    {
        var compilation = GeneratorHarness.Compile(source);
        var run = GeneratorHarness.Generate(compilation, compile);
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id == "LG0022");
        if (Errors(compilation).Any())
            return;

        var complaints = GeneratorHarness.Complaints(run.Output)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Location.SourceTree != compilation.SyntaxTrees[0])
            .ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints) + "\n\n" + source + "\n\n" + string.Join("\n\n", run.Files.Values));
    }

    private static IEnumerable<Diagnostic> Errors(Compilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static string Declaration(Random random, string spacePrefix)
    {
        var text = new StringBuilder("#pragma warning disable\nusing System;\nusing LossGen;\n");
        var space = Pick(random, "", "A.B", "@event.@if", "LossGen", "LossGen.Numerics", "System", "System.Numerics", "My.System", "My.LossGen", "Vector512");
        if (space.Length + spacePrefix.Length > 0)
            text.Append("namespace ").Append((spacePrefix + space).TrimEnd('.')).Append(";\n");
        var depth = random.Next(5) == 0 ? random.Next(1, 4) : 0;
        for (var i = 0; i < depth; i++)
            text.Append(Pick(random, "partial class ", "partial struct ", "partial interface ", "static partial class ", "partial record ", "class ")).Append(Name(random)).Append(i).Append(Generics(random)).Append(" {\n");

        var family = Pick(random, [.. FamilyCatalogue.All.Select(family => family.Name)]);
        text.Append(Likelihood(random, family));
        for (var i = random.Next(4); i > 1; i--)
            text.Append(Parameter(random, family));
        text.Append(Pick(random, "", "", "", "", "", "public ", "internal ", "file ", "sealed ", "static ", "abstract "))
            .Append(random.Next(20) == 0 ? "" : "partial ")
            .Append(Pick(random, "class ", "class ", "class ", "record ", "struct ", "record struct ", "interface "))
            .Append(Name(random)).Append(Generics(random))
            .Append("\n{\n");
        for (var i = random.Next(5); i > 2; i--)
            text.Append(Pick(random, Members)).Append('\n');
        text.Append('}', depth + 1);
        return text.ToString();
    }

    private static string Likelihood(Random random, string family)
    {
        var arguments = new List<string>();
        if (random.Next(15) > 0)
            arguments.Add(random.Next(20) == 0 ? "(Family)99" : "Family." + family);
        if (random.Next(4) == 0)
            arguments.Add("DropConstants = true");
        if (random.Next(family == "Multinomial" ? 2 : 15) == 0)
            arguments.Add("Classes = " + Pick(random, "-1", "0", "1", "2", "3", "10", "48", "49", "100", "1000", "int.MaxValue", "int.MinValue"));
        if (random.Next(4) == 0)
            arguments.Add("Precision = " + Pick(random, "Precision.Both", "Precision.Double", "Precision.Single", "(Precision)9"));
        return $"[Likelihood({string.Join(", ", arguments)})]\n";
    }

    /// <summary>Mostly a parameter of the family, with choices that mostly go together; else anything.</summary>
    private static string Parameter(Random random, string family)
    {
        var arguments = new List<string>();
        var name = random.Next(6) > 0
            ? Pick(random, [.. FamilyCatalogue.Named(family).Parameters.Select(parameter => parameter.Name)])
            : Pick(random, "mu", "sigma", "variance", "scale", "p", "theta", "pi", "Mu", "", "\\n");
        if (random.Next(20) > 0)
            arguments.Add($"\"{name}\"");
        if (random.Next(3) == 0)
        {
            arguments.Add("Value = " + Pick(random, "0", "1", "0.5", "-1", "1e-300", "1e300", "4.9e-324", "double.NaN", "double.PositiveInfinity", "1e400", "0.1", "-0.0", "1.0 / 3", "12345678.9"));
            if (random.Next(3) > 0)
                return $"[Parameter({string.Join(", ", arguments)})]\n";
        }

        if (random.Next(3) == 0)
            arguments.Add("Link = " + Pick(random, [.. Enum.GetNames<Link>().Select(link => "Link." + link), "(Link)77"]));
        if (random.Next(3) == 0)
            arguments.Add("Per = " + Pick(random, "Per.Observation", "Per.Call", "Per.Call", "Per.Column", "Per.Column", "Per.Row", "(Per)(-1)"));
        if (random.Next(4) == 0)
            arguments.Add("Gradient = " + Pick(random, "true", "false"));
        return $"[Parameter({string.Join(", ", arguments)})]\n";
    }

    private static string Name(Random random) => random.Next(2) == 0 ? "Noise" : Pick(random, Names);

    private static string Generics(Random random) =>
        Pick(random, "", "", "", "", "", "", "<T>", "<T, @in>", "<Loss>", "<Span>", "<Vector512>");

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}

using System.Globalization;
using LossGen.Generator.Families;
using LossGen.Generator.Models;
using LossGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>What bad declarations get: the rule, the place and the words. Each rule has a test that begins with its id.</summary>
public class DiagnosticTests
{
    private static string Families => string.Join(", ", FamilyCatalogue.All.Select(family => family.Name));

    [Fact]
    public void LG0001_the_type_is_not_partial() =>
        Expect(
            "[Likelihood(Family.Gaussian)] public class [|Noise|];",
            "LG0001: 'Noise' must be declared partial, so that the methods of the loss 'Noise' can be added");

    [Fact]
    public void LG0001_a_containing_type_is_not_partial() =>
        Expect(
            "class [|Outer|] { partial class Middle { [Likelihood(Family.Gaussian)] partial struct Noise; } }",
            "LG0001: 'Outer' must be declared partial, so that the methods of the loss 'Noise' can be added");

    [Fact]
    public void LG0002_the_type_is_local_to_its_file() =>
        Expect(
            "[Likelihood(Family.Gaussian)] file partial class [|Noise|];",
            "LG0002: 'Noise' cannot be a loss: it is local to its file, and the loss is emitted into another");

    [Fact]
    public void LG0002_the_containing_type_is_local_to_its_file() =>
        Expect(
            "file partial class Outer { [Likelihood(Family.Gaussian)] public partial class [|Noise|]; }",
            "LG0002: 'Noise' cannot be a loss: 'Outer' is local to its file, and the loss is emitted into another");

    [Fact]
    public void LG0002_the_type_is_an_interface() =>
        ExpectBesideErrors(
            "[Likelihood(Family.Gaussian)] public partial interface [|INoise|];",
            "LG0002: 'INoise' cannot be a loss: it is an interface");

    [Fact]
    public void LG0003_the_type_has_a_method_s_name() =>
        Expect(
            "[Likelihood(Family.Gaussian)] partial class [|Loss|];",
            "LG0003: 'Loss' cannot receive 'Loss': a member cannot have the name of its type");

    [Fact]
    public void LG0003_a_property_has_a_method_s_name() =>
        Expect(
            "[Likelihood(Family.Gaussian)] public partial record Noise(double [|Loss|]);",
            "LG0003: 'Noise' cannot receive 'Loss': the type declares a property of this name");

    [Fact]
    public void LG0003_other_members_have_a_method_s_name() =>
        Expect(
            """
            [Likelihood(Family.Gaussian)]
            public partial class Noise<[|LossPerObservation|]>
            {
                public const int [|Loss|] = 0;
                public class [|LossAndGradient|];
                public event Action [|LossGradientAndHessian|] { add { } remove { } }
            }
            """,
            "LG0003: 'Noise' cannot receive 'LossPerObservation': a type parameter has this name",
            "LG0003: 'Noise' cannot receive 'Loss': the type declares a field of this name",
            "LG0003: 'Noise' cannot receive 'LossAndGradient': the type declares a nested type of this name",
            "LG0003: 'Noise' cannot receive 'LossGradientAndHessian': the type declares an event of this name");

    [Fact]
    public void LG0003_an_overload_begins_as_the_emitted_ones_do() =>
        Expect(
            """
            [Likelihood(Family.Gaussian)]
            public partial class Noise
            {
                public static double Loss(double[] y, double[] mu) => 0;
                public static double [|Loss|](ReadOnlySpan<double> y, ReadOnlySpan<double> mu) => 0;
            }
            """,
            "LG0003: 'Noise' cannot receive 'Loss': the type declares an overload that begins with a read-only span of numbers, as the emitted ones do");

    [Fact]
    public void LG0003_a_base_is_in_the_way() =>
        Expect(
            """
            public class Base { protected static int Loss => 0; private static int LossAndGradient() => 0; }
            [Likelihood(Family.Gaussian)] public partial class [|Noise|] : Base;
            """,
            "LG0003: 'Noise' cannot receive 'Loss': its base 'Base' declares a property of this name");

    [Fact]
    public void LG0003_a_base_is_a_loss() =>
        Expect(
            """
            [Likelihood(Family.Gaussian)] public partial class Noise;
            [Likelihood(Family.Laplace)] public partial class [|Heavy|] : Noise;
            """,
            "LG0003: 'Heavy' cannot receive 'Loss': its base 'Noise' is a loss itself");

    [Fact]
    public void LG0004_the_runtime_library_has_only_the_attribute()
    {
        var marked = Marked.Parse(
            """
            namespace LossGen
            {
                public enum Family { Gaussian }
                public enum Reduction { Sum, Mean }
                public static class SpecialFunctions;
                public class LikelihoodAttribute(Family family) : System.Attribute { public Family Family => family; }
            }

            [[|LossGen.Likelihood(LossGen.Family.Gaussian)|]] public partial class Noise;
            """);
        ExpectIn(
            GeneratorHarness.CompileWithoutRuntime(marked.Source),
            marked,
            "LG0004: The runtime library does not match the generator: the type 'LossGen.VectorMath' is missing or ambiguous; reference the package LossGen, which holds both, once");
    }

    [Fact]
    public void LG0004_the_runtime_library_is_newer()
    {
        var marked = Marked.Parse(
            """
            namespace LossGen
            {
                public enum Family { Gaussian = 0, Cauchy = 77 }
                public enum Reduction { Sum, Mean }
                public static class SpecialFunctions;
                public static class VectorMath;
                public class LikelihoodAttribute(Family family) : System.Attribute { public Family Family => family; }
            }

            [LossGen.Likelihood([|LossGen.Family.Cauchy|])] public partial class Noise;
            """);
        ExpectIn(
            GeneratorHarness.CompileWithoutRuntime(marked.Source),
            marked,
            "LG0004: The runtime library does not match the generator: the generator does not know Family.Cauchy; reference the package LossGen, which holds both, once");
    }

    [Fact]
    public void LG0005_the_language_version_is_too_low()
    {
        var marked = Marked.Parse("[[|LossGen.Likelihood(LossGen.Family.Gaussian)|]] public partial class Noise { }");
        ExpectIn(
            GeneratorHarness.Compile(GeneratorHarness.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp11), marked.Source),
            marked,
            "LG0005: 'Noise' needs C# 12.0 or later, but is compiled as C# 11.0");
    }

    [Fact]
    public void LG0006_two_parts_carry_a_likelihood() =>
        ExpectBesideErrors(
            """
            [Likelihood(Family.Gaussian)] public partial class Noise;
            [[|Likelihood(Family.Laplace)|]] public partial class Noise;
            """,
            "LG0006: 'Noise' already has a [Likelihood]; declare another type for another loss");

    [Fact]
    public void LG0006_one_part_carries_two_likelihoods() =>
        ExpectBesideErrors(
            "[Likelihood(Family.Gaussian), [|Likelihood(Family.Laplace)|]] public partial class Noise;",
            "LG0006: 'Noise' already has a [Likelihood]; declare another type for another loss");

    [Fact]
    public void LG0007_there_is_no_distribution() =>
        Expect(
            "[[|Likelihood|]] public partial class Noise;",
            $"LG0007: 'Noise' names no distribution; the families are {Families}");

    [Fact]
    public void LG0008_a_family_and_a_density_are_given() =>
        Expect(
            """
            [Likelihood(Family.Gaussian)]
            public partial class Noise
            {
                [[|LogDensity|]] private static double LogDensity(double y, double mu) => -(y - mu) * (y - mu);
            }
            """,
            "LG0008: 'Noise' takes its distribution from Family.Gaussian; remove the family or this [LogDensity]");

    [Fact]
    public void LG0009_a_density_cannot_be_read_yet() =>
        Expect(
            """
            [Likelihood]
            public partial class StudentT
            {
                [LogDensity] private static double [|OfOne|](double y, double mu) => -Math.Log(1 + (y - mu) * (y - mu));
            }
            """,
            $"LG0009: The log density 'OfOne' cannot be read: this version of LossGen derives the families of the catalogue alone ({Families})");

    [Fact]
    public void LG0010_numbers_are_no_members() =>
        Expect(
            """
            [Likelihood(Family.Gaussian, [|Precision = (Precision)5|])]
            [Parameter("mu", [|Link = (Link)77|], [|Per = (Per)(-1)|])]
            public partial class Noise;

            [Likelihood([|(Family)99|])]
            public partial class Unknown;
            """,
            "LG0010: 5 is not a member of Precision; its members are Both, Double, Single",
            "LG0010: 77 is not a member of Link; its members are Default, Identity, Log, Logit, Softplus, Softmax, Reciprocal, Tanh, Sigmoid, Relu",
            "LG0010: -1 is not a member of Per; its members are Observation, Column, Row, Call",
            $"LG0010: 99 is not a member of Family; its members are {Families}");

    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("-3")]
    public void LG0011_there_are_too_few_classes(string classes) =>
        Expect(
            $"[Likelihood(Family.Multinomial, [|Classes = {classes}|])] public partial class Digits;",
            $"LG0011: Classes is {classes}, but must be from 2 to 16777216; leave it out to pass the number of classes to each call");

    [Fact]
    public void LG0012_the_family_has_no_classes() =>
        Expect(
            "[Likelihood(Family.Bernoulli, [|Classes = 2|])] public partial class Coin;",
            "LG0012: Family.Bernoulli has no classes; Classes is for Family.Multinomial, Family.FocalMultinomial");

    [Fact]
    public void LG0013_the_parameter_is_unknown() =>
        Expect(
            """[Likelihood(Family.ZeroInflatedNegativeBinomial), Parameter([|"phi"|])] public partial class Counts;""",
            "LG0013: Family.ZeroInflatedNegativeBinomial has no parameter 'phi'; its parameters are mu, theta, pi");

    [Fact]
    public void LG0014_the_parameter_has_no_name() =>
        Expect(
            "[Likelihood(Family.Gaussian), [|Parameter(Value = 2)|], [|Parameter(null!)|]] public partial class Noise;",
            "LG0014: [Parameter] on a type must name a parameter of Family.Gaussian: mu, sigma",
            "LG0014: [Parameter] on a type must name a parameter of Family.Gaussian: mu, sigma");

    [Fact]
    public void LG0015_the_parameter_is_described_twice() =>
        Expect(
            """
            [Likelihood(Family.Gaussian), Parameter("sigma")] public partial class Noise;
            [Parameter([|"sigma"|], Per = Per.Call)] public partial class Noise;
            """,
            "LG0015: The parameter 'sigma' is already described by another [Parameter]");

    [Fact]
    public void LG0016_the_link_does_not_fit() =>
        Expect(
            """[Likelihood(Family.HeteroscedasticGaussian), Parameter("variance", [|Link = Link.Tanh|])] public partial class Noise;""",
            "LG0016: Link.Tanh does not fit 'variance', which is greater than 0; the links that fit are Identity, Log, Logit, Softplus, Reciprocal, Sigmoid");

    [Fact]
    public void LG0016_the_link_does_not_fit_class_probabilities() =>
        Expect(
            """[Likelihood(Family.Multinomial), Parameter("p", [|Link = Link.Logit|])] public partial class Digits;""",
            "LG0016: Link.Logit does not fit 'p', which is in [0, 1] for each class; the links that fit are Identity, Softmax");

    [Theory]
    [InlineData("Gaussian", "sigma", "0.0", "0: it must be finite and greater than 0")]
    [InlineData("Gaussian", "sigma", "-1.5", "-1.5: it must be finite and greater than 0")]
    [InlineData("Gaussian", "sigma", "double.NaN", "NaN: it must be finite and greater than 0")]
    [InlineData("Gaussian", "mu", "1 / 0.0", "Infinity: it must be a finite number")]
    [InlineData("Bernoulli", "p", "1.0000000000000002", "1.0000000000000002: it must be finite and in [0, 1]")]
    [InlineData("Gaussian", "sigma", "1e-60", "1E-60: it must be finite and greater than 0, and as a float it is 0 (Precision.Double emits no float)")]
    [InlineData("Gaussian", "mu", "1e60", "1E+60: it must be a finite number, and as a float it is Infinity (Precision.Double emits no float)")]
    public void LG0017_the_value_is_outside_the_domain(string family, string parameter, string value, string reason) =>
        Expect(
            $"""[Likelihood(Family.{family}), Parameter("{parameter}", [|Value = {value}|])] public partial class Noise;""",
            $"LG0017: '{parameter}' cannot be fixed at {reason}");

    [Fact]
    public void LG0018_a_fixed_parameter_has_further_choices() =>
        Expect(
            """
            [Likelihood(Family.Gaussian)]
            [Parameter("sigma", Value = 2, [|Link = Link.Log|], [|Per = Per.Call|], [|Gradient = false|])]
            public partial class Noise;
            """,
            "LG0018: 'sigma' is fixed by Value, so that Link has no meaning; remove one of the two",
            "LG0018: 'sigma' is fixed by Value, so that Per has no meaning; remove one of the two",
            "LG0018: 'sigma' is fixed by Value, so that Gradient has no meaning; remove one of the two");

    [Theory]
    [InlineData("Column")]
    [InlineData("Row")]
    public void LG0019_rows_of_classes_have_no_value_per_column_or_row(string per) =>
        Expect(
            $"""[Likelihood(Family.Multinomial), Parameter("p", [|Per = Per.{per}|])] public partial class Digits;""",
            $"LG0019: 'p' cannot be given Per.{per}: an observation of Family.Multinomial is a row of classes, and no element of a matrix");

    [Theory]
    [InlineData("Per = Per.Call", "Per.Call")]
    [InlineData("Value = 0.1", "Value")]
    public void LG0020_class_probabilities_cannot_be_shared_or_fixed(string choice, string name) =>
        Expect(
            $"""[Likelihood(Family.Multinomial, Classes = 10), Parameter("p", [|{choice}|])] public partial class Digits;""",
            $"LG0020: 'p' has one value for each observation and class; {name} does not apply to it");

    [Theory]
    [InlineData("Value = 0")]
    [InlineData("Gradient = false")]
    public void LG0021_there_is_no_gradient(string choice)
    {
        var marked = Marked.Parse($$"""using LossGen; [[|Likelihood(Family.Gaussian)|], Parameter("mu", {{choice}})] public partial class Noise;""");
        ExpectIn(
            GeneratorHarness.Compile(marked.Source),
            marked,
            "LG0021: Every parameter of 'Noise' is fixed or without a gradient; its loss has no derivative");
    }

    [Fact]
    public void LG0022_a_failure_in_the_compiler_is_reported_for_this_loss_alone()
    {
        var compilation = GeneratorHarness.Compile(
            """
            using LossGen;
            [Likelihood(Family.Gaussian)] public partial class Good;
            [Likelihood(Family.Laplace)] public partial class Bad;
            """);
        var run = GeneratorHarness.Generate(compilation, model => model.Type.Name == "Bad"
            ? throw new InvalidOperationException("the first line\nand the second")
            : new([new GeneratedFile("Good.g.cs", "// good")]));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.StartsWith(
            "LG0022: LossGen could not derive 'Bad' (Family.Laplace), which is a defect of LossGen: InvalidOperationException: the first line and the second (in ",
            Text(diagnostic),
            StringComparison.Ordinal);
        Assert.Equal("// good", run.Files["Good.g.cs"]);
    }

    [Fact]
    public void LG0023_members_hide_names_of_the_emitted_code() =>
        Expect(
            """
            public class Base { protected class [|Tiles|]; private class Scratch; }
            public partial class Outer<[|Vector512|]>
            {
                protected const int [|Reduction|] = 1;

                [Likelihood(Family.Gaussian)]
                public partial class Noise : Base
                {
                    private static int [|Math|]() => 0;
                    private class [|Span|]<T>;
                    private class ReadOnlySpan;
                    private int Weighting() => 0;
                }
            }
            """,
            "LG0023: In 'Noise' the name 'Tiles' means 'Base.Tiles', but the emitted code means 'LossGen.Tiles' by it; rename the one or move the other",
            "LG0023: In 'Noise' the name 'Vector512' means 'Vector512', but the emitted code means 'System.Runtime.Intrinsics.Vector512' by it; rename the one or move the other",
            "LG0023: In 'Noise' the name 'Reduction' means 'Outer<Vector512>.Reduction', but the emitted code means 'LossGen.Reduction' by it; rename the one or move the other",
            "LG0023: In 'Noise' the name 'Math' means 'Outer<Vector512>.Noise.Math()', but the emitted code means 'System.Math' by it; rename the one or move the other",
            "LG0023: In 'Noise' the name 'Span' means 'Outer<Vector512>.Noise.Span<T>', but the emitted code means 'System.Span' by it; rename the one or move the other");

    [Theory]
    [InlineData("namespace A { class Math; } namespace A.B { [Likelihood(Family.Gaussian)] partial class [|Noise|]; }", "Math", "A.Math", "System.Math")]
    [InlineData("class Lanes; namespace A.B { [Likelihood(Family.Gaussian)] partial class [|Noise|]; }", "Lanes", "Lanes", "LossGen.Lanes")]
    [InlineData("namespace A { namespace Vector512 { class C; } [Likelihood(Family.Gaussian)] partial class [|Noise|]; }", "Vector512", "A.Vector512", "System.Runtime.Intrinsics.Vector512")]
    [InlineData("[Likelihood(Family.Gaussian)] partial struct [|Vector512|]<T>;", "Vector512", "Vector512<T>", "System.Runtime.Intrinsics.Vector512")]
    public void LG0023_neighbours_hide_names_of_the_emitted_code(string source, string name, string meaning, string meant) =>
        Expect(
            source,
            $"LG0023: In '{Marked.Parse(source) switch { var marked => marked.Source.Substring(marked.Spans[0].Start, marked.Spans[0].Length) }}' the name '{name}' means '{meaning}', but the emitted code means '{meant}' by it; rename the one or move the other");

    [Theory]
    [InlineData("global using Company;", "Lanes", "Company.Lanes", "LossGen.Lanes")]
    [InlineData("global using static Company.Holder;", "Tiles", "Company.Holder.Tiles", "LossGen.Tiles")]
    [InlineData("global using Math = Company.Holder;", "Math", "Math", "System.Math")]
    [InlineData("global using Reduction = LossGen.Link;", "Reduction", "Reduction", "LossGen.Reduction")]
    public void LG0023_a_global_import_hides_names_of_the_emitted_code(string import, string name, string meaning, string meant)
    {
        var marked = Marked.Parse("[LossGen.Likelihood(LossGen.Family.Gaussian)] partial class [|Noise|];");
        ExpectIn(
            GeneratorHarness.Compile(
                marked.Source,
                import + " namespace Company { public class Lanes; class Holder { public class Tiles; } namespace Deeper { class Weighting<T>; } }"),
            marked,
            $"LG0023: In 'Noise' the name '{name}' means '{meaning}', but the emitted code means '{meant}' by it; rename the one or move the other");
    }

    /// <summary>Imports of the user's own file do not hold in the generated one, nor do those of namespaces below.</summary>
    [Fact]
    public void Imports_of_the_file_hide_nothing() =>
        Expect(
            """
            using Lanes = System.String;
            using static Company.Holder;
            using Company.Deeper;
            namespace Company { class Holder { public class Tiles; } namespace Deeper { class Weighting<T>; } }
            namespace Elsewhere { [Likelihood(Family.Gaussian)] partial class Noise; }
            """);

    [Fact]
    public void LG0003_a_kernel_s_name_is_taken() =>
        Expect(
            """
            [Likelihood(Family.Gaussian)]
            public partial class Noise
            {
                private static int [|LossAndGradientBlock|]() => 0;
                private static int [|LossStage12|] => 0;
                private static int LossStageTwo() => 0;
            }

            [Likelihood(Family.Gaussian)] public partial class [|LossStep|];
            [Likelihood(Family.Gaussian)] public partial class Typed<[|TWeights|]>;
            """,
            "LG0003: 'Noise' cannot receive 'LossAndGradientBlock': the type declares a method of this name",
            "LG0003: 'Noise' cannot receive 'LossStage12': the type declares a property of this name",
            "LG0003: 'LossStep' cannot receive 'LossStep': a member cannot have the name of its type",
            "LG0003: 'Typed' cannot receive 'TWeights': a type parameter has this name");

    [Fact]
    public void LG0024_attributes_stand_on_a_type_that_is_no_loss() =>
        Expect(
            """
            [[|Parameter("sigma")|], [|Parameter("mu")|]]
            public partial class Noise
            {
                [[|LogDensity|]] private static double LogDensity(double y) => -y;
            }

            [Parameter("mu", Link = Link.Tanh)] public partial class Split;
            [Likelihood(Family.Gaussian)] public partial class Split;
            """,
            "LG0024: [Parameter] has no effect, because 'Noise' has no [Likelihood]",
            "LG0024: [Parameter] has no effect, because 'Noise' has no [Likelihood]",
            "LG0024: [LogDensity] has no effect, because 'Noise' has no [Likelihood]");

    [Fact]
    public void A_pragma_suppresses_a_diagnostic()
    {
        var run = GeneratorHarness.Run(
            """
            using LossGen;
            #pragma warning disable LG0024
            [Parameter("sigma")] public class Suppressed;
            #pragma warning restore LG0024
            [Parameter("sigma")] public class Reported;
            """);

        Assert.Equal(
            ["LG0024: [Parameter] has no effect, because 'Reported' has no [Likelihood]"],
            run.Diagnostics.Where(diagnostic => !diagnostic.IsSuppressed).Select(Text));
    }

    [Fact]
    public void Cancellation_is_no_failure()
    {
        var compilation = GeneratorHarness.Compile("[LossGen.Likelihood(LossGen.Family.Gaussian)] public partial class Noise;");
        using var source = new CancellationTokenSource();
        var driver = GeneratorHarness.CreateDriver(_ =>
        {
            source.Cancel();
            throw new OperationCanceledException(source.Token);
        });

        Assert.Throws<OperationCanceledException>(() => driver.RunGenerators(compilation, source.Token));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once() =>
        Expect(
            """
            [Likelihood(Family.Gaussian, [|Classes = 3|])]
            [Parameter([|"tau"|]), Parameter("mu", [|Link = Link.Softmax|]), Parameter("sigma", [|Value = -1|])]
            public class [|Noise|];
            """,
            "LG0012: Family.Gaussian has no classes; Classes is for Family.Multinomial, Family.FocalMultinomial",
            "LG0013: Family.Gaussian has no parameter 'tau'; its parameters are mu, sigma",
            "LG0016: Link.Softmax does not fit 'mu', which is a real number; the links that fit are Identity, Log, Logit, Softplus, Reciprocal, Tanh, Sigmoid, Relu",
            "LG0017: 'sigma' cannot be fixed at -1: it must be finite and greater than 0",
            "LG0001: 'Noise' must be declared partial, so that the methods of the loss 'Noise' can be added");

    private static void Expect(string source, params string[] expected)
    {
        var marked = Marked.Parse("using System;\nusing LossGen;\n" + source);
        ExpectIn(GeneratorHarness.Compile(marked.Source), marked, expected);
    }

    /// <summary>For declarations that the C# compiler refuses as well.</summary>
    private static void ExpectBesideErrors(string source, params string[] expected)
    {
        var marked = Marked.Parse("using System;\nusing LossGen;\n" + source);
        var run = GeneratorHarness.Generate(GeneratorHarness.Compile(marked.Source));
        AssertDiagnostics(run, marked, expected);
    }

    private static void ExpectIn(CSharpCompilation compilation, Marked marked, params string[] expected)
    {
        var run = GeneratorHarness.Generate(compilation);
        AssertDiagnostics(run, marked, expected);
        GeneratorHarness.AssertCompiles(run.Output);
    }

    private static void AssertDiagnostics(GeneratorRun run, Marked marked, string[] expected)
    {
        var diagnostics = run.Diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToList();
        Assert.Equal(expected, diagnostics.Select(Text));
        Assert.Equal(
            marked.Spans.Select(span => marked.Source.Substring(span.Start, span.Length)),
            diagnostics.Select(diagnostic => marked.Source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)));
        Assert.Equal(marked.Spans, diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan));
        Assert.All(diagnostics, diagnostic => Assert.Equal("File0.cs", diagnostic.Location.GetLineSpan().Path));
    }

    private static string Text(Diagnostic diagnostic) => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
}

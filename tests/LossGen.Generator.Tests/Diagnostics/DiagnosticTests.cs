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
            $"LG0007: 'Noise' names no distribution; name one of the families ({string.Join(", ", FamilyCatalogue.All.Select(family => family.Name))}) or mark a log density with [LogDensity]");

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

    [Theory]
    [InlineData("static async System.Threading.Tasks.Task<double> [|F|](double y, double mu) => await System.Threading.Tasks.Task.FromResult(y);", "it is async")]
    [InlineData("static double [|F|]<T>(double y, double mu) => -Math.Abs(y - mu);", "it is generic")]
    [InlineData("static void [|F|](double y, double mu) { }", "it returns void, not double")]
    [InlineData("static float [|F|](float y, float mu) => -Math.Abs(y - mu);", "it returns float, not double")]
    [InlineData("static double[] z = [0]; [LogDensity] static ref double [|F|](double y, double mu) => ref z[0];", "it returns by reference")]
    [InlineData("static double [|F|]() => 0;", "it has no parameter, and the first one is the observation")]
    [InlineData("static extern double [|F|](double y, double mu);", "it has no body")]
    public void LG0009_the_method_cannot_be_a_density(string method, string reason) =>
        ExpectInDensity(
            (method.Contains("[LogDensity]", StringComparison.Ordinal) ? "" : "[LogDensity] ") + method.Replace("static extern", "[System.Runtime.InteropServices.DllImport(\"native\")] static extern", StringComparison.Ordinal),
            $"LG0009: 'F' cannot be a log density: {reason}");

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
            $"LG0010: 99 is not a member of Family; its members are {string.Join(", ", FamilyCatalogue.All.Select(family => family.Name))}");

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
    public void LG0025_the_density_is_not_static() =>
        ExpectInDensity(
            "[LogDensity] private double [|F|](double y, double mu) => -Math.Abs(y - mu);",
            "LG0025: 'F' cannot be a log density: it is not static; add 'static'");

    [Fact]
    public void LG0026_there_are_two_densities() =>
        ExpectInDensity(
            "[LogDensity] static double F(double y, double mu) => -Math.Abs(y - mu); [[|LogDensity|]] static double G(double y, double mu) => -Math.Abs(y - mu);",
            "LG0026: 'Noise' already has the log density 'F'; declare another type for another density");

    [Theory]
    [InlineData("string [|y|], double mu", "y", "string")]
    [InlineData("double y, decimal [|mu|]", "mu", "decimal")]
    [InlineData("double y, bool [|mu|]", "mu", "bool")]
    [InlineData("double y, double[] [|mu|]", "mu", "double[]")]
    [InlineData("double y, double? [|mu|]", "mu", "double?")]
    [InlineData("ReadOnlySpan<float> [|y|], double mu", "y", "System.ReadOnlySpan<float>")]
    public void LG0027_a_parameter_is_no_number(string parameters, string name, string type) =>
        ExpectInDensity(
            $"[LogDensity] static double F({parameters}) => 0;",
            $"LG0027: '{name}' has the type {type}; a parameter of a log density is a double or, for classes, a ReadOnlySpan<double>, and data may also be an integer or a bool");

    [Theory]
    [InlineData("static double F(ref double [|y|], double mu) => -Math.Abs(y - mu);", "y")]
    [InlineData("static double F(double y, double mu) => -Math.Abs([|G(ref y)|] - mu); static double G(ref double x) => x;", "x")]
    [InlineData("static double F(double y, double mu) { ref double [|r = ref y|]; r = 2; return -Math.Abs(y - mu); }", "r")]
    public void LG0028_a_value_is_passed_by_reference(string method, string name) =>
        ExpectInDensity("[LogDensity] " + method, $"LG0028: '{name}' is a reference; pass and return values");

    [Theory]
    [InlineData("[|for|] (var i = 0; i < 3; i++) y += mu;")]
    [InlineData("[|while|] (y < 0) y += mu;")]
    [InlineData("[|do|] y += mu; while (y < 0);")]
    [InlineData("[|foreach|] (var v in \"abc\") y += mu;")]
    public void LG0029_there_is_a_loop(string loop) =>
        ExpectInBody(
            loop + " return y;",
            "LG0029: A log density cannot hold a loop; write the sum over classes as SpecialFunctions.Sum(z, v => …), or the terms one by one");

    [Theory]
    [InlineData("[|try|] { return y; } finally { }", "try")]
    [InlineData("if (y < 0) [|throw|] new ArgumentException(); return mu;", "throw")]
    [InlineData("return y < 0 ? [|throw|] new ArgumentException() : mu;", "throw")]
    public void LG0030_there_is_an_exception(string body, string word) =>
        ExpectInBody(
            body,
            $"LG0030: A log density cannot hold '{word}'; return double.NaN where it is not defined and double.NegativeInfinity where the observation is impossible");

    [Fact]
    public void LG0031_there_is_a_switch_statement() =>
        ExpectInBody(
            "[|switch|] (y) { case 0: return mu; default: return -mu; }",
            "LG0031: A log density cannot hold a switch statement; write a switch expression or if and return");

    [Theory]
    [InlineData("return y switch { < 0 => mu, [|>= 0 or double.NaN|] => -mu };")]
    [InlineData("return y switch { < 0 => mu, [|_|] when mu > 0 => y, };")]
    [InlineData("return (y > 0) switch { true => mu, [|false|] => y };")]
    public void LG0032_the_last_arm_does_not_take_everything(string body) =>
        ExpectInBody("#pragma warning disable CS8509\n" + body, "LG0032: The last arm must be '_', so that every value has one");

    [Theory]
    [InlineData("[|state = y|]; return mu;")]
    [InlineData("[|state += y|]; return mu;")]
    [InlineData("[|state++|]; return mu;")]
    [InlineData("double s; return ([|s = y|]) * mu;")]
    [InlineData("double s, t; s = [|t = y|]; return s * t * mu;")]
    public void LG0033_something_else_than_a_variable_is_set(string body) =>
        ExpectInBody(body, "LG0033: A log density can set its own locals and parameters, and nothing else");

    [Theory]
    [InlineData("return [|Math.IEEERemainder(y, mu)|];", "IEEERemainder", "LossGen knows no derivative of it; known are")]
    [InlineData("return [|MathF.Exp(2)|] * y * mu;", "Exp", "it works on float; use the form for double, both precisions are emitted from it")]
    [InlineData("return [|BitConverter.DoubleToInt64Bits(y)|] * mu;", "DoubleToInt64Bits", "its source is not part of the project; write the formula out")]
    [InlineData("return [|y.CompareTo(mu)|];", "CompareTo", "it is not static, and its source is not part of the project; write the formula out")]
    [InlineData("return [|new Helper().Twice(y)|];", "Twice", "it is not static; make it static")]
    [InlineData("return [|Same<double>(y)|];", "Same", "it is generic; write it for double")]
    [InlineData("return [|Many(y, mu)|];", "Many", "it takes any number of arguments; name each of them")]
    [InlineData("return [|Native(y)|];", "Native", "it has no body that can be read")]
    [InlineData("return [|Stored(y)|];", "Invoke", "it is a delegate; call a static method")]
    [InlineData("[|Math.Exp(y)|]; return mu;", "Exp", "its value is not used, and a density has no effects; remove the call")]
    public void LG0034_a_method_cannot_be_called(string body, string method, string reason)
    {
        var marked = InBody(body);
        var run = GeneratorHarness.Generate(GeneratorHarness.Compile(marked.Source));
        Assert.StartsWith($"LG0034: '{method}' cannot be called here: {reason}", Text(Assert.Single(run.Diagnostics)), StringComparison.Ordinal);
        Assert.Equal(marked.Spans, run.Diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan));
    }

    [Theory]
    [InlineData("static double F(double y, double mu) => [|F(y - 1, mu)|];", "F")]
    [InlineData("static double F(double y, double mu) => G(y); static double G(double x) => H(x); static double H(double x) => [|G(x)|];", "G")]
    [InlineData("static double F(double y, double mu) { return G(y); double G(double x) => x > 0 ? [|G(x - 1)|] : mu; }", "G")]
    public void LG0035_a_method_calls_itself(string method, string name) =>
        ExpectInDensity("[LogDensity] " + method, $"LG0035: '{name}' calls itself; a log density is a formula of fixed size");

    [Theory]
    [InlineData("return [|1 / 2|] * y * mu;")]
    [InlineData("var n = 3; [|n /= 2|]; return n * y * mu;")]
    public void LG0036_integers_are_divided(string body) =>
        ExpectInBody(body, "LG0036: A division of integers drops the fraction, which a log density hardly means; make one of them a double");

    [Theory]
    [InlineData("return [|(float)y|] * mu;", "float")]
    [InlineData("return [|2f|] * mu;", "float")]
    [InlineData("return (double)[|2m|] * mu;", "decimal")]
    [InlineData("var text = [|\"abc\"|]; return y * mu;", "string")]
    [InlineData("object o = [|y|]; return (double)o * mu;", "object")]
    [InlineData("double? n = [|y|]; return (n ?? 2) * mu;", "double?")]
    [InlineData("return [|DayOfWeek.Friday|] == DayOfWeek.Friday ? y : mu;", "System.DayOfWeek")]
    public void LG0037_a_value_is_of_another_type(string body, string type) =>
        ExpectInBody(body, $"LG0037: A value of the type {type} cannot be used in a log density; compute with double");

    [Theory]
    [InlineData("return [|state|] * y;", "state", "a field")]
    [InlineData("return [|Setting|] * y;", "Setting", "a property")]
    [InlineData("return [|Environment.TickCount|] * y;", "TickCount", "a property")]
    public void LG0038_the_value_is_not_known(string body, string name, string kind) =>
        ExpectInBody(body, $"LG0038: '{name}' is {kind}, whose value is not known while compiling; make it a const, or a parameter of the density");

    [Theory]
    [InlineData("z[[|y + 1|]]")]
    [InlineData("z[[|^1|]]")]
    [InlineData("z[[|z.Length|] - 1]")]
    public void LG0039_the_index_is_not_observed(string element) =>
        ExpectInDensity(
            $"[LogDensity] static double F(int y, ReadOnlySpan<double> z) => {element.Replace("[|z.Length|] - 1", "[|z.Length - 1|]", StringComparison.Ordinal)} - SpecialFunctions.LogSumExp(z);",
            "LG0039: An element is taken at an observed integer or at a constant");

    [Theory]
    [InlineData("[|goto|] end; end: return y * mu;", "goto; use if and return")]
    [InlineData("[|lock|] (\"\") return y * mu;", "lock; a density shares no state")]
    [InlineData("[|using|] var stream = new System.IO.MemoryStream(); return y * mu;", "using; a density holds no resources")]
    [InlineData("return [|y % 2|] * mu;", "the remainder '%'; use x - b * Math.Floor(x / b)")]
    [InlineData("return [|(1 << 3)|] * mu;", "an operation on bits; write it with arithmetic")]
    [InlineData("return [|(int)y|] * mu;", "a conversion to an integer; use Math.Floor")]
    [InlineData("Func<double, double> f = [|x => x|]; return f(y) * mu;", "a delegate; call a static method")]
    [InlineData("var z = [|new double[3]|]; return z[0] * mu;", "new; work with numbers")]
    [InlineData("return (y, mu) is [|{ Item1: > 0 }|] ? y : mu;", "this pattern; use constants, relations, 'and', 'or' and 'not'")]
    [InlineData("return [|\"abc\".Length|] * mu;", "this expression; write it with arithmetic, conditions and calls of static methods")]
    public void LG0040_a_construct_cannot_be_read(string body, string reason) =>
        ExpectInBody(body.Replace("[|(1 << 3)|]", "([|1 << 3|])", StringComparison.Ordinal), $"LG0040: A log density cannot hold {reason}");

    [Fact]
    public void LG0041_the_density_is_too_large()
    {
        var helpers = string.Concat(Enumerable.Range(1, 19).Select(i => $"static double F{i}(double x) => F{i + 1}(x) * F{i + 1}(x + {i}); "));
        var run = GeneratorHarness.Generate(GeneratorHarness.Compile(
            $"using LossGen; [Likelihood] public partial class Noise {{ [LogDensity] static double F(double y, double mu) => F1(y) - mu; {helpers} static double F20(double x) => x * x; }}"));

        Assert.Equal(
            ["LG0041: The log density has more than 2000 operations, the methods it calls written out, or is nested too deeply; simplify it"],
            run.Diagnostics.Select(Text));
    }

    [Theory]
    [InlineData("return [|Math.Log(-1 - mu * mu)|] - y;", "Math.Log is never a number here, because its argument is −μ² − 1")]
    [InlineData("return Math.Abs(y) + [|Math.Sqrt(-2)|] * mu;", "Math.Sqrt is never a number here, because its argument is −2")]
    [InlineData("return [|double.NaN|];", "F is never a number here, because every way through it ends in NaN")]
    public void LG0042_there_is_never_a_number(string body, string message) => ExpectInBody(body, "LG0042: " + message);

    [Fact]
    public void LG0043_the_base_of_a_power_may_be_negative() =>
        ExpectInBody(
            "return [|Math.Pow(mu, y)|];",
            "LG0043: The base mu of this power may be negative, where the power of a variable exponent is not defined; give a parameter in it Link.Log, take Math.Abs of it, or write the exponent as a constant".Replace("base mu", "base μ", StringComparison.Ordinal));

    [Fact]
    public void LG0044_a_derivative_is_not_known() =>
        ExpectInBody(
            "return [|SpecialFunctions.Trigamma(mu)|] * y;",
            "LG0044: The derivative of Trigamma is not known; it can be applied to data and constants alone");

    [Fact]
    public void LG0045_the_name_is_another_parameter_s() =>
        ExpectInDensity(
            """[LogDensity] static double F(double y, [Parameter([|"sigma"|])] double mu) => -Math.Abs(y - mu);""",
            "LG0045: [Parameter] names 'sigma', but stands on 'mu'; leave the name out");

    [Fact]
    public void LG0046_the_observation_is_described() =>
        ExpectInDensity(
            "[LogDensity] static double F([[|Parameter(Link = Link.Log)|]] double y, double mu) => -Math.Abs(y - mu);",
            "LG0046: 'y' is the observation, which has no link and is not fitted; remove [Parameter]");

    [Fact]
    public void LG0047_data_have_choices() =>
        ExpectInDensity(
            "[LogDensity] static double F(double y, [Observed, Parameter([|Link = Link.Log|], [|Value = 2|], [|Gradient = false|], Per = Per.Call)] double w, double mu) => -Math.Abs(y - mu) * w;",
            "LG0047: 'w' is observed, so that Link has no meaning; remove one of the two",
            "LG0047: 'w' is observed, so that Value has no meaning; remove one of the two",
            "LG0047: 'w' is observed, so that Gradient has no meaning; remove one of the two");

    [Theory]
    [InlineData("double y, double [|weights|]", "weights", "weights", "the emitted methods")]
    [InlineData("double y, double [|Math|]", "Math", "Math", "the emitted code")]
    [InlineData("double logMu, [Parameter(Link = Link.Log)] double [|mu|]", "mu", "logMu", "'logMu'")]
    [InlineData("double y, [Parameter(Link = Link.Log)] double mu, double [|logMu|]", "logMu", "logMu", "'mu'")]
    [InlineData("double y, double mu, double [|muGradient|]", "muGradient", "muGradient", "'mu'")]
    public void LG0048_an_argument_s_name_is_taken(string parameters, string parameter, string argument, string owner) =>
        ExpectInDensity(
            $"[LogDensity] static double F({parameters}) => 0;",
            $"LG0048: '{parameter}' would be passed as '{argument}', which is taken by {owner}; rename the parameter");

    /// <summary>Half-typed code is the C# compiler's to judge.</summary>
    [Theory]
    [InlineData("return y * ;")]
    [InlineData("return missing(y);")]
    [InlineData("return \"abc\";")]
    [InlineData("for (;;) { } return missing;")]
    [InlineData("double s; return s * y;")]
    [InlineData("return y > 0;")]
    public void Errors_of_C_sharp_are_left_to_its_compiler(string body) =>
        Assert.Empty(GeneratorHarness.Generate(GeneratorHarness.Compile(InBody(body).Source)).Diagnostics);

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

    private static void ExpectInDensity(string members, params string[] expected) =>
        ExpectBesideErrors($"[Likelihood] public partial class Noise {{ {members} }}", expected);

    private static void ExpectInBody(string body, params string[] expected)
    {
        var marked = InBody(body);
        AssertDiagnostics(GeneratorHarness.Generate(GeneratorHarness.Compile(marked.Source)), marked, expected);
    }

    private static Marked InBody(string body) => Marked.Parse(
        $$"""
        using System;
        using LossGen;

        [Likelihood]
        public partial class Noise
        {
            [LogDensity]
            private static double F(double y, double mu)
            {
                {{body}}
            }

            private static double state;
            private static readonly Func<double, double> Stored = x => x;
            private static double Setting { get; set; }
            private static T Same<T>(T x) => x;
            private static double Many(params double[] x) => x[0];
            [System.Runtime.InteropServices.DllImport("native")] private static extern double Native(double x);
        }

        public class Helper
        {
            public double Twice(double x) => 2 * x;
        }
        """);

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

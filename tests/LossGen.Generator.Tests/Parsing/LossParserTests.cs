using System.Globalization;
using LossGen.Generator.Models;
using LossGen.Generator.Tests.Infrastructure;

namespace LossGen.Generator.Tests.Parsing;

/// <summary>The models that good declarations give.</summary>
public class LossParserTests
{
    [Theory]
    [InlineData("Gaussian", "mu Identity Observation gradient", "sigma Identity Call = 1")]
    [InlineData("HeteroscedasticGaussian", "mu Identity Observation gradient", "variance Log Observation gradient")]
    [InlineData("Laplace", "mu Identity Observation gradient", "scale Identity Call = 1")]
    [InlineData("Bernoulli", "p Logit Observation gradient")]
    [InlineData("Multinomial", "p Softmax Observation gradient")]
    [InlineData("ZeroInflatedNegativeBinomial", "mu Log Observation gradient", "theta Log Observation gradient", "pi Logit Observation gradient")]
    public void A_family_gives_its_defaults(string family, params string[] parameters)
    {
        var model = Single($"[Likelihood(Family.{family})] public partial class Noise;");

        Assert.Equal(family, model.Family);
        Assert.Equal(parameters, model.Parameters.Select(Describe));
        Assert.False(model.DropConstants);
        Assert.Equal(0, model.Classes);
        Assert.Equal(PrecisionChoice.Both, model.Precisions);
    }

    [Fact]
    public void A_parameter_fixed_by_default_is_free_once_it_is_named() =>
        Assert.Equal(
            ["mu Identity Observation gradient", "sigma Log Observation gradient"],
            Single("""[Likelihood(Family.Gaussian), Parameter("sigma")] public partial class Noise;""").Parameters.Select(Describe));

    [Fact]
    public void Every_choice_is_kept()
    {
        var model = Single(
            """
            [Likelihood(Family.ZeroInflatedNegativeBinomial, DropConstants = true, Precision = Precision.Single)]
            [Parameter("pi", Value = 0.25)]
            [Parameter("theta", Per = Per.Call, Link = Link.Softplus)]
            [Parameter("mu", Link = Link.Default, Gradient = false)]
            public partial class Noise;
            """);

        Assert.True(model.DropConstants);
        Assert.Equal(PrecisionChoice.Single, model.Precisions);
        Assert.Equal(
            ["mu Log Observation", "theta Softplus Call gradient", "pi Identity Call = 0.25"],
            model.Parameters.Select(Describe));
        Assert.Equal(10, Single("[Likelihood(Family.Multinomial, Classes = 10)] public partial class Digits;").Classes);
    }

    [Fact]
    public void Choices_may_be_spread_over_the_parts_of_a_type() =>
        Assert.Equal(
            ["mu Identity Call gradient", "sigma Identity Call = 3"],
            Single(
                """
                [Likelihood(Family.Gaussian)] public partial class Noise;
                [Parameter("mu", Per = Per.Call)] partial class Noise;
                [Parameter("sigma", Value = 3)] partial class Noise;
                """).Parameters.Select(Describe));

    [Fact]
    public void Constants_may_be_computed() =>
        Assert.Equal(
            ["mu Identity Observation gradient", "sigma Identity Call = 0.5"],
            Single(
                """
                [Likelihood(Family.Gaussian), Parameter(Noise.Name, Value = 1 / Noise.Two)]
                public partial class Noise { internal const string Name = "sig" + "ma"; internal const float Two = 2; }
                """).Parameters.Select(Describe));

    [Fact]
    public void Zero_has_no_sign() =>
        Assert.Equal(
            "mu Identity Call = 0",
            Describe(Single("""[Likelihood(Family.Gaussian), Parameter("mu", Value = -0.0), Parameter("sigma")] public partial class Noise;""").Parameters[0]));

    [Theory]
    [InlineData("§public partial class Noise;", "", "partial class Noise", "Noise", "Noise")]
    [InlineData("namespace A.B { §static partial class Noise; }", "A.B", "partial class Noise", "Noise", "A.B.Noise")]
    [InlineData("§abstract partial class Noise;", "", "partial class Noise", "Noise", "Noise")]
    [InlineData("§public sealed partial record Noise(double Y);", "", "partial record Noise", "Noise", "Noise")]
    [InlineData("§readonly partial record struct Noise;", "", "partial record struct Noise", "Noise", "Noise")]
    [InlineData("§partial struct Noise;", "", "partial struct Noise", "Noise", "Noise")]
    [InlineData("§ref partial struct Noise;", "", "partial struct Noise", "Noise", "Noise")]
    [InlineData("§partial class @class;", "", "partial class @class", "@class", "class")]
    [InlineData("§partial class @record;", "", "partial class @record", "@record", "record")]
    [InlineData("namespace @event.@if { §partial class Noise; }", "@event.@if", "partial class Noise", "Noise", "event.if.Noise")]
    [InlineData("§partial class Größe;", "", "partial class Größe", "Größe", "Größe")]
    [InlineData("§partial class \\u0041b;", "", "partial class Ab", "Ab", "Ab")]
    [InlineData("§partial class Noise<T, @in> where T : class;", "", "partial class Noise<T, @in>", "Noise<T, @in>", "Noise{T,in}")]
    [InlineData("partial interface IOuter<T> { partial record Middle { §partial class Noise; } }", "", "partial interface IOuter<T>; partial record Middle; partial class Noise", "Noise", "IOuter{T}.Middle.Noise")]
    [InlineData("§partial class Noise; namespace A { class Noise; }", "", "partial class Noise", "Noise", "Noise")]
    public void A_type_is_continued_under_its_own_headers(string declaration, string space, string nesting, string name, string hint)
    {
        var source = declaration.Replace("§", "[LossGen.Likelihood(LossGen.Family.Gaussian)] ", StringComparison.Ordinal);
        GeneratorHarness.AssertCompiles(GeneratorHarness.Generate(GeneratorHarness.Compile(source), Skeleton.Compile).Output);
        var run = GeneratorHarness.Run(source);

        Assert.Empty(run.Diagnostics);
        var type = Models(run).Single().Type;
        Assert.Equal(space, type.Namespace);
        Assert.Equal(nesting, string.Join("; ", type.Nesting));
        Assert.Equal(name, type.Name);
        Assert.Equal(hint, type.HintName);
    }

    [Fact]
    public void Names_of_files_are_unique_even_where_case_does_not_count()
    {
        var run = GeneratorHarness.Run(
            """
            using LossGen;
            [Likelihood(Family.Gaussian)] partial class Noise;
            [Likelihood(Family.Gaussian)] partial class noise;
            [Likelihood(Family.Gaussian)] partial class Noise<T>;
            [Likelihood(Family.Gaussian)] partial class NOISE<S>;
            namespace A { [Likelihood(Family.Gaussian)] partial class Noise; }
            namespace a { [Likelihood(Family.Gaussian)] partial class Noise; }
            namespace B { [Likelihood(Family.Gaussian)] partial class Noise; }
            namespace A.B { [Likelihood(Family.Gaussian)] partial class Noise; partial class Outer { [Likelihood(Family.Gaussian)] partial class Noise; } }
            """);

        var names = Models(run).Select(model => model.Type.HintName).ToList();
        Assert.Equal(9, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("B.Noise", names);
        Assert.Contains("A.B.Outer.Noise-", names.Single(name => name.Contains("Outer", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Likelihood(Family.Gaussian)] partial class Noise; [Likelihood(Family.Gaussian)] partial struct Noise;")]
    [InlineData("[Likelihood(Family.Gaussian)] partial class Noise; [Likelihood(Family.Gaussian)] partial record Noise;")]
    [InlineData("[Likelihood(Family.Gaussian)] class Noise; [Likelihood(Family.Gaussian)] partial class Noise;")]
    [InlineData("[Likelihood(Family.Gaussian)] partial class A { [Likelihood(Family.Gaussian)] partial class B; } namespace A { [Likelihood(Family.Gaussian)] partial class B; }")]
    [InlineData("[Likelihood(Family.Gaussian)] partial class { }")]
    [InlineData("[Likelihood(Family.Gaussian)] partial class Noise<T,> { }")]
    [InlineData("[Likelihood(Family.Nope)] partial class Noise;")]
    [InlineData("[Likelihood(Family.)] partial class Noise;")]
    [InlineData("[Likelihood(\"Gaussian\")] partial class Noise;")]
    [InlineData("[Likelihood(Family.Gaussian, Classes = \"2\")] partial class Noise;")]
    [InlineData("[Likelihood(Family.Gaussian, Nope = 2)] partial class Noise;")]
    [InlineData("[Likelihood(Family.Multinomial, Classes = 2, Classes = 3)] partial class Noise;")]
    [InlineData("[Likelihood(Family.Gaussian), Parameter(\"mu\", Value = 1e400)] partial class Noise;")]
    [InlineData("[Likelihood(Family.Gaussian), Parameter(\"mu\", Value = mu)] partial class Noise;")]
    [InlineData("[Likelihood(Family.Gaussian), Parameter(1)] partial class Noise;")]
    [InlineData("[Likelihood(Family.Gaussian)] enum Noise { }")]
    [InlineData("[Likelihood(Family.Gaussian)] delegate void Noise();")]
    [InlineData("class C { [Likelihood(Family.Gaussian)] void M() { } }")]
    [InlineData("[assembly: Likelihood(Family.Gaussian)]")]
    [InlineData("[Likelihood(Family.Gaussian)] partial class Noise : Noise;")]
    [InlineData("partial class Outer : Outer.Noise { [Likelihood(Family.Gaussian)] partial class Noise : Outer; }")]
    public void What_the_compiler_refuses_does_not_stop_the_generator(string source) =>
        GeneratorHarness.Generate(GeneratorHarness.Compile("using LossGen;\n" + source));

    [Fact]
    public void Another_attribute_of_the_same_name_is_not_meant()
    {
        const string other = "namespace Other { class LikelihoodAttribute : System.Attribute; }\n";
        var run = GeneratorHarness.Run(other + "[LossGen.Likelihood(LossGen.Family.Gaussian)] partial class Noise; [Other.Likelihood] partial class Noise;");
        Assert.Single(Models(run));

        Assert.Empty(Models(GeneratorHarness.Run(other + "[Other.Likelihood] partial class Noise;")));
    }

    [Fact]
    public void An_alias_of_the_attribute_is_meant() =>
        Assert.Single(Models(GeneratorHarness.Run("using L = LossGen.LikelihoodAttribute; [L(LossGen.Family.Gaussian)] partial class Noise;")));

    [Fact]
    public void Overloads_of_one_s_own_are_welcome() =>
        Single(
            """
            [Likelihood(Family.Gaussian)]
            public partial class Noise
            {
                public static double Loss(double[] y, double[] mu) => 0;
                public double LossPerObservation<T>(System.ReadOnlySpan<double> y) => 0;
            }
            """);

    private static LossModel Single(string source)
    {
        var run = GeneratorHarness.Run("using LossGen;\n" + source);
        Assert.Empty(run.Diagnostics);
        return Assert.Single(Models(run));
    }

    private static IReadOnlyList<LossModel> Models(GeneratorRun run) =>
        run.Driver.GetRunResult().Results[0].TrackedSteps.TryGetValue(TrackingNames.Model, out var steps)
            ? steps.SelectMany(step => step.Outputs).Select(output => Assert.IsType<LossModel>(output.Value)).ToList()
            : [];

    private static string Describe(ParameterModel parameter) =>
        $"{parameter.Name} {parameter.Link} {parameter.Per}"
            + (parameter.Gradient ? " gradient" : string.Empty)
            + (parameter.Value is { } value ? " = " + value.ToString(CultureInfo.InvariantCulture) : string.Empty);
}

namespace LossGen.CodeFixes.Tests;

/// <summary>What each fix makes of a declaration, letter by letter, and that nothing is left to report.</summary>
public class CodeFixTests
{
    [Theory]
    [InlineData(
        "[Likelihood(Family.Gaussian)] class Noise;",
        "[Likelihood(Family.Gaussian)] partial class Noise;")]
    [InlineData(
        "[Likelihood(Family.Gaussian)]\n/* The noise. */\npublic readonly struct Noise;",
        "[Likelihood(Family.Gaussian)]\n/* The noise. */\npublic readonly partial struct Noise;")]
    [InlineData(
        "[Likelihood(Family.Gaussian)]\n// The noise.\nrecord class Noise;",
        "[Likelihood(Family.Gaussian)]\n// The noise.\npartial record class Noise;")]
    [InlineData(
        "class Outer\n{\n    [Likelihood(Family.Gaussian)]\n    partial class Noise;\n}",
        "partial class Outer\n{\n    [Likelihood(Family.Gaussian)]\n    partial class Noise;\n}")]
    public Task LG0001_the_type_becomes_partial(string wrong, string right) => ExpectAsync("LG0001", wrong, right);

    [Fact]
    public async Task LG0001_the_types_around_it_become_partial_with_it()
    {
        const string Wrong = "[Likelihood(Family.Gaussian)] class Noise;";
        const string Right = "[Likelihood(Family.Gaussian)] partial class Noise;";

        await ExpectAllAsync("LG0001", $"class Outer {{ public static class Middle {{ {Wrong} }} }}", $"partial class Outer {{ public static partial class Middle {{ {Right} }} }}");
    }

    [Fact]
    public Task LG0001_two_types_become_partial() =>
        ExpectAllAsync(
            "LG0001",
            "class Outer\n{\n    [Likelihood(Family.Gaussian)] class Noise;\n    [Likelihood(Family.Laplace)] class Error;\n}",
            "partial class Outer\n{\n    [Likelihood(Family.Gaussian)] partial class Noise;\n    [Likelihood(Family.Laplace)] partial class Error;\n}");

    [Theory]
    [InlineData("Theta", "theta")]
    [InlineData("logTheta", "theta")]
    [InlineData("mean", "mu")]
    [InlineData("p", "pi")]
    public Task LG0013_the_nearest_name_takes_its_place(string wrong, string right) =>
        ExpectAsync("LG0013", Counts($"\"{wrong}\""), Counts($"\"{right}\""));

    [Fact]
    public Task LG0013_a_constant_gives_way_to_a_literal() =>
        ExpectAsync("LG0013", Counts("name: nameof(Counts.Theta)"), Counts("name: \"theta\""));

    [Fact]
    public Task LG0013_a_name_that_is_taken_is_not_offered() =>
        ExpectAsync(
            "LG0013",
            "[Likelihood(Family.ZeroInflatedNegativeBinomial)] [Parameter(\"theta\")] [Parameter(\"thetaOrPi\")] partial class Counts;",
            "[Likelihood(Family.ZeroInflatedNegativeBinomial)] [Parameter(\"theta\")] [Parameter(\"pi\")] partial class Counts;");

    [Fact]
    public Task LG0013_each_place_gets_the_name_nearest_to_its_own() =>
        ExpectAllAsync(
            "LG0013",
            "[Likelihood(Family.ZeroInflatedNegativeBinomial)] [Parameter(\"thetas\")] [Parameter(\"Pi\")] partial class Counts;",
            "[Likelihood(Family.ZeroInflatedNegativeBinomial)] [Parameter(\"theta\")] [Parameter(\"pi\")] partial class Counts;");

    [Theory]
    [InlineData("double", "static double")]
    [InlineData("private double", "private static double")]
    [InlineData("protected internal unsafe double", "protected internal static unsafe double")]
    [InlineData("// The textbook's.\n    double", "// The textbook's.\n    static double")]
    public Task LG0025_the_density_becomes_static(string wrong, string right) =>
        ExpectAsync("LG0025", Density("class", wrong), Density("class", right));

    [Fact]
    public Task LG0025_static_stands_for_readonly() =>
        ExpectAsync("LG0025", Density("struct", "private readonly double"), Density("struct", "private static double"));

    [Theory]
    [InlineData("public virtual double")]
    [InlineData("private partial double")]
    public async Task LG0025_nothing_is_offered_for(string modifiers) =>
        Assert.Empty(await FixHarness.TitlesAsync("LG0025", "using LossGen;\n" + Density("class", modifiers)));

    [Theory]
    [InlineData("Parameter(\"sigma\")", "Parameter")]
    [InlineData("Parameter(name: \"sigma\", Link = Link.Log, Per = Per.Call)", "Parameter(Link = Link.Log, Per = Per.Call)")]
    public Task LG0045_the_name_goes(string wrong, string right) => ExpectAsync("LG0045", Scaled(wrong), Scaled(right));

    [Theory]
    [InlineData("LG0001", "class Outer { [Likelihood(Family.Gaussian)] class Noise; }", "Make 'Outer' partial")]
    [InlineData("LG0001", "partial class Outer { [Likelihood(Family.Gaussian)] class Noise; }", "Make 'Noise' partial")]
    [InlineData("LG0013", "[Likelihood(Family.Gaussian)] [Parameter(\"sd\")] partial class Noise;", "Change to 'sigma'")]
    [InlineData("LG0025", "[Likelihood] partial class Noise { [LogDensity] double F(double y, double mu) => -(y - mu) * (y - mu); }", "Make 'F' static")]
    [InlineData("LG0045", "[Likelihood] partial class Noise { [LogDensity] static double F(double y, [Parameter(\"m\")] double mu) => -(y - mu) * (y - mu); }", "Remove \"m\"")]
    public async Task A_title_says_what_will_happen(string id, string source, string title) =>
        Assert.Equal([title], await FixHarness.TitlesAsync(id, "using LossGen;\n" + source));

    private static string Counts(string name) => $$"""
        [Likelihood(Family.ZeroInflatedNegativeBinomial)]
        [Parameter({{name}}, Per = Per.Call)]
        public partial class Counts
        {
            public const int Theta = 0;
        }
        """;

    private static string Density(string kind, string start) => $$"""
        [Likelihood]
        public partial {{kind}} Noise
        {
            [LogDensity]
            {{start}} LogDensity(double y, double mu) => -(y - mu) * (y - mu);
        }
        """;

    private static string Scaled(string attribute) => $$"""
        [Likelihood]
        public partial class Noise
        {
            [LogDensity]
            private static double LogDensity(double y, [{{attribute}}] double scale) => -y * y / scale - System.Math.Log(scale);
        }
        """;

    private static async Task ExpectAsync(string id, string wrong, string right)
    {
        var actual = await FixHarness.FixAsync(id, "using LossGen;\n" + wrong);
        Assert.Equal("using LossGen;\n" + right, actual);
        Assert.DoesNotContain(id, FixHarness.Diagnose(actual));
    }

    private static async Task ExpectAllAsync(string id, string wrong, string right)
    {
        var actual = await FixHarness.FixAllAsync(id, "using LossGen;\n" + wrong);
        Assert.Equal("using LossGen;\n" + right, actual);
        Assert.DoesNotContain(id, FixHarness.Diagnose(actual));
    }
}

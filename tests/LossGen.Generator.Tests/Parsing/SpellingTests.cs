using LossGen.Generator.Parsing;

namespace LossGen.Generator.Tests.Parsing;

/// <summary>Which name is taken to be meant.</summary>
public class SpellingTests
{
    [Theory]
    [InlineData("theta", "theta")]
    [InlineData("Theta", "theta")]
    [InlineData("tehta", "theta")]
    [InlineData("logTheta", "theta")]
    [InlineData("mean", "mu")]
    [InlineData("p", "pi")]
    public void The_nearest_name_is(string written, string expected) =>
        Assert.Equal(expected, Spelling.Nearest(written, ["mu", "theta", "pi"]));

    [Fact]
    public void A_short_name_is_not_nearer_for_being_short() => Assert.Equal("sigma", Spelling.Nearest("sd", ["mu", "sigma"]));

    [Theory]
    [InlineData("")]
    [InlineData("xyz")]
    public void Of_names_equally_far_away_it_is_the_first(string written) => Assert.Equal("mu", Spelling.Nearest(written, ["mu", "theta", "pi"]));

    [Fact]
    public void Without_names_there_is_none() => Assert.Null(Spelling.Nearest("theta", []));
}

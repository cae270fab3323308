using WrongLosses;

namespace LossGen.Testing.Tests;

public class LossCheckTests
{
    [Theory]
    [InlineData(typeof(StudentT))]
    [InlineData(typeof(Claims))]
    [InlineData(typeof(Survival))]
    [InlineData(typeof(Choice))]
    [InlineData(typeof(Proportion))]
    [InlineData(typeof(Median))]
    [InlineData(typeof(SinglePrecision))]
    [InlineData(typeof(Categories))]
    [InlineData(typeof(GeneCounts))]
    [InlineData(typeof(Coin))]
    [InlineData(typeof(Noise))]
    [InlineData(typeof(AtZero))]
    [InlineData(typeof(NoExposure))]
    [InlineData(typeof(PerClassBlocks))]
    [InlineData(typeof(Waiting<NoMistake>))]
    public void A_right_loss_agrees(Type type)
    {
        for (var seed = 1; seed <= 2; seed++)
        {
            var report = LossCheck.Verify(type, new LossCheckOptions { Seed = seed });
            Assert.True(report.Derivatives > 100, report.ToString());
        }
    }

    [Theory]
    [InlineData(typeof(WrongSign), "LossAndGradient (double): logRateGradient differs from a central difference")]
    [InlineData(typeof(WrongConstant), "LossPerObservation (double): the loss differs from -LogDensity")]
    [InlineData(typeof(WrongBranch), "LossPerObservation (double): the loss differs from -LogDensity")]
    [InlineData(typeof(WrongEpsilon), "LossAndGradient (double): logRateGradient differs from a central difference")]
    [InlineData(typeof(WrongSingle), "LossPerObservation (float): the loss differs from -LogDensity")]
    [InlineData(typeof(WrongSingleGradient), "LossAndGradient (float): logRateGradient differs from a central difference")]
    [InlineData(typeof(WrongSum), "Loss (double): the sum differs from LossPerObservation")]
    [InlineData(typeof(WrongWeights), "LossAndGradient (double): logRateGradient, the sum with weights differs from a central difference")]
    [InlineData(typeof(WrongMean), "LossAndGradient (double): logRateGradient, the mean differs from a central difference")]
    [InlineData(typeof(WrongDomain), "LossPerObservation (double): the loss differs from -LogDensity")]
    public void A_mistake_is_found_and_named(Type mistake, string message)
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            var exception = Assert.Throws<LossCheckException>(() => LossCheck.Verify(typeof(Waiting<>).MakeGenericType(mistake), new LossCheckOptions { Seed = seed }));
            Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_message_shows_the_worst_point_in_full()
    {
        var exception = Assert.Throws<LossCheckException>(() => LossCheck.Verify(typeof(Waiting<WrongSign>), [[0.5, 0.0], [4.0, 0.0]]));
        var lines = exception.Message.Split('\n');
        Assert.Equal("Waiting`1.LossAndGradient (double): logRateGradient differs from a central difference in 2 of 2 cases. The worst of them:", lines[0]);
        Assert.Equal(["", "    y        = 4", "    logRate  = 0", "    found    = -3"], lines[1..5]);
        Assert.StartsWith("    expected = ", lines[5], StringComparison.Ordinal);
        Assert.Equal(3, double.Parse(lines[5].Split('=')[1], System.Globalization.CultureInfo.InvariantCulture), 9);
    }

    [Fact]
    public void A_number_where_the_method_overflows_is_told_with_its_cause()
    {
        const string Hint = "The method itself may have overflowed here";
        var exception = Assert.Throws<LossCheckException>(() => LossCheck.Verify<Overflowing>([[1, 0.5], [1, 800]]));
        Assert.Contains("found    = 800\n", exception.Message, StringComparison.Ordinal);
        Assert.Contains("expected = Infinity\n\n" + Hint, exception.Message, StringComparison.Ordinal);
        Assert.Contains("LossCheckOptions.Draw", exception.Message, StringComparison.Ordinal);
        LossCheck.Verify<Overflowing>(new LossCheckOptions { Draw = { ["score"] = random => 20 * random.NextDouble() } });

        var otherwise = Assert.Throws<LossCheckException>(() => LossCheck.Verify(typeof(Waiting<WrongSign>)));
        Assert.DoesNotContain(Hint, otherwise.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_compares_the_same_points()
    {
        Assert.Equal(LossCheck.Verify<Claims>(), LossCheck.Verify<Claims>());
        Assert.NotEqual(LossCheck.Verify<Proportion>(), LossCheck.Verify<Proportion>(new LossCheckOptions { Points = 50 }));
    }

    [Fact]
    public void An_argument_is_drawn_as_the_user_says()
    {
        var drawn = 0;
        LossCheck.Verify<Proportion>(new LossCheckOptions { Draw = { ["a"] = random => ++drawn * random.NextDouble() / drawn } });
        Assert.True(drawn >= 200);
    }

    [Fact]
    public void A_density_that_is_finite_nowhere_is_told()
    {
        var exception = Assert.Throws<LossCheckException>(() => LossCheck.Verify<Nowhere>());
        Assert.Contains("no point was found", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Derivatives_that_could_not_be_compared_are_counted_and_limited()
    {
        double[][] points = [[1, 0], [2, 0], [3, 1.5]];
        var exception = Assert.Throws<LossCheckException>(() => LossCheck.Verify<OnTheKink>(points));
        Assert.Contains("4 of 6 derivatives", exception.Message, StringComparison.Ordinal);
        Assert.Equal(4, LossCheck.Verify<OnTheKink>(points, new LossCheckOptions { MostSkipped = 0.7 }).SkippedDerivatives);
    }

    [Fact]
    public void A_point_has_one_number_for_each_argument()
    {
        var exception = Assert.Throws<ArgumentException>(() => LossCheck.Verify<Proportion>([[0.5, 1]]));
        Assert.Contains("3 numbers (y, a, b), and not 2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_without_a_loss_is_refused() =>
        Assert.Throws<ArgumentException>(() => LossCheck.Verify<string>());
}

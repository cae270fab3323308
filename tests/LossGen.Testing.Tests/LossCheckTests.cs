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
}

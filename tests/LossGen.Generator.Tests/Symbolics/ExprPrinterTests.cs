using LossGen.Generator.Families;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Symbolics;

public class ExprPrinterTests
{
    [Fact]
    public void LossesReadAsMathematics()
    {
        var losses = DeclaredLoss.Defaults().Select(loss => $"{loss.Derivation.Family.Name}: {loss.Derivation.Loss + loss.Derivation.Constant}");
        Assert.Equal(
            [
                "Gaussian: logSigma + ½·ln(2·π) + ½·(y − μ)²·exp(−2·logSigma)",
                "HeteroscedasticGaussian: ½·ln(2·π) + ½·logVariance + ½·(y − μ)²·exp(−logVariance)",
                "Laplace: logScale + ln(2) + |y − μ|·exp(−logScale)",
                "Bernoulli: {0 if y = 0; y·softplus(−logitP) otherwise} + {0 if 1 − y = 0; (1 − y)·softplus(logitP) otherwise}",
                "Multinomial: −Σₖ {logitsₖ − logsumexpₖ(logitsₖ) if k = y; 0 otherwise}",
                "Multinomial: Σₖ ln Γ(yₖ + 1) − ln Γ(Σₖ yₖ + 1) − Σₖ {0 if yₖ = 0; yₖ·(logitsₖ − logsumexpₖ(logitsₖ)) otherwise}",
                "ZeroInflatedNegativeBinomial: {−logmix(logitPi, −exp(logTheta)·softplus(logMu − logTheta)) if y = 0; softplus(logitPi) − ln NB(y, exp(logMu), exp(logTheta)) otherwise}",
            ],
            losses);
    }

    [Fact]
    public void ParenthesesAreWhereTheyAreNeeded()
    {
        var pool = new ExprPool();
        var x = pool.Symbol("x", Axes.Row, Domain.Real, isData: false);
        var mu = pool.Symbol("mu", Axes.Row, Domain.Real, isData: false);
        Assert.Equal("(x − μ)²", (x - mu).Squared().ToString());
        Assert.Equal("½·(x − μ)²", ((x - mu).Squared() / 2).ToString());
        Assert.Equal("1/x", x.Power(-1).ToString());
        Assert.Equal("x/(μ·(x + 1))", (x / (mu * (x + 1))).ToString());
        Assert.Equal("√x", x.Power(new Rational(1, 2)).ToString());
        Assert.Equal("x^(3/2)", x.Power(new Rational(3, 2)).ToString());
        Assert.Equal("x − ½·μ", (x - (mu / 2)).ToString());
        Assert.Equal("x·(μ + 1)", (x * (mu + 1)).ToString());
        Assert.Equal("|x − μ|", Functions.Abs.Of(x - mu).ToString());
        Assert.Equal("{0 if x = 0; ln(x) otherwise}", pool.Select(pool.Compare(Comparison.Equal, x, pool.Zero), pool.Zero, Functions.Log.Of(x)).ToString());
        Assert.Equal("−2·x/3", pool.Scale(new Rational(-2, 3), x).ToString());
        Assert.Equal("exp(−x)", Functions.Exp.Of(-x).ToString());
    }
}

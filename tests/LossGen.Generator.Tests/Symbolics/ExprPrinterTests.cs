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
                "Poisson: −ln P(y, exp(logMu))",
                "NegativeBinomial: −ln NB(y, exp(logMu), exp(logTheta))",
                "ZeroInflatedPoisson: {−logmix(logitPi, −exp(logMu)) if y = 0; softplus(logitPi) − ln P(y, exp(logMu)) otherwise}",
                "StudentT: logSigma + ½·logNu + ½·ln(π) + ½·(exp(logNu) + 1)·log1p((y − μ)²·exp(−logNu − 2·logSigma)) − lnΓΔ(½·exp(logNu), ½)",
                "Gamma: ln(y) − ln P(exp(logShape), y·exp(logRate)) − logShape",
                "GammaMeanShape: ln(y) − ln P(exp(logShape), y·exp(logShape)·exp(−logMean)) − logShape",
                "Beta: ln B(exp(logAlpha), exp(logBeta)) − ln(y)·expm1(logAlpha) − expm1(logBeta)·log1p(−y)",
                "BetaMeanPrecision: ln B(sigmoid(logitMean)·exp(logPrecision), exp(logPrecision)·sigmoid(−logitMean)) − (sigmoid(logitMean)·exp(logPrecision) − 1)·ln(y) − (exp(logPrecision)·sigmoid(−logitMean) − 1)·log1p(−y)",
                "VonMises: ln(2·π) + ln I₀(exp(logKappa)) − exp(logKappa)·cos(y − μ)",
                "LogNormal: logSigma + ln(y) + ½·ln(2·π) + ½·(ln(y) − μ)²·exp(−2·logSigma)",
                "Weibull: logScale + exp(exp(logShape)·(ln(y) − logScale)) − logShape − expm1(logShape)·(ln(y) − logScale)",
                "Gumbel: logScale + (y − μ)·exp(−logScale) + exp(−(y − μ)·exp(−logScale))",
                "Logistic: logScale + softplus(−(y − μ)·exp(−logScale)) + softplus((y − μ)·exp(−logScale))",
                "AsymmetricLaplace: {logScale + softplus(−logitQuantile) + softplus(logitQuantile) + |y − μ|·exp(−logScale)·sigmoid(−logitQuantile) if y < μ; logScale + sigmoid(logitQuantile)·|y − μ|·exp(−logScale) + softplus(−logitQuantile) + softplus(logitQuantile) otherwise}",
                "Huber: {½·(y − μ)² + ln(√2·√π·erf(exp(logDelta)/√2) + 2·exp(−½·exp(2·logDelta))·exp(−logDelta)) if |y − μ| ≤ exp(logDelta); exp(logDelta)·(|y − μ| − ½·exp(logDelta)) + ln(√2·√π·erf(exp(logDelta)/√2) + 2·exp(−½·exp(2·logDelta))·exp(−logDelta)) otherwise}",
                "PseudoHuber: (y − μ)²/(√((y − μ)²·exp(−2·logDelta) + 1) + 1)",
                "Focal: {sigmoid(−logitAlpha)·exp(−exp(logGamma)·softplus(−logitP))·softplus(logitP) if y = 0; y·sigmoid(logitAlpha)·softplus(−logitP)·exp(−exp(logGamma)·softplus(logitP)) otherwise}",
                "FocalMultinomial: −Σₖ {(logitsₖ − logsumexpₖ(logitsₖ))·exp(logAlpha)·exp(exp(logGamma)·ln(1 − exp(logitsₖ − logsumexpₖ(logitsₖ)))) if k = y; 0 otherwise}",
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
        Assert.Equal("x − 1.13", (x - pool.Constant(Rational.FromDouble(1.13))).ToString());
        Assert.Equal("−1.13·x", pool.Scale(Rational.FromDouble(-1.13), x).ToString());
    }
}

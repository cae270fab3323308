using System.Collections.Immutable;

namespace LossGen.Generator.Families;

/// <summary>The families a loss can be declared with. A new family is one file beside this one and one entry here.</summary>
internal static class FamilyCatalogue
{
    public static readonly ImmutableArray<Family> All = ImmutableArray.Create<Family>(
        new Gaussian(),
        new HeteroscedasticGaussian(),
        new Laplace(),
        new Bernoulli(),
        new Multinomial(),
        new ZeroInflatedNegativeBinomial(),
        new Poisson(),
        new NegativeBinomial(),
        new ZeroInflatedPoisson(),
        new StudentT(),
        new Gamma(),
        new GammaMeanShape(),
        new Beta(),
        new BetaMeanPrecision(),
        new VonMises(),
        new LogNormal(),
        new Weibull(),
        new Gumbel(),
        new Logistic(),
        new AsymmetricLaplace(),
        new Huber(),
        new PseudoHuber(),
        new Focal(),
        new FocalMultinomial());

    public static Family Named(string name) => All.First(family => family.Name == name);
}

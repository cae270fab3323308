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
        new ZeroInflatedNegativeBinomial());

    public static Family Named(string name) => All.First(family => family.Name == name);
}

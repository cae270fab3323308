namespace LossGen.Testing;

/// <summary>The links as formulas on numbers: from what is passed in to the parameter of the density.</summary>
internal static class Links
{
    /// <summary>The parameter on its natural scale.</summary>
    /// <param name="link">The link.</param>
    /// <param name="passed">What is passed for one observation: one number, or one for each class.</param>
    public static double[] Inverse(Link link, double[] passed)
    {
        if (link != Link.Softmax)
            return Array.ConvertAll(passed, x => Inverse(link, x));
        var total = SpecialFunctions.LogSumExp(passed);
        return Array.ConvertAll(passed, z => Math.Exp(z - total));
    }

    private static double Inverse(Link link, double x) => link switch
    {
        Link.Default or Link.Identity => x,
        Link.Log => Math.Exp(x),
        Link.Logit or Link.Sigmoid => SpecialFunctions.Sigmoid(x),
        Link.Softplus => SpecialFunctions.Softplus(x),
        Link.Reciprocal => 1 / x,
        Link.Tanh => Math.Tanh(x),
        Link.Relu => x <= 0 ? 0 : x,
        _ => throw new ArgumentOutOfRangeException(nameof(link), link, "No link of a single number."),
    };
}

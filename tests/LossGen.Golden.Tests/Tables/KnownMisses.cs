namespace LossGen.Golden.Tests.Tables;

/// <summary>
/// The rows of the tables that a loss is known to miss, and why. A row that is missed no more must be taken from the
/// list.
/// </summary>
internal static class KnownMisses
{
    // ln B(a, b) is a difference, and a density that is 1 up to rounding is the difference of two such numbers.
    private static readonly string[] UniformBeta = ["119", "147", "159"];

    // The shapes μφ and (1 − μ)φ differ from 1 by less than the rounding of μφ: what the loss consists of is lost before it begins.
    private static readonly string[] UniformBetaByMean = ["103", "115", "127", "143", "163", "187", "227", "243"];

    // The angle y − μ is rounded: half a unit of y = 10³ is 10⁻¹³ of a radian, times κ in the derivatives.
    private static readonly string[] FarAngles = ["167", "219"];

    // The exponent δ²/2 = 470 of the normaliser's derivative is rounded.
    private static readonly string[] WideHuber = ["56"];

    private static readonly Dictionary<string, string[]> Rows = new()
    {
        ["Density BetaLog (Beta, logarithms)"] = UniformBeta,
        ["Density Proportion (Beta by mean)"] = UniformBetaByMean,
        ["Density Direction (Von Mises, ln κ)"] = FarAngles,
        ["Density HuberDelta (Huber density)"] = WideHuber,
        ["Beta, logarithms"] = UniformBeta,
        ["Beta, α and β"] = UniformBeta,
        ["Beta by mean"] = UniformBetaByMean,
        ["Von Mises, ln κ"] = FarAngles,
        ["Von Mises, κ"] = FarAngles,
    };

    public static IReadOnlyCollection<string> Of(string name) => Rows.GetValueOrDefault(name, []);
}

using System.Globalization;

namespace LossGen.Testing;

/// <summary>What a successful check has compared.</summary>
/// <param name="Type">The name of the type.</param>
/// <param name="Losses">The number of finite losses that were compared.</param>
/// <param name="NonFiniteLosses">The number of losses that are NaN or infinite in the density, and were found so.</param>
/// <param name="Derivatives">The number of derivatives that were compared with difference quotients.</param>
/// <param name="SkippedDerivatives">The number of derivatives that no difference quotient could be had for.</param>
public sealed record LossCheckReport(string Type, int Losses, int NonFiniteLosses, int Derivatives, int SkippedDerivatives)
{
    /// <summary>The report as a sentence.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Type}: {Losses} losses ({NonFiniteLosses} more not finite) and {Derivatives} derivatives ({SkippedDerivatives} skipped) agree.");
}

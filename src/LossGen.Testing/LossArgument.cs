namespace LossGen.Testing;

/// <summary>An argument of a generated loss: the observation, further data, or a parameter on its link's scale.</summary>
/// <param name="Name">Its name in the generated methods.</param>
/// <param name="IsData">Whether it is observed.</param>
/// <param name="Values">What its values can be.</param>
/// <param name="Link">The scale a parameter is passed on; the identity for data.</param>
/// <param name="Per">How many values there are.</param>
/// <param name="IsPerClass">Whether there is one number for each class.</param>
/// <param name="HasGradient">Whether a derivative with respect to it is generated.</param>
internal sealed record LossArgument(string Name, bool IsData, ValueKind Values, Link Link, Per Per, bool IsPerClass, bool HasGradient);

/// <summary>What the values of an argument can be.</summary>
internal enum ValueKind
{
    Real,
    Count,
    Flag,
    ClassIndex,
}

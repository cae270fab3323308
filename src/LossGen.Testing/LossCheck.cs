using System.Diagnostics.CodeAnalysis;

namespace LossGen.Testing;

/// <summary>
/// Compares a generated loss with what it was generated from: its values with minus the log density written in C#, its
/// gradient with difference quotients of it, in every precision, weighting and reduction. A family of the catalogue has no
/// such method; its gradient is compared with difference quotients of its own loss.
/// </summary>
/// <example><code>
/// [Fact]
/// public void The_loss_is_the_density() => LossCheck.Verify&lt;StudentT&gt;();
/// </code></example>
public static class LossCheck
{
    internal const DynamicallyAccessedMemberTypes Members = DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods;

    private const string DynamicCode = "Compiles a call of each generated method.";

    /// <summary>Compares at random points, drawn from the domain of the density.</summary>
    /// <typeparam name="T">The type with <c>[Likelihood]</c>.</typeparam>
    /// <param name="options">How points are drawn, and how closely they are compared.</param>
    /// <returns>What was compared.</returns>
    /// <exception cref="LossCheckException">The loss or a derivative is wrong; the message shows the worst point.</exception>
    [RequiresDynamicCode(DynamicCode)]
    public static LossCheckReport Verify<[DynamicallyAccessedMembers(Members)] T>(LossCheckOptions? options = null) => Verify(typeof(T), options);

    /// <summary>Compares at the given points.</summary>
    /// <typeparam name="T">The type with <c>[Likelihood]</c>.</typeparam>
    /// <param name="points">
    /// The points, each with the arguments of the generated methods in their order: the observation, observed data, parameters
    /// on their links' scales; of what has classes, one number for each class.
    /// </param>
    /// <param name="options">How closely they are compared.</param>
    /// <returns>What was compared.</returns>
    /// <exception cref="LossCheckException">The loss or a derivative is wrong; the message shows the worst point.</exception>
    [RequiresDynamicCode(DynamicCode)]
    public static LossCheckReport Verify<[DynamicallyAccessedMembers(Members)] T>(double[][] points, LossCheckOptions? options = null) =>
        Verify(typeof(T), points, options);

    /// <summary>Compares at random points, drawn from the domain of the density. The form for a static class.</summary>
    /// <param name="type">The type with <c>[Likelihood]</c>.</param>
    /// <param name="options">How points are drawn, and how closely they are compared.</param>
    /// <returns>What was compared.</returns>
    /// <exception cref="LossCheckException">The loss or a derivative is wrong; the message shows the worst point.</exception>
    [RequiresDynamicCode(DynamicCode)]
    public static LossCheckReport Verify([DynamicallyAccessedMembers(Members)] Type type, LossCheckOptions? options = null) =>
        Verify(type, points: null, options);

    /// <summary>Compares at the given points. The form for a static class.</summary>
    /// <param name="type">The type with <c>[Likelihood]</c>.</param>
    /// <param name="points">The points, each with the arguments of the generated methods in their order.</param>
    /// <param name="options">How closely they are compared.</param>
    /// <returns>What was compared.</returns>
    /// <exception cref="LossCheckException">The loss or a derivative is wrong; the message shows the worst point.</exception>
    [RequiresDynamicCode(DynamicCode)]
    public static LossCheckReport Verify([DynamicallyAccessedMembers(Members)] Type type, double[][]? points, LossCheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        options ??= new LossCheckOptions();
        var comparison = new Comparison(type.Name, options);
        foreach (var form in LossForm.Of(type, options))
            comparison.Add(form, points);
        return comparison.Report();
    }
}

namespace LossGen;

/// <summary>
/// Marks the static method that is the log density of one observation. Its first parameter is the observation;
/// the others are <see cref="ObservedAttribute"/> data and the distribution's parameters.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class LogDensityAttribute : Attribute;

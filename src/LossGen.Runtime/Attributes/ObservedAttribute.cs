namespace LossGen;

/// <summary>Marks a parameter of a log density as further data (an exposure, an offset): nothing is derived for it.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class ObservedAttribute : Attribute;

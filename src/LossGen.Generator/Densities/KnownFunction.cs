using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Densities;

/// <summary>A method of a library that a density may call, and what it means.</summary>
/// <param name="Container">The full name of the type that declares it.</param>
/// <param name="Name">The method's name.</param>
/// <param name="Arity">The number of its arguments.</param>
/// <param name="Meaning">Its value, or its condition, as an expression of the arguments.</param>
internal sealed record KnownFunction(string Container, string Name, int Arity, Func<IReadOnlyList<Expr>, Expr> Meaning)
{
    /// <summary>How it is written in a density.</summary>
    public string Text => $"{Container.Substring(Container.LastIndexOf('.') + 1)}.{Name}";
}

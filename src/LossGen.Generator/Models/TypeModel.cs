using LossGen.Generator.Collections;

namespace LossGen.Generator.Models;

/// <summary>The partial type that receives the emitted methods, and the types it lies in.</summary>
/// <param name="Namespace">The full namespace, empty for the global one.</param>
/// <param name="Nesting">The declaration headers from the outermost type to the type itself, such as <c>partial class Noise</c>.</param>
/// <param name="Name">The type's own name with type parameters, as it appears in documentation.</param>
/// <param name="HintName">A name for generated files, unique in the compilation, without extension.</param>
internal sealed record TypeModel(
    string Namespace,
    EquatableArray<string> Nesting,
    string Name,
    string HintName);

using LossGen.Generator.Collections;
using LossGen.Generator.Models;

namespace LossGen.Generator;

/// <summary>
/// From the declaration to the code: the middle and the back of the compiler as one pure function. It sees no
/// compiler object, so its result is cached on the model alone.
/// </summary>
internal static class LossCompiler
{
    public static EquatableArray<GeneratedFile> Compile(LossModel model) => EquatableArray<GeneratedFile>.Empty;
}

using LossGen.Generator.Collections;
using LossGen.Generator.Densities;
using LossGen.Generator.Emission;
using LossGen.Generator.Families;
using LossGen.Generator.Kernels;
using LossGen.Generator.Models;

namespace LossGen.Generator;

/// <summary>
/// From the declaration to the code: the middle and the back of the compiler as one pure function. It sees no
/// compiler object, so its result is cached on the model alone.
/// </summary>
internal static class LossCompiler
{
    public static EquatableArray<GeneratedFile> Compile(LossModel model)
    {
        var family = model.Density is { } density ? new UserDensity(density) : FamilyCatalogue.Named(model.Family);
        var forms = family.Observations
            .Select(observation => LossKernels.Of(Derivation.Of(model, family, observation)))
            .ToList();
        return ElementTypes(model.Precisions)
            .Select((element, i) => LossEmitter.Emit(model, family, forms, element, isFirst: i == 0))
            .ToEquatableArray();
    }

    private static IEnumerable<ElementType> ElementTypes(PrecisionChoice precisions)
    {
        if (precisions != PrecisionChoice.Single)
            yield return ElementType.Double;
        if (precisions != PrecisionChoice.Double)
            yield return ElementType.Single;
    }
}

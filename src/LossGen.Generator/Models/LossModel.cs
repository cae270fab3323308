using LossGen.Generator.Collections;

namespace LossGen.Generator.Models;

/// <summary>
/// One declared loss, as values alone: everything the derivation needs and nothing of the compiler.
/// </summary>
/// <remarks>
/// The contract of every type in this folder: immutable, structurally equal, free of symbols, syntax, locations
/// and of <c>Compilation</c>. The incremental pipeline keeps these objects between two keystrokes; one
/// reference to a symbol would keep a whole compilation alive, one reference-equal member would derive
/// every loss again at each of them.
/// </remarks>
/// <param name="Type">The partial type that receives the methods.</param>
/// <param name="Family">The family's name in the catalogue, or the name of the user's density.</param>
/// <param name="Density">The user's density, or null where the family is one of the catalogue.</param>
/// <param name="Parameters">The parameters, in the family's order, every choice made.</param>
/// <param name="DropConstants">Whether terms without a free parameter are left out.</param>
/// <param name="Classes">The number of classes, or 0 where it is an argument.</param>
/// <param name="Precisions">The floating-point types to emit.</param>
internal sealed record LossModel(
    TypeModel Type,
    string Family,
    DensityModel? Density,
    EquatableArray<ParameterModel> Parameters,
    bool DropConstants,
    int Classes,
    PrecisionChoice Precisions);

/// <summary>One parameter of the distribution with the user's choices, or the family's defaults, filled in.</summary>
/// <param name="Name">Its name in the family.</param>
/// <param name="Link">The link's name; never Default.</param>
/// <param name="Per">The axes it varies along.</param>
/// <param name="Value">Its constant value on the natural scale, or null where it is free.</param>
/// <param name="Gradient">Whether its derivative is emitted.</param>
internal sealed record ParameterModel(string Name, string Link, PerChoice Per, double? Value, bool Gradient)
{
    public bool IsFree => Value is null;
}

/// <summary>How many values of a parameter there are; the members match the public Per.</summary>
internal enum PerChoice
{
    Observation = 0,
    Column = 1,
    Row = 2,
    Call = 3,
}

/// <summary>The floating-point types to emit; the members match the public Precision.</summary>
internal enum PrecisionChoice
{
    Both = 0,
    Double = 1,
    Single = 2,
}

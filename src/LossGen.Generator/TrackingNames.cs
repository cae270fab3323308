namespace LossGen.Generator;

/// <summary>The names of the incremental steps, under which tests ask what was done again after an edit.</summary>
internal static class TrackingNames
{
    /// <summary>A declaration read into a model and its diagnostics; done again where the declaration may have changed.</summary>
    public const string Parse = "LossGen.Parse";

    /// <summary>The model alone: the step at which a change of mere positions stops.</summary>
    public const string Model = "LossGen.Model";

    /// <summary>The diagnostics alone.</summary>
    public const string Diagnose = "LossGen.Diagnose";

    /// <summary>Attributes of LossGen on types that are no losses.</summary>
    public const string Stray = "LossGen.Stray";

    /// <summary>The model derived and written as C#.</summary>
    public const string Derive = "LossGen.Derive";
}

using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Kernels;

/// <summary>
/// The loop nest of one emitted method: what is computed once per call, then a list of stages over a block of
/// observations. One stage is the rule; a body too large for the registers is cut into several, which hand values on
/// through memory that stays in the first-level cache.
/// </summary>
/// <param name="Prologue">Values computed once per call, as scalars, in order.</param>
/// <param name="Stages">The stages in order.</param>
/// <param name="Results">What it computes.</param>
/// <param name="Slots">The blocks of memory that values are handed on in, in order.</param>
/// <param name="HasClasses">Whether there is a loop over classes.</param>
internal sealed record Kernel(
    ImmutableArray<Value> Prologue,
    ImmutableArray<Stage> Stages,
    Results Results,
    ImmutableArray<Value> Slots,
    bool HasClasses)
{
    public Value? Loss => Results.Loss;

    public ImmutableArray<GradientOutput> Gradients => Results.Gradients;

    /// <summary>Whether everything is computed in one loop over vectors of observations.</summary>
    public bool IsFlat => !HasClasses && Stages.Length == 1;

    /// <summary>The values without axes that vector code reads: once per call they are spread over a vector.</summary>
    public IEnumerable<Value> Broadcasts(IEnumerable<Value> values) =>
        values.SelectMany(value => value.Operands)
            .Concat(Results.Values)
            .Where(value => value.IsBroadcast)
            .Distinct();
}

/// <summary>What a kernel computes.</summary>
/// <param name="Loss">The loss of one observation, or null.</param>
/// <param name="Gradients">The derivatives of one observation's loss.</param>
/// <param name="Outputs">Values that are written as they are, for the loops inside this one.</param>
internal sealed record Results(Value? Loss, ImmutableArray<GradientOutput> Gradients, ImmutableArray<Hoisted> Outputs)
{
    public Results(Value loss, ImmutableArray<GradientOutput> gradients)
        : this(loss, gradients, [])
    {
    }

    /// <summary>All of them: the gradients, then the loss, then the outputs.</summary>
    public IEnumerable<Value> Values =>
        Gradients.Select(gradient => gradient.Value)
            .Concat(Loss is null ? [] : [Loss])
            .Concat(Outputs.Select(output => output.Value));
}

/// <summary>A derivative to be written, or summed where its argument is one value for all observations of a block.</summary>
internal sealed record GradientOutput(Symbol Symbol, Value Value, bool IsSummed)
{
    public string Name => KernelPlan.GradientName(Symbol);
}

/// <summary>A part of the loop nest.</summary>
internal abstract record Stage;

/// <summary>
/// Straight-line code on one vector of observations. In a kernel without classes it is a loop of its own over the block.
/// </summary>
/// <param name="Values">What is computed, in order.</param>
/// <param name="Inputs">The arguments that are read.</param>
/// <param name="Loads">Values of earlier stages that are read from scratch memory.</param>
/// <param name="Stores">Values that later stages read.</param>
/// <param name="WritesLoss">Whether the loss is complete and is added up here.</param>
/// <param name="Gradients">The derivatives that are complete and are written here.</param>
internal sealed record RowStage(
    ImmutableArray<Value> Values,
    ImmutableArray<Value> Inputs,
    ImmutableArray<Value> Loads,
    ImmutableArray<Value> Stores,
    bool WritesLoss,
    ImmutableArray<GradientOutput> Gradients) : Stage;

/// <summary>A loop over the classes, on one vector of observations.</summary>
/// <param name="Values">What is computed for each class, in order.</param>
/// <param name="Inputs">The arguments per class that are read.</param>
/// <param name="Loads">Values of earlier loops that are read from scratch memory.</param>
/// <param name="Stores">Values that later stages read.</param>
/// <param name="Reductions">What is summed or maximised over the classes.</param>
/// <param name="Gradients">The derivatives per class that are written.</param>
internal sealed record ClassStage(
    ImmutableArray<Value> Values,
    ImmutableArray<Value> Inputs,
    ImmutableArray<Value> Loads,
    ImmutableArray<Value> Stores,
    ImmutableArray<Value> Reductions,
    ImmutableArray<GradientOutput> Gradients) : Stage;

/// <summary>One call of a block function of the runtime library, from scratch memory to scratch memory.</summary>
internal sealed record BlockStage(Value Call) : Stage;

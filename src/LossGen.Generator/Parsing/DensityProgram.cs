using LossGen.Generator.Collections;
using LossGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Parsing;

/// <summary>What a piece of C# in a density is worth: a step of the program, and whether that is a number; or a tuple of such.</summary>
/// <param name="Step">The position of the step; of no meaning for a tuple.</param>
/// <param name="Kind">What the step computes.</param>
/// <param name="Elements">What a tuple holds, else nothing.</param>
internal sealed record Operand(int Step, OperandKind Kind, EquatableArray<Operand> Elements = default)
{
    public static Operand Tuple(IEnumerable<Operand> elements) => new(0, OperandKind.Tuple, elements.ToEquatableArray());
}

/// <summary>What a step of a density computes.</summary>
internal enum OperandKind
{
    Number,
    Condition,

    /// <summary>One number for each class.</summary>
    PerClass,

    Tuple,
}

/// <summary>Gathers the steps of a density; equal steps are one.</summary>
internal sealed class DensityProgram
{
    private readonly List<DensityStep> steps = [];
    private readonly List<Location?> locations = [];
    private readonly Dictionary<DensityStep, int> positions = [];

    public IReadOnlyList<DensityStep> Steps => steps;

    /// <summary>Where in the source the step was read first.</summary>
    public Location? LocationOf(int step) => locations[step];

    public int Add(DensityOperation operation, Location? location, params int[] operands) => Add(operation, "", 0, location, operands);

    public int Add(DensityOperation operation, string name, double number, Location? location, params int[] operands)
    {
        var step = new DensityStep(operation, name, number, operands.ToEquatableArray());
        if (!positions.TryGetValue(step, out var position))
        {
            position = steps.Count;
            positions.Add(step, position);
            steps.Add(step);
            locations.Add(location);
        }

        return position;
    }

    /// <summary>The steps that the result needs, it being the last of them.</summary>
    public (EquatableArray<DensityStep> Steps, IReadOnlyList<Location?> Locations) UpTo(int result)
    {
        var needed = new bool[steps.Count];
        needed[result] = true;
        for (var step = result; step >= 0; step--)
        {
            if (!needed[step])
                continue;
            foreach (var operand in steps[step].Operands)
                needed[operand] = true;
        }

        var renumbered = new int[steps.Count];
        var kept = new List<DensityStep>();
        var places = new List<Location?>();
        for (var step = 0; step <= result; step++)
        {
            if (!needed[step])
                continue;
            renumbered[step] = kept.Count;
            kept.Add(steps[step] with { Operands = steps[step].Operands.Select(operand => renumbered[operand]).ToEquatableArray() });
            places.Add(locations[step]);
        }

        return (kept.ToEquatableArray(), places);
    }
}

using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Infrastructure;

/// <summary>Questions to the tracked steps of a run.</summary>
internal static class IncrementalAssert
{
    public static readonly string[] Steps = [TrackingNames.Parse, TrackingNames.Model, TrackingNames.Diagnose, TrackingNames.Stray, TrackingNames.Derive];

    public static void NothingDone(GeneratorRunResult result)
    {
        foreach (var step in Steps)
            Unchanged(result, step);
        // Diagnostics are placed in each compilation anew; source text is made once.
        if (!result.TrackedSteps.TryGetValue(TrackingNames.Derive, out var derived))
            return;
        var sources = result.TrackedOutputSteps.Values.SelectMany(steps => steps)
            .Where(step => step.Inputs.Any(input => derived.Contains(input.Source)))
            .ToList();
        Assert.NotEmpty(sources);
        Assert.All(
            sources.SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    public static void Unchanged(GeneratorRunResult result, string step) =>
        Assert.All(Reasons(result, step), reason =>
            Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {reason}"));

    public static IReadOnlyList<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs)
            ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason).ToList()
            : [];
}

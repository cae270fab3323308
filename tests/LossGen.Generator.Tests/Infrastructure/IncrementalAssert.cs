using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Infrastructure;

/// <summary>Questions to the tracked steps of a run.</summary>
internal static class IncrementalAssert
{
    public static readonly string[] Steps = [TrackingNames.Parse, TrackingNames.Model, TrackingNames.Diagnose, TrackingNames.Derive];

    public static void NothingDone(GeneratorRunResult result)
    {
        foreach (var step in Steps)
            Unchanged(result, step);
        foreach (var (name, steps) in result.TrackedOutputSteps)
        {
            Assert.All(
                steps.SelectMany(step => step.Outputs),
                output => Assert.True(output.Reason == IncrementalStepRunReason.Cached, $"{name}: {output.Reason}"));
        }
    }

    public static void Unchanged(GeneratorRunResult result, string step) =>
        Assert.All(Reasons(result, step), reason =>
            Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {reason}"));

    public static IReadOnlyList<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs)
            ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason).ToList()
            : [];
}

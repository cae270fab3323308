using LossGen.Generator.Collections;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using System.Text;

namespace LossGen.Generator;

/// <summary>What became of one model: its files, or the failure that is to be reported in their place.</summary>
internal sealed record CompiledLoss(EquatableArray<GeneratedFile> Files, DiagnosticModel? Failure)
{
    /// <summary>
    /// Runs the compiler on a model. An exception in it is a defect of LossGen; escaping, it would switch off every
    /// loss of the project with one line that names none of them (CS8785). So it becomes an error for this loss alone.
    /// </summary>
    public static CompiledLoss Of(LossModel model, Func<LossModel, EquatableArray<GeneratedFile>> compile)
    {
        try
        {
            return new CompiledLoss(compile(model), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new CompiledLoss(
                EquatableArray<GeneratedFile>.Empty,
                DiagnosticDescriptors.InternalError.At(null, model.Type.Name, model.Density is null ? "Family." + model.Family : model.Family, Describe(exception)));
        }
    }

    public void AddTo(SourceProductionContext output)
    {
        if (Failure is not null)
            output.ReportDiagnostic(Failure.ToDiagnostic());
        foreach (var file in Files)
            output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
    }

    private static string Describe(Exception exception)
    {
        var text = new StringBuilder($"{exception.GetType().Name}: {exception.Message}");
        if (exception.TargetSite is { } method)
            text.Append($" (in {method.DeclaringType?.Name}.{method.Name})");
        return text.Replace("\r", "").Replace('\n', ' ').ToString();
    }
}

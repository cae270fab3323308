using System.Text;
using LossGen.Generator.Collections;
using LossGen.Generator.Models;

namespace LossGen.Generator.Tests.Infrastructure;

/// <summary>
/// The least that can be emitted for a model: the type continued under its headers with the four methods' names. It
/// tells a wrong header or a clash apart from a defect of the real emission.
/// </summary>
internal static class Skeleton
{
    public static EquatableArray<GeneratedFile> Compile(LossModel model)
    {
        var text = new StringBuilder();
        if (model.Type.Namespace.Length > 0)
            text.Append("namespace ").Append(model.Type.Namespace).Append(" {\n");
        foreach (var header in model.Type.Nesting)
            text.Append(header).Append(" {\n");
        foreach (var method in new[] { "Loss", "LossAndGradient", "LossGradientAndHessian", "LossPerObservation" })
            text.Append("/// <summary>A loss.</summary>\npublic static double ").Append(method).Append("(global::System.ReadOnlySpan<double> y) => y.Length;\n");
        text.Append('}', model.Type.Nesting.Count + (model.Type.Namespace.Length > 0 ? 1 : 0));
        return new([new GeneratedFile(model.Type.HintName + ".g.cs", text.ToString())]);
    }
}

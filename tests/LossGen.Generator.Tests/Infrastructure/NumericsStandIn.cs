using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Infrastructure;

/// <summary>The numerical classes' names, for as long as the runtime library does not hold them.</summary>
internal static class NumericsStandIn
{
    public static ImmutableArray<MetadataReference> Complete(ImmutableArray<MetadataReference> references)
    {
        var missing = new[] { "VectorMath", "SpecialFunctions" }
            .Where(name => typeof(LikelihoodAttribute).Assembly.GetType("LossGen." + name) is null)
            .ToList();
        if (missing.Count == 0)
            return references;

        var source = "namespace LossGen { " + string.Concat(missing.Select(name => $"public static class {name}; ")) + "}";
        var assembly = new MemoryStream();
        var emitted = CSharpCompilation
            .Create("Numerics", [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .Emit(assembly);
        Assert.True(emitted.Success);
        return references.Add(MetadataReference.CreateFromImage(assembly.ToArray()));
    }
}

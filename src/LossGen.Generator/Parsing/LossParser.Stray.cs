using LossGen.Generator.Collections;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Parsing;

/// <summary>Attributes that stand where nothing reads them: the user believes to have said something.</summary>
internal static partial class LossParser
{
    public static EquatableArray<DiagnosticModel> ParseStray(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var type = context.TargetSymbol as INamedTypeSymbol ?? context.TargetSymbol.ContainingType;
        var problems = new DiagnosticCollector();
        if (type is not null && !AttributesOf(type, LikelihoodAttribute).Any())
        {
            foreach (var attribute in context.Attributes.Where(attribute => IsWrittenOn(attribute, context.TargetNode)))
            {
                var name = attribute.AttributeClass!.Name;
                problems.Add(
                    DiagnosticDescriptors.StrayAttribute,
                    LocationOf(attribute, cancellation),
                    name.Substring(0, name.Length - nameof(Attribute).Length),
                    type.Name);
            }
        }

        return problems.ToModel();
    }
}

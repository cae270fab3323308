using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Parsing;

/// <summary>Whether the names of the emitted methods are free in the type and its bases.</summary>
internal static partial class LossParser
{
    private static readonly ImmutableArray<string> EmittedMethods = ImmutableArray.Create(
        "Loss", "LossAndGradient", "LossGradientAndHessian", "LossPerObservation");

    private static readonly Regex EmittedName = new(
        "^(Loss(Of[A-Z][a-z]+)?(And|Gradient|Hessian|PerObservation|Single)*(Where[A-Za-z]+Is[A-Za-z]+?)?(Columns|Rows)?(OfBlocks|Block|Stage[0-9]+|Step|Tail)*|Mark[A-Z][A-Za-z]*Is[A-Z][A-Za-z]*|TWeights)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    private static void CheckMembers(INamedTypeSymbol type, DiagnosticCollector problems, CancellationToken cancellation)
    {
        if (IsEmitted(type.Name))
            Refuse(type.Name, PlaceOf(type), "a member cannot have the name of its type");
        foreach (var parameter in type.TypeParameters.Where(parameter => IsEmitted(parameter.Name)))
            Refuse(parameter.Name, PlaceOf(parameter), "a type parameter has this name");
        foreach (var member in type.GetMembers().Where(IsInTheWay))
            Refuse(member.Name, PlaceOf(member) ?? PlaceOf(type), "the type declares " + KindOf(member));

        // An emitted method would hide a base's member (CS0108).
        for (var parent = type.BaseType; parent is { SpecialType: not SpecialType.System_Object }; parent = parent.BaseType)
        {
            cancellation.ThrowIfCancellationRequested();
            if (AttributesOf(parent, LikelihoodAttribute).Any())
            {
                Refuse(EmittedMethods[0], PlaceOf(type), $"its base '{parent.Name}' is a loss itself");
                return;
            }

            foreach (var hidden in parent.GetMembers().Where(member => member.DeclaredAccessibility != Accessibility.Private && IsInTheWay(member)))
                Refuse(hidden.Name, PlaceOf(type), $"its base '{parent.Name}' declares {KindOf(hidden)}");
        }

        void Refuse(string method, Location? location, string reason) =>
            problems.Add(DiagnosticDescriptors.NameTaken, location, type.Name, method, reason);
    }

    /// <summary>
    /// A user's overloads are welcome beside the emitted ones. All of those begin with the observations, a read-only span
    /// of numbers; so an overload that begins otherwise cannot clash, now or in a later version.
    /// </summary>
    private static bool IsInTheWay(ISymbol member) =>
        IsEmitted(member.Name) && (member is not IMethodSymbol method || !EmittedMethods.Contains(member.Name) || BeginsLikeEmitted(method));

    private static bool BeginsLikeEmitted(IMethodSymbol method) =>
        method.TypeParameters.IsEmpty
        && method.Parameters.Length > 0
        && method.Parameters[0].Type is INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments.Length: 1 } span
        && span.TypeArguments[0].SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Int32;

    /// <summary>The public methods, and the kernels behind them: LossAndGradientBlock, LossStep, LossWhereYIsZeroStage2Tail, LossColumnsBlock, MarkYIsZero; and their type parameter.</summary>
    private static bool IsEmitted(string name) => EmittedName.IsMatch(name);

    private static string KindOf(ISymbol member) => member switch
    {
        IMethodSymbol when !EmittedMethods.Contains(member.Name) => "a method of this name",
        IMethodSymbol => "an overload that begins with a read-only span of numbers, as the emitted ones do",
        IPropertySymbol => "a property of this name",
        IFieldSymbol => "a field of this name",
        IEventSymbol => "an event of this name",
        _ => "a nested type of this name",
    };
}

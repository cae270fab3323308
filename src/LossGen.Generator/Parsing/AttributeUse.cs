using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Parsing;

/// <summary>One attribute as it was applied: its values together with the places they were written at.</summary>
internal sealed class AttributeUse
{
    private readonly AttributeData data;
    private readonly AttributeSyntax syntax;

    private AttributeUse(AttributeData data, AttributeSyntax syntax)
    {
        this.data = data;
        this.syntax = syntax;
    }

    public Location Location => syntax.GetLocation();

    /// <summary>The only argument of the constructor, or null where there is none.</summary>
    public TypedConstant? Positional => data.ConstructorArguments.Length > 0 ? data.ConstructorArguments[0] : null;

    public Location PositionalLocation => Argument(argument => argument.NameEquals is null) ?? Location;

    /// <summary>The attribute, or null where it has an error of its own that the C# compiler reports.</summary>
    public static AttributeUse? From(AttributeData data, CancellationToken cancellation)
    {
        var intact = data.AttributeConstructor is not null
            && data.ConstructorArguments.All(IsIntact)
            && data.NamedArguments.All(argument => IsIntact(argument.Value));
        return intact && data.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax
            ? new AttributeUse(data, syntax)
            : null;
    }

    /// <summary>A property that the user set, or null.</summary>
    public TypedConstant? Named(string property)
    {
        foreach (var argument in data.NamedArguments)
        {
            if (argument.Key == property)
                return argument.Value;
        }

        return null;
    }

    public Location NamedLocation(string property) =>
        Argument(argument => argument.NameEquals?.Name.Identifier.ValueText == property) ?? Location;

    /// <summary>The argument that sets a property, as it was written.</summary>
    public string? NamedText(string property) =>
        syntax.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property)?
            .ToString();

    private static bool IsIntact(TypedConstant constant) => constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum;

    private Location? Argument(Func<AttributeArgumentSyntax, bool> isMeant) =>
        syntax.ArgumentList?.Arguments.FirstOrDefault(isMeant)?.GetLocation();
}

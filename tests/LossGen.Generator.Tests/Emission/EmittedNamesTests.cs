using LossGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Tests.Emission;

/// <summary>The parser refuses types that would hide a name of the emitted code. It must know all of those names.</summary>
public class EmittedNamesTests
{
    private static readonly string[] Declarations =
    [
        .. Enum.GetNames<Family>().Select(family => $"[Likelihood(Family.{family})]"),
        "[Likelihood(Family.Multinomial, Classes = 3)]",
        "[Likelihood(Family.Multinomial, Classes = 100)]",
        "[Likelihood(Family.Gaussian), Parameter(\"sigma\", Link = Link.Softplus, Per = Per.Call)]",
        "[Likelihood(Family.ZeroInflatedNegativeBinomial), Parameter(\"theta\", Per = Per.Call)]",
        "[Likelihood(Family.ZeroInflatedNegativeBinomial), Parameter(\"pi\", Value = 0.25)]",
        "[Likelihood(Family.ZeroInflatedNegativeBinomial), Parameter(\"mu\", Per = Per.Call), Parameter(\"theta\", Per = Per.Call), Parameter(\"pi\", Per = Per.Call)]",
        "[Likelihood(Family.ZeroInflatedNegativeBinomial), Parameter(\"mu\", Per = Per.Row), Parameter(\"theta\", Per = Per.Column)]",
    ];

    private static readonly Lazy<GeneratorRun> Losses = new(() => GeneratorHarness.Generate(GeneratorHarness.Compile(
        "using LossGen;\n" + string.Concat(Declarations.Select((declaration, i) => FormattableString.Invariant($"{declaration} partial class C{i};\n"))))));

    [Fact]
    public void A_type_that_the_emitted_code_names_cannot_be_hidden()
    {
        var used = Identifiers<SimpleNameSyntax>()
            .Where(name => name.Node.Parent is not (QualifiedNameSyntax or UsingDirectiveSyntax))
            .Select(name => name.Model.GetSymbolInfo(name.Node).Symbol switch
            {
                IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType,
                var symbol => symbol as INamedTypeSymbol,
            })
            .Where(type => type is { SpecialType: SpecialType.None } && !type.Locations[0].IsInSource)
            .Select(type => (type!.Name, type.Arity))
            .Distinct()
            .ToList();

        Assert.NotEmpty(used);
        Assert.All(used, type =>
        {
            var generic = type.Arity == 0 ? string.Empty : "<T>";
            var run = GeneratorHarness.Generate(GeneratorHarness.Compile(
                $"namespace A; class {type.Name}{generic}; [LossGen.Likelihood(LossGen.Family.Gaussian)] partial class Noise;"));
            Assert.True(run.Diagnostics is [{ Id: "LG0023" }], $"{type.Name} with {type.Arity} type parameters can be hidden");
        });
    }

    [Fact]
    public void A_method_that_is_emitted_cannot_clash()
    {
        var emitted = Identifiers<MethodDeclarationSyntax>().Select(method => method.Node.Identifier.Text)
            .Concat(Identifiers<TypeParameterSyntax>().Select(parameter => parameter.Node.Identifier.Text))
            .Distinct()
            .ToList();

        Assert.NotEmpty(emitted);
        Assert.All(emitted, method =>
        {
            var run = GeneratorHarness.Generate(GeneratorHarness.Compile(
                $"[LossGen.Likelihood(LossGen.Family.Gaussian)] partial class Noise {{ int {method}; }}"));
            Assert.True(run.Diagnostics is [{ Id: "LG0003" }], $"{method} can clash");
        });
    }

    private static IEnumerable<(T Node, SemanticModel Model)> Identifiers<T>()
        where T : SyntaxNode =>
        Losses.Value.Output.SyntaxTrees.Skip(1)
            .Select(tree => (Root: tree.GetRoot(), Model: Losses.Value.Output.GetSemanticModel(tree)))
            .SelectMany(tree => tree.Root.DescendantNodes().OfType<T>().Select(node => (node, tree.Model)));
}

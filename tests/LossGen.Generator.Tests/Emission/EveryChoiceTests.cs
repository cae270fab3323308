using System.Globalization;
using System.Text;
using LossGen.Generator.Families;
using LossGen.Generator.Tests.Infrastructure;

namespace LossGen.Generator.Tests.Emission;

/// <summary>Every choice the parser accepts, alone and in some combinations, gives code without an error or a warning.</summary>
public class EveryChoiceTests
{
    private const int Combinations = 12;

    public static TheoryData<string> Families => [.. FamilyCatalogue.All.Select(family => family.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void Compiles(string family)
    {
        var (parameters, hasClasses) = (FamilyCatalogue.Named(family).Parameters, FamilyCatalogue.Named(family).HasClasses);
        var random = new Random(parameters.Length);
        var alone = parameters.SelectMany(parameter => Choices(parameter, hasClasses)).Select(choice => $"[{choice}]");
        var together = Enumerable.Range(0, parameters.Length < 2 ? 0 : Combinations)
            .Select(_ => $"[{string.Join(", ", parameters.Select(parameter => Choices(parameter, hasClasses) is var choices ? choices[random.Next(choices.Count)] : null))}]");
        var source = new StringBuilder("using LossGen;\nnamespace Every.Choice;\n");
        foreach (var (declaration, i) in alone.Concat(together).SelectMany((choice, i) => Likelihoods(family, choice, dropConstants: i % 2 == 1)).Select((declaration, i) => (declaration, i)))
            source.Append(declaration).Append(CultureInfo.InvariantCulture, $" partial class C{i};\n");

        var run = GeneratorHarness.Run(source.ToString());

        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id != "LG0021");
    }

    private static IEnumerable<string> Likelihoods(string family, string parameters, bool dropConstants)
    {
        var constants = dropConstants ? ", DropConstants = true" : string.Empty;
        yield return $"{parameters} [Likelihood(Family.{family}{constants})]";
        foreach (var classes in family == "Multinomial" ? [2, 3, 10, 100, 1 << 24] : Array.Empty<int>())
            yield return string.Create(CultureInfo.InvariantCulture, $"{parameters} [Likelihood(Family.{family}, Classes = {classes}{constants})]");
    }

    private static List<string> Choices(FamilyParameter parameter, bool hasClasses)
    {
        var links = LinkFunction.All.Where(link => link.Fits(parameter)).Select(link => link.Name);
        string[] shapes = hasClasses ? ["Call"] : ["Call", "Column", "Row"];
        string[] shapesOfParameter = parameter.IsPerClass ? [""] : ["", .. shapes.Select(per => $", Per = Per.{per}")];
        var free = links.SelectMany(link => shapesOfParameter.Select(shape => $"Link = Link.{link}{shape}")).ToList();
        free.Add("Gradient = false");
        if (!parameter.IsPerClass)
        {
            free.AddRange(shapes.Select(per => $"Gradient = false, Per = Per.{per}"));
            free.AddRange(new[] { 0, 1, 0.5, -2, 1e-30, 1e30, 12345678.9 }
                .Where(parameter.Domain.Contains)
                .Select(value => $"Value = {value.ToString("R", CultureInfo.InvariantCulture)}"));
        }

        return free.Select(choice => $"Parameter(\"{parameter.Name}\", {choice})").ToList();
    }
}

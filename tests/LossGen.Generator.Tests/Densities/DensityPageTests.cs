using System.Text;
using System.Text.RegularExpressions;
using LossGen.Generator.Densities;
using LossGen.Generator.Rewriting;
using LossGen.Generator.Tests.Infrastructure;

namespace LossGen.Generator.Tests.Densities;

/// <summary>
/// The page on densities holds the tables the compiler works with. ACCEPT_SNAPSHOTS=1 writes them anew.
/// </summary>
public class DensityPageTests
{
    private static readonly string Page = Repository.At("docs", "densities.md");

    [Fact]
    public void The_page_lists_the_functions_a_density_may_call() => Compare("functions", Functions());

    [Fact]
    public void The_page_lists_the_rules() => Compare("rules", Rules());

    private static string Functions()
    {
        var text = new StringBuilder("| type | functions |\n|---|---|\n");
        foreach (var group in KnownFunctions.All.GroupBy(function => function.Container))
        {
            var type = group.Key switch { "System.Math" => "Math", "System.Double" => "double", _ => "SpecialFunctions" };
            var names = group.Select(function => function.Name).Distinct().Order(StringComparer.Ordinal);
            text.Append("| `").Append(type).Append("` | ").AppendJoin(", ", names).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Rules()
    {
        var text = new StringBuilder("| form | becomes | rule |\n|---|---|---|\n");
        foreach (var rule in Passes.Rules)
        {
            var (form, becomes) = Sides(rule.Identity);
            text.Append("| ").Append(Cell(form)).Append(" | ").Append(Cell(becomes)).Append(" | ").Append(rule.Name).Append(" |\n");
        }

        return text.ToString();

        static string Cell(string mathematics) => mathematics.Replace("|", "\\|", StringComparison.Ordinal);
    }

    /// <summary>The sides of the last equation that is not part of a case in braces, nor of the condition after "for".</summary>
    private static (string Form, string Becomes) Sides(string identity)
    {
        const string Equal = " = ";
        var condition = identity.IndexOf(" for ", StringComparison.Ordinal);
        var (depth, cut) = (0, -1);
        for (var i = 0; i < (condition < 0 ? identity.Length : condition); i++)
        {
            depth += identity[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0 && string.CompareOrdinal(identity, i, Equal, 0, Equal.Length) == 0)
                cut = i;
        }

        return cut < 0 ? (identity, "") : (identity[..cut], identity[(cut + Equal.Length)..]);
    }

    private static void Compare(string section, string expected)
    {
        var page = File.ReadAllText(Page);
        var pattern = new Regex($"(?<=<!-- {section} -->\n).*?(?=<!-- /{section} -->)", RegexOptions.Singleline, TimeSpan.FromSeconds(1));
        if (Snapshot.IsAccepting)
        {
            File.WriteAllText(Page, pattern.Replace(page, _ => expected));
            return;
        }

        Assert.Equal(expected, pattern.Match(page).Value);
    }
}

using System.Globalization;
using Spectre.Console;

namespace SixLikelihoods;

/// <summary>What the program shows: on a terminal with colours and a live line, elsewhere as plain text of 100 columns.</summary>
internal sealed class Report
{
    private const int Columns = 100;

    private static readonly Style Code = new(Color.Teal);
    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Good = new(Color.Green);
    private static readonly Style Bad = new(Color.Red, decoration: Decoration.Bold);

    private readonly IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
    });

    public Report() => console.Profile.Width = Live ? Math.Min(console.Profile.Width, Columns) : Columns;

    private bool Live => console.Profile.Capabilities.Ansi;

    /// <summary>The first lines.</summary>
    public void Open()
    {
        Line("LossGen: write the likelihood; the compiler writes the loss.", Strong);
        console.WriteLine();
        Line(
            "Six losses, each declared in a few words; six models fitted with them by maximum likelihood, each "
            + "compared with an optimum computed with 50 digits. The generated source lies under obj/.");
    }

    /// <summary>The model's name and the declaration its loss is generated from.</summary>
    public void Announce(Model model, int number, int count)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{number}/{count}  {model.Loss.Name}[/]") { Justification = Justify.Left, Style = Faint });
        Line(model.Title);
        console.WriteLine();
        foreach (var line in Declarations.Of(model.Loss))
        {
            Line("    " + line, Code);
        }

        console.WriteLine();
    }

    /// <summary>Fits the model under a line that says how far the fit has come.</summary>
    public Fit Watch(Model model)
    {
        var task = $"fitting {model.Dimension} parameters to {model.Data.Count} observations";
        if (!Live)
        {
            Line($"{task} …");
            return model.Fit();
        }

        return console.Status().Start(task, status =>
        {
            model.Evaluated = loss => status.Status(string.Create(CultureInfo.InvariantCulture, $"{task}: log-likelihood {-loss:F6}"));
            return model.Fit();
        });
    }

    /// <summary>The optimum found, beside the reference.</summary>
    public void Show(Fit fit)
    {
        Fact("solved by", $"{fit.Optimum.Path}, {fit.Model.Evaluations} evaluations, {Milliseconds(fit.Time)}");
        Fact("certificate", fit.Optimum.Certificate);
        Fact("log-likelihood", $"{Fixed(fit.LogLikelihood, 12),18}", Strong);
        Fact("reference", $"{Fixed(fit.Model.Data.ReferenceLogLikelihood, 12),18}");
        Fact("difference", $"{Small(fit.Difference),18}   {(fit.Agrees ? "reached" : "missed")}", fit.Agrees ? Good : Bad);

        var table = Table("coefficient", "estimate", "std. error", "reference", "difference");
        foreach (var (name, estimate, error, reference) in fit.Coefficients)
        {
            Row(table, name, Fixed(estimate, 8), double.IsNaN(error) ? "–" : Fixed(error, 8), Fixed(reference, 8), Small(estimate - reference));
        }

        console.Write(table);
    }

    /// <summary>A model for which no optimum was found.</summary>
    public void Fail(Model model, Exception reason) => Line($"{model.Loss.Name} was not fitted: {reason.Message}", Bad);

    /// <summary>All fits in one table, and a sentence for each that misses its reference.</summary>
    public void Close(IReadOnlyList<Fit> fits, int count)
    {
        console.WriteLine();
        console.Write(new Rule("[bold]Summary[/]") { Justification = Justify.Left, Style = Faint });
        var table = Table("loss", "n", "parameters", "log-likelihood", "reference", "difference", "time");
        foreach (var fit in fits)
        {
            var data = fit.Model.Data;
            Row(
                table,
                fit.Model.Loss.Name,
                $"{data.Count}",
                $"{fit.Model.Dimension}",
                Fixed(fit.LogLikelihood, 9),
                Fixed(data.ReferenceLogLikelihood, 9),
                Small(fit.Difference),
                Milliseconds(fit.Time));
        }

        console.Write(table);
        foreach (var fit in fits.Where(fit => !fit.Agrees))
        {
            Line($"{fit.Model.Loss.Name} misses the reference log-likelihood by {Small(fit.Difference)}; {Small(fit.Model.Tolerance)} is allowed.", Bad);
        }

        var reached = fits.Count(fit => fit.Agrees);
        var total = fits.Aggregate(TimeSpan.Zero, (sum, fit) => sum + fit.Time);
        Line($"{reached} of {count} reference optima reached in {Milliseconds(total)}, just-in-time compilation included.", reached == count ? Good : Bad);
    }

    private static Table Table(string first, params string[] others)
    {
        var table = new Table { Border = TableBorder.Simple, BorderStyle = Faint };
        table.AddColumn(new TableColumn(new Text(first, Faint)));
        foreach (var name in others)
        {
            table.AddColumn(new TableColumn(new Text(name, Faint)) { Alignment = Justify.Right, NoWrap = true });
        }

        return table;
    }

    private static void Row(Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));

    private static string Fixed(double value, int digits) => value.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Small(double value) => value.ToString("0.0e+0;-0.0e+0;0", CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture) + " ms";

    private void Fact(string name, string text, Style? style = null)
    {
        console.Write(name.PadRight(17));
        Line(text, style);
    }

    private void Line(string text, Style? style = null) => console.WriteLine(text, style ?? Style.Plain);
}

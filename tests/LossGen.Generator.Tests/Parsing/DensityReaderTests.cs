using LossGen.Generator.Collections;
using LossGen.Generator.Densities;
using LossGen.Generator.Families;
using LossGen.Generator.Models;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Tests.Infrastructure;

namespace LossGen.Generator.Tests.Parsing;

/// <summary>What a density in C# means: the expression that is read from it.</summary>
public class DensityReaderTests
{
    [Theory]
    [InlineData("=> 0;", "0")]
    [InlineData("=> -(y - a) * (y - a) / 2;", "−½·(a − y)²")]
    [InlineData("=> a / 3 + 0.5 * b;", "a/3 + ½·b")]
    [InlineData("=> 2 * Math.PI + Math.Tau * double.E;", "2·π + 2·π·exp(1)")]
    [InlineData("{ var t = y - a; var s = t * t; return s / b; }", "(y − a)²/b")]
    [InlineData("{ var t = a; t += b; t *= y; t--; return t; }", "y·(a + b) − 1")]
    [InlineData("{ (a, b) = (b, a); return a - 2 * b; }", "b − 2·a")]
    [InlineData("{ var (p, (q, _)) = (a, (b, y)); return p * q; }", "a·b")]
    [InlineData("{ var t = (Low: a, High: b); return t.High - t.Low; }", "b − a")]
    public void Variables_are_names_of_values(string body, string expected) => Assert.Equal(expected, Read(body));

    [Theory]
    [InlineData("=> y > a ? b : y;", "{b if a < y; y otherwise}")]
    [InlineData("=> y >= a ? b : y;", "{b if a ≤ y; y otherwise}")]
    [InlineData("=> y != a ? b : y;", "{b if y ≠ a; y otherwise}")]
    [InlineData("=> y > 0 && a > 0 ? b : y;", "{{b if 0 < a; y otherwise} if 0 < y; y otherwise}")]
    [InlineData("=> y > 0 || a > 0 ? b : y;", "{b if 0 < y; {b if 0 < a; y otherwise} otherwise}")]
    [InlineData("=> (y > 0) == (a > 0) ? b : y;", "{{b if 0 < a; {y if 0 < y; {y if 0 < a; b otherwise} otherwise} otherwise} if 0 < y; {y if 0 < a; b otherwise} otherwise}")]
    [InlineData("{ if (y > 0) return a; if (y < 0) return b; return 1; }", "{a if 0 < y; {b if y < 0; 1 otherwise} otherwise}")]
    [InlineData("{ if (y > 0) { if (a > 0) return a; } else return b; return 1; }", "{{a if 0 < a; {1 if 0 < y; b otherwise} otherwise} if 0 < y; b otherwise}")]
    [InlineData("{ var s = a; if (y > 0) s = b; else s += 1; return s * s; }", "{b if 0 < y; a + 1 otherwise}²")]
    [InlineData("{ var s = a; if (y > 0) { s = b; if (a > 0) return 7; } return s; }", "{{7 if 0 < a; {b if 0 < y; a otherwise} otherwise} if 0 < y; a otherwise}")]
    [InlineData("{ var (p, q) = (a, b); if (y > 0) (p, q) = (q, p); return p - q; }", "{b − a if 0 < y; a − b otherwise}")]
    [InlineData("=> y switch { 0 => a, not 3 => b, _ => 8 };", "{a if y = 0; {8 if y = 3; b otherwise} otherwise}")]
    [InlineData("=> y switch { > 1 and < 2 => b, _ => 7 };", "{{b if y < 2; 7 otherwise} if 1 < y; 7 otherwise}")]
    [InlineData("=> y switch { var v when v > a => v, _ => b };", "{y if a < y; b otherwise}")]
    [InlineData("=> (y > 0, a) switch { (true, 0) => 1, (false, var v) => v, _ => b };", "{{1 if a = 0; {b if 0 < y; a otherwise} otherwise} if 0 < y; a otherwise}")]
    [InlineData("=> true ? a : b;", "a")]
    [InlineData("{ if (Inner) return a; return b; } const bool Inner = false;", "b")]
    public void Ways_become_selections(string body, string expected) => Assert.Equal(expected, Read(body));

    /// <summary>No relation holds for NaN, and so its opposite is not the opposite relation.</summary>
    [Theory]
    [InlineData("=> !(y > a) ? b : y;", "{y if a < y; b otherwise}")]
    [InlineData("=> !(y == a) ? b : y;", "{y if y = a; b otherwise}")]
    [InlineData("=> !(y > 0 && a > 0) ? b : y;", "{{y if 0 < a; b otherwise} if 0 < y; b otherwise}")]
    [InlineData("=> double.IsNaN(y) ? a : b;", "{a if y ≠ y; b otherwise}")]
    [InlineData("=> y is double.NaN ? a : b;", "{a if y ≠ y; b otherwise}")]
    [InlineData("=> y is not double.NaN ? a : b;", "{b if y ≠ y; a otherwise}")]
    [InlineData("=> y == double.NaN ? a : b;", "{a if y = NaN; b otherwise}")]
    [InlineData("=> double.IsFinite(y) ? a : b;", "{a if |y| < ∞; b otherwise}")]
    public void Conditions_are_right_for_NaN(string body, string expected) => Assert.Equal(expected, Read(body));

    [Theory]
    [InlineData("=> H(a) + H(b); static double H(double x) => x * x;", "a² + b²")]
    [InlineData("=> H(b, a); static double H(double x, double z = 3) => x - z;", "b − a")]
    [InlineData("=> H(z: a, x: b) + H(y); static double H(double x, double z = 3) => x - z;", "y + b − a − 3")]
    [InlineData("=> H(a); static double H(double x) { if (x > 0) return x; return -x; }", "{a if 0 < a; −a otherwise}")]
    [InlineData("{ var t = a; double G(double x) => x * t; t = b; return G(y); }", "y·b")]
    [InlineData("=> C * a + D; const double C = 0.5; static readonly double D = 2 * C;", "½·a + 1")]
    [InlineData("=> Half * a; static double Half => 1 / 2.0;", "½·a")]
    [InlineData("{ var (s, d) = H(a, b); return s * d; } static (double, double) H(double x, double z) => (x + z, x - z);", "(a + b)·(a − b)")]
    [InlineData("=> H(a); private static partial double H(double x); private static partial double H(double z) => z + 1;", "a + 1")]
    public void Methods_are_written_out(string body, string expected) => Assert.Equal(expected, Read(body));

    [Theory]
    [InlineData("int y, ReadOnlySpan<double> z", "=> z[y] - SpecialFunctions.LogSumExp(z);", "Σₖ {zₖ if k = y; 0 otherwise} − logsumexpₖ(zₖ)")]
    [InlineData("ReadOnlySpan<double> y, ReadOnlySpan<double> z", "=> SpecialFunctions.Sum(y, z, (t, v) => t * v);", "Σₖ yₖ·zₖ")]
    [InlineData("double y, ReadOnlySpan<double> z", "=> y - SpecialFunctions.Sum(z, v => { var s = v * v; return s + y; }) / z.Length;", "y − Σₖ (y + zₖ²)/classes")]
    [InlineData("double y, [Observed] int at, ReadOnlySpan<double> z", "=> y - z[at] + z[0];", "y + {NaN if at < 0 or classes ≤ at; −Σₖ {zₖ if k = at; 0 otherwise} otherwise} + Σₖ {zₖ if k = 0; 0 otherwise}")]
    [InlineData("double y, double mu, [Observed] bool censored", "=> censored ? mu : y;", "{y if censored = 0; {μ if censored = 1; NaN otherwise} otherwise}")]
    [InlineData("bool y, double mu", "=> y ? mu : -mu;", "{−μ if y = 0; {μ if y = 1; NaN otherwise} otherwise}")]
    [InlineData("int y, double mu", "=> y * Math.Log(mu) - mu - SpecialFunctions.LogGamma(y + 1);", "y·ln(μ) − μ − ln Γ(y + 1)")]
    public void The_types_of_parameters_say_what_they_are(string parameters, string body, string expected) =>
        Assert.Equal(expected, Read(body, parameters));

    private static string Read(string body, string parameters = "double y, double a, double b")
    {
        LossModel? model = null;
        var run = GeneratorHarness.Generate(
            GeneratorHarness.Compile($"using System; using LossGen; [Likelihood] public partial class Subject {{ [LogDensity] static double F({parameters}) {body} }}"),
            parsed =>
            {
                model = parsed;
                return EquatableArray<GeneratedFile>.Empty;
            });
        Assert.Empty(run.Diagnostics);

        var family = new UserDensity(model!.Density!);
        var pool = new ExprPool();
        var kind = family.Observations[0].Kind;
        var y = pool.Symbol("y", kind == ObservationKind.PerClass ? Axes.Row | Axes.Class : Axes.Row, family.Observations[0].Support, isData: true);
        Expr observed = kind == ObservationKind.ClassIndex ? pool.Select((Compare)pool.Compare(Comparison.Equal, pool.ClassIndex(), y), pool.One, pool.Zero) : y;
        var symbols = family.Parameters
            .Select(Expr (parameter) => pool.Symbol(parameter.Name, parameter.IsPerClass ? Axes.Row | Axes.Class : Axes.Row, parameter.Domain, parameter.IsObserved))
            .ToList();
        return ExprPrinter.Print(family.LogDensity(observed, symbols));
    }
}

using System.Globalization;
using System.Text;

namespace LossGen.Generator.Symbolics;

/// <summary>Prints expressions as Unicode mathematics, for documentation and tests.</summary>
internal static class ExprPrinter
{
    // How tightly an operation binds; an operand that binds less tightly than its place asks for is put in parentheses.
    private const int Loosest = 0;
    private const int AdditiveLevel = 1;
    private const int MultiplicativeLevel = 2;
    private const int PowerLevel = 3;

    // A longer formula is not read; and written out, what an expression shares is repeated, and doubles at every level.
    private const int LongestFormula = 2_000;
    private const int LargestDenominator = 1_000;

    private static readonly Dictionary<string, string> GreekNames = new(StringComparer.Ordinal)
    {
        ["mu"] = "μ", ["sigma"] = "σ", ["theta"] = "θ", ["pi"] = "π", ["nu"] = "ν",
    };

    public static string Print(Expr expr, IReadOnlyDictionary<Expr, string>? names = null)
    {
        var written = new Dictionary<Expr, double>();
        foreach (var node in Graph.Topological(expr))
            written.Add(node, 1 + node.Operands.Sum(operand => written[operand]));
        return written[expr] <= LongestFormula
            ? Print(expr, Loosest, names)
            : "a formula of " + written.Count.ToString(CultureInfo.InvariantCulture) + " operations";
    }

    private static string Print(Expr expr, int level, IReadOnlyDictionary<Expr, string>? names)
    {
        if (names is not null && names.TryGetValue(expr, out var name))
            return name;
        switch (expr)
        {
            case Constant constant:
                return Parenthesised(PrintRational(constant.Value), constant.Value.Sign < 0 && level > AdditiveLevel);
            case NamedConstant named:
                return named.Value switch { NamedValue.Pi => "π", NamedValue.PositiveInfinity => "∞", _ => "NaN" };
            case Symbol symbol:
                return (GreekNames.TryGetValue(symbol.Name, out var greek) ? greek : symbol.Name) + ((symbol.Axes & Axes.Class) != Axes.None ? "ₖ" : "");
            case ClassIndex:
                return "k";
            case Sum sum:
                return Parenthesised(PrintSum(sum, names), level > AdditiveLevel);
            case Product product:
                return PrintProduct(product, level, names);
            case Apply { Function: var function } apply:
                var arguments = apply.Arguments.Select(argument => Print(argument, Loosest, names)).ToArray();
                return function.Symbol.Contains("{0}")
                    ? string.Format(CultureInfo.InvariantCulture, function.Symbol, arguments)
                    : function.Symbol + "(" + string.Join(", ", arguments) + ")";
            case Compare compare:
                var sign = compare.Comparison switch
                {
                    Comparison.Equal => " = ",
                    Comparison.NotEqual => " ≠ ",
                    Comparison.Less => " < ",
                    _ => " ≤ ",
                };
                return Print(compare.Left, AdditiveLevel, names) + sign + Print(compare.Right, AdditiveLevel, names);
            case Either either:
                return Print(either.Operands[0], Loosest, names) + " or " + Print(either.Operands[1], Loosest, names);
            case Select select:
                return "{" + Print(select.WhenTrue, Loosest, names) + " if " + Print(select.Condition, Loosest, names)
                    + "; " + Print(select.WhenFalse, Loosest, names) + " otherwise}";
            case Reduce reduce:
                return reduce.Kind switch
                {
                    ReductionKind.Sum => Parenthesised("Σₖ " + Print(reduce.Body, MultiplicativeLevel, names), level > MultiplicativeLevel),
                    ReductionKind.LogSumExp => "logsumexpₖ(" + Print(reduce.Body, Loosest, names) + ")",
                    ReductionKind.Max => "maxₖ(" + Print(reduce.Body, Loosest, names) + ")",
                    _ => "argmaxₖ(" + Print(reduce.Body, Loosest, names) + ")",
                };
            default:
                throw new InvalidOperationException("An expression of unknown kind: " + expr.GetType().Name);
        }
    }

    private static string PrintSum(Sum sum, IReadOnlyDictionary<Expr, string>? names)
    {
        // A sum reads better when it starts with a term that is added.
        var text = new StringBuilder();
        foreach (var term in sum.Terms.OrderBy(term => IsNegative(term) ? 1 : 0))
        {
            var negative = IsNegative(term);
            if (text.Length > 0)
                text.Append(negative ? " − " : " + ");
            else if (negative)
                text.Append('−');
            text.Append(Print(negative ? -term : term, AdditiveLevel + (negative ? 1 : 0), names));
        }

        return text.ToString();
    }

    private static bool IsNegative(Expr term) => term.Pool.SplitCoefficient(term).Coefficient.Sign < 0;

    private static string PrintProduct(Product product, int level, IReadOnlyDictionary<Expr, string>? names)
    {
        // −(a − 1) reads better as 1 − a.
        for (var i = 0; product.Coefficient.Sign < 0 && i < product.Bases.Length; i++)
        {
            if (product.Exponents[i].IsOne && product.Bases[i] is Sum sum && sum.Terms[sum.Terms.Length - 1] is Constant { Value.Sign: < 0 })
            {
                var others = -product / sum;
                return others is Constant { Value.IsOne: true }
                    ? Print(-sum, level, names)
                    : Parenthesised(Print(-sum, MultiplicativeLevel + 1, names) + "·" + Print(others, MultiplicativeLevel, names), level > MultiplicativeLevel);
            }
        }

        var coefficient = product.Coefficient;
        var numerator = new List<string>();
        var denominator = new List<string>();
        if (coefficient.Abs() == new Rational(1, 2) || !IsShort(coefficient))
        {
            numerator.Add(PrintRational(coefficient.Abs()));
        }
        else
        {
            if (!new Rational(coefficient.Numerator, 1).Abs().IsOne)
                numerator.Add(PrintRational(new Rational(coefficient.Numerator, 1).Abs()));
            if (!coefficient.IsInteger)
                denominator.Add(PrintRational(new Rational(coefficient.Denominator, 1)));
        }

        var single = product.Bases.Length == 1 && numerator.Count == 0 && denominator.Count == 0;
        for (var i = 0; i < product.Bases.Length; i++)
        {
            var exponent = product.Exponents[i];
            var inverse = exponent.Sign < 0 && product.Exponents.Any(e => e.Sign > 0 || !single);
            var target = inverse || (exponent.Sign < 0) ? denominator : numerator;
            target.Add(PrintPower(product.Bases[i], exponent.Abs(), names));
        }

        var text = numerator.Count == 0 ? "1" : string.Join("·", numerator);
        if (denominator.Count == 1)
            text += "/" + denominator[0];
        else if (denominator.Count > 1)
            text += "/(" + string.Join("·", denominator) + ")";
        if (coefficient.Sign < 0)
            return Parenthesised("−" + text, level > AdditiveLevel);
        return Parenthesised(text, level > MultiplicativeLevel && (numerator.Count + denominator.Count > 1));
    }

    private static string PrintPower(Expr x, Rational exponent, IReadOnlyDictionary<Expr, string>? names)
    {
        if (exponent.IsOne)
            return Print(x, MultiplicativeLevel, names);
        if (exponent == new Rational(1, 2))
            return "√" + Print(x, PowerLevel, names);
        var text = Print(x, PowerLevel, names);
        return exponent == 2 ? text + "²" : exponent == 3 ? text + "³" : text + "^" + Parenthesised(exponent.ToString(), !exponent.IsInteger);
    }

    // A fraction that nobody would write is a decimal number of the source, or a product of such numbers.
    private static string PrintRational(Rational value) =>
        value == new Rational(1, 2) ? "½" : (IsShort(value) ? value.ToString() : value.ToDouble().ToString("R", CultureInfo.InvariantCulture)).Replace('-', '−');

    private static bool IsShort(Rational value) => value.IsInteger || value.Denominator <= LargestDenominator;

    private static string Parenthesised(string text, bool needed) => needed ? "(" + text + ")" : text;
}

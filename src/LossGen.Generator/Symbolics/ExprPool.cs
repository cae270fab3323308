using System.Collections.Immutable;
using LossGen.Generator.Families;

namespace LossGen.Generator.Symbolics;

/// <summary>
/// Makes expressions in canonical form and gives equal ones the same node. Canonical means: sums and products are
/// flat, like terms and like bases are collected, constants are folded exactly, and a product with a branch that is
/// zero is taken into the branch. What changes a value anywhere in the domain is no canonical form but a rule.
/// </summary>
internal sealed class ExprPool
{
    private readonly Dictionary<NodeKey, Expr> nodes = [];
    private readonly Dictionary<Symbol, Symbol> originals = [];

    // Arithmetic on selections goes into their branches. Branches share their parts, and along every path to them there may
    // be exponentially many steps; with what is known of each pair of operands there is one step for each node.
    private readonly Dictionary<NodeKey, Expr> sums = [];
    private readonly Dictionary<(Rational Coefficient, Expr Expr), Expr> multiples = [];
    private readonly Dictionary<(Expr Left, Expr Right), Expr> products = [];

    public ExprPool()
    {
        Zero = Constant(0);
        One = Constant(1);
    }

    public Expr Zero { get; }

    public Expr One { get; }

    public Expr Pi => Named(NamedValue.Pi);

    public Expr Constant(Rational value) => Intern(new NodeKey("constant", value), id => new Constant(this, id, value));

    public Expr Named(NamedValue value) => Intern(new NodeKey("named", value), id => new NamedConstant(this, id, value));

    public Symbol Symbol(string name, Axes axes, Domain domain, bool isData) =>
        (Symbol)Intern(new NodeKey("symbol", (name, axes, domain, isData)), id => new Symbol(this, id, name, axes, domain, isData));

    /// <summary>A symbol that stands for a datum where more is known of it.</summary>
    public Symbol Narrow(Symbol datum, Domain domain)
    {
        var narrow = Symbol(datum.Name, datum.Axes, domain, datum.IsData);
        originals[narrow] = Original(datum);
        return narrow;
    }

    /// <summary>The datum that a symbol stands for, or the symbol itself.</summary>
    public Symbol Original(Symbol symbol) => originals.TryGetValue(symbol, out var original) ? original : symbol;

    public Expr ClassIndex() => Intern(new NodeKey("class index", null), id => new ClassIndex(this, id));

    /// <summary>The number of classes K, which is known at the latest when the kernel is called.</summary>
    public Symbol ClassCount() => Symbol("classes", Axes.None, Domain.Count, isData: true);

    public Expr Add(params Expr[] terms) => Add(terms.ToImmutableArray());

    public Expr Add(ImmutableArray<Expr> terms)
    {
        var key = new NodeKey("sum", null, terms);
        if (!sums.TryGetValue(key, out var sum))
        {
            sum = Collect(terms);
            sums.Add(key, sum);
        }

        return sum;
    }

    private Expr Collect(ImmutableArray<Expr> terms)
    {
        var constant = Rational.Zero;
        var coefficients = new Dictionary<Expr, Rational>();
        var order = new List<Expr>();
        foreach (var term in terms.SelectMany(Expanded))
        {
            var (coefficient, rest) = SplitCoefficient(term);
            if (rest is null)
            {
                constant += coefficient;
            }
            else if (coefficients.TryGetValue(rest, out var sum))
            {
                coefficients[rest] = sum + coefficient;
            }
            else
            {
                coefficients.Add(rest, coefficient);
                order.Add(rest);
            }
        }

        var collected = order.Where(rest => !coefficients[rest].IsZero).Select(rest => Scale(coefficients[rest], rest)).ToList();
        if (MergeSelects(collected) is { } merged)
            return Add(merged.Add(Constant(constant)));
        if (!constant.IsZero)
            collected.Add(Constant(constant));
        return collected.Count switch
        {
            0 => Zero,
            1 => collected[0],
            _ => InternSum(collected),
        };
    }

    public Expr Scale(Rational coefficient, Expr expr)
    {
        if (coefficient.IsOne)
            return expr;
        if (coefficient.IsZero)
            return Zero;
        if (!multiples.TryGetValue((coefficient, expr), out var multiple))
        {
            multiple = Multiple(coefficient, expr);
            multiples.Add((coefficient, expr), multiple);
        }

        return multiple;
    }

    private Expr Multiple(Rational coefficient, Expr expr) =>
        expr switch
        {
            Constant constant => Constant(coefficient * constant.Value),
            NamedConstant { Value: NamedValue.NotANumber } => expr,
            Product product => InternProduct(coefficient * product.Coefficient, product.Bases, product.Exponents),

            // A negated sum keeps its terms in reach of the terms around it; any other factor stays outside.
            Sum sum when coefficient == -1 => Add(sum.Terms.Select(term => Scale(-1, term)).ToImmutableArray()),

            // A factor stays outside a chain of selections: each factor would make a chain of its own. A sign goes in, so that
            // the formulas of a negated density are still formulas under conditions.
            Select select when coefficient == -1 || !IsChain(select) =>
                Select(select.Condition, Scale(coefficient, select.WhenTrue), Scale(coefficient, select.WhenFalse)),
            _ => InternProduct(coefficient, ImmutableArray.Create(expr), ImmutableArray.Create(Rational.One)),
        };

    private static bool IsChain(Select select) => !select.HasZeroBranch && (select.WhenTrue is Select || select.WhenFalse is Select);

    public Expr Multiply(Expr a, Expr b)
    {
        if (IsZero(a) || IsZero(b))
            return Zero;
        if (a is Constant ca)
            return Scale(ca.Value, b);
        if (b is Constant cb)
            return Scale(cb.Value, a);
        if (!products.TryGetValue((a, b), out var product))
        {
            product = MultiplyFactors(a, b);
            products.Add((a, b), product);
        }

        return product;
    }

    private Expr MultiplyFactors(Expr a, Expr b)
    {
        if (a is Select { HasZeroBranch: true } left)
            return Select(left.Condition, left.WhenTrue * b, left.WhenFalse * b);
        if (b is Select { HasZeroBranch: true } right)
            return Select(right.Condition, a * right.WhenTrue, a * right.WhenFalse);

        var coefficient = Rational.One;
        var exponents = new Dictionary<Expr, Rational>();
        var order = new List<Expr>();
        foreach (var factor in new[] { a, b })
        {
            if (factor is Product product)
            {
                coefficient *= product.Coefficient;
                for (var i = 0; i < product.Bases.Length; i++)
                    Include(product.Bases[i], product.Exponents[i]);
            }
            else
            {
                Include(factor, Rational.One);
            }
        }

        // Two roots of a number make the number again.
        foreach (var constant in order.OfType<Constant>().Where(x => !x.Value.IsZero && exponents[x].IsInteger))
        {
            coefficient *= constant.Value.Power((int)exponents[constant].Numerator);
            exponents[constant] = Rational.Zero;
        }

        var bases = order.Where(x => !exponents[x].IsZero).OrderBy(x => x.Id).ToImmutableArray();
        if (bases.Length == 1 && exponents[bases[0]].IsOne)
            return Scale(coefficient, bases[0]);
        return bases.Length == 0 ? Constant(coefficient) : InternProduct(coefficient, bases, bases.Select(x => exponents[x]).ToImmutableArray());

        void Include(Expr x, Rational exponent)
        {
            // (a − b)·(b − a) = −(a − b)².
            if (x is Sum && exponent.IsInteger && !exponents.ContainsKey(x) && order.Any(other => other is Sum) && exponents.ContainsKey(-x))
            {
                x = -x;
                coefficient *= exponent.IsEvenInteger ? 1 : -1;
            }

            if (exponents.TryGetValue(x, out var sum))
            {
                exponents[x] = sum + exponent;
            }
            else
            {
                exponents.Add(x, exponent);
                order.Add(x);
            }
        }
    }

    public Expr Power(Expr expr, Rational exponent)
    {
        if (exponent.IsZero)
            return One;
        if (exponent.IsOne)
            return expr;
        switch (expr)
        {
            case Constant { Value: var x } when x.IsOne || (x.IsZero && exponent.Sign > 0):
                return expr;
            case Constant constant when exponent.IsInteger && !constant.Value.IsZero:
                return Constant(constant.Value.Power((int)exponent.Numerator));

            // (c·a·b)^n = c^n·a^n·b^n for whole n; for a fraction only where every base is known to be non-negative.
            case Product product when exponent.IsInteger:
                var result = Constant(product.Coefficient.Power((int)exponent.Numerator));
                for (var i = 0; i < product.Bases.Length; i++)
                    result *= Power(product.Bases[i], product.Exponents[i] * exponent);
                return result;
            case Select { HasZeroBranch: true } select when exponent.Sign > 0:
                return Select(select.Condition, Power(select.WhenTrue, exponent), Power(select.WhenFalse, exponent));
            default:
                return InternProduct(Rational.One, ImmutableArray.Create(expr), ImmutableArray.Create(exponent));
        }
    }

    public Expr Apply(Function function, ImmutableArray<Expr> arguments) =>
        arguments.FirstOrDefault(argument => argument is NamedConstant { Value: NamedValue.NotANumber })
        ?? Intern(new NodeKey(function, null, arguments), id => new Apply(this, id, function, arguments));

    public Expr Compare(Comparison comparison, Expr left, Expr right) =>
        Intern(new NodeKey("compare", comparison, [left, right]), id => new Compare(this, id, comparison, left, right));

    public Expr Either(Expr left, Expr right) =>
        left == right ? left : Intern(new NodeKey("either", null, [left, right]), id => new Either(this, id, left, right));

    public Expr Select(Expr condition, Expr whenTrue, Expr whenFalse)
    {
        if (whenTrue == whenFalse)
            return whenTrue;

        // Under a condition its own selections are decided.
        if (whenTrue is Select inner && inner.Condition == condition)
            return Select(condition, inner.WhenTrue, whenFalse);
        if (whenFalse is Select other && other.Condition == condition)
            return Select(condition, whenTrue, other.WhenFalse);
        return Intern(new NodeKey("select", null, [condition, whenTrue, whenFalse]), id => new Select(this, id, condition, whenTrue, whenFalse));
    }

    public Expr Reduce(ReductionKind kind, Axes axis, Expr body)
    {
        // What is the same for all classes, as it may become when a branch is taken.
        if ((body.Axes & axis) == Axes.None)
        {
            return kind switch
            {
                ReductionKind.Sum => body * ClassCount(),
                ReductionKind.Max => body,
                ReductionKind.ArgMax => Zero,
                _ => body + Functions.Log.Of(ClassCount()),
            };
        }

        if (kind == ReductionKind.Sum)
        {
            var (coefficient, remainder) = SplitCoefficient(body);
            if (IsZero(body))
                return Zero;
            if (remainder is not null && !coefficient.IsOne)
                return Scale(coefficient, Reduce(kind, axis, remainder));
        }

        return Intern(new NodeKey("reduce", (kind, axis), [body]), id => new Reduce(this, id, kind, axis, body));
    }

    public bool IsZero(Expr expr) => ReferenceEquals(expr, Zero);

    /// <summary>A term as a coefficient and the rest; the rest is null for a constant.</summary>
    public (Rational Coefficient, Expr? Remainder) SplitCoefficient(Expr term) => term switch
    {
        Constant constant => (constant.Value, null),
        Product { Coefficient.IsOne: false } product => (product.Coefficient, WithoutCoefficient(product)),
        _ => (Rational.One, term),
    };

    /// <summary>The terms of a sum; of anything else, itself.</summary>
    public static IEnumerable<Expr> TermsOf(Expr expr) => expr is Sum sum ? sum.Terms : [expr];

    /// <summary>The terms of a sum, also of a multiple of one: like terms must meet to be collected.</summary>
    private IEnumerable<Expr> Expanded(Expr expr) => expr switch
    {
        Product { Bases: [Sum inner], Exponents: [{ IsOne: true }] } product => inner.Terms.Select(term => Scale(product.Coefficient, term)),
        _ => TermsOf(expr),
    };

    private Expr WithoutCoefficient(Product product) =>
        product.Bases.Length == 1 && product.Exponents[0].IsOne
            ? product.Bases[0]
            : InternProduct(Rational.One, product.Bases, product.Exponents);

    /// <summary>The terms with selections on one condition added branch by branch, or null where there are none.</summary>
    private ImmutableArray<Expr>? MergeSelects(List<Expr> terms)
    {
        var groups = terms.OfType<Select>().GroupBy(select => select.Condition).Where(group => group.Count() > 1).ToList();
        if (groups.Count == 0)
            return null;
        var merged = groups.SelectMany(group => group).ToList();
        return terms.Except(merged)
            .Concat(groups.Select(group => Select(
                group.Key,
                Add(group.Select(select => select.WhenTrue).ToImmutableArray()),
                Add(group.Select(select => select.WhenFalse).ToImmutableArray()))))
            .ToImmutableArray();
    }

    private Expr InternSum(List<Expr> terms)
    {
        var constant = terms[terms.Count - 1] is Constant last ? last : null;
        if (constant is not null)
            terms.RemoveAt(terms.Count - 1);
        terms.Sort((a, b) => a.Id.CompareTo(b.Id));
        if (constant is not null)
            terms.Add(constant);
        var ordered = terms.ToImmutableArray();
        return Intern(new NodeKey("sum", null, ordered), id => new Sum(this, id, ordered));
    }

    private Expr InternProduct(Rational coefficient, ImmutableArray<Expr> bases, ImmutableArray<Rational> exponents)
    {
        if (coefficient.IsZero)
            return Zero;
        if (coefficient.IsOne && bases.Length == 1 && exponents[0].IsOne)
            return bases[0];
        return Intern(new NodeKey("product", coefficient, bases, exponents), id => new Product(this, id, coefficient, bases, exponents));
    }

    private Expr Intern(NodeKey key, Func<int, Expr> create)
    {
        if (!nodes.TryGetValue(key, out var node))
        {
            node = create(nodes.Count);
            nodes.Add(key, node);
        }

        return node;
    }

    /// <summary>What makes two nodes the same: the operation, its own data, and the identity of the operands.</summary>
    private readonly struct NodeKey(
        object operation, object? payload, ImmutableArray<Expr> operands = default, ImmutableArray<Rational> exponents = default) : IEquatable<NodeKey>
    {
        private readonly object operation = operation;
        private readonly object? payload = payload;
        private readonly ImmutableArray<Expr> operands = operands.IsDefault ? ImmutableArray<Expr>.Empty : operands;
        private readonly ImmutableArray<Rational> exponents = exponents.IsDefault ? ImmutableArray<Rational>.Empty : exponents;

        public bool Equals(NodeKey other) =>
            operation.Equals(other.operation) && Equals(payload, other.payload)
            && operands.SequenceEqual(other.operands) && exponents.AsSpan().SequenceEqual(other.exponents.AsSpan());

        public override bool Equals(object? obj) => obj is NodeKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = unchecked((operation.GetHashCode() * 397) ^ (payload?.GetHashCode() ?? 0));
            foreach (var operand in operands)
                hash = unchecked((hash * 31) + operand.Id);
            foreach (var exponent in exponents)
                hash = unchecked((hash * 31) + exponent.GetHashCode());
            return hash;
        }
    }
}

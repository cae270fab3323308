using System.Collections.Immutable;
using LossGen.Generator.Families;
using LossGen.Generator.Rewriting;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Kernels;

/// <summary>
/// Chooses for each expression the floating-point operations that compute it: what is multiplied first, what is
/// divided by what, where a common exponential is shared. An expression is mathematics; from here on it is arithmetic.
/// </summary>
internal sealed class Lowering
{
    // A cube in a quotient is divided factor by factor, which keeps it in range; a high power is squared together.
    private const int MostPairedFactors = 3;

    private readonly Dictionary<Expr, Signed> memo = [];
    private readonly HashSet<Expr> halves = [];
    private readonly List<Product> roots = [];
    private readonly HashSet<Expr> sharedLogistic = [];

    /// <param name="expressions">Everything that one kernel computes; what they have in common is computed once.</param>
    /// <param name="values">The graph to which their values are added; a new one where there is none.</param>
    public Lowering(IEnumerable<Expr> expressions, ValueGraph? values = null)
    {
        Values = values ?? new ValueGraph();
        var all = Graph.Topological(expressions.ToArray());
        var logistic = all
            .OfType<Apply>()
            .Where(apply => apply.Function == Functions.Softplus || apply.Function == Functions.Sigmoid)
            .ToList();
        foreach (var group in logistic.GroupBy(apply => Representative(apply.Arguments[0])).Where(group => group.Count() > 1))
            sharedLogistic.Add(group.Key);
        foreach (var mix in all.OfType<Apply>().Where(apply => apply.Function == Functions.LogMix))
        {
            sharedLogistic.Add(Representative(mix.Arguments[0]));
            sharedLogistic.Add(Representative(mix.Arguments[0] - mix.Arguments[1]));
        }
    }

    public ValueGraph Values { get; }

    public Value Lower(Expr expr) => Plain(LowerSigned(expr));

    /// <summary>Names what was computed for an expression, if anything was.</summary>
    public void NameIfPresent(Expr expr, string name)
    {
        if (memo.TryGetValue(expr, out var signed))
            signed.Value.Name ??= name;
    }

    /// <summary>A softplus and a sigmoid of x and of −x all follow from one exp(−|x|).</summary>
    private static Expr Representative(Expr argument)
    {
        var negated = -argument;
        return negated.Id < argument.Id ? negated : argument;
    }

    private Value Plain(Signed signed) =>
        !signed.IsNegative ? signed.Value
        : signed.Value.Operation == Operation.Constant ? Values.Constant(-signed.Value.Number)
        : signed.Value is { Operation: Operation.Multiply, Operands: [{ Operation: Operation.Constant } factor, var rest] }
            ? Values.Of(Operation.Multiply, Values.Constant(-factor.Number), rest)
        : Values.Of(Operation.Negate, signed.Value);

    private Signed LowerSigned(Expr expr)
    {
        if (memo.TryGetValue(expr, out var known))
            return known;

        // An expression too deep for the stack is told as an error, not by the end of the compiler's process.
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var result = expr.HasSymbols || expr is ClassIndex || ConstantEvaluator.Evaluate(expr) is not { } number
            ? LowerNode(expr)
            : new Signed(Values.Constant(number), false);
        memo[expr] = result;
        return result;
    }

    private Signed LowerNode(Expr expr)
    {
        switch (expr)
        {
            case Symbol symbol:
                return Guarded(symbol);
            case ClassIndex:
                return Values.ClassIndex();
            case Sum sum:
                return LowerSum(sum);
            case Product product:
                return LowerProduct(product);
            case Apply apply:
                return LowerApply(apply);
            case Compare compare:
                var relation = compare.Comparison switch
                {
                    Comparison.Equal => Operation.Equal,
                    Comparison.NotEqual => Operation.NotEqual,
                    Comparison.Less => Operation.Less,
                    _ => Operation.LessOrEqual,
                };
                return Values.Of(relation, LowerData(compare.Left), LowerData(compare.Right));
            case Either either:
                return Values.Of(Operation.Or, Lower(either.Operands[0]), Lower(either.Operands[1]));
            case Select select:
                return LowerSelect(select);
            case Reduce reduce:
                return LowerReduce(reduce);
            default:
                throw new InvalidOperationException("An expression of unknown kind: " + expr.GetType().Name);
        }
    }

    /// <summary>A sign that both branches have is taken out; a zero has any sign.</summary>
    private Signed LowerSelect(Select select)
    {
        var condition = Lower(select.Condition);
        var whenTrue = LowerSigned(select.WhenTrue);
        var whenFalse = LowerSigned(select.WhenFalse);
        var isNegative = (whenTrue.IsNegative || IsZero(whenTrue)) && (whenFalse.IsNegative || IsZero(whenFalse));
        return isNegative
            ? new Signed(Values.Of(Operation.Select, condition, whenTrue.Value, whenFalse.Value), true)
            : Values.Of(Operation.Select, condition, Plain(whenTrue), Plain(whenFalse));

        static bool IsZero(Signed signed) => signed.Value is { Operation: Operation.Constant, Number: 0 };
    }

    private Value LowerData(Expr expr) => expr is Symbol { IsData: true } symbol ? Values.Input(symbol) : Lower(expr);

    /// <summary>An argument outside its domain becomes NaN, and so does all that follows from it.</summary>
    private Value Guarded(Symbol symbol)
    {
        var input = Values.Input(symbol);
        if (symbol.IsData || symbol.Domain == Domain.Real)
            return input;
        var domain = symbol.Domain;
        var outside = new List<Value>();
        if (!double.IsInfinity(domain.Lower))
            outside.Add(Values.Of(domain.LowerIncluded ? Operation.Less : Operation.LessOrEqual, input, Values.Constant(domain.Lower)));
        if (!double.IsInfinity(domain.Upper))
            outside.Add(Values.Of(domain.UpperIncluded ? Operation.Less : Operation.LessOrEqual, Values.Constant(domain.Upper), input));
        return Values.Of(Operation.Select, outside.Aggregate((a, b) => Values.Of(Operation.Or, a, b)), Values.Constant(double.NaN), input);
    }

    private Signed LowerSum(Sum sum)
    {
        // A sum and its negative are computed once: whichever came first.
        if (memo.TryGetValue(-sum, out var negative))
            return negative.Negated();
        if (LowerLogSoftmax(sum) is { } logSoftmax)
            return logSoftmax;
        if (LowerSoftmaxComplement(sum) is { } complement)
            return complement;

        var terms = sum.Terms.OrderBy(term => term is Constant ? -1 : term.Id).Select(term => (Term: term, sum.Pool.SplitCoefficient(term).Coefficient)).ToList();
        var common = terms[0].Coefficient.Abs();
        if (!common.IsOne && terms.All(term => term.Coefficient.Abs() == common))
        {
            var inner = LowerSigned(sum.Pool.Add(terms.Select(term => sum.Pool.Scale(Rational.One / common, term.Term)).ToImmutableArray()));
            return new Signed(Values.Of(Operation.Multiply, Values.Constant(common.ToDouble()), inner.Value), inner.IsNegative);
        }

        // Terms with fewer axes first: their sum is computed outside the inner loop.
        var lowered = terms.Select(term => LowerSigned(term.Term)).ToList();
        var flip = lowered.Count(term => term.IsNegative) * 2 > lowered.Count || (lowered.Count(term => term.IsNegative) * 2 == lowered.Count && lowered[0].IsNegative);
        Signed? total = null;
        foreach (var term in lowered.OrderBy(term => AxisRank(term.Value.Axes)).ThenBy(term => term.IsNegative != flip))
            total = total is { } sofar ? Plus(sofar, term) : term;
        return total!.Value;
    }

    private static int AxisRank(Axes axes) => (axes & Axes.Class) != Axes.None ? 2 : axes != Axes.None ? 1 : 0;

    private Signed Plus(Signed a, Signed b)
    {
        if (a.IsNegative == b.IsNegative)
            return new Signed(Values.Of(Operation.Add, a.Value, b.Value), a.IsNegative);
        return a.IsNegative
            ? new Signed(Values.Of(Operation.Subtract, b.Value, a.Value), false)
            : new Signed(Values.Of(Operation.Subtract, a.Value, b.Value), false);
    }

    private Signed LowerProduct(Product product)
    {
        var pool = product.Pool;
        var isNegative = product.Coefficient.Sign < 0;
        var coefficient = product.Coefficient.Abs();
        var factors = product.Bases.Select((x, i) => (Base: x, Exponent: product.Exponents[i])).ToList();

        // r²·exp(u) = (r·exp(u/2))²: neither r² nor exp(u) need be in the range of doubles where the product is.
        var isSquare = factors.All(factor => IsExponential(factor.Base) ? factor.Exponent.IsOne : factor.Exponent.IsEvenInteger);
        if (isSquare && factors.Any(factor => !IsExponential(factor.Base)))
        {
            var root = pool.One;
            foreach (var (x, exponent) in factors)
            {
                root *= IsExponential(x) ? HalfOf(x) : x.Power(exponent / 2);
                if (IsExponential(x))
                    halves.Add(HalfOf(x));
            }

            if (root is Product { Coefficient.IsOne: true, Bases.Length: > 1 } squared && !roots.Contains(squared))
                roots.Add(squared);
            var value = LowerSigned(root).Value;
            return Times(coefficient, new Signed(Values.Of(Operation.Multiply, value, value), isNegative));
        }

        // q/(1 + q) is a share of 1 whatever the size of q's factors.
        if (TermOverDivisor(product) is var (term, divisor))
        {
            var rest = LowerSigned(pool.Scale(Rational.One / product.Coefficient, product) / term * divisor);
            var (numerator, denominator) = (LowerSigned(term), LowerSigned(divisor));
            var share = Quotient(numerator.Value, denominator.Value);
            var whole = rest.Value is { Operation: Operation.Constant, Number: 1 } ? share : Values.Of(Operation.Multiply, share, rest.Value);
            return Times(coefficient, new Signed(whole, isNegative ^ rest.IsNegative ^ numerator.IsNegative ^ denominator.IsNegative));
        }

        // … and with exp(u/2) at hand, r·exp(u) = (r·exp(u/2))·exp(u/2).
        var split = factors.FirstOrDefault(factor => IsExponential(factor.Base) && factor.Exponent.IsOne && halves.Contains(HalfOf(factor.Base)));
        if (split.Base is not null && factors.Count > 1)
        {
            var half = HalfOf(split.Base);
            var rest = LowerSigned(pool.Scale(Rational.One / product.Coefficient, product) / split.Base * half);
            var whole = Values.Of(Operation.Multiply, rest.Value, Lower(half));
            return Times(coefficient, new Signed(whole, isNegative ^ rest.IsNegative));
        }

        return Times(coefficient, LowerFactors(factors, isNegative));
    }

    private static bool IsExponential(Expr expr) => expr is Apply { Function: var function } && function == Functions.Exp;

    private static Expr HalfOf(Expr exponential) => Functions.Exp.Of(((Apply)exponential).Arguments[0] / 2);

    private Signed Times(Rational coefficient, Signed factor) =>
        coefficient.IsOne
            ? factor
            : new Signed(Values.Of(Operation.Multiply, Values.Constant(coefficient.ToDouble()), factor.Value), factor.IsNegative);

    /// <summary>
    /// Pairs each divisor with a factor, since a ratio stays in range where numerator and denominator need not; what
    /// has fewer axes is multiplied first, so that it is computed outside the inner loop.
    /// </summary>
    private Signed LowerFactors(List<(Expr Base, Rational Exponent)> factors, bool isNegative)
    {
        var numerators = new List<Value>();
        var denominators = new List<Value>();
        foreach (var root in KnownRoots(factors))
        {
            var signed = LowerSigned(root);
            numerators.Add(signed.Value);
            isNegative ^= signed.IsNegative;
        }

        foreach (var (x, exponent) in factors)
        {
            var signed = LowerSigned(x);
            var count = exponent.Abs();
            var value = signed.Value;
            if (!count.IsInteger)
            {
                if (count.Denominator != 2)
                    throw new NotSupportedException($"The power {exponent} is neither whole nor half of a whole number.");
                value = Values.Of(Operation.SquareRoot, Plain(signed));
                count *= 2;
            }
            else if (signed.IsNegative && !exponent.IsEvenInteger)
            {
                isNegative = !isNegative;
            }

            var side = exponent.Sign > 0 ? numerators : denominators;
            if (count <= MostPairedFactors)
                side.AddRange(Enumerable.Repeat(value, (int)count.Numerator));
            else
                side.Add(PowerOf(value, count.Numerator));
        }

        var units = new List<Value>();
        foreach (var denominator in denominators)
        {
            // The factor with the most axes: the quotient then replaces a division in the inner loop, if any can.
            var partner = numerators.OrderByDescending(numerator => AxisRank(numerator.Axes)).FirstOrDefault();
            if (partner is not null)
                numerators.Remove(partner);
            units.Add(Quotient(partner, denominator));
        }

        units.AddRange(numerators);
        var product = units.OrderBy(unit => AxisRank(unit.Axes)).Aggregate((a, b) => Values.Of(Operation.Multiply, a, b));
        return new Signed(product, isNegative);
    }

    /// <summary>
    /// Takes the roots of squares out of the factors: they are computed anyway, and stay in range where their factors
    /// need not.
    /// </summary>
    private List<Product> KnownRoots(List<(Expr Base, Rational Exponent)> factors)
    {
        var known = new List<Product>();
        foreach (var root in roots.Where(root => root.Bases.Length < factors.Count && IsPartOf(root, factors)))
        {
            for (var i = 0; i < root.Bases.Length; i++)
            {
                var at = factors.FindIndex(factor => factor.Base == root.Bases[i]);
                factors[at] = (factors[at].Base, factors[at].Exponent - root.Exponents[i]);
            }

            factors.RemoveAll(factor => factor.Exponent.IsZero);
            known.Add(root);
        }

        return known;
    }

    /// <summary>A divisor of the product and one of its terms that divides the rest of the product, or null.</summary>
    private static (Product Term, Sum Divisor)? TermOverDivisor(Product product)
    {
        var factors = product.Bases.Select((x, i) => (x, product.Exponents[i])).ToList();
        foreach (var divisor in factors.Where(factor => factor.Item2.Sign < 0).Select(factor => factor.x).OfType<Sum>())
        {
            foreach (var term in divisor.Terms.OfType<Product>())
            {
                if (term.Bases.Length > 1 && term.Coefficient.IsOne && IsPartOf(term, factors))
                    return (term, divisor);
            }
        }

        return null;
    }

    private static bool IsPartOf(Product part, List<(Expr Base, Rational Exponent)> factors) =>
        Enumerable.Range(0, part.Bases.Length).All(i => factors.Any(factor =>
            factor.Base == part.Bases[i]
            && factor.Exponent.Sign == part.Exponents[i].Sign
            && factor.Exponent.Abs() >= part.Exponents[i].Abs()));

    /// <summary>xⁿ by repeated squaring.</summary>
    private Value PowerOf(Value x, System.Numerics.BigInteger n) =>
        n.IsOne ? x
        : n.IsEven && PowerOf(x, n / 2) is var root ? Values.Of(Operation.Multiply, root, root)
        : Values.Of(Operation.Multiply, x, PowerOf(x, n - 1));

    private Value Quotient(Value? numerator, Value denominator)
    {
        if (numerator is null)
            return Reciprocal(denominator);
        return AxisRank(denominator.Axes) < AxisRank(numerator.Axes)
            ? Values.Of(Operation.Multiply, numerator, Reciprocal(denominator))
            : Values.Of(Operation.Divide, numerator, denominator);
    }

    private Value Reciprocal(Value value) => Values.Of(Operation.Divide, Values.Constant(1), value);

    private Signed LowerApply(Apply apply)
    {
        var function = apply.Function;
        if (function == Functions.Softplus || function == Functions.Sigmoid)
        {
            var representative = Representative(apply.Arguments[0]);
            if (sharedLogistic.Contains(representative))
                return LowerLogistic(function, representative, isMirrored: representative != apply.Arguments[0]);
        }

        if (function == Functions.LogMix)
            return LowerLogMix(apply);
        if (Softmax.ArgumentOf(apply) is { } logits)
            return LowerSoftmax(logits);
        if (function == Functions.Abs)
            return Values.Call(function, LowerSigned(apply.Arguments[0]).Value);
        if (function == Functions.Sign)
        {
            var argument = LowerSigned(apply.Arguments[0]);
            return new Signed(Values.Call(function, argument.Value), argument.IsNegative);
        }

        var call = Values.Call(function, apply.Arguments.Select(Lower).ToArray());
        return call;
    }

    private Signed LowerLogistic(Function function, Expr argument, bool isMirrored)
    {
        var x = Lower(argument);
        var decay = DecayOf(x);
        if (function == Functions.Softplus)
        {
            var log = Values.Call(Functions.LogP1OfUnit, decay);
            return Values.Of(Operation.Add, Values.Of(Operation.Max, isMirrored ? Values.Of(Operation.Negate, x) : x, Values.Constant(0)), log);
        }

        return ShareOf(x, decay, isMirrored);
    }

    /// <summary>exp(−|x|), from which all logistic functions of x and −x follow.</summary>
    private Value DecayOf(Value x) =>
        Values.Call(Functions.Exp, Values.Of(Operation.Negate, Values.Call(Functions.Abs, x)));

    /// <summary>σ(x), or σ(−x) where mirrored: 1/(1 + exp(−|x|)) is the larger of the two.</summary>
    private Value ShareOf(Value x, Value decay, bool isMirrored)
    {
        var isLeft = Values.Of(Operation.Less, x, Values.Constant(0));
        var scale = Reciprocal(Values.Of(Operation.Add, Values.Constant(1), decay));
        var smaller = Values.Of(Operation.Multiply, decay, scale);
        return isMirrored ? Values.Of(Operation.Select, isLeft, scale, smaller) : Values.Of(Operation.Select, isLeft, smaller, scale);
    }

    /// <summary>
    /// ln(σ(l) + σ(−l)·exp(q)) with s = σ(−l)·(1 − exp(q)): log1p(−s), and where s is over ½
    /// max(l, q) + log1p((exp(−|l − q|) − exp(−|l|))/(1 + exp(−|l|))). Neither cancels, one log1p serves both, and the
    /// exponentials are those of the derivatives.
    /// </summary>
    private Signed LowerLogMix(Apply apply)
    {
        var zero = Values.Constant(0);
        var one = Values.Constant(1);
        var logit = Lower(apply.Arguments[0]);
        var q = Lower(apply.Arguments[1]);
        var decay = DecayOf(logit);
        var difference = Lower(apply.Arguments[0] - apply.Arguments[1]);
        var otherDecay = DecayOf(difference);
        var missing = Values.Of(Operation.Multiply, Values.Of(Operation.Negate, Values.Call(Functions.ExpM1, q)), ShareOf(logit, decay, isMirrored: true));
        missing.Name ??= "missing";
        var isNearOne = Values.Of(Operation.Less, missing, Values.Constant(0.5));
        isNearOne.Name ??= "isNearOne";
        var ratio = Values.Of(Operation.Divide, Values.Of(Operation.Subtract, otherDecay, decay), Values.Of(Operation.Add, one, decay));
        var log = Values.Call(Functions.LogP1, Values.Of(Operation.Select, isNearOne, Values.Of(Operation.Negate, missing), ratio));
        var offset = Values.Of(Operation.Select, isNearOne, zero, Values.Of(Operation.Max, logit, q));
        var result = Values.Of(Operation.Add, offset, log);
        result.Name ??= "logMix";
        return result;
    }

    private Signed LowerReduce(Reduce reduce)
    {
        switch (reduce.Kind)
        {
            case ReductionKind.Sum:
                var body = LowerSigned(reduce.Body);
                return new Signed(SumOverClasses(body.Value), body.IsNegative);
            case ReductionKind.Max:
                return Values.ReduceClasses(Operation.ReduceMax, Lower(reduce.Body));
            case ReductionKind.LogSumExp:
                var parts = PartsOf(reduce.Body);
                return Values.Of(Operation.Add, parts.Max, parts.LogOfSum);
            default:
                return Values.ReduceClasses(Operation.ReduceArgMax, Lower(reduce.Body));
        }
    }

    /// <summary>A factor that is the same for all classes is taken out of the sum.</summary>
    private Value SumOverClasses(Value body)
    {
        if (body.Operation == Operation.Multiply)
        {
            var outside = body.Operands.FirstOrDefault(operand => (operand.Axes & Axes.Class) == Axes.None);
            if (outside is not null)
                return Values.Of(Operation.Multiply, outside, SumOverClasses(body.Operands.First(operand => operand != outside)));
        }

        if (body.Operation == Operation.Select && body.Operands[1] is { Operation: Operation.Constant, Number: 0 }
            && body.Operands[2] is { Operation: Operation.Multiply } product
            && product.Operands.FirstOrDefault(operand => (operand.Axes & Axes.Class) == Axes.None) is { } factor)
        {
            var rest = product.Operands.First(operand => operand != factor);
            return Values.Of(Operation.Multiply, factor, SumOverClasses(Values.Of(Operation.Select, body.Operands[0], body.Operands[1], rest)));
        }

        return Values.ReduceClasses(Operation.ReduceSum, body);
    }

    /// <summary>
    /// ln Σ exp(z) = m + log1p(rest), where m is the greatest z and the rest is the sum over the others of exp(z − m):
    /// the term 1 of the greatest itself never enters a rounded sum.
    /// </summary>
    private LogSumExpParts PartsOf(Expr logits)
    {
        var z = Lower(logits);
        var zero = Values.Constant(0);
        var max = Values.ReduceClasses(Operation.ReduceMax, z);
        max.Name ??= "maxLogit";
        var argMax = Values.ReduceClasses(Operation.ReduceArgMax, z);
        argMax.Name ??= "argMax";
        var gap = Values.Of(Operation.Subtract, max, z);
        var share = Values.Call(Functions.Exp, Values.Of(Operation.Subtract, z, max));
        share.Name ??= "share";
        var isMax = Values.Of(Operation.Equal, Values.ClassIndex(), argMax);
        var rest = Values.ReduceClasses(Operation.ReduceSum, Values.Of(Operation.Select, isMax, zero, share));
        rest.Name ??= "otherShares";
        var logOfSum = Values.Call(Functions.LogP1, rest);
        logOfSum.Name ??= "logOfSum";
        return new LogSumExpParts(max, gap, share, rest, logOfSum, isMax);
    }

    private Signed LowerSoftmax(Expr logits)
    {
        var parts = PartsOf(logits);
        return Values.Of(Operation.Multiply, parts.Share, InverseSumOf(parts));
    }

    private Value InverseSumOf(LogSumExpParts parts)
    {
        var inverse = Reciprocal(Values.Of(Operation.Add, Values.Constant(1), parts.Rest));
        inverse.Name ??= "inverseSum";
        return inverse;
    }

    /// <summary>logsumexp z − zₖ = (m − zₖ) + log1p(rest): two terms that are not negative, so nothing cancels.</summary>
    private Signed? LowerLogSoftmax(Sum sum)
    {
        foreach (var term in sum.Terms)
        {
            var (coefficient, remainder) = sum.Pool.SplitCoefficient(term);
            if (remainder is not Reduce { Kind: ReductionKind.LogSumExp } reduce || !coefficient.Abs().IsOne)
                continue;
            var others = sum - term;
            if (!sum.Pool.IsZero(coefficient.Sign > 0 ? others + reduce.Body : others - reduce.Body))
                continue;
            var parts = PartsOf(reduce.Body);
            return new Signed(Values.Of(Operation.Add, parts.Gap, parts.LogOfSum), coefficient.Sign < 0);
        }

        return null;
    }

    /// <summary>1 − pₖ: for the greatest class the share of all the others; for any other, pₖ is at most ½ and nothing cancels.</summary>
    private Value? LowerSoftmaxComplement(Sum sum)
    {
        if (sum is not { Terms: [var term, Constant { Value.IsOne: true }] } || Softmax.ArgumentOf(-term) is not { } logits)
            return null;
        var parts = PartsOf(logits);
        var p = LowerSoftmax(logits).Value;
        return Values.Of(
            Operation.Select,
            parts.IsMax,
            Values.Of(Operation.Multiply, parts.Rest, InverseSumOf(parts)),
            Values.Of(Operation.Subtract, Values.Constant(1), p));
    }

    /// <summary>A value or its negative: a sign is carried along until an operation absorbs it.</summary>
    private readonly struct Signed(Value value, bool isNegative)
    {
        public Value Value { get; } = value;

        public bool IsNegative { get; } = isNegative;

        public static implicit operator Signed(Value value) => new(value, false);

        public Signed Negated() => new(Value, !IsNegative);
    }

    private sealed record LogSumExpParts(Value Max, Value Gap, Value Share, Value Rest, Value LogOfSum, Value IsMax);
}

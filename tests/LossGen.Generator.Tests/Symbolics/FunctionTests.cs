using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Intrinsics;
using LossGen.Generator.Families;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Symbolics;

/// <summary>Every row of the table of functions: what it says of itself is true of the runtime library.</summary>
public class FunctionTests
{
    private const int Points = 40;

    private static readonly Domain BelowZero = new(double.NegativeInfinity, true, 0, true, false, "at most 0");

    /// <summary>The arguments each function is for. A new row of the table needs a row here.</summary>
    private static readonly Dictionary<string, Domain[]> Arguments = new(StringComparer.Ordinal)
    {
        ["Exp"] = [Domain.Real],
        ["Log"] = [Domain.Positive],
        ["LogP1"] = [Domain.Positive],
        ["ExpM1"] = [Domain.Real],
        ["Softplus"] = [Domain.Real],
        ["Sigmoid"] = [Domain.Real],
        ["Logit"] = [Domain.OpenUnitInterval],
        ["Tanh"] = [Domain.Real],
        ["Asinh"] = [Domain.Real],
        ["Sin"] = [Domain.Real],
        ["Cos"] = [Domain.Real],
        ["Erf"] = [Domain.Real],
        ["Erfc"] = [Domain.Real],
        ["ErfcX"] = [Domain.Real],
        ["LogErfc"] = [Domain.Real],
        ["LogHalfErfc"] = [Domain.Real],
        ["Abs"] = [Domain.Real],
        ["Sign"] = [Domain.Real],
        ["Floor"] = [Domain.Real],
        ["Log1MExp"] = [Domain.Positive],
        ["Max"] = [Domain.Real, Domain.Real],
        ["Min"] = [Domain.Real, Domain.Real],
        ["Hypot"] = [Domain.Real, Domain.Real],
        ["LogGamma"] = [Domain.Positive],
        ["Digamma"] = [Domain.Positive],
        ["Trigamma"] = [Domain.Positive],
        ["LogGammaDelta"] = [Domain.Positive, Domain.Positive],
        ["DigammaDelta"] = [Domain.Positive, Domain.Positive],
        ["TrigammaDelta"] = [Domain.Positive, Domain.Positive],
        ["LogBeta"] = [Domain.Positive, Domain.Positive],
        ["LogBesselI0"] = [Domain.Positive],
        ["BesselI1OverI0"] = [Domain.Positive],
        ["LogAddExp"] = [Domain.Real, Domain.Real],
        ["LogMix"] = [Domain.Real, BelowZero],
        ["NegativeBinomialLogProbability"] = [Domain.Count, Domain.Positive, Domain.Positive],
        ["PoissonLogProbability"] = [Domain.Positive, Domain.Positive],
        ["LogP1OfUnit"] = [Domain.OpenUnitInterval],
    };

    /// <summary>The derivatives that are not in the table: asking for one is an error of the compiler's, told as such.</summary>
    private static readonly (string Function, int Argument)[] Underivable =
    [
        ("Trigamma", 0), ("TrigammaDelta", 0), ("TrigammaDelta", 1), ("NegativeBinomialLogProbability", 0),
    ];

    /// <summary>Written out by the lowering, so that kernels never call it.</summary>
    private static readonly string[] WrittenOut = ["LogMix"];

    public static TheoryData<string> Names => [.. Functions.All.Select(function => function.Name)];

    public static TheoryData<string, int> Partials
    {
        get
        {
            var partials = new TheoryData<string, int>();
            foreach (var function in Functions.All)
            {
                for (var i = 0; i < function.Arity; i++)
                    partials.Add(function.Name, i);
            }

            return partials;
        }
    }

    [Fact]
    public void TheTableHoldsEveryFunctionOnce()
    {
        var rows = typeof(Functions).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(Function))
            .Select(field => (Function)field.GetValue(null)!)
            .ToList();
        Assert.Equal(rows.Select(row => row.Name).Order(), Functions.All.Select(row => row.Name).Order());
        Assert.Equal(Functions.All.Length, Functions.All.Select(row => row.Name).Distinct().Count());
        Assert.Equal(Arguments.Keys.Order(), Functions.All.Select(row => row.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Partials))]
    public void ADerivativeIsTheLimitOfDifferences(string name, int argument)
    {
        var function = Named(name);
        if (Underivable.Contains((name, argument)))
        {
            Assert.Throws<NotSupportedException>(() => DerivativeOf(function, argument, out _));
            return;
        }

        var derivative = DerivativeOf(function, argument, out var symbols);
        var random = new Random(argument);
        for (var trial = 0; trial < Points; trial++)
        {
            var point = new Point(1);
            foreach (var symbol in symbols)
                point[symbol.Name] = [ArgumentIn(symbol.Domain, random)];
            var x = point[symbols[argument].Name][0];
            var expected = Differences.Derivative(
                moved => Meaning.Of(function, [.. symbols.Select((symbol, i) => i == argument ? moved : point[symbol.Name][0])]),
                x,
                ReachOf(function, symbols[argument].Domain, x));
            var actual = Assert.Single(ExprEvaluator.Evaluate(derivative, point));

            Assert.True(
                Math.Abs(actual.Value - expected.Value) <= 1e-9 * Math.Max(Math.Abs(actual.Value), 0.01),
                FormattableString.Invariant($"{name} by argument {argument} at {point}: {derivative} is {actual.Value:R}, but the differences tend to {expected.Value:R}."));
        }
    }

    /// <summary>The conventions at the kinks: the subgradient of |x| at 0 is 0, and steps have no slope.</summary>
    [Fact]
    public void KinksAndStepsHaveTheDerivativeZero()
    {
        Assert.Equal(0, DerivativeAt(Functions.Abs, 0));
        Assert.Equal(0, DerivativeAt(Functions.Sign, 0));
        Assert.Equal(0, DerivativeAt(Functions.Floor, 3));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AValueIsInTheRangeTheTableStates(string name)
    {
        var function = Named(name);
        var random = new Random(1);
        for (var trial = 0; trial < 200; trial++)
        {
            var arguments = Arguments[name].Select(domain => ArgumentIn(domain, random)).ToArray();
            var value = Meaning.Of(function, arguments);
            Assert.True(function.Range.Contains(value), FormattableString.Invariant($"{name}({string.Join(", ", arguments)}) = {value:R} is not {function.Range.Description}."));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheScalarFormNamesAMethodForBothPrecisions(string name)
    {
        foreach (var element in new[] { typeof(double), typeof(float) })
        {
            var method = Meaning.MethodOf(Named(name), element);
            Assert.True(method is not null, $"'{Named(name).Scalar}' names no method on numbers of type {element.Name}.");
            Assert.Equal(element, method.ReturnType);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheVectorFormExistsForBothPrecisions(string name)
    {
        var function = Named(name);
        foreach (var element in new[] { typeof(double), typeof(float) })
        {
            var vector = typeof(Vector512<>).MakeGenericType(element);
            var arguments = Enumerable.Repeat(vector, function.Arity).ToArray();
            var exists = (WrittenOut.Contains(name) ? Evaluation.Block : function.Evaluation) switch
            {
                Evaluation.Operation => HasVectorOperation(function, vector),
                Evaluation.Inline => typeof(VectorMath).GetMethod(name, arguments)?.ReturnType == vector,
                _ => typeof(VectorMath).GetMethod(
                    name,
                    [.. Enumerable.Repeat(typeof(ReadOnlySpan<>).MakeGenericType(element), function.Arity), typeof(Span<>).MakeGenericType(element)]) is not null,
            };
            Assert.True(exists, $"There is no vector form of {name} for {function.Evaluation} on numbers of type {element.Name}.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheScalarFormIsOneLaneOfTheVectorForm(string name)
    {
        var function = Named(name);
        var vector = VectorForm(function);
        var random = new Random(2);
        for (var trial = 0; trial < Points; trial++)
        {
            var arguments = Arguments[name].Select(domain => ArgumentIn(domain, random)).ToArray();
            var (scalar, lane) = (Meaning.Of(function, arguments), vector(arguments));
            Assert.True(
                BitConverter.DoubleToInt64Bits(scalar) == BitConverter.DoubleToInt64Bits(lane),
                FormattableString.Invariant($"{name}({string.Join(", ", arguments)}) is {scalar:R} as a scalar and {lane:R} as a vector."));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheFunctionTakesTheNumberOfArgumentsItHasDerivativesFor(string name)
    {
        var function = Named(name);
        var pool = new ExprPool();
        Assert.Equal(Arguments[name].Length, function.Arity);
        Assert.Throws<ArgumentException>(() => function.Of([.. Enumerable.Repeat(pool.One, function.Arity + 1)]));
        Assert.True(function.Cost > 0);
    }

    [Fact]
    public void NothingTimesAnInfiniteLogarithmIsNothing()
    {
        var pool = new ExprPool();
        var (x, y) = (pool.Symbol("x", Axes.Row, Domain.UnitInterval, isData: true), pool.Symbol("y", Axes.Row, Domain.UnitInterval, isData: false));
        var xLogY = Functions.XLogY(x, y);
        Assert.Equal(0, ExprEvaluator.Number(xLogY, new Point(1) { ["x"] = [0], ["y"] = [0] }));
        Assert.Equal(double.NegativeInfinity, ExprEvaluator.Number(xLogY, new Point(1) { ["x"] = [0.5], ["y"] = [0] }));
        Assert.Equal(0.5 * Math.Log(0.25), ExprEvaluator.Number(xLogY, new Point(1) { ["x"] = [0.5], ["y"] = [0.25] }));
    }

    private static Function Named(string name) => Functions.All.Single(function => function.Name == name);

    private static Expr DerivativeOf(Function function, int argument, out ImmutableArray<Symbol> symbols)
    {
        var pool = new ExprPool();
        symbols = [.. Arguments[function.Name].Select((domain, i) => pool.Symbol("x" + (i + 1), Axes.Row, domain, isData: false))];
        return function.Derivatives[argument]([.. symbols]);
    }

    private static double DerivativeAt(Function function, double x) =>
        ExprEvaluator.Number(DerivativeOf(function, 0, out _), new Point(1) { ["x1"] = [x] });

    private static double ArgumentIn(Domain domain, Random random) =>
        domain == BelowZero ? -Point.In(Domain.Positive, random) : Point.In(domain, random);

    /// <summary>How far the differences may go: not over the edge of the domain, a kink or a step.</summary>
    private static double ReachOf(Function function, Domain domain, double x)
    {
        var toEdge = Math.Min(x - domain.Lower, domain.Upper - x);
        var toKink = function.Name switch
        {
            "Abs" or "Sign" => Math.Abs(x),
            "Floor" => Math.Min(x - Math.Floor(x), Math.Ceiling(x) - x),
            _ => double.PositiveInfinity,
        };
        return 0.8 * Math.Min(1, Math.Min(toEdge, toKink));
    }

    private static bool HasVectorOperation(Function function, Type vector) =>
        typeof(Vector512).GetMethods().Any(method =>
            method.Name == function.Name
            && method.GetParameters().Length == function.Arity
            && (method.ReturnType == vector || (method.IsGenericMethod && method.ReturnType.Name == vector.Name)));

    private static Func<double[], double> VectorForm(Function function)
    {
        if (function.Evaluation == Evaluation.Block || WrittenOut.Contains(function.Name))
        {
            return function.Arity switch
            {
                1 => a => Block(typeof(VectorMath).GetMethod(function.Name, Spans(1))!.CreateDelegate<UnaryBlock>(), a[0]),
                2 => a => Block(typeof(VectorMath).GetMethod(function.Name, Spans(2))!.CreateDelegate<BinaryBlock>(), a[0], a[1]),
                _ => a => Block(typeof(VectorMath).GetMethod(function.Name, Spans(3))!.CreateDelegate<TernaryBlock>(), a[0], a[1], a[2]),
            };
        }

        var vectors = Enumerable.Repeat(typeof(Vector512<double>), function.Arity).ToArray();
        if (function == Functions.Abs)
            return a => Vector512.Abs(Vector512.Create(a[0])).ToScalar();
        if (function == Functions.Floor)
            return a => Vector512.Floor(Vector512.Create(a[0])).ToScalar();
        if (function == Functions.Max)
            return a => Vector512.Max(Vector512.Create(a[0]), Vector512.Create(a[1])).ToScalar();
        if (function == Functions.Min)
            return a => Vector512.Min(Vector512.Create(a[0]), Vector512.Create(a[1])).ToScalar();
        var method = typeof(VectorMath).GetMethod(function.Name, vectors)!;
        return a => ((Vector512<double>)method.Invoke(null, [.. a.Select(x => (object)Vector512.Create(x))])!).ToScalar();
    }

    private static Type[] Spans(int count) => [.. Enumerable.Repeat(typeof(ReadOnlySpan<double>), count), typeof(Span<double>)];

    private static double Block(UnaryBlock function, double x)
    {
        var result = new double[1];
        function([x], result);
        return result[0];
    }

    private static double Block(BinaryBlock function, double x, double y)
    {
        var result = new double[1];
        function([x], [y], result);
        return result[0];
    }

    private static double Block(TernaryBlock function, double x, double y, double z)
    {
        var result = new double[1];
        function([x], [y], [z], result);
        return result[0];
    }

    private delegate void UnaryBlock(ReadOnlySpan<double> x, Span<double> destination);

    private delegate void BinaryBlock(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> destination);

    private delegate void TernaryBlock(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> z, Span<double> destination);
}

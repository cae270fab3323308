using System.Collections.Immutable;
using LossGen.Generator.Families;
using LossGen.Generator.Rewriting;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Kernels;

/// <summary>The two plans of one form of observation: the value alone, and the value with the gradient.</summary>
internal sealed record LossKernels(Derivation Derivation, KernelPlan Loss, KernelPlan LossAndGradient)
{
    public static LossKernels Of(Derivation derivation)
    {
        var wanted = derivation.Parameters.Zip(derivation.Gradient, (argument, gradient) => (argument.Symbol, Gradient: gradient))
            .Where(pair => pair.Gradient is not null)
            .Select(pair => (pair.Symbol, Gradient: pair.Gradient!))
            .ToImmutableArray();
        return new LossKernels(derivation, Plan(derivation, []), Plan(derivation, wanted));
    }

    private static KernelPlan Plan(Derivation derivation, ImmutableArray<(Symbol Symbol, Expr Gradient)> gradients)
    {
        var symbols = gradients.Select(pair => pair.Symbol).ToImmutableArray();
        var outputs = gradients.Select(pair => pair.Gradient).Prepend(derivation.Loss).ToImmutableArray();
        var hoisting = derivation.IsMatrix ? new Hoisting(derivation.Loss.Pool, NamesOf(derivation)) : null;
        var graph = new ValueGraph();
        if (!IsWorthSorting(derivation, out var condition))
            return new KernelPlan(symbols, KernelOf(outputs, derivation.Impossible), null, hoisting?.OuterLoops());

        var whenTrue = KernelOf(Branches.Assume(outputs, condition, holds: true), ImpossibleUnder(derivation, condition));
        var whenFalse = KernelOf(Branches.Assume(outputs, condition, holds: false), derivation.Impossible);
        return new KernelPlan(symbols, null, new Partition(condition, whenTrue, whenFalse), hoisting?.OuterLoops());

        Kernel KernelOf(ImmutableArray<Expr> formulas, Expr? impossible)
        {
            var values = Lower(derivation, formulas, impossible, graph);
            if (hoisting is null)
                return KernelBuilder.Build(ResultsOf(values, symbols, Axes.Row), derivation.Family.HasClasses);

            // Everything without an axis comes from outside; the conditions among it are computed where they are used.
            return KernelBuilder.Build(ResultsOf(values.ConvertAll(hoisting.OfElement), symbols, Axes.Column), hasClasses: false) with { Prologue = [] };
        }
    }

    private static Results ResultsOf(List<Value> values, ImmutableArray<Symbol> symbols, Axes elementAxis) =>
        new(values[0], symbols.Select((symbol, i) => new GradientOutput(symbol, values[i + 1], KernelPlan.IsSummed(symbol, elementAxis))).ToImmutableArray());

    private static IEnumerable<string> NamesOf(Derivation derivation) =>
        Graph.Symbols(derivation.Loss).Concat(derivation.Parameters.Select(argument => argument.Symbol)).Append(derivation.Y)
            .SelectMany(symbol => new[] { symbol.Name, KernelPlan.GradientName(symbol) });

    /// <summary>
    /// Whether the loss is one of two formulas by a condition on the data, one of which calls a block function: sorting
    /// the observations then costs far less than computing both formulas for all of them.
    /// </summary>
    private static bool IsWorthSorting(Derivation derivation, out Compare condition)
    {
        condition = null!;
        if (derivation.Family.HasClasses || derivation.Loss is not Select { Condition: Compare compare } || compare.Axes != derivation.Y.Axes || compare.HasParameters)
            return false;
        condition = compare;
        return CallsBlockFunction(derivation.Loss) && !CallsBlockFunction(compare);
    }

    private static bool CallsBlockFunction(Expr expr) =>
        Graph.Topological(expr).OfType<Apply>().Any(apply => apply.Function.Evaluation == Evaluation.Block);

    /// <summary>Where the observation is known to be a number of its support, it is not impossible.</summary>
    private static Expr? ImpossibleUnder(Derivation derivation, Compare condition) =>
        condition is { Comparison: Comparison.Equal, Right: Constant value } && condition.Left == derivation.Y
        && derivation.Observation.Support.Contains(value.Value.ToDouble())
            ? null
            : derivation.Impossible;

    private static List<Value> Lower(Derivation derivation, ImmutableArray<Expr> outputs, Expr? impossible, ValueGraph graph)
    {
        var lowering = new Lowering(outputs, graph);
        var values = outputs.Select(lowering.Lower).ToList();
        foreach (var argument in derivation.Parameters.Where(argument => argument.Natural != argument.Symbol))
            lowering.NameIfPresent(argument.Natural, argument.Parameter.Name);

        if (impossible is not null)
        {
            // An observation of density 0 is told twice: its loss is infinite and its gradient is not a number. An
            // observation that is not a number itself must reach what it does not enter but as a condition.
            var pool = derivation.Loss.Pool;
            var condition = lowering.Lower(impossible);
            condition.Name = "isImpossible";
            var unusable = lowering.Lower(pool.Either(impossible, pool.Compare(Comparison.NotEqual, derivation.Y, derivation.Y)));
            var infinite = lowering.Values.Constant(double.PositiveInfinity);
            var notANumber = lowering.Values.Constant(double.NaN);
            for (var i = 0; i < values.Count; i++)
            {
                var isIndependent = derivation.Observation.Kind == ObservationKind.Number && !Enters(derivation.Y, outputs[i]);
                var ofUnusable = i > 0 ? notANumber
                    : isIndependent ? lowering.Values.Of(Operation.Multiply, lowering.Lower(Functions.Abs.Of(derivation.Y)), infinite)
                    : infinite;
                values[i] = lowering.Values.Of(Operation.Select, isIndependent ? unusable : condition, ofUnusable, values[i]);
            }
        }

        if (values[0].Axes == (derivation.Y.Axes & ~Axes.Class))
            values[0].Name ??= "loss";
        return values;
    }

    /// <summary>Whether the symbol is part of the value, and not of a condition alone.</summary>
    private static bool Enters(Symbol symbol, Expr expr)
    {
        var seen = new HashSet<Expr>();
        return Visit(expr);

        bool Visit(Expr node) =>
            node == symbol || (seen.Add(node) && (node is Select select ? Visit(select.WhenTrue) || Visit(select.WhenFalse) : node.Operands.Any(Visit)));
    }
}

using LossGen.Generator.Models;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Densities;

/// <summary>The steps of a density as expressions of its arguments.</summary>
internal sealed class DensityExpressions
{
    private readonly DensityModel model;
    private readonly IReadOnlyList<Expr> arguments;
    private readonly ExprPool pool;
    private readonly Expr?[] numbers;

    /// <param name="model">The density.</param>
    /// <param name="arguments">The observation, where it is a class index the indicator of the class, and the parameters on their natural scale.</param>
    public DensityExpressions(DensityModel model, IReadOnlyList<Expr> arguments)
    {
        this.model = model;
        this.arguments = [.. arguments.Select(LabelOf)];
        pool = arguments[0].Pool;
        numbers = new Expr?[model.Steps.Count];
        for (var step = 0; step < numbers.Length; step++)
            numbers[step] = NumberOf(model.Steps[step]);
    }

    /// <summary>The log density.</summary>
    public Expr Result => Number(model.Steps.Count - 1);

    /// <summary>The value of a step, or null where it is a condition.</summary>
    public Expr? this[int step] => numbers[step];

    private Expr Number(int step) => numbers[step] ?? throw new InvalidOperationException($"Step {step} of '{model.Method}' is no number.");

    private Expr? NumberOf(DensityStep step)
    {
        Expr Operand(int i) => Number(step.Operands[i]);
        switch (step.Operation)
        {
            case DensityOperation.Number:
                return ConstantOf(step.Number);
            case DensityOperation.Argument:
                return arguments[(int)step.Number];
            case DensityOperation.Pi:
                return pool.Pi;
            case DensityOperation.Add:
                return Operand(0) + Operand(1);
            case DensityOperation.Subtract:
                return Operand(0) - Operand(1);
            case DensityOperation.Multiply:
                return Operand(0) * Operand(1);
            case DensityOperation.Divide:
                return Operand(0) / Operand(1);
            case DensityOperation.Negate:
                return -Operand(0);
            case DensityOperation.Call:
                return KnownFunctions.Named(step.Name, step.Operands.Count).Meaning([.. step.Operands.Select(Number)]);
            case DensityOperation.Select:
                return Select(step.Operands[0], Operand(1), Operand(2));
            case DensityOperation.Element:
                return ElementOf(Operand(0), Operand(1));
            case DensityOperation.Sum:
                return pool.Reduce(ReductionKind.Sum, Axes.Class, Operand(0));
            case DensityOperation.LogSumExp:
                return pool.Reduce(ReductionKind.LogSumExp, Axes.Class, Operand(0));
            case DensityOperation.ClassCount:
                return pool.ClassCount();
            default:
                return null;
        }
    }

    private Expr ConstantOf(double number) =>
        double.IsNaN(number) ? pool.Named(NamedValue.NotANumber)
        : double.IsPositiveInfinity(number) ? pool.Named(NamedValue.PositiveInfinity)
        : double.IsNegativeInfinity(number) ? -pool.Named(NamedValue.PositiveInfinity)
        : pool.Constant(Rational.FromDouble(number));

    /// <summary>
    /// One of two expressions by a condition. The connectives become nested selections, in the order in which C#
    /// evaluates them; what is known while compiling is decided here.
    /// </summary>
    private Expr Select(int condition, Expr whenTrue, Expr whenFalse)
    {
        var step = model.Steps[condition];
        switch (step.Operation)
        {
            case DensityOperation.True:
                return whenTrue;
            case DensityOperation.Not:
                return Select(step.Operands[0], whenFalse, whenTrue);
            case DensityOperation.And:
                return Select(step.Operands[0], Select(step.Operands[1], whenTrue, whenFalse), whenFalse);
            case DensityOperation.Or:
                return Select(step.Operands[0], whenTrue, Select(step.Operands[1], whenTrue, whenFalse));
            case DensityOperation.Argument:
                return SelectByFlag(arguments[(int)step.Number], whenTrue, whenFalse);
            case DensityOperation.Call:
                return Select((Compare)Number(condition), whenTrue, whenFalse);
            default:
                var comparison = step.Operation switch
                {
                    DensityOperation.Equal => Comparison.Equal,
                    DensityOperation.NotEqual => Comparison.NotEqual,
                    DensityOperation.Less => Comparison.Less,
                    DensityOperation.LessOrEqual => Comparison.LessOrEqual,
                    _ => throw new InvalidOperationException($"Step {condition} of '{model.Method}' is no condition."),
                };
                return Select((Compare)pool.Compare(comparison, Number(step.Operands[0]), Number(step.Operands[1])), whenTrue, whenFalse);
        }
    }

    private Expr Select(Compare condition, Expr whenTrue, Expr whenFalse)
    {
        if (ConstantEvaluator.Evaluate(condition.Left) is not { } left || ConstantEvaluator.Evaluate(condition.Right) is not { } right)
            return pool.Select(condition, whenTrue, whenFalse);
        var holds = condition.Comparison switch
        {
            Comparison.Equal => left == right,
            Comparison.NotEqual => left != right,
            Comparison.Less => left < right,
            _ => left <= right,
        };
        return holds ? whenTrue : whenFalse;
    }

    /// <summary>A flag is 0 or 1; whatever else is passed for one is told, and not taken for true.</summary>
    private Expr SelectByFlag(Expr flag, Expr whenTrue, Expr whenFalse) =>
        flag is Constant { Value: var value } ? (value.IsZero ? whenFalse : whenTrue)
        : pool.Select(
            pool.Compare(Comparison.Equal, flag, pool.Zero),
            whenFalse,
            pool.Select(pool.Compare(Comparison.Equal, flag, pool.One), whenTrue, pool.Named(NamedValue.NotANumber)));

    /// <summary>
    /// The element at an index, as the sum over all classes of what stands at this one. Where there is none the index makes
    /// it NaN; an observed class that does not exist has density 0, and needs no such care.
    /// </summary>
    private Expr ElementOf(Expr axis, Expr index)
    {
        var element = pool.Reduce(ReductionKind.Sum, Axes.Class, pool.Select(pool.Compare(Comparison.Equal, pool.ClassIndex(), index), axis, pool.Zero));
        if (index == arguments[0] || pool.IsZero(index))
            return element;
        var isOutside = pool.Compare(Comparison.LessOrEqual, pool.ClassCount(), index);
        return pool.Select(
            index is Constant ? isOutside : pool.Either(pool.Compare(Comparison.Less, index, pool.Zero), isOutside),
            pool.Named(NamedValue.NotANumber),
            element);
    }

    /// <summary>The class of an indicator {1 if k = y; 0 otherwise}, which stands for a class index; anything else as it is.</summary>
    private static Expr LabelOf(Expr argument) =>
        argument is Select { Condition: Compare { Left: ClassIndex, Right: var label } } ? label : argument;
}

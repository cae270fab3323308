using System.Collections.Immutable;
using LossGen.Generator.Families;
using LossGen.Generator.Models;
using LossGen.Generator.Rewriting;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator;

/// <summary>An argument of the emitted methods that a derivative can be taken for.</summary>
/// <param name="Model">The user's choices.</param>
/// <param name="Parameter">The family's parameter.</param>
/// <param name="Symbol">The argument as it is passed, on the link's scale.</param>
/// <param name="Natural">The parameter on its natural scale, as an expression of the argument.</param>
internal sealed record ParameterArgument(ParameterModel Model, FamilyParameter Parameter, Symbol Symbol, Expr Natural)
{
    /// <summary>Whether one value serves all observations of a call.</summary>
    public bool IsPerCall => (Symbol.Axes & ~Axes.Class) == Axes.None;
}

/// <summary>
/// What is derived for one form of observation: the loss of one observation and its gradient, in stable form.
/// </summary>
/// <param name="Family">The distribution.</param>
/// <param name="Observation">The form of the observation.</param>
/// <param name="Y">The observation.</param>
/// <param name="Parameters">The free parameters, as arguments.</param>
/// <param name="Loss">The negative log likelihood of one observation, less <paramref name="Constant"/>.</param>
/// <param name="Constant">The part of the loss that is the same for every observation.</param>
/// <param name="Gradient">The derivatives of the loss, in the order of <paramref name="Parameters"/>; null where none is wanted.</param>
/// <param name="Impossible">The condition under which the observation has density 0, or null where every number is possible.</param>
internal sealed record Derivation(
    Family Family,
    Observation Observation,
    Symbol Y,
    ImmutableArray<ParameterArgument> Parameters,
    Expr Loss,
    Expr Constant,
    ImmutableArray<Expr?> Gradient,
    Expr? Impossible)
{
    /// <summary>Whether the observations are the elements of a matrix, whose rows and columns parameters can belong to.</summary>
    public bool IsMatrix => (Y.Axes & Axes.Column) != Axes.None;

    public static Derivation Of(LossModel model, Family family, Observation observation)
    {
        var pool = new ExprPool();
        var each = model.Parameters.Any(parameter => parameter.Per is PerChoice.Column or PerChoice.Row) ? Axes.Row | Axes.Column : Axes.Row;
        var y = pool.Symbol(family.ObservationName, observation.Kind == ObservationKind.PerClass ? each | Axes.Class : each, observation.Support, isData: true);
        var observed = observation.Kind == ObservationKind.ClassIndex
            ? pool.Select(pool.Compare(Comparison.Equal, pool.ClassIndex(), y), pool.One, pool.Zero)
            : y;

        var arguments = ImmutableArray.CreateBuilder<ParameterArgument>();
        var naturals = new List<Expr>();
        foreach (var (parameter, choice) in family.Parameters.Zip(model.Parameters, (parameter, choice) => (parameter, choice)))
        {
            if (choice.Value is { } value)
            {
                naturals.Add(pool.Constant(Rational.FromDouble(value)));
                continue;
            }

            var link = LinkFunction.Named(choice.Link);
            var axes = AxesOf(choice.Per, each) | (parameter.IsPerClass ? Axes.Class : Axes.None);
            var domain = link == LinkFunction.Identity ? parameter.Domain : Domain.Real;
            var symbol = pool.Symbol(link.ArgumentName(parameter.Name), axes, domain, parameter.IsObserved);
            naturals.Add(link.Inverse(symbol));
            arguments.Add(new ParameterArgument(choice, parameter, symbol, naturals[naturals.Count - 1]));
        }

        var loss = -family.LogDensity(observed, naturals);
        if (model.DropConstants)
            loss = WithoutConstants(loss);
        loss = Passes.Run([loss])[0];

        var gradient = Differentiator.Gradient(loss, arguments.Select(argument => argument.Symbol));
        var stable = Passes.Run(gradient.Insert(0, loss));

        // The rules may have taken a constant out of what held a parameter: ln(π·ν) = ln π + ln ν.
        if (model.DropConstants)
            stable = stable.SetItem(0, WithoutConstants(stable[0]));
        var constant = pool.Add(ExprPool.TermsOf(stable[0]).Where(IsLiteral).ToImmutableArray());
        return new Derivation(
            family,
            observation,
            y,
            arguments.ToImmutable(),
            stable[0] - constant,
            constant,
            arguments.Select((argument, i) => argument.Model.Gradient ? stable[i + 1] : null).ToImmutableArray(),
            ImpossibleObservation(observation, y, model.Classes == 0 ? pool.ClassCount() : pool.Constant(model.Classes)));
    }

    private static Axes AxesOf(PerChoice per, Axes ofObservation) => per switch
    {
        PerChoice.Observation => ofObservation,
        PerChoice.Column => Axes.Column,
        PerChoice.Row => Axes.Row,
        _ => Axes.None,
    };

    /// <summary>Whether a term is a number that can be written down; others, such as e³, the kernel computes.</summary>
    private static bool IsLiteral(Expr term) =>
        !term.HasSymbols && ConstantEvaluator.Evaluate(term) is { } value && !double.IsNaN(value) && !double.IsInfinity(value);

    /// <summary>
    /// The loss without the terms that no parameter enters, also inside the branches of a condition on the data. What is
    /// infinite or not a number is no constant: it says that the observation cannot be.
    /// </summary>
    private static Expr WithoutConstants(Expr loss) =>
        loss.Pool.Add(ExprPool.TermsOf(loss).Select(WithoutConstant).ToImmutableArray());

    private static Expr WithoutConstant(Expr term) => term switch
    {
        Select select when !select.Condition.HasParameters =>
            term.Pool.Select(select.Condition, WithoutConstants(select.WhenTrue), WithoutConstants(select.WhenFalse)),
        _ => term.HasParameters || IsNotFinite(term) ? term : term.Pool.Zero,
    };

    private static bool IsNotFinite(Expr term) =>
        term.Pool.SplitCoefficient(term).Remainder is NamedConstant { Value: NamedValue.PositiveInfinity or NamedValue.NotANumber };

    private static Expr? ImpossibleObservation(Observation observation, Symbol y, Expr classCount)
    {
        var pool = y.Pool;
        var support = observation.Support;
        var conditions = new List<Expr>();
        if (!double.IsInfinity(support.Lower))
            conditions.Add(pool.Compare(support.LowerIncluded ? Comparison.Less : Comparison.LessOrEqual, y, pool.Constant(Rational.FromDouble(support.Lower))));
        if (!double.IsInfinity(support.Upper))
            conditions.Add(pool.Compare(support.UpperIncluded ? Comparison.Less : Comparison.LessOrEqual, pool.Constant(Rational.FromDouble(support.Upper)), y));
        else if (!support.UpperIncluded && observation.Kind == ObservationKind.Number)
            conditions.Add(pool.Compare(Comparison.Equal, y, pool.Named(NamedValue.PositiveInfinity)));
        if (observation.Kind == ObservationKind.ClassIndex)
            conditions.Add(pool.Compare(Comparison.LessOrEqual, classCount, y));
        else if (support.IsInteger)
            conditions.Add(pool.Compare(Comparison.Less, Functions.Floor.Of(y), y));
        if (conditions.Count == 0)
            return null;

        var impossible = conditions.Aggregate(pool.Either);
        return observation.Kind == ObservationKind.PerClass
            ? pool.Compare(Comparison.Less, pool.Zero, pool.Reduce(ReductionKind.Max, Axes.Class, pool.Select(impossible, pool.One, pool.Zero)))
            : impossible;
    }
}

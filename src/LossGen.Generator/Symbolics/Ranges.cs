using LossGen.Generator.Families;

namespace LossGen.Generator.Symbolics;

/// <summary>What is known of the values an expression takes, from its symbols' domains and its functions' ranges.</summary>
internal static class Ranges
{
    /// <summary>Whether the value is known to be at least 0.</summary>
    public static bool IsNonNegative(Expr expr) => expr.IsKnownNonNegative ??= FollowsNonNegative(expr);

    /// <summary>Whether the value is known to be greater than 0.</summary>
    public static bool IsPositive(Expr expr) => expr.IsKnownPositive ??= FollowsPositive(expr);

    private static bool FollowsNonNegative(Expr expr) => expr switch
    {
        Constant constant => constant.Value.Sign >= 0,
        NamedConstant named => named.Value != NamedValue.NotANumber,
        Symbol symbol => Domain.NonNegative.Contains(symbol.Domain),
        ClassIndex => true,
        Sum sum => IsOneMinusUnit(sum) || sum.Terms.All(IsNonNegative),
        Product product => product.Coefficient.Sign >= 0
            && Enumerable.Range(0, product.Bases.Length).All(i => product.Exponents[i].IsEvenInteger || !product.Exponents[i].IsInteger || IsNonNegative(product.Bases[i])),
        Apply { Function: var function } apply when function == Functions.Max => apply.Arguments.Any(IsNonNegative),
        Apply { Function: var function } apply when function == Functions.Min => apply.Arguments.All(IsNonNegative),
        Apply { Function: var function } apply when function == Functions.LogP1 || function == Functions.ExpM1 || function == Functions.Asinh => IsNonNegative(apply.Arguments[0]),
        Apply apply => Domain.NonNegative.Contains(apply.Function.Range),
        Select select => IsNonNegative(select.WhenTrue) && IsNonNegative(select.WhenFalse),
        Reduce { Kind: ReductionKind.Sum or ReductionKind.Max } reduce => IsNonNegative(reduce.Body),
        _ => false,
    };

    private static bool FollowsPositive(Expr expr) => expr switch
    {
        Constant constant => constant.Value.Sign > 0,
        NamedConstant named => named.Value != NamedValue.NotANumber,
        Symbol symbol => Domain.Positive.Contains(symbol.Domain),
        Sum sum => sum.Terms.All(IsNonNegative) && sum.Terms.Any(IsPositive),
        Product product => product.Coefficient.Sign > 0 && product.Bases.All(IsPositive),
        Apply apply => Domain.Positive.Contains(apply.Function.Range),
        Select select => IsPositive(select.WhenTrue) && IsPositive(select.WhenFalse),
        _ => false,
    };

    /// <summary>Whether the value is known to lie in [0, 1].</summary>
    public static bool IsUnit(Expr expr) => expr switch
    {
        Constant constant => constant.Value.Sign >= 0 && constant.Value <= Rational.One,
        Symbol symbol => Domain.UnitInterval.Contains(symbol.Domain),
        Apply apply => Domain.UnitInterval.Contains(apply.Function.Range) || Softmax.ArgumentOf(apply) is not null,

        // The element at an index: what stands at every class, if the index is one.
        Reduce { Kind: ReductionKind.Sum, Body: Select { Condition: Compare { Comparison: Comparison.Equal, Left: ClassIndex }, WhenFalse: Constant { Value.IsZero: true } } element } =>
            IsUnit(element.WhenTrue),
        _ => false,
    };

    /// <summary>1 − p for a p in [0, 1].</summary>
    private static bool IsOneMinusUnit(Sum sum) =>
        sum.Terms.Length == 2 && sum.Terms[1] is Constant { Value.IsOne: true } && IsUnit(-sum.Terms[0]);
}

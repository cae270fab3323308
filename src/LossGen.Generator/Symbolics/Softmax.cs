namespace LossGen.Generator.Symbolics;

/// <summary>The softmax of z at class k, exp(zₖ − logsumexp z), which is no function of the table but a form.</summary>
internal static class Softmax
{
    /// <summary>The z of a softmax, or null where the node is something else.</summary>
    public static Expr? ArgumentOf(Expr node) =>
        node is Apply { Function: var function, Arguments: [Sum { Terms.Length: 2 } difference] } && function == Functions.Exp
        && difference.Terms.Select(term => -term).OfType<Reduce>().FirstOrDefault() is { Kind: ReductionKind.LogSumExp } reduce
        && difference + reduce == reduce.Body
            ? reduce.Body
            : null;
}

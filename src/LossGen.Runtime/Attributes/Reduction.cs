namespace LossGen;

/// <summary>How the losses of the observations become one number.</summary>
public enum Reduction
{
    /// <summary>The weighted sum.</summary>
    Sum = 0,

    /// <summary>
    /// The sum divided by the sum of the weights, or by the number of observations where there are none.
    /// The gradient is divided alike. The mean over no observation is 0.
    /// </summary>
    Mean = 1,
}

namespace LossGen;

/// <summary>How many values of a parameter there are, and so over what its gradient is summed.</summary>
public enum Per
{
    /// <summary>One value for each observation.</summary>
    Observation = 0,

    /// <summary>One value for each column of a row-major matrix of observations; its gradient is summed over the rows.</summary>
    Column = 1,

    /// <summary>One value for each row of a row-major matrix of observations; its gradient is summed over the columns.</summary>
    Row = 2,

    /// <summary>One value for all observations of a call, passed as a scalar; its gradient is a span of length 1.</summary>
    Call = 3,
}

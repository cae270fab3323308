namespace LossGen.Generator.Symbolics;

/// <summary>
/// The index set a value varies along. A node's axes are the union of its operands' axes less those it reduces; from
/// that alone follow broadcasting, the sums in a gradient, and the loop a value is computed in.
/// </summary>
[Flags]
internal enum Axes
{
    /// <summary>One value for the whole call.</summary>
    None = 0,

    /// <summary>One value for each observation (index n); where the observations are a matrix, for each of its rows.</summary>
    Row = 1,

    /// <summary>One value for each class (index k).</summary>
    Class = 2,

    /// <summary>One value for each column of a matrix of observations (index c).</summary>
    Column = 4,
}

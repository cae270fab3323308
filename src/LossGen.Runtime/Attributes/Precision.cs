namespace LossGen;

/// <summary>The floating-point types that methods are emitted for.</summary>
public enum Precision
{
    /// <summary>Both <see cref="double"/> and <see cref="float"/>.</summary>
    Both = 0,

    /// <summary><see cref="double"/> alone.</summary>
    Double = 1,

    /// <summary><see cref="float"/> alone; sums are still made in double.</summary>
    Single = 2,
}

namespace LossGen.Testing;

/// <summary>A generated loss differs from what it was generated from, or could not be compared with it.</summary>
public sealed class LossCheckException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public LossCheckException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What differs, and the worst point in full.</param>
    public LossCheckException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What differs, and the worst point in full.</param>
    /// <param name="innerException">What caused it.</param>
    public LossCheckException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

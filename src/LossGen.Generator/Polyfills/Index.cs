namespace System;

/// <summary>Lets the compiler emit list patterns for .NET Standard 2.0.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}

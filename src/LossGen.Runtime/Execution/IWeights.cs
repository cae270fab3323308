using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

/// <summary>
/// Whether a kernel multiplies with weights at all: it is compiled once for either answer, so that a plain sum pays
/// nothing for them. Called by generated code.
/// </summary>
/// <typeparam name="T">double or float.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWeights<T>
    where T : unmanaged
{
    /// <summary>The weights of the next observations.</summary>
    /// <param name="weights">The first weight of the block.</param>
    /// <param name="index">The index of the first observation.</param>
    static abstract Vector512<T> Load(ref T weights, nuint index);

    /// <summary>The weights of the last observations of a block.</summary>
    /// <param name="weights">The first weight of the block.</param>
    /// <param name="index">The index of the first observation.</param>
    /// <param name="count">How many observations are left.</param>
    static abstract Vector512<T> LoadPartial(ref T weights, nuint index, nuint count);

    /// <summary>The values times the weights.</summary>
    /// <param name="weight">The weights.</param>
    /// <param name="value">The values.</param>
    static abstract Vector512<T> Times(Vector512<T> weight, Vector512<T> value);
}

/// <summary>Every observation counts as its weight says, times the factor of a mean.</summary>
/// <typeparam name="T">double or float.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Weighted<T> : IWeights<T>
    where T : unmanaged
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Load(ref T weights, nuint index) => Vector512.LoadUnsafe(ref weights, index);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> LoadPartial(ref T weights, nuint index, nuint count) => Lanes.LoadPartial(ref weights, index, count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Times(Vector512<T> weight, Vector512<T> value) => weight * value;
}

/// <summary>Every observation counts once.</summary>
/// <typeparam name="T">double or float.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Unweighted<T> : IWeights<T>
    where T : unmanaged
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Load(ref T weights, nuint index) => default;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> LoadPartial(ref T weights, nuint index, nuint count) => default;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Times(Vector512<T> weight, Vector512<T> value) => value;
}

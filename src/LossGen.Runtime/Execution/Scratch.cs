using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen;

/// <summary>
/// Working memory of a kernel: arrays of each thread, never zeroed, never moved, and aligned to a cache line, since
/// a vector that crosses one is loaded at half the speed. Called by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Scratch
{
    private const int CacheLine = 64;

    [ThreadStatic]
    private static byte[]? inner;

    [ThreadStatic]
    private static byte[]? outer;

    [ThreadStatic]
    private static byte[]? call;

    /// <summary>Memory of undefined content for one block, valid until the thread asks again.</summary>
    /// <typeparam name="T">double or float.</typeparam>
    /// <param name="length">The number of elements.</param>
    public static Span<T> Rent<T>(int length)
        where T : unmanaged => Rent<T>(ref inner, length);

    /// <summary>The same for a kernel that calls other kernels, whose memory is apart from theirs.</summary>
    /// <typeparam name="T">double or float.</typeparam>
    /// <param name="length">The number of elements.</param>
    public static Span<T> RentOuter<T>(int length)
        where T : unmanaged => Rent<T>(ref outer, length);

    /// <summary>The same for a whole call, whose blocks have memory of their own.</summary>
    /// <typeparam name="T">double or float.</typeparam>
    /// <param name="length">The number of elements.</param>
    public static Span<T> RentCall<T>(int length)
        where T : unmanaged => Rent<T>(ref call, length);

    private static unsafe Span<T> Rent<T>(ref byte[]? memory, int length)
        where T : unmanaged
    {
        var bytes = checked((length * sizeof(T)) + CacheLine);
        var array = memory;
        if (array is null || array.Length < bytes)
            memory = array = GC.AllocateUninitializedArray<byte>(bytes, pinned: true);

        // The array is pinned for life, so its address is a constant.
        var address = (nuint)Unsafe.AsPointer(ref array[0]);
        var padding = (int)((CacheLine - (address % CacheLine)) % CacheLine);
        return System.Runtime.InteropServices.MemoryMarshal.Cast<byte, T>(array.AsSpan(padding, length * sizeof(T)));
    }
}

using System.Runtime.InteropServices;

namespace LossGen.Benchmarks.VectorFunctions;

/// <summary>The functions of bench/vector-math/rivals.cpp. A library that is missing, or has been built without some of them, has none.</summary>
internal sealed class NativeFunctions(string path)
{
    private readonly nint library = NativeLibrary.TryLoad(path, out var handle) ? handle : 0;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void NativeMap(nint x, nint destination, long count, long repetitions);

    /// <summary>A call of the function on two arrays, which stay pinned; null where there is no such function.</summary>
    public Action? Find<T>(string rival, string? function, T[] x, T[] destination, int repetitions)
        where T : unmanaged
    {
        var precision = typeof(T) == typeof(double) ? "double" : "single";
        if (library == 0 || function is null || !NativeLibrary.TryGetExport(library, $"{rival}_{function}_{precision}", out var address))
            return null;
        var map = Marshal.GetDelegateForFunctionPointer<NativeMap>(address);
        var (source, target) = (Pinned(x), Pinned(destination));
        return () => map(source, target, x.Length, repetitions);
    }

    private static nint Pinned<T>(T[] array)
        where T : unmanaged => GCHandle.Alloc(array, GCHandleType.Pinned).AddrOfPinnedObject();
}

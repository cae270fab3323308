using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen;

public static partial class VectorMath
{
    /// <summary>log|Γ(x)| and ψ(x) of every element from one logarithm. Either destination may be the source itself.</summary>
    /// <remarks>The same bits as <see cref="LogGamma(ReadOnlySpan{double}, Span{double})"/> and <see cref="Digamma(ReadOnlySpan{double}, Span{double})"/>.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void LogGammaAndDigamma(ReadOnlySpan<double> x, Span<double> logGamma, Span<double> digamma)
    {
        RequireSameLength(x.Length, logGamma.Length, nameof(logGamma));
        RequireSameLength(x.Length, digamma.Length, nameof(digamma));
        var width = (nuint)Vector512<double>.Count;
        var count = (nuint)x.Length;
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var first = ref MemoryMarshal.GetReference(logGamma);
        ref var second = ref MemoryMarshal.GetReference(digamma);
        if (count < width)
        {
            Span<double> padded = stackalloc double[8];
            Pad(x, padded, 1.0);
            Span<double> paddedDigamma = stackalloc double[8];
            StoreNarrow(LogGammaAndDigammaOf(LoadWide(ref MemoryMarshal.GetReference(padded), 0), out var psi), ref MemoryMarshal.GetReference(padded), 0);
            StoreNarrow(psi, ref MemoryMarshal.GetReference(paddedDigamma), 0);
            padded[..(int)count].CopyTo(logGamma);
            paddedDigamma[..(int)count].CopyTo(digamma);
            return;
        }

        var limit = count - width;
        var last = LoadWide(ref source, limit);
        nuint i = 0;
        do
        {
            StoreNarrow(LogGammaAndDigammaOf(LoadWide(ref source, i), out var psi), ref first, i);
            StoreNarrow(psi, ref second, i);
            i += width;
        }
        while (i <= limit);

        if (count % width != 0)
        {
            StoreNarrow(LogGammaAndDigammaOf(last, out var psi), ref first, limit);
            StoreNarrow(psi, ref second, limit);
        }
    }

    /// <inheritdoc cref="LogGammaAndDigamma(ReadOnlySpan{double}, Span{double}, Span{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void LogGammaAndDigamma(ReadOnlySpan<float> x, Span<float> logGamma, Span<float> digamma)
    {
        RequireSameLength(x.Length, logGamma.Length, nameof(logGamma));
        RequireSameLength(x.Length, digamma.Length, nameof(digamma));
        var width = (nuint)Vector512<double>.Count;
        var count = (nuint)x.Length;
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var first = ref MemoryMarshal.GetReference(logGamma);
        ref var second = ref MemoryMarshal.GetReference(digamma);
        if (count < width)
        {
            Span<float> padded = stackalloc float[8];
            Pad(x, padded, 1.0f);
            Span<float> paddedDigamma = stackalloc float[8];
            StoreNarrow(LogGammaAndDigammaOf(LoadWide(ref MemoryMarshal.GetReference(padded), 0), out var psi), ref MemoryMarshal.GetReference(padded), 0);
            StoreNarrow(psi, ref MemoryMarshal.GetReference(paddedDigamma), 0);
            padded[..(int)count].CopyTo(logGamma);
            paddedDigamma[..(int)count].CopyTo(digamma);
            return;
        }

        var limit = count - width;
        var last = LoadWide(ref source, limit);
        nuint i = 0;
        do
        {
            StoreNarrow(LogGammaAndDigammaOf(LoadWide(ref source, i), out var psi), ref first, i);
            StoreNarrow(psi, ref second, i);
            i += width;
        }
        while (i <= limit);

        if (count % width != 0)
        {
            StoreNarrow(LogGammaAndDigammaOf(last, out var psi), ref first, limit);
            StoreNarrow(psi, ref second, limit);
        }
    }
}

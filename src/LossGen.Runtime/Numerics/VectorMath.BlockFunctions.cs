using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// Written by tools/expand_vector_math.py from the text for Vector512<double>; change it there.
public static partial class VectorMath
{
    private readonly struct LogGammaBlock : IBlockFunction
    {
        public static int Columns => 5;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double columns, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                LogGamma512(ref columns, length);
            else if (Vector256.IsHardwareAccelerated)
                LogGamma256(ref columns, length);
            else
                LogGamma128(ref columns, length);
        }
    }

    private readonly struct DigammaBlock : IBlockFunction
    {
        public static int Columns => 5;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double columns, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                Digamma512(ref columns, length);
            else if (Vector256.IsHardwareAccelerated)
                Digamma256(ref columns, length);
            else
                Digamma128(ref columns, length);
        }
    }

    private readonly struct LogGammaAndDigammaBlock : IBlockFunction
    {
        public static int Columns => 6;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double columns, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                LogGammaAndDigamma512(ref columns, length);
            else if (Vector256.IsHardwareAccelerated)
                LogGammaAndDigamma256(ref columns, length);
            else
                LogGammaAndDigamma128(ref columns, length);
        }
    }

    private readonly struct TrigammaBlock : IBlockFunction
    {
        public static int Columns => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double columns, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                Trigamma512(ref columns, length);
            else if (Vector256.IsHardwareAccelerated)
                Trigamma256(ref columns, length);
            else
                Trigamma128(ref columns, length);
        }
    }

    private readonly struct LogGammaDeltaBlock : IBlockFunction
    {
        public static int Columns => 4;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double columns, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                LogGammaDelta512(ref columns, length);
            else if (Vector256.IsHardwareAccelerated)
                LogGammaDelta256(ref columns, length);
            else
                LogGammaDelta128(ref columns, length);
        }
    }

    private readonly struct DigammaDeltaBlock : IBlockFunction
    {
        public static int Columns => 3;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double columns, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                DigammaDelta512(ref columns, length);
            else if (Vector256.IsHardwareAccelerated)
                DigammaDelta256(ref columns, length);
            else
                DigammaDelta128(ref columns, length);
        }
    }

    private readonly struct TrigammaDeltaBlock : IBlockFunction
    {
        public static int Columns => 3;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double columns, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                TrigammaDelta512(ref columns, length);
            else if (Vector256.IsHardwareAccelerated)
                TrigammaDelta256(ref columns, length);
            else
                TrigammaDelta128(ref columns, length);
        }
    }

    private readonly struct LogMixBlock : IBlockFunction
    {
        public static int Columns => 4;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double columns, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                LogMix512(ref columns, length);
            else if (Vector256.IsHardwareAccelerated)
                LogMix256(ref columns, length);
            else
                LogMix128(ref columns, length);
        }
    }

    private readonly struct NegativeBinomialLogProbabilityBlock : IBlockFunction
    {
        public static int Columns => 4;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double columns, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                NegativeBinomialLogProbability512(ref columns, length);
            else if (Vector256.IsHardwareAccelerated)
                NegativeBinomialLogProbability256(ref columns, length);
            else
                NegativeBinomialLogProbability128(ref columns, length);
        }
    }

    private readonly struct LogBesselI0Block : IBlockFunction
    {
        public static int Columns => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double columns, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                LogBesselI0512(ref columns, length);
            else if (Vector256.IsHardwareAccelerated)
                LogBesselI0256(ref columns, length);
            else
                LogBesselI0128(ref columns, length);
        }
    }

    private readonly struct BesselI1OverI0Block : IBlockFunction
    {
        public static int Columns => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double columns, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                BesselI1OverI0512(ref columns, length);
            else if (Vector256.IsHardwareAccelerated)
                BesselI1OverI0256(ref columns, length);
            else
                BesselI1OverI0128(ref columns, length);
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// Written by tools/expand_vector_math.py from the text for Vector512<double>; change it there.
public static partial class VectorMath
{
    private readonly struct LogGammaBlock : IUnaryBlock
    {
        public static int ScratchColumns => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double x, ref double result, ref double scratch, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                LogGamma512(ref x, ref result, ref scratch, length);
            else if (Vector256.IsHardwareAccelerated)
                LogGamma256(ref x, ref result, ref scratch, length);
            else
                LogGamma128(ref x, ref result, ref scratch, length);
        }
    }

    private readonly struct DigammaBlock : IUnaryBlock
    {
        public static int ScratchColumns => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double x, ref double result, ref double scratch, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                Digamma512(ref x, ref result, ref scratch, length);
            else if (Vector256.IsHardwareAccelerated)
                Digamma256(ref x, ref result, ref scratch, length);
            else
                Digamma128(ref x, ref result, ref scratch, length);
        }
    }

    private readonly struct LogGammaAndDigammaBlock : IUnaryPairBlock
    {
        public static int ScratchColumns => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double x, ref double first, ref double second, ref double scratch, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                LogGammaAndDigamma512(ref x, ref first, ref second, ref scratch, length);
            else if (Vector256.IsHardwareAccelerated)
                LogGammaAndDigamma256(ref x, ref first, ref second, ref scratch, length);
            else
                LogGammaAndDigamma128(ref x, ref first, ref second, ref scratch, length);
        }
    }

    private readonly struct TrigammaBlock : IUnaryBlock
    {
        public static int ScratchColumns => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double x, ref double result, ref double scratch, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                Trigamma512(ref x, ref result, ref scratch, length);
            else if (Vector256.IsHardwareAccelerated)
                Trigamma256(ref x, ref result, ref scratch, length);
            else
                Trigamma128(ref x, ref result, ref scratch, length);
        }
    }

    private readonly struct LogGammaDeltaBlock : IBinaryBlock
    {
        public static int ScratchColumns => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double x, ref double y, ref double result, ref double scratch, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                LogGammaDelta512(ref x, ref y, ref result, ref scratch, length);
            else if (Vector256.IsHardwareAccelerated)
                LogGammaDelta256(ref x, ref y, ref result, ref scratch, length);
            else
                LogGammaDelta128(ref x, ref y, ref result, ref scratch, length);
        }
    }

    private readonly struct DigammaDeltaBlock : IBinaryBlock
    {
        public static int ScratchColumns => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double x, ref double y, ref double result, ref double scratch, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                DigammaDelta512(ref x, ref y, ref result, ref scratch, length);
            else if (Vector256.IsHardwareAccelerated)
                DigammaDelta256(ref x, ref y, ref result, ref scratch, length);
            else
                DigammaDelta128(ref x, ref y, ref result, ref scratch, length);
        }
    }

    private readonly struct TrigammaDeltaBlock : IBinaryBlock
    {
        public static int ScratchColumns => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double x, ref double y, ref double result, ref double scratch, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                TrigammaDelta512(ref x, ref y, ref result, ref scratch, length);
            else if (Vector256.IsHardwareAccelerated)
                TrigammaDelta256(ref x, ref y, ref result, ref scratch, length);
            else
                TrigammaDelta128(ref x, ref y, ref result, ref scratch, length);
        }
    }

    private readonly struct LogMixBlock : IBinaryBlock
    {
        public static int ScratchColumns => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double x, ref double y, ref double result, ref double scratch, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                LogMix512(ref x, ref y, ref result, ref scratch, length);
            else if (Vector256.IsHardwareAccelerated)
                LogMix256(ref x, ref y, ref result, ref scratch, length);
            else
                LogMix128(ref x, ref y, ref result, ref scratch, length);
        }
    }

    private readonly struct NegativeBinomialLogProbabilityBlock : ITernaryBlock
    {
        public static int ScratchColumns => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double x, ref double y, ref double z, ref double result, ref double scratch, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                NegativeBinomialLogProbability512(ref x, ref y, ref z, ref result, ref scratch, length);
            else if (Vector256.IsHardwareAccelerated)
                NegativeBinomialLogProbability256(ref x, ref y, ref z, ref result, ref scratch, length);
            else
                NegativeBinomialLogProbability128(ref x, ref y, ref z, ref result, ref scratch, length);
        }
    }

    private readonly struct LogBesselI0Block : IUnaryBlock
    {
        public static int ScratchColumns => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double x, ref double result, ref double scratch, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                LogBesselI0512(ref x, ref result, ref scratch, length);
            else if (Vector256.IsHardwareAccelerated)
                LogBesselI0256(ref x, ref result, ref scratch, length);
            else
                LogBesselI0128(ref x, ref result, ref scratch, length);
        }
    }

    private readonly struct BesselI1OverI0Block : IUnaryBlock
    {
        public static int ScratchColumns => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double x, ref double result, ref double scratch, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                BesselI1OverI0512(ref x, ref result, ref scratch, length);
            else if (Vector256.IsHardwareAccelerated)
                BesselI1OverI0256(ref x, ref result, ref scratch, length);
            else
                BesselI1OverI0128(ref x, ref result, ref scratch, length);
        }
    }

    private readonly struct PoissonLogProbabilityBlock : IBinaryBlock
    {
        public static int ScratchColumns => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double x, ref double y, ref double result, ref double scratch, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                PoissonLogProbability512(ref x, ref y, ref result, ref scratch, length);
            else if (Vector256.IsHardwareAccelerated)
                PoissonLogProbability256(ref x, ref y, ref result, ref scratch, length);
            else
                PoissonLogProbability128(ref x, ref y, ref result, ref scratch, length);
        }
    }

    private readonly struct LogBetaBlock : IBinaryBlock
    {
        public static int ScratchColumns => 4;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Evaluate(ref double x, ref double y, ref double result, ref double scratch, nuint length)
        {
            if (Vector512.IsHardwareAccelerated)
                LogBeta512(ref x, ref y, ref result, ref scratch, length);
            else if (Vector256.IsHardwareAccelerated)
                LogBeta256(ref x, ref y, ref result, ref scratch, length);
            else
                LogBeta128(ref x, ref y, ref result, ref scratch, length);
        }
    }
}

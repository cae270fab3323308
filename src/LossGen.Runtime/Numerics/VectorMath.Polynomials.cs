using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// Estrin's scheme throughout: a fixed tree of fused multiply-adds with a short dependency chain.
public static partial class VectorMath
{
    /// <summary>(eʳ − 1 − r)/r² on |r| ≤ ½ ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpTail(Vector512<double> r, Vector512<double> r2)
    {
        var r4 = r2 * r2;
        var p01 = Vector512.FusedMultiplyAdd(r, Vector512.Create(Binary64.ExpTail1), Vector512.Create(Binary64.ExpTail0));
        var p23 = Vector512.FusedMultiplyAdd(r, Vector512.Create(Binary64.ExpTail3), Vector512.Create(Binary64.ExpTail2));
        var p45 = Vector512.FusedMultiplyAdd(r, Vector512.Create(Binary64.ExpTail5), Vector512.Create(Binary64.ExpTail4));
        var p67 = Vector512.FusedMultiplyAdd(r, Vector512.Create(Binary64.ExpTail7), Vector512.Create(Binary64.ExpTail6));
        var p89 = Vector512.FusedMultiplyAdd(r, Vector512.Create(Binary64.ExpTail9), Vector512.Create(Binary64.ExpTail8));
        var p03 = Vector512.FusedMultiplyAdd(r2, p23, p01);
        var p47 = Vector512.FusedMultiplyAdd(r2, p67, p45);
        return Vector512.FusedMultiplyAdd(r4, Vector512.FusedMultiplyAdd(r4, p89, p47), p03);
    }

    /// <inheritdoc cref="ExpTail(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpTail(Vector512<float> r, Vector512<float> r2)
    {
        var p01 = Vector512.FusedMultiplyAdd(r, Vector512.Create(Binary32.ExpTail1), Vector512.Create(Binary32.ExpTail0));
        var p23 = Vector512.FusedMultiplyAdd(r, Vector512.Create(Binary32.ExpTail3), Vector512.Create(Binary32.ExpTail2));
        var p24 = Vector512.FusedMultiplyAdd(r2, Vector512.Create(Binary32.ExpTail4), p23);
        return Vector512.FusedMultiplyAdd(r2, p24, p01);
    }

    /// <summary>(tanh r − r)/r³ at z = r², |r| ≤ ¼ ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> TanhTail(Vector512<double> z)
    {
        var z2 = z * z;
        var p01 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Binary64.TanhTail1), Vector512.Create(Binary64.TanhTail0));
        var p23 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Binary64.TanhTail3), Vector512.Create(Binary64.TanhTail2));
        var p45 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Binary64.TanhTail5), Vector512.Create(Binary64.TanhTail4));
        var p46 = Vector512.FusedMultiplyAdd(z2, Vector512.Create(Binary64.TanhTail6), p45);
        var p03 = Vector512.FusedMultiplyAdd(z2, p23, p01);
        return Vector512.FusedMultiplyAdd(z2 * z2, p46, p03);
    }

    /// <inheritdoc cref="TanhTail(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> TanhTail(Vector512<float> z)
    {
        var p12 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Binary32.TanhTail2), Vector512.Create(Binary32.TanhTail1));
        return Vector512.FusedMultiplyAdd(z, p12, Vector512.Create(Binary32.TanhTail0));
    }

    /// <summary>(2 artanh s − 2s)/s³ at z = s², |s| ≤ 1/5.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogTail(Vector512<double> z)
    {
        var z2 = z * z;
        var z4 = z2 * z2;
        var p01 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Binary64.LogTail1), Vector512.Create(Binary64.LogTail0));
        var p23 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Binary64.LogTail3), Vector512.Create(Binary64.LogTail2));
        var p45 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Binary64.LogTail5), Vector512.Create(Binary64.LogTail4));
        var p67 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Binary64.LogTail7), Vector512.Create(Binary64.LogTail6));
        var p03 = Vector512.FusedMultiplyAdd(z2, p23, p01);
        var p47 = Vector512.FusedMultiplyAdd(z2, p67, p45);
        return Vector512.FusedMultiplyAdd(z4, p47, p03);
    }

    /// <inheritdoc cref="LogTail(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LogTail(Vector512<float> z)
    {
        var p01 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Binary32.LogTail1), Vector512.Create(Binary32.LogTail0));
        var p23 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Binary32.LogTail3), Vector512.Create(Binary32.LogTail2));
        return Vector512.FusedMultiplyAdd(z * z, p23, p01);
    }

    /// <summary>(2 artanh s − 2s)/s³ at z = s², 0 ≤ s ≤ 1/3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> UnitLogTail(Vector512<double> z)
    {
        var z2 = z * z;
        var z4 = z2 * z2;
        var p01 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Binary64.UnitLogTail1), Vector512.Create(Binary64.UnitLogTail0));
        var p23 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Binary64.UnitLogTail3), Vector512.Create(Binary64.UnitLogTail2));
        var p45 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Binary64.UnitLogTail5), Vector512.Create(Binary64.UnitLogTail4));
        var p67 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Binary64.UnitLogTail7), Vector512.Create(Binary64.UnitLogTail6));
        var p89 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Binary64.UnitLogTail9), Vector512.Create(Binary64.UnitLogTail8));
        var p03 = Vector512.FusedMultiplyAdd(z2, p23, p01);
        var p47 = Vector512.FusedMultiplyAdd(z2, p67, p45);
        return Vector512.FusedMultiplyAdd(z4, Vector512.FusedMultiplyAdd(z4, p89, p47), p03);
    }

    /// <inheritdoc cref="UnitLogTail(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> UnitLogTail(Vector512<float> z)
    {
        var z2 = z * z;
        var p01 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Binary32.UnitLogTail1), Vector512.Create(Binary32.UnitLogTail0));
        var p23 = Vector512.FusedMultiplyAdd(z, Vector512.Create(Binary32.UnitLogTail3), Vector512.Create(Binary32.UnitLogTail2));
        var p24 = Vector512.FusedMultiplyAdd(z2, Vector512.Create(Binary32.UnitLogTail4), p23);
        return Vector512.FusedMultiplyAdd(z2, p24, p01);
    }
}

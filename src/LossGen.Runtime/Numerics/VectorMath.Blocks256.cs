using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// Written by tools/expand_vector_math.py from the text for Vector512<double>; change it there.
public static partial class VectorMath
{
    /// <inheritdoc cref="StirlingError(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> StirlingError(Vector256<double> s)
    {
        var s2 = s * s;
        var odd = Vector256.FusedMultiplyAdd(Vector256.Create(0.0005375807946254366), s2, Vector256.Create(0.010235043432826515));
        var even = Vector256.FusedMultiplyAdd(Vector256.Create(-0.003459327372217472), s2, Vector256.Create(-0.018270659424383752));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.02163170537536282));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(-0.017272930785460803));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.008732480006971544));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(-0.0018562230752110851));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(-0.0003499737645950228));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(0.00015661190294530362));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.0010857538193837248));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(0.0011155007019787136));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.0018353508359701509));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(0.006249998686163394));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.0180555555878851));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(0.04166666666622964));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.08333333333333581));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(-2.5021017452550385e-18));
        return Vector256.FusedMultiplyAdd(odd, s, even);
    }

    /// <inheritdoc cref="StirlingErrorDifference(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> StirlingErrorDifference(Vector256<double> lower, Vector256<double> upper)
    {
        var value = Vector256.Create(0.0005375807946254366);
        var quotient = value;
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(-0.003459327372217472));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.010235043432826515));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(-0.018270659424383752));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.02163170537536282));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(-0.017272930785460803));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.008732480006971544));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(-0.0018562230752110851));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(-0.0003499737645950228));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.00015661190294530362));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.0010857538193837248));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.0011155007019787136));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.0018353508359701509));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.006249998686163394));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.0180555555878851));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.04166666666622964));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.08333333333333581));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        return quotient;
    }

    /// <inheritdoc cref="StirlingErrorFar(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> StirlingErrorFar(Vector256<double> s)
    {
        var s2 = s * s;
        var even = Vector256.FusedMultiplyAdd(Vector256.Create(0.00030066385337376304), s2, Vector256.Create(0.0021836178673750174));
        var odd = Vector256.FusedMultiplyAdd(Vector256.Create(-0.0012619043500885737), s2, Vector256.Create(-0.0015217445653658338));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(0.0004011062449706229));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.001049270549667338));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(0.0011193326457005404));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.0018350756014580932));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(0.006250011576040147));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.01805555522396794));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(0.04166666667162886));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.08333333333330399));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(2.889088088857242e-17));
        return Vector256.FusedMultiplyAdd(odd, s, even);
    }

    /// <inheritdoc cref="DigammaGapDifference(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> DigammaGapDifference(Vector256<double> lower, Vector256<double> upper)
    {
        var value = Vector256.Create(0.005280722698373396);
        var quotient = value;
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(-0.03308833978574705));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.0950863330133941));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(-0.16284440910115697));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.18140131621112854));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(-0.13034426816471284));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.05269455332197966));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.0005122989835403286));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(-0.00816306617871802));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.004664827057708657));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.011240056385493179));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.014541467075149977));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.024798253049217275));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.05625023191603875));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.11666665617324086));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.20833333361893397));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.3333333333292677));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.5000000000000228));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        return quotient;
    }

    /// <inheritdoc cref="DigammaGapFar(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> DigammaGapFar(Vector256<double> s)
    {
        var s2 = s * s;
        var odd = Vector256.FusedMultiplyAdd(Vector256.Create(0.007527133158728162), s2, Vector256.Create(0.02884660552862155));
        var even = Vector256.FusedMultiplyAdd(Vector256.Create(-0.02107211426425051), s2, Vector256.Create(-0.016050825546587103));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.006255885998880104));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(0.011010007974858353));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.014564735332484305));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(0.024796680406391866));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.05625029680634121));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(0.11666665488681124));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.2083333336167697));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(0.33333333332973375));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.5000000000000182));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(-1.5438476799792224e-17));
        return Vector256.FusedMultiplyAdd(odd, s, even);
    }

    /// <inheritdoc cref="TrigammaFar(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> TrigammaFar(Vector256<double> s)
    {
        var s2 = s * s;
        var even = Vector256.FusedMultiplyAdd(Vector256.Create(0.32608497702776784), s2, Vector256.Create(1.6963785131364155));
        var odd = Vector256.FusedMultiplyAdd(Vector256.Create(-1.1203357456266738), s2, Vector256.Create(-1.4061324484895392));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(0.6206284836929721));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(-0.033106619838876965));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(-0.05909081917986047));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.03752258927403948));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(0.09507333996235919));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.10943779523454715));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(0.1644293365632839));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.3125002836720064));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(0.5291666567387017));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(0.7500000002066086));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(0.9166666666644367));
        odd = Vector256.FusedMultiplyAdd(odd, s2, Vector256.Create(1.0000000000000093));
        even = Vector256.FusedMultiplyAdd(even, s2, Vector256.Create(1.0));
        return Vector256.FusedMultiplyAdd(odd, s, even);
    }

    /// <inheritdoc cref="TrigammaFarDifference(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> TrigammaFarDifference(Vector256<double> lower, Vector256<double> upper)
    {
        var value = Vector256.Create(0.32608497702776784);
        var quotient = value;
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(-1.1203357456266738));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(1.6963785131364155));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(-1.4061324484895392));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.6206284836929721));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(-0.033106619838876965));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(-0.05909081917986047));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.03752258927403948));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.09507333996235919));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.10943779523454715));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.1644293365632839));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.3125002836720064));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.5291666567387017));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.7500000002066086));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(0.9166666666644367));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        value = Vector256.FusedMultiplyAdd(value, upper, Vector256.Create(1.0000000000000093));
        quotient = Vector256.FusedMultiplyAdd(quotient, lower, value);
        return quotient;
    }

    /// <inheritdoc cref="LogGammaNearTwo(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogGammaNearTwo(Vector256<double> v)
    {
        var numerator = Vector256.FusedMultiplyAdd(Vector256.Create(2.9144303292578714e-06), v, Vector256.Create(0.001037684329996227));
        numerator = Vector256.FusedMultiplyAdd(numerator, v, Vector256.Create(0.026736821136968153));
        numerator = Vector256.FusedMultiplyAdd(numerator, v, Vector256.Create(0.21815515302593372));
        numerator = Vector256.FusedMultiplyAdd(numerator, v, Vector256.Create(0.7538701776267748));
        numerator = Vector256.FusedMultiplyAdd(numerator, v, Vector256.Create(1.185869154459771));
        numerator = Vector256.FusedMultiplyAdd(numerator, v, Vector256.Create(0.7767721096351631));
        numerator = Vector256.FusedMultiplyAdd(numerator, v, Vector256.Create(0.13102911522908423));
        var denominator = Vector256.FusedMultiplyAdd(Vector256.Create(0.0002816290664827362), v, Vector256.Create(0.012096972206794438));
        denominator = Vector256.FusedMultiplyAdd(denominator, v, Vector256.Create(0.15080721697215768));
        denominator = Vector256.FusedMultiplyAdd(denominator, v, Vector256.Create(0.7897165492445083));
        denominator = Vector256.FusedMultiplyAdd(denominator, v, Vector256.Create(1.9600270496092562));
        denominator = Vector256.FusedMultiplyAdd(denominator, v, Vector256.Create(2.2803729102927606));
        denominator = Vector256.FusedMultiplyAdd(denominator, v, Vector256.Create(1.0));
        return numerator / denominator;
    }

    /// <inheritdoc cref="DigammaNearTwo(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> DigammaNearTwo(Vector256<double> v)
    {
        var numerator = Vector256.FusedMultiplyAdd(Vector256.Create(-2.168520795728179e-07), v, Vector256.Create(2.2749680571298324e-05));
        numerator = Vector256.FusedMultiplyAdd(numerator, v, Vector256.Create(0.00458019817423177));
        numerator = Vector256.FusedMultiplyAdd(numerator, v, Vector256.Create(0.08626973292348289));
        numerator = Vector256.FusedMultiplyAdd(numerator, v, Vector256.Create(0.5386359223315912));
        numerator = Vector256.FusedMultiplyAdd(numerator, v, Vector256.Create(1.3165850109292876));
        numerator = Vector256.FusedMultiplyAdd(numerator, v, Vector256.Create(1.0747589096650145));
        var denominator = Vector256.FusedMultiplyAdd(Vector256.Create(0.0010974277217161712), v, Vector256.Create(0.031312677210942684));
        denominator = Vector256.FusedMultiplyAdd(denominator, v, Vector256.Create(0.2839739390790131));
        denominator = Vector256.FusedMultiplyAdd(denominator, v, Vector256.Create(1.0792931809684647));
        denominator = Vector256.FusedMultiplyAdd(denominator, v, Vector256.Create(1.7638853474066105));
        denominator = Vector256.FusedMultiplyAdd(denominator, v, Vector256.Create(1.0));
        return numerator / denominator;
    }

    /// <inheritdoc cref="SincDeficit(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SincDeficit(Vector256<double> z)
    {
        var z2 = z * z;
        var odd = Vector256.FusedMultiplyAdd(Vector256.Create(-1.675177856666065e-10), z2, Vector256.Create(-2.531210979108843e-07));
        var even = Vector256.FusedMultiplyAdd(Vector256.Create(7.302523113707062e-09), z2, Vector256.Create(6.975873547589108e-06));
        odd = Vector256.FusedMultiplyAdd(odd, z2, Vector256.Create(-0.00014842879301853252));
        even = Vector256.FusedMultiplyAdd(even, z2, Vector256.Create(0.0023460810354549843));
        odd = Vector256.FusedMultiplyAdd(odd, z2, Vector256.Create(-0.02614784781765477));
        even = Vector256.FusedMultiplyAdd(even, z2, Vector256.Create(0.19075182412208422));
        odd = Vector256.FusedMultiplyAdd(odd, z2, Vector256.Create(-0.8117424252833536));
        even = Vector256.FusedMultiplyAdd(even, z2, Vector256.Create(1.6449340668482264));
        return Vector256.FusedMultiplyAdd(odd, z, even);
    }

    /// <inheritdoc cref="CotangentDeficit(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> CotangentDeficit(Vector256<double> z)
    {
        var z2 = z * z;
        var odd = Vector256.FusedMultiplyAdd(Vector256.Create(18.39196776532611), z2, Vector256.Create(14.943473811076007));
        var even = Vector256.FusedMultiplyAdd(Vector256.Create(-18.391967764743267), z2, Vector256.Create(-3.161119452197649));
        odd = Vector256.FusedMultiplyAdd(odd, z2, Vector256.Create(3.4058368339705494));
        even = Vector256.FusedMultiplyAdd(even, z2, Vector256.Create(1.7276147670755633));
        odd = Vector256.FusedMultiplyAdd(odd, z2, Vector256.Create(2.038247591192219));
        even = Vector256.FusedMultiplyAdd(even, z2, Vector256.Create(1.9960917589137943));
        odd = Vector256.FusedMultiplyAdd(odd, z2, Vector256.Create(2.000296744225428));
        even = Vector256.FusedMultiplyAdd(even, z2, Vector256.Create(2.000015380052703));
        odd = Vector256.FusedMultiplyAdd(odd, z2, Vector256.Create(2.000123045192387));
        even = Vector256.FusedMultiplyAdd(even, z2, Vector256.Create(2.0004921601221577));
        odd = Vector256.FusedMultiplyAdd(odd, z2, Vector256.Create(2.001989150440867));
        even = Vector256.FusedMultiplyAdd(even, z2, Vector256.Create(2.008154712394504));
        odd = Vector256.FusedMultiplyAdd(odd, z2, Vector256.Create(2.0346861239689025));
        even = Vector256.FusedMultiplyAdd(even, z2, Vector256.Create(2.1646464674222763));
        return Vector256.FusedMultiplyAdd(odd, z, even);
    }

    /// <inheritdoc cref="BesselI0Series(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> BesselI0Series(Vector256<double> u)
    {
        var p1a = Vector256.FusedMultiplyAdd(u, Vector256.Create(0.25), Vector256.Create(1.0));
        var p1b = Vector256.FusedMultiplyAdd(u, Vector256.Create(0.001736111111111111), Vector256.Create(0.027777777777777776));
        var p1c = Vector256.FusedMultiplyAdd(u, Vector256.Create(1.9290123456790124e-06), Vector256.Create(6.944444444444444e-05));
        var p1d = Vector256.FusedMultiplyAdd(u, Vector256.Create(6.151187326782565e-10), Vector256.Create(3.936759889140842e-08));
        var p1e = Vector256.FusedMultiplyAdd(u, Vector256.Create(7.594058428126625e-14), Vector256.Create(7.594058428126624e-12));
        var p1f = Vector256.FusedMultiplyAdd(u, Vector256.Create(4.358389823305283e-18), Vector256.Create(6.276081345559176e-16));
        var p1g = Vector256.FusedMultiplyAdd(u, Vector256.Create(1.3157800457185993e-22), Vector256.Create(2.5789288895257887e-20));
        var p1h = Vector256.FusedMultiplyAdd(u, Vector256.Create(2.284340381136115e-27), Vector256.Create(5.847911310670652e-25));
        var p1i = Vector256.FusedMultiplyAdd(u, Vector256.Create(2.4396024113209507e-32), Vector256.Create(7.904290537608631e-30));
        var p1j = Vector256.FusedMultiplyAdd(u, Vector256.Create(1.69010203194604e-37), Vector256.Create(6.75766206185563e-35));
        var p1k = Vector256.FusedMultiplyAdd(u, Vector256.Create(8.134595463741479e-43), Vector256.Create(3.8172900631890035e-40));
        var p1l = Vector256.FusedMultiplyAdd(u, Vector256.Create(4.189628506196718e-48), Vector256.Create(1.2549876874905749e-45));
        var u2 = u * u;
        var p2a = Vector256.FusedMultiplyAdd(u2, p1b, p1a);
        var p2b = Vector256.FusedMultiplyAdd(u2, p1d, p1c);
        var p2c = Vector256.FusedMultiplyAdd(u2, p1f, p1e);
        var p2d = Vector256.FusedMultiplyAdd(u2, p1h, p1g);
        var p2e = Vector256.FusedMultiplyAdd(u2, p1j, p1i);
        var p2f = Vector256.FusedMultiplyAdd(u2, p1l, p1k);
        var u4 = u2 * u2;
        var p3a = Vector256.FusedMultiplyAdd(u4, p2b, p2a);
        var p3b = Vector256.FusedMultiplyAdd(u4, p2d, p2c);
        var p3c = Vector256.FusedMultiplyAdd(u4, p2f, p2e);
        var u8 = u4 * u4;
        var p4a = Vector256.FusedMultiplyAdd(u8, p3b, p3a);
        var u16 = u8 * u8;
        var p5a = Vector256.FusedMultiplyAdd(u16, p3c, p4a);
        return p5a;
    }

    /// <inheritdoc cref="BesselRatioNear(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> BesselRatioNear(Vector256<double> u)
    {
        var u2 = u * u;
        var numeratorEven = Vector256.FusedMultiplyAdd(Vector256.Create(1.4167569610725362e-15), u2, Vector256.Create(3.549108886902865e-09));
        var numeratorOdd = Vector256.FusedMultiplyAdd(Vector256.Create(5.8599594996989964e-12), u2, Vector256.Create(7.32243911393006e-07));
        numeratorEven = Vector256.FusedMultiplyAdd(numeratorEven, u2, Vector256.Create(6.575566720822667e-05));
        numeratorOdd = Vector256.FusedMultiplyAdd(numeratorOdd, u2, Vector256.Create(0.0027833130988359476));
        numeratorEven = Vector256.FusedMultiplyAdd(numeratorEven, u2, Vector256.Create(0.054609276294831366));
        numeratorOdd = Vector256.FusedMultiplyAdd(numeratorOdd, u2, Vector256.Create(0.43850881794332));
        numeratorEven = Vector256.FusedMultiplyAdd(numeratorEven, u2, Vector256.Create(1.0));
        var numerator = Vector256.FusedMultiplyAdd(numeratorOdd, u, numeratorEven);
        var denominatorEven = Vector256.FusedMultiplyAdd(Vector256.Create(1.3112548499678843e-13), u2, Vector256.Create(5.802324072460179e-08));
        var denominatorOdd = Vector256.FusedMultiplyAdd(Vector256.Create(1.7099333358773008e-10), u2, Vector256.Create(7.830105365012887e-06));
        denominatorEven = Vector256.FusedMultiplyAdd(denominatorEven, u2, Vector256.Create(0.0004866840103220069));
        denominatorOdd = Vector256.FusedMultiplyAdd(denominatorOdd, u2, Vector256.Create(0.014378883084306855));
        denominatorEven = Vector256.FusedMultiplyAdd(denominatorEven, u2, Vector256.Create(0.19053035193315881));
        denominatorOdd = Vector256.FusedMultiplyAdd(denominatorOdd, u2, Vector256.Create(0.9385088179433198));
        denominatorEven = Vector256.FusedMultiplyAdd(denominatorEven, u2, Vector256.Create(1.0));
        var denominator = Vector256.FusedMultiplyAdd(denominatorOdd, u, denominatorEven);
        return numerator / denominator;
    }

    /// <inheritdoc cref="LogBesselI0Far(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogBesselI0Far(Vector256<double> t)
    {
        var p1a = Vector256.FusedMultiplyAdd(t, Vector256.Create(0.12499999999996367), Vector256.Create(4.118821908225611e-18));
        var p1b = Vector256.FusedMultiplyAdd(t, Vector256.Create(0.06510413559040991), Vector256.Create(0.0625000000533055));
        var p1c = Vector256.FusedMultiplyAdd(t, Vector256.Create(0.20775886066652713), Vector256.Create(0.10157209292303133));
        var p1d = Vector256.FusedMultiplyAdd(t, Vector256.Create(-18.57007284068481), Vector256.Create(0.7644192759488196));
        var p1e = Vector256.FusedMultiplyAdd(t, Vector256.Create(-63722.24896528135), Vector256.Create(1315.968178466306));
        var p1f = Vector256.FusedMultiplyAdd(t, Vector256.Create(-67923398.85004511), Vector256.Create(2368493.2105634282));
        var p1g = Vector256.FusedMultiplyAdd(t, Vector256.Create(-26097792242.18419), Vector256.Create(1511546697.167857));
        var p1h = Vector256.FusedMultiplyAdd(t, Vector256.Create(-3528351486457.1406), Vector256.Create(347618988160.57196));
        var p1i = Vector256.FusedMultiplyAdd(t, Vector256.Create(-145790174086368.66), Vector256.Create(26718383593340.22));
        var p1j = Vector256.FusedMultiplyAdd(t, Vector256.Create(-1216095369674104.2), Vector256.Create(540403694484973.8));
        var t2 = t * t;
        var p2a = Vector256.FusedMultiplyAdd(t2, p1b, p1a);
        var p2b = Vector256.FusedMultiplyAdd(t2, p1d, p1c);
        var p2c = Vector256.FusedMultiplyAdd(t2, p1f, p1e);
        var p2d = Vector256.FusedMultiplyAdd(t2, p1h, p1g);
        var p2e = Vector256.FusedMultiplyAdd(t2, p1j, p1i);
        var t4 = t2 * t2;
        var p3a = Vector256.FusedMultiplyAdd(t4, p2b, p2a);
        var p3b = Vector256.FusedMultiplyAdd(t4, p2d, p2c);
        var p3c = Vector256.FusedMultiplyAdd(t4, Vector256.Create(1252706491927014.8), p2e);
        var t8 = t4 * t4;
        var p4a = Vector256.FusedMultiplyAdd(t8, p3b, p3a);
        var t16 = t8 * t8;
        var p5a = Vector256.FusedMultiplyAdd(t16, p3c, p4a);
        return p5a;
    }

    /// <inheritdoc cref="BesselRatioFar(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> BesselRatioFar(Vector256<double> t)
    {
        var p1a = Vector256.FusedMultiplyAdd(t, Vector256.Create(-0.49999999999992745), Vector256.Create(1.0));
        var p1b = Vector256.FusedMultiplyAdd(t, Vector256.Create(-0.12499993793009503), Vector256.Create(-0.1250000001064673));
        var p1c = Vector256.FusedMultiplyAdd(t, Vector256.Create(-0.40263169392473414), Vector256.Create(-0.19533166085151665));
        var p1d = Vector256.FusedMultiplyAdd(t, Vector256.Create(37.14975312106475), Vector256.Create(-1.5032133174870677));
        var p1e = Vector256.FusedMultiplyAdd(t, Vector256.Create(127308.05325583063), Vector256.Create(-2628.821557790125));
        var p1f = Vector256.FusedMultiplyAdd(t, Vector256.Create(135717675.889211), Vector256.Create(-4732182.644900947));
        var p1g = Vector256.FusedMultiplyAdd(t, Vector256.Create(52152943544.35694), Vector256.Create(-3020418687.9586606));
        var p1h = Vector256.FusedMultiplyAdd(t, Vector256.Create(7051925721443.925), Vector256.Create(-694718240808.6671));
        var p1i = Vector256.FusedMultiplyAdd(t, Vector256.Create(291424698896795.56), Vector256.Create(-53404406982527.16));
        var p1j = Vector256.FusedMultiplyAdd(t, Vector256.Create(2431237770909571.0), Vector256.Create(-1080307730976269.9));
        var t2 = t * t;
        var p2a = Vector256.FusedMultiplyAdd(t2, p1b, p1a);
        var p2b = Vector256.FusedMultiplyAdd(t2, p1d, p1c);
        var p2c = Vector256.FusedMultiplyAdd(t2, p1f, p1e);
        var p2d = Vector256.FusedMultiplyAdd(t2, p1h, p1g);
        var p2e = Vector256.FusedMultiplyAdd(t2, p1j, p1i);
        var t4 = t2 * t2;
        var p3a = Vector256.FusedMultiplyAdd(t4, p2b, p2a);
        var p3b = Vector256.FusedMultiplyAdd(t4, p2d, p2c);
        var p3c = Vector256.FusedMultiplyAdd(t4, Vector256.Create(-2504603388091120.0), p2e);
        var t8 = t4 * t4;
        var p4a = Vector256.FusedMultiplyAdd(t8, p3b, p3a);
        var t16 = t8 * t8;
        var p5a = Vector256.FusedMultiplyAdd(t16, p3c, p4a);
        return p5a;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogGamma256(ref double x, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
        {
            var source = Vector256.LoadUnsafe(ref x, i);
            var argument = PositiveArgument(source);
            var logarithm = LogSplit(StepProduct(argument), out var rest);
            var s = Vector256.Create(1.0) / (argument + Vector256.Create(0.5));
            var value = LogGammaFromLogarithm(argument, FromTwo(argument), s, logarithm, rest);
            if (Vector256.LessThanAny(source, Vector256<double>.Zero))
                value = ReflectLogGamma(source, value);
            value.StoreUnsafe(ref result, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Digamma256(ref double x, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
        {
            var source = Vector256.LoadUnsafe(ref x, i);
            var argument = PositiveArgument(source);
            var logarithm = LogSplit(StepProduct(argument), out var rest);
            var s = Vector256.Create(1.0) / (argument + Vector256.Create(0.5));
            var value = DigammaFromLogarithm(argument, FromTwo(argument), s, logarithm, rest);
            if (Vector256.LessThanAny(source, Vector256<double>.Zero))
                value = ReflectDigamma(source, value, logarithm, rest);
            value.StoreUnsafe(ref result, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogGammaAndDigamma256(ref double x, ref double first, ref double second, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
        {
            var source = Vector256.LoadUnsafe(ref x, i);
            var argument = PositiveArgument(source);
            var logarithm = LogSplit(StepProduct(argument), out var rest);
            var w = FromTwo(argument);
            var s = Vector256.Create(1.0) / (argument + Vector256.Create(0.5));
            var value = LogGammaFromLogarithm(argument, w, s, logarithm, rest);
            var derivative = DigammaFromLogarithm(argument, w, s, logarithm, rest);
            if (Vector256.LessThanAny(source, Vector256<double>.Zero))
            {
                value = ReflectLogGamma(source, value);
                derivative = ReflectDigamma(source, derivative, logarithm, rest);
            }

            value.StoreUnsafe(ref first, i);
            derivative.StoreUnsafe(ref second, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogGammaFromLogarithm(Vector256<double> x, Vector256<double> w, Vector256<double> s, Vector256<double> high, Vector256<double> low)
    {
        var slope = x - Vector256.Create(0.5);
        var rest = Vector256.FusedMultiplyAdd(slope, low, Vector256.Create(HalfLogTwoPi - 0.5) + StirlingErrorFar(s));
        var result = Vector256.FusedMultiplyAdd(slope, high - Vector256.Create(1.0), rest);
        if (Vector256.LessThanAny(x, Vector256.Create(FarFrom)))
        {
            var near = Vector256.FusedMultiplyAdd(w, LogGammaNearTwo(w + Vector256.Create(0.75)), -low) - high;
            result = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(FarFrom)), near, result);
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> DigammaFromLogarithm(Vector256<double> x, Vector256<double> w, Vector256<double> s, Vector256<double> high, Vector256<double> low)
    {
        var result = high + (low - DigammaGapFar(s));
        if (Vector256.LessThanAny(x, Vector256.Create(FarFrom)))
        {
            var near = DigammaNear(x, w, StepProduct(x));
            result = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(FarFrom)), near, result);
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Trigamma256(ref double x, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
        {
            // ψ′(x) = 1/x² + 1/(x + 1)² + ψ′(x + 2) below 2.
            var source = Vector256.LoadUnsafe(ref x, i);
            var argument = PositiveArgument(source);
            var small = Vector256.LessThan(argument, Vector256.Create(2.0));
            var reciprocal = Vector256.Create(1.0) / argument;
            var nextReciprocal = Vector256.Create(1.0) / (argument + Vector256.Create(1.0));
            var steps = Vector256.FusedMultiplyAdd(reciprocal, reciprocal, nextReciprocal * nextReciprocal);
            var shifted = Vector256.ConditionalSelect(small, argument + Vector256.Create(2.0), argument);
            var s = Vector256.Create(1.0) / (shifted + Vector256.Create(0.5));
            var value = Vector256.FusedMultiplyAdd(s, TrigammaFar(s), Vector256.ConditionalSelect(small, steps, Vector256<double>.Zero));
            if (Vector256.LessThanAny(source, Vector256<double>.Zero))
                value = ReflectTrigamma(source, value);
            value.StoreUnsafe(ref result, i);
        }
    }

    /// <inheritdoc cref="LogSplit(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogSplit(Vector256<double> x, out Vector256<double> low)
    {
        var m = SplitExponent(x, out var k);
        var f = m - Vector256.Create(1.0);
        var s = f / (m + Vector256.Create(1.0));
        var z = s * s;
        var inner = Vector256.FusedMultiplyAdd(z, LogTail(z), -f);
        var tail = Vector256.FusedMultiplyAdd(s, inner, k * Vector256.Create(Binary64.Ln2Low));
        var power = k * Vector256.Create(Binary64.Ln2High);
        var high = power + f;
        low = ((power - high) + f) + tail;
        high = FixLogarithm(high, x);
        low = Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Abs(high), Vector256.Create(double.PositiveInfinity)), low, high);
        return high;
    }

    /// <inheritdoc cref="FromTwo(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> FromTwo(Vector256<double> x)
    {
        var w = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(1.25)), x - Vector256.Create(1.0), x - Vector256.Create(2.0));
        return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(0.25)), x, w);
    }

    /// <inheritdoc cref="StepProduct(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> StepProduct(Vector256<double> x)
    {
        var product = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(1.25)), x, Vector256.Create(1.0));
        product = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(0.25)), x * (x + Vector256.Create(1.0)), product);
        return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(FarFrom)), product, x);
    }

    /// <inheritdoc cref="DigammaNear(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> DigammaNear(Vector256<double> x, Vector256<double> w, Vector256<double> product)
    {
        var steps = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(1.25)), Vector256.Create(-1.0), Vector256<double>.Zero);
        steps = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(0.25)), Vector256.FusedMultiplyAdd(x, Vector256.Create(-2.0), Vector256.Create(-1.0)), steps);
        var fromRoot = (w + Vector256.Create(2.0 - DigammaRootHigh)) - Vector256.Create(DigammaRootLow);
        return Vector256.FusedMultiplyAdd(fromRoot, DigammaNearTwo(w + Vector256.Create(0.75)), steps / product);
    }

    /// <inheritdoc cref="PositiveArgument(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> PositiveArgument(Vector256<double> x) =>
        Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<double>.Zero), Vector256.Create(1.0) - x, x);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector256<double> ReflectLogGamma(Vector256<double> x, Vector256<double> positive)
    {
        var negative = Vector256.LessThan(x, Vector256<double>.Zero);
        var r = Vector256.Abs(x - Vector256.Round(x));
        var reflected = -Log(r * Sinc(r * r)) - positive;
        var infinite = Vector256.Equals(x, Vector256.Create(double.NegativeInfinity)) | Vector256.Equals(r, Vector256<double>.Zero);
        reflected = Vector256.ConditionalSelect(infinite, Vector256.Create(double.PositiveInfinity), reflected);
        var stepped = Vector256.GreaterThan(x, Vector256.Create(-40.0));
        reflected = Vector256.ConditionalSelect(stepped, LogGammaByRecurrence(x, negative & stepped), reflected);
        return Vector256.ConditionalSelect(negative, reflected, positive);
    }

    /// <inheritdoc cref="ReflectDigamma(Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector256<double> ReflectDigamma(Vector256<double> x, Vector256<double> positive, Vector256<double> high, Vector256<double> low)
    {
        var negative = Vector256.LessThan(x, Vector256<double>.Zero);

        // 1 − x = a + aLow, and ψ′(a) ≈ 1/a + 1/(2a²) + 1/(6a³) for the low part.
        var one = Vector256.Create(1.0);
        var a = one - x;
        var xPart = a - one;
        var aLow = (one - (a - xPart)) - (x + xPart);
        var q = one / a;
        var slope = Vector256.FusedMultiplyAdd(q * q, Vector256.FusedMultiplyAdd(q, Vector256.Create(1.0 / 6), Vector256.Create(0.5)), q);

        var far = Vector256.GreaterThanOrEqual(a, Vector256.Create(2.5));
        var gap = DigammaGapFar(one / (a + Vector256.Create(0.5)));
        var main = Vector256.ConditionalSelect(far, high, positive);
        var mainLow = Vector256.ConditionalSelect(far, low - gap, Vector256<double>.Zero);

        // π cot πr = 1/r − r·(π²/3 + z·C(z)), z = r².
        var r = Vector256.Round(x) - x;
        var z = r * r;
        var pole = one / r;
        var poleLow = Vector256.FusedMultiplyAdd(-pole, r, one) * pole;
        var linear = r * Vector256.Create(CotangentSlopeHigh);
        var linearLow = Vector256.FusedMultiplyAdd(r, Vector256.Create(CotangentSlopeHigh), -linear);
        var rest = r * Vector256.FusedMultiplyAdd(z, CotangentDeficit(z), Vector256.Create(CotangentSlopeLow));

        var cotangent = TwoSum(pole, -linear, out var cotangentLow);
        var sum = TwoSum(cotangent, main, out var sumLow);
        var correction = Vector256.FusedMultiplyAdd(aLow, slope, ((poleLow - linearLow) + cotangentLow) + (sumLow + mainLow));
        var reflected = sum + (correction - rest);

        // Where the pole is all that counts its low part may overflow; at the pole there is no limit.
        reflected = Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Abs(r), Vector256.Create(1e-20)), pole, reflected);
        reflected = Vector256.ConditionalSelect(Vector256.Equals(r, Vector256<double>.Zero), Vector256.Create(double.NaN), reflected);
        return Vector256.ConditionalSelect(negative, reflected, positive);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector256<double> ReflectTrigamma(Vector256<double> x, Vector256<double> positive)
    {
        var negative = Vector256.LessThan(x, Vector256<double>.Zero);
        var one = Vector256.Create(1.0);
        var r = x - Vector256.Round(x);
        var sinc = Sinc(r * r);
        var sine = r * sinc;
        var cosecant = one / sine;

        // The square doubles the error of the cosecant: what its product and its quotient lost is taken back, but next to a pole, where that would overflow.
        var lost = Vector256.FusedMultiplyAdd(-cosecant, sine, one) - (cosecant * Vector256.FusedMultiplyAdd(r, sinc, -sine));
        var square = cosecant * cosecant;
        var reflected = Vector256.FusedMultiplyAdd(cosecant, cosecant, Vector256.FusedMultiplyAdd(square + square, lost, -positive));
        reflected = Vector256.ConditionalSelect(Vector256.LessThan(square, Vector256.Create(1e300)), reflected, square);
        return Vector256.ConditionalSelect(negative, reflected, positive);
    }

    /// <inheritdoc cref="LogGammaByRecurrence(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogGammaByRecurrence(Vector256<double> x, Vector256<double> lanes)
    {
        var factor = Vector256.ConditionalSelect(lanes, x, Vector256.Create(2.0));
        var product = Vector256.Create(1.0);
        var low = Vector256<double>.Zero;
        var open = Vector256.LessThan(factor, Vector256.Create(1.25));
        while (open != Vector256<double>.Zero)
        {
            var next = product * factor;
            var nextLow = Vector256.FusedMultiplyAdd(low, factor, Vector256.FusedMultiplyAdd(product, factor, -next));
            product = Vector256.ConditionalSelect(open, next, product);
            low = Vector256.ConditionalSelect(open, nextLow, low);
            factor = Vector256.ConditionalSelect(open, factor + Vector256.Create(1.0), factor);
            open = Vector256.LessThan(factor, Vector256.Create(1.25));
        }

        var sign = product & Vector256.Create(-0.0);
        var w = factor - Vector256.Create(2.0);
        return Vector256.FusedMultiplyAdd(w, LogGammaNearTwo(w + Vector256.Create(0.75)), -LogOfSum(product ^ sign, low ^ sign));
    }

    /// <inheritdoc cref="TwoSum(Vector512{double}, Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> TwoSum(Vector256<double> a, Vector256<double> b, out Vector256<double> error)
    {
        var sum = a + b;
        var bPart = sum - a;
        error = (a - (sum - bPart)) + (b - bPart);
        return sum;
    }

    /// <inheritdoc cref="Sinc(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Sinc(Vector256<double> z) => Vector256.FusedMultiplyAdd(-z, SincDeficit(z), Vector256.Create(1.0));

    private static void LogGammaDelta256(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        ref var series = ref Column(ref scratch, 0, length);
        StirlingDelta256(ref x, ref y, ref series, length);
        LogGammaDeltaFromSeries256(ref x, ref y, ref series, ref result, length);
    }

    /// <inheritdoc cref="StirlingDelta512"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void StirlingDelta256(ref double t, ref double y, ref double series, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
        {
            var one = Vector256.Create(1.0);
            var half = Vector256.Create(0.5);
            var start = Vector256.LoadUnsafe(ref t, i);
            var distance = Vector256.LoadUnsafe(ref y, i);
            var lower = Vector256.ConditionalSelect(Vector256.LessThan(start, one), start + one, start);
            var s1 = one / (lower + half);
            var s2 = one / (lower + distance + half);
            (distance * s1 * s2 * StirlingErrorDifference(s1, s2)).StoreUnsafe(ref series, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogGammaDeltaFromSeries256(ref double t, ref double y, ref double series, ref double result, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
        {
            var one = Vector256.Create(1.0);
            var start = Vector256.LoadUnsafe(ref t, i);
            var distance = Vector256.LoadUnsafe(ref y, i);
            var small = Vector256.LessThan(start, one);
            var lower = Vector256.ConditionalSelect(small, start + one, start);

            // Γ(t + 1)/Γ(t) = t exactly, also next to the root at t = 1.
            var single = Vector256.Equals(distance, one);
            var logarithm = Log(Vector256.ConditionalSelect(single, start, lower + distance));
            var ratio = LogP1(distance / lower);
            var value = Vector256.FusedMultiplyAdd(lower - Vector256.Create(0.5), ratio, -Vector256.LoadUnsafe(ref series, i));
            value = Vector256.FusedMultiplyAdd(distance, logarithm - one, value);
            if (Vector256.LessThanAny(start, one))
                value = LogGammaDeltaStep(value, start, distance);

            value = Vector256.ConditionalSelect(single, logarithm, value);
            var zero = Vector256<double>.Zero;
            var infinity = Vector256.Create(double.PositiveInfinity);
            var positive = Vector256.GreaterThan(start, zero);
            value = Vector256.ConditionalSelect(positive & Vector256.Equals(start + distance, infinity), infinity, value);
            Vector256.ConditionalSelect(positive & Vector256.Equals(distance, zero), zero, value).StoreUnsafe(ref result, i);
        }
    }

    /// <inheritdoc cref="LogGammaDeltaStep(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector256<double> LogGammaDeltaStep(Vector256<double> shifted, Vector256<double> t, Vector256<double> y)
    {
        var small = Vector256.LessThan(t, Vector256.Create(1.0));
        var ratio = y / t;
        var step = LogP1(ratio);
        var infinite = Vector256.Equals(ratio, Vector256.Create(double.PositiveInfinity));
        if (infinite != Vector256<double>.Zero)
            step = Vector256.ConditionalSelect(infinite, Log(y) - Log(t), step);

        var result = Vector256.ConditionalSelect(small, shifted - step, shifted);
        var nearRoot = small & Vector256.LessThan(Vector256.Abs(result), Vector256.Create(8.0)) & Vector256.GreaterThanOrEqual(y, Vector256.Create(2.0));
        return nearRoot == Vector256<double>.Zero ? result : Vector256.ConditionalSelect(nearRoot, LogGammaDeltaNearRoot(t, y), result);
    }

    /// <inheritdoc cref="LogGammaDeltaNearRoot(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector256<double> LogGammaDeltaNearRoot(Vector256<double> t, Vector256<double> y)
    {
        var one = Vector256.Create(1.0);
        var half = Vector256.Create(0.5);
        var a = t + one;
        var n = TwoSum(y, t, out var nLow);
        var b = TwoSum(n, one, out var bLow);
        bLow += nLow;

        // With a = t + 1 and b = t + 1 + y: (a − ½)·log(b/a) + y·(log b − 1) − log(n/t) and the difference of the Stirling errors.
        var logB = LogSplit(b, out var logBLow);
        var logN = LogSplit(n, out var logNLow);
        var logT = LogSplit(t, out var logTLow);
        var product = y * logB;
        var productLow = Vector256.FusedMultiplyAdd(y, logB, -product);
        var sum = TwoSum(product, -y, out var sumLow);
        sum = TwoSum(sum, -logN, out var error);
        sumLow += error;
        sum = TwoSum(sum, logT, out error);
        sumLow += error;

        // Of the logarithms' arguments only b loses a part that counts.
        var low = Vector256.FusedMultiplyAdd(y, logBLow + (bLow / b), productLow + sumLow) + (logTLow - logNLow);
        var s1 = one / (a + half);
        var s2 = one / (b + half);
        var series = y * s1 * s2 * StirlingErrorDifference(s1, s2);
        return sum + (Vector256.FusedMultiplyAdd(a - half, LogP1(y / a), low) - series);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void DigammaDelta256(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
        {
            var one = Vector256.Create(1.0);
            var half = Vector256.Create(0.5);
            var start = Vector256.LoadUnsafe(ref x, i);
            var distance = Vector256.LoadUnsafe(ref y, i);
            var small = Vector256.LessThan(start, Vector256.Create(1.5));
            var lower = Vector256.ConditionalSelect(small, start + one, start);
            var finite = Vector256.MinNative(Vector256.Create(LargestDistance), distance);
            var s1 = one / (lower + half);
            var s2 = one / (lower + finite + half);
            var series = finite * s1 * s2 * DigammaGapDifference(s1, s2);
            var step = Vector256.ConditionalSelect(small, finite / (start + finite) / start, Vector256<double>.Zero);
            (LogP1(distance / lower) + (series + step)).StoreUnsafe(ref result, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void TrigammaDelta256(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
        {
            // Two steps up where t < 5/2: 1/t² − 1/n² = y·(t + n)/(t·n)².
            var one = Vector256.Create(1.0);
            var half = Vector256.Create(0.5);
            var start = Vector256.LoadUnsafe(ref x, i);
            var distance = Vector256.MinNative(Vector256.Create(LargestDistance), Vector256.LoadUnsafe(ref y, i));
            var small = Vector256.LessThan(start, Vector256.Create(2.5));
            var lower = Vector256.ConditionalSelect(small, start + Vector256.Create(2.0), start);
            var s1 = one / (lower + half);
            var s2 = one / (lower + distance + half);
            var slope = Vector256.FusedMultiplyAdd(s1, TrigammaFarDifference(s1, s2), TrigammaFar(s2));
            var n = start + distance;
            var step = distance / n / start * ((one / start) + (one / n));
            var t1 = start + one;
            var n1 = n + one;
            step += distance / n1 / t1 * ((one / t1) + (one / n1));
            var value = Vector256.FusedMultiplyAdd(distance * s1 * s2, slope, Vector256.ConditionalSelect(small, step, Vector256<double>.Zero));

            // The reciprocals of a tiny t are infinite.
            var none = Vector256.Equals(distance, Vector256<double>.Zero) & Vector256.GreaterThan(start, Vector256<double>.Zero);
            (-Vector256.ConditionalSelect(none, Vector256<double>.Zero, value)).StoreUnsafe(ref result, i);
        }
    }

    /// <inheritdoc cref="LogMix(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogMix(Vector256<double> logit, Vector256<double> logProbability)
    {
        var e = ExpOfNegativeMagnitude(logit);
        var larger = LogMixTerms(logit, logProbability, e, LogMixProduct(logit, logProbability, e), out var excess);
        return larger + LogP1(excess);
    }

    private static void LogMix256(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        ref var first = ref Column(ref scratch, 0, length);
        ref var second = ref Column(ref scratch, 1, length);
        ExpOfNegativeMagnitude256(ref x, ref first, length);
        LogMixProduct256(ref x, ref y, ref first, ref second, length);
        LogMixTerms256(ref x, ref y, ref first, ref second, length);
        AddLogP1256(ref first, ref second, ref result, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void ExpOfNegativeMagnitude256(ref double x, ref double result, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
            ExpOfNegativeMagnitude(Vector256.LoadUnsafe(ref x, i)).StoreUnsafe(ref result, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogMixProduct256(ref double logit, ref double logProbability, ref double e, ref double product, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
            LogMixProduct(Vector256.LoadUnsafe(ref logit, i), Vector256.LoadUnsafe(ref logProbability, i), Vector256.LoadUnsafe(ref e, i)).StoreUnsafe(ref product, i);
    }

    /// <inheritdoc cref="LogMixTerms512"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogMixTerms256(ref double logit, ref double logProbability, ref double e, ref double product, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
        {
            var larger = LogMixTerms(Vector256.LoadUnsafe(ref logit, i), Vector256.LoadUnsafe(ref logProbability, i), Vector256.LoadUnsafe(ref e, i), Vector256.LoadUnsafe(ref product, i), out var excess);
            larger.StoreUnsafe(ref e, i);
            excess.StoreUnsafe(ref product, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddLogP1256(ref double larger, ref double excess, ref double result, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
            (Vector256.LoadUnsafe(ref larger, i) + LogP1(Vector256.LoadUnsafe(ref excess, i))).StoreUnsafe(ref result, i);
    }

    /// <inheritdoc cref="LogMixProduct(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogMixProduct(Vector256<double> logit, Vector256<double> logProbability, Vector256<double> e) =>
        Vector256.ConditionalSelect(Vector256.LessThan(logit, Vector256<double>.Zero), Vector256.Create(1.0), e) * ExpM1(logProbability);

    /// <inheritdoc cref="LogMixTerms(Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogMixTerms(Vector256<double> logit, Vector256<double> logProbability, Vector256<double> e, Vector256<double> product, out Vector256<double> excess)
    {
        var onePlusE = Vector256.Create(1.0) + e;
        var near = Vector256.GreaterThan(product, Vector256.Create(-0.5) * onePlusE);
        var distance = Vector256.ConditionalSelect(Vector256.Equals(logit, logProbability), Vector256<double>.Zero, logit - logProbability);
        excess = Vector256.ConditionalSelect(near, product, ExpOfNegativeMagnitude(distance) - e) / onePlusE;
        return Vector256.ConditionalSelect(near, Vector256<double>.Zero, Vector256.MaxNative(logit, logProbability));
    }

    private static void NegativeBinomialLogProbability256(ref double x, ref double y, ref double z, ref double result, ref double scratch, nuint length)
    {
        ref var spread = ref Column(ref scratch, 0, length);
        NegativeBinomialSpread256(ref x, ref y, ref z, ref spread, length);
        NegativeBinomialDeviance256(ref x, ref y, ref z, ref spread, ref result, length);
    }

    /// <inheritdoc cref="NegativeBinomialSpread512"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void NegativeBinomialSpread256(ref double count, ref double mean, ref double size, ref double spread, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
        {
            var zero = Vector256<double>.Zero;
            var one = Vector256.Create(1.0);
            var half = Vector256.Create(0.5);
            var y = Vector256.LoadUnsafe(ref count, i);
            var t = EffectiveSize(Vector256.LoadUnsafe(ref size, i), Vector256.LoadUnsafe(ref mean, i), y);
            var n = t + y;

            // n/(t·ρ) = n·(t + 1)/t² below 1.
            var small = Vector256.LessThan(t, one);
            var ratio = Vector256.ConditionalSelect(small, n * (t + one), n) / Vector256.ConditionalSelect(small, t * t, t);
            var variance = Vector256.Create(2 * Math.PI) * y * ratio;
            var logarithm = Log(variance);
            if (Vector256.GreaterThanAny(variance, Vector256.Create(HugeCount)))
                logarithm = LogHugeVariance(logarithm, variance, y, t);
            var shifted = Vector256.ConditionalSelect(small, t + one, t) + half;
            var errors = (StirlingError(one / shifted) - StirlingError(one / (n + half))) + StirlingError(one / (y + half));
            (Vector256.ConditionalSelect(small, one, zero) - Vector256.FusedMultiplyAdd(half, logarithm, errors)).StoreUnsafe(ref spread, i);
        }
    }

    /// <inheritdoc cref="EffectiveSize(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> EffectiveSize(Vector256<double> size, Vector256<double> mean, Vector256<double> count)
    {
        var limit = Vector256.MaxNative(Vector256.Create(1.0), Vector256.Create(PoissonRatio) * Vector256.MaxNative(mean, count));
        return Vector256.MinNative(Vector256.MinNative(limit, Vector256.Create(double.MaxValue)), size);
    }

    /// <inheritdoc cref="LogHugeVariance(Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector256<double> LogHugeVariance(Vector256<double> logarithm, Vector256<double> variance, Vector256<double> y, Vector256<double> t)
    {
        var small = Vector256.LessThan(t, Vector256.Create(1.0));
        var logT = Vector256.ConditionalSelect(small, Log(t), Vector256<double>.Zero);
        var ratio = Vector256.ConditionalSelect(small, LogP1(t) + (Log(t + y) - logT), LogP1(y / t));
        var value = (Vector256.Create(2 * HalfLogTwoPi) + Log(y)) + (ratio - logT);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(variance, Vector256.Create(HugeCount)), value, logarithm);
    }

    /// <inheritdoc cref="NegativeBinomialDeviance512"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void NegativeBinomialDeviance256(ref double count, ref double mean, ref double size, ref double spread, ref double result, nuint length)
    {
        nuint i = 0;
        do
        {
            var zero = Vector256<double>.Zero;
            var one = Vector256.Create(1.0);
            var counted = Vector256.LoadUnsafe(ref count, i);
            var m = Vector256.LoadUnsafe(ref mean, i);
            var isZero = Vector256.Equals(counted, zero);
            var y = Vector256.ConditionalSelect(isZero, one, counted);
            var t = EffectiveSize(Vector256.LoadUnsafe(ref size, i), m, counted);
            var small = Vector256.AndNot(Vector256.LessThan(t, one), isZero);
            var rho = Vector256.ConditionalSelect(small, t / (t + one), one);

            // Only ratios of m, t and y enter here.
            var (mScaled, tScaled, yScaled) = (m, t, y);
            var huge = Vector256.GreaterThan(Vector256.MaxNative(t, Vector256.MaxNative(m, y)), Vector256.Create(HugeCount));
            if (huge != zero)
            {
                var scale = Vector256.ConditionalSelect(huge, Vector256.Create(HugeCountScale), one);
                (mScaled, tScaled, yScaled) = (m * scale, t * scale, y * scale);
            }

            var countedScaled = Vector256.ConditionalSelect(isZero, counted, yScaled);
            var r = one / (tScaled + mScaled);
            var u = (countedScaled - mScaled) * r;
            var ratio = (tScaled + countedScaled) * r;
            var first = LogP1Minus(ratio * rho, u, Vector256.AndNot(Vector256.Equals(t, t), small), Vector256.ConditionalSelect(isZero, zero, u));
            var inverse = one / yScaled;
            var v = -(tScaled * u) * inverse;
            var second = LogP1Minus(mScaled * ratio * inverse, v, Vector256<double>.AllBitsSet, v);
            var atZero = t * first;
            var positive = Vector256.FusedMultiplyAdd(y, second, atZero) + Vector256.LoadUnsafe(ref spread, i);
            var value = Vector256.ConditionalSelect(isZero, atZero, positive);

            // A count is a finite whole number, and 0 where the mean is 0; a NaN is neither impossible nor a count.
            var infinity = Vector256.Create(double.PositiveInfinity);
            var isNumber = Vector256.Equals(counted, counted);
            var impossible = Vector256.AndNot(isNumber, Vector256.Equals(Vector256.Floor(counted), counted))
                | Vector256.LessThan(counted, zero) | Vector256.Equals(counted, infinity) | Vector256.Equals(m, infinity)
                | (Vector256.Equals(m, zero) & Vector256.GreaterThan(counted, zero));
            value = Vector256.ConditionalSelect(impossible, Vector256.Create(double.NegativeInfinity), value);
            var valid = Vector256.GreaterThanOrEqual(m, zero) & Vector256.GreaterThan(t, zero) & isNumber;
            Vector256.ConditionalSelect(valid, value, Vector256.Create(double.NaN)).StoreUnsafe(ref result, i);
            i += (nuint)Vector256<double>.Count;
        }
        while (i < length);
    }

    /// <inheritdoc cref="LogP1Minus(Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogP1Minus(Vector256<double> w, Vector256<double> u, Vector256<double> isOnePlusU, Vector256<double> linear)
    {
        // No exponent is split off where u and log(1 + u) nearly cancel: the polynomial for [0, 1] is one in s², and |s| ≤ 1/3 from −½ on.
        var direct = isOnePlusU & Vector256.GreaterThanOrEqual(u, Vector256.Create(-0.5)) & Vector256.LessThanOrEqual(u, Vector256.Create(1.0));
        var f = Vector256.ConditionalSelect(direct, u, SplitExponent(w, out var k) - Vector256.Create(1.0));
        k = Vector256.ConditionalSelect(direct, Vector256<double>.Zero, k);
        var s = f / (f + Vector256.Create(2.0));
        var z = s * s;
        var inner = Vector256.FusedMultiplyAdd(z, UnitLogTail(z), -f);
        var tail = Vector256.FusedMultiplyAdd(s, inner, k * Vector256.Create(Binary64.Ln2Low));
        return Vector256.FusedMultiplyAdd(k, Vector256.Create(Binary64.Ln2High), f - linear) + tail;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogBesselI0256(ref double x, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
        {
            // log I₀(x) below 10, log |x| from there.
            var magnitude = Vector256.Abs(Vector256.LoadUnsafe(ref x, i));
            var far = Vector256.GreaterThanOrEqual(magnitude, Vector256.Create(10.0));
            var u = Vector256.Create(0.25) * magnitude * magnitude;
            var logarithm = LogP1(Vector256.ConditionalSelect(far, magnitude - Vector256.Create(1.0), u * BesselI0Series(u)));
            var scaled = LogBesselI0Far(Vector256.Create(1.0) / magnitude) - Vector256.Create(HalfLogTwoPi);
            var asymptotic = magnitude + Vector256.FusedMultiplyAdd(logarithm, Vector256.Create(-0.5), scaled);
            asymptotic = Vector256.ConditionalSelect(Vector256.Equals(magnitude, Vector256.Create(double.PositiveInfinity)), magnitude, asymptotic);
            Vector256.ConditionalSelect(far, asymptotic, logarithm).StoreUnsafe(ref result, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void BesselI1OverI0256(ref double x, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
        {
            var argument = Vector256.LoadUnsafe(ref x, i);
            var magnitude = Vector256.Abs(argument);
            var u = Vector256.Create(0.25) * argument * argument;
            var near = Vector256.Create(0.5) * magnitude * BesselRatioNear(u);
            var asymptotic = BesselRatioFar(Vector256.Create(1.0) / magnitude);
            var far = Vector256.GreaterThanOrEqual(magnitude, Vector256.Create(10.0));
            (Vector256.ConditionalSelect(far, asymptotic, near) | (argument & Vector256.Create(-0.0))).StoreUnsafe(ref result, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void PoissonLogProbability256(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
            PoissonLogProbabilityOf(Vector256.LoadUnsafe(ref x, i), Vector256.LoadUnsafe(ref y, i)).StoreUnsafe(ref result, i);
    }

    /// <inheritdoc cref="PoissonLogProbabilityOf(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> PoissonLogProbabilityOf(Vector256<double> x, Vector256<double> mu)
    {
        var zero = Vector256<double>.Zero;
        var one = Vector256.Create(1.0);
        var half = Vector256.Create(0.5);
        var small = Vector256.LessThan(x, one);
        var shifted = Vector256.ConditionalSelect(small, x + one, x);
        var excess = mu - x;
        var v = excess / shifted;
        var curve = LogP1Minus(mu / shifted, v, ~small, Vector256.ConditionalSelect(small, zero, v));
        var spread = Vector256.FusedMultiplyAdd(-half, Log(Vector256.Create(2 * Math.PI) * shifted), -StirlingError(one / (shifted + half)));
        var result = Vector256.FusedMultiplyAdd(x, curve, spread + Vector256.ConditionalSelect(small, one - excess, zero));
        result = Vector256.ConditionalSelect(Vector256.Equals(x, zero), zero - mu, result);

        var infinity = Vector256.Create(double.PositiveInfinity);
        var impossible = Vector256.Equals(mu, infinity) | Vector256.AndNot(Vector256.Equals(mu, zero), Vector256.Equals(x, zero));
        result = Vector256.ConditionalSelect(impossible, -infinity, result);
        var valid = Vector256.GreaterThanOrEqual(mu, zero) & Vector256.GreaterThanOrEqual(x, zero);
        return Vector256.ConditionalSelect(valid, result, Vector256.Create(double.NaN));
    }

    private static void LogBeta256(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        ref var smaller = ref Column(ref scratch, 0, length);
        ref var larger = ref Column(ref scratch, 1, length);
        ref var difference = ref Column(ref scratch, 2, length);
        SortPairs256(ref x, ref y, ref smaller, ref larger, length);
        LogGammaDelta256(ref larger, ref smaller, ref difference, ref Column(ref scratch, 3, length), length);
        LogGamma256(ref smaller, ref larger, ref scratch, length);
        SubtractColumn256(ref larger, ref difference, ref result, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SortPairs256(ref double x, ref double y, ref double smaller, ref double larger, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
        {
            var left = Vector256.LoadUnsafe(ref x, i);
            var right = Vector256.LoadUnsafe(ref y, i);
            Vector256.Min(left, right).StoreUnsafe(ref smaller, i);
            Vector256.Max(left, right).StoreUnsafe(ref larger, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SubtractColumn256(ref double x, ref double y, ref double result, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector256<double>.Count)
            (Vector256.LoadUnsafe(ref x, i) - Vector256.LoadUnsafe(ref y, i)).StoreUnsafe(ref result, i);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen;

// Written by tools/expand_vector_math.py from the text for Vector512<double>; change it there.
public static partial class VectorMath
{
    /// <inheritdoc cref="StirlingError(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> StirlingError(Vector128<double> s)
    {
        var s2 = s * s;
        var odd = Vector128.FusedMultiplyAdd(Vector128.Create(0.0005375807946254366), s2, Vector128.Create(0.010235043432826515));
        var even = Vector128.FusedMultiplyAdd(Vector128.Create(-0.003459327372217472), s2, Vector128.Create(-0.018270659424383752));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.02163170537536282));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(-0.017272930785460803));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.008732480006971544));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(-0.0018562230752110851));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(-0.0003499737645950228));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(0.00015661190294530362));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.0010857538193837248));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(0.0011155007019787136));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.0018353508359701509));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(0.006249998686163394));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.0180555555878851));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(0.04166666666622964));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.08333333333333581));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(-2.5021017452550385e-18));
        return Vector128.FusedMultiplyAdd(odd, s, even);
    }

    /// <inheritdoc cref="StirlingErrorDifference(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> StirlingErrorDifference(Vector128<double> lower, Vector128<double> upper)
    {
        var value = Vector128.Create(0.0005375807946254366);
        var quotient = value;
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(-0.003459327372217472));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.010235043432826515));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(-0.018270659424383752));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.02163170537536282));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(-0.017272930785460803));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.008732480006971544));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(-0.0018562230752110851));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(-0.0003499737645950228));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.00015661190294530362));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.0010857538193837248));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.0011155007019787136));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.0018353508359701509));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.006249998686163394));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.0180555555878851));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.04166666666622964));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.08333333333333581));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        return quotient;
    }

    /// <inheritdoc cref="StirlingErrorFar(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> StirlingErrorFar(Vector128<double> s)
    {
        var s2 = s * s;
        var even = Vector128.FusedMultiplyAdd(Vector128.Create(0.00030066385337376304), s2, Vector128.Create(0.0021836178673750174));
        var odd = Vector128.FusedMultiplyAdd(Vector128.Create(-0.0012619043500885737), s2, Vector128.Create(-0.0015217445653658338));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(0.0004011062449706229));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.001049270549667338));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(0.0011193326457005404));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.0018350756014580932));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(0.006250011576040147));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.01805555522396794));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(0.04166666667162886));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.08333333333330399));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(2.889088088857242e-17));
        return Vector128.FusedMultiplyAdd(odd, s, even);
    }

    /// <inheritdoc cref="DigammaGapDifference(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> DigammaGapDifference(Vector128<double> lower, Vector128<double> upper)
    {
        var value = Vector128.Create(0.005280722698373396);
        var quotient = value;
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(-0.03308833978574705));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.0950863330133941));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(-0.16284440910115697));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.18140131621112854));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(-0.13034426816471284));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.05269455332197966));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.0005122989835403286));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(-0.00816306617871802));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.004664827057708657));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.011240056385493179));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.014541467075149977));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.024798253049217275));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.05625023191603875));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.11666665617324086));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.20833333361893397));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.3333333333292677));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.5000000000000228));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        return quotient;
    }

    /// <inheritdoc cref="DigammaGapFar(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> DigammaGapFar(Vector128<double> s)
    {
        var s2 = s * s;
        var odd = Vector128.FusedMultiplyAdd(Vector128.Create(0.007527133158728162), s2, Vector128.Create(0.02884660552862155));
        var even = Vector128.FusedMultiplyAdd(Vector128.Create(-0.02107211426425051), s2, Vector128.Create(-0.016050825546587103));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.006255885998880104));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(0.011010007974858353));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.014564735332484305));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(0.024796680406391866));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.05625029680634121));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(0.11666665488681124));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.2083333336167697));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(0.33333333332973375));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.5000000000000182));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(-1.5438476799792224e-17));
        return Vector128.FusedMultiplyAdd(odd, s, even);
    }

    /// <inheritdoc cref="TrigammaFar(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> TrigammaFar(Vector128<double> s)
    {
        var s2 = s * s;
        var even = Vector128.FusedMultiplyAdd(Vector128.Create(0.32608497702776784), s2, Vector128.Create(1.6963785131364155));
        var odd = Vector128.FusedMultiplyAdd(Vector128.Create(-1.1203357456266738), s2, Vector128.Create(-1.4061324484895392));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(0.6206284836929721));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(-0.033106619838876965));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(-0.05909081917986047));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.03752258927403948));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(0.09507333996235919));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.10943779523454715));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(0.1644293365632839));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.3125002836720064));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(0.5291666567387017));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(0.7500000002066086));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(0.9166666666644367));
        odd = Vector128.FusedMultiplyAdd(odd, s2, Vector128.Create(1.0000000000000093));
        even = Vector128.FusedMultiplyAdd(even, s2, Vector128.Create(1.0));
        return Vector128.FusedMultiplyAdd(odd, s, even);
    }

    /// <inheritdoc cref="TrigammaFarDifference(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> TrigammaFarDifference(Vector128<double> lower, Vector128<double> upper)
    {
        var value = Vector128.Create(0.32608497702776784);
        var quotient = value;
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(-1.1203357456266738));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(1.6963785131364155));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(-1.4061324484895392));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.6206284836929721));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(-0.033106619838876965));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(-0.05909081917986047));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.03752258927403948));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.09507333996235919));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.10943779523454715));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.1644293365632839));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.3125002836720064));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.5291666567387017));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.7500000002066086));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(0.9166666666644367));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        value = Vector128.FusedMultiplyAdd(value, upper, Vector128.Create(1.0000000000000093));
        quotient = Vector128.FusedMultiplyAdd(quotient, lower, value);
        return quotient;
    }

    /// <inheritdoc cref="LogGammaNearTwo(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogGammaNearTwo(Vector128<double> v)
    {
        var numerator = Vector128.FusedMultiplyAdd(Vector128.Create(2.9144303292578714e-06), v, Vector128.Create(0.001037684329996227));
        numerator = Vector128.FusedMultiplyAdd(numerator, v, Vector128.Create(0.026736821136968153));
        numerator = Vector128.FusedMultiplyAdd(numerator, v, Vector128.Create(0.21815515302593372));
        numerator = Vector128.FusedMultiplyAdd(numerator, v, Vector128.Create(0.7538701776267748));
        numerator = Vector128.FusedMultiplyAdd(numerator, v, Vector128.Create(1.185869154459771));
        numerator = Vector128.FusedMultiplyAdd(numerator, v, Vector128.Create(0.7767721096351631));
        numerator = Vector128.FusedMultiplyAdd(numerator, v, Vector128.Create(0.13102911522908423));
        var denominator = Vector128.FusedMultiplyAdd(Vector128.Create(0.0002816290664827362), v, Vector128.Create(0.012096972206794438));
        denominator = Vector128.FusedMultiplyAdd(denominator, v, Vector128.Create(0.15080721697215768));
        denominator = Vector128.FusedMultiplyAdd(denominator, v, Vector128.Create(0.7897165492445083));
        denominator = Vector128.FusedMultiplyAdd(denominator, v, Vector128.Create(1.9600270496092562));
        denominator = Vector128.FusedMultiplyAdd(denominator, v, Vector128.Create(2.2803729102927606));
        denominator = Vector128.FusedMultiplyAdd(denominator, v, Vector128.Create(1.0));
        return numerator / denominator;
    }

    /// <inheritdoc cref="DigammaNearTwo(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> DigammaNearTwo(Vector128<double> v)
    {
        var numerator = Vector128.FusedMultiplyAdd(Vector128.Create(-2.168520795728179e-07), v, Vector128.Create(2.2749680571298324e-05));
        numerator = Vector128.FusedMultiplyAdd(numerator, v, Vector128.Create(0.00458019817423177));
        numerator = Vector128.FusedMultiplyAdd(numerator, v, Vector128.Create(0.08626973292348289));
        numerator = Vector128.FusedMultiplyAdd(numerator, v, Vector128.Create(0.5386359223315912));
        numerator = Vector128.FusedMultiplyAdd(numerator, v, Vector128.Create(1.3165850109292876));
        numerator = Vector128.FusedMultiplyAdd(numerator, v, Vector128.Create(1.0747589096650145));
        var denominator = Vector128.FusedMultiplyAdd(Vector128.Create(0.0010974277217161712), v, Vector128.Create(0.031312677210942684));
        denominator = Vector128.FusedMultiplyAdd(denominator, v, Vector128.Create(0.2839739390790131));
        denominator = Vector128.FusedMultiplyAdd(denominator, v, Vector128.Create(1.0792931809684647));
        denominator = Vector128.FusedMultiplyAdd(denominator, v, Vector128.Create(1.7638853474066105));
        denominator = Vector128.FusedMultiplyAdd(denominator, v, Vector128.Create(1.0));
        return numerator / denominator;
    }

    /// <inheritdoc cref="SincDeficit(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> SincDeficit(Vector128<double> z)
    {
        var z2 = z * z;
        var odd = Vector128.FusedMultiplyAdd(Vector128.Create(-1.675177856666065e-10), z2, Vector128.Create(-2.531210979108843e-07));
        var even = Vector128.FusedMultiplyAdd(Vector128.Create(7.302523113707062e-09), z2, Vector128.Create(6.975873547589108e-06));
        odd = Vector128.FusedMultiplyAdd(odd, z2, Vector128.Create(-0.00014842879301853252));
        even = Vector128.FusedMultiplyAdd(even, z2, Vector128.Create(0.0023460810354549843));
        odd = Vector128.FusedMultiplyAdd(odd, z2, Vector128.Create(-0.02614784781765477));
        even = Vector128.FusedMultiplyAdd(even, z2, Vector128.Create(0.19075182412208422));
        odd = Vector128.FusedMultiplyAdd(odd, z2, Vector128.Create(-0.8117424252833536));
        even = Vector128.FusedMultiplyAdd(even, z2, Vector128.Create(1.6449340668482264));
        return Vector128.FusedMultiplyAdd(odd, z, even);
    }

    /// <inheritdoc cref="CotangentDeficit(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> CotangentDeficit(Vector128<double> z)
    {
        var z2 = z * z;
        var odd = Vector128.FusedMultiplyAdd(Vector128.Create(18.39196776532611), z2, Vector128.Create(14.943473811076007));
        var even = Vector128.FusedMultiplyAdd(Vector128.Create(-18.391967764743267), z2, Vector128.Create(-3.161119452197649));
        odd = Vector128.FusedMultiplyAdd(odd, z2, Vector128.Create(3.4058368339705494));
        even = Vector128.FusedMultiplyAdd(even, z2, Vector128.Create(1.7276147670755633));
        odd = Vector128.FusedMultiplyAdd(odd, z2, Vector128.Create(2.038247591192219));
        even = Vector128.FusedMultiplyAdd(even, z2, Vector128.Create(1.9960917589137943));
        odd = Vector128.FusedMultiplyAdd(odd, z2, Vector128.Create(2.000296744225428));
        even = Vector128.FusedMultiplyAdd(even, z2, Vector128.Create(2.000015380052703));
        odd = Vector128.FusedMultiplyAdd(odd, z2, Vector128.Create(2.000123045192387));
        even = Vector128.FusedMultiplyAdd(even, z2, Vector128.Create(2.0004921601221577));
        odd = Vector128.FusedMultiplyAdd(odd, z2, Vector128.Create(2.001989150440867));
        even = Vector128.FusedMultiplyAdd(even, z2, Vector128.Create(2.008154712394504));
        odd = Vector128.FusedMultiplyAdd(odd, z2, Vector128.Create(2.0346861239689025));
        even = Vector128.FusedMultiplyAdd(even, z2, Vector128.Create(2.1646464674222763));
        return Vector128.FusedMultiplyAdd(odd, z, even);
    }

    /// <inheritdoc cref="BesselI0Series(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> BesselI0Series(Vector128<double> u)
    {
        var p1a = Vector128.FusedMultiplyAdd(u, Vector128.Create(0.25), Vector128.Create(1.0));
        var p1b = Vector128.FusedMultiplyAdd(u, Vector128.Create(0.001736111111111111), Vector128.Create(0.027777777777777776));
        var p1c = Vector128.FusedMultiplyAdd(u, Vector128.Create(1.9290123456790124e-06), Vector128.Create(6.944444444444444e-05));
        var p1d = Vector128.FusedMultiplyAdd(u, Vector128.Create(6.151187326782565e-10), Vector128.Create(3.936759889140842e-08));
        var p1e = Vector128.FusedMultiplyAdd(u, Vector128.Create(7.594058428126625e-14), Vector128.Create(7.594058428126624e-12));
        var p1f = Vector128.FusedMultiplyAdd(u, Vector128.Create(4.358389823305283e-18), Vector128.Create(6.276081345559176e-16));
        var p1g = Vector128.FusedMultiplyAdd(u, Vector128.Create(1.3157800457185993e-22), Vector128.Create(2.5789288895257887e-20));
        var p1h = Vector128.FusedMultiplyAdd(u, Vector128.Create(2.284340381136115e-27), Vector128.Create(5.847911310670652e-25));
        var p1i = Vector128.FusedMultiplyAdd(u, Vector128.Create(2.4396024113209507e-32), Vector128.Create(7.904290537608631e-30));
        var p1j = Vector128.FusedMultiplyAdd(u, Vector128.Create(1.69010203194604e-37), Vector128.Create(6.75766206185563e-35));
        var p1k = Vector128.FusedMultiplyAdd(u, Vector128.Create(8.134595463741479e-43), Vector128.Create(3.8172900631890035e-40));
        var p1l = Vector128.FusedMultiplyAdd(u, Vector128.Create(4.189628506196718e-48), Vector128.Create(1.2549876874905749e-45));
        var u2 = u * u;
        var p2a = Vector128.FusedMultiplyAdd(u2, p1b, p1a);
        var p2b = Vector128.FusedMultiplyAdd(u2, p1d, p1c);
        var p2c = Vector128.FusedMultiplyAdd(u2, p1f, p1e);
        var p2d = Vector128.FusedMultiplyAdd(u2, p1h, p1g);
        var p2e = Vector128.FusedMultiplyAdd(u2, p1j, p1i);
        var p2f = Vector128.FusedMultiplyAdd(u2, p1l, p1k);
        var u4 = u2 * u2;
        var p3a = Vector128.FusedMultiplyAdd(u4, p2b, p2a);
        var p3b = Vector128.FusedMultiplyAdd(u4, p2d, p2c);
        var p3c = Vector128.FusedMultiplyAdd(u4, p2f, p2e);
        var u8 = u4 * u4;
        var p4a = Vector128.FusedMultiplyAdd(u8, p3b, p3a);
        var u16 = u8 * u8;
        var p5a = Vector128.FusedMultiplyAdd(u16, p3c, p4a);
        return p5a;
    }

    /// <inheritdoc cref="BesselRatioNear(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> BesselRatioNear(Vector128<double> u)
    {
        var u2 = u * u;
        var numeratorEven = Vector128.FusedMultiplyAdd(Vector128.Create(1.4167569610725362e-15), u2, Vector128.Create(3.549108886902865e-09));
        var numeratorOdd = Vector128.FusedMultiplyAdd(Vector128.Create(5.8599594996989964e-12), u2, Vector128.Create(7.32243911393006e-07));
        numeratorEven = Vector128.FusedMultiplyAdd(numeratorEven, u2, Vector128.Create(6.575566720822667e-05));
        numeratorOdd = Vector128.FusedMultiplyAdd(numeratorOdd, u2, Vector128.Create(0.0027833130988359476));
        numeratorEven = Vector128.FusedMultiplyAdd(numeratorEven, u2, Vector128.Create(0.054609276294831366));
        numeratorOdd = Vector128.FusedMultiplyAdd(numeratorOdd, u2, Vector128.Create(0.43850881794332));
        numeratorEven = Vector128.FusedMultiplyAdd(numeratorEven, u2, Vector128.Create(1.0));
        var numerator = Vector128.FusedMultiplyAdd(numeratorOdd, u, numeratorEven);
        var denominatorEven = Vector128.FusedMultiplyAdd(Vector128.Create(1.3112548499678843e-13), u2, Vector128.Create(5.802324072460179e-08));
        var denominatorOdd = Vector128.FusedMultiplyAdd(Vector128.Create(1.7099333358773008e-10), u2, Vector128.Create(7.830105365012887e-06));
        denominatorEven = Vector128.FusedMultiplyAdd(denominatorEven, u2, Vector128.Create(0.0004866840103220069));
        denominatorOdd = Vector128.FusedMultiplyAdd(denominatorOdd, u2, Vector128.Create(0.014378883084306855));
        denominatorEven = Vector128.FusedMultiplyAdd(denominatorEven, u2, Vector128.Create(0.19053035193315881));
        denominatorOdd = Vector128.FusedMultiplyAdd(denominatorOdd, u2, Vector128.Create(0.9385088179433198));
        denominatorEven = Vector128.FusedMultiplyAdd(denominatorEven, u2, Vector128.Create(1.0));
        var denominator = Vector128.FusedMultiplyAdd(denominatorOdd, u, denominatorEven);
        return numerator / denominator;
    }

    /// <inheritdoc cref="LogBesselI0Far(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogBesselI0Far(Vector128<double> t)
    {
        var p1a = Vector128.FusedMultiplyAdd(t, Vector128.Create(0.12499999999996367), Vector128.Create(4.118821908225611e-18));
        var p1b = Vector128.FusedMultiplyAdd(t, Vector128.Create(0.06510413559040991), Vector128.Create(0.0625000000533055));
        var p1c = Vector128.FusedMultiplyAdd(t, Vector128.Create(0.20775886066652713), Vector128.Create(0.10157209292303133));
        var p1d = Vector128.FusedMultiplyAdd(t, Vector128.Create(-18.57007284068481), Vector128.Create(0.7644192759488196));
        var p1e = Vector128.FusedMultiplyAdd(t, Vector128.Create(-63722.24896528135), Vector128.Create(1315.968178466306));
        var p1f = Vector128.FusedMultiplyAdd(t, Vector128.Create(-67923398.85004511), Vector128.Create(2368493.2105634282));
        var p1g = Vector128.FusedMultiplyAdd(t, Vector128.Create(-26097792242.18419), Vector128.Create(1511546697.167857));
        var p1h = Vector128.FusedMultiplyAdd(t, Vector128.Create(-3528351486457.1406), Vector128.Create(347618988160.57196));
        var p1i = Vector128.FusedMultiplyAdd(t, Vector128.Create(-145790174086368.66), Vector128.Create(26718383593340.22));
        var p1j = Vector128.FusedMultiplyAdd(t, Vector128.Create(-1216095369674104.2), Vector128.Create(540403694484973.8));
        var t2 = t * t;
        var p2a = Vector128.FusedMultiplyAdd(t2, p1b, p1a);
        var p2b = Vector128.FusedMultiplyAdd(t2, p1d, p1c);
        var p2c = Vector128.FusedMultiplyAdd(t2, p1f, p1e);
        var p2d = Vector128.FusedMultiplyAdd(t2, p1h, p1g);
        var p2e = Vector128.FusedMultiplyAdd(t2, p1j, p1i);
        var t4 = t2 * t2;
        var p3a = Vector128.FusedMultiplyAdd(t4, p2b, p2a);
        var p3b = Vector128.FusedMultiplyAdd(t4, p2d, p2c);
        var p3c = Vector128.FusedMultiplyAdd(t4, Vector128.Create(1252706491927014.8), p2e);
        var t8 = t4 * t4;
        var p4a = Vector128.FusedMultiplyAdd(t8, p3b, p3a);
        var t16 = t8 * t8;
        var p5a = Vector128.FusedMultiplyAdd(t16, p3c, p4a);
        return p5a;
    }

    /// <inheritdoc cref="BesselRatioFar(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> BesselRatioFar(Vector128<double> t)
    {
        var p1a = Vector128.FusedMultiplyAdd(t, Vector128.Create(-0.49999999999992745), Vector128.Create(1.0));
        var p1b = Vector128.FusedMultiplyAdd(t, Vector128.Create(-0.12499993793009503), Vector128.Create(-0.1250000001064673));
        var p1c = Vector128.FusedMultiplyAdd(t, Vector128.Create(-0.40263169392473414), Vector128.Create(-0.19533166085151665));
        var p1d = Vector128.FusedMultiplyAdd(t, Vector128.Create(37.14975312106475), Vector128.Create(-1.5032133174870677));
        var p1e = Vector128.FusedMultiplyAdd(t, Vector128.Create(127308.05325583063), Vector128.Create(-2628.821557790125));
        var p1f = Vector128.FusedMultiplyAdd(t, Vector128.Create(135717675.889211), Vector128.Create(-4732182.644900947));
        var p1g = Vector128.FusedMultiplyAdd(t, Vector128.Create(52152943544.35694), Vector128.Create(-3020418687.9586606));
        var p1h = Vector128.FusedMultiplyAdd(t, Vector128.Create(7051925721443.925), Vector128.Create(-694718240808.6671));
        var p1i = Vector128.FusedMultiplyAdd(t, Vector128.Create(291424698896795.56), Vector128.Create(-53404406982527.16));
        var p1j = Vector128.FusedMultiplyAdd(t, Vector128.Create(2431237770909571.0), Vector128.Create(-1080307730976269.9));
        var t2 = t * t;
        var p2a = Vector128.FusedMultiplyAdd(t2, p1b, p1a);
        var p2b = Vector128.FusedMultiplyAdd(t2, p1d, p1c);
        var p2c = Vector128.FusedMultiplyAdd(t2, p1f, p1e);
        var p2d = Vector128.FusedMultiplyAdd(t2, p1h, p1g);
        var p2e = Vector128.FusedMultiplyAdd(t2, p1j, p1i);
        var t4 = t2 * t2;
        var p3a = Vector128.FusedMultiplyAdd(t4, p2b, p2a);
        var p3b = Vector128.FusedMultiplyAdd(t4, p2d, p2c);
        var p3c = Vector128.FusedMultiplyAdd(t4, Vector128.Create(-2504603388091120.0), p2e);
        var t8 = t4 * t4;
        var p4a = Vector128.FusedMultiplyAdd(t8, p3b, p3a);
        var t16 = t8 * t8;
        var p5a = Vector128.FusedMultiplyAdd(t16, p3c, p4a);
        return p5a;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogGamma128(ref double x, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
        {
            var source = Vector128.LoadUnsafe(ref x, i);
            var argument = PositiveArgument(source);
            var logarithm = LogSplit(StepProduct(argument), out var rest);
            var s = Vector128.Create(1.0) / (argument + Vector128.Create(0.5));
            var value = LogGammaFromLogarithm(argument, FromTwo(argument), s, logarithm, rest);
            if (Vector128.LessThanAny(source, Vector128<double>.Zero))
                value = ReflectLogGamma(source, value);
            value.StoreUnsafe(ref result, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Digamma128(ref double x, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
        {
            var source = Vector128.LoadUnsafe(ref x, i);
            var argument = PositiveArgument(source);
            var logarithm = LogSplit(StepProduct(argument), out var rest);
            var s = Vector128.Create(1.0) / (argument + Vector128.Create(0.5));
            var value = DigammaFromLogarithm(argument, FromTwo(argument), s, logarithm, rest);
            if (Vector128.LessThanAny(source, Vector128<double>.Zero))
                value = ReflectDigamma(source, value, logarithm, rest);
            value.StoreUnsafe(ref result, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogGammaAndDigamma128(ref double x, ref double first, ref double second, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
        {
            var source = Vector128.LoadUnsafe(ref x, i);
            var argument = PositiveArgument(source);
            var logarithm = LogSplit(StepProduct(argument), out var rest);
            var w = FromTwo(argument);
            var s = Vector128.Create(1.0) / (argument + Vector128.Create(0.5));
            var value = LogGammaFromLogarithm(argument, w, s, logarithm, rest);
            var derivative = DigammaFromLogarithm(argument, w, s, logarithm, rest);
            if (Vector128.LessThanAny(source, Vector128<double>.Zero))
            {
                value = ReflectLogGamma(source, value);
                derivative = ReflectDigamma(source, derivative, logarithm, rest);
            }

            value.StoreUnsafe(ref first, i);
            derivative.StoreUnsafe(ref second, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogGammaFromLogarithm(Vector128<double> x, Vector128<double> w, Vector128<double> s, Vector128<double> high, Vector128<double> low)
    {
        var slope = x - Vector128.Create(0.5);
        var rest = Vector128.FusedMultiplyAdd(slope, low, Vector128.Create(HalfLogTwoPi - 0.5) + StirlingErrorFar(s));
        var result = Vector128.FusedMultiplyAdd(slope, high - Vector128.Create(1.0), rest);
        if (Vector128.LessThanAny(x, Vector128.Create(FarFrom)))
        {
            var near = Vector128.FusedMultiplyAdd(w, LogGammaNearTwo(w + Vector128.Create(0.75)), -low) - high;
            result = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128.Create(FarFrom)), near, result);
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> DigammaFromLogarithm(Vector128<double> x, Vector128<double> w, Vector128<double> s, Vector128<double> high, Vector128<double> low)
    {
        var result = high + (low - DigammaGapFar(s));
        if (Vector128.LessThanAny(x, Vector128.Create(FarFrom)))
        {
            var near = DigammaNear(x, w, StepProduct(x));
            result = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128.Create(FarFrom)), near, result);
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Trigamma128(ref double x, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
        {
            // ψ′(x) = 1/x² + 1/(x + 1)² + ψ′(x + 2) below 2.
            var source = Vector128.LoadUnsafe(ref x, i);
            var argument = PositiveArgument(source);
            var small = Vector128.LessThan(argument, Vector128.Create(2.0));
            var reciprocal = Vector128.Create(1.0) / argument;
            var nextReciprocal = Vector128.Create(1.0) / (argument + Vector128.Create(1.0));
            var steps = Vector128.FusedMultiplyAdd(reciprocal, reciprocal, nextReciprocal * nextReciprocal);
            var shifted = Vector128.ConditionalSelect(small, argument + Vector128.Create(2.0), argument);
            var s = Vector128.Create(1.0) / (shifted + Vector128.Create(0.5));
            var value = Vector128.FusedMultiplyAdd(s, TrigammaFar(s), Vector128.ConditionalSelect(small, steps, Vector128<double>.Zero));
            if (Vector128.LessThanAny(source, Vector128<double>.Zero))
                value = ReflectTrigamma(source, value);
            value.StoreUnsafe(ref result, i);
        }
    }

    /// <inheritdoc cref="LogSplit(Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogSplit(Vector128<double> x, out Vector128<double> low)
    {
        var m = SplitExponent(x, out var k);
        var f = m - Vector128.Create(1.0);
        var s = f / (m + Vector128.Create(1.0));
        var z = s * s;
        var inner = Vector128.FusedMultiplyAdd(z, LogTail(z), -f);
        var tail = Vector128.FusedMultiplyAdd(s, inner, k * Vector128.Create(Binary64.Ln2Low));
        var power = k * Vector128.Create(Binary64.Ln2High);
        var high = power + f;
        low = ((power - high) + f) + tail;
        high = FixLogarithm(high, x);
        low = Vector128.ConditionalSelect(Vector128.LessThan(Vector128.Abs(high), Vector128.Create(double.PositiveInfinity)), low, high);
        return high;
    }

    /// <inheritdoc cref="FromTwo(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> FromTwo(Vector128<double> x)
    {
        var w = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128.Create(1.25)), x - Vector128.Create(1.0), x - Vector128.Create(2.0));
        return Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128.Create(0.25)), x, w);
    }

    /// <inheritdoc cref="StepProduct(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> StepProduct(Vector128<double> x)
    {
        var product = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128.Create(1.25)), x, Vector128.Create(1.0));
        product = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128.Create(0.25)), x * (x + Vector128.Create(1.0)), product);
        return Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128.Create(FarFrom)), product, x);
    }

    /// <inheritdoc cref="DigammaNear(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> DigammaNear(Vector128<double> x, Vector128<double> w, Vector128<double> product)
    {
        var steps = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128.Create(1.25)), Vector128.Create(-1.0), Vector128<double>.Zero);
        steps = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128.Create(0.25)), Vector128.FusedMultiplyAdd(x, Vector128.Create(-2.0), Vector128.Create(-1.0)), steps);
        var fromRoot = (w + Vector128.Create(2.0 - DigammaRootHigh)) - Vector128.Create(DigammaRootLow);
        return Vector128.FusedMultiplyAdd(fromRoot, DigammaNearTwo(w + Vector128.Create(0.75)), steps / product);
    }

    /// <inheritdoc cref="PositiveArgument(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> PositiveArgument(Vector128<double> x) =>
        Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128<double>.Zero), Vector128.Create(1.0) - x, x);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector128<double> ReflectLogGamma(Vector128<double> x, Vector128<double> positive)
    {
        var negative = Vector128.LessThan(x, Vector128<double>.Zero);
        var r = Vector128.Abs(x - Vector128.Round(x));
        var reflected = -Log(r * Sinc(r * r)) - positive;
        var infinite = Vector128.Equals(x, Vector128.Create(double.NegativeInfinity)) | Vector128.Equals(r, Vector128<double>.Zero);
        reflected = Vector128.ConditionalSelect(infinite, Vector128.Create(double.PositiveInfinity), reflected);
        var stepped = Vector128.GreaterThan(x, Vector128.Create(-40.0));
        reflected = Vector128.ConditionalSelect(stepped, LogGammaByRecurrence(x, negative & stepped), reflected);
        return Vector128.ConditionalSelect(negative, reflected, positive);
    }

    /// <inheritdoc cref="ReflectDigamma(Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector128<double> ReflectDigamma(Vector128<double> x, Vector128<double> positive, Vector128<double> high, Vector128<double> low)
    {
        var negative = Vector128.LessThan(x, Vector128<double>.Zero);

        // 1 − x = a + aLow, and ψ′(a) ≈ 1/a + 1/(2a²) + 1/(6a³) for the low part.
        var one = Vector128.Create(1.0);
        var a = one - x;
        var xPart = a - one;
        var aLow = (one - (a - xPart)) - (x + xPart);
        var q = one / a;
        var slope = Vector128.FusedMultiplyAdd(q * q, Vector128.FusedMultiplyAdd(q, Vector128.Create(1.0 / 6), Vector128.Create(0.5)), q);

        var far = Vector128.GreaterThanOrEqual(a, Vector128.Create(2.5));
        var gap = DigammaGapFar(one / (a + Vector128.Create(0.5)));
        var main = Vector128.ConditionalSelect(far, high, positive);
        var mainLow = Vector128.ConditionalSelect(far, low - gap, Vector128<double>.Zero);

        // π cot πr = 1/r − r·(π²/3 + z·C(z)), z = r².
        var r = Vector128.Round(x) - x;
        var z = r * r;
        var pole = one / r;
        var poleLow = Vector128.FusedMultiplyAdd(-pole, r, one) * pole;
        var linear = r * Vector128.Create(CotangentSlopeHigh);
        var linearLow = Vector128.FusedMultiplyAdd(r, Vector128.Create(CotangentSlopeHigh), -linear);
        var rest = r * Vector128.FusedMultiplyAdd(z, CotangentDeficit(z), Vector128.Create(CotangentSlopeLow));

        var cotangent = TwoSum(pole, -linear, out var cotangentLow);
        var sum = TwoSum(cotangent, main, out var sumLow);
        var correction = Vector128.FusedMultiplyAdd(aLow, slope, ((poleLow - linearLow) + cotangentLow) + (sumLow + mainLow));
        var reflected = sum + (correction - rest);

        // Where the pole is all that counts its low part may overflow; at the pole there is no limit.
        reflected = Vector128.ConditionalSelect(Vector128.LessThan(Vector128.Abs(r), Vector128.Create(1e-20)), pole, reflected);
        reflected = Vector128.ConditionalSelect(Vector128.Equals(r, Vector128<double>.Zero), Vector128.Create(double.NaN), reflected);
        return Vector128.ConditionalSelect(negative, reflected, positive);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector128<double> ReflectTrigamma(Vector128<double> x, Vector128<double> positive)
    {
        var negative = Vector128.LessThan(x, Vector128<double>.Zero);
        var one = Vector128.Create(1.0);
        var r = x - Vector128.Round(x);
        var sinc = Sinc(r * r);
        var sine = r * sinc;
        var cosecant = one / sine;

        // The square doubles the error of the cosecant: what its product and its quotient lost is taken back, but next to a pole, where that would overflow.
        var lost = Vector128.FusedMultiplyAdd(-cosecant, sine, one) - (cosecant * Vector128.FusedMultiplyAdd(r, sinc, -sine));
        var square = cosecant * cosecant;
        var reflected = Vector128.FusedMultiplyAdd(cosecant, cosecant, Vector128.FusedMultiplyAdd(square + square, lost, -positive));
        reflected = Vector128.ConditionalSelect(Vector128.LessThan(square, Vector128.Create(1e300)), reflected, square);
        return Vector128.ConditionalSelect(negative, reflected, positive);
    }

    /// <inheritdoc cref="LogGammaByRecurrence(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogGammaByRecurrence(Vector128<double> x, Vector128<double> lanes)
    {
        var factor = Vector128.ConditionalSelect(lanes, x, Vector128.Create(2.0));
        var product = Vector128.Create(1.0);
        var low = Vector128<double>.Zero;
        var open = Vector128.LessThan(factor, Vector128.Create(1.25));
        while (open != Vector128<double>.Zero)
        {
            var next = product * factor;
            var nextLow = Vector128.FusedMultiplyAdd(low, factor, Vector128.FusedMultiplyAdd(product, factor, -next));
            product = Vector128.ConditionalSelect(open, next, product);
            low = Vector128.ConditionalSelect(open, nextLow, low);
            factor = Vector128.ConditionalSelect(open, factor + Vector128.Create(1.0), factor);
            open = Vector128.LessThan(factor, Vector128.Create(1.25));
        }

        var sign = product & Vector128.Create(-0.0);
        var w = factor - Vector128.Create(2.0);
        return Vector128.FusedMultiplyAdd(w, LogGammaNearTwo(w + Vector128.Create(0.75)), -LogOfSum(product ^ sign, low ^ sign));
    }

    /// <inheritdoc cref="TwoSum(Vector512{double}, Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> TwoSum(Vector128<double> a, Vector128<double> b, out Vector128<double> error)
    {
        var sum = a + b;
        var bPart = sum - a;
        error = (a - (sum - bPart)) + (b - bPart);
        return sum;
    }

    /// <inheritdoc cref="Sinc(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Sinc(Vector128<double> z) => Vector128.FusedMultiplyAdd(-z, SincDeficit(z), Vector128.Create(1.0));

    private static void LogGammaDelta128(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        ref var series = ref Column(ref scratch, 0, length);
        StirlingDelta128(ref x, ref y, ref series, length);
        LogGammaDeltaFromSeries128(ref x, ref y, ref series, ref result, length);
    }

    /// <inheritdoc cref="StirlingDelta512"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void StirlingDelta128(ref double t, ref double y, ref double series, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
        {
            var one = Vector128.Create(1.0);
            var half = Vector128.Create(0.5);
            var start = Vector128.LoadUnsafe(ref t, i);
            var distance = Vector128.LoadUnsafe(ref y, i);
            var lower = Vector128.ConditionalSelect(Vector128.LessThan(start, one), start + one, start);
            var s1 = one / (lower + half);
            var s2 = one / (lower + distance + half);
            (distance * s1 * s2 * StirlingErrorDifference(s1, s2)).StoreUnsafe(ref series, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogGammaDeltaFromSeries128(ref double t, ref double y, ref double series, ref double result, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
        {
            var one = Vector128.Create(1.0);
            var start = Vector128.LoadUnsafe(ref t, i);
            var distance = Vector128.LoadUnsafe(ref y, i);
            var small = Vector128.LessThan(start, one);
            var lower = Vector128.ConditionalSelect(small, start + one, start);

            // Γ(t + 1)/Γ(t) = t exactly, also next to the root at t = 1.
            var single = Vector128.Equals(distance, one);
            var logarithm = Log(Vector128.ConditionalSelect(single, start, lower + distance));
            var ratio = LogP1(distance / lower);
            var value = Vector128.FusedMultiplyAdd(lower - Vector128.Create(0.5), ratio, -Vector128.LoadUnsafe(ref series, i));
            value = Vector128.FusedMultiplyAdd(distance, logarithm - one, value);
            if (Vector128.LessThanAny(start, one))
                value = LogGammaDeltaStep(value, start, distance);

            value = Vector128.ConditionalSelect(single, logarithm, value);
            var zero = Vector128<double>.Zero;
            var infinity = Vector128.Create(double.PositiveInfinity);
            var positive = Vector128.GreaterThan(start, zero);
            value = Vector128.ConditionalSelect(positive & Vector128.Equals(start + distance, infinity), infinity, value);
            Vector128.ConditionalSelect(positive & Vector128.Equals(distance, zero), zero, value).StoreUnsafe(ref result, i);
        }
    }

    /// <inheritdoc cref="LogGammaDeltaStep(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector128<double> LogGammaDeltaStep(Vector128<double> shifted, Vector128<double> t, Vector128<double> y)
    {
        var small = Vector128.LessThan(t, Vector128.Create(1.0));
        var ratio = y / t;
        var step = LogP1(ratio);
        var infinite = Vector128.Equals(ratio, Vector128.Create(double.PositiveInfinity));
        if (infinite != Vector128<double>.Zero)
            step = Vector128.ConditionalSelect(infinite, Log(y) - Log(t), step);

        var result = Vector128.ConditionalSelect(small, shifted - step, shifted);
        var nearRoot = small & Vector128.LessThan(Vector128.Abs(result), Vector128.Create(8.0)) & Vector128.GreaterThanOrEqual(y, Vector128.Create(2.0));
        return nearRoot == Vector128<double>.Zero ? result : Vector128.ConditionalSelect(nearRoot, LogGammaDeltaNearRoot(t, y), result);
    }

    /// <inheritdoc cref="LogGammaDeltaNearRoot(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector128<double> LogGammaDeltaNearRoot(Vector128<double> t, Vector128<double> y)
    {
        var one = Vector128.Create(1.0);
        var half = Vector128.Create(0.5);
        var a = t + one;
        var n = TwoSum(y, t, out var nLow);
        var b = TwoSum(n, one, out var bLow);
        bLow += nLow;

        // With a = t + 1 and b = t + 1 + y: (a − ½)·log(b/a) + y·(log b − 1) − log(n/t) and the difference of the Stirling errors.
        var logB = LogSplit(b, out var logBLow);
        var logN = LogSplit(n, out var logNLow);
        var logT = LogSplit(t, out var logTLow);
        var product = y * logB;
        var productLow = Vector128.FusedMultiplyAdd(y, logB, -product);
        var sum = TwoSum(product, -y, out var sumLow);
        sum = TwoSum(sum, -logN, out var error);
        sumLow += error;
        sum = TwoSum(sum, logT, out error);
        sumLow += error;

        // Of the logarithms' arguments only b loses a part that counts.
        var low = Vector128.FusedMultiplyAdd(y, logBLow + (bLow / b), productLow + sumLow) + (logTLow - logNLow);
        var s1 = one / (a + half);
        var s2 = one / (b + half);
        var series = y * s1 * s2 * StirlingErrorDifference(s1, s2);
        return sum + (Vector128.FusedMultiplyAdd(a - half, LogP1(y / a), low) - series);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void DigammaDelta128(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
        {
            var one = Vector128.Create(1.0);
            var half = Vector128.Create(0.5);
            var start = Vector128.LoadUnsafe(ref x, i);
            var distance = Vector128.LoadUnsafe(ref y, i);
            var small = Vector128.LessThan(start, Vector128.Create(1.5));
            var lower = Vector128.ConditionalSelect(small, start + one, start);
            var finite = Vector128.MinNative(Vector128.Create(LargestDistance), distance);
            var s1 = one / (lower + half);
            var s2 = one / (lower + finite + half);
            var series = finite * s1 * s2 * DigammaGapDifference(s1, s2);
            var step = Vector128.ConditionalSelect(small, finite / (start + finite) / start, Vector128<double>.Zero);
            (LogP1(distance / lower) + (series + step)).StoreUnsafe(ref result, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void TrigammaDelta128(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
        {
            // Two steps up where t < 5/2: 1/t² − 1/n² = y·(t + n)/(t·n)².
            var one = Vector128.Create(1.0);
            var half = Vector128.Create(0.5);
            var start = Vector128.LoadUnsafe(ref x, i);
            var distance = Vector128.MinNative(Vector128.Create(LargestDistance), Vector128.LoadUnsafe(ref y, i));
            var small = Vector128.LessThan(start, Vector128.Create(2.5));
            var lower = Vector128.ConditionalSelect(small, start + Vector128.Create(2.0), start);
            var s1 = one / (lower + half);
            var s2 = one / (lower + distance + half);
            var slope = Vector128.FusedMultiplyAdd(s1, TrigammaFarDifference(s1, s2), TrigammaFar(s2));
            var n = start + distance;
            var step = distance / n / start * ((one / start) + (one / n));
            var t1 = start + one;
            var n1 = n + one;
            step += distance / n1 / t1 * ((one / t1) + (one / n1));
            var value = Vector128.FusedMultiplyAdd(distance * s1 * s2, slope, Vector128.ConditionalSelect(small, step, Vector128<double>.Zero));

            // The reciprocals of a tiny t are infinite.
            var none = Vector128.Equals(distance, Vector128<double>.Zero) & Vector128.GreaterThan(start, Vector128<double>.Zero);
            (-Vector128.ConditionalSelect(none, Vector128<double>.Zero, value)).StoreUnsafe(ref result, i);
        }
    }

    /// <inheritdoc cref="LogMix(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LogMix(Vector128<double> logit, Vector128<double> logProbability)
    {
        var e = ExpOfNegativeMagnitude(logit);
        var larger = LogMixTerms(logit, logProbability, e, LogMixProduct(logit, logProbability, e), out var excess);
        return larger + LogP1(excess);
    }

    private static void LogMix128(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        ref var first = ref Column(ref scratch, 0, length);
        ref var second = ref Column(ref scratch, 1, length);
        ExpOfNegativeMagnitude128(ref x, ref first, length);
        LogMixProduct128(ref x, ref y, ref first, ref second, length);
        LogMixTerms128(ref x, ref y, ref first, ref second, length);
        AddLogP1128(ref first, ref second, ref result, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void ExpOfNegativeMagnitude128(ref double x, ref double result, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
            ExpOfNegativeMagnitude(Vector128.LoadUnsafe(ref x, i)).StoreUnsafe(ref result, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogMixProduct128(ref double logit, ref double logProbability, ref double e, ref double product, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
            LogMixProduct(Vector128.LoadUnsafe(ref logit, i), Vector128.LoadUnsafe(ref logProbability, i), Vector128.LoadUnsafe(ref e, i)).StoreUnsafe(ref product, i);
    }

    /// <inheritdoc cref="LogMixTerms512"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogMixTerms128(ref double logit, ref double logProbability, ref double e, ref double product, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
        {
            var larger = LogMixTerms(Vector128.LoadUnsafe(ref logit, i), Vector128.LoadUnsafe(ref logProbability, i), Vector128.LoadUnsafe(ref e, i), Vector128.LoadUnsafe(ref product, i), out var excess);
            larger.StoreUnsafe(ref e, i);
            excess.StoreUnsafe(ref product, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddLogP1128(ref double larger, ref double excess, ref double result, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
            (Vector128.LoadUnsafe(ref larger, i) + LogP1(Vector128.LoadUnsafe(ref excess, i))).StoreUnsafe(ref result, i);
    }

    /// <inheritdoc cref="LogMixProduct(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogMixProduct(Vector128<double> logit, Vector128<double> logProbability, Vector128<double> e) =>
        Vector128.ConditionalSelect(Vector128.LessThan(logit, Vector128<double>.Zero), Vector128.Create(1.0), e) * ExpM1(logProbability);

    /// <inheritdoc cref="LogMixTerms(Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double}, out Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogMixTerms(Vector128<double> logit, Vector128<double> logProbability, Vector128<double> e, Vector128<double> product, out Vector128<double> excess)
    {
        var onePlusE = Vector128.Create(1.0) + e;
        var near = Vector128.GreaterThan(product, Vector128.Create(-0.5) * onePlusE);
        var distance = Vector128.ConditionalSelect(Vector128.Equals(logit, logProbability), Vector128<double>.Zero, logit - logProbability);
        excess = Vector128.ConditionalSelect(near, product, ExpOfNegativeMagnitude(distance) - e) / onePlusE;
        return Vector128.ConditionalSelect(near, Vector128<double>.Zero, Vector128.MaxNative(logit, logProbability));
    }

    private static void NegativeBinomialLogProbability128(ref double x, ref double y, ref double z, ref double result, ref double scratch, nuint length)
    {
        ref var spread = ref Column(ref scratch, 0, length);
        NegativeBinomialSpread128(ref x, ref y, ref z, ref spread, length);
        NegativeBinomialDeviance128(ref x, ref y, ref z, ref spread, ref result, length);
    }

    /// <inheritdoc cref="NegativeBinomialSpread512"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void NegativeBinomialSpread128(ref double count, ref double mean, ref double size, ref double spread, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
        {
            var zero = Vector128<double>.Zero;
            var one = Vector128.Create(1.0);
            var half = Vector128.Create(0.5);
            var y = Vector128.LoadUnsafe(ref count, i);
            var t = EffectiveSize(Vector128.LoadUnsafe(ref size, i), Vector128.LoadUnsafe(ref mean, i), y);
            var n = t + y;

            // n/(t·ρ) = n·(t + 1)/t² below 1.
            var small = Vector128.LessThan(t, one);
            var ratio = Vector128.ConditionalSelect(small, n * (t + one), n) / Vector128.ConditionalSelect(small, t * t, t);
            var variance = Vector128.Create(2 * Math.PI) * y * ratio;
            var logarithm = Log(variance);
            if (Vector128.GreaterThanAny(variance, Vector128.Create(HugeCount)))
                logarithm = LogHugeVariance(logarithm, variance, y, t);
            var shifted = Vector128.ConditionalSelect(small, t + one, t) + half;
            var errors = (StirlingError(one / shifted) - StirlingError(one / (n + half))) + StirlingError(one / (y + half));
            (Vector128.ConditionalSelect(small, one, zero) - Vector128.FusedMultiplyAdd(half, logarithm, errors)).StoreUnsafe(ref spread, i);
        }
    }

    /// <inheritdoc cref="EffectiveSize(Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> EffectiveSize(Vector128<double> size, Vector128<double> mean, Vector128<double> count)
    {
        var limit = Vector128.MaxNative(Vector128.Create(1.0), Vector128.Create(PoissonRatio) * Vector128.MaxNative(mean, count));
        return Vector128.MinNative(Vector128.MinNative(limit, Vector128.Create(double.MaxValue)), size);
    }

    /// <inheritdoc cref="LogHugeVariance(Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector128<double> LogHugeVariance(Vector128<double> logarithm, Vector128<double> variance, Vector128<double> y, Vector128<double> t)
    {
        var small = Vector128.LessThan(t, Vector128.Create(1.0));
        var logT = Vector128.ConditionalSelect(small, Log(t), Vector128<double>.Zero);
        var ratio = Vector128.ConditionalSelect(small, LogP1(t) + (Log(t + y) - logT), LogP1(y / t));
        var value = (Vector128.Create(2 * HalfLogTwoPi) + Log(y)) + (ratio - logT);
        return Vector128.ConditionalSelect(Vector128.GreaterThan(variance, Vector128.Create(HugeCount)), value, logarithm);
    }

    /// <inheritdoc cref="NegativeBinomialDeviance512"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void NegativeBinomialDeviance128(ref double count, ref double mean, ref double size, ref double spread, ref double result, nuint length)
    {
        nuint i = 0;
        do
        {
            var zero = Vector128<double>.Zero;
            var one = Vector128.Create(1.0);
            var counted = Vector128.LoadUnsafe(ref count, i);
            var m = Vector128.LoadUnsafe(ref mean, i);
            var isZero = Vector128.Equals(counted, zero);
            var y = Vector128.ConditionalSelect(isZero, one, counted);
            var t = EffectiveSize(Vector128.LoadUnsafe(ref size, i), m, counted);
            var small = Vector128.AndNot(Vector128.LessThan(t, one), isZero);
            var rho = Vector128.ConditionalSelect(small, t / (t + one), one);

            // Only ratios of m, t and y enter here.
            var (mScaled, tScaled, yScaled) = (m, t, y);
            var huge = Vector128.GreaterThan(Vector128.MaxNative(t, Vector128.MaxNative(m, y)), Vector128.Create(HugeCount));
            if (huge != zero)
            {
                var scale = Vector128.ConditionalSelect(huge, Vector128.Create(HugeCountScale), one);
                (mScaled, tScaled, yScaled) = (m * scale, t * scale, y * scale);
            }

            var countedScaled = Vector128.ConditionalSelect(isZero, counted, yScaled);
            var r = one / (tScaled + mScaled);
            var u = (countedScaled - mScaled) * r;
            var ratio = (tScaled + countedScaled) * r;
            var first = LogP1Minus(ratio * rho, u, Vector128.AndNot(Vector128.Equals(t, t), small), Vector128.ConditionalSelect(isZero, zero, u));
            var inverse = one / yScaled;
            var v = -(tScaled * u) * inverse;
            var second = LogP1Minus(mScaled * ratio * inverse, v, Vector128<double>.AllBitsSet, v);
            var atZero = t * first;
            var positive = Vector128.FusedMultiplyAdd(y, second, atZero) + Vector128.LoadUnsafe(ref spread, i);
            var value = Vector128.ConditionalSelect(isZero, atZero, positive);

            // A count is a finite whole number, and 0 where the mean is 0; a NaN is neither impossible nor a count.
            var infinity = Vector128.Create(double.PositiveInfinity);
            var isNumber = Vector128.Equals(counted, counted);
            var impossible = Vector128.AndNot(isNumber, Vector128.Equals(Vector128.Floor(counted), counted))
                | Vector128.LessThan(counted, zero) | Vector128.Equals(counted, infinity) | Vector128.Equals(m, infinity)
                | (Vector128.Equals(m, zero) & Vector128.GreaterThan(counted, zero));
            value = Vector128.ConditionalSelect(impossible, Vector128.Create(double.NegativeInfinity), value);
            var valid = Vector128.GreaterThanOrEqual(m, zero) & Vector128.GreaterThan(t, zero) & isNumber;
            Vector128.ConditionalSelect(valid, value, Vector128.Create(double.NaN)).StoreUnsafe(ref result, i);
            i += (nuint)Vector128<double>.Count;
        }
        while (i < length);
    }

    /// <inheritdoc cref="LogP1Minus(Vector512{double}, Vector512{double}, Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogP1Minus(Vector128<double> w, Vector128<double> u, Vector128<double> isOnePlusU, Vector128<double> linear)
    {
        // No exponent is split off where u and log(1 + u) nearly cancel: the polynomial for [0, 1] is one in s², and |s| ≤ 1/3 from −½ on.
        var direct = isOnePlusU & Vector128.GreaterThanOrEqual(u, Vector128.Create(-0.5)) & Vector128.LessThanOrEqual(u, Vector128.Create(1.0));
        var f = Vector128.ConditionalSelect(direct, u, SplitExponent(w, out var k) - Vector128.Create(1.0));
        k = Vector128.ConditionalSelect(direct, Vector128<double>.Zero, k);
        var s = f / (f + Vector128.Create(2.0));
        var z = s * s;
        var inner = Vector128.FusedMultiplyAdd(z, UnitLogTail(z), -f);
        var tail = Vector128.FusedMultiplyAdd(s, inner, k * Vector128.Create(Binary64.Ln2Low));
        return Vector128.FusedMultiplyAdd(k, Vector128.Create(Binary64.Ln2High), f - linear) + tail;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void LogBesselI0128(ref double x, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
        {
            // log I₀(x) below 10, log |x| from there.
            var magnitude = Vector128.Abs(Vector128.LoadUnsafe(ref x, i));
            var far = Vector128.GreaterThanOrEqual(magnitude, Vector128.Create(10.0));
            var u = Vector128.Create(0.25) * magnitude * magnitude;
            var logarithm = LogP1(Vector128.ConditionalSelect(far, magnitude - Vector128.Create(1.0), u * BesselI0Series(u)));
            var scaled = LogBesselI0Far(Vector128.Create(1.0) / magnitude) - Vector128.Create(HalfLogTwoPi);
            var asymptotic = magnitude + Vector128.FusedMultiplyAdd(logarithm, Vector128.Create(-0.5), scaled);
            asymptotic = Vector128.ConditionalSelect(Vector128.Equals(magnitude, Vector128.Create(double.PositiveInfinity)), magnitude, asymptotic);
            Vector128.ConditionalSelect(far, asymptotic, logarithm).StoreUnsafe(ref result, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void BesselI1OverI0128(ref double x, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
        {
            var argument = Vector128.LoadUnsafe(ref x, i);
            var magnitude = Vector128.Abs(argument);
            var u = Vector128.Create(0.25) * argument * argument;
            var near = Vector128.Create(0.5) * magnitude * BesselRatioNear(u);
            var asymptotic = BesselRatioFar(Vector128.Create(1.0) / magnitude);
            var far = Vector128.GreaterThanOrEqual(magnitude, Vector128.Create(10.0));
            (Vector128.ConditionalSelect(far, asymptotic, near) | (argument & Vector128.Create(-0.0))).StoreUnsafe(ref result, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void PoissonLogProbability128(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
            PoissonLogProbabilityOf(Vector128.LoadUnsafe(ref x, i), Vector128.LoadUnsafe(ref y, i)).StoreUnsafe(ref result, i);
    }

    /// <inheritdoc cref="PoissonLogProbabilityOf(Vector512{double}, Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> PoissonLogProbabilityOf(Vector128<double> x, Vector128<double> mu)
    {
        var zero = Vector128<double>.Zero;
        var one = Vector128.Create(1.0);
        var half = Vector128.Create(0.5);
        var small = Vector128.LessThan(x, one);
        var shifted = Vector128.ConditionalSelect(small, x + one, x);
        var excess = mu - x;
        var v = excess / shifted;
        var curve = LogP1Minus(mu / shifted, v, ~small, Vector128.ConditionalSelect(small, zero, v));
        var spread = Vector128.FusedMultiplyAdd(-half, Log(Vector128.Create(2 * Math.PI) * shifted), -StirlingError(one / (shifted + half)));
        var result = Vector128.FusedMultiplyAdd(x, curve, spread + Vector128.ConditionalSelect(small, one - excess, zero));
        result = Vector128.ConditionalSelect(Vector128.Equals(x, zero), zero - mu, result);

        var infinity = Vector128.Create(double.PositiveInfinity);
        var impossible = Vector128.Equals(mu, infinity) | Vector128.AndNot(Vector128.Equals(mu, zero), Vector128.Equals(x, zero));
        result = Vector128.ConditionalSelect(impossible, -infinity, result);
        var valid = Vector128.GreaterThanOrEqual(mu, zero) & Vector128.GreaterThanOrEqual(x, zero);
        return Vector128.ConditionalSelect(valid, result, Vector128.Create(double.NaN));
    }

    private static void LogBeta128(ref double x, ref double y, ref double result, ref double scratch, nuint length)
    {
        ref var smaller = ref Column(ref scratch, 0, length);
        ref var larger = ref Column(ref scratch, 1, length);
        ref var difference = ref Column(ref scratch, 2, length);
        SortPairs128(ref x, ref y, ref smaller, ref larger, length);
        LogGammaDelta128(ref larger, ref smaller, ref difference, ref Column(ref scratch, 3, length), length);
        LogGamma128(ref smaller, ref larger, ref scratch, length);
        SubtractColumn128(ref larger, ref difference, ref result, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SortPairs128(ref double x, ref double y, ref double smaller, ref double larger, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
        {
            var left = Vector128.LoadUnsafe(ref x, i);
            var right = Vector128.LoadUnsafe(ref y, i);
            Vector128.Min(left, right).StoreUnsafe(ref smaller, i);
            Vector128.Max(left, right).StoreUnsafe(ref larger, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SubtractColumn128(ref double x, ref double y, ref double result, nuint length)
    {
        for (nuint i = 0; i < length; i += (nuint)Vector128<double>.Count)
            (Vector128.LoadUnsafe(ref x, i) - Vector128.LoadUnsafe(ref y, i)).StoreUnsafe(ref result, i);
    }
}

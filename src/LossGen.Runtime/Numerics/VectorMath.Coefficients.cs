namespace LossGen;

// Printed by tools/elementary_coefficients.py; errors are measured there after the coefficients were rounded.
public static partial class VectorMath
{
    /// <summary>Constants of the double precision functions.</summary>
    private static class Binary64
    {
        public const double InverseLn2 = 1.4426950408889634;

        // ln 2 in two parts. The high part has 42 bits, so its product with any exponent is exact.
        public const double Ln2High = 0.6931471805598903;
        public const double Ln2Low = 5.497923018708371e-14;

        // ½ ln 2 and what the rounding left of it. Where n is small, x − n·HalfLn2 is exact.
        public const double HalfLn2 = 0.34657359027997264;
        public const double HalfLn2Rest = 1.1595234069231498e-17;

        // 1.5·2⁵² + 1023: added to an exponent it leaves the biased exponent in the low bits of the sum.
        public const double ExponentBias = 6755399441056767.0;

        // Beyond ±ExpBound the exponential has long overflowed or underflowed; the bound only keeps the exponent a small integer.
        public const double ExpBound = 800.0;

        // e⁻⁶⁰ is far below half an ulp of 1, and tanh 22 rounds to 1.
        public const double ExpM1Bound = -60.0;
        public const double TanhBound = 22.0;

        // Between 2⁻⁴⁰⁰ and 2⁵⁰⁰ the square of a number and those of all that counts beside it are normal numbers;
        // outside they are after a multiplication or division by 2⁶⁰⁰.
        public const double SquareLow = 3.8725919148493183e-121;
        public const double SquareHigh = 3.273390607896142e150;
        public const double SquareScale = 4.149515568880993e180;

        // (eʳ − 1 − r)/r² on |r| ≤ ½ ln 2: degree 9, error 0.14 · 2⁻⁵³ of eʳ.
        public const double ExpTail0 = 0.5000000000000001;
        public const double ExpTail1 = 0.16666666666666669;
        public const double ExpTail2 = 0.04166666666662413;
        public const double ExpTail3 = 0.008333333333330062;
        public const double ExpTail4 = 0.0013888888917213717;
        public const double ExpTail5 = 0.00019841269863053618;
        public const double ExpTail6 = 2.4801521295954376e-05;
        public const double ExpTail7 = 2.7557268459997064e-06;
        public const double ExpTail8 = 2.7620088445409746e-07;
        public const double ExpTail9 = 2.510038549551032e-08;

        // (tanh r − r)/r³ in r², |r| ≤ ¼ ln 2: degree 6, error 0.0048 · 2⁻⁵³ of tanh r.
        public const double TanhTail0 = -0.3333333333333333;
        public const double TanhTail1 = 0.13333333333332836;
        public const double TanhTail2 = -0.05396825396560651;
        public const double TanhTail3 = 0.021869488006597864;
        public const double TanhTail4 = -0.008863185040949143;
        public const double TanhTail5 = 0.0035896525264814527;
        public const double TanhTail6 = -0.001395382800521272;

        // (2 artanh s − 2s)/s³ in s², |s| ≤ 1/5: degree 7, error 0.0069 · 2⁻⁵³ of log((1 + s)/(1 − s)).
        public const double LogTail0 = 0.6666666666666666;
        public const double LogTail1 = 0.4000000000000794;
        public const double LogTail2 = 0.28571428567275936;
        public const double LogTail3 = 0.2222222304835159;
        public const double LogTail4 = 0.18181737626302938;
        public const double LogTail5 = 0.15388867805613718;
        public const double LogTail6 = 0.13209708242059462;
        public const double LogTail7 = 0.13609030262858499;

        // (2 artanh s − 2s)/s³ in s², s in [0, 1/3]: degree 9, error 0.067 · 2⁻⁵³ of log((1 + s)/(1 − s)).
        public const double UnitLogTail0 = 0.6666666666666666;
        public const double UnitLogTail1 = 0.40000000000014585;
        public const double UnitLogTail2 = 0.2857142856710876;
        public const double UnitLogTail3 = 0.22222222717427864;
        public const double UnitLogTail4 = 0.18181789436132859;
        public const double UnitLogTail5 = 0.15385570064958623;
        public const double UnitLogTail6 = 0.13314144209654935;
        public const double UnitLogTail7 = 0.12001072809590713;
        public const double UnitLogTail8 = 0.08800738486144674;
        public const double UnitLogTail9 = 0.1616404561194353;
    }

    /// <summary>Constants of the single precision functions.</summary>
    private static class Binary32
    {
        public const float InverseLn2 = 1.44269504f;

        // ln 2 in two parts. The high part has 15 bits, so its product with any exponent is exact.
        public const float Ln2High = 0.693145752f;
        public const float Ln2Low = 1.42860677e-6f;

        // ½ ln 2 and what the rounding left of it. Where n is small, x − n·HalfLn2 is exact.
        public const float HalfLn2 = 0.34657359f;
        public const float HalfLn2Rest = -9.5232715e-10f;

        // 1.5·2²³ + 127: added to an exponent it leaves the biased exponent in the low bits of the sum.
        public const float ExponentBias = 12583039.0f;

        // Beyond ±ExpBound the exponential has long overflowed or underflowed; the bound only keeps the exponent a small integer.
        public const float ExpBound = 120.0f;

        // e⁻⁴⁰ is far below half an ulp of 1, and tanh 10 rounds to 1.
        public const float ExpM1Bound = -40.0f;
        public const float TanhBound = 10.0f;

        // As in double precision: 2⁻⁴⁰, 2⁶⁰ and 2⁹⁰.
        public const float SquareLow = 9.09494702e-13f;
        public const float SquareHigh = 1.1529215e18f;
        public const float SquareScale = 1.23794004e27f;

        // (eʳ − 1 − r)/r² on |r| ≤ ½ ln 2: degree 4, error 0.18 · 2⁻²⁴ of eʳ.
        public const float ExpTail0 = 0.5f;
        public const float ExpTail1 = 0.166665763f;
        public const float ExpTail2 = 0.0416665561f;
        public const float ExpTail3 = 0.00836317893f;
        public const float ExpTail4 = 0.0013926184f;

        // (tanh r − r)/r³ in r², |r| ≤ ¼ ln 2: degree 2, error 0.0081 · 2⁻²⁴ of tanh r.
        public const float TanhTail0 = -0.333333313f;
        public const float TanhTail1 = 0.133322433f;
        public const float TanhTail2 = -0.0529963262f;

        // (2 artanh s − 2s)/s³ in s², |s| ≤ 1/5: degree 3, error 0.0082 · 2⁻²⁴ of log((1 + s)/(1 − s)).
        public const float LogTail0 = 0.666666687f;
        public const float LogTail1 = 0.400003135f;
        public const float LogTail2 = 0.285325438f;
        public const float LogTail3 = 0.237513423f;

        // (2 artanh s − 2s)/s³ in s², s in [0, 1/3]: degree 4, error 0.017 · 2⁻²⁴ of log((1 + s)/(1 − s)).
        public const float UnitLogTail0 = 0.666666687f;
        public const float UnitLogTail1 = 0.399997056f;
        public const float UnitLogTail2 = 0.28592357f;
        public const float UnitLogTail3 = 0.217065752f;
        public const float UnitLogTail4 = 0.232243299f;
    }
}

namespace LossGen;

/// <summary>Polynomial coefficients, computed by tools/coefficients.py; C0 is the constant term.</summary>
internal static class Coefficients
{
    /// <summary>(eʳ − 1 − r)/r² on [-0.346608, 0.346608]; relative error 1.6e-17.</summary>
    internal static class Exp
    {
        public const double C0 = 0.5000000000000001;
        public const double C1 = 0.16666666666666669;
        public const double C2 = 0.04166666666662413;
        public const double C3 = 0.008333333333330062;
        public const double C4 = 0.0013888888917213717;
        public const double C5 = 0.00019841269863053618;
        public const double C6 = 2.4801521295954376e-05;
        public const double C7 = 2.7557268459997064e-06;
        public const double C8 = 2.7620088445409746e-07;
        public const double C9 = 2.510038549551032e-08;
    }

    /// <summary>(eʳ − 1 − r)/r² on [-0.346608, 0.346608]; relative error 1.1e-8.</summary>
    internal static class ExpSingle
    {
        public const float C0 = 0.5f;
        public const float C1 = 0.16666576266288757f;
        public const float C2 = 0.041666556149721146f;
        public const float C3 = 0.008363178931176662f;
        public const float C4 = 0.0013926184037700295f;
    }

    /// <summary>(2·artanh s − 2s)/s³ in z = s² on [0.0, 0.0401]; relative error 7.7e-19.</summary>
    internal static class Log
    {
        public const double C0 = 0.6666666666666666;
        public const double C1 = 0.4000000000000794;
        public const double C2 = 0.28571428567275936;
        public const double C3 = 0.2222222304835159;
        public const double C4 = 0.18181737626302938;
        public const double C5 = 0.15388867805613718;
        public const double C6 = 0.13209708242059462;
        public const double C7 = 0.13609030262858499;
    }

    /// <summary>(2·artanh s − 2s)/s³ in z = s² on [0.0, 0.0401]; relative error 4.9e-10.</summary>
    internal static class LogSingle
    {
        public const float C0 = 0.6666666865348816f;
        public const float C1 = 0.4000031352043152f;
        public const float C2 = 0.28532543778419495f;
        public const float C3 = 0.23751342296600342f;
    }

    /// <summary>(2·artanh s − 2s)/s³ in z = s² on [0.0, 0.111111]; relative error 2.2e-18.</summary>
    internal static class LogOfUnit
    {
        public const double C0 = 0.6666666666666666;
        public const double C1 = 0.39999999999999525;
        public const double C2 = 0.285714285716001;
        public const double C3 = 0.2222222219823677;
        public const double C4 = 0.18181819897962714;
        public const double C5 = 0.1538454396486055;
        public const double C6 = 0.13335178631449257;
        public const double C7 = 0.11734279061303197;
        public const double C8 = 0.10845178394880015;
        public const double C9 = 0.07492143795550767;
        public const double C10 = 0.1563057780092285;
    }

    /// <summary>(2·artanh s − 2s)/s³ in z = s² on [0.0, 0.111111]; relative error 9.9e-10.</summary>
    internal static class LogOfUnitSingle
    {
        public const float C0 = 0.6666666865348816f;
        public const float C1 = 0.3999970555305481f;
        public const float C2 = 0.285923570394516f;
        public const float C3 = 0.2170657515525818f;
        public const float C4 = 0.23224329948425293f;
    }

    /// <summary>ln Γ(2 + w)/w on [-0.5, 0.5]; relative error 1.3e-17.</summary>
    internal static class LogGamma
    {
        public const double C0 = 0.42278433509846713;
        public const double C1 = 0.3224670334241132;
        public const double C2 = -0.06735230105319814;
        public const double C3 = 0.02058080842778457;
        public const double C4 = -0.0073855510286681535;
        public const double C5 = 0.002890510330738737;
        public const double C6 = -0.0011927539120010226;
        public const double C7 = 0.0005096695248853096;
        public const double C8 = -0.00022315475074520367;
        public const double C9 = 9.945750909889392e-05;
        public const double C10 = -4.4926351103833334e-05;
        public const double C11 = 2.050726741605779e-05;
        public const double C12 = -9.438458716242811e-06;
        public const double C13 = 4.374374916915131e-06;
        public const double C14 = -2.0449201467015115e-06;
        public const double C15 = 9.578663334114758e-07;
        public const double C16 = -4.303558760359961e-07;
        public const double C17 = 2.0304806751615227e-07;
        public const double C18 = -1.3412819758517287e-07;
        public const double C19 = 6.379047507619774e-08;
    }

    /// <summary>ψ(2 + w) on [-0.5, 0.5]; relative error 2.0e-17.</summary>
    internal static class Digamma
    {
        public const double C0 = 0.42278433509846713;
        public const double C1 = 0.6449340668482264;
        public const double C2 = -0.2020569031595943;
        public const double C3 = 0.08232323371114006;
        public const double C4 = -0.03692775514337086;
        public const double C5 = 0.017343061984288078;
        public const double C6 = -0.0083492773818423;
        public const double C7 = 0.004077356204303644;
        public const double C8 = -0.002008392829261749;
        public const double C9 = 0.0009945749900394508;
        public const double C10 = -0.000494188535232711;
        public const double C11 = 0.00024608834332408985;
        public const double C12 = -0.00012271424255306068;
        public const double C13 = 6.123361261842341e-05;
        public const double C14 = -3.05809753599574e-05;
        public const double C15 = 1.5356187450230485e-05;
        public const double C16 = -7.674160254961053e-06;
        public const double C17 = 3.5894120527625994e-06;
        public const double C18 = -1.7942765098136759e-06;
        public const double C19 = 1.3349723794099688e-06;
        public const double C20 = -6.674305497396081e-07;
    }

    /// <summary>ψ′(2 + w) on [-0.5, 0.5]; relative error 3.9e-17.</summary>
    internal static class Trigamma
    {
        public const double C0 = 0.6449340668482264;
        public const double C1 = -0.4041138063191886;
        public const double C2 = 0.24696970113341435;
        public const double C3 = -0.1477110205734796;
        public const double C4 = 0.08671530992228105;
        public const double C5 = -0.050095664291555375;
        public const double C6 = 0.028541493383410693;
        public const double C7 = -0.016067142607511513;
        public const double C8 = 0.008951176220462933;
        public const double C9 = -0.004941886077722681;
        public const double C10 = 0.002706950785724541;
        public const double C11 = -0.0014725594931745685;
        public const double C12 = 0.0007962407592862308;
        public const double C13 = -0.00042824312674723296;
        public const double C14 = 0.00022912320964268263;
        public const double C15 = -0.0001221374829316176;
        public const double C16 = 6.54147720231707e-05;
        public const double C17 = -3.461924246151498e-05;
        public const double C18 = 1.6624909445818616e-05;
        public const double C19 = -8.756643137399362e-06;
        public const double C20 = 7.365312159473478e-06;
        public const double C21 = -3.852057458301961e-06;
    }

    /// <summary>(ln Γ(x) − (x − ½)·ln x + x − ½·ln 2π)·x in u = 1/x² on [0.0, 0.0330579]; relative error 8.8e-18.</summary>
    internal static class Binet
    {
        public const double C0 = 0.08333333333333333;
        public const double C1 = -0.0027777777777648043;
        public const double C2 = 0.0007936507853393013;
        public const double C3 = -0.0005952360502696809;
        public const double C4 = 0.0008415009114331926;
        public const double C5 = -0.0019006195721743896;
        public const double C6 = 0.00575236174710752;
        public const double C7 = -0.014943146527973733;
    }

    /// <summary>(ln x − 1/(2x) − ψ(x))·x² in u = 1/x² on [0.0, 0.0330579]; relative error 1.5e-18.</summary>
    internal static class DigammaTail
    {
        public const double C0 = 0.08333333333333329;
        public const double C1 = -0.00833333333313146;
        public const double C2 = 0.003968253838799225;
        public const double C3 = -0.0041666347570395645;
        public const double C4 = 0.0075718454579699135;
        public const double C5 = -0.0208267371748497;
        public const double C6 = 0.0728801265832711;
        public const double C7 = -0.20652008433010027;
    }

    /// <summary>(ψ′(x) − 1/x − 1/(2x²))·x³ in u = 1/x² on [0.0, 0.0330579]; relative error 1.6e-18.</summary>
    internal static class TrigammaTail
    {
        public const double C0 = 0.16666666666666663;
        public const double C1 = -0.033333333333093525;
        public const double C2 = 0.023809523614205113;
        public const double C3 = -0.03333327154121462;
        public const double C4 = 0.07574766666773389;
        public const double C5 = -0.25220472756974444;
        public const double C6 = 1.1161555673598949;
        public const double C7 = -5.351361862549425;
        public const double C8 = 17.464123039138848;
    }
}

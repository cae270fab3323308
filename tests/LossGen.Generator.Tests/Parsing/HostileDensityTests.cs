using System.Globalization;
using System.Runtime.Loader;
using LossGen.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Parsing;

/// <summary>
/// Every construct of C# in a density: it is read rightly, or refused once and with a reason. What the C# compiler accepts
/// before the generator ran it accepts after it.
/// </summary>
public class HostileDensityTests
{
    private const string Usings = "#pragma warning disable\nusing System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Numerics;\nusing LossGen;\nusing static System.Math;\n";

    private static readonly double[] Values = [-2.5, -1, -0.5, 0, 0.25, 1, 2, 3.5, double.NaN];

    /// <summary>Bodies of <c>double F(double y, double a, double b)</c>, with further members behind them.</summary>
    private static readonly string[] Readable =
    [
        "=> -(y - a) * (y - a) * b;",
        "{ checked { return a * y + b; } }",
        "=> unchecked(a * y + b);",
        "=> checked(a * y + b);",
        "{ return G(a) * y + b; static double G(double x) => x * x; }",
        "{ var t = a * b; return G(y); double G(double x) => x * t; }",
        "{ double t = a; double G(double x) => x * t; t = b; return G(y); }",
        "{ double G(double x) { if (x > 0) return x; return -x; } return G(y) + G(a) * b; }",
        "{ var t = (a, b); return t.a * y + t.b; }",
        "{ (double p, double q) t = (a, b); return t.p * y + t.q; }",
        "{ var (p, q) = (a, b); return p * y + q; }",
        "{ (a, b) = (b, a); return a * y - b; }",
        "{ (double p, var q) = (a, b); return p * y + q; }",
        "{ var (p, q) = H(a, b); return p * y + q; } static (double, double) H(double x, double z) => (x + z, x - z);",
        "=> H(a, b).Item1 * y; static (double, double) H(double x, double z) => (x + z, x - z);",
        "=> H(a, b).s * y + H(a, b).d; static (double s, double d) H(double x, double z) { if (x > z) return (x + z, x - z); return (x, z); }",
        "{ var (p, _) = (a, b); return p * y; }",
        "{ var (p, (q, r)) = (a, (b, y)); return p * q * r; }",
        "{ double d = default; return (d + a) * y + b; }",
        "=> (default(double) + a) * y + b;",
        "=> y is 0 ? a : b;",
        "=> y is > 0 and < 3 ? a : b;",
        "=> y is not (0 or 1) ? a : b;",
        "=> y is double d ? a * d : b;",
        "=> y is var d ? a * d : b;",
        "=> y is { } d ? a * d : b;",
        "=> y is double.NaN ? a : b;",
        "=> y is double.PositiveInfinity ? a : b;",
        "=> (a, b) is (> 0, < 1) ? y : a;",
        "=> (a, b) switch { (> 0, _) => y, (_, < 0) => a, _ => b };",
        "=> y switch { 0 => a, > 0 and < 2 => b, < -2 or 2 => a * b, _ => y };",
        "=> y switch { var v when v > a => v * b, > 0 => a, _ => b };",
        "=> y switch { > 0 => a, var v => v * b };",
        "=> y switch { > 0 => a switch { > 1 => b, _ => a }, _ => b };",
        "=> (y > 0, a > 0) switch { (true, true) => a, (true, false) => b, _ => y };",
        "=> (y > 0) is true ? a : b;",
        "=> y switch { (> 0) => a, (_) => b };",
        "{ var s = a; s += y; s -= b; s *= 2; s /= 3; return s; }",
        "{ var s = a; s++; ++s; s--; return s * y; }",
        "{ a = a * a; y -= b; return a * y; }",
        "=> H(in a) * y; static double H(in double x) => x * x;",
        "=> H(a + 1) * y; static double H(in double x) => x * x;",
        "=> H(a) * y + H(a, b); static double H(double x, double z = 2.5) => x * z;",
        "=> H(z: a, x: y) * b; static double H(double x, double z) => x - z;",
        "=> H(a) * y; private static partial double H(double x); private static partial double H(double x) => x + 1;",
        "=> C * a + y * b; static double C => 2 * Math.Log(3);",
        "=> C * a + y * b; static double C { get { return 3.5; } }",
        "=> C * a + D * y; const double C = 2.5; const int D = 3;",
        "{ const double c = 2.5; const int d = 3; return c * a + d * y; }",
        "=> C * a + y * b; static readonly double C = 0.5 * Math.Log(2 * Math.PI);",
        "=> C * a + y * b; static readonly double D = 2; static readonly double C = 3 * D;",
        "=> K.C * a + y * b; class K { public const double C = 4; }",
        "=> K.C * a + y * b; class K { public static readonly double C = 4; }",
        "=> double.Epsilon * a + Math.PI * y + double.Pi * b + Math.Tau + double.E + Math.E + double.Tau;",
        "=> double.MaxValue > a ? y : b;",
        "=> y > a ? b : double.NegativeInfinity;",
        "=> y > a ? b : double.NaN;",
        "=> y == double.NaN ? a : b;",
        "=> y > int.MaxValue ? a : b;",
        "=> (double)3 * a * y + b;",
        "{ long n = 5; return n * a * y + b; }",
        "{ const ulong n = 5; return n * a * y + b; }",
        "{ byte n = 5; return n * a * y + b; }",
        "=> 9007199254740993L * a + y;",
        "{ int i = 3; return i / 2.0 * a * y; }",
        "{ var c = y > 0; var d = a > 0 && !c; return d ? a : c ? b : y; }",
        "=> (y > 0 & a > 0) ? a : (y > 0 | b > 0) ? b : (y > 0 ^ a < 0) ? y : a * b;",
        "=> (y > 0) == (a > 0) ? a : b;",
        "=> (y > 0) != (a > 0) ? a : b;",
        "{ var c = y > 0; c &= a > 0; c |= b > 0; c ^= y > 1; return c ? a : b; }",
        "=> H(y, a) ? a : b; static bool H(double x, double z) => x > 0 && z > 0;",
        "=> true ? a * y : b;",
        "{ if (true) return a; return b; }",
        "{ if (false) return a; return b * y; }",
        "=> C ? a * y : b; const bool C = true;",
        "=> (y > 0 ? a > 0 : b > 0) ? a : b;",
        "=> !(y > a) ? b : y;",
        "=> y != a ? b : y;",
        "=> !(y >= a) ? b : !(y <= b) ? a : y;",
        "=> !(y > a || b < a) ? b : y;",
        "=> double.IsNaN(y) ? a : double.IsFinite(a) ? double.IsInfinity(b) ? a : b : y;",
        "{ if (y < 0) { if (a > 0) { if (b > 0) return a; } else return b; } else if (a < 0) return y; return a * b; }",
        "{ double s; if (y < 0) s = a; else { s = b; if (a > 1) s += 2; } if (b > s) s = s * s; return s * y; }",
        "{ return a * y * b; return b; }",
        "{ if (y > 0) return a; else return b; return y; }",
        "{ _ = a; return y * a; }",
        "{ _ = Math.Exp(a); return y * a * b; }",
        "{ _ = H(a); return y * a * b; } static double H(double x) => Math.Exp(x);",
        "{ { double t = a; y += t; } { double t = b; y -= t; } return y; }",
        "{ var t = a * b; return y * a; }",
        "{ ; ; return y * a * b; }",
        "{ if (y > 0) { var t = a; return t; } else { var t = b; return t * y; } }",
        "{ if (y is var t && t > a) return t * b; return a; }",
        "{ if (!(y is > 0 and var t)) return a; return t * b; }",
        "=> a! * y! + b;",
        "=> Math.Abs(a) + Math.Acosh(1 + a * a) + Math.Asinh(y) + Math.Ceiling(y) + Math.Clamp(a, -1, 1) + Math.Cosh(b) + Math.Exp(b) + Math.Floor(y) + Math.Log(1 + a * a) + Math.Log(2 + a * a, 3) + Math.Log10(1 + a * a) + Math.Log2(1 + b * b) + Math.Max(a, b) + Math.Min(a, b) + Math.Pow(1 + a * a, 0.3) + Math.Sign(1.5) + Math.Sinh(a) + Math.Sqrt(1 + b * b) + Math.Tanh(a) + Math.FusedMultiplyAdd(a, b, y);",
        "=> Math.Max(a, b) + Math.Min(y, b);",
        "=> double.Abs(a) + double.Exp(b) + double.ExpM1(b) + double.Exp2(a) + double.Exp10(a) + double.Hypot(a, b) + double.LogP1(a * a) + double.Log(1 + b * b) + double.Max(a, b) + double.Pow(1 + a * a, 2) + double.Sqrt(a * a + y * y);",
        "{ int i = -3; return Math.Abs(i) * a * y; }",
        "{ int i = 3; return Math.Max(i, 2) * a * y; }",
        "=> Math.Pow(a, 3) * y;",
        "=> Exp(a) * y + Sqrt(b * b);",
        "=> Math.Sqrt(a) * y;",
        "=> y / a + b / 0.0;",
        "=> 1e300 * a * 1e-300 + y * b;",
        "=> 1_000.5 * a + 0x10 * y + 0b11 * b;",
        "=> -3 * a + -y + +b;",
        "{ var t = (a, b, y, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0); return t.Item1 * t.Item2 + t.Item9 + t.Item8 * t.y; }",
        "{ (double p, double q) = (1, b); (double, double) t = (2, 3); return p * q * a * y + t.Item1 * t.Item2; }",
        "=> H((a, b)) * y; static double H((double p, double q) t) => t.p - t.q;",
        "{ var t = (a, b); if (y > 0) t = (b, a); return t.Item1 * y + t.Item2; }",
        "=> a > 0 ? double.NegativeInfinity : y * b;",
        "=> double.NegativeInfinity;",
        "=> a * y + Math.Exp(2) + Math.Tanh(0.5) + Math.Log(3) + Math.Sqrt(2) + b + SpecialFunctions.LogGamma(2.5);",
        "=> a * y * Math.Exp(2) + b * Math.Sqrt(3);",
        "=> Math.Exp(2);",
        "=> a * y + b + Math.Sign(1.5) + Math.Floor(2.5) + Math.Max(2, 3) + Math.Abs(-3.5);",
        "=> a > 0 ? double.NaN : y * b;",
    ];

    private static readonly Lazy<Type[]> Compiled = new(Compile);

    public static TheoryData<int, string> ReadableBodies
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < Readable.Length; i++)
                data.Add(i, Readable[i]);
            return data;
        }
    }

    /// <summary>Bodies as above, and the rules by which they are refused.</summary>
    public static TheoryData<string, string> RefusedBodies => new()
    {
        { "{ var s = 0.0; for (var i = 0; i < 3; i++) s += y; return s * a * b; }", "LG0029" },
        { "{ var s = a; while (s < 3) { s += 1; } return s; }", "LG0029" },
        { "{ var s = a; foreach (var v in new[] { 1.0, 2 }) s += v; return s; }", "LG0029" },
        { "{ var s = a; do { s += 1; } while (s < 3); return s * b; }", "LG0029" },
        { "{ try { return a; } catch { return b; } }", "LG0030" },
        { "{ try { return a; } finally { } }", "LG0030" },
        { "{ if (y < 0) throw new ArgumentException(); return a * b; }", "LG0030" },
        { "=> y < 0 ? throw new ArgumentException() : a * b;", "LG0030" },
        { "=> y switch { < 0 => throw new Exception(), _ => a * b };", "LG0030" },
        { "{ lock (new object()) return a; }", "LG0040" },
        { "{ using var s = new System.IO.MemoryStream(); return a; }", "LG0040" },
        { "{ using (var s = new System.IO.MemoryStream()) { return a; } }", "LG0040" },
        { "{ goto end; end: return a; }", "LG0040" },
        { "{ end: return a * y * b; }", "LG0040" },
        { "{ switch (y) { case 0: return a; default: return b; } }", "LG0031" },
        { "{ unsafe { double* p = &a; return *p; } }", "LG0037" },
        { "{ Span<double> s = stackalloc double[2]; s[0] = a; return s[0]; }", "LG0037" },
        { "{ double[] z = [1]; fixed (double* p = z) return *p; }", "LG0037" },
        { "{ double t = a; void G() { t = b; } G(); return t * y; }", "LG0034" },
        { "{ Func<double, double> f = x => x * x; return f(y) * a + b; }", "LG0040" },
        { "{ var f = static (double x) => x * x; return f(y); }", "LG0040" },
        { "=> new[] { y, a, b }.Sum();", "LG0034" },
        { "=> (from v in new[] { y } select v).Sum();", "LG0034" },
        { "=> (a, b) == (y, y) ? 1 * a: 2 * b;", "LG0040" },
        { "=> new R(a).X * y; record R(double X);", "LG0040" },
        { "=> new R { X = a }.X * y; class R { public double X; }", "LG0038" },
        { "{ double[] z = { a, b }; return z[0] * y; }", "LG0040" },
        { "{ ReadOnlySpan<double> z = [a, b]; return z[0] * y + SpecialFunctions.Sum(z); }", "LG0040" },
        { """=> $"{a}".Length * y;""", "LG0040" },
        { """=> "abc".Length * a * y;""", "LG0040" },
        { "{ double? n = a; return (n ?? b) * y; }", "LG0037" },
        { "{ double? n = a; return n.Value * y; }", "LG0037" },
        { "{ double? n = a; return (n * y) ?? b; }", "LG0037" },
        { "=> nameof(a).Length * y * a;", "LG0040" },
        { "=> sizeof(double) * y * a + b;", "LG0040" },
        { "=> typeof(double).GetHashCode() * y;", "LG0034" },
        { "=> y is double ? a : b;", "LG0040" },
        { "=> (a, b) is { Item1: > 0 } ? y : a;", "LG0040" },
        { "=> new[] { a } is [> 0] ? y : a;", "LG0040" },
        { "=> (y > 0) switch { true => a, false => b };", "LG0032" },
        { "=> y switch { > 0 => a, < 0 => b };", "LG0032" },
        { "=> y switch { > 0 => a, <= 0 => b, double.NaN => y };", "LG0032" },
        { "{ var s = a; s %= 2; return s * y * b; }", "LG0040" },
        { "{ double s; return (s = a) * y; }", "LG0033" },
        { "{ double s, t; s = t = a; return s * t * y; }", "LG0033" },
        { "{ double? n = null; n ??= a; return n.Value; }", "LG0037" },
        { "{ X = a; return y; } static double X;", "LG0033" },
        { "{ X = a; return y; } static double X { get; set; }", "LG0033" },
        { "{ Z[0] = a; return y; } static double[] Z = [1];", "LG0033" },
        { "{ H(a, out var t); return t * y; } static void H(double x, out double r) { r = x; }", "LG0034" },
        { "{ H(ref a); return a * y; } static void H(ref double x) { x = 1; }", "LG0034" },
        { "=> H(a, out var t) * t; static double H(double x, out double r) { r = x; return x; }", "LG0028" },
        { "{ ref double r = ref a; r = 2; return a * y; }", "LG0028" },
        { "{ ref readonly double r = ref a; return r * y; }", "LG0028" },
        { "=> H(ref a) * y; static ref double H(ref double x) => ref x;", "LG0028" },
        { "=> H(a, b, y); static double H(params double[] x) => x.Length;", "LG0034" },
        { "=> H(a, b, y); static double H(params ReadOnlySpan<double> x) => x.Length;", "LG0034" },
        { "=> H<double>(a) * y; static T1 H<T1>(T1 x) => x;", "LG0034" },
        { "=> H(a) * y; static T1 H<T1>(T1 x) where T1 : INumber<T1> => x * x;", "LG0034" },
        { "=> C * a; static double C { get; } = 3;", "LG0038" },
        { "=> C * a + y * b; static readonly double C = 3 * D; static readonly double D = 2;", "LG0038" },
        { "=> C * a + y * b; static readonly double C = 3; static T() { C = 4; }", "LG0038" },
        { "=> C * a + y * b; static readonly double C = new Random().NextDouble();", "LG0034" },
        { "=> C * a + y * b; static readonly double C;", "LG0038" },
        { "=> A.X * a + y * b; class A { public static readonly double X = B.X; } class B { public static readonly double X = A.X; }", "LG0035" },
        { "=> C * a + y * b; static double C = 3;", "LG0038" },
        { "=> C[0] * a + y * b; static readonly double[] C = [1, 2];", "LG0040" },
        { "=> (int)DayOfWeek.Friday * a + y * b;", "LG0037" },
        { "=> DayOfWeek.Friday == DayOfWeek.Friday ? a : y * b;", "LG0037" },
        { "=> 'a' * a + y;", "LG0037" },
        { "{ char c = 'x'; return c * a + y; }", "LG0037" },
        { "{ decimal d = 2m; return (double)d * a; }", "LG0037" },
        { "=> (double)2m * a * y;", "LG0037" },
        { "=> 2f * a + y * b;", "LG0037" },
        { "{ float f = 2; return f * a + y; }", "LG0037" },
        { "=> (float)a * y;", "LG0037" },
        { "=> (int)a * y;", "LG0040" },
        { "=> (int)2.7 * a * y;", "LG0040" },
        { "=> (double)(Half)a * y;", "LG0037" },
        { "{ nint n = 5; return n * a * y + b; }", "LG0037" },
        { "=> (double)new BigInteger(a) * y;", "LG0037" },
        { "=> new Complex(a, b).Real * y;", "LG0040" },
        { "=> (new V(a) + new V(b)).X * y; struct V(double x) { public double X = x; public static V operator +(V l, V r) => new(l.X + r.X); }", "LG0038" },
        { "=> new V(a) * y; struct V(double x) { public double X = x; public static implicit operator double(V v) => v.X; }", "LG0037" },
        { "{ dynamic d = a; return d * y; }", "LG0037" },
        { "=> (3 & 1) * a * y;", "LG0040" },
        { "{ int i = 3, j = 5; return (i | j) * a * y; }", "LG0040" },
        { "=> (1 << 3) * a * y;", "LG0040" },
        { "{ int i = 3; return (1 << i) * a * y; }", "LG0040" },
        { "{ int i = 3; return ~i * a * y; }", "LG0040" },
        { "=> y % a * b;", "LG0040" },
        { "=> 7 % 4 * a * y + b;", "LG0040" },
        { "=> 1 / 2 * a * y + b;", "LG0036" },
        { "{ int i = 3; return i / 2 * a * y; }", "LG0036" },
        { "{ int i = 3; i /= 2; return i * a * y; }", "LG0036" },
        { "{ int i = 3; i += (int)1.5; return i * a * y; }", "LG0040" },
        { "=> double.IsNegative(y) ? a : b;", "LG0034" },
        { "=> double.IsInteger(y) ? a : b;", "LG0034" },
        { "{ Math.Exp(a); return y; }", "LG0034" },
        { "{ System.Diagnostics.Debug.Assert(a > 0); return y * a; }", "LG0034" },
        { """{ Log(a); return y * a; } [System.Diagnostics.Conditional("X")] static void Log(double x) { }""", "LG0034" },
        { "{ Console.WriteLine(a); return y * a; }", "LG0034" },
        { "=> Random.Shared.NextDouble() * y;", "LG0034" },
        { "=> DateTime.Now.Ticks * a;", "LG0040" },
        { "=> Environment.TickCount * a;", "LG0038" },
        { "=> a.CompareTo(b) * y;", "LG0034" },
        { "=> a.ToString().Length;", "LG0040" },
        { """=> double.Parse("2") * a;""", "LG0034" },
        { "=> BitConverter.DoubleToInt64Bits(a) * y;", "LG0034" },
        { "=> F(y - 1, a, b);", "LG0035" },
        { "=> G(y); static double G(double x) => H(x); static double H(double x) => G(x);", "LG0035" },
        { "{ return G(y); double G(double x) => x > 0 ? G(x - 1) : a; }", "LG0035" },
        { """=> G(y) * a; [System.Runtime.InteropServices.DllImport("x")] static extern double G(double x);""", "LG0034" },
        { "=> new K().G(y) * a; class K { public virtual double G(double x) => x; }", "LG0034" },
        { "=> H<K>(a); interface I { static abstract double G(double x); } class K : I { public static double G(double x) => x; } static double H<T1>(double x) where T1 : I => T1.G(x);", "LG0034" },
        { "=> G(y) * a; static readonly Func<double, double> G = x => x;", "LG0034" },
        { "{ Func<double, double> g = Math.Exp; return g(a) * y; }", "LG0040" },
        { "{ delegate*<double, double> g = &Math.Exp; return g(a) * y; }", "LG0037" },
        { "=> H(a).Result * y; static async System.Threading.Tasks.Task<double> H(double x) => x;", "LG0040" },
        { "=> H(a).First() * y; static IEnumerable<double> H(double x) { yield return x; }", "LG0034" },
        { "=> new[] { a, b }[^1] * y;", "LG0040" },
        { "{ object o = a; return (double)o * y; }", "LG0037" },
        { "=> (double)(object)a * y;", "LG0037" },
        { "=> ((object)a as double?) ?? y;", "LG0040" },
        { """{ var t = "abc"; return y * a; }""", "LG0037" },
        { "{ var t = new int[3]; return y * a * b; }", "LG0040" },
        { "{ double? n = a; return n?.CompareTo(b) ?? y; }", "LG0037" },
        { "=> (new R(a) with { X = b }).X; record R(double X);", "LG0040" },
        { "=> new { X = a }.X * y;", "LG0040" },
        { "=> MathF.Exp((float)a) * y;", "LG0034" },
        { "=> Math.Max(a, 2f) * y + b;", "LG0037" },
        { "=> Math.Atan(a) * y + Math.Atan2(b, y);", "LG0034 LG0034" },
        { "{ var s = 0.0; double F(double x) { s = x; return x; } return F(a) + s - y * y; }", "LG0033" },
        { "{ var s = 0.0; double F(double x) { s += x; return x; } return F(a) + s - y * y; }", "LG0033" },
        { "=> Math.Cbrt(a) * y;", "LG0034" },
        { "=> Math.Round(a) * y;", "LG0034" },
        { "=> Math.Atan(a) * y;", "LG0034" },
        { "=> Math.Truncate(a) * y;", "LG0034" },
        { "=> Math.Pow(a, b) * y;", "LG0043" },
        { "=> Math.Log(-1 - a * a) * y;", "LG0042" },
        { "{ var t = (a, b, y, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0); return t.Rest.Item1; }", "LG0038" },
        { "{ var t = (a, b); t.a = y; return t.a * t.b; }", "LG0033" },
        { "=> y switch { };", "LG0032" },
    };

    /// <summary>Whole declarations and what is said of them; what the C# compiler refuses it refuses alone.</summary>
    public static TheoryData<string, string> Declarations => new()
    {
        { "[Likelihood] public partial class N { [LogDensity] private double F(double y, double mu) => -(y - mu) * (y - mu); }", "LG0025" },
        { "[Likelihood] public partial class N { [LogDensity] private static async System.Threading.Tasks.Task<double> F(double y, double mu) => y; }", "LG0009" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F<T>(double y, double mu) => -(y - mu) * (y - mu); }", "LG0009" },
        { "[Likelihood] public partial class N { [LogDensity] private static void F(double y, double mu) { } }", "LG0009" },
        { "[Likelihood] public partial class N { [LogDensity] private static float F(float y, float mu) => -(y - mu) * (y - mu); }", "LG0009" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F() => 1; }", "LG0009" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y) => -y * y; }", "LG0021" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, [Observed] double w) => -y * y * w; }", "LG0021" },
        { """[Likelihood] public partial class N { [LogDensity, System.Runtime.InteropServices.DllImport("x")] private static extern double F(double y, double mu); }""", "LG0009" },
        { "[Likelihood] public partial class N { [LogDensity] private static partial double F(double y, double mu); }", "LG0009" },
        { "[Likelihood] public partial class N { [LogDensity] private static partial double F(double y, double mu); private static partial double F(double y, double mu) => -(y - mu) * (y - mu); }", "" },
        { "[Likelihood] public partial class N { private static partial double F(double y, double mu); [LogDensity] private static partial double F(double y, double mu) => -(y - mu) * (y - mu); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static partial double F(double y, double mu); private static partial double F(double x, double nu) => -(x - nu) * (x - nu); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(ref double y, out double mu) { mu = 1; return -(y - mu) * (y - mu); } }", "LG0028 LG0028" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(in double y, in double mu) => -(y - mu) * (y - mu); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(ref readonly double y, double mu) => -(y - mu) * (y - mu); }", "LG0028" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(string y, object mu, decimal d, double? n, double[] z, Span<double> s, ReadOnlySpan<float> f, int[] k) => 1; }", "LG0027 LG0027 LG0027 LG0027 LG0027 LG0027 LG0027 LG0027" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, bool mu) => mu ? y : -y; }", "LG0027" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, int mu) => -(y - mu) * (y - mu); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(byte y, [Observed] sbyte a, [Observed] short b, [Observed] ushort c, [Observed] int d, [Observed] uint e, [Observed] long f, [Observed] ulong g, double mu) => -(y - mu) * (y - mu) * (a + b + c + d + e + f + g); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(nint y, double mu) => -(y - mu) * (y - mu); }", "LG0027" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(DayOfWeek y, double mu) => -mu * mu; }", "LG0027" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(char y, double mu) => -mu * mu * y; }", "LG0027" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(bool y, double z) => SpecialFunctions.LogSigmoid(y ? z : -z); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, [Observed] bool c, double mu) => c ? -(y - mu) : -(y - mu) * (y - mu); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z) => z[y] - SpecialFunctions.LogSumExp(z); }", "" },
        { "[Likelihood(Classes = 3)] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z) => z[y] - SpecialFunctions.LogSumExp(z); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z) => z[^1] - SpecialFunctions.LogSumExp(z) + z[y]; }", "LG0039" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z) => z[1..][0] - SpecialFunctions.LogSumExp(z) + z[y]; }", "LG0039" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z) => z[0] - SpecialFunctions.LogSumExp(z) + z[y]; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z) => z[-1] - SpecialFunctions.LogSumExp(z) + z[y]; }", "LG0039" },
        { "[Likelihood(Classes = 3)] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z) => z[7] - SpecialFunctions.LogSumExp(z) + z[y]; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z) => z[y + 1] - SpecialFunctions.LogSumExp(z); }", "LG0039" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, ReadOnlySpan<double> z, int k) => z[k] - SpecialFunctions.LogSumExp(z) * y; }", "LG0039" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, [Observed] int k, ReadOnlySpan<double> z) => -(y - z[k]) * (y - z[k]); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z) { var s = 0.0; foreach (var v in z) s += Math.Exp(v); return z[y] - Math.Log(s); } }", "LG0029" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z) => z[y] - SpecialFunctions.LogSumExp(z) - Math.Log(z.Length); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z) => z.IsEmpty ? 0 : z[y]; }", "LG0040" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z) => z.ToArray()[0] + z[y]; }", "LG0040" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z) => z[y] - L(z); static double L(ReadOnlySpan<double> x) => SpecialFunctions.LogSumExp(x); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z) { var x = z; ReadOnlySpan<double> w = x; return w[y] - SpecialFunctions.LogSumExp(x); } }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z, ReadOnlySpan<double> w) => (y > 0 ? z : w)[y] - SpecialFunctions.LogSumExp(z); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(ReadOnlySpan<double> y, ReadOnlySpan<double> z) => SpecialFunctions.Sum(y, z, (t, v) => t * v) - SpecialFunctions.LogSumExp(z); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(ReadOnlySpan<double> y, double mu) => -SpecialFunctions.Sum(y, t => (t - mu) * (t - mu)); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, [Observed] ReadOnlySpan<double> x, ReadOnlySpan<double> w) => -Math.Abs(y - SpecialFunctions.Sum(x, w, (s, t) => s * t)); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, ReadOnlySpan<double> w) => -y * SpecialFunctions.Sum(w, t => { var s = t * t; return s + 1; }); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, ReadOnlySpan<double> z) => -y * SpecialFunctions.Sum(z); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, ReadOnlySpan<double> z, double theta) => -y * SpecialFunctions.Sum(z, v => SpecialFunctions.LogGammaDelta(v * v + 1, theta * theta)); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, ReadOnlySpan<double> z) => -y * SpecialFunctions.Sum(z, v => SpecialFunctions.LogGammaDelta(v * v + 1, 2.5)); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, ReadOnlySpan<double> w) => -y * SpecialFunctions.Sum(w, Math.Exp); }", "LG0040" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, ReadOnlySpan<double> w) => -y * SpecialFunctions.Sum(w, Sq); static double Sq(double x) => x * x; }", "LG0040" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, ReadOnlySpan<double> w) { Func<double, double> f = t => t; return -y * SpecialFunctions.Sum(w, f); } }", "LG0040" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, ReadOnlySpan<double> w) => -y * SpecialFunctions.Sum(w, t => t * SpecialFunctions.Sum([t], s => s)); }", "LG0040" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, ReadOnlySpan<double> w) { var m = SpecialFunctions.Sum(w); return -y * SpecialFunctions.Sum(w, t => (t - m) * (t - m)); } }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z) => z[y] * y - SpecialFunctions.LogSumExp(z); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z) => y * SpecialFunctions.Sum(z) - SpecialFunctions.LogSumExp(z); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, double a) => SpecialFunctions.LogSumExp([a, y]); }", "LG0040" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(double y, double a) => SpecialFunctions.LogSumExp(a, y); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] private static ReadOnlySpan<double> F(int y, ReadOnlySpan<double> z) => z; }", "LG0009" },
        { "[Likelihood] public partial class N { [LogDensity] private static double F(int y, ReadOnlySpan<double> z) => z == default ? 1 : z[y]; }", "LG0040" },
        { "[Likelihood] public partial class N<T> { [LogDensity] private static double F(double y, double mu) => -(y - mu) * (y - mu); }", "" },
        { "public partial class O { public partial struct P { [Likelihood] internal partial record struct N { [LogDensity] static double F(double y, double mu) => -(y - mu) * (y - mu); } } }", "" },
        { "[Likelihood] file partial class N { [LogDensity] static double F(double y, double mu) => -(y - mu) * (y - mu); }", "LG0002" },
        { "[Likelihood] public static partial class N { [LogDensity] static double F(double y, double mu) => -(y - mu) * (y - mu); }", "" },
        { "[Likelihood] public partial interface N { [LogDensity] static double F(double y, double mu) => -(y - mu) * (y - mu); }", "LG0002" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu) => -(y - muu) * (y - mu); }", "" },
        { """[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu) => "abc"; }""", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(Foo y, double mu) => 1; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static Foo F(double y, double mu) => 1; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu) { } }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu) { if (y > 0) return mu; } }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu) => Foo(y); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu) => Math.Exp(y, mu, 2); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu) => H(y); static double H(double a, double b) => a; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu) => H(y); static double H(double a) => a + ; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu) => ; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu) { return y + } }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu) { return y", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu) { double s; return s * y; } }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double y) => y; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu) => y; [LogDensity] static double F(double y, double mu) => y; }", "LG0026" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double, double mu) => mu; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu) { int i = y; return i * mu; } }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu) => (y > 0) * mu; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu) => y > 0; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu) { if (y) return 1; return mu; } }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double weights) => -(y - weights) * (y - weights); }", "LG0048" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double reduction, double losses, double classes, double weighting, double sum, double start, double length, double rows, double columns, double row) => -(y - reduction) * (y - losses) * classes * weighting * sum * start * length * rows * columns * row; }", "LG0048 LG0048 LG0048 LG0048 LG0048 LG0048 LG0048 LG0048 LG0048 LG0048" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double loss, double i, double n, double k, double t, double x, double lane, double mask, double total, double count, double value, double result, double gradient, double block, double offset, double v, double w, double weight, double scratch, double end, double c, double lanes, double e, double log, double exp, double muGradient, double mu) => -(y - loss) * i * n * k * t * x * lane * mask * total * count * value * result * gradient * block * offset * v * w * weight * scratch * end * c * lanes * e * log * exp * muGradient * mu; }", "LG0048" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double Math, double Vector512, double Span) => -(y - Math) * Vector512 * Span; }", "LG0048 LG0048" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double @class, double @for, double @int, double @var, double @nameof) => -(@class - @for) * (@class - @for) * @int + @var - @nameof; }", "LG0048" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double größe, double μ, double σ, double 数) => -(größe - μ) * (größe - μ) / σ + 数; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double _, double __, double _1) => -(_ - __) * _1; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double Y, double mu, double Mu, double MU) => -(y - Y) * mu * Mu * MU; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, [Parameter(Link = Link.Log)] double mu, double logMu) => -(y - mu) * logMu; }", "LG0048" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double logMu, [Parameter(Link = Link.Log)] double mu) => -(logMu - mu) * mu; }", "LG0048" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double p1, double p2, double p3, double p4, double p5, double p6, double p7, double p8, double p9, double p10, double p11, double p12, double p13, double p14, double p15, double p16, double p17, double p18, double p19, double p20, double p21, double p22, double p23, double p24, double p25, double p26, double p27, double p28, double p29) => -(y - p1 * p2 - p3 * p4 - p5 * p6 - p7 * p8 - p9 * p10 - p11 * p12) * Math.Exp(p13 + p14 + p15 + p16 + p17 + p18 + p19 + p20 + p21 + p22 + p23 + p24 + p25 + p26 + p27 + p28 + p29); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double mu = 1, double sigma = 2) => -(y - mu) * (y - mu) / sigma; }", "" },
        { """[Likelihood] public partial class N { [LogDensity] static double F(double y, [Parameter("sigma")] double mu) => -(y - mu); }""", "LG0045" },
        { "[Likelihood] public partial class N { [LogDensity] static double F([Parameter(Link = Link.Log)] double y, double mu) => -(y - mu); }", "LG0046" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, [Observed, Parameter(Link = Link.Log, Value = 2, Gradient = true)] double w, double mu) => -(y - mu) * w; }", "LG0047 LG0047 LG0047" },
        { "[Likelihood] public partial class N { [LogDensity] static double F([Observed] double y, double mu) => -(y - mu); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, [Parameter(Link = Link.Log)] double a, [Parameter(Link = Link.Logit)] double b, [Parameter(Link = Link.Softplus)] double c, [Parameter(Link = Link.Reciprocal)] double d, [Parameter(Link = Link.Tanh)] double e, [Parameter(Link = Link.Sigmoid)] double f, [Parameter(Link = Link.Relu)] double g, [Parameter(Link = Link.Identity)] double h, [Parameter(Link = Link.Default)] double i) => -(y - a) * b * c * d * e * f * g * h * i; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(int y, [Parameter(Link = Link.Softmax)] ReadOnlySpan<double> p) => Math.Log(p[y]); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(int y, [Parameter(Link = Link.Log)] ReadOnlySpan<double> p) => p[y]; }", "LG0016" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, [Parameter(Link = Link.Softmax)] double p) => p * y; }", "LG0016" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, [Parameter(Value = 2)] double p) => -p * y; }", "LG0021" },
        { "[Likelihood(DropConstants = true)] public partial class N { [LogDensity] static double F(double y, [Parameter(Gradient = false)] double p, double q) => -p * y * q + Math.Log(y) + 3; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, [Parameter(Per = Per.Call)] double p, [Observed, Parameter(Per = Per.Call)] double q) => -p * y * q; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, [Parameter(Value = -2)] double p, double q) => -Math.Sqrt(p) * y * q; }", "LG0042" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, [Parameter(Value = -2)] double p, double q) => p < 0 ? double.NaN : y * q; }", "LG0042" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double q) => 1; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double q) => -q * q; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double q) => double.NaN; }", "LG0042" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double q) => double.NegativeInfinity; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double q) => y > 0 ? double.PositiveInfinity : q; }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double q) => -q; [LogDensity] static double G(double y, double q) => -q; }", "LG0026" },
        { "[Likelihood] public partial class N { [LogDensity] static double Loss(double y, double q) => -q; }", "" },
        { "[Likelihood] public partial class N { static double X { [LogDensity] get => 1; } }", "LG0009" },
        { "[Likelihood] public partial class N { [LogDensity] public static double operator +(N y, double q) => 1; }", "LG0027" },
        { "[Likelihood] public partial class N { void M() { [LogDensity] static double F(double y, double m) => y; } }", "LG0007" },
        { "[Likelihood] public partial class N { [LogDensity] public N() { } }", "LG0025" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double m) => G(y); [LogDensity] static double G(double y) => y; }", "LG0026" },
        { "public class B { [LogDensity] static double F(double y, double m) => y; } [Likelihood] public partial class N : B { }", "LG0024 LG0007" },
        { "[Likelihood(Classes = 3)] public partial class N { [LogDensity] static double F(double y, double m) => -m * y; }", "LG0012" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double m) => SpecialFunctions.LogGammaDelta(y, m); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double m) => SpecialFunctions.Trigamma(m) * y; }", "LG0044" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, double m) => SpecialFunctions.LogGamma(m * m + 1) + SpecialFunctions.Digamma(m * m + 1) + SpecialFunctions.Softplus(m) + SpecialFunctions.Sigmoid(m) + SpecialFunctions.LogSigmoid(m) + SpecialFunctions.LogP1(m * m) + SpecialFunctions.ExpM1(m) + SpecialFunctions.Log1MExp(-1 - m * m) + SpecialFunctions.LogBesselI0(m) + SpecialFunctions.BesselI1OverI0(m) + SpecialFunctions.Logit(SpecialFunctions.Sigmoid(m)) - y; }", "LG0042" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(int y, double m) => y * Math.Log(m) - m - SpecialFunctions.LogGamma(y + 1); }", "" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(int y, double m) => SpecialFunctions.Softplus(y) * m; }", "LG0034" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(int y, double m) => y / 2 * m; }", "LG0036" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(int y, double m) => Math.Pow(m, y); }", "LG0043" },
        { "[Likelihood] public partial class N { [LogDensity] static double F(double y, [Parameter(Link = Link.Log)] double m) => -Math.Pow(m, y); }", "" },
    };

    [Theory]
    [MemberData(nameof(ReadableBodies))]
    public void The_emitted_loss_is_what_the_density_computes(int index, string body)
    {
        var probe = Compiled.Value[index];
        var rows = from y in Values from a in Values from b in Values select (y, a, b);
        var loss = new double[Values.Length * Values.Length * Values.Length];
        var (first, second, third) = (rows.Select(row => row.y).ToArray(), rows.Select(row => row.a).ToArray(), rows.Select(row => row.b).ToArray());
        probe.GetMethod("LossOf")!.CreateDelegate<Action<double[], double[], double[], double[]>>()(first, second, third, loss);
        var density = probe.GetMethod("F")!.CreateDelegate<Func<double, double, double, double>>();

        for (var i = 0; i < loss.Length; i++)
        {
            var expected = -density(first[i], second[i], third[i]);
            Assert.True(
                double.IsFinite(expected) ? Math.Abs(loss[i] - expected) <= 1e-12 * (1 + Math.Abs(expected)) : loss[i].Equals(expected),
                string.Create(CultureInfo.InvariantCulture, $"{body}: y = {first[i]}, a = {second[i]}, b = {third[i]}: {loss[i]}, not {expected}"));
        }
    }

    [Theory]
    [MemberData(nameof(RefusedBodies))]
    public void What_cannot_be_read_is_refused_once(string body, string expected) =>
        AssertDiagnostics(Usings + Declaration("Subject", body), expected);

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_declaration_is_refused_or_compiles(string source, string expected) => AssertDiagnostics(Usings + source, expected);

    private static void AssertDiagnostics(string source, string expected)
    {
        var compilation = GeneratorHarness.Compile(source);
        var run = GeneratorHarness.Generate(compilation.WithOptions(compilation.Options.WithAllowUnsafe(true)));
        Assert.Equal(expected, string.Join(' ', run.Diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => diagnostic.Id)));
        if (Errors(compilation).Any())
            return;

        var complaints = GeneratorHarness.Complaints(run.Output).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    private static IEnumerable<Diagnostic> Errors(Compilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static string Declaration(string name, string body) =>
        $"[Likelihood(Precision = Precision.Double)] public unsafe partial class {name} {{ [LogDensity] public static double F(double y, double a, double b) {body}\n}}\n";

    /// <summary>All of the readable bodies in one assembly, each with a method that a delegate can call.</summary>
    private static Type[] Compile()
    {
        var sources = Readable.Select((body, i) => FormattableString.Invariant(
            $"{Usings}{Declaration($"Subject{i}", body)}partial class Subject{i} {{ public static void LossOf(double[] y, double[] a, double[] b, double[] loss) => LossPerObservation(y, a, b, loss); }}"));
        var compilation = GeneratorHarness.Compile([.. sources]);
        var run = GeneratorHarness.Generate(compilation.WithOptions(compilation.Options.WithAllowUnsafe(true)));
        Assert.Empty(run.Diagnostics);

        using var image = new MemoryStream();
        var written = run.Output.Emit(image);
        Assert.True(written.Success, string.Join('\n', written.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        var assembly = new AssemblyLoadContext(nameof(HostileDensityTests)).LoadFromStream(image);
        return [.. Enumerable.Range(0, Readable.Length).Select(i => assembly.GetType(FormattableString.Invariant($"Subject{i}"), throwOnError: true)!)];
    }
}

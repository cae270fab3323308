namespace LossGen.Runtime.Tests;

/// <summary>
/// An unevaluated sum of two doubles, about 32 digits (Dekker 1971; the algorithms with FMA of Joldes, Muller and Popescu 2017),
/// with just the functions that serve as references. Errors of the functions are below 1e-29 relative, far below what is measured with them.
/// </summary>
internal readonly record struct DoubleDouble(double High, double Low)
{
    private static readonly DoubleDouble Ln2 = new(0.6931471805599453, 2.3190468138462996e-17);

    // 1/n! for n = 2..14: the Taylor series at |r| ≤ 2⁻⁷·ln 2 ends below 1e-34.
    private static readonly DoubleDouble[] InverseFactorials = CreateInverseFactorials();

    public static implicit operator DoubleDouble(double x) => new(x, 0);

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, -a.Low);

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        var s = TwoSum(a.High, b.High);
        var t = TwoSum(a.Low, b.Low);
        var v = FastTwoSum(s.High, s.Low + t.High);
        return FastTwoSum(v.High, t.Low + v.Low);
    }

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        var product = a.High * b.High;
        var error = Math.FusedMultiplyAdd(a.High, b.High, -product);
        return FastTwoSum(product, error + Math.FusedMultiplyAdd(a.High, b.Low, a.Low * b.High));
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        var q = a.High / b.High;
        var remainder = a - (b * q);
        var correction = remainder.High / b.High;
        remainder -= b * correction;
        return FastTwoSum(q, correction) + (remainder.High / b.High);
    }

    /// <summary>x·2ⁿ, exact unless the low part is subnormal.</summary>
    public DoubleDouble Scale(int n) => new(Math.ScaleB(High, n), Math.ScaleB(Low, n));

    public static DoubleDouble ExpM1(DoubleDouble x)
    {
        var n = (int)Math.Round(x.High / Math.Log(2));
        var p = ExpM1OfReduced(x - (Ln2 * n));
        return n == 0 ? p : p.Scale(n) + (((DoubleDouble)1).Scale(n) - 1);
    }

    public static DoubleDouble Exp(DoubleDouble x)
    {
        var n = (int)Math.Round(x.High / Math.Log(2));
        return (ExpM1OfReduced(x - (Ln2 * n)) + 1).Scale(n);
    }

    /// <summary>log(1 + x) by one Newton step on the exponential from the double logarithm.</summary>
    public static DoubleDouble LogP1(DoubleDouble x)
    {
        if (x.High is < -0.25 or > 0.5)
            return Log(x + 1);
        var start = Math.Abs(x.High) < 1e-5 ? x.High - (0.5 * x.High * x.High) : Math.Log(1 + x.High);
        var inverse = ExpM1(-start);
        var d = (x + inverse) + (x * inverse);
        return (start + d) - (d * d * 0.5);
    }

    /// <summary>√x by one of Newton's steps from the double root.</summary>
    public static DoubleDouble Sqrt(DoubleDouble x)
    {
        if (x.High == 0)
            return x;
        var root = Math.Sqrt(x.High);
        var remainder = x - ((DoubleDouble)root * root);
        return FastTwoSum(root, remainder.High / (2 * root));
    }

    public static DoubleDouble Log(DoubleDouble x)
    {
        if (!(x.High > 0 && double.IsFinite(x.High)))
            throw new ArgumentOutOfRangeException(nameof(x), x, "Not a positive number.");
        var n = Math.ILogB(x.High);
        var m = x.Scale(-n);
        if (m.High >= 1.5)
        {
            n++;
            m = m.Scale(-1);
        }

        // One Newton step; m lies in [3/4, 3/2), so nothing cancels against n·ln 2.
        return (Ln2 * n) + LogP1(m - 1);
    }

    /// <summary>Σ cᵢ·xⁱ.</summary>
    public static DoubleDouble Polynomial(DoubleDouble[] coefficients, DoubleDouble x)
    {
        var p = coefficients[^1];
        for (var i = coefficients.Length - 2; i >= 0; i--)
            p = (p * x) + coefficients[i];
        return p;
    }

    private static DoubleDouble ExpM1OfReduced(DoubleDouble r)
    {
        const int Doublings = 6;
        r = r.Scale(-Doublings);
        var p = (Polynomial(InverseFactorials, r) * r * r) + r;
        for (var i = 0; i < Doublings; i++)
            p *= p + 2;
        return p;
    }

    private static DoubleDouble[] CreateInverseFactorials()
    {
        var result = new DoubleDouble[13];
        DoubleDouble factorial = 1;
        for (var n = 2; n < result.Length + 2; n++)
        {
            factorial *= n;
            result[n - 2] = (DoubleDouble)1 / factorial;
        }

        return result;
    }

    private static DoubleDouble TwoSum(double a, double b)
    {
        var s = a + b;
        var bPart = s - a;
        return new DoubleDouble(s, (a - (s - bPart)) + (b - bPart));
    }

    private static DoubleDouble FastTwoSum(double a, double b)
    {
        var s = a + b;
        return new DoubleDouble(s, b - (s - a));
    }
}

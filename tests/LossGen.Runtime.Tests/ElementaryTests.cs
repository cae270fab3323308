using System.Globalization;
using System.Runtime.Intrinsics;
using Xunit.Abstractions;

namespace LossGen.Runtime.Tests;

public class ElementaryTests(ITestOutputHelper output)
{
    public static TheoryData<string> Functions => ElementaryFunction.Names;

    [Theory]
    [MemberData(nameof(Functions))]
    public void Double_results_stay_within_the_promised_error_of_the_golden_table(string name)
    {
        var function = ElementaryFunction.Named(name);
        var rows = ReferenceRow.Read(function.Table, single: false);
        var results = new double[rows.Count];
        function.Span64(rows.Select(r => r.X).ToArray(), results);
        AssertWithin(DocumentedError.Of(name).Bound, function, rows, i => rows[i].UlpError(results[i]), i => results[i]);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Single_results_stay_within_the_promised_error_of_the_golden_table(string name)
    {
        var function = ElementaryFunction.Named(name);
        var rows = ReferenceRow.Read(function.Table, single: true);
        var results = new float[rows.Count];
        function.Span32(rows.Select(r => (float)r.X).ToArray(), results);
        AssertWithin(DocumentedError.Of(name).BoundSingle, function, rows, i => rows[i].UlpError(results[i]), i => results[i]);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_width_and_the_scalar_form_give_the_same_bits(string name)
    {
        var function = ElementaryFunction.Named(name);
        foreach (var row in ReferenceRow.Read(function.Table, single: false))
        {
            var expected = function.Scalar64(row.X);
            Span<double> padded = [row.X, 0.25, 0.5];
            function.Span64(padded, padded);
            AssertSameBits(expected, padded[0], row.X);
            AssertSameBits(expected, function.Vector256Of64(Vector256.Create(row.X)).GetElement(3), row.X);
            AssertSameBits(expected, function.Vector128Of64(Vector128.Create(row.X)).GetElement(1), row.X);
        }

        foreach (var row in ReferenceRow.Read(function.Table, single: true))
        {
            var x = (float)row.X;
            var expected = function.Scalar32(x);
            Span<float> padded = [x, 0.25f, 0.5f];
            function.Span32(padded, padded);
            AssertSameBits(expected, padded[0], x);
            AssertSameBits(expected, function.Vector256Of32(Vector256.Create(x)).GetElement(7), x);
            AssertSameBits(expected, function.Vector128Of32(Vector128.Create(x)).GetElement(3), x);
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_bits_of_an_element_do_not_depend_on_its_position(string name)
    {
        var function = ElementaryFunction.Named(name);
        var x = Enumerable.Range(0, 40).Select(i => 0.013 + (0.024 * i)).ToArray();
        var single = x.Select(v => (float)v).ToArray();
        for (var length = 0; length <= x.Length; length++)
        {
            var result = new double[length];
            function.Span64(x.AsSpan(0, length), result);
            var inPlace = single.AsSpan(0, length).ToArray();
            function.Span32(inPlace, inPlace);
            for (var i = 0; i < length; i++)
            {
                AssertSameBits(function.Scalar64(x[i]), result[i], x[i]);
                AssertSameBits(function.Scalar32(single[i]), inPlace[i], single[i]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Lengths_that_differ_are_refused_by_name_before_anything_is_written(string name)
    {
        var function = ElementaryFunction.Named(name);
        var destination = new double[] { 7, 7 };
        var error = Assert.Throws<ArgumentException>(() => function.Span64(new double[3], destination));
        Assert.Equal("destination", error.ParamName);
        Assert.Contains("length 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("length 3", error.Message, StringComparison.Ordinal);
        Assert.Equal([7.0, 7.0], destination);
    }

    [Fact]
    public void LogSumExp_agrees_with_the_golden_tables()
    {
        foreach (var precision in new[] { "f64", "f32" })
        {
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "golden", precision, "logsumexp.csv")).Skip(1))
            {
                var fields = line.Split(',');
                var terms = fields[1].Split(';', StringSplitOptions.RemoveEmptyEntries);
                if (precision == "f64")
                {
                    var x = terms.Select(t => double.Parse(t, CultureInfo.InvariantCulture)).ToArray();
                    var expected = double.Parse(fields[2], CultureInfo.InvariantCulture);
                    var scale = Math.Max(Math.Abs(expected), x.Length > 0 ? x.Max(v => double.IsFinite(v) ? Math.Abs(v) : 0) : 0);
                    AssertClose(expected, SpecialFunctions.LogSumExp(x), 2 * scale * Math.ScaleB(1, -53), line);
                    if (x.Length == 2)
                    {
                        AssertClose(expected, SpecialFunctions.LogAddExp(x[0], x[1]), 2 * scale * Math.ScaleB(1, -53), line);
                        AssertSameBits(SpecialFunctions.LogAddExp(x[0], x[1]), SpecialFunctions.LogAddExp(x[1], x[0]), x[0]);
                    }
                }
                else
                {
                    var x = terms.Select(t => float.Parse(t, CultureInfo.InvariantCulture)).ToArray();
                    var expected = float.Parse(fields[2], CultureInfo.InvariantCulture);
                    var scale = Math.Max(MathF.Abs(expected), x.Length > 0 ? x.Max(v => float.IsFinite(v) ? MathF.Abs(v) : 0) : 0);
                    AssertClose(expected, SpecialFunctions.LogSumExp(x), 2 * scale * Math.ScaleB(1, -24), line);
                    if (x.Length == 2)
                        AssertClose(expected, SpecialFunctions.LogAddExp(x[0], x[1]), 2 * scale * Math.ScaleB(1, -24), line);
                }
            }
        }
    }

    [Fact]
    public void LogSumExp_does_not_care_where_the_largest_element_lies()
    {
        for (var length = 1; length <= 40; length++)
        {
            for (var largest = 0; largest < length; largest++)
            {
                var x = new double[length];
                x.AsSpan().Fill(-38.5);
                x[largest] = 0;
                AssertClose(SpecialFunctions.LogP1((length - 1) * SpecialFunctions.Exp(-38.5)), SpecialFunctions.LogSumExp(x), 1e-31, "double");
                var single = x.Select(v => (float)v).ToArray();
                AssertClose((length - 1) * SpecialFunctions.Exp(-38.5), SpecialFunctions.LogSumExp(single), length * 1e-23, "single");
            }
        }
    }

    [Fact]
    public void SoftplusAndSigmoid_has_the_bits_of_its_parts()
    {
        foreach (var x in ReferenceRow.Read("softplus", single: false).Select(r => r.X))
        {
            AssertSameBits(SpecialFunctions.Softplus(x), VectorMath.SoftplusAndSigmoid(Vector512.Create(x), out var sigmoid).GetElement(0), x);
            AssertSameBits(SpecialFunctions.Sigmoid(x), sigmoid.GetElement(0), x);
            var single = (float)x;
            AssertSameBits(SpecialFunctions.Softplus(single), VectorMath.SoftplusAndSigmoid(Vector256.Create(single), out var singleSigmoid).GetElement(0), x);
            AssertSameBits(SpecialFunctions.Sigmoid(single), singleSigmoid.GetElement(0), x);
        }
    }

    [Fact]
    public void The_bits_are_the_same_on_every_instruction_set()
    {
        // FNV-1a over the bits of every result at the arguments of the golden tables. It changes when a function is improved, never with the processor:
        // LesserProcessorTests run this test without AVX-512 and without FMA, too.
        var hash = 14695981039346656037UL;
        foreach (var function in ElementaryFunction.All)
        {
            // The sine and the cosine of a far angle are those of the platform's library.
            foreach (var row in ReferenceRow.Read(function.Table, single: false).Where(row => function.Name is not ("Sin" or "Cos") || Math.Abs(row.X) < 1e6))
            {
                var result = function.Scalar64(row.X);
                hash = (hash ^ (double.IsNaN(result) ? 1 : BitConverter.DoubleToUInt64Bits(result))) * 1099511628211UL;
                var single = function.Scalar32((float)row.X);
                hash = (hash ^ (float.IsNaN(single) ? 1 : BitConverter.SingleToUInt32Bits(single))) * 1099511628211UL;
            }
        }

        Assert.Equal("04d2f9fbd4bd955f", hash.ToString("x16", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Sign_keeps_NaN_and_gives_zero_for_both_zeros()
    {
        Assert.Equal([-1.0, 0.0, 0.0, 1.0, 1.0, -1.0], new[] { double.NegativeInfinity, -0.0, 0.0, double.Epsilon, 3, -double.Epsilon }.Select(SpecialFunctions.Sign));
        Assert.Equal([-1.0f, 0.0f, 0.0f, 1.0f], new[] { -2.0f, -0.0f, 0.0f, float.PositiveInfinity }.Select(SpecialFunctions.Sign));
        Assert.False(double.IsNegative(SpecialFunctions.Sign(-0.0)));
        Assert.True(double.IsNaN(SpecialFunctions.Sign(double.NaN)));
        Assert.True(float.IsNaN(SpecialFunctions.Sign(float.NaN)));
    }

    [Fact]
    public void Sum_adds_by_the_documented_tree()
    {
        double[] x = [1e16, 1, -1e16, 3, 1e-3, 7, 11, 13];
        var expected = ((x[0] + x[4]) + (x[2] + x[6])) + ((x[1] + x[5]) + (x[3] + x[7]));
        AssertSameBits(expected, VectorMath.Sum(Vector512.Create<double>(x)), 0);
        Assert.Equal(136.0, VectorMath.Sum(Vector512.Create<float>(Enumerable.Range(1, 16).Select(i => (float)i).ToArray())));
    }

    private static void AssertSameBits(double expected, double actual, double x)
    {
        if (!(double.IsNaN(expected) && double.IsNaN(actual)) && BitConverter.DoubleToInt64Bits(expected) != BitConverter.DoubleToInt64Bits(actual))
            Assert.Fail(FormattableString.Invariant($"at {x:R}: {expected:R} and {actual:R}"));
    }

    private static void AssertClose(double expected, double actual, double tolerance, string what)
    {
        if (!(expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance))
            Assert.Fail(FormattableString.Invariant($"{what}: {actual:R} instead of {expected:R}"));
    }

    private void AssertWithin(double bound, ElementaryFunction function, IReadOnlyList<ReferenceRow> rows, Func<int, double> error, Func<int, double> result)
    {
        var worst = Enumerable.Range(0, rows.Count).MaxBy(error);
        var report = FormattableString.Invariant($"{function.Name}: {error(worst):F3} ulp at {rows[worst].X:R}: {result(worst):R} instead of {rows[worst].Value:R}");
        output.WriteLine(report);
        Assert.True(error(worst) <= bound, report);
    }
}

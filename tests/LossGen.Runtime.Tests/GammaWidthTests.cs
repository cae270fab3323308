using System.Reflection;

namespace LossGen.Runtime.Tests;

/// <summary>The gamma, Bessel and count functions have the same bits at every width, at every length and in place, as numbers and as spans.</summary>
public class GammaWidthTests
{
    private delegate void UnaryBlock(ref double x, ref double result, ref double scratch, nuint length);

    private delegate void UnaryPairBlock(ref double x, ref double first, ref double second, ref double scratch, nuint length);

    private delegate void BinaryBlock(ref double x, ref double y, ref double result, ref double scratch, nuint length);

    private delegate void TernaryBlock(ref double x, ref double y, ref double z, ref double result, ref double scratch, nuint length);

    private const int ScratchLength = 8 * 128;

    private static readonly double[] Special =
    [
        0, -0.0, double.Epsilon, 1e-310, 2.2250738585072014e-308, 1e-300, 1e-160, 1e-17, 0.25, 0.9999999999999999, 1, 1.25, 1.4616321449683622, 2, 2.5, 10, 170.5,
        1e15, 4503599627370497.5, 1e150, 1e300, 1.7e308, double.MaxValue, double.PositiveInfinity, double.NaN, double.NegativeInfinity, -double.Epsilon, -1e-310, -1e-20,
        -0.5, -1, -1.5, -2.4570247382208006, -39.5, -40.5, -100.25, -1e15, -1e300,
    ];

    /// <summary>Arguments of every region, in an order that mixes them within the vectors.</summary>
    private static double[] Arguments(int seed)
    {
        var random = new Random(seed);
        var values = new List<double>(Special);
        for (var i = 0; i < 600; i++)
            values.Add(Math.Exp((random.NextDouble() * 20) - 8) * (random.Next(5) == 0 ? -1 : 1));
        for (var i = 0; i < 200; i++)
            values.Add(random.Next(40));
        while (values.Count % 8 != 0)
            values.Add(1);
        var result = values.ToArray();
        random.Shuffle(result);
        return result;
    }

    private static TBlock Block<TBlock>(string function, int bits)
        where TBlock : Delegate =>
        typeof(VectorMath).GetMethod($"{function}{bits}", BindingFlags.NonPublic | BindingFlags.Static, typeof(TBlock).GetMethod("Invoke")!.GetParameters().Select(p => p.ParameterType).ToArray())!.CreateDelegate<TBlock>();

    private static void AssertSameBits(double[] expected, double[] actual, string name)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            if (!(double.IsNaN(expected[i]) && double.IsNaN(actual[i])))
                Assert.True(BitConverter.DoubleToInt64Bits(expected[i]) == BitConverter.DoubleToInt64Bits(actual[i]), FormattableString.Invariant($"{name} [{i}]: {expected[i]:R} and {actual[i]:R}"));
        }
    }

    /// <summary>Evaluates blocks of 128 elements.</summary>
    private static void InBlocks(int length, Action<int, int> evaluate)
    {
        for (var start = 0; start < length; start += 128)
            evaluate(start, Math.Min(128, length - start));
    }

    [Theory]
    [InlineData("LogGamma")]
    [InlineData("Digamma")]
    [InlineData("Trigamma")]
    [InlineData("LogBesselI0")]
    [InlineData("BesselI1OverI0")]
    public void A_function_of_one_variable_has_the_same_bits_at_every_width(string function)
    {
        var x = Arguments(1);
        var results = new List<double[]>();
        foreach (var bits in new[] { 512, 256, 128 })
        {
            var block = Block<UnaryBlock>(function, bits);
            var result = new double[x.Length];
            var scratch = new double[ScratchLength];
            InBlocks(x.Length, (start, length) => block(ref x[start], ref result[start], ref scratch[0], (nuint)length));
            results.Add(result);
        }

        AssertSameBits(results[0], results[1], function);
        AssertSameBits(results[0], results[2], function);
    }

    [Theory]
    [InlineData("LogGammaDelta")]
    [InlineData("DigammaDelta")]
    [InlineData("TrigammaDelta")]
    [InlineData("LogMix")]
    public void A_function_of_two_variables_has_the_same_bits_at_every_width(string function)
    {
        var x = Arguments(2);
        var y = Arguments(3);
        var results = new List<double[]>();
        foreach (var bits in new[] { 512, 256, 128 })
        {
            var block = Block<BinaryBlock>(function, bits);
            var result = new double[x.Length];
            var scratch = new double[ScratchLength];
            InBlocks(x.Length, (start, length) => block(ref x[start], ref y[start], ref result[start], ref scratch[0], (nuint)length));
            results.Add(result);
        }

        AssertSameBits(results[0], results[1], function);
        AssertSameBits(results[0], results[2], function);
    }

    [Fact]
    public void The_pair_and_the_negative_binomial_have_the_same_bits_at_every_width()
    {
        var (x, y, z) = (Arguments(4), Arguments(5), Arguments(6));
        var results = new List<double[]>();
        foreach (var bits in new[] { 512, 256, 128 })
        {
            var pair = Block<UnaryPairBlock>("LogGammaAndDigamma", bits);
            var ternary = Block<TernaryBlock>("NegativeBinomialLogProbability", bits);
            var result = new double[3 * x.Length];
            var scratch = new double[ScratchLength];
            InBlocks(x.Length, (start, length) => pair(ref x[start], ref result[start], ref result[x.Length + start], ref scratch[0], (nuint)length));
            InBlocks(x.Length, (start, length) => ternary(ref x[start], ref y[start], ref z[start], ref result[(2 * x.Length) + start], ref scratch[0], (nuint)length));
            results.Add(result);
        }

        AssertSameBits(results[0], results[1], "256");
        AssertSameBits(results[0], results[2], "128");
    }

    public static TheoryData<string> Unary => ["LogGamma", "Digamma", "Trigamma", "LogBesselI0", "BesselI1OverI0"];

    [Theory]
    [MemberData(nameof(Unary))]
    public void A_span_has_the_bits_of_its_numbers_at_every_length_and_in_place(string function)
    {
        GammaTests.Unary<double> map = function switch
        {
            "LogGamma" => VectorMath.LogGamma,
            "Digamma" => VectorMath.Digamma,
            "Trigamma" => VectorMath.Trigamma,
            "LogBesselI0" => VectorMath.LogBesselI0,
            _ => VectorMath.BesselI1OverI0,
        };
        GammaTests.Unary<float> mapSingle = function switch
        {
            "LogGamma" => VectorMath.LogGamma,
            "Digamma" => VectorMath.Digamma,
            "Trigamma" => VectorMath.Trigamma,
            "LogBesselI0" => VectorMath.LogBesselI0,
            _ => VectorMath.BesselI1OverI0,
        };
        Func<double, double> number = function switch
        {
            "LogGamma" => SpecialFunctions.LogGamma,
            "Digamma" => SpecialFunctions.Digamma,
            "Trigamma" => SpecialFunctions.Trigamma,
            "LogBesselI0" => SpecialFunctions.LogBesselI0,
            _ => SpecialFunctions.BesselI1OverI0,
        };
        var x = Arguments(7);
        var numbers = x.Select(number).ToArray();
        foreach (var length in Enumerable.Range(0, 41).Concat([127, 128, 129, 135, 136, 300, x.Length]))
        {
            var part = x[..length];
            map(part, part);
            AssertSameBits(numbers[..length], part, $"{function} of {length}");

            var single = x[..length].Select(v => (float)v).ToArray();
            var rounded = single.Select(v => (float)number(v)).ToArray();
            mapSingle(single, single);
            AssertSameBits(rounded.Select(v => (double)v).ToArray(), single.Select(v => (double)v).ToArray(), $"{function} of {length} in single precision");
        }
    }

    [Fact]
    public void A_destination_may_be_any_of_the_sources()
    {
        var (x, y, z) = (Arguments(8), Arguments(9), Arguments(10));
        for (var length = 0; length <= x.Length; length = length < 40 ? length + 1 : length + 97)
        {
            var (logGamma, digamma) = (new double[length], new double[length]);
            VectorMath.LogGammaAndDigamma(x.AsSpan(0, length), logGamma, digamma);
            AssertSameBits(x[..length].Select(SpecialFunctions.LogGamma).ToArray(), logGamma, "LogGamma");
            AssertSameBits(x[..length].Select(SpecialFunctions.Digamma).ToArray(), digamma, "Digamma");
            var source = x[..length];
            VectorMath.LogGammaAndDigamma(source, source, new double[length]);
            AssertSameBits(logGamma, source, "LogGamma in place");
            source = x[..length];
            VectorMath.LogGammaAndDigamma(source, new double[length], source);
            AssertSameBits(digamma, source, "Digamma in place");

            foreach (var (map, number) in new (GammaTests.Binary<double>, Func<double, double, double>)[]
            {
                (VectorMath.LogGammaDelta, SpecialFunctions.LogGammaDelta), (VectorMath.DigammaDelta, SpecialFunctions.DigammaDelta),
                (VectorMath.TrigammaDelta, SpecialFunctions.TrigammaDelta), (VectorMath.LogMix, SpecialFunctions.LogMix),
            })
            {
                var numbers = x[..length].Zip(y, number).ToArray();
                var (first, second) = (x[..length], y[..length]);
                map(first, y.AsSpan(0, length), first);
                map(x.AsSpan(0, length), second, second);
                AssertSameBits(numbers, first, map.Method.Name);
                AssertSameBits(numbers, second, map.Method.Name);
            }

            var probabilities = Enumerable.Range(0, length).Select(i => SpecialFunctions.NegativeBinomialLogProbability(x[i], y[i], z[i])).ToArray();
            for (var which = 0; which < 3; which++)
            {
                var sources = new[] { x[..length], y[..length], z[..length] };
                VectorMath.NegativeBinomialLogProbability(sources[0], sources[1], sources[2], sources[which]);
                AssertSameBits(probabilities, sources[which], "NegativeBinomialLogProbability");
            }
        }
    }
}

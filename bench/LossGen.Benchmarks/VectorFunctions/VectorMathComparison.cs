using System.Diagnostics;
using System.Globalization;
using System.Numerics;

namespace LossGen.Benchmarks.VectorFunctions;

/// <summary>
/// The vector functions over spans in the first-level cache, beside those of other libraries. All take turns in one process, but for
/// the column without AVX-512: it comes from a process of its own, which takes its turn after the others.
/// </summary>
internal static class VectorMathComparison
{
    /// <summary>The elements of a span.</summary>
    public const int Length = 1024;

    /// <summary>The command that prints the time of one function.</summary>
    public const string OneTime = "vector-math-time";

    private const int Repetitions = 50;
    private const int Rounds = 2;

    public static void Run(string library)
    {
        var native = new NativeFunctions(library);
        Console.WriteLine($"ns per element over {Length} elements, fastest of interleaved turns; in brackets the multiple of LossGen's time.");
        Console.WriteLine("LogGammaAndDigamma stands beside the lgamma of SLEEF alone.");
        foreach (var precision in new[] { "double", "single" })
        {
            Console.WriteLine();
            Console.WriteLine($"| {precision} | LossGen | without AVX-512 | libmvec | SLEEF | TensorPrimitives |");
            Console.WriteLine("|---|---|---|---|---|---|");
            foreach (var function in VectorFunction.All)
                Compare(function, precision, native);
        }
    }

    /// <summary>Prints the nanoseconds per element of one function.</summary>
    public static void PrintTime(string function, string precision)
    {
        var rivals = Rivals(VectorFunction.All.Single(f => f.Name == function), precision, native: null);
        Console.WriteLine(Time([rivals[0]!])[0].ToString("R", CultureInfo.InvariantCulture));
    }

    private static void Compare(VectorFunction function, string precision, NativeFunctions native)
    {
        var rivals = Rivals(function, precision, native);
        var times = Time(rivals);
        var lesser = TimeWithoutAvx512(function.Name, precision);
        for (var round = 1; round < Rounds; round++)
        {
            times = [.. times.Zip(Time(rivals), Math.Min)];
            lesser = Math.Min(lesser, TimeWithoutAvx512(function.Name, precision));
        }

        var cells = new[] { lesser }.Concat(times.Skip(1)).Select(time => double.IsNaN(time) ? "-" : string.Create(CultureInfo.InvariantCulture, $"{time:F2} ({time / times[0]:F1})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {function.Name} | {times[0]:F2} | {string.Join(" | ", cells)} |"));
    }

    /// <summary>LossGen, libmvec, SLEEF, TensorPrimitives; null where a library has no such function.</summary>
    private static Action?[] Rivals(VectorFunction function, string precision, NativeFunctions? native) => precision == "double"
        ? Rivals(function, function.Double, function.TensorDouble, native)
        : Rivals(function, function.Single, function.TensorSingle, native);

    private static Action?[] Rivals<T>(VectorFunction function, VectorFunction.Map<T> map, VectorFunction.Map<T>? tensors, NativeFunctions? native)
        where T : unmanaged, INumber<T>
    {
        var random = new Random(20);
        var x = function.X.Draw<T>(random, Length);
        var y = function.Y.Draw<T>(random, Length);
        var z = function.Z.Draw<T>(random, Length);
        var destination = new T[Length];
        return
        [
            Repeat(map),
            native?.Find("libmvec", function.NativeName, x, destination, Repetitions),
            native?.Find("sleef", function.NativeName, x, destination, Repetitions),
            tensors is null ? null : Repeat(tensors),
        ];

        Action Repeat(VectorFunction.Map<T> repeated) => () =>
        {
            for (var repetition = 0; repetition < Repetitions; repetition++)
                repeated(x, y, z, destination);
        };
    }

    /// <summary>Nanoseconds per element of each rival, NaN for those that are not there.</summary>
    private static double[] Time(Action?[] rivals)
    {
        var times = new Queue<double>(FastestTurns.Time([.. rivals.OfType<Action>()]));
        return [.. rivals.Select(rival => rival is null ? double.NaN : times.Dequeue() / (Repetitions * Length))];
    }

    private static double TimeWithoutAvx512(string function, string precision)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(VectorMathComparison).Assembly.Location, OneTime, function, precision])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_EnableAVX512"] = "0";
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? double.Parse(printed, CultureInfo.InvariantCulture) : throw new InvalidOperationException($"{OneTime} {function} failed.");
    }
}

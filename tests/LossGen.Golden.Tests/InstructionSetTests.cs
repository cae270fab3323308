using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using LossGen.Golden.Tests.Kernels;
using LossGen.Golden.Tests.Tables;

namespace LossGen.Golden.Tests;

/// <summary>
/// The tables again on lesser processors: in a process of its own in which instruction sets are switched off.
/// That process is this assembly's <see cref="Main"/>.
/// </summary>
public class InstructionSetTests
{
    private const string Accelerated = "accelerated";
    private const string Digest = "digest";
    private const string Failure = "failure";

    [Fact]
    public async Task Without_the_widest_vectors_every_bit_is_the_same()
    {
        var (here, lesser) = (Measure().ToList(), await MeasureWithoutAsync("AVX512"));
        Assert.DoesNotContain($"{Accelerated} {Vector512<byte>.Count}", lesser);
        Assert.Equal(Of(Digest, here), Of(Digest, lesser));
    }

    [Fact]
    public async Task Without_fused_multiplication_every_row_is_within_the_accepted_error()
    {
        var (here, lesser) = (Measure().ToList(), await MeasureWithoutAsync("AVX2"));
        Assert.DoesNotContain($"{Accelerated} {Vector256<byte>.Count}", lesser);
        Assert.Equal(Of(Failure, here), Of(Failure, lesser));
    }

    /// <summary>Prints what <see cref="Measure"/> finds.</summary>
    internal static void Main()
    {
        foreach (var line in Measure())
            Console.WriteLine(line);
    }

    /// <summary>The vector widths in bytes that the processor has, a digest of the bits of all results, and the rows that failed.</summary>
    private static IEnumerable<string> Measure()
    {
        if (Vector256.IsHardwareAccelerated)
            yield return $"{Accelerated} {Vector256<byte>.Count}";
        if (Vector512.IsHardwareAccelerated)
            yield return $"{Accelerated} {Vector512<byte>.Count}";
        foreach (var golden in GoldenCases.All.Values)
        {
            yield return $"{Digest} {golden.Name}: {Hash(golden)}";
            foreach (var failure in new GoldenReport(golden).Failures)
                yield return $"{Failure} {failure.Split(':')[0]}";
        }
    }

    private static string Hash(GoldenCase golden)
    {
        var text = new List<string>();
        foreach (var (_, batch) in golden.Batches())
        {
            Add(golden.Loss.Double.Evaluate(batch));
            Add(golden.Loss.Single.Evaluate(batch.As<float>()));
        }

        return Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', text))));

        void Add<T>(Evaluation<T> results) => text.AddRange(
            results.Losses.Concat(results.Gradients.SelectMany(gradient => gradient)).Select(result => Convert.ToString(result, CultureInfo.InvariantCulture)!)
                .Append(results.Total.ToString("R", CultureInfo.InvariantCulture))
                .Append(results.LossAlone.ToString("R", CultureInfo.InvariantCulture)));
    }

    private static List<string> Of(string kind, IEnumerable<string> lines) =>
        [.. lines.Where(line => line.StartsWith(kind, StringComparison.Ordinal))];

    private static async Task<List<string>> MeasureWithoutAsync(string instructionSet)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(InstructionSetTests).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment[$"DOTNET_Enable{instructionSet}"] = "0";
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return [.. printed.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}

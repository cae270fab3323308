using System.Diagnostics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Tests;

/// <summary>
/// The suite that this file is compiled into, again in processes in which instruction sets are switched off: once without the widest
/// vectors, once without vectors of 256 bits and without fused multiplication.
/// </summary>
public class LesserProcessorTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    [Theory]
    [InlineData("AVX512")]
    [InlineData("AVX2")]
    public async Task The_suite_passes_without(string instructionSet)
    {
        // Tests that start processes of their own would switch instruction sets off twice.
        string[] arguments = ["test", typeof(LesserProcessorTests).Assembly.Location, "--nologo", "--filter", $"FullyQualifiedName!~{nameof(The_suite_passes_without)}&FullyQualifiedName!~InstructionSetTests"];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[Switch(instructionSet)] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        using var process = Process.Start(start)!;
        using var cancellation = new CancellationTokenSource(Limit);
        cancellation.Token.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync();
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        // An exit status of 0 alone would be had without a single test, too. Indented, the summary is not taken for that of this run.
        var report = $"Without {instructionSet}:\n{printed}\n{await errors}".ReplaceLineEndings("\n    ");
        Assert.True(process.ExitCode == 0 && printed.Contains("Passed!", StringComparison.Ordinal), report);
    }

    [Fact]
    public void Instruction_sets_that_are_switched_off_are_off()
    {
        if (IsOff("AVX512"))
            Assert.False(Vector512.IsHardwareAccelerated || Avx512F.IsSupported);
        if (IsOff("AVX2"))
            Assert.False(Vector256.IsHardwareAccelerated || Avx2.IsSupported || Fma.IsSupported);
    }

    /// <summary>Whether this process does without an instruction set that the library has code for, or fuses in software.</summary>
    internal static bool IsLesser => IsOff("AVX512") || !Fma.IsSupported;

    private static bool IsOff(string instructionSet) => Environment.GetEnvironmentVariable(Switch(instructionSet)) == "0";

    private static string Switch(string instructionSet) => $"DOTNET_Enable{instructionSet}";
}

using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using LossGen.Benchmarks;

if (args is ["quick"])
    QuickComparison.Run();
else
    BenchmarkSwitcher.FromAssembly(typeof(QuickComparison).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)));

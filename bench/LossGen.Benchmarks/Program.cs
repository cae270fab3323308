using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using LossGen.Benchmarks;
using LossGen.Benchmarks.VectorFunctions;

if (args is ["quick"])
    QuickComparison.Run();
else if (args is ["vector-math", var library])
    VectorMathComparison.Run(library);
else if (args is [VectorMathComparison.OneTime, var function, var precision])
    VectorMathComparison.PrintTime(function, precision);
else
    BenchmarkSwitcher.FromAssembly(typeof(QuickComparison).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)));

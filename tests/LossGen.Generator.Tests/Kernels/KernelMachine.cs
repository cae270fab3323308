using LossGen.Generator.Kernels;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Tests.Symbolics;

namespace LossGen.Generator.Tests.Kernels;

/// <summary>
/// Runs a kernel on one observation, stage by stage, and holds every stage to what it declares: it reads the arguments
/// in its list of inputs, the memory in its list of loads, what was computed once per call and what it computed itself,
/// and nothing else. Whatever is missing is an error that names it.
/// </summary>
internal sealed class KernelMachine
{
    private readonly Kernel kernel;
    private readonly Point point;
    private readonly Dictionary<Value, double> call = [];
    private readonly Dictionary<Value, double[]> memory = [];

    /// <summary>Registers that live from stage to stage: only in kernels with classes, whose stages share one vector.</summary>
    private readonly Dictionary<Value, double> row = [];

    private KernelMachine(Kernel kernel, Point point)
    {
        this.kernel = kernel;
        this.point = point;
    }

    public static (double Loss, Dictionary<string, double[]> Gradients) Run(Kernel kernel, Point point) => new KernelMachine(kernel, point).Run();

    private (double Loss, Dictionary<string, double[]> Gradients) Run()
    {
        foreach (var value in kernel.Prologue)
            call.Add(value, ValueEvaluator.Compute(value, operand => OfCall(operand) ?? throw Missing(operand, "the prologue")));

        double? loss = null;
        var gradients = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var stage in kernel.Stages)
        {
            switch (stage)
            {
                case RowStage rows:
                    RunRows(rows, ref loss, gradients);
                    break;
                case ClassStage classes:
                    RunClasses(classes, gradients);
                    break;
                case BlockStage block:
                    RunBlock(block);
                    break;
            }
        }

        return (loss ?? throw new InvalidOperationException("No stage writes the loss."), gradients);
    }

    private void RunRows(RowStage stage, ref double? loss, Dictionary<string, double[]> gradients)
    {
        var registers = kernel.HasClasses ? row : [];
        foreach (var load in stage.Loads)
            registers[load] = memory.TryGetValue(load, out var stored) ? Assert.Single(stored) : throw Missing(load, "memory");
        foreach (var value in stage.Values)
        {
            Assert.True(value.Axes == Axes.Row || value.IsCondition, "Only a condition is computed in a loop without varying in it.");
            registers[value] = ValueEvaluator.Compute(value, Read);
        }

        foreach (var store in stage.Stores)
            Store(store, [registers.TryGetValue(store, out var number) ? number : throw Missing(store, "the registers")]);
        if (stage.WritesLoss)
        {
            Assert.Null(loss);
            loss = Read(kernel.Loss!);
        }

        foreach (var gradient in stage.Gradients)
            gradients.Add(gradient.Name, [Read(gradient.Value)]);

        double Read(Value value)
        {
            if (OfCall(value) is { } number)
                return number;
            if (registers.TryGetValue(value, out number))
                return number;

            // Kernels with classes read every argument of the observation before the first stage.
            if (value.Operation == Operation.Input && value.Axes == Axes.Row && (kernel.HasClasses || stage.Inputs.Contains(value)))
                return Assert.Single(point[value.Symbol.Name]);
            throw Missing(value, "a row stage");
        }
    }

    private void RunClasses(ClassStage stage, Dictionary<string, double[]> gradients)
    {
        var reductions = stage.Reductions.ToDictionary(reduction => reduction, reduction => reduction.Operation == Operation.ReduceMax ? double.NegativeInfinity : 0.0);
        var greatest = stage.Reductions.ToDictionary(reduction => reduction, _ => double.NegativeInfinity);
        var stores = stage.Stores.ToDictionary(store => store, _ => new double[point.Classes]);
        var outputs = stage.Gradients.ToDictionary(gradient => gradient, _ => new double[point.Classes]);
        for (var k = 0; k < point.Classes; k++)
        {
            var registers = new Dictionary<Value, double>();
            foreach (var input in stage.Inputs)
                registers.Add(input, point[input.Symbol.Name][k]);
            foreach (var load in stage.Loads)
                registers.Add(load, memory.TryGetValue(load, out var stored) ? stored[k] : throw Missing(load, "memory"));
            foreach (var value in stage.Values)
                registers.Add(value, ValueEvaluator.Compute(value, Read));
            foreach (var (store, numbers) in stores)
                numbers[k] = registers.TryGetValue(store, out var number) ? number : throw Missing(store, "the registers");
            foreach (var reduction in stage.Reductions)
            {
                var body = Read(reduction.Operands[0]);
                reductions[reduction] = reduction.Operation switch
                {
                    Operation.ReduceSum => reductions[reduction] + body,
                    Operation.ReduceMax => Math.Max(reductions[reduction], body),
                    _ => body > greatest[reduction] ? k : reductions[reduction],
                };
                greatest[reduction] = Math.Max(greatest[reduction], body);
            }

            foreach (var (gradient, numbers) in outputs)
                numbers[k] = Read(gradient.Value);

            double Read(Value value)
            {
                if (value.Operation == Operation.ClassIndex)
                    return k;
                if (OfCall(value) is { } number)
                    return number;
                if (registers.TryGetValue(value, out number) || row.TryGetValue(value, out number))
                    return number;
                if (value.Operation == Operation.Input && value.Axes == Axes.Row)
                    return Assert.Single(point[value.Symbol.Name]);
                throw Missing(value, "a loop over the classes");
            }
        }

        foreach (var (reduction, number) in reductions)
        {
            // The index of the maximum follows the maximum, so both belong to one loop.
            if (reduction.Operation == Operation.ReduceArgMax)
                Assert.Contains(stage.Reductions, other => other.Operation == Operation.ReduceMax && other.Operands[0] == reduction.Operands[0]);
            row.Add(reduction, number);
        }

        foreach (var (store, numbers) in stores)
            Store(store, numbers);
        foreach (var (gradient, numbers) in outputs)
            gradients.Add(gradient.Name, numbers);
    }

    private void RunBlock(BlockStage stage)
    {
        var count = (stage.Call.Axes & Axes.Class) == Axes.None ? 1 : point.Classes;
        Assert.True(stage.Call.IsBlockCall);
        Assert.Contains(stage.Call, kernel.Slots);
        Store(stage.Call, [.. Enumerable.Range(0, count).Select(k => ValueEvaluator.Compute(stage.Call, operand => Read(operand, k)))]);

        double Read(Value operand, int k)
        {
            if (memory.TryGetValue(operand, out var stored))
                return stored[k];
            if (operand.Axes == Axes.None)
            {
                // The block before the first stage is filled with what is the same for the whole call.
                Assert.Contains(operand, kernel.Slots);
                return OfCall(operand) ?? throw Missing(operand, "a block function");
            }

            if (operand.Operation == Operation.Input && (operand.Axes & Axes.Class) == (kernel.HasClasses ? Axes.Class : Axes.None))
                return point[operand.Symbol.Name][k];
            throw Missing(operand, "a block function");
        }
    }

    private double? OfCall(Value value)
    {
        if (value.Operation == Operation.Constant)
            return value.Number;
        if (value is { Operation: Operation.Input, Axes: Axes.None })
            return Assert.Single(point[value.Symbol.Name]);
        return call.TryGetValue(value, out var number) ? number : null;
    }

    private void Store(Value value, double[] numbers)
    {
        Assert.Contains(value, kernel.Slots);
        memory.Add(value, numbers);
    }

    private static InvalidOperationException Missing(Value value, string where) =>
        new(FormattableString.Invariant($"The value {value.Id} ({value.Operation} {value.Name}) is not there for {where}."));
}

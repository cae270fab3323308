using System.Collections.Immutable;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Kernels;

/// <summary>The two kernels of one form of observation: the value alone, and the value with the gradient.</summary>
internal sealed record LossKernels(Derivation Derivation, Kernel Loss, Kernel LossAndGradient)
{
    public static LossKernels Of(Derivation derivation)
    {
        var wanted = derivation.Parameters.Zip(derivation.Gradient, (argument, gradient) => (argument.Symbol, Gradient: gradient))
            .Where(pair => pair.Gradient is not null)
            .Select(pair => (pair.Symbol, Gradient: pair.Gradient!))
            .ToImmutableArray();
        return new LossKernels(derivation, Lower(derivation, []), Lower(derivation, wanted));
    }

    private static Kernel Lower(Derivation derivation, ImmutableArray<(Symbol Symbol, Expr Gradient)> gradients)
    {
        var outputs = gradients.Select(pair => pair.Gradient).Prepend(derivation.Loss).ToList();
        var lowering = new Lowering(outputs);
        var values = outputs.Select(lowering.Lower).ToList();
        foreach (var argument in derivation.Parameters.Where(argument => argument.Natural != argument.Symbol))
            lowering.NameIfPresent(argument.Natural, argument.Parameter.Name);

        if (derivation.Impossible is { } condition)
        {
            // An observation of density 0 is told twice: its loss is infinite and its gradient is not a number.
            var impossible = lowering.Lower(condition);
            impossible.Name = "isImpossible";
            values = values.Select((value, i) => lowering.Values.Of(
                Operation.Select,
                impossible,
                lowering.Values.Constant(i == 0 ? double.PositiveInfinity : double.NaN),
                value)).ToList();
        }

        values[0].Name ??= "loss";
        return KernelBuilder.Build(values[0], gradients.Select((pair, i) => new GradientOutput(pair.Symbol, values[i + 1])).ToImmutableArray());
    }
}

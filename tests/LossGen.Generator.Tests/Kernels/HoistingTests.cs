using LossGen.Generator.Families;
using LossGen.Generator.Kernels;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Tests.Kernels;

/// <summary>A value is computed in the outermost loop that has all of its axes.</summary>
public class HoistingTests
{
    private readonly ExprPool pool = new();
    private readonly Symbol y;
    private readonly Symbol column;
    private readonly Symbol row;
    private readonly Symbol call;

    public HoistingTests()
    {
        y = pool.Symbol("y", Axes.Row | Axes.Column, Domain.Real, isData: true);
        column = pool.Symbol("theta", Axes.Column, Domain.Real, isData: false);
        row = pool.Symbol("size", Axes.Row, Domain.Real, isData: false);
        call = pool.Symbol("sigma", Axes.None, Domain.Real, isData: false);
    }

    [Fact]
    public void A_gamma_function_of_a_parameter_per_column_is_computed_once_per_column()
    {
        var (element, outer) = Hoist(y * Functions.LogGamma.Of(column));

        Assert.Equal([Functions.LogGamma], outer.Columns!.Stages.OfType<BlockStage>().Select(stage => stage.Call.Function));
        Assert.Null(outer.Rows);
        Assert.Empty(CallsOf(element));
        Assert.Equal(["logGammaTheta", "y"], InputsOf(element).Select(input => input.Symbol.Name).Order());
        Assert.All(InputsOf(element), input => Assert.Equal(Axes.Row, input.Axes));
    }

    [Fact]
    public void What_belongs_to_a_row_is_one_number_in_it()
    {
        var (element, outer) = Hoist(y * Functions.Exp.Of(row));

        Assert.Equal(["exp"], CallsOf(outer.Rows!).Select(call => call.Function.Name.ToLowerInvariant()));
        Assert.Null(outer.Columns);
        Assert.Empty(CallsOf(element));
        Assert.Equal(Axes.None, InputsOf(element).Single(input => !input.Symbol.IsData).Axes);
    }

    [Fact]
    public void What_belongs_to_the_call_is_computed_before_all_loops()
    {
        var (element, outer) = Hoist(y * Functions.Exp.Of(call * column) * Functions.LogGamma.Of(call));

        Assert.Equal([Functions.LogGamma], outer.Prologue.Where(hoisted => hoisted.Value.Operation == Operation.Call).Select(hoisted => hoisted.Value.Function));
        Assert.Equal([Functions.Exp], CallsOf(outer.Columns!).Select(value => value.Function));
        Assert.Empty(CallsOf(element));
        Assert.Empty(element.Prologue);
    }

    [Fact]
    public void What_is_cheap_is_computed_for_each_element()
    {
        var (element, outer) = Hoist(y * (column + 1));

        Assert.Null(outer.Columns);
        Assert.Equal(["theta", "y"], InputsOf(element).Select(input => input.Symbol.Name).Order());
    }

    [Fact]
    public void What_varies_along_rows_and_columns_is_not_hoisted()
    {
        var (element, outer) = Hoist(Functions.Exp.Of(row + column) * y);

        Assert.Null(outer.Columns);
        Assert.Null(outer.Rows);
        Assert.Equal([Functions.Exp], CallsOf(element).Select(value => value.Function));
    }

    [Fact]
    public void Names_of_arguments_are_not_taken_again()
    {
        var logTheta = pool.Symbol("logTheta", Axes.Column, Domain.Real, isData: false);
        var (element, _) = Hoist(y * Functions.Exp.Of(logTheta) + column);

        Assert.Equal(["theta", "theta2", "y"], InputsOf(element).Select(input => input.Symbol.Name).Order());
    }

    private (Kernel Element, OuterLoops Outer) Hoist(Expr expr)
    {
        var lowering = new Lowering([expr]);
        var hoisting = new Hoisting(pool, Graph.Symbols(expr).Select(symbol => symbol.Name));
        var element = KernelBuilder.Build(new Results(hoisting.OfElement(lowering.Lower(expr)), []), hasClasses: false);
        return (element, hoisting.OuterLoops());
    }

    private static List<Value> InputsOf(Kernel kernel) =>
        KernelBuilder.Topological(kernel.Results.Values).Where(value => value.Operation == Operation.Input).ToList();

    private static List<Value> CallsOf(Kernel kernel) =>
        KernelBuilder.Topological(kernel.Results.Values).Where(value => value.Operation == Operation.Call).ToList();
}

using System.Collections.Immutable;
using System.Globalization;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Kernels;

/// <summary>
/// Takes apart the values of a loss over a matrix of observations: each is computed in the outermost loop that has all
/// of its axes, and is an argument of the loops inside. No operation changes, and so no bit of a result.
/// </summary>
/// <remarks>
/// A loop runs along one axis; in its kernel that axis is <see cref="Axes.Row"/> and nothing else varies, as in a kernel
/// over a vector of observations. The loop over the elements of one row runs along the columns.
/// </remarks>
internal sealed class Hoisting
{
    // What costs as little is computed again rather than read from memory.
    private const int CheapestStoredCost = 2;

    private readonly ExprPool pool;
    private readonly HashSet<string> taken;
    private readonly Dictionary<Value, Hoisted> hoisted = [];
    private readonly Dictionary<Value, bool> isDear = [];
    private readonly Loop elements;

    /// <param name="pool">Where the arguments for what was computed outside are made.</param>
    /// <param name="taken">The names of arguments.</param>
    public Hoisting(ExprPool pool, IEnumerable<string> taken)
    {
        this.pool = pool;
        this.taken = new HashSet<string>(taken, StringComparer.Ordinal);
        elements = new Loop(this, Axes.Row | Axes.Column, Axes.Column);
    }

    /// <summary>The value as the loop over the elements of a row computes it.</summary>
    public Value OfElement(Value value) => elements.View(value);

    /// <summary>The outer loops that compute what has been left to them so far.</summary>
    public OuterLoops OuterLoops()
    {
        var rows = KernelOf(Axes.Row);
        var columns = KernelOf(Axes.Column);

        // What the other loops need of the call is known only now, and so are the steps on the way to it.
        var call = KernelBuilder.Topological(hoisted.Keys.Where(value => value.Axes == Axes.None).OrderBy(value => value.Id));
        return new OuterLoops([.. call.Where(value => !KernelBuilder.IsLeaf(value)).Select(Hoist)], rows, columns);
    }

    private Kernel? KernelOf(Axes axis)
    {
        var loop = new Loop(this, axis, axis);
        var outputs = hoisted.Values.Where(outer => outer.Value.Axes == axis).OrderBy(outer => outer.Value.Id)
            .ToList().Select(outer => outer with { Value = loop.View(outer.Value) }).ToImmutableArray();
        return outputs.IsEmpty ? null : KernelBuilder.Build(new Results(null, [], outputs), hasClasses: false) with { Prologue = [] };
    }

    private Hoisted Hoist(Value value)
    {
        if (!hoisted.TryGetValue(value, out var outer))
        {
            outer = new Hoisted(pool.Symbol(Unique(SuggestedName.Of(value)), value.Axes, Families.Domain.Real, isData: false), value);
            hoisted.Add(value, outer);
        }

        return outer;
    }

    /// <summary>
    /// Whether a value is computed outside the loops that have more axes. A condition cannot be handed on. What varies
    /// along the rows alone is one number for a whole row; what varies along the columns alone is read for each element.
    /// </summary>
    private bool IsHoisted(Value value) => !KernelBuilder.IsLeaf(value) && !value.IsCondition && value.Axes switch
    {
        Axes.None or Axes.Row => true,
        Axes.Column => value.Cost >= CheapestStoredCost || (IsDear(value) && value.Operands.Count(operand => operand.Axes == Axes.Column) > 1),
        _ => false,
    };

    /// <summary>Whether anything that it takes to compute the value costs more than to read it.</summary>
    private bool IsDear(Value value)
    {
        if (!isDear.TryGetValue(value, out var answer))
            isDear.Add(value, answer = value.Cost >= CheapestStoredCost || value.Operands.Any(IsDear));
        return answer;
    }

    private string Unique(string name)
    {
        var unique = name;
        for (var n = 2; !taken.Add(unique); n++)
            unique = name + n.ToString(CultureInfo.InvariantCulture);
        return unique;
    }

    /// <summary>The graph of what one loop computes.</summary>
    /// <param name="hoisting">Computes the rest.</param>
    /// <param name="axes">The axes of the values computed in the loop.</param>
    /// <param name="along">The axis the loop runs along.</param>
    private sealed class Loop(Hoisting hoisting, Axes axes, Axes along)
    {
        private readonly ValueGraph graph = new();
        private readonly Dictionary<Value, Value> views = [];

        public Value View(Value value)
        {
            if (!views.TryGetValue(value, out var view))
                views.Add(value, view = Make(value));
            return view;
        }

        private Value Make(Value value) => value.Operation switch
        {
            Operation.Constant => graph.Constant(value.Number),
            Operation.Input => Argument(value.Symbol),
            _ when value.Axes != axes && hoisting.IsHoisted(value) => Argument(hoisting.Hoist(value).Symbol),
            _ => graph.Like(value, [.. value.Operands.Select(View)]),
        };

        private Value Argument(Symbol symbol) =>
            graph.Input(symbol, (symbol.Axes & along) == Axes.None ? Axes.None : Axes.Row);
    }
}

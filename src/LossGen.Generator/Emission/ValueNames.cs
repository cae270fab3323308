using System.Globalization;
using LossGen.Generator.Kernels;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Emission;

/// <summary>Gives every value of a kernel a variable of its own, called as the formula suggests.</summary>
internal sealed class ValueNames
{
    private readonly Dictionary<Value, string> names = [];
    private readonly HashSet<string> taken;
    private readonly Func<Symbol, string> nameOf;

    /// <param name="reserved">Names that are taken.</param>
    /// <param name="nameOf">The variable that holds an argument.</param>
    public ValueNames(IEnumerable<string> reserved, Func<Symbol, string> nameOf)
    {
        taken = new HashSet<string>(reserved, StringComparer.Ordinal);
        this.nameOf = nameOf;
    }

    public string this[Value value]
    {
        get
        {
            if (!names.TryGetValue(value, out var name))
                names.Add(value, name = value.Operation == Operation.Input ? nameOf(value.Symbol) : Unique(SuggestedName.Of(value)));
            return name;
        }
    }

    /// <summary>The variable that holds a value has been chosen elsewhere.</summary>
    public void Give(Value value, string name)
    {
        taken.Add(name);
        names.Add(value, name);
    }

    private string Unique(string name)
    {
        var unique = name;
        for (var n = 2; !taken.Add(unique); n++)
            unique = name + n.ToString(CultureInfo.InvariantCulture);
        return unique;
    }
}

using LossGen.Generator.Kernels;
using LossGen.Generator.Symbolics;

namespace LossGen.Generator.Emission;

/// <summary>Writes values as C# expressions, on vectors or, for what is computed once per call, on scalars.</summary>
internal sealed class ValueText(ElementType element, ValueNames names, bool isScalar)
{
    // How tightly C# binds: a right operand that binds alike is put in parentheses, since the order is part of the result.
    private const int OrLevel = 1;
    private const int RelationalLevel = 2;
    private const int AdditiveLevel = 3;
    private const int MultiplicativeLevel = 4;
    private const int UnaryLevel = 5;
    private const int PrimaryLevel = 6;

    private readonly HashSet<Value> locals = [];
    private readonly HashSet<Value> vectors = [];

    /// <summary>What is appended to the name of an argument to name the vector read from it.</summary>
    public string VectorSuffix { get; init; } = "";

    /// <summary>The variable that holds the number of classes.</summary>
    public string ClassCountName { get; init; } = "classes";

    /// <summary>The same variables in an inner block, where more may be defined.</summary>
    public ValueText Nested()
    {
        var nested = new ValueText(element, names, isScalar) { VectorSuffix = VectorSuffix, ClassCountName = ClassCountName };
        nested.locals.UnionWith(locals);
        nested.vectors.UnionWith(vectors);
        return nested;
    }

    /// <summary>From now on the value is a variable whose name carries the suffix of vectors.</summary>
    public void DefineVector(Value value) => vectors.Add(value);

    /// <summary>From now on the value is a variable.</summary>
    public void Define(Value value) => locals.Add(value);

    public bool IsDefined(Value value) => locals.Contains(value);

    /// <summary>The expression that computes the value, even where a variable holds it.</summary>
    public string Definition(Value value) => Compute(value).Text;

    /// <summary>The value as an operand: a variable, a constant or an expression.</summary>
    public string Operand(Value value) => Text(value, 0);

    /// <summary>The value as a factor of a product.</summary>
    public string Factor(Value value) => Text(value, MultiplicativeLevel + 1);

    public static string Identifier(string name) =>
        Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(name) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None ? name : "@" + name;

    private string Text(Value value, int level)
    {
        if (value is { Operation: Operation.Input, Symbol.Name: "classes" })
            return ClassCountName;
        if (vectors.Contains(value))
            return names[value] + VectorSuffix;
        if (value.Operation == Operation.Input)
            return Identifier(names[value] + VectorSuffix);
        if (locals.Contains(value))
            return Identifier(names[value]);
        var (text, own) = Compute(value);
        return own < level ? "(" + text + ")" : text;
    }

    private (string Text, int Level) Compute(Value value)
    {
        var operands = value.Operands;
        switch (value.Operation)
        {
            case Operation.Constant:
                var constant = isScalar ? element.Literal(value.Number) : ConstantVector(value.Number);
                return (constant, constant[0] == '-' ? UnaryLevel : PrimaryLevel);
            case Operation.ClassIndex:
                return ("k", PrimaryLevel);
            case Operation.Add:
                return Binary("+", AdditiveLevel, AdditiveLevel + 1);
            case Operation.Subtract:
                return Binary("-", AdditiveLevel, AdditiveLevel + 1);
            case Operation.Multiply when !isScalar && operands[0].Operation == Operation.Constant:
                return (element.Literal(operands[0].Number) + " * " + Text(operands[1], MultiplicativeLevel + 1), MultiplicativeLevel);
            case Operation.Multiply:
                return Binary("*", MultiplicativeLevel, MultiplicativeLevel + 1);
            case Operation.Divide:
                return Binary("/", MultiplicativeLevel, MultiplicativeLevel + 1);
            case Operation.Spread:
                return (Text(operands[0], 0), 0);
            case Operation.Negate:
                return ("-" + Text(operands[0], UnaryLevel + 1), UnaryLevel);
            case Operation.SquareRoot:
                return Call(isScalar ? element.Keyword + ".Sqrt" : "Vector512.Sqrt");
            case Operation.Max when isScalar:
                return Call(element.Keyword + ".Max");

            // The native instruction passes the second operand on where it is NaN; a constant is none.
            case Operation.Max when operands[1].Operation == Operation.Constant:
                return ($"Vector512.MaxNative({Text(operands[1], 0)}, {Text(operands[0], 0)})", PrimaryLevel);
            case Operation.Max:
                return Call("Vector512.Max");
            case Operation.Equal:
                return isScalar ? Binary("==", RelationalLevel, AdditiveLevel) : Call("Vector512.Equals");
            case Operation.NotEqual:
                return isScalar ? Binary("!=", RelationalLevel, AdditiveLevel) : ("~" + Call("Vector512.Equals").Text, UnaryLevel);
            case Operation.Less:
                return isScalar ? Binary("<", RelationalLevel, AdditiveLevel) : Call("Vector512.LessThan");
            case Operation.LessOrEqual:
                return isScalar ? Binary("<=", RelationalLevel, AdditiveLevel) : Call("Vector512.LessThanOrEqual");
            case Operation.Or:
                return Binary(isScalar ? "||" : "|", OrLevel, OrLevel);
            case Operation.Select when isScalar:
                return ($"{Text(operands[0], OrLevel)} ? {Text(operands[1], OrLevel)} : {Text(operands[2], OrLevel)}", 0);
            case Operation.Select:
                return Call("Vector512.ConditionalSelect");
            case Operation.Call when isScalar:
                var scalar = value.Function.Scalar.Replace("{T}", element.Keyword);
                for (var i = 0; i < operands.Length; i++)
                    scalar = scalar.Replace("{" + i + "}", Text(operands[i], 0));
                return (scalar, PrimaryLevel);
            case Operation.Call:
                return Call((value.Function.Evaluation == Evaluation.Operation ? "Vector512." : "VectorMath.") + value.Function.Name);
            default:
                throw new InvalidOperationException($"{value.Operation} is no expression.");
        }

        (string Text, int Level) Binary(string sign, int own, int right) =>
            ($"{Text(operands[0], own)} {sign} {Text(operands[1], right)}", own);

        (string Text, int Level) Call(string method) =>
            (method + "(" + string.Join(", ", operands.Select(operand => Text(operand, 0))) + ")", PrimaryLevel);
    }

    private string ConstantVector(double number)
    {
        if (number == 0)
            return element.Vector + ".Zero";
        if (number == 1)
            return element.Vector + ".One";
        return $"Vector512.Create({element.Literal(number)})";
    }
}

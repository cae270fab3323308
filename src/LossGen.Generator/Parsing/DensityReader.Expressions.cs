using LossGen.Generator.Densities;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Parsing;

/// <content>Expressions: arithmetic, variables, constants and calls.</content>
internal sealed partial class DensityReader
{
    private const string SpecialFunctions = "LossGen.SpecialFunctions";

    /// <summary>The arguments that were used as an index.</summary>
    private readonly HashSet<int> indexed = [];

    private Operand? Read(IOperation operation, Variables variables)
    {
        cancellation.ThrowIfCancellationRequested();
        if (++operations > MostOperations)
            return operations > MostOperations + 1 ? null : Refuse(DiagnosticDescriptors.DensityTooLarge, operation.Syntax.GetLocation());
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();

        var location = operation.Syntax.GetLocation();
        switch (operation)
        {
            case ILocalReferenceOperation local when variables.Values.TryGetValue(local.Local, out var held):
                return held;
            case IParameterReferenceOperation parameter when variables.Values.TryGetValue(parameter.Parameter, out var held):
                return held;
            case ITupleOperation tuple:
                return TupleOf(tuple.Elements.Select(element => Read(element, variables)));
            case IParenthesizedOperation parenthesized:
                return Read(parenthesized.Operand, variables);
            case IFieldReferenceOperation { Field: var element, Instance: { } whole } when PositionInTuple(element) is { } position:
                return Read(whole, variables)?.Elements[position];
            case IFieldReferenceOperation field:
                return ReadField(field);
            case { ConstantValue: { HasValue: true, Value: var constant } } when operation is ILiteralOperation or ILocalReferenceOperation or IDefaultValueOperation:
                return ConstantOf(constant, operation, location);
            case IConversionOperation conversion:
                return ReadConversion(conversion, variables);
            case IUnaryOperation { OperatorMethod: null, IsLifted: false, OperatorKind: UnaryOperatorKind.Plus } plus:
                return Read(plus.Operand, variables);
            case IUnaryOperation { OperatorMethod: null, IsLifted: false, OperatorKind: UnaryOperatorKind.Minus } minus:
                return Unary(DensityOperation.Negate, NumberFrom(Read(minus.Operand, variables), operation), location);
            case IBinaryOperation { OperatorMethod: null, IsLifted: false } binary when IsArithmetic(binary.OperatorKind):
                return Binary(binary.OperatorKind, Read(binary.LeftOperand, variables), Read(binary.RightOperand, variables), binary);
            case IBinaryOperation { OperatorMethod: null, IsLifted: false, Type.SpecialType: SpecialType.System_Boolean }
                or IUnaryOperation { OperatorMethod: null, IsLifted: false, OperatorKind: UnaryOperatorKind.Not }
                or IIsPatternOperation:
                return ReadCondition(operation, variables) is { } condition ? new Operand(condition, OperandKind.Condition) : null;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return ReadCondition(conditional.Condition, variables) is { } test
                    ? Select(test, Read(conditional.WhenTrue, variables), Read(whenFalse, variables), location)
                    : null;
            case ISwitchExpressionOperation @switch:
                return ReadSwitch(@switch, variables);
            case IInvocationOperation call:
                return ReadCall(call, variables);
            case IPropertyReferenceOperation property:
                return ReadProperty(property, variables);
            default:
                return RefuseExpression(operation);
        }
    }

    private static bool IsArithmetic(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder;

    private Operand? Binary(BinaryOperatorKind kind, Operand? left, Operand? right, IOperation operation)
    {
        var location = operation.Syntax.GetLocation();
        if (kind == BinaryOperatorKind.Divide && IsInteger(operation.Type))
            return Refuse(DiagnosticDescriptors.IntegerDivision, location);
        if (!IsNumber(operation.Type))
            return RefuseType(operation);
        if (NumberFrom(left, operation) is not { } a || NumberFrom(right, operation) is not { } b)
            return null;
        return kind switch
        {
            BinaryOperatorKind.Add => Step(DensityOperation.Add, location, a.Step, b.Step),
            BinaryOperatorKind.Subtract => Step(DensityOperation.Subtract, location, a.Step, b.Step),
            BinaryOperatorKind.Multiply => Step(DensityOperation.Multiply, location, a.Step, b.Step),
            BinaryOperatorKind.Divide => Step(DensityOperation.Divide, location, a.Step, b.Step),
            _ => RefuseOperator(kind, location),
        };
    }

    private Operand? ReadConversion(IConversionOperation conversion, Variables variables) =>
        conversion is { OperatorMethod: null, Operand.Type: { } from, Type: { } to }
            && (conversion.Conversion.IsIdentity || (conversion.Conversion.IsImplicit && KeepsNumbers(from, to)))
            ? Read(conversion.Operand, variables)
            : RefuseConversion(conversion);

    /// <summary>Whether a conversion, such as that of the 2 in 2 * x, leaves the number what it is.</summary>
    private static bool KeepsNumbers(ITypeSymbol from, ITypeSymbol to) =>
        from is INamedTypeSymbol { IsTupleType: true, TupleElements: var parts } && to is INamedTypeSymbol { IsTupleType: true, TupleElements: var targets }
            ? parts.Zip(targets, (part, target) => SymbolEqualityComparer.Default.Equals(part.Type, target.Type) || KeepsNumbers(part.Type, target.Type)).All(keeps => keeps)
            : IsNumber(from) && (to.SpecialType == SpecialType.System_Double || (IsInteger(from) && IsInteger(to)));

    private static Operand? TupleOf(IEnumerable<Operand?> elements)
    {
        var read = elements.ToList();
        return read.Contains(null) ? null : Operand.Tuple(read.Select(element => element!));
    }

    private static int? PositionInTuple(IFieldSymbol field)
    {
        if (!field.ContainingType.IsTupleType)
            return null;
        var elements = field.ContainingType.TupleElements;
        var plain = field.CorrespondingTupleField ?? field;
        for (var i = 0; i < elements.Length; i++)
        {
            if (SymbolEqualityComparer.Default.Equals(elements[i].CorrespondingTupleField ?? elements[i], plain))
                return i;
        }

        return null;
    }

    /// <summary>A constant field; π and its kin are known exactly.</summary>
    private Operand? ReadField(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        var location = reference.Syntax.GetLocation();
        if (field.ContainingType?.SpecialType == SpecialType.System_Double || field.ContainingType?.ToDisplayString() == "System.Math")
        {
            if (KnownConstant(field.Name, location) is { } known)
                return known;
        }

        if (field.HasConstantValue)
            return ConstantOf(field.ConstantValue, reference, location);
        if (InitializerOf(field) is not { } initializer)
            return HoldsRefused(reference) ? null : Refuse(DiagnosticDescriptors.StateRead, location, field.Name, "a field");
        if (calls.OfType<IFieldSymbol>().Any(active => IsSetBefore(active, field)))
            return Refuse(DiagnosticDescriptors.StateRead, location, field.Name, "a field that is set later");
        return Called(field, location, () => Read(initializer, new Variables()));
    }

    /// <summary>The only value that a field of the project can have: it is read-only, and no static constructor may set it.</summary>
    private IOperation? InitializerOf(IFieldSymbol field) =>
        field is { IsStatic: true, IsReadOnly: true } && field.ContainingType.StaticConstructors.All(constructor => constructor.IsImplicitlyDeclared)
            && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer: { } clause }
            ? (ModelOf(clause.SyntaxTree).GetOperation(clause, cancellation) as IFieldInitializerOperation)?.Value
            : null;

    /// <summary>Whether the one field is set before the other: the fields of a type are set in the order of the file.</summary>
    private static bool IsSetBefore(IFieldSymbol field, IFieldSymbol other) =>
        SymbolEqualityComparer.Default.Equals(field.ContainingType, other.ContainingType)
        && (field.Locations[0].SourceTree != other.Locations[0].SourceTree || field.Locations[0].SourceSpan.Start < other.Locations[0].SourceSpan.Start);

    private Operand? KnownConstant(string name, Location location) => name switch
    {
        "Pi" or "PI" => Step(DensityOperation.Pi, location),
        "Tau" => Step(DensityOperation.Multiply, location, Number(2, location).Step, Step(DensityOperation.Pi, location).Step),
        "E" => Call(Known("System.Math", "Exp", 1), location, Number(1, location).Step),
        _ => null,
    };

    private Operand? ConstantOf(object? value, IOperation operation, Location location) => value switch
    {
        bool truth => new Operand(Truth(truth, location), OperandKind.Condition),
        double number => Number(number, location),
        _ when IsInteger(operation.Type) => Number(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture), location),
        _ => RefuseType(operation),
    };

    private Operand? ReadProperty(IPropertyReferenceOperation reference, Variables variables)
    {
        var location = reference.Syntax.GetLocation();
        if (reference.Instance is { } instance)
        {
            if (!IsSpan(instance.Type) || Read(instance, variables) is not { } axis)
                return IsSpan(instance.Type) ? null : RefuseExpression(reference);
            if (reference.Property.IsIndexer && reference.Arguments.Length == 1 && IsInteger(reference.Arguments[0].Value.Type))
                return ReadElement(axis, reference.Arguments[0].Value, variables, location);
            return reference.Property.Name == "Length" ? Step(DensityOperation.ClassCount, location) : RefuseExpression(reference);
        }

        // A static property that computes its value is a method without arguments.
        return reference.Property.GetMethod is { } getter && BodyOf(getter) is not null
            ? Inline(getter, [], outer: null, location)
            : Refuse(DiagnosticDescriptors.StateRead, location, reference.Property.Name, "a property");
    }

    private Operand? ReadElement(Operand axis, IOperation index, Variables variables, Location location)
    {
        if (NumberFrom(Read(index, variables), index) is not { } at)
            return null;
        if (program.Steps[at.Step] is { Operation: DensityOperation.Argument } argument && arguments[(int)argument.Number].IsData)
            indexed.Add((int)argument.Number);
        else if (program.Steps[at.Step].Operation != DensityOperation.Number)
            return Refuse(DiagnosticDescriptors.IndexNotObserved, index.Syntax.GetLocation());
        return Step(DensityOperation.Element, location, axis.Step, at.Step);
    }

    private Operand? ReadCall(IInvocationOperation call, Variables variables)
    {
        var method = call.TargetMethod;
        var location = call.Syntax.GetLocation();
        var container = method.ContainingType?.ToDisplayString() ?? "";
        if (container is "double")
            container = "System.Double";
        if (container == SpecialFunctions && ReadClassFunction(call, variables) is { } overClasses)
            return overClasses.Operand;

        if (KnownFunctions.Find(container, method.Name, method.Parameters.Length) is { } known)
            return ReadKnownCall(known, call, variables);

        var isReadable = (method.IsStatic || method.MethodKind == MethodKind.LocalFunction) && method.TypeParameters.IsEmpty && !method.IsAsync
            && method.Parameters.All(parameter => !parameter.IsParams);
        if (!isReadable || (method.DeclaringSyntaxReferences.IsEmpty && method.PartialImplementationPart is null))
            return RefuseCall(call);
        if (method.Parameters.FirstOrDefault(parameter => parameter.RefKind is not (RefKind.None or RefKind.In)) is { } reference)
            return Refuse(DiagnosticDescriptors.ByReference, location, reference.Name);
        if (BodyOf(method) is null)
            return RefuseCall(call);

        var values = method.Parameters.Select(parameter => ReadArgument(call, parameter, variables)).ToList();
        return Inline(method, values, method.MethodKind == MethodKind.LocalFunction ? variables : null, location);
    }

    private Operand? ReadArgument(IInvocationOperation call, IParameterSymbol parameter, Variables variables)
    {
        var argument = call.Arguments.First(candidate => candidate.Parameter?.Ordinal == parameter.Ordinal);
        return Read(argument.Value, variables);
    }

    private Operand? ReadKnownCall(KnownFunction function, IInvocationOperation call, Variables variables)
    {
        var method = call.TargetMethod;

        // There are forms for float and decimal beside those for double and for integers.
        if (!method.Parameters.All(parameter => IsNumber(parameter.Type)))
            return RefuseCall(call);

        var operands = method.Parameters.Select(parameter => NumberFrom(ReadArgument(call, parameter, variables), call)).ToList();
        if (operands.Any(operand => operand is null))
            return null;
        var result = Call(function, call.Syntax.GetLocation(), [.. operands.Select(operand => operand!.Step)]);
        return method.ReturnType.SpecialType == SpecialType.System_Boolean ? result with { Kind = OperandKind.Condition } : result;
    }

    /// <summary>A function over the class axis; null where the call is none.</summary>
    private (Operand? Operand, bool IsRead)? ReadClassFunction(IInvocationOperation call, Variables variables)
    {
        var method = call.TargetMethod;
        if (method.Parameters.Length == 0 || !IsSpan(method.Parameters[0].Type))
            return null;
        var spans = method.Parameters.TakeWhile(parameter => IsSpan(parameter.Type)).Select(parameter => ReadArgument(call, parameter, variables)).ToList();
        if (spans.Any(span => span is null))
            return (null, true);

        var location = call.Syntax.GetLocation();
        var body = spans[0]!.Step;
        if (method.Parameters.Length == spans.Count + 1)
        {
            var function = call.Arguments.First(candidate => candidate.Parameter?.Ordinal == spans.Count).Value;
            if (Lambda(function) is not { } lambda)
                return (RefuseExpression(function), true);
            var inner = new Variables { Values = variables.Values };
            for (var i = 0; i < spans.Count; i++)
                inner.Values = inner.Values.SetItem(lambda.Symbol.Parameters[i], spans[i]! with { Kind = OperandKind.Number });
            var returned = Called(lambda.Symbol, location, () =>
            {
                Execute(lambda.Body, inner, condition: null);
                return Returned(inner, location);
            });
            if (NumberFrom(returned, lambda) is not { } result)
                return (null, true);
            body = result.Step;
        }
        else if (method.Parameters.Length != 1)
        {
            return null;
        }

        DensityOperation? operation = method.Name switch
        {
            "Sum" => DensityOperation.Sum,
            "LogSumExp" => DensityOperation.LogSumExp,
            _ => null,
        };
        return (operation is { } reduction ? Step(reduction, location, body) : RefuseCall(call), true);
    }

    private static IAnonymousFunctionOperation? Lambda(IOperation operation) => operation switch
    {
        IAnonymousFunctionOperation lambda => lambda,
        IDelegateCreationOperation creation => Lambda(creation.Target),
        IConversionOperation conversion => Lambda(conversion.Operand),
        _ => null,
    };

    private Operand? Select(int condition, Operand? whenTrue, Operand? whenFalse, Location? location)
    {
        if (whenTrue is not { } left || whenFalse is not { } right)
            return null;
        if (left.Kind == OperandKind.Condition && right.Kind == OperandKind.Condition)
            return new Operand(Either(Both(condition, left.Step), Both(Not(condition), right.Step)), OperandKind.Condition);
        if (left.Kind == OperandKind.Tuple && right.Kind == OperandKind.Tuple)
            return TupleOf(left.Elements.Zip(right.Elements, (one, other) => Select(condition, one, other, location)));

        // Only where C# has an error to report do the branches differ in kind.
        return left.Kind != right.Kind ? null : new Operand(program.Add(DensityOperation.Select, location, condition, left.Step, right.Step), left.Kind);
    }

    private Operand Number(double value, Location? location) => new(program.Add(DensityOperation.Number, "", value, location), OperandKind.Number);

    private Operand Step(DensityOperation operation, Location? location, params int[] operands) =>
        new(program.Add(operation, location, operands), OperandKind.Number);

    private Operand? Unary(DensityOperation operation, Operand? operand, Location location) =>
        operand is { } x ? Step(operation, location, x.Step) : null;

    private Operand Call(KnownFunction function, Location location, params int[] operands) =>
        new(program.Add(DensityOperation.Call, function.Text, 0, location, operands), OperandKind.Number);

    private static KnownFunction Known(string container, string name, int arity) =>
        KnownFunctions.Find(container, name, arity) ?? throw new InvalidOperationException($"{container}.{name} is not in the table.");

    /// <summary>The operand as a number; a span or a condition in its place is refused.</summary>
    private Operand? NumberFrom(Operand? operand, IOperation user) =>
        operand is null or { Kind: OperandKind.Number } ? operand : RefuseExpression(user);

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_Double || IsInteger(type);

    public static bool IsInteger(ITypeSymbol? type) =>
        type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    public static bool IsSpan(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments: [{ SpecialType: SpecialType.System_Double }] };
}

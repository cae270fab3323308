using LossGen.Generator.Densities;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Parsing;

/// <content>Everything of C# that a density cannot hold, each with its reason and a way out.</content>
internal sealed partial class DensityReader
{
    private Operand? Refuse(DiagnosticDescriptor descriptor, Location? location, params string[] arguments)
    {
        problems.Add(descriptor, location, arguments);
        return null;
    }

    private void RefuseStatement(IOperation statement)
    {
        if (HoldsRefused(statement))
            return;
        var location = KeywordOf(statement);
        _ = statement switch
        {
            IInvalidOperation => null,
            ILoopOperation => Refuse(DiagnosticDescriptors.Loop, location),
            ITryOperation => Refuse(DiagnosticDescriptors.ExceptionHandling, location, "try"),
            IThrowOperation => Refuse(DiagnosticDescriptors.ExceptionHandling, location, "throw"),
            ISwitchOperation => Refuse(DiagnosticDescriptors.SwitchStatement, location),
            IReturnOperation { Kind: OperationKind.YieldReturn or OperationKind.YieldBreak } => Refuse(DiagnosticDescriptors.NotReadable, location, "yield", "return the value"),
            IReturnOperation => null,
            IUsingOperation or IUsingDeclarationOperation => Refuse(DiagnosticDescriptors.NotReadable, location, "using", "a density holds no resources"),
            ILockOperation => Refuse(DiagnosticDescriptors.NotReadable, location, "lock", "a density shares no state"),
            IBranchOperation or ILabeledOperation => Refuse(DiagnosticDescriptors.NotReadable, location, "goto", "use if and return"),
            _ => Refuse(DiagnosticDescriptors.NotReadable, location, $"this statement", "write it with locals, if and return"),
        };
    }

    private void RefuseExpressionStatement(IOperation expression)
    {
        if (HoldsRefused(expression))
            return;
        var location = expression.Syntax.GetLocation();
        switch (expression)
        {
            case IInvalidOperation:
                break;
            case IAssignmentOperation or IIncrementOrDecrementOperation:
                if (expression is IAssignmentOperation { Target: IFieldReferenceOperation { Field: var field } })
                    refused.Add(field);
                Refuse(DiagnosticDescriptors.Assignment, location);
                break;
            case IInvocationOperation call:
                Refuse(DiagnosticDescriptors.UnknownCall, location, call.TargetMethod.Name, "its value is not used, and a density has no effects; remove the call");
                break;
            default:
                RefuseExpression(expression);
                break;
        }
    }

    private Operand? RefuseExpression(IOperation operation)
    {
        if (HoldsRefused(operation))
            return null;
        var location = operation.Syntax.GetLocation();
        return operation switch
        {
            IInvalidOperation => null,
            _ when operation.Type is { TypeKind: TypeKind.Error } => null,
            IImplicitIndexerReferenceOperation { Argument: var index } => Refuse(DiagnosticDescriptors.IndexNotObserved, index.Syntax.GetLocation()),
            IThrowOperation => Refuse(DiagnosticDescriptors.ExceptionHandling, KeywordOf(operation), "throw"),
            IAwaitOperation => Refuse(DiagnosticDescriptors.NotReadable, location, "await", "a density computes, it does not wait"),
            IAssignmentOperation or IIncrementOrDecrementOperation => Refuse(DiagnosticDescriptors.Assignment, location),
            IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation => Refuse(DiagnosticDescriptors.UnsupportedValueType, location, "dynamic"),
            IInstanceReferenceOperation => Refuse(DiagnosticDescriptors.StateRead, location, "this", "an instance"),
            IParameterReferenceOperation or ILocalReferenceOperation when problems.HasErrors => null,
            IParameterReferenceOperation parameter => Refuse(DiagnosticDescriptors.StateRead, location, parameter.Parameter.Name, "a parameter of another method"),
            ILocalReferenceOperation local => Refuse(DiagnosticDescriptors.StateRead, location, local.Local.Name, "a variable of another method"),
            IObjectCreationOperation or IArrayCreationOperation or IAnonymousObjectCreationOperation => Refuse(DiagnosticDescriptors.NotReadable, location, "new", "work with numbers"),
            IAnonymousFunctionOperation or IDelegateCreationOperation or IMethodReferenceOperation => Refuse(DiagnosticDescriptors.NotReadable, location, "a delegate", "call a static method"),
            IIsPatternOperation or IPatternOperation => Refuse(DiagnosticDescriptors.NotReadable, location, "this pattern", "use constants, relations, 'and', 'or' and 'not'"),
            IBinaryOperation { OperatorMethod: null, OperatorKind: var kind } when IsNumber(operation.Type) => RefuseOperator(kind, location),
            IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true } call => RefuseCall(call),
            _ when operation.Type is { } type && !IsNumber(type) && type.SpecialType != SpecialType.System_Boolean && !IsSpan(type) => RefuseType(operation),
            _ => Refuse(DiagnosticDescriptors.NotReadable, location, "this expression", "write it with arithmetic, conditions and calls of static methods"),
        };
    }

    private Operand? RefuseOperator(BinaryOperatorKind kind, Location location) => kind == BinaryOperatorKind.Remainder
        ? Refuse(DiagnosticDescriptors.NotReadable, location, "the remainder '%'", "use x - b * Math.Floor(x / b)")
        : Refuse(DiagnosticDescriptors.NotReadable, location, "an operation on bits", "write it with arithmetic");

    private Operand? RefuseType(IOperation operation) =>
        operation.Type is null or { TypeKind: TypeKind.Error } || HoldsRefused(operation)
            ? null
            : Refuse(DiagnosticDescriptors.UnsupportedValueType, operation.Syntax.GetLocation(), operation.Type.ToDisplayString());

    private Operand? RefuseConversion(IConversionOperation conversion) => conversion switch
    {
        { Operand: IInvalidOperation or IThrowOperation } => RefuseExpression(conversion.Operand),
        { OperatorMethod: not null, Operand.Type: var from } => RefuseType(IsNumber(from) ? conversion : conversion.Operand),
        { Operand.Type: { } from, Type: { } to } when IsNumber(from) && IsInteger(to) =>
            Refuse(DiagnosticDescriptors.NotReadable, conversion.Syntax.GetLocation(), "a conversion to an integer", "use Math.Floor"),
        { Operand.Type: { } from } when !IsNumber(from) => RefuseExpression(conversion.Operand),
        _ => RefuseType(conversion),
    };

    private Operand? RefuseCall(IInvocationOperation call)
    {
        if (HoldsRefused(call))
            return null;
        var method = call.TargetMethod;
        var container = method.ContainingType?.ToDisplayString() ?? "";
        var reason = container switch
        {
            _ when method.MethodKind == MethodKind.DelegateInvoke => "it is a delegate; call a static method",
            _ when !method.IsStatic && method.DeclaringSyntaxReferences.IsEmpty => "it is not static, and its source is not part of the project; write the formula out",
            "System.Math" or SpecialFunctions when call.Arguments.Any(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Single && argument.Value is IConversionOperation { Operand.Type: { } from } && IsInteger(from)) =>
                "an integer argument selects its form for float; convert the argument: (double)y",
            "System.Math" or SpecialFunctions when call.Arguments.Any(argument => !IsNumber(argument.Parameter?.Type) && !IsSpan(argument.Parameter?.Type)) =>
                $"this form works on {call.TargetMethod.Parameters[0].Type.ToDisplayString()}; use the form for double",
            "System.Math" or "double" or SpecialFunctions => $"LossGen knows no derivative of it; known are {KnownNames(container == "double" ? "System.Double" : container)}",
            "System.MathF" or "float" => "it works on float; use the form for double, both precisions are emitted from it",
            _ when method.DeclaringSyntaxReferences.IsEmpty => "its source is not part of the project; write the formula out",
            _ when !method.IsStatic => "it is not static; make it static",
            _ when !method.TypeParameters.IsEmpty => "it is generic; write it for double",
            _ when method.Parameters.Any(parameter => parameter.IsParams) => "it takes any number of arguments; name each of them",
            _ => "it has no body that can be read",
        };
        return Refuse(DiagnosticDescriptors.UnknownCall, call.Syntax.GetLocation(), method.Name, reason);
    }

    /// <summary>Whether something in it has been refused already.</summary>
    private bool HoldsRefused(IOperation operation) => operation.DescendantsAndSelf().Any(inner => inner switch
    {
        ILocalReferenceOperation { Local: var local } => refused.Contains(local),
        IParameterReferenceOperation { Parameter: var parameter } => refused.Contains(parameter),
        IFieldReferenceOperation { Field: var field } => refused.Contains(field),
        _ => false,
    });

    private static string KnownNames(string container) =>
        string.Join(", ", KnownFunctions.All.Where(function => function.Container == container).Select(function => function.Name).Distinct().OrderBy(name => name, StringComparer.Ordinal));

    /// <summary>The place of the word that is refused, not of all the statement it begins.</summary>
    private static Location KeywordOf(IOperation statement) => statement.Syntax.GetFirstToken().GetLocation();
}

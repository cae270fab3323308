using LossGen.Generator.Diagnostics;
using LossGen.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Parsing;

/// <content>Conditions, and the patterns of <c>switch</c> and <c>is</c>.</content>
internal sealed partial class DensityReader
{
    private int? ReadCondition(IOperation operation, Variables variables)
    {
        var location = operation.Syntax.GetLocation();
        switch (operation)
        {
            case IBinaryOperation { OperatorMethod: null, IsLifted: false } binary:
                return ReadBinaryCondition(binary, variables);
            case IUnaryOperation { OperatorMethod: null, IsLifted: false, OperatorKind: UnaryOperatorKind.Not } negation:
                return ReadCondition(negation.Operand, variables) is { } inner ? Not(inner) : null;
            case IIsPatternOperation { Value: var value, Pattern: var pattern }:
                return NumberFrom(Read(value, variables), operation) is { } subject ? ReadPattern(pattern, subject, variables) : null;
            default:
                return Read(operation, variables) switch
                {
                    { Kind: OperandKind.Condition, Step: var step } => step,
                    null => null,
                    _ => Refused(RefuseExpression(operation)),
                };
        }

        static int? Refused(Operand? operand) => operand?.Step;
    }

    private int? ReadBinaryCondition(IBinaryOperation binary, Variables variables)
    {
        var location = binary.Syntax.GetLocation();
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And:
                return Combine(Both);
            case BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or:
                return Combine(Either);
            case BinaryOperatorKind.ExclusiveOr:
                return Combine((a, b) => Either(Both(a, Not(b)), Both(Not(a), b)));
        }

        if (binary.LeftOperand.Type?.SpecialType == SpecialType.System_Boolean)
        {
            // a == b on conditions.
            return binary.OperatorKind switch
            {
                BinaryOperatorKind.Equals => Combine((a, b) => Either(Both(a, b), Both(Not(a), Not(b)))),
                BinaryOperatorKind.NotEquals => Combine((a, b) => Either(Both(a, Not(b)), Both(Not(a), b))),
                _ => RefuseExpression(binary)?.Step,
            };
        }

        if (!IsNumber(binary.LeftOperand.Type) || !IsNumber(binary.RightOperand.Type))
            return RefuseType(binary)?.Step;
        if (NumberFrom(Read(binary.LeftOperand, variables), binary) is not { } left || NumberFrom(Read(binary.RightOperand, variables), binary) is not { } right)
            return null;
        return Comparison(binary.OperatorKind, left.Step, right.Step, location) ?? RefuseExpression(binary)?.Step;

        int? Combine(Func<int, int, int> connective) =>
            ReadCondition(binary.LeftOperand, variables) is { } a && ReadCondition(binary.RightOperand, variables) is { } b ? connective(a, b) : null;
    }

    private int? Comparison(BinaryOperatorKind kind, int left, int right, Location location) => kind switch
    {
        BinaryOperatorKind.Equals => program.Add(DensityOperation.Equal, location, left, right),
        BinaryOperatorKind.NotEquals => program.Add(DensityOperation.NotEqual, location, left, right),
        BinaryOperatorKind.LessThan => program.Add(DensityOperation.Less, location, left, right),
        BinaryOperatorKind.LessThanOrEqual => program.Add(DensityOperation.LessOrEqual, location, left, right),
        BinaryOperatorKind.GreaterThan => program.Add(DensityOperation.Less, location, right, left),
        BinaryOperatorKind.GreaterThanOrEqual => program.Add(DensityOperation.LessOrEqual, location, right, left),
        _ => null,
    };

    /// <summary>Arms in their order; the last one takes what is left, and so must take everything.</summary>
    private Operand? ReadSwitch(ISwitchExpressionOperation operation, Variables variables)
    {
        var location = operation.Syntax.GetLocation();
        if (NumberFrom(Read(operation.Value, variables), operation.Value) is not { } subject)
            return null;
        var last = operation.Arms[operation.Arms.Length - 1];
        if (last.Guard is not null || !TakesEverything(last.Pattern))
            return Refuse(DiagnosticDescriptors.SwitchWithoutDefault, location);

        var result = ReadArm(last, subject, variables).Value;
        foreach (var arm in operation.Arms.Reverse().Skip(1))
        {
            var (condition, value) = ReadArm(arm, subject, variables);
            result = condition is { } test ? Select(test, value, result, location) : null;
        }

        return result;
    }

    private (int? Condition, Operand? Value) ReadArm(ISwitchExpressionArmOperation arm, Operand subject, Variables variables)
    {
        var inner = new Variables { Values = variables.Values };
        var condition = ReadPattern(arm.Pattern, subject, inner);
        if (arm.Guard is { } guard)
            condition = condition is { } matches && ReadCondition(guard, inner) is { } holds ? Both(matches, holds) : null;
        return (condition, Read(arm.Value, inner));
    }

    private static bool TakesEverything(IPatternOperation pattern) => pattern is IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true };

    private int? ReadPattern(IPatternOperation pattern, Operand subject, Variables variables)
    {
        var location = pattern.Syntax.GetLocation();
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return Truth(true, location);
            case IDeclarationPatternOperation { MatchesNull: true } declaration:
                if (declaration.DeclaredSymbol is { } variable)
                    variables.Values = variables.Values.SetItem(variable, subject);
                return Truth(true, location);
            case IConstantPatternOperation { Value: var value }:
                return NumberFrom(Read(value, variables), value) is { } constant ? program.Add(DensityOperation.Equal, location, subject.Step, constant.Step) : null;
            case IRelationalPatternOperation { Value: var bound, OperatorKind: var kind }:
                return NumberFrom(Read(bound, variables), bound) is { } limit ? Comparison(kind, subject.Step, limit.Step, location) : null;
            case INegatedPatternOperation { Pattern: var inner }:
                return ReadPattern(inner, subject, variables) is { } matched ? Not(matched) : null;
            case IBinaryPatternOperation { OperatorKind: var connective, LeftPattern: var left, RightPattern: var right }:
                if (ReadPattern(left, subject, variables) is not { } a || ReadPattern(right, subject, variables) is not { } b)
                    return null;
                return connective == BinaryOperatorKind.And ? Both(a, b) : Either(a, b);
            default:
                return RefuseExpression(pattern)?.Step;
        }
    }

    private int Truth(bool value, Location? location)
    {
        var truth = program.Add(DensityOperation.True, location);
        return value ? truth : Not(truth);
    }

    private int Not(int condition) =>
        program.Steps[condition] is { Operation: DensityOperation.Not } inner
            ? inner.Operands[0]
            : program.Add(DensityOperation.Not, program.LocationOf(condition), condition);

    private int Both(int? condition, int other) => condition is { } first ? Both(first, other) : other;

    private int Both(int left, int right) => program.Add(DensityOperation.And, program.LocationOf(left), left, right);

    private int Either(int left, int right) => program.Add(DensityOperation.Or, program.LocationOf(left), left, right);
}

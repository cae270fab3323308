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
        switch (operation)
        {
            case IBinaryOperation { OperatorMethod: null, IsLifted: false } binary:
                return ReadBinaryCondition(binary, variables);
            case IUnaryOperation { OperatorMethod: null, IsLifted: false, OperatorKind: UnaryOperatorKind.Not } negation:
                return ReadCondition(negation.Operand, variables) is { } inner ? Not(inner) : null;
            case IIsPatternOperation { Value: var value, Pattern: var pattern }:
                return Read(value, variables) is { } subject ? ReadPattern(pattern, subject, variables) : null;
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
        if (binary.LeftOperand.Type?.SpecialType == SpecialType.System_Boolean)
        {
            return ReadCondition(binary.LeftOperand, variables) is { } a && ReadCondition(binary.RightOperand, variables) is { } b
                ? Connected(binary.OperatorKind, a, b)
                : null;
        }

        foreach (var operand in new[] { binary.LeftOperand, binary.RightOperand })
        {
            if (!IsNumber(operand.Type))
                return RefuseType(operand)?.Step;
        }

        if (NumberFrom(Read(binary.LeftOperand, variables), binary) is not { } left || NumberFrom(Read(binary.RightOperand, variables), binary) is not { } right)
            return null;
        return Comparison(binary.OperatorKind, left.Step, right.Step, location) ?? RefuseExpression(binary)?.Step;
    }

    private int? Connected(BinaryOperatorKind kind, int left, int right) => kind switch
    {
        BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And => Both(left, right),
        BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or => Either(left, right),
        BinaryOperatorKind.ExclusiveOr or BinaryOperatorKind.NotEquals => Either(Both(left, Not(right)), Both(Not(left), right)),
        BinaryOperatorKind.Equals => Either(Both(left, right), Both(Not(left), Not(right))),
        _ => null,
    };

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
        if (Read(operation.Value, variables) is not { } subject)
            return null;
        if (operation.Arms.LastOrDefault() is not { Guard: null } last || !TakesEverything(last.Pattern))
            return Refuse(DiagnosticDescriptors.SwitchWithoutDefault, PlaceOfLastArm(operation));

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

    private static bool TakesEverything(IPatternOperation pattern) => pattern switch
    {
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => true,
        IDeclarationPatternOperation { MatchedType: var type } => SymbolEqualityComparer.Default.Equals(type, pattern.InputType),
        ITypePatternOperation { MatchedType: var type } => SymbolEqualityComparer.Default.Equals(type, pattern.InputType),
        IRecursivePatternOperation { DeconstructSymbol: null, PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns: var elements } => elements.All(TakesEverything),
        _ => false,
    };

    private int? ReadPattern(IPatternOperation pattern, Operand subject, Variables variables)
    {
        var location = pattern.Syntax.GetLocation();
        switch (pattern)
        {
            case IDiscardPatternOperation or ITypePatternOperation when TakesEverything(pattern):
                return Truth(true, location);
            case IDeclarationPatternOperation { DeclaredSymbol: var variable } when TakesEverything(pattern):
                if (variable is not null)
                    Assign(variable, subject, variables);
                return Truth(true, location);
            case IConstantPatternOperation { Value: var value }:
                return ReadConstantPattern(value, subject, variables, location);
            case IRelationalPatternOperation { Value: var bound, OperatorKind: var kind }:
                return NumberFrom(subject, pattern) is { } left && NumberFrom(Read(bound, variables), bound) is { } limit
                    ? Comparison(kind, left.Step, limit.Step, location)
                    : null;
            case INegatedPatternOperation { Pattern: var inner }:
                return ReadPattern(inner, subject, variables) is { } matched ? Not(matched) : null;
            case IBinaryPatternOperation { OperatorKind: var connective, LeftPattern: var first, RightPattern: var second }:
                if (ReadPattern(first, subject, variables) is not { } a || ReadPattern(second, subject, variables) is not { } b)
                    return null;
                return connective == BinaryOperatorKind.And ? Both(a, b) : Either(a, b);
            case IRecursivePatternOperation { DeconstructSymbol: null, PropertySubpatterns.IsEmpty: true } recursive
                when recursive.DeconstructionSubpatterns.Length == subject.Elements.Count:
                return ReadElementPatterns(recursive, subject, variables, location);
            default:
                return RefuseExpression(pattern)?.Step;
        }
    }

    private int? ReadConstantPattern(IOperation value, Operand subject, Variables variables, Location location)
    {
        if (value.ConstantValue is { HasValue: true, Value: bool truth } && subject.Kind == OperandKind.Condition)
            return truth ? subject.Step : Not(subject.Step);
        if (NumberFrom(subject, value) is not { } left || NumberFrom(Read(value, variables), value) is not { } constant)
            return null;

        // As a pattern NaN is found, though it does not equal itself.
        return program.Steps[constant.Step] is { Operation: DensityOperation.Number, Number: double.NaN }
            ? program.Add(DensityOperation.NotEqual, location, left.Step, left.Step)
            : program.Add(DensityOperation.Equal, location, left.Step, constant.Step);
    }

    private int? ReadElementPatterns(IRecursivePatternOperation pattern, Operand subject, Variables variables, Location location)
    {
        int? all = Truth(true, location);
        for (var i = 0; i < subject.Elements.Count; i++)
        {
            var matched = ReadPattern(pattern.DeconstructionSubpatterns[i], subject.Elements[i], variables);
            all = all is { } before && matched is { } next ? Both(before, next) : null;
        }

        if (pattern.DeclaredSymbol is { } variable)
            Assign(variable, subject, variables);
        return all;
    }

    private static Location PlaceOfLastArm(ISwitchExpressionOperation operation) =>
        (operation.Arms.LastOrDefault()?.Pattern ?? (IOperation)operation).Syntax.GetLocation();

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

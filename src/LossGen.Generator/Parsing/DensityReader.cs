using System.Collections.Immutable;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Parsing;

/// <summary>
/// Reads the body of a log density: executes it on symbols in place of numbers. A local is another name for a value, a
/// helper method is read where it is called, and the ways through <c>if</c> become selections.
/// </summary>
/// <remarks>
/// What cannot be read is refused where it stands, and reading goes on, so that a user sees all of it at once. A null
/// in place of an operand means that something in it was refused.
/// </remarks>
internal sealed partial class DensityReader
{
    // A density of the textbooks has some dozens of operations. Inlining helpers in helpers doubles the work at each level,
    // and an editor waits for it.
    private const int MostOperations = 20_000;

    private readonly Compilation compilation;
    private readonly DiagnosticCollector problems;
    private readonly CancellationToken cancellation;
    private readonly IReadOnlyList<DensityArgument> arguments;
    private readonly DensityProgram program = new();
    private readonly Stack<IMethodSymbol> calls = new();
    private readonly Dictionary<ISymbol, IOperation?> bodies = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxTree, SemanticModel> semanticModels = [];
    private int operations;

    private DensityReader(IReadOnlyList<DensityArgument> arguments, Compilation compilation, DiagnosticCollector problems, CancellationToken cancellation)
    {
        this.arguments = arguments;
        this.compilation = compilation;
        this.problems = problems;
        this.cancellation = cancellation;
    }

    /// <summary>The variables at a point of the method, and what they hold there.</summary>
    private sealed class Variables
    {
        public ImmutableDictionary<ISymbol, Operand?> Values { get; set; } = ImmutableDictionary<ISymbol, Operand?>.Empty.WithComparers(SymbolEqualityComparer.Default);

        /// <summary>What was returned on the way here, each under its condition; a null condition means always.</summary>
        public List<(int? Condition, Operand? Value)> Returns { get; } = [];
    }

    /// <summary>The program of the density, or null where it is refused or the C# compiler has an error to report.</summary>
    /// <param name="method">The density's method.</param>
    /// <param name="arguments">Its parameters in their order, as arguments of the program.</param>
    /// <param name="compilation">What helper methods are looked up in.</param>
    /// <param name="problems">Receives what is refused.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static DensityProgramResult? Read(
        IMethodSymbol method,
        IReadOnlyList<DensityArgument> arguments,
        Compilation compilation,
        DiagnosticCollector problems,
        CancellationToken cancellation)
    {
        var reader = new DensityReader(arguments, compilation, problems, cancellation);
        var operands = method.Parameters
            .Select((parameter, i) => (Operand?)new Operand(
                reader.program.Add(DensityOperation.Argument, "", i, parameter.Locations.FirstOrDefault()),
                arguments[i].Kind switch
                {
                    DensityArgumentKind.Flag => OperandKind.Condition,
                    DensityArgumentKind.PerClass => OperandKind.PerClass,
                    _ => OperandKind.Number,
                }))
            .ToList();
        var result = reader.Inline(method, operands, outer: null, method.Locations.FirstOrDefault());
        if (result is not { Kind: OperandKind.Number, Step: var last } || problems.HasErrors)
            return null;
        var (steps, locations) = reader.program.UpTo(last);
        return new DensityProgramResult(steps, locations, reader.indexed);
    }

    /// <summary>The value of a method for the given arguments.</summary>
    private Operand? Inline(IMethodSymbol method, IReadOnlyList<Operand?> values, Variables? outer, Location? location)
    {
        if (calls.Any(active => SymbolEqualityComparer.Default.Equals(active, method)))
            return Refuse(DiagnosticDescriptors.Recursion, location, method.Name);
        if (BodyOf(method) is not { } body)
            return null;

        var variables = new Variables();
        if (outer is not null)
            variables.Values = outer.Values;
        for (var i = 0; i < method.Parameters.Length; i++)
            variables.Values = variables.Values.SetItem(method.Parameters[i], values[i]);

        calls.Push(method);
        Execute(body, variables, condition: null);
        calls.Pop();
        return Returned(variables, location);
    }

    /// <summary>Returns in the order of their writing: the first whose condition holds is the method's value.</summary>
    private Operand? Returned(Variables variables, Location? location)
    {
        Operand? result = null;
        for (var i = variables.Returns.Count - 1; i >= 0; i--)
        {
            var (condition, value) = variables.Returns[i];
            if (value is null)
                return null;
            result = condition is null || i == variables.Returns.Count - 1 ? value : Select(condition.Value, value, result, location);
        }

        return result;
    }

    /// <summary>Executes a statement. Returns whether control can go on behind it.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="variables">The variables, which it may set.</param>
    /// <param name="condition">The condition within the method under which it is reached; null where it always is.</param>
    private bool Execute(IOperation statement, Variables variables, int? condition)
    {
        cancellation.ThrowIfCancellationRequested();
        switch (statement)
        {
            case IMethodBodyOperation body:
                return Execute((body.BlockBody ?? body.ExpressionBody)!, variables, condition);
            case IBlockOperation block:
                return block.Operations.All(inner => Execute(inner, variables, condition));
            case IVariableDeclarationGroupOperation group:
                foreach (var declarator in group.Declarations.SelectMany(declaration => declaration.Declarators))
                    Declare(declarator, variables);
                return true;
            case IExpressionStatementOperation expression:
                ExecuteExpression(expression.Operation, variables);
                return true;
            case IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value }:
                variables.Returns.Add((condition, Read(value, variables)));
                return false;
            case IConditionalOperation conditional:
                return ExecuteIf(conditional, variables, condition);
            case ILocalFunctionOperation or IEmptyOperation:
                return true;
            default:
                RefuseStatement(statement);
                return false;
        }
    }

    private void Declare(IVariableDeclaratorOperation declarator, Variables variables)
    {
        if (declarator.Symbol.IsRef)
            Refuse(DiagnosticDescriptors.ByReference, declarator.Syntax.GetLocation(), declarator.Symbol.Name);
        else if (declarator.GetVariableInitializer() is { } initializer)
            variables.Values = variables.Values.SetItem(declarator.Symbol, Read(initializer.Value, variables));
    }

    private bool ExecuteIf(IConditionalOperation conditional, Variables variables, int? condition)
    {
        var test = ReadCondition(conditional.Condition, variables);
        var before = variables.Values;
        var thenGoesOn = Execute(conditional.WhenTrue, variables, test is { } holds ? Both(condition, holds) : null);
        var afterThen = variables.Values;
        variables.Values = before;
        var elseGoesOn = conditional.WhenFalse is null
            || Execute(conditional.WhenFalse, variables, test is { } fails ? Both(condition, Not(fails)) : null);

        if (!elseGoesOn)
            variables.Values = afterThen;
        else if (thenGoesOn)
            variables.Values = Merged(test, afterThen, variables.Values, before, conditional.Syntax.GetLocation());
        return thenGoesOn || elseGoesOn;
    }

    /// <summary>A variable set on one of two ways holds the one value or the other by the condition.</summary>
    private ImmutableDictionary<ISymbol, Operand?> Merged(
        int? condition,
        ImmutableDictionary<ISymbol, Operand?> whenTrue,
        ImmutableDictionary<ISymbol, Operand?> whenFalse,
        ImmutableDictionary<ISymbol, Operand?> before,
        Location location)
    {
        var merged = before;
        foreach (var variable in whenTrue.Keys.Where(whenFalse.ContainsKey))
        {
            var (left, right) = (whenTrue[variable], whenFalse[variable]);
            merged = merged.SetItem(variable, Equals(left, right) ? left : condition is { } test ? Select(test, left, right, location) : null);
        }

        return merged;
    }

    /// <summary>An expression that stands as a statement: an assignment to a variable of the method.</summary>
    private void ExecuteExpression(IOperation expression, Variables variables)
    {
        switch (expression)
        {
            case ISimpleAssignmentOperation { IsRef: false } assignment when VariableOf(assignment.Target) is { } variable:
                variables.Values = variables.Values.SetItem(variable, Read(assignment.Value, variables));
                break;
            case ICompoundAssignmentOperation { OperatorMethod: null } assignment when VariableOf(assignment.Target) is { } variable:
                var result = Binary(assignment.OperatorKind, Read(assignment.Target, variables), Read(assignment.Value, variables), assignment);
                variables.Values = variables.Values.SetItem(variable, result);
                break;
            case IIncrementOrDecrementOperation { OperatorMethod: null } step when VariableOf(step.Target) is { } variable:
                var one = Number(1, step.Syntax.GetLocation());
                var sum = Binary(step.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract, Read(step.Target, variables), one, step);
                variables.Values = variables.Values.SetItem(variable, sum);
                break;
            case IDeconstructionAssignmentOperation { Value: var value, Target: var target } when ElementsOf(target) is { } targets && ElementsOf(value) is { } values
                && targets.Length == values.Length && targets.All(element => VariableOf(element) is not null):
                var read = values.Select(element => Read(element, variables)).ToList();
                for (var i = 0; i < targets.Length; i++)
                    variables.Values = variables.Values.SetItem(VariableOf(targets[i])!, read[i]);
                break;
            default:
                RefuseExpressionStatement(expression);
                break;
        }
    }

    /// <summary>The variable of the method that is assigned to; null for anything outside it.</summary>
    private static ISymbol? VariableOf(IOperation target) => target switch
    {
        ILocalReferenceOperation { Local.IsRef: false } local => local.Local,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter => parameter.Parameter,
        IDeclarationExpressionOperation { Expression: var declared } => VariableOf(declared),
        _ => null,
    };

    private static ImmutableArray<IOperation>? ElementsOf(IOperation operation) => operation switch
    {
        ITupleOperation tuple => tuple.Elements,
        IDeclarationExpressionOperation { Expression: ITupleOperation tuple } => tuple.Elements,
        IConversionOperation { Operand: ITupleOperation tuple } => tuple.Elements,
        _ => null,
    };

    /// <summary>The body of a method of the project; null, and refused, where it has none that can be read.</summary>
    private IOperation? BodyOf(IMethodSymbol method)
    {
        if (!bodies.TryGetValue(method, out var body))
        {
            body = (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences
                .Select(reference => reference.GetSyntax(cancellation))
                .Select(syntax => ModelOf(syntax.SyntaxTree).GetOperation(syntax, cancellation))
                .Select(operation => operation is ILocalFunctionOperation local ? local.Body : operation)
                .FirstOrDefault(operation => operation is IMethodBodyOperation { BlockBody: not null } or IMethodBodyOperation { ExpressionBody: not null } or IBlockOperation);
            bodies.Add(method, body);
        }

        return body;
    }

    private SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!semanticModels.TryGetValue(tree, out var model))
            semanticModels.Add(tree, model = compilation.GetSemanticModel(tree));
        return model;
    }
}

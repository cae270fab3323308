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
    private const int MostOperations = 2_000;

    private readonly Compilation compilation;
    private readonly DiagnosticCollector problems;
    private readonly CancellationToken cancellation;
    private readonly IReadOnlyList<DensityArgument> arguments;
    private readonly DensityProgram program = new();
    private readonly Stack<ISymbol> calls = new();
    private readonly Dictionary<ISymbol, IOperation?> bodies = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxTree, SemanticModel> semanticModels = [];

    /// <summary>Variables that were to hold what was refused; what is made of them is not refused again.</summary>
    private readonly HashSet<ISymbol> refused = new(SymbolEqualityComparer.Default);
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
        var refusals = new DiagnosticCollector();
        var reader = new DensityReader(arguments, compilation, refusals, cancellation);
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
        var place = method.Locations.FirstOrDefault();
        var result = default(Operand);
        try
        {
            result = reader.Inline(method, operands, outer: null, place);
        }
        catch (InsufficientExecutionStackException)
        {
            refusals.Add(DiagnosticDescriptors.DensityTooLarge, place);
        }

        if (result is { Kind: OperandKind.Number, Step: var last } && !refusals.HasErrors)
        {
            var (steps, locations) = reader.program.UpTo(last);
            return new DensityProgramResult(steps, locations, reader.indexed);
        }

        // Half-typed code holds much that is not meant; the C# compiler says what it has to say of it.
        if (!reader.HasErrorsOfItsOwn())
            problems.AddAll(refusals);
        return null;
    }

    private bool HasErrorsOfItsOwn() =>
        bodies.Values.Any(body => body is not null
            && ModelOf(body.Syntax.SyntaxTree).GetDiagnostics(body.Syntax.Span, cancellation).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    /// <summary>The value of a method for the given arguments.</summary>
    private Operand? Inline(IMethodSymbol method, IReadOnlyList<Operand?> values, Variables? outer, Location? location)
    {
        if (BodyOf(method) is not { } body)
            return null;

        var variables = new Variables();
        if (outer is not null)
            variables.Values = outer.Values;
        var parameters = (method.PartialImplementationPart ?? method).Parameters;
        for (var i = 0; i < parameters.Length; i++)
            Assign(parameters[i], values[i], variables);
        return Called(method, location, () =>
        {
            Execute(body, variables, condition: null);
            return Returned(variables, location);
        });
    }

    /// <summary>The value of a method or a field, unless it is being read already.</summary>
    private Operand? Called(ISymbol member, Location? location, Func<Operand?> read)
    {
        if (calls.Contains(member, SymbolEqualityComparer.Default))
            return Refuse(DiagnosticDescriptors.Recursion, location, member.Name);
        calls.Push(member);
        var value = read();
        calls.Pop();
        return value;
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
            Assign(declarator.Symbol, Refuse(DiagnosticDescriptors.ByReference, declarator.Syntax.GetLocation(), declarator.Symbol.Name), variables);
        else if (declarator.GetVariableInitializer() is { } initializer)
            Assign(declarator.Symbol, Read(initializer.Value, variables), variables);
    }

    private void Assign(ISymbol variable, Operand? value, Variables variables)
    {
        if (value is null)
            refused.Add(variable);
        variables.Values = variables.Values.SetItem(variable, value);
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

        // The order of the keys changes from run to run; that of the steps is part of the model.
        foreach (var variable in whenTrue.Keys.Where(whenFalse.ContainsKey).OrderBy(variable => variable.Locations[0].SourceSpan.Start))
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
            case ISimpleAssignmentOperation { IsRef: false } assignment when IsOwn(assignment.Target):
                Assign(assignment.Target, Read(assignment.Value, variables), variables);
                break;
            case IDeconstructionAssignmentOperation assignment when IsOwn(assignment.Target):
                Assign(assignment.Target, Read(assignment.Value, variables), variables);
                break;
            case ICompoundAssignmentOperation { OperatorMethod: null } assignment when VariableOf(assignment.Target) is { } variable:
                Assign(variable, Combined(assignment, Read(assignment.Target, variables), variables), variables);
                break;
            case IIncrementOrDecrementOperation { OperatorMethod: null } step when VariableOf(step.Target) is { } variable:
                var one = Number(1, step.Syntax.GetLocation());
                var kind = step.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
                Assign(variable, Binary(kind, Read(step.Target, variables), one, step), variables);
                break;
            default:
                RefuseExpressionStatement(expression);
                break;
        }
    }

    /// <summary>
    /// The variable of the method that is assigned to; null for anything outside it, such as a variable that a local
    /// function has captured.
    /// </summary>
    private ISymbol? VariableOf(IOperation target) => target switch
    {
        ILocalReferenceOperation { Local.IsRef: false } local => OwnedHere(local.Local),
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter => OwnedHere(parameter.Parameter),
        IDeclarationExpressionOperation { Expression: var declared } => VariableOf(declared),
        _ => null,
    };

    private ISymbol? OwnedHere(ISymbol variable)
    {
        var method = calls.Peek() is IMethodSymbol { PartialImplementationPart: { } implementation } ? implementation : calls.Peek();
        return SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, method) ? variable : null;
    }

    /// <summary>Whether all that is assigned to belongs to the method, or is discarded.</summary>
    private bool IsOwn(IOperation target) => target switch
    {
        IDeclarationExpressionOperation { Expression: var declared } => IsOwn(declared),
        ITupleOperation { Elements: var elements } => elements.All(IsOwn),
        IDiscardOperation => true,
        _ => VariableOf(target) is not null,
    };

    private void Assign(IOperation target, Operand? value, Variables variables)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation { Expression: var declared }:
                Assign(declared, value, variables);
                break;
            case ITupleOperation { Elements: var elements }:
                for (var i = 0; i < elements.Length; i++)
                    Assign(elements[i], value?.Elements[i], variables);
                break;
            default:
                if (VariableOf(target) is { } variable)
                    Assign(variable, value, variables);
                break;
        }
    }

    private Operand? Combined(ICompoundAssignmentOperation assignment, Operand? left, Variables variables)
    {
        var right = Read(assignment.Value, variables);
        if (left is not { Kind: OperandKind.Condition, Step: var a })
            return Binary(assignment.OperatorKind, left, right, assignment);
        return right is { Step: var b } && Connected(assignment.OperatorKind, a, b) is { } step ? new Operand(step, OperandKind.Condition) : null;
    }

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

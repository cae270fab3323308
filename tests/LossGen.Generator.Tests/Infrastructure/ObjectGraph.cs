using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Infrastructure;

/// <summary>Walks everything an object keeps alive.</summary>
internal static class ObjectGraph
{
    /// <summary>The paths to objects of the compiler, any of which would keep a whole compilation in memory.</summary>
    public static IReadOnlyList<string> CompilerObjects(object root)
    {
        var found = new List<string>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(object Value, string Path)>([(root, root.GetType().Name)]);
        while (open.TryPop(out var next))
        {
            var (value, path) = next;
            if (IsOfCompiler(value))
            {
                found.Add($"{path}: {value.GetType()}");
                continue;
            }

            if (value is string or Type || value.GetType().IsPrimitive || value.GetType().IsEnum)
                continue;
            if (!value.GetType().IsValueType && !seen.Add(value))
                continue;

            foreach (var (member, name) in Members(value))
                open.Push((member, $"{path}.{name}"));
        }

        return found;
    }

    // Not GetType() ==: the concrete classes are internal to Roslyn.
    private static bool IsOfCompiler(object value) =>
        value is ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Compilation or SemanticModel or Location or AttributeData or Diagnostic;

    private static IEnumerable<(object Value, string Name)> Members(object value)
    {
        if (value is Array array)
        {
            foreach (var item in (IEnumerable)array)
            {
                if (item is not null)
                    yield return (item, "[]");
            }
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer && field.GetValue(value) is { } member)
                    yield return (member, field.Name);
            }
        }
    }
}

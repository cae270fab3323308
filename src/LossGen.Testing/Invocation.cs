using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;

namespace LossGen.Testing;

/// <summary>
/// Calls of methods whose arguments are spans. Reflection cannot pass a span; a compiled expression turns the array it is
/// given into one.
/// </summary>
[RequiresDynamicCode("Compiles a call of each generated method.")]
internal static class Invocation
{
    /// <summary>A call with arrays in place of spans; the result is 0 of a method without one.</summary>
    public static Func<object[], double> Of(MethodInfo method)
    {
        var arguments = Expression.Parameter(typeof(object[]));
        var call = Expression.Call(method, method.GetParameters().Select((parameter, i) =>
        {
            var argument = Expression.ArrayIndex(arguments, Expression.Constant(i));
            var type = parameter.ParameterType;
            return type.IsByRefLike
                ? Expression.Convert(Expression.Convert(argument, type.GetGenericArguments()[0].MakeArrayType()), type)
                : (Expression)Expression.Convert(argument, type);
        }));
        var body = method.ReturnType == typeof(void) ? Expression.Block(call, Expression.Constant(0.0)) : (Expression)call;
        return Expression.Lambda<Func<object[], double>>(body, arguments).Compile();
    }

    /// <summary>A call of a density; each argument is an array of one number, or of one for each class.</summary>
    public static Func<double[][], double> OfDensity(MethodInfo method)
    {
        var arguments = Expression.Parameter(typeof(double[][]));
        var call = Expression.Call(method, method.GetParameters().Select((parameter, i) =>
        {
            var argument = Expression.ArrayIndex(arguments, Expression.Constant(i));
            var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
            if (type.IsByRefLike)
                return Expression.Convert(argument, type);
            var number = Expression.ArrayIndex(argument, Expression.Constant(0));
            return type == typeof(bool)
                ? Expression.NotEqual(number, Expression.Constant(0.0))
                : type == typeof(double) ? number : (Expression)Expression.Convert(number, type);
        }));
        return Expression.Lambda<Func<double[][], double>>(call, arguments).Compile();
    }
}

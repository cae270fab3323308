using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text;
using LossGen.Generator.Families;
using LossGen.Generator.Models;
using LossGen.Generator.Symbolics;
using LossGen.Generator.Tests.Infrastructure;
using LossGen.Generator.Tests.Symbolics;
using LossGen.Golden.Tests.Kernels;

namespace LossGen.Generator.Tests.Emission;

/// <summary>
/// A loss with values per column, per row and per call is the loss of the same values repeated for each observation: to the
/// bit for each observation, and in its gradients up to the rounding of their sums. Compiled and run for every mix of shapes.
/// </summary>
public class MatrixTests
{
    private static readonly (int Rows, int Columns)[] Shapes = [(0, 3), (5, 1), (1, 7), (3, 5), (7, 1025), (130, 37)];

    /// <summary>
    /// The families in whose losses what is the same for the whole call is added up once, before the loop: their terms are
    /// added in another order than those of repeated values. The values in the terms are the same.
    /// </summary>
    private static readonly string[] SummedBeforeTheLoop = ["AsymmetricLaplace", "Beta", "BetaMeanPrecision", "Focal", "GammaMeanShape", "StudentT", "Weibull"];

    public static TheoryData<string, Precision> Subjects
    {
        get
        {
            var data = new TheoryData<string, Precision>();
            foreach (var family in FamilyCatalogue.All.Where(family => !family.HasClasses))
            {
                data.Add(family.Name, Precision.Double);
                data.Add(family.Name, Precision.Single);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Every_mix_is_the_loss_of_repeated_values(string family, Precision precision)
    {
        var row = FamilyCatalogue.Named(family);
        if (precision == Precision.Double)
            Check<double>(row);
        else
            Check<float>(row);
    }

    private static void Check<T>(Generator.Families.Family family)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var losses = Compile<T>(family);
        foreach (var mix in Mixes(family).Where(mix => mix.Any(per => per != PerChoice.Observation)))
        {
            var reference = losses[Name(mix.Select(per => per == PerChoice.Call ? per : PerChoice.Observation))];
            foreach (var (rows, columns) in Shapes)
            {
                var random = new Random(rows + columns);
                var y = Numbers<T>(family.Observations[0].Support, rows * columns, random);
                var given = family.Parameters.Zip(mix, (parameter, per) =>
                    Numbers<T>(parameter.DefaultLink == LinkFunction.Identity ? parameter.Domain : Domain.Real, LengthOf(per, rows, columns), random)).ToArray();
                var weights = Numbers<T>(Domain.Positive, rows * columns, random);
                var comparison = new Comparison<T>(losses[Name(mix)], reference, losses[Name(mix.Select(_ => PerChoice.Observation))], mix, rows, columns);
                var what = $"{family.Name} {Name(mix)}, {rows} × {columns}";
                comparison.CompareLosses(y, given, SummedBeforeTheLoop.Contains(family.Name), what);
                if (IsMatrix(mix))
                    comparison.CompareSums(y, given, weights, what);
            }
        }
    }

    /// <summary>Compiles a class for each mix, and for each class methods that take arrays.</summary>
    private static Dictionary<string, Loss<T>> Compile<T>(Generator.Families.Family family)
    {
        var (keyword, precision) = typeof(T) == typeof(double) ? ("double", "Double") : ("float", "Single");
        var source = new StringBuilder("using LossGen;\n");
        foreach (var mix in Mixes(family))
        {
            var name = Name(mix);
            var parameters = family.Parameters.Zip(mix, (parameter, per) => $"Parameter(\"{parameter.Name}\", Per = Per.{per})");
            var passed = string.Concat(mix.Select((per, i) => Invariant($", a[{i + 1}]{(per == PerChoice.Call ? "[0]" : "")}")));
            var gradients = string.Concat(mix.Select((_, i) => Invariant($", g[{i}]")));
            source.AppendLine(Invariant($$"""
                [Likelihood(Family.{{family.Name}}, Precision = Precision.{{precision}}), {{string.Join(", ", parameters)}}]
                public static partial class {{name}}
                {
                    public static double LossOf({{keyword}}[][] a, {{keyword}}[][] g, {{keyword}}[] w, Reduction r) => Loss(a[0]{{passed}}, w, r);
                    public static double GradientOf({{keyword}}[][] a, {{keyword}}[][] g, {{keyword}}[] w, Reduction r) => LossAndGradient(a[0]{{passed}}{{gradients}}, w, r);
                    public static void EachOf({{keyword}}[][] a, {{keyword}}[] losses) => LossPerObservation(a[0]{{passed}}, losses);
                }
                """));
        }

        using var image = new MemoryStream();
        Assert.Empty(GeneratorHarness.Generate(GeneratorHarness.Compile(source.ToString())).Output.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Id != "CS1591"));
        var assembly = Assembly.Load(image.ToArray());
        return Mixes(family).Select(Name).ToDictionary(name => name, name =>
        {
            var type = assembly.GetType(name)!;
            return new Loss<T>(
                type.GetMethod("LossOf")!.CreateDelegate<Total<T>>(),
                type.GetMethod("GradientOf")!.CreateDelegate<Total<T>>(),
                type.GetMethod("EachOf")!.CreateDelegate<Each<T>>());
        });
    }

    private static IEnumerable<PerChoice[]> Mixes(Generator.Families.Family family)
    {
        IEnumerable<PerChoice[]> mixes = [[]];
        foreach (var _ in family.Parameters)
            mixes = mixes.SelectMany(mix => Enum.GetValues<PerChoice>().Select(per => mix.Append(per).ToArray()));
        return mixes;
    }

    private static bool IsMatrix(PerChoice[] mix) => mix.Any(per => per is PerChoice.Column or PerChoice.Row);

    private static string Name(IEnumerable<PerChoice> mix) => "Per" + string.Concat(mix);

    private static int LengthOf(PerChoice per, int rows, int columns) => per switch
    {
        PerChoice.Observation => rows * columns,
        PerChoice.Row => rows,
        PerChoice.Column => columns,
        _ => 1,
    };

    private static T[] Numbers<T>(Domain domain, int count, Random random)
        where T : INumberBase<T> =>
        [.. Enumerable.Range(0, count).Select(_ => T.CreateTruncating(Point.In(domain, random)))];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private delegate double Total<T>(T[][] arguments, T[][] gradients, T[] weights, Reduction reduction);

    private delegate void Each<T>(T[][] arguments, T[] losses);

    private sealed record Loss<T>(Total<T> Value, Total<T> Gradient, Each<T> PerObservation);

    /// <summary>
    /// One loss beside two of repeated values: the reference, in which what is given per call still is, and that in which all is
    /// given for each observation.
    /// </summary>
    private sealed class Comparison<T>(Loss<T> loss, Loss<T> reference, Loss<T> ofObservations, PerChoice[] mix, int rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private const double Tolerance = 1e-13;

        public void CompareLosses(T[] y, T[][] given, bool isSummedBefore, string what)
        {
            var expected = isSummedBefore ? LossesOf(reference, RepeatedButPerCall(y, given)) : LossesOf(ofObservations, Repeated(y, given));
            Assert.True(expected.AsSpan().SequenceEqual(LossesOf(loss, [y, .. given])), what + ": the losses per observation differ.");
        }

        public void CompareSums(T[] y, T[][] given, T[] weights, string what)
        {
            T[][] arguments = [y, .. given];
            var repeated = RepeatedButPerCall(y, given);
            var all = Repeated(y, given);
            var losses = LossesOf(loss, arguments);
            foreach (var (w, reduction) in new[] { ((T[])[], Reduction.Sum), (weights, Reduction.Mean) })
            {
                var scale = y.Length == 0 ? 0 : reduction == Reduction.Sum ? 1 : 1 / (w.Length == 0 ? y.Length : w.Sum(double.CreateTruncating));
                var size = losses.Select((x, i) => Math.Abs(double.CreateTruncating(x)) * (w.Length == 0 ? 1 : double.CreateTruncating(w[i])) * scale).Sum();
                var gradients = given.Select(values => Filled(values.Length)).ToArray();
                var each = repeated.Skip(1).Select(values => Filled(values.Length)).ToArray();
                var terms = all.Skip(1).Select(values => Filled(values.Length)).ToArray();
                var total = reference.Gradient(repeated, each, w, reduction);
                ofObservations.Gradient(all, terms, w, reduction);
                AssertNear(total, loss.Gradient(arguments, gradients, w, reduction), Tolerance * size, what + ", the loss with its gradient");
                AssertNear(reference.Value(repeated, [], w, reduction), loss.Value(arguments, [], w, reduction), Tolerance * size, what + ", the loss");
                for (var i = 0; i < mix.Length; i++)
                    AssertGradient(each[i], terms[i], gradients[i], mix[i], what + Invariant($", gradient {i}, {reduction}"));
            }
        }

        private static T[] LossesOf(Loss<T> loss, T[][] arguments)
        {
            var losses = Filled(arguments[0].Length);
            loss.PerObservation(arguments, losses);
            return losses;
        }

        private T[][] RepeatedButPerCall(T[] y, T[][] given) => [y, .. given.Zip(mix, (values, per) => per == PerChoice.Call ? values : Repeat(values, per))];

        private T[][] Repeated(T[] y, T[][] given) => [y, .. given.Zip(mix, Repeat)];

        private static T[] Filled(int length)
        {
            var array = new T[length];
            Array.Fill(array, T.NaN);
            return array;
        }

        /// <summary>A sum may miss by its rounding errors, which go with the size of its terms, and as a float by its last bit.</summary>
        private void AssertGradient(T[] each, T[] terms, T[] gradient, PerChoice per, string what)
        {
            if (per == PerChoice.Observation)
            {
                Assert.True(each.AsSpan().SequenceEqual(gradient), what + " differs.");
                return;
            }

            for (var i = 0; i < gradient.Length; i++)
            {
                var expected = per == PerChoice.Call ? double.CreateTruncating(each[0]) : CompensatedSum.Of(Of(each, i));
                var allowed = (Tolerance * Of(terms, i).Sum(Math.Abs)) + (typeof(T) == typeof(float) ? 1.2e-7 * Math.Abs(expected) : 0);

                // A sum that is made in double may be too large for a float.
                AssertNear(double.CreateTruncating(T.CreateTruncating(expected)), double.CreateTruncating(gradient[i]), allowed, what);
            }

            IEnumerable<double> Of(T[] values, int i) => (per switch
            {
                PerChoice.Column => Enumerable.Range(0, rows).Select(row => values[(row * columns) + i]),
                PerChoice.Row => values.Skip(i * columns).Take(columns),
                _ => values,
            }).Select(double.CreateTruncating);
        }

        private T[] Repeat(T[] values, PerChoice per) => per switch
        {
            PerChoice.Row => [.. Enumerable.Range(0, rows * columns).Select(i => values[i / columns])],
            PerChoice.Column => [.. Enumerable.Range(0, rows * columns).Select(i => values[i % columns])],
            PerChoice.Call => [.. Enumerable.Repeat(values[0], rows * columns)],
            _ => values,
        };

        private static void AssertNear(double expected, double actual, double allowed, string what) =>
            Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) <= allowed, Invariant($"{what}: expected {expected:R}, but was {actual:R}."));
    }
}

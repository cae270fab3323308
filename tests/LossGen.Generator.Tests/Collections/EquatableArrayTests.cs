using System.Collections.Immutable;
using LossGen.Generator.Collections;

namespace LossGen.Generator.Tests.Collections;

public class EquatableArrayTests
{
    [Fact]
    public void Arrays_with_equal_elements_are_equal()
    {
        var (left, right) = (new[] { "a", "b" }.ToEquatableArray(), new[] { "a", "b" }.ToEquatableArray());

        Assert.True(left == right);
        Assert.True(left.Equals((object)right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b", "a")]
    [InlineData("a", "b", "c")]
    public void Arrays_with_other_elements_are_not(params string[] other) =>
        Assert.True(new[] { "a", "b" }.ToEquatableArray() != other.ToEquatableArray());

    [Fact]
    public void No_array_is_an_empty_array()
    {
        EquatableArray<int> none = default;

        Assert.Empty(none);
        Assert.Equal(EquatableArray<int>.Empty, none);
        Assert.Equal(EquatableArray<int>.Empty.GetHashCode(), none.GetHashCode());
        Assert.Equal(none, new EquatableArray<int>(ImmutableArray<int>.Empty));
    }
}

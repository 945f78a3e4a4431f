using NetGen.Signal;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>What is under a window, against counting place by place.</summary>
public sealed class WindowAxisTests
{
    [Theory]
    [InlineData(8, 6, 3, 1, 1, 0, 0)]
    [InlineData(8, 4, 3, 2, 1, 1, 1)]
    [InlineData(7, 3, 4, 3, 2, 3, 3)]
    [InlineData(5, 2, 2, 4, 6, 3, 2)]
    [InlineData(3, 1, 11, 1, 1, 4, 4)]
    [InlineData(9, 3, 2, 3, 1, -1, 0)]
    [InlineData(4, 3, 1, 4, 1, 4, 5)]
    public void Under_it_are_the_pixels_that_counting_finds(int inputs, int outputs, int size, int stride, int dilation, int before, int after)
    {
        var axis = new WindowAxis(inputs, outputs, size, stride, dilation, before, after);
        for (var window = 0; window < outputs; window++)
        {
            var places = Enumerable.Range(0, size).Select(tap => window * stride - before + tap * dilation).ToArray();
            Assert.Equal(places.Where(place => place >= 0 && place < inputs), axis.Under(window));
            Assert.Equal(places.Count(place => place < inputs + after), axis.WithPadding(window));
        }
    }

    /// <summary>Nothing is counted there, and nothing overflows.</summary>
    [Fact]
    public void A_window_may_be_as_large_as_numbers_are()
    {
        var axis = new WindowAxis(8, 1, int.MaxValue, int.MaxValue, 1, int.MaxValue / 2, int.MaxValue / 2);

        Assert.Equal(Enumerable.Range(0, 8), axis.Under(0));
        Assert.Equal(int.MaxValue, axis.WithPadding(0));
    }
}

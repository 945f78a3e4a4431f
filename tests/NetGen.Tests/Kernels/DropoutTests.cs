using NetGen.Kernels;

namespace NetGen.Tests;

public class DropoutTests
{
    private const int Length = 100_000;

    private readonly float[] _values = [.. Enumerable.Range(1, Length).Select(index => (float)index)];
    private readonly float[] _mask = new float[Length];
    private readonly float[] _dropped = new float[Length];

    [Theory]
    [InlineData(0.1f)]
    [InlineData(0.5f)]
    [InlineData(0.9f)]
    public void The_share_is_dropped_and_the_rest_scaled(float rate)
    {
        var random = new RandomSource(3);

        Dropout.Apply(ref _values[0], ref _mask[0], ref _dropped[0], Length, rate, ref random);

        // Four standard deviations of a binomial share.
        Assert.Equal(rate, _mask.Count(factor => factor == 0) / (double)Length, 4 * Math.Sqrt(rate * (1 - rate) / Length));
        Assert.All(_mask.Where(factor => factor != 0), factor => Assert.Equal(1 / (1 - rate), factor));
        Assert.Equal(_values.Zip(_mask, (value, factor) => value * factor), _dropped);
        Assert.Equal(Length, _values[^1]);
    }

    [Fact]
    public void The_gradient_passes_where_the_value_did()
    {
        var random = new RandomSource(4);
        Dropout.Apply(ref _values[0], ref _mask[0], ref _dropped[0], Length, 0.25f, ref random);
        var gradient = Enumerable.Repeat(2f, Length).ToArray();

        Dropout.Backward(ref _mask[0], ref gradient[0], Length);

        Assert.Equal(_mask.Select(factor => 2 * factor), gradient);
    }

    [Fact]
    public void Neighbours_are_dropped_independently()
    {
        var random = new RandomSource(5);
        Dropout.Apply(ref _values[0], ref _mask[0], ref _dropped[0], Length, 0.5f, ref random);

        var alike = _mask.Zip(_mask.Skip(1)).Count(pair => pair.First == pair.Second);

        Assert.Equal(0.5, alike / (double)(Length - 1), 4 * 0.5 / Math.Sqrt(Length));
    }
}

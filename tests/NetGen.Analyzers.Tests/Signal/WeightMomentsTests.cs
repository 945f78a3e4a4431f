using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Tests.Signal;

public sealed class WeightMomentsTests
{
    /// <summary>Standard deviations of weights of three shapes, as the field's libraries document them.</summary>
    [Theory]
    [InlineData(Init.Xavier, 784, 128, .046829291)]
    [InlineData(Init.XavierUniform, 128, 64, .102062073)]
    [InlineData(Init.He, 784, 128, .050507627)]
    [InlineData(Init.HeUniform, 64, 10, .176776695)]
    [InlineData(Init.LeCun, 784, 128, .035714286)]
    [InlineData(Init.LeCunUniform, 100, 10, .1)]
    [InlineData(Init.Orthogonal, 784, 128, .035714286)]
    [InlineData(Init.Orthogonal, 128, 784, .035714286)]
    [InlineData(Init.VarianceScaling, 100, 10, .1)]
    [InlineData(Init.Zeros, 100, 10, 0)]
    [InlineData(Init.Ones, 100, 10, 0)]
    [InlineData(Init.Constant, 100, 10, 0)]
    [InlineData(Init.Normal, 100, 10, 1)]
    [InlineData(Init.Uniform, 100, 10, .577350269)]
    [InlineData(Init.TruncatedNormal, 100, 10, .879625661)]
    public void Standard_deviations_are_the_documented_ones(Init kind, int inputs, int outputs, double std) =>
        Assert.Equal(std, Math.Sqrt(WeightMoments.Variance(Declared.Initializer(kind), new(outputs, inputs))), 1e-9);

    [Theory]
    [InlineData(FanMode.In, .125)]
    [InlineData(FanMode.Out, .176776695)]
    [InlineData(FanMode.Average, .144337567)]
    public void He_takes_the_fan_that_is_asked_for(FanMode mode, double std) =>
        Assert.Equal(std, Math.Sqrt(WeightMoments.Variance(Declared.Initializer(Init.He) with { Mode = mode }, new(64, 128))), 1e-9);

    /// <summary>The corrected truncation of Keras and JAX changes the shape, not the variance.</summary>
    [Theory]
    [InlineData(Init.Xavier)]
    [InlineData(Init.He)]
    [InlineData(Init.LeCun)]
    public void Truncation_keeps_the_variance(Init kind) => Assert.Equal(
        WeightMoments.Variance(Declared.Initializer(kind), new(20, 30)),
        WeightMoments.Variance(Declared.Initializer(kind) with { Truncated = true }, new(20, 30)));

    /// <summary>0.07 · 100 is 7.000000000000001 in binary, but 7 zeros are drawn.</summary>
    [Theory]
    [InlineData(0.07, 100, 0.93)]
    [InlineData(0.9, 10, 0.1)]
    [InlineData(0.85, 10, 0.1)]
    [InlineData(0, 10, 1)]
    [InlineData(0.999999, 3, 0)]
    public void Sparse_counts_zeros_as_it_draws_them(double sparsity, int outputs, double left) =>
        Assert.Equal(left, WeightMoments.Variance(Declared.Initializer(Init.Sparse) with { Sparsity = sparsity, Std = 1 }, new(outputs, 5)), 1e-12);

    [Fact]
    public void Means_are_those_of_the_distributions()
    {
        double Mean(InitializerModel initializer) => WeightMoments.Mean(initializer, new(4, 6));
        Assert.Equal(1, Mean(Declared.Initializer(Init.Ones)));
        Assert.Equal(0.3, Mean(Declared.Initializer(Init.Constant) with { Value = 0.3 }));
        Assert.Equal(-2, Mean(Declared.Initializer(Init.Normal) with { Mean = -2 }));
        Assert.Equal(0.5, Mean(Declared.Initializer(Init.TruncatedNormal) with { Mean = 0.5 }));
        Assert.Equal(0.5, Mean(Declared.Initializer(Init.Uniform) with { Low = 0 }));
        // Four ones among 24 entries.
        Assert.Equal(1 / 6.0, Mean(Declared.Initializer(Init.Identity)), 1e-12);
        Assert.All(
            new[] { Init.Zeros, Init.Xavier, Init.XavierUniform, Init.He, Init.HeUniform, Init.LeCun, Init.LeCunUniform, Init.Orthogonal, Init.Sparse, Init.VarianceScaling },
            kind => Assert.Equal(0, Mean(Declared.Initializer(kind))));
    }
}

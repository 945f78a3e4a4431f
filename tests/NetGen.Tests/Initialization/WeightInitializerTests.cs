namespace NetGen.Tests;

public class WeightInitializerTests
{
    [Fact]
    public void Zeros_Ones_and_Constant_fill()
    {
        Assert.All(Weights.Draw(WeightInitializer.Zeros(), 5, 3), w => Assert.Equal(0f, w));
        Assert.All(Weights.Draw(WeightInitializer.Ones(), 5, 3), w => Assert.Equal(1f, w));
        Assert.All(Weights.Draw(WeightInitializer.Constant(-0.1), 5, 3), w => Assert.Equal(-0.1f, w));
    }

    [Fact]
    public void A_distribution_without_width_is_a_constant()
    {
        Assert.All(Weights.Draw(WeightInitializer.Normal(0.25, 0), 5, 3), w => Assert.Equal(0.25f, w));
        Assert.All(Weights.Draw(WeightInitializer.TruncatedNormal(0.25, 0), 5, 3), w => Assert.Equal(0.25f, w));
        Assert.All(Weights.Draw(WeightInitializer.Uniform(0.25, 0.25), 5, 3), w => Assert.Equal(0.25f, w));
    }

    [Fact]
    public void Identity_repeats_the_inputs_it_has_outputs_for()
    {
        Assert.Equal([2f, 0, 0, 0, 2, 0], Weights.Draw(WeightInitializer.Identity(2), inputs: 3, outputs: 2));
        Assert.Equal([1f, 0, 0, 1, 0, 0], Weights.Draw(WeightInitializer.Identity(), inputs: 2, outputs: 3));
        Assert.Equal([1f, 0, 0, 1], Weights.Draw(WeightInitializer.Identity(), inputs: 2, outputs: 2));
    }

    [Fact]
    public void The_largest_parameters_give_finite_weights()
    {
        WeightInitializer[] largest =
        [
            WeightInitializer.Normal(1e30, 1e30), WeightInitializer.TruncatedNormal(-1e30, 1e30), WeightInitializer.Uniform(-1e30, 1e30),
            WeightInitializer.He(1e15), WeightInitializer.VarianceScaling(1e30, FanMode.In, Distribution.TruncatedNormal),
            WeightInitializer.HeUniform(1e-15), WeightInitializer.Orthogonal(1e15), WeightInitializer.Sparse(0.5, 1e30),
        ];

        Assert.All(largest, initializer => Assert.All(Weights.Draw(initializer, 1, 1000), w => Assert.True(float.IsFinite(w))));
    }

    [Theory]
    [InlineData(5, 2, 3)]
    [InlineData(7, 2, 3)]
    [InlineData(0, 2, 3)]
    [InlineData(0, 65536, 65536)]
    public void A_span_of_the_wrong_length_is_refused_untouched(int length, int inputs, int outputs)
    {
        var weight = Enumerable.Repeat(9f, length).ToArray();

        var error = Assert.Throws<ArgumentException>(
            "weight", () => WeightInitializer.Ones().Fill(weight, inputs, outputs, new RandomSource(0)));

        Assert.Contains($"has {(long)inputs * outputs} weights, but the span holds {length} values", error.Message, StringComparison.Ordinal);
        Assert.All(weight, w => Assert.Equal(9f, w));
    }

    [Theory]
    [InlineData(0, 3, "inputs")]
    [InlineData(-2, -3, "inputs")]
    [InlineData(3, 0, "outputs")]
    public void A_layer_without_inputs_or_outputs_is_refused(int inputs, int outputs, string parameter) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            parameter, () => WeightInitializer.Ones().Fill(new float[6], inputs, outputs, new RandomSource(0)));
}

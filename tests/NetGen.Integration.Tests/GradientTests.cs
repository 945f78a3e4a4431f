namespace NetGen.Integration.Tests;

/// <summary>What can be read after Backward, and when.</summary>
public class GradientTests
{
    private readonly Classifier _network = new(3);
    private readonly float[] _inputs = RandomData.Values(8 * 64);
    private readonly int[] _classes = RandomData.Classes(8, 10);

    [Theory]
    [InlineData(0.01f)]
    [InlineData(float.PositiveInfinity)]
    public void A_step_discards_the_gradients_of_Backward_whether_it_clips_or_not(float maxNorm)
    {
        var trainer = _network.CreateTrainer(new Sgd(), 8);
        trainer.MaxGradientNorm = maxNorm;
        trainer.Backward(_inputs, _classes);
        trainer.Step(_inputs, _classes);

        Assert.Throws<InvalidOperationException>(() => trainer.CopyWeightGradientTo(0, new float[64 * 32]));
        Assert.Throws<InvalidOperationException>(() => trainer.CopyBiasGradientTo(0, new float[32]));
        Assert.Throws<InvalidOperationException>(() => trainer.CopyInputGradientTo(new float[8 * 64]));
    }

    [Fact]
    public void A_refused_Backward_or_Step_keeps_the_gradients_of_the_last_one()
    {
        var trainer = _network.CreateTrainer(new Sgd(), 8);
        trainer.Backward(_inputs, _classes);
        var before = FirstWeights(trainer);

        Assert.Throws<ArgumentException>(() => trainer.Backward(_inputs, _classes.AsSpan(0, 7)));
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.Backward(_inputs.AsSpan(0, 64), [10]));
        Assert.Throws<ArgumentException>(() => trainer.Step(_inputs, _classes.AsSpan(0, 7)));

        Assert.Equal(before, FirstWeights(trainer));
        trainer.CopyInputGradientTo(new float[8 * 64]);
    }

    [Fact]
    public void Wrong_lengths_and_layers_are_named_with_both_numbers()
    {
        var trainer = _network.CreateTrainer(new Sgd(), 8);
        trainer.Backward(_inputs.AsSpan(0, 2 * 64), _classes.AsSpan(0, 2));

        AssertRefused<ArgumentException>("2048", "2047", () => trainer.CopyWeightGradientTo(0, new float[2047]));
        AssertRefused<ArgumentException>("10", "11", () => trainer.CopyBiasGradientTo(1, new float[11]));
        AssertRefused<ArgumentException>("128", "512", () => trainer.CopyInputGradientTo(new float[512]));
        AssertRefused<ArgumentOutOfRangeException>("0 to 1", "2", () => trainer.CopyBiasGradientTo(2, new float[10]));
        AssertRefused<ArgumentOutOfRangeException>("0 to 1", "-1", () => trainer.CopyWeightGradientTo(-1, new float[10]));
    }

    [Fact]
    public void Wrong_numbers_of_target_values_are_named_and_change_nothing()
    {
        var (network, untouched) = (new Mixture(2), new Mixture(2));
        var (trainer, reference) = (network.CreateTrainer(new Adam(), 4), untouched.CreateTrainer(new Adam(), 4));
        var (inputs, targets) = (RandomData.Values(80), RandomData.Values(8));

        AssertRefused<ArgumentException>("8 values", "holds 7", () => trainer.Step(inputs, targets.AsSpan(0, 7)));
        AssertRefused<ArgumentException>("8 values", "holds 4", () => trainer.Backward(inputs, targets.AsSpan(0, 4)));
        AssertRefused<ArgumentException>("5 rows", "1 to 4", () => trainer.Step(new float[100], new float[10]));
        AssertRefused<ArgumentOutOfRangeException>("batchSize", "0", () => network.CreateTrainer(new Adam(), 0));

        // Also shows that a refused call draws no dropout mask.
        Assert.Equal(reference.Step(inputs, targets), trainer.Step(inputs, targets));
        Assert.Equal(Memory(untouched), Memory(network));
    }

    private static float[] FirstWeights<TOptimizer>(NetworkTrainer<TOptimizer> trainer) where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var gradient = new float[64 * 32];
        trainer.CopyWeightGradientTo(0, gradient);
        return gradient;
    }

    private static float[] Memory<TNetwork>(TNetwork network) where TNetwork : class, INetwork<TNetwork> =>
        network.Parameters.Memory.Span.ToArray();

    private static void AssertRefused<TException>(string first, string second, Action call) where TException : Exception
    {
        var message = Assert.Throws<TException>(call).Message;
        Assert.Contains(first, message, StringComparison.Ordinal);
        Assert.Contains(second, message, StringComparison.Ordinal);
    }
}

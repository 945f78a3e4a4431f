namespace NetGen.Integration.Tests;

public class TrainerTests
{
    private readonly float[] _inputs = RandomData.Values(8 * 64);
    private readonly int[] _classes = RandomData.Classes(8, 10);

    [Fact]
    public void Training_twice_gives_the_same_bits() => Assert.Equal(Trained(), Trained());

    [Fact]
    public void Backward_changes_no_parameter()
    {
        var network = new Classifier();
        var before = Memory(network);

        network.CreateTrainer(new Adam(), 8).Backward(_inputs, _classes);

        Assert.Equal(before, Memory(network));
    }

    [Fact]
    public void Refused_input_leaves_parameters_and_optimizer_as_they_were()
    {
        var (network, untouched) = (new Classifier(), new Classifier());
        var (trainer, reference) = (network.CreateTrainer(new Adam(), 8), untouched.CreateTrainer(new Adam(), 8));
        trainer.Step(_inputs, _classes);
        reference.Step(_inputs, _classes);

        AssertRefused<ArgumentException>("3 is not a multiple", "3", () => trainer.Step(_inputs.AsSpan(0, 3), _classes));
        AssertRefused<ArgumentException>("9 rows", "1 to 8", () => trainer.Step(new float[9 * 64], new int[9]));
        AssertRefused<ArgumentException>("0 rows", "1 to 8", () => trainer.Step([], Array.Empty<int>()));
        AssertRefused<ArgumentException>("8 values", "holds 7", () => trainer.Step(_inputs, _classes.AsSpan(0, 7)));
        AssertRefused<ArgumentOutOfRangeException>("row 1", "0 to 9", () => trainer.Step(_inputs.AsSpan(0, 128), [3, 10]));
        AssertRefused<ArgumentOutOfRangeException>("row 0", "-1", () => trainer.Step(_inputs.AsSpan(0, 64), [-1]));
        AssertRefused<ArgumentOutOfRangeException>("positive", "0", () => trainer.MaxGradientNorm = 0);
        AssertRefused<NotSupportedException>("SoftmaxCrossEntropy", "class indices", () => ((ITrainer)trainer).Step(_inputs, new float[80]));

        Assert.Equal(reference.Step(_inputs, _classes), trainer.Step(_inputs, _classes));
        Assert.Equal(Memory(untouched), Memory(network));
    }

    [Fact]
    public void There_are_no_gradients_before_the_first_Backward()
    {
        var trainer = new Classifier().CreateTrainer(new Sgd(), 8);
        trainer.Step(_inputs, _classes);

        AssertRefused<InvalidOperationException>("call Backward", "Step keeps none", () => trainer.CopyBiasGradientTo(0, new float[32]));
    }

    [Fact]
    public void A_clipped_step_is_a_step_with_scaled_gradients()
    {
        var (network, free) = (new Classifier(), new Classifier());
        var (clipped, plain) = (network.CreateTrainer(new Sgd(1), 8), free.CreateTrainer(new Sgd(1), 8));
        var start = Memory(network);
        plain.Step(_inputs, _classes);
        var norm = Math.Sqrt(Memory(free).Zip(start, (after, before) => Math.Pow(after - before, 2)).Sum());

        clipped.MaxGradientNorm = (float)(norm / 4);
        clipped.Step(_inputs, _classes);

        var clippedNorm = Math.Sqrt(Memory(network).Zip(start, (after, before) => Math.Pow(after - before, 2)).Sum());
        Assert.Equal(norm / 4, clippedNorm, norm * 1e-4);
    }

    [Theory]
    [InlineData(1e4f)]
    [InlineData(-1e4f)]
    public void Huge_logits_have_finite_losses_and_gradients(float logit)
    {
        var (classifier, binary) = (new Classifier(), new Binary());
        var bias = new float[10];
        bias[0] = logit;
        classifier.Layers[1].SetBias(bias);
        binary.Layers[0].SetBias([logit]);
        var (classes, values) = (classifier.CreateTrainer(new Sgd(), 8), binary.CreateTrainer(new Sgd(), 2));

        Assert.True(float.IsFinite(classes.Backward(_inputs, _classes)));
        Assert.True(float.IsFinite(values.Backward(_inputs.AsSpan(0, 10), [0f, 1f])));

        var gradient = new float[320];
        classes.CopyWeightGradientTo(1, gradient);
        Assert.All(gradient, value => Assert.True(float.IsFinite(value)));
        values.CopyWeightGradientTo(0, gradient.AsSpan(0, 5));
        Assert.All(gradient, value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void Padding_stays_zero_under_every_optimizer()
    {
        AssertPaddingStaysZero(new Sgd(0.1f) { Momentum = 0.9f, WeightDecay = 0.01f });
        AssertPaddingStaysZero(new Adam(0.01f) { WeightDecay = 0.01f });
        AssertPaddingStaysZero(new AdamW(0.01f));
        AssertPaddingStaysZero(new RmsProp(0.01f) { Momentum = 0.9f });
        AssertPaddingStaysZero(new Adagrad(0.01f));
    }

    private static void AssertPaddingStaysZero<TOptimizer>(TOptimizer optimizer) where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var network = new Mixture();
        var trainer = network.CreateTrainer(optimizer, 9);
        for (var step = 0; step < 50; step++)
        {
            trainer.Step(RandomData.Values(180), RandomData.Values(18, 2));
        }

        foreach (var layer in network.Layers)
        {
            layer.SetWeight(new float[layer.Info.Inputs * layer.Info.Outputs]);
            layer.SetBias(new float[layer.Info.HasBias ? layer.Info.Outputs : 0]);
        }

        Assert.All(Memory(network), value => Assert.Equal(0, value));
    }

    private float[] Trained()
    {
        var network = new Mixture();
        var trainer = network.CreateTrainer(new Adam(), 8);
        for (var step = 0; step < 20; step++)
        {
            trainer.Step(_inputs.AsSpan(0, 160), _inputs.AsSpan(160, 16));
        }

        return Memory(network);
    }

    private static void AssertRefused<TException>(string first, string second, Action call) where TException : Exception
    {
        var message = Assert.Throws<TException>(call).Message;
        Assert.Contains(first, message, StringComparison.Ordinal);
        Assert.Contains(second, message, StringComparison.Ordinal);
    }

    private static float[] Memory<TNetwork>(INetwork<TNetwork> network) where TNetwork : class, INetwork<TNetwork> =>
        network.Parameters.Memory.Span.ToArray();
}

using NetGen.Integration.Tests.Images;

namespace NetGen.Integration.Tests.Losses;

/// <summary>A step on a user's loss is a step like any other.</summary>
public class CustomLossTests
{
    private const int Rows = 40;

    public static TheoryData<int, float> ThreadsAndLimits => new() { { 1, float.PositiveInfinity }, { 1, 0.05f }, { 3, float.PositiveInfinity }, { 3, 0.05f } };

    [Theory]
    [MemberData(nameof(ThreadsAndLimits))]
    public void Squared_errors_give_the_bits_of_the_built_in_ones(int threads, float maxNorm) => AssertSquares<Large>(threads, maxNorm);

    [Theory]
    [MemberData(nameof(ThreadsAndLimits))]
    public void With_dropout(int threads, float maxNorm) => AssertSquares<Mixture>(threads, maxNorm);

    [Theory]
    [MemberData(nameof(ThreadsAndLimits))]
    public void Over_images(int threads, float maxNorm) => AssertSquares<DroppedImage>(threads, maxNorm);

    [Fact]
    public void To_an_image() => AssertSquares<ImageOut>(1, float.PositiveInfinity);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Cross_entropy_of_probabilities_is_that_of_logits(int threads)
    {
        var (custom, builtIn) = (new Classifier(2), new Classifier(2));
        var (inputs, classes) = (RandomData.Values(Rows * 64), RandomData.Classes(Rows, 10));
        var (trainer, reference) = (custom.CreateTrainer(new Sgd(0.5f), Rows), builtIn.CreateTrainer(new Sgd(0.5f), Rows));
        trainer.Threads = threads;
        for (var step = 0; step < 5; step++)
        {
            var loss = trainer.Step(inputs, classes, static (outputs, gradients, classes) =>
            {
                var sum = 0f;
                for (var row = 0; row < classes.Length; row++)
                {
                    var right = row * 10 + classes[row];
                    gradients[right] = -1 / (classes.Length * outputs[right]);
                    sum -= MathF.Log(outputs[right]) / classes.Length;
                }

                return sum;
            });

            Assert.Equal(reference.Step(inputs, classes), loss, 1e-5f);
        }

        AssertClose(Memory(builtIn), Memory(custom));
    }

    [Fact]
    public void Binary_cross_entropy_of_probabilities_is_that_of_logits()
    {
        var (custom, builtIn) = (new Judge(2), new Judge(2));
        var inputs = RandomData.Values(Rows * 7);
        var targets = RandomData.Values(Rows, 3).Select(value => value > 0 ? 1f : 0f).ToArray();
        var (trainer, reference) = (custom.CreateTrainer(new Sgd(0.5f), Rows), builtIn.CreateTrainer(new Sgd(0.5f), Rows));
        for (var step = 0; step < 5; step++)
        {
            var loss = trainer.Step(inputs, targets, static (outputs, gradients, targets) =>
            {
                var sum = 0f;
                for (var row = 0; row < targets.Length; row++)
                {
                    var (p, t) = (outputs[row], targets[row]);
                    gradients[row] = (p - t) / (p * (1 - p) * targets.Length);
                    sum -= (t * MathF.Log(p) + (1 - t) * MathF.Log(1 - p)) / targets.Length;
                }

                return sum;
            });

            Assert.Equal(reference.Step(inputs, targets), loss, 1e-5f);
        }

        AssertClose(Memory(builtIn), Memory(custom));
    }

    [Fact]
    public void The_function_is_shown_what_Forward_gives()
    {
        AssertShown<FusedSoftmax>();
        AssertShown<FusedSigmoid>();
        AssertShown<TanhHead>();
        AssertShown<Logits>();
        AssertShown<ImageOut>();
        AssertShown<SmallLeNet>(dropout: true);
    }

    [Fact]
    public void Gradients_are_zeros_before_they_are_filled()
    {
        var network = new TanhHead(1);
        var trainer = network.CreateTrainer(new Sgd(), 4);
        trainer.Step(RandomData.Values(20), static (_, gradients) => Fill(gradients, 1));
        var before = Memory(network);

        trainer.Step(RandomData.Values(20), static (_, gradients) =>
        {
            Assert.Equal(new float[8], gradients.ToArray());
            return 0;
        });

        Assert.Equal(before, Memory(network));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        float[] Trained(int threads)
        {
            var network = new Broad(3);
            var trainer = network.CreateTrainer(new Adam(0.01f), 190);
            trainer.Threads = threads;
            var losses = new float[3];
            for (var step = 0; step < losses.Length; step++)
            {
                losses[step] = trainer.Step(RandomData.Values(190 * Broad.InputSize), static (outputs, gradients) =>
                {
                    outputs.CopyTo(gradients);
                    return outputs[0];
                });
            }

            return [.. losses, .. Memory(network)];
        }

        var expected = Trained(1);
        Assert.All(new[] { 2, 3, 5 }, threads => Assert.Equal(expected, Trained(threads)));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var trainer = new Classifier().CreateTrainer(new Adam(), Rows);
        var (inputs, targets, classes) = (RandomData.Values(Rows * 64), new float[Rows * 10], RandomData.Classes(Rows, 10));

        Allocations.AssertNone(() => trainer.Step(inputs, static (_, gradients) => Fill(gradients, 0.1f)));
        Allocations.AssertNone(() => trainer.Backward(inputs, static (_, gradients) => Fill(gradients, 0.1f)));
        Allocations.AssertNone(() => trainer.Step(inputs, classes, static (_, gradients, classes) => Fill(gradients, classes[0])));
        Allocations.AssertNone(() => trainer.Step(inputs, targets.AsSpan(), static (_, gradients, targets) => Fill(gradients, targets[0])));
        Allocations.AssertNone(() => trainer.Backward(inputs, 0.5f, static (_, gradients, value) => Fill(gradients, value)));
        trainer.MaxGradientNorm = 0.1f;
        Allocations.AssertNone(() => trainer.Step(inputs, static (_, gradients) => Fill(gradients, 0.1f)));
    }

    private static float Fill(Span<float> gradients, float value)
    {
        gradients.Fill(value);
        return value;
    }

    /// <summary>Bit by bit: the loss's arithmetic is that of the built-in one. Batches of several sizes.</summary>
    private static void AssertSquares<TNetwork>(int threads, float maxNorm) where TNetwork : class, INetwork<TNetwork>
    {
        var (custom, builtIn) = (TNetwork.Create(2), TNetwork.Create(2));
        var (trainer, reference) = (custom.CreateTrainer(new Adam(0.01f), Rows), builtIn.CreateTrainer(new Adam(0.01f), Rows));
        (trainer.Threads, trainer.MaxGradientNorm, reference.MaxGradientNorm) = (threads, maxNorm, maxNorm);
        foreach (var rows in new[] { Rows, 7, 1, 16, Rows })
        {
            var inputs = RandomData.Values(rows * TNetwork.Info.InputSize, (ulong)rows);
            var targets = RandomData.Values(rows * TNetwork.Info.OutputSize, 9);
            Assert.Equal(reference.Step(inputs, targets), trainer.Step(inputs, targets, SquaredErrors), 1e-4f);
        }

        Assert.Equal(Memory(builtIn), Memory(custom));
    }

    private static float SquaredErrors(ReadOnlySpan<float> outputs, Span<float> gradients, float[] targets)
    {
        Assert.Equal(targets.Length, outputs.Length);
        Assert.Equal(targets.Length, gradients.Length);
        var (sum, scale) = (0.0, 1f / targets.Length);
        for (var i = 0; i < targets.Length; i++)
        {
            var error = outputs[i] - targets[i];
            gradients[i] = scale * (2 * error);
            sum += (double)error * error;
        }

        return (float)(sum / targets.Length);
    }

    /// <summary>Dropout is on while training, so that only its values' form is the same.</summary>
    private static void AssertShown<TNetwork>(bool dropout = false) where TNetwork : class, INetwork<TNetwork>
    {
        var network = TNetwork.Create(4);
        var inputs = RandomData.Values(3 * TNetwork.Info.InputSize);
        var (expected, shown) = (new float[3 * TNetwork.Info.OutputSize], Array.Empty<float>());
        network.Forward(inputs, expected);

        network.CreateTrainer(new Sgd(), 5).Backward(inputs, (outputs, _) =>
        {
            shown = outputs.ToArray();
            return 0;
        });

        Assert.Equal(expected.Length, shown.Length);
        Assert.Equal(dropout, expected.Zip(shown).Any(pair => Math.Abs(pair.First - pair.Second) > 1e-5f));
        if (TNetwork.Info.Layers[^1].Activation == Act.Softmax)
        {
            Assert.All(shown.Chunk(TNetwork.Info.OutputSize), row => Assert.Equal(1, row.Sum(), 1e-5f));
        }
    }

    private static void AssertClose(float[] expected, float[] actual) => Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));

    private static float[] Memory<TNetwork>(INetwork<TNetwork> network) where TNetwork : class, INetwork<TNetwork> => network.Parameters.Memory.Span.ToArray();
}

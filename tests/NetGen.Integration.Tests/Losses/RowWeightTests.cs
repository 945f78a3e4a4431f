namespace NetGen.Integration.Tests.Losses;

/// <summary>Rows that count differently in Step and Backward.</summary>
public class RowWeightTests
{
    private const int Rows = 9;

    private readonly float[] _inputs = RandomData.Values(Rows * 5);
    private readonly float[] _weights = [1, 2, 0.5f, 3, 0.25f, 1, 7, 0.1f, 2];

    [Fact]
    public void A_row_of_weight_2_counts_as_two_of_classes() => AssertRepeated(new FusedSoftmax(1), (trainer, inputs, outputs, weights) =>
        Backward(trainer, inputs, RandomData.Classes(Rows, outputs), weights));

    [Fact]
    public void A_row_of_weight_2_counts_as_two_of_squares() => AssertRepeatedValues(new SoftmaxOfSquares(1));

    [Fact]
    public void A_row_of_weight_2_counts_as_two_of_Huber() => AssertRepeatedValues(new SigmoidOfHuber(1));

    [Fact]
    public void A_row_of_weight_2_counts_as_two_of_binary_cross_entropy() => AssertRepeatedValues(new FusedSigmoid(1));

    /// <summary>In double precision, from the losses of single rows.</summary>
    [Fact]
    public void The_loss_is_the_weighted_mean()
    {
        var (values, classes) = (new LinearHead(1).CreateTrainer(new Sgd(), Rows), new FusedSoftmax(1).CreateTrainer(new Sgd(), Rows));
        var (targets, labels) = (RandomData.Values(Rows * 16), RandomData.Classes(Rows, 21));
        var (ofValues, ofClasses) = (0.0, 0.0);
        for (var row = 0; row < Rows; row++)
        {
            var input = _inputs.AsSpan(row * 5, 5);
            ofValues += (double)_weights[row] * values.Backward(input, targets.AsSpan(row * 16, 16)) / _weights.Sum();
            ofClasses += (double)_weights[row] * classes.Backward(input, labels.AsSpan(row, 1)) / _weights.Sum();
        }

        Assert.Equal(ofValues, values.Backward(_inputs, targets, _weights), 1e-6);
        Assert.Equal(ofClasses, classes.Backward(_inputs, labels, _weights), 1e-6);
    }

    [Theory]
    [InlineData(1f)]
    [InlineData(0.3f)]
    public void Equal_weights_give_the_bits_of_none(float weight)
    {
        var (weighted, plain) = (new Mixture(2), new Mixture(2));
        var (trainer, reference) = (weighted.CreateTrainer(new Adam(), Rows), plain.CreateTrainer(new Adam(), Rows));
        var (inputs, targets, weights) = (RandomData.Values(Rows * 20), RandomData.Values(Rows * 2), Enumerable.Repeat(weight, Rows).ToArray());
        for (var step = 0; step < 5; step++)
        {
            Assert.Equal(reference.Step(inputs, targets), trainer.Step(inputs, targets, weights));
        }

        Assert.Equal(Memory(plain), Memory(weighted));
    }

    [Fact]
    public void The_size_of_the_weights_does_not_matter()
    {
        var trainer = new FusedSoftmax(1).CreateTrainer(new Sgd(), Rows);
        var classes = RandomData.Classes(Rows, 21);
        var expected = Backward(trainer, _inputs, classes, _weights);

        Assert.Equal(expected, Backward(trainer, _inputs, classes, [.. _weights.Select(weight => weight * MathF.Pow(2, 100))]));
        Assert.Equal(expected, Backward(trainer, _inputs, classes, [.. _weights.Select(weight => weight * MathF.Pow(2, -100))]));
    }

    [Fact]
    public void A_weight_of_0_leaves_a_row_out()
    {
        var trainer = new FusedSoftmax(1).CreateTrainer(new Sgd(), Rows);
        var classes = RandomData.Classes(Rows, 21);

        AssertClose(Backward(trainer, _inputs[5..], classes[1..], _weights[1..]), Backward(trainer, _inputs, classes, [0, .. _weights[1..]]));
    }

    [Fact]
    public void Weights_of_classes_are_those_of_their_rows()
    {
        var network = new FusedSoftmax(1);
        var (trainer, reference) = (network.CreateTrainer(new Sgd(), Rows), network.CreateTrainer(new Sgd(), Rows));
        var (classes, ofClasses) = (RandomData.Classes(Rows, 4), RandomData.Values(21, 3).Select(MathF.Abs).ToArray());
        trainer.ClassWeights = ofClasses;
        ofClasses[0] = -1;
        Assert.NotEqual(-1, trainer.ClassWeights[0]);
        float[] rowWeights = [.. classes.Select(label => trainer.ClassWeights[label])];

        Assert.Equal(Backward(reference, _inputs, classes, rowWeights), Backward(trainer, _inputs, classes));
        AssertClose(Backward(reference, _inputs, classes, [.. rowWeights.Zip(_weights, (a, b) => a * b)]), Backward(trainer, _inputs, classes, _weights));

        trainer.ClassWeights = [];
        Assert.Equal(Backward(reference, _inputs, classes), Backward(trainer, _inputs, classes));
    }

    [Fact]
    public void A_loss_function_is_not_weighted()
    {
        var trainer = new FusedSoftmax(1).CreateTrainer(new Sgd(), Rows);
        static float Loss(ReadOnlySpan<float> outputs, Span<float> gradients)
        {
            gradients[0] = 1;
            return outputs[0];
        }

        var expected = Gradients(trainer, trainer.Backward(_inputs, Loss));
        trainer.ClassWeights = RandomData.Values(21, 3).Select(MathF.Abs).ToArray();

        Assert.Equal(expected, Gradients(trainer, trainer.Backward(_inputs, Loss)));
    }

    [Fact]
    public void Wrong_weights_are_refused_with_numbers_and_change_nothing()
    {
        var (network, untouched) = (new Classifier(), new Classifier());
        var (trainer, reference) = (network.CreateTrainer(new Adam(), 4), untouched.CreateTrainer(new Adam(), 4));
        var (inputs, classes) = (RandomData.Values(4 * 64), RandomData.Classes(4, 10));
        trainer.ClassWeights = [1, 1, 1, 1, 0, 1, 1, 1, 1, 1];

        AssertRefused("4 values", "holds 3", () => trainer.Step(inputs, classes, [1f, 2f, 3f]));
        AssertRefused("4 values", "holds 0", () => trainer.Backward(inputs, classes, (float[])[]));
        AssertRefused("row 2", "-1", () => trainer.Step(inputs, classes, [1f, 2f, -1f, 1f]));
        AssertRefused("row 1", "NaN", () => trainer.Step(inputs, classes, [1f, float.NaN, -1f, 1f]));
        AssertRefused("row 3", "Infinity", () => trainer.Backward(inputs, classes, [1f, 2f, 0f, float.PositiveInfinity]));
        AssertRefused("all 4 rows", "are 0", () => trainer.Step(inputs, classes, new float[4]));
        AssertRefused("all 2 rows", "are 0", () => trainer.Step(inputs.AsSpan(0, 128), [4, 4]));
        AssertRefused("10 classes", "9 classes", () => trainer.ClassWeights = new float[9]);
        AssertRefused("class 1", "-2", () => trainer.ClassWeights = [1, -2, 1, 1, 1, 1, 1, 1, 1, 1]);
        AssertRefused("all 10 classes", "are 0", () => trainer.ClassWeights = new float[10]);

        Assert.Equal(reference.Step(inputs, classes), trainer.Step(inputs, classes));
        Assert.Equal(Memory(untouched), Memory(network));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var (classes, values) = (new FusedSoftmax().CreateTrainer(new Adam(), Rows), new TanhHead().CreateTrainer(new Adam(), Rows));
        var (labels, targets) = (RandomData.Classes(Rows, 21), RandomData.Values(Rows * 2));
        classes.ClassWeights = RandomData.Values(21, 3).Select(MathF.Abs).ToArray();

        Allocations.AssertNone(() => classes.Step(_inputs, labels, _weights));
        Allocations.AssertNone(() => values.Step(_inputs, targets, _weights));
        Allocations.AssertNone(() => values.Backward(_inputs, targets, _weights));
    }

    private void AssertRepeatedValues<TNetwork>(INetwork<TNetwork> network) where TNetwork : class, INetwork<TNetwork> =>
        AssertRepeated(network, (trainer, inputs, outputs, weights) =>
        {
            var targets = RandomData.Values(Rows * outputs).Select(value => (value + 1) / 2);
            return Backward(trainer, inputs, [.. targets, .. targets.Take(weights is null ? outputs : 0)], weights);
        });

    /// <summary>The first row with a weight of 2, and the first row twice.</summary>
    private void AssertRepeated<TNetwork>(INetwork<TNetwork> network, Func<ITrainer, float[], int, float[]?, float[]> backward) where TNetwork : class, INetwork<TNetwork>
    {
        var trainer = network.CreateTrainer(new Sgd(), Rows + 1);
        var outputs = TNetwork.Info.OutputSize;

        var weighted = backward(trainer, _inputs, outputs, [2, .. Enumerable.Repeat(1f, Rows - 1)]);
        var repeated = backward(trainer, [.. _inputs, .. _inputs[..5]], outputs, null);

        AssertClose(repeated, weighted);
        Assert.NotEqual(repeated, backward(trainer, [.. _inputs, .. _inputs[^5..]], outputs, null));
    }

    private static float[] Backward(ITrainer trainer, float[] inputs, int[] classes, float[]? weights = null)
    {
        int[] all = [.. classes, .. classes.Take(inputs.Length / 5 - classes.Length)];
        return Gradients(trainer, weights is null ? trainer.Backward(inputs, all) : trainer.Backward(inputs, all, weights));
    }

    private static float[] Backward(ITrainer trainer, float[] inputs, float[] targets, float[]? weights) =>
        Gradients(trainer, weights is null ? trainer.Backward(inputs, targets) : trainer.Backward(inputs, targets, weights));

    /// <summary>The loss, and the gradients of the first layer, which those of all outputs lead to.</summary>
    private static float[] Gradients(ITrainer trainer, float loss)
    {
        var gradient = new float[5 * 7];
        trainer.CopyWeightGradientTo(0, gradient);
        return [loss, .. gradient];
    }

    private static void AssertClose(float[] expected, float[] actual)
    {
        Assert.True(expected.Skip(1).Max(MathF.Abs) > 1e-4f);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }

    private static void AssertRefused(string first, string second, Action call)
    {
        var message = Assert.Throws<ArgumentException>(call).Message;
        Assert.Contains(first, message, StringComparison.Ordinal);
        Assert.Contains(second, message, StringComparison.Ordinal);
    }

    private static float[] Memory<TNetwork>(INetwork<TNetwork> network) where TNetwork : class, INetwork<TNetwork> => network.Parameters.Memory.Span.ToArray();
}

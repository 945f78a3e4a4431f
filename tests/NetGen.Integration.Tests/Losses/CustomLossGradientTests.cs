namespace NetGen.Integration.Tests.Losses;

/// <summary>Gradients of a user's loss, through every kind of head, against finite differences in double precision.</summary>
public class CustomLossGradientTests
{
    private const int Rows = 6;
    private const double Difference = 1e-5;

    private readonly float[] _inputs = RandomData.Values(Rows * 5);

    [Fact]
    public void Softmax_that_the_declared_loss_is_one_with() => AssertGradients<FusedSoftmax>();

    [Fact]
    public void Softmax_of_another_loss() => AssertGradients<SoftmaxOfSquares>();

    [Fact]
    public void Sigmoid_that_the_declared_loss_is_one_with() => AssertGradients<FusedSigmoid>();

    [Fact]
    public void Sigmoid_of_another_loss() => AssertGradients<SigmoidOfHuber>();

    [Fact]
    public void Tanh() => AssertGradients<TanhHead>();

    [Fact]
    public void Linear() => AssertGradients<LinearHead>();

    [Fact]
    public void Linear_whose_declared_loss_takes_logits() => AssertGradients<Logits>();

    [Fact]
    public void A_single_output() => AssertGradients<OneOutput>();

    /// <summary>Of fewer rows than the pass before, whose values are still there.</summary>
    private void AssertGradients<TNetwork>() where TNetwork : class, INetwork<TNetwork>
    {
        var network = TNetwork.Create(3);
        var trainer = network.CreateTrainer(new Sgd(), Rows + 3);
        trainer.Backward(RandomData.Values((Rows + 3) * 5, 2), (outputs, gradients) => Coupled(outputs, gradients, TNetwork.Info.OutputSize));
        var reference = new ReferenceChain(network.Parameters.Layers);

        var loss = trainer.Backward(_inputs, (outputs, gradients) => Coupled(outputs, gradients, TNetwork.Info.OutputSize));

        Assert.Equal(Coupled(reference.Forward(_inputs), TNetwork.Info.OutputSize), loss, 1e-4);
        foreach (var layer in network.Parameters.Layers)
        {
            var (weight, bias) = (new float[reference.Weights[layer.Index].Length], new float[reference.Biases[layer.Index].Length]);
            trainer.CopyWeightGradientTo(layer.Index, weight);
            trainer.CopyBiasGradientTo(layer.Index, bias);
            AssertClose(Differences(reference, reference.Weights[layer.Index], TNetwork.Info.OutputSize), weight);
            AssertClose(Differences(reference, reference.Biases[layer.Index], TNetwork.Info.OutputSize), bias);
        }
    }

    /// <summary>A loss in which the outputs of a row know of each other, and rows differ: Σ c y² + ½ (first · last of the row).</summary>
    private static float Coupled(ReadOnlySpan<float> outputs, Span<float> gradients, int count)
    {
        var loss = 0f;
        for (var i = 0; i < outputs.Length; i++)
        {
            loss += Factor(i) * outputs[i] * outputs[i];
            gradients[i] += 2 * Factor(i) * outputs[i];
        }

        for (var row = 0; row < outputs.Length; row += count)
        {
            var last = row + count - 1;
            loss += outputs[row] * outputs[last] / 2;
            gradients[row] += outputs[last] / 2;
            gradients[last] += outputs[row] / 2;
        }

        return loss;
    }

    private static double Coupled(double[] outputs, int count) =>
        outputs.Select((output, index) => Factor(index) * output * output).Sum() + outputs.Chunk(count).Sum(row => row[0] * row[^1] / 2);

    private static float Factor(int index) => (index % 5 - 1) / 4f;

    private double[] Differences(ReferenceChain reference, double[] parameters, int count)
    {
        double LossAt(int index, double value)
        {
            var before = parameters[index];
            parameters[index] = value;
            var loss = Coupled(reference.Forward(_inputs), count);
            parameters[index] = before;
            return loss;
        }

        return [.. parameters.Select((value, index) => (LossAt(index, value + Difference) - LossAt(index, value - Difference)) / (2 * Difference))];
    }

    private static void AssertClose(double[] expected, float[] actual)
    {
        var largest = expected.Max(Math.Abs);
        Assert.True(largest > 1e-3, $"The largest gradient is {largest}: nothing would be seen.");
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 2e-5 * Math.Max(1, largest)));
    }
}

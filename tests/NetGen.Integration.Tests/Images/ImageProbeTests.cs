namespace NetGen.Integration.Tests.Images;

/// <summary>Measurements of networks over images: against their own loss, gradients and outputs, and against what is predicted.</summary>
public class ImageProbeTests
{
    private const int Rows = 60;

    /// <summary>Of one row the norms are those that Backward gives: a kernel's gradient is a sum over the pixels, whatever lies between them in memory.</summary>
    [Fact]
    public void Gradients_of_kernels_are_those_of_training()
    {
        AssertGradients<SmallLeNet>(trainer => trainer.Backward(RandomData.Values(182), [3]), network => SignalProbe.Measure(network, RandomData.Values(182), [3]));
        AssertGradients<EveryKind>();
        AssertGradients<ChannelsLastNet>();
        AssertGradients<ChannelsFirstNet>();
        AssertGradients<Strides>();
    }

    /// <summary>A row of the network's own order, made of what was seen of the image below, gives the outputs.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Activations_of_an_image_are_its_values_pixel_by_pixel(bool channelsFirst)
    {
        if (channelsFirst)
        {
            AssertActivations<ChannelsFirstNet>(value => value % 12 * 18 + value / 12);
        }
        else
        {
            AssertActivations<ChannelsLastNet>(value => value);
        }
    }

    /// <summary>A pass computes nothing for it: it has the signal of the layer above and the gradient that the layer below sends.</summary>
    [Fact]
    public void An_image_as_a_row_has_the_images_signal()
    {
        var (image, row) = Layers<ChannelsLastNet>(inputs: 60, outputs: 7);
        Assert.Equal((image.Mean, image.Std), (row.Mean, row.Std));
        Assert.True(row.GradientStd > image.GradientStd && image.GradientStd > 0);

        // Without an activation between them it has the same gradient too.
        foreach (var (first, second) in new[] { Layers<LinearImage>(60, 7), Layers<LinearImageChannelsFirst>(60, 7), Layers<ImageOut>(60, 216) })
        {
            Assert.Equal((first.Mean, first.Std), (second.Mean, second.Std));
            Assert.Equal(first.GradientStd, second.GradientStd, 1e-5 * first.GradientStd);
        }
    }

    /// <summary>As dropout leaves it, expected over what is dropped.</summary>
    [Fact]
    public void A_row_of_a_dropped_image_has_what_dropout_leaves()
    {
        var comparison = SignalProbe.Compare(new DroppedImage(3), Data<DroppedImage>());
        var (image, row) = (comparison.Measured.Layers[0], comparison.Measured.Layers[1]);
        Assert.Equal(image.Mean, row.Mean, 1e-9);
        Assert.Equal(image.SecondMoment / 0.75, row.SecondMoment, 1e-9);
        Assert.InRange(row.SecondMoment / comparison.Predicted.Layers[1].SecondMoment, 0.8, 1.2);
    }

    [Fact]
    public void Maps_that_no_row_wakes_at_any_pixel_are_dead()
    {
        var network = new EveryKind(1);
        var bias = new float[18];
        bias.AsSpan(0, 9).Fill(-1e6f);
        network.Layers[0].SetBias(bias);
        var layer = SignalProbe.Measure(network, Data<EveryKind>()).Layers[0];
        Assert.Equal(0.5, layer.DeadShare);
        Assert.InRange(layer.InactiveShare, 0.7, 0.8);
    }

    [Fact]
    public void Fresh_networks_do_what_is_predicted()
    {
        AssertAsPredicted<SmallLeNet>();
        AssertAsPredicted<EveryKind>();
        AssertAsPredicted<ChannelsLastNet>();
        AssertAsPredicted<Strides>();
        AssertAsPredicted<DroppedImage>();
    }

    /// <summary>The pixels of a map share their errors where the network gives an image, so that they do not cancel in its kernel's gradient.</summary>
    [Fact]
    public void The_gradient_of_a_kernel_whose_image_is_the_output_is_predicted()
    {
        var predicted = SignalPrediction.Of(ImageOut.Info).Layers[0].WeightGradientNorm;
        var random = new RandomSource(5);
        float[] Normal(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.NextNormal())];
        var (inputs, targets) = (Normal(400 * ImageOut.InputSize), Normal(400 * ImageOut.OutputSize));
        var squares = Enumerable.Range(0, 30).Average(seed => Math.Pow(SignalProbe.Measure(new ImageOut((ulong)seed), inputs, targets).Layers[0].WeightGradientNorm, 2));

        Assert.InRange(squares / (predicted * predicted), 0.9, 1.1);
    }

    private static void AssertAsPredicted<TNetwork>() where TNetwork : class, INetwork<TNetwork>
    {
        var comparison = SignalProbe.Compare(TNetwork.Create(2), Data<TNetwork>());
        Assert.All(Enumerable.Range(0, TNetwork.Info.Layers.Count), layer => Assert.True(comparison.IsAsPredicted(layer), $"{layer}\n{comparison}"));
        Assert.True(comparison.Measured.Layers.Zip(comparison.Predicted.Layers).All(layer => layer.First.GradientStd / layer.Second.GradientStd is > 0.4 and < 2.5), comparison.ToString());
    }

    private static (LayerMeasurement Image, LayerMeasurement Row) Layers<TNetwork>(int inputs, int outputs) where TNetwork : class, INetwork<TNetwork>
    {
        var measured = SignalProbe.Measure(TNetwork.Create(5), RandomData.Values(Rows * inputs), RandomData.Values(Rows * outputs, 2));
        return (measured.Layers[0], measured.Layers[1]);
    }

    private static void AssertGradients<TNetwork>() where TNetwork : class, INetwork<TNetwork>
    {
        var inputs = RandomData.Values(TNetwork.Info.InputSize);
        var targets = RandomData.Values(TNetwork.Info.OutputSize, 3);
        AssertGradients<TNetwork>(trainer => trainer.Backward(inputs, targets), network => SignalProbe.Measure(network, inputs, targets));
    }

    private static void AssertGradients<TNetwork>(Func<ITrainer, float> backward, Func<TNetwork, SignalMeasurement> measure) where TNetwork : class, INetwork<TNetwork>
    {
        var network = TNetwork.Create(7);
        var trainer = network.CreateTrainer(new Sgd(), 1);
        var loss = backward(trainer);
        var measured = measure(network);

        Assert.Equal(loss, measured.Loss, 1e-5 * Math.Abs(loss));
        foreach (var (info, layer) in TNetwork.Info.Layers.Zip(measured.Layers))
        {
            if (info.Tensors.Count == 0)
            {
                Assert.Equal(0, layer.WeightGradientNorm);
                continue;
            }

            var weight = new float[info.Tensors[0].Count];
            trainer.CopyGradientTo(info.Name, "weight", weight);
            var norm = Math.Sqrt(weight.Sum(value => (double)value * value));
            Assert.True(Math.Abs(norm - layer.WeightGradientNorm) <= 1e-6 + 1e-4 * norm, $"{TNetwork.Info.Name}, {info.Name}: {norm} and {layer.WeightGradientNorm}");
        }
    }

    private static void AssertActivations<TNetwork>(Func<int, int> inImage) where TNetwork : class, INetwork<TNetwork>
    {
        var network = TNetwork.Create(7);
        var (inputs, outputs) = (RandomData.Values(2 * 60), new float[2 * 7]);
        network.Forward(inputs, outputs, 1);
        var image = SignalProbe.Activations(network, inputs)[0];
        var weight = new float[216 * 7];
        network.Parameters.Layers[2].CopyWeightTo(weight);
        for (var i = 0; i < outputs.Length; i++)
        {
            var sum = Enumerable.Range(0, 216).Sum(value => (double)weight[i % 7 * 216 + value] * image[i / 7 * 216 + inImage(value)]);
            Assert.Equal(outputs[i], sum, 1e-5);
        }
    }

    private static Dataset Data<TNetwork>() where TNetwork : class, INetwork<TNetwork>
    {
        var (inputs, outputs) = (TNetwork.Info.InputSize, TNetwork.Info.OutputSize);
        return TNetwork.Info.Loss == Loss.SoftmaxCrossEntropy
            ? Dataset.FromLabels(RandomData.Values(Rows * inputs), inputs, RandomData.Classes(Rows, outputs))
            : Dataset.FromTargets(RandomData.Values(Rows * inputs), inputs, RandomData.Values(Rows * outputs, 2), outputs);
    }
}

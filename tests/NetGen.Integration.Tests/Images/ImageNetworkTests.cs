namespace NetGen.Integration.Tests.Images;

/// <summary>Networks over images in use: memory, files, orders of a row's values, large images.</summary>
public sealed class ImageNetworkTests
{
    [Fact]
    public void Nothing_is_allocated()
    {
        var network = new SmallLeNet();
        var (inputs, outputs, classes) = (RandomData.Values(9 * SmallLeNet.InputSize), new float[9 * 5], RandomData.Classes(9, 5));
        var trainer = network.CreateTrainer(new Adam(), 9);

        Allocations.AssertNone(() => network.Forward(inputs.AsSpan(0, SmallLeNet.InputSize), outputs.AsSpan(0, 5)));
        Allocations.AssertNone(() => network.Forward(inputs, outputs));
        Allocations.AssertNone(() => network.Classify(inputs.AsSpan(0, SmallLeNet.InputSize)));
        Allocations.AssertNone(() => trainer.Step(inputs, classes));
        Allocations.AssertNone(() => trainer.Backward(inputs, classes));
    }

    [Fact]
    public void Nothing_is_allocated_by_any_kind_on_several_threads()
    {
        var network = new EveryKind();
        var (inputs, outputs, targets) = (RandomData.Values(40 * EveryKind.InputSize), new float[40 * 4], new float[40 * 4]);
        var trainer = network.CreateTrainer(new Sgd(1e-3f), 40);
        trainer.Threads = 2;

        Allocations.AssertNone(() => trainer.Step(inputs, targets));
        Allocations.AssertNone(() => network.Forward(inputs, outputs));
    }

    [Fact]
    public void Images_of_224_pixels_fit()
    {
        var network = new LargeImages(3);
        var (inputs, outputs, both) = (RandomData.Values(2 * LargeImages.InputSize), new float[10], new float[20]);

        network.Forward(inputs.AsSpan(0, LargeImages.InputSize), outputs);
        network.Forward(inputs, both);

        Assert.Equal(1, outputs.Sum(), 1e-5f);
        Assert.All(outputs.Zip(both), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
        Allocations.AssertNone(() => network.Forward(inputs, both));
    }

    [Fact]
    public void A_file_has_PyTorchs_names_and_shapes_and_loads_bit_for_bit()
    {
        var (network, file) = (new SmallLeNet(3), new MemoryStream());
        network.Save(file);
        file.Position = 0;
        var loaded = SmallLeNet.Load(file);

        Assert.Equal(
            ["conv1.weight [6, 1, 3, 3]", "conv1.bias [6]", "conv2.weight [20, 6, 3, 3]", "conv2.bias [20]", "fc1.weight [12, 80]", "fc1.bias [12]", "fc2.weight [5, 12]", "fc2.bias [5]"],
            network.Layers.SelectMany(layer => layer.Tensors).Select(tensor => tensor.ToString()));
        Assert.Equal(Weights(network.Layers), Weights(loaded.Layers));
        var (inputs, outputs, expected) = (RandomData.Values(3 * SmallLeNet.InputSize), new float[15], new float[15]);
        network.Forward(inputs, expected);
        loaded.Forward(inputs, outputs);
        Assert.Equal(expected, outputs);
    }

    [Fact]
    public void A_file_with_another_kernel_is_refused_whole()
    {
        var (network, file) = (new EveryKind(3), new MemoryStream());
        new SmallLeNet(3).Save(file);
        file.Position = 0;
        var before = Weights(network.Layers);

        Assert.Throws<WeightFormatException>(() => network.LoadWeights(file));
        Assert.Equal(before, Weights(network.Layers));
    }

    [Fact]
    public void Training_goes_on_from_a_checkpoint_with_the_same_bits()
    {
        var dataset = Dataset.FromLabels(RandomData.Values(40 * SmallLeNet.InputSize), SmallLeNet.InputSize, RandomData.Classes(40, 5));
        var (whole, halves) = (new SmallLeNet(5), new SmallLeNet(5));
        FitOptions Options(int epochs) => new() { Epochs = epochs, BatchSize = 8 };

        whole.Fit(dataset, new Adam(), Options(4));
        halves.Fit(dataset, new Adam(), Options(2)).Continue(2);

        Assert.Equal(Weights(whole.Layers), Weights(halves.Layers));
    }

    [Fact]
    public void A_checkpoint_of_other_windows_is_refused()
    {
        var dataset = Dataset.FromTargets(RandomData.Values(6 * 40), 40, RandomData.Values(6 * 3, 2), 3);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        FitOptions Options(int epochs) => new() { Epochs = epochs, BatchSize = 2, CheckpointPath = path, Resume = true };
        try
        {
            new LargestOfImage(3).Fit(dataset, new Sgd(), Options(1));
            var network = new MeanOfImage(4);
            var before = Weights(network.Layers);

            var message = Assert.Throws<WeightFormatException>(() => network.Fit(dataset, new Sgd(), Options(2))).Message;

            Assert.Contains("the order of an image is channels first, but it was channels last", message, StringComparison.Ordinal);
            Assert.Contains("the window of layer 'layer1' is AveragePool2D 2x2", message, StringComparison.Ordinal);
            Assert.Contains("but it was MaxPool2D 2x2", message, StringComparison.Ordinal);
            Assert.Contains("the window of layer 'layer2' is Conv2D 2x2 stride 2x2 dilation 2x2 padding 1+1x1+1", message, StringComparison.Ordinal);
            Assert.Equal(before, Weights(network.Layers));
            new LargestOfImage(4).Fit(dataset, new Sgd(), Options(2));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Weights_of_other_windows_are_refused()
    {
        using var file = new MemoryStream();
        new LargestOfImage(3).Save(file);
        var (network, same) = (new MeanOfImage(4), new LargestOfImage(4));
        var before = Weights(network.Layers);

        var message = Assert.Throws<WeightFormatException>(() => network.LoadWeights(new MemoryStream(file.ToArray()))).Message;

        Assert.Contains("they are those of a network with channels last, but channels first is declared", message, StringComparison.Ordinal);
        Assert.Equal(before, Weights(network.Layers));
        same.LoadWeights(new MemoryStream(file.ToArray()));
        Assert.Equal(Weights(new LargestOfImage(3).Layers), Weights(same.Layers));
    }

    [Fact]
    public void Rows_have_channels_last_or_first()
    {
        var (last, first) = (new ChannelsLastNet(3), new ChannelsFirstNet(3));
        var rows = RandomData.Values(2 * 60);
        var reordered = Reorder(rows, pixels: 20, channels: 3);
        var weight = new float[216 * 7];
        last.Layers[2].CopyWeightTo(weight);
        first.Layers[2].SetWeight(Reorder(weight, pixels: 12, channels: 18));
        var (expected, outputs) = (new float[14], new float[14]);

        last.Forward(rows, expected);
        first.Forward(reordered, outputs);

        // Sums are of the same products in another order.
        Assert.All(expected.Zip(outputs), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void The_input_as_a_row_has_the_order_of_rows()
    {
        var (pixels, planes) = (RandomData.Values(2 * 108), RandomData.Values(2 * 24));
        var (ofPixels, ofPlanes) = (new float[2 * 108], new float[2 * 24]);

        new FlattenedInput().Forward(pixels, ofPixels);
        new FlattenedInputChannelsFirst().Forward(planes, ofPlanes);

        Assert.Equal(pixels.Select(value => Math.Max(0, value)), ofPixels);
        Assert.Equal(planes.Select(value => Math.Max(0, value) + value), ofPlanes);
    }

    [Fact]
    public void The_scaling_of_channels_folds_into_a_kernel()
    {
        var network = new ChannelsFirstNet(3);
        var raw = RandomData.Values(2 * 60);
        var scaling = new Standardizer([.. Enumerable.Range(0, 60).Select(value => value / 20 - 1f)], [.. Enumerable.Range(0, 60).Select(value => value / 20 + 0.5f)]);
        var (standardized, expected, outputs) = (new float[120], new float[14], new float[14]);
        scaling.Apply(raw, standardized);
        network.Forward(standardized, expected);

        network.FoldInputScaling(scaling);
        network.Forward(raw, outputs);

        Assert.All(expected.Zip(outputs), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void A_scaling_that_a_kernel_cannot_take_up_is_refused()
    {
        var (bordered, pixels) = (new SmallLeNet(3), new ChannelsLastNet(3));
        var before = Weights(bordered.Layers);
        var shifted = new Standardizer(Enumerable.Repeat(0.5f, 182).ToArray(), Enumerable.Repeat(2f, 182).ToArray());
        var uneven = new Standardizer(new float[60], [.. Enumerable.Range(0, 60).Select(value => value + 1f)]);

        Assert.Contains("border of zeros", Assert.Throws<InvalidOperationException>(() => bordered.FoldInputScaling(shifted)).Message, StringComparison.Ordinal);
        Assert.Contains("FitChannels", Assert.Throws<InvalidOperationException>(() => pixels.FoldInputScaling(uneven)).Message, StringComparison.Ordinal);
        Assert.Equal(before, Weights(bordered.Layers));
    }

    [Fact]
    public void Channels_are_measured_over_all_pixels()
    {
        var data = Dataset.FromLabels([1, 10, 3, 30, 5, 50, 7, 70], 4, [0, 1]);

        Assert.Equal([4f, 40, 4, 40], Standardizer.FitChannels(data, 2).Mean.ToArray());
        Assert.Equal([13.5f, 13.5f, 21.25f, 21.25f], Standardizer.FitChannels(Dataset.FromLabels([1, 10, 3, 30, 3, 40, 8, 44], 4, [0, 1]), 2, channelsFirst: true).Mean.ToArray());
        Assert.Equal(MathF.Sqrt(5), Standardizer.FitChannels(data, 2).Std[2], 1e-6f);
        Assert.Throws<ArgumentException>(() => Standardizer.FitChannels(data, 3));
    }

    [Fact]
    public void The_description_says_shapes_and_windows()
    {
        var layer = EveryKind.Info.Layers[5];

        Assert.Equal("Conv2D", layer.Kind);
        Assert.Equal([5, 4, 18], layer.InputShape);
        Assert.Equal([3, 2, 8], layer.OutputShape);
        Assert.Equal(new WindowInfo { Height = 3, Width = 3, Stride = 2, StrideWidth = 2, PaddingTop = 1, PaddingLeft = 0, PaddingBottom = 1, PaddingRight = 1 }, layer.Window);
        Assert.Equal(3, EveryKind.Info.Layers[2].Groups);
        Assert.Equal([9, 8, 3], EveryKind.Info.InputShape);
        Assert.Equal([4], EveryKind.Info.Layers[^1].OutputShape);
        Assert.True(ChannelsFirstNet.Info.ChannelsFirst);
    }

    [Fact]
    public void Convolutions_stay_in_32_bits()
    {
        var network = new NarrowImages(3);
        var (inputs, outputs, expected) = (RandomData.Values(2 * NarrowImages.InputSize), new float[6], new float[6]);
        network.Forward(inputs, expected);

        network.Quantize(keepFloat32: true);
        network.Forward(inputs, outputs);

        Assert.Equal([Precision.Float32, Precision.BFloat16, Precision.Float32], NarrowImages.Info.Layers.Select(layer => layer.Precision));
        Assert.All(expected.Zip(outputs), pair => Assert.Equal(pair.First, pair.Second, 0.02f));
        Assert.NotEqual(expected, outputs);
    }

    [Fact]
    public void A_delta_orthogonal_kernel_keeps_lengths_in_its_middle_and_is_zero_around()
    {
        var kernel = new float[8 * 18 * 9];
        new EveryKind(3).Layers[5].CopyWeightTo(kernel);

        Assert.All(Enumerable.Range(0, kernel.Length).Where(place => place % 9 != 4), place => Assert.Equal(0, kernel[place]));
        for (var row = 0; row < 8; row++)
        {
            for (var other = 0; other < 8; other++)
            {
                var product = Enumerable.Range(0, 18).Sum(channel => kernel[(row * 18 + channel) * 9 + 4] * (double)kernel[(other * 18 + channel) * 9 + 4]);
                Assert.Equal(row == other ? 1 : 0, product, 1e-6);
            }
        }
    }

    private static float[] Reorder(float[] rows, int pixels, int channels) => [.. Enumerable.Range(0, rows.Length).Select(place =>
    {
        var (row, value) = Math.DivRem(place, pixels * channels);
        return rows[row * pixels * channels + value % pixels * channels + value / pixels];
    })];

    private static float[] Weights(LayerList layers) => [.. layers.SelectMany(layer => layer.Tensors).SelectMany(tensor =>
    {
        var values = new float[tensor.Count];
        tensor.CopyTo(values);
        return values;
    })];
}

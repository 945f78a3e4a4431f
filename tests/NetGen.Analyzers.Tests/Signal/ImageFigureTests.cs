using NetGen.Model;
using NetGen.Signal;
using static NetGen.Analyzers.Tests.Signal.DeclaredImages;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>Closed figures of what images become: at borders, under windows, in groups.</summary>
public sealed class ImageFigureTests
{
    private static readonly InitializerModel LeCun = Declared.Gain(1);

    /// <summary>Under 3x3 with a border of zeros, ((3 − 2/H)/3)² of the weights see a pixel; the factor is the same on the way back.</summary>
    [Theory]
    [InlineData(1, 0.1111)]
    [InlineData(4, 0.694)]
    [InlineData(7, 0.819)]
    [InlineData(8, 0.840)]
    [InlineData(14, 0.907)]
    [InlineData(28, 0.953)]
    [InlineData(32, 0.959)]
    [InlineData(5000, 0.99973)]
    public void Zeros_around_an_image_take_from_the_signal(int size, double factor)
    {
        var report = Predict(size, 3, Convolution(size, 3, 64, initializer: LeCun), Convolution(size, 64, 64, initializer: LeCun), Head(size * size * 64));
        Assert.Equal(factor, report.Layers[0].PreActivationVariance, 1e-3);
        Assert.Equal(Math.Pow((3 - 2.0 / size) / 3, 2), report.Layers[0].PreActivationVariance, 1e-12);
        Assert.Equal(factor, Math.Pow(report.Layers[0].GradientStd / report.Layers[1].GradientStd, 2), 1e-3);
    }

    /// <summary>The border is dark in every layer, so that it loses less: in the end λ² per layer, λ = (1 + 2 cos π/(H + 1))/3, the largest eigenvalue of an axis.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(32)]
    public void A_deep_stack_loses_less_than_each_layer_would(int size)
    {
        var layers = Enumerable.Range(0, 150).Select(_ => Convolution(size, 16, 16, initializer: LeCun)).ToArray();
        var report = Predict(size, 16, [.. layers, Head(size * size * 16)]);
        var factor = report.Layers[149].PreActivationVariance / report.Layers[148].PreActivationVariance;
        Assert.Equal(Math.Pow((1 + 2 * Math.Cos(Math.PI / (size + 1))) / 3, 2), factor, size == 32 ? 2e-3 : 1e-6);
        Assert.Equal(factor, Math.Pow(report.Layers[0].GradientStd / report.Layers[1].GradientStd, 2), size == 32 ? 2e-3 : 1e-6);
    }

    /// <summary>Data with a mean loses all of its mean square at the border, not its variance alone.</summary>
    [Fact]
    public void The_mean_of_data_is_lost_at_the_border_too()
    {
        var report = Declared.Predict(Network(8, 1, Loss.MeanSquaredError, Convolution(8, 1, 4, initializer: LeCun)) with { InputMean = 2, InputStd = 1 });
        Assert.Equal(5 * Math.Pow(2.75 / 3, 2), report.Layers[0].PreActivationVariance, 1e-12);
        Assert.Equal(0, report.Layers[0].PreActivationMean);

        var shifted = Declared.Predict(Network(8, 1, Loss.MeanSquaredError, Convolution(8, 1, 4, initializer: Declared.Initializer(Init.Ones))) with { InputMean = 2, InputStd = 1 });
        Assert.Equal(2 * 9 * Math.Pow(2.75 / 3, 2), shifted.Layers[0].PreActivationMean, 1e-12);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 4)]
    [InlineData(2, 16)]
    public void Inside_a_kernel_is_a_row_of_its_inputs(int stride, int groups)
    {
        var report = Predict(17, 16, Convolution(17, 16, 32, Act.ReLU, stride: stride, groups: groups, same: false));
        var row = Declared.Predict(Declared.Stack(9, 1, Declared.Activation(Act.ReLU), Declared.Initializer(Init.He)));
        Assert.Equal(row.Layers[0].PreActivationVariance, report.Layers[0].PreActivationVariance, 1e-9);
        Assert.Equal(row.Layers[0].SecondMoment, report.Layers[0].SecondMoment, 1e-9);
        Assert.Equal(row.Layers[0].Chi1, report.Layers[0].Chi1, 1e-9);
    }

    /// <summary>Only its middle weight is not 0, which is never outside.</summary>
    [Theory]
    [InlineData(Init.DeltaOrthogonal, 1)]
    [InlineData(Init.Identity, 1)]
    [InlineData(Init.DeltaOrthogonal, 4)]
    public void A_kernel_with_nothing_but_its_middle_loses_nothing(Init init, int groups)
    {
        var report = Predict(
            6, 16, [.. Enumerable.Range(0, 10).Select(_ => Convolution(6, 16, 16, initializer: Declared.Initializer(init), groups: groups)), Head(576)]);
        Assert.Equal(1, report.Layers[9].PreActivationVariance, 1e-9);
        Assert.Equal(1, report.Layers[0].GradientStd / report.Layers[9].GradientStd, 0.01);
        Assert.Equal(0, report.Layers[9].Spread, 1e-9);
    }

    /// <summary>The largest of k² standard normal values.</summary>
    [Theory]
    [InlineData(2, 1.0294, 1.5513, 0.4917)]
    [InlineData(3, 1.4850, 2.5626, 0.3574)]
    public void The_largest_of_a_window_has_these_moments(int window, double mean, double second, double variance)
    {
        var layer = Predict(12, 5, Pool(12, 5, window, isMean: false)).Layers[0];
        Assert.Equal(mean, layer.Mean, 1e-4);
        Assert.Equal(second, layer.SecondMoment, 1e-4);
        Assert.Equal(variance, layer.Variance, 1e-4);
    }

    [Fact]
    public void So_has_it_behind_a_ReLU()
    {
        var layer = Predict(12, 5, Activation(12, 5, Act.ReLU), Pool(12, 5, 2, isMean: false)).Layers[1];
        Assert.Equal(1.0458, layer.Mean, 1e-4);
        Assert.Equal(1.5438, layer.SecondMoment, 1e-4);
    }

    /// <summary>The largest of 4 · 4 is the largest of 16, and of a whole image that of all.</summary>
    [Fact]
    public void Windows_of_windows_are_one_window()
    {
        var twice = Predict(16, 2, Pool(16, 2, 2, isMean: false), Pool(8, 2, 2, isMean: false)).Layers[1];
        var once = Predict(16, 2, Pool(16, 2, 4, isMean: false)).Layers[0];
        var all = Predict(4, 2, GlobalPool(4, 2, isMean: false)).Layers[0];
        Assert.Equal(once.Mean, twice.Mean, 1e-9);
        Assert.Equal(once.SecondMoment, twice.SecondMoment, 1e-9);
        Assert.Equal(once.SecondMoment, all.SecondMoment, 1e-9);
    }

    [Fact]
    public void A_mean_of_independent_pixels_has_their_variance_over_their_number()
    {
        Assert.Equal(0.25, Predict(12, 3, Pool(12, 3, 2, isMean: true)).Layers[0].Variance, 1e-6);
        Assert.Equal(1.0 / 144, Predict(12, 3, GlobalPool(12, 3, isMean: true)).Layers[0].Variance, 1e-7);
        // 3x3 with a pixel around: 4 of the 16 windows have 4 pixels, 8 have 6, and 4 have all 9.
        Assert.Equal((4 / 4.0 + 8 / 6.0 + 4 / 9.0) / 16, Predict(12, 3, Pool(12, 3, 3, isMean: true, stride: 3, padding: 1)).Layers[0].Variance, 0.05);
    }

    /// <summary>Behind ReLUs the pixels of a map share their kernel's mood: the correlation of ReLU's arc-cosine kernel, layer by layer.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void A_mean_keeps_what_the_pixels_of_a_map_share(int depth)
    {
        var layers = Enumerable.Range(0, depth).Select(_ => Convolution(8, 2048, 2048, Act.ReLU, kernel: 1)).Append<LayerModel>(GlobalPool(8, 2048, isMean: true)).ToArray();
        var correlation = 0.0;
        for (var i = 0; i < depth; i++)
        {
            correlation = (Math.Sqrt(1 - correlation * correlation) + correlation * (Math.PI - Math.Acos(correlation))) / Math.PI;
        }

        Assert.Equal((1 + 63 * correlation) / 64, Predict(8, 2048, layers).Layers[depth].SecondMoment, 2e-3);
    }

    /// <summary>Depthwise weights are drawn for k² inputs: the signal stays, whatever the channels.</summary>
    [Fact]
    public void A_depthwise_kernel_keeps_the_signal() =>
        Assert.Equal(1, Predict(9, 64, Convolution(9, 64, 64, initializer: LeCun, groups: 64, same: false)).Layers[0].PreActivationVariance, 1e-9);

    /// <summary>A pixel under one window of 4 gets a quarter of its mean square, and a mean's gradient is divided by 4.</summary>
    [Theory]
    [InlineData(false, 0.25)]
    [InlineData(true, 0.0625)]
    public void A_windows_gradient_goes_back_to_its_pixels(bool isMean, double factor)
    {
        var report = Predict(8, 4, Convolution(8, 4, 4), Pool(8, 4, 2, isMean), Head(64));
        Assert.Equal(factor, Math.Pow(report.Layers[0].GradientStd / report.Layers[1].GradientStd, 2), 0.02 * factor);
    }

    /// <summary>The largest of four is seldom inactive: its ReLU passes 15 of 16 gradients back where it is asked after, and before.</summary>
    [Fact]
    public void The_largest_of_a_window_is_seldom_inactive()
    {
        var head = Head(64);
        var before = Predict(8, 4, Convolution(8, 4, 4, Act.ReLU), Pool(8, 4, 2, isMean: false), head);
        var after = Predict(8, 4, Convolution(8, 4, 4), Pool(8, 4, 2, isMean: false), Activation(4, 4, Act.ReLU), head);
        Assert.Equal(15.0 / 64, Math.Pow(before.Layers[0].GradientStd / before.Layers[1].GradientStd, 2), 2e-3);
        Assert.Equal(after.Layers[0].GradientStd / after.Layers[3].GradientStd, before.Layers[0].GradientStd / before.Layers[2].GradientStd, 0.01);
        Assert.Equal(after.Layers[2].SecondMoment, before.Layers[1].SecondMoment, 1e-3);
    }

    /// <summary>A kernel's gradient is a sum over the pixels: of 36 windows 36 times that of one.</summary>
    [Fact]
    public void A_weights_gradient_is_a_sum_over_the_pixels()
    {
        var report = Predict(8, 2, Convolution(8, 2, 5, initializer: LeCun, same: false), Declared.Layer(180, 3, Declared.Activation(Act.Linear), LeCun));
        var layer = report.Layers[0];
        Assert.Equal(36 * 18 * 5 * layer.GradientStd * layer.GradientStd, layer.WeightGradientNorm * layer.WeightGradientNorm, 1e-9);
    }

    [Fact]
    public void An_image_of_one_pixel_is_a_row()
    {
        var images = Predict(1, 20, Convolution(1, 200, 300, Act.Tanh, kernel: 1), Convolution(1, 300, 8, Act.Tanh, kernel: 1));
        var rows = Declared.Predict(Declared.Chain(Loss.MeanSquaredError, Act.Tanh, Act.Tanh, Declared.Initializer(Init.He), 200, 300, 8));
        foreach (var (image, row) in images.Layers.Zip(rows.Layers))
        {
            Assert.Equal(row.SecondMoment, image.SecondMoment, 1e-9);
            Assert.Equal(row.Spread, image.Spread, 1e-9);
            Assert.Equal(row.GradientStd, image.GradientStd, 1e-6);
            Assert.Equal(row.WeightGradientNorm, image.WeightGradientNorm, 1e-6);
        }
    }

    /// <summary>One output, so that what the loss says of the signal's length is nothing beside what it says of the target.</summary>
    private static DenseLayerModel Head(int inputs) => Declared.Layer(inputs, 1, Declared.Activation(Act.Linear), LeCun);
}

namespace NetGen.Signal;

/// <summary>What is known of an image's values besides the distribution of one of them.</summary>
/// <param name="Field">The distribution, place by place.</param>
/// <param name="Means">The mean at each place.</param>
/// <param name="SecondMoments">The mean square at each place.</param>
/// <param name="PairMoment">E[one pixel · another] over the pixels of a map: they share its weights.</param>
internal sealed record ImageSignal(PixelField Field, double[] Means, double[] SecondMoments, double PairMoment)
{
    /// <summary>Channels of the image.</summary>
    public required double Channels { get; init; }

    /// <summary>The relative variance of a map's mean square that comes from the length of its kernel, of one input.</summary>
    public double KernelSpread { get; init; }

    /// <summary>The relative variance of a map's mean square over initial weights, of one input.</summary>
    public double MapSpread { get; init; }

    /// <summary>The part of that which maps had before their own weights were drawn, where each reads a few channels alone.</summary>
    public double InheritedSpread { get; init; }

    public PlaceGrid Grid => Field.Grid;

    /// <summary>Data, whose pixels are as alike as is said.</summary>
    public static ImageSignal OfData(SignalImage image, double mean, double variance)
    {
        var grid = PlaceGrid.Of(image);
        return new(
            PixelField.Normal(grid, grid.Uniform(mean), grid.Uniform(variance), new(image.PixelShare), null),
            grid.Uniform(mean), grid.Uniform(mean * mean + variance), mean * mean + image.PixelShare * variance) { Channels = image.Channels };
    }

    public static ImageSignal Of(PixelField field, double channels)
    {
        var values = field.Pixels.Nodes.Values;
        double[] means = [.. field.PlaceMeans(values).Zip(field.Excess, (mean, excess) => mean * Math.Sqrt(excess))];
        double[] squares = [.. field.PlaceMeans(Array.ConvertAll(values, value => value * value)).Zip(field.Excess, (square, excess) => square * excess)];
        return new(field, means, squares, field.Pixels.PairMean(values)) { Channels = channels };
    }

    /// <summary>
    /// The relative variance of a map's mean square, of one input: that of a pixel's square as far as pixels are alike, and that of its kernel's length. What
    /// scatters from window to window is the input's.
    /// </summary>
    /// <param name="field">The distribution.</param>
    /// <param name="secondMoment">Its mean square.</param>
    /// <param name="pixelSpread">The relative variance of a pixel's square.</param>
    /// <param name="kernelSpread">The part of the kernel's length.</param>
    /// <param name="elasticity">Squared, by how many percent the mean square grows for one of the pre-activations'.</param>
    public static double OwnMapSpread(PixelField field, double secondMoment, double pixelSpread, double kernelSpread, double elasticity)
    {
        if (secondMoment <= 0)
        {
            return 0;
        }

        var (shared, own) = (1 + elasticity * field.Likeness.ScaleSpread, 1 + elasticity * field.Likeness.OwnScaleSpread);
        var alone = Math.Max(0, (1 + pixelSpread) / shared / own - 1);
        var pairs = Math.Max(0, field.Pixels.PairMean(Array.ConvertAll(field.Pixels.Nodes.Values, value => value * value / secondMoment)) / shared - 1) + kernelSpread;
        return (alone + (field.Grid.Pixels - 1) * Math.Min(alone, pairs)) / field.Grid.Pixels;
    }

    /// <summary>The relative variance of the mean square under a window, of independent channels: the part that all windows share, and a window's own.</summary>
    public (double Shared, double Own) WindowSpread(double pixels, double channels)
    {
        var square = Grid.Mean(SecondMoments);
        if (square <= 0)
        {
            return (0, 0);
        }

        var relative = Array.ConvertAll(Field.Pixels.Nodes.Values, value => value * value / square);
        var (_, alone) = Field.Pixels.Nodes.Moments(relative);
        var pairs = Math.Max(0, Math.Min(alone, Field.Pixels.PairMean(relative) - 1));
        return (pairs / channels, (alone - pairs) / Math.Max(1, pixels) / channels);
    }

    /// <summary>The correlation of two pixels of a map.</summary>
    public double PairShare(double mean, double variance) => variance > 0 ? Math.Max(0, Math.Min(1, (PairMoment - mean * mean) / variance)) : 0;

    /// <summary>Inverted dropout: every pixel by itself.</summary>
    public ImageSignal AfterDropout(double rate) => this with
    {
        Field = Field with { Pixels = Field.Pixels.Map(1 / (1 - rate), 0, 1 - rate) },
        SecondMoments = Array.ConvertAll(SecondMoments, square => square / (1 - rate)),
    };

    /// <summary>The sum of two images, as <see cref="SignalState.Plus"/> says.</summary>
    public ImageSignal Plus(ImageSignal other, Activations.ActivationShape? shape)
    {
        var grid = Grid.With(other.Grid);
        double[] Sum(double[] ours, double[] others) => [.. grid.Spread(ours, Grid).Zip(grid.Spread(others, other.Grid), (one, another) => one + another)];
        var means = Array.ConvertAll(Sum(Means, other.Means), SignalRange.LimitSigned);
        var variances = Array.ConvertAll(Sum(Variances, other.Variances), SignalRange.Limit);
        var variance = grid.Mean(variances);
        var share = variance > 0 ? (Covariance + other.Covariance) / variance : 0;
        var field = PixelField.Normal(grid, means, variances, new(share), shape);
        return Of(field, Channels) with
        {
            KernelSpread = Math.Max(KernelSpread, other.KernelSpread),
            MapSpread = Math.Max(MapSpread, other.MapSpread),
        };
    }

    private double[] Variances => [.. SecondMoments.Zip(Means, (square, mean) => Math.Max(0, square - mean * mean))];

    /// <summary>That of two pixels of a map.</summary>
    private double Covariance
    {
        get
        {
            var mean = Grid.Mean(Means);
            return Math.Max(0, PairMoment - mean * mean);
        }
    }
}

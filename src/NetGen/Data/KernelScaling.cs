namespace NetGen;

/// <summary>The scaling of an image as a kernel meets it, which is the same at every pixel or cannot be folded.</summary>
internal sealed class KernelScaling
{
    private readonly LayerInfo _layer;
    private readonly Standardizer _channels;

    /// <param name="info">The network; its first layer moves a kernel over its input.</param>
    /// <param name="scaling">The scaling of every value of a row.</param>
    /// <exception cref="InvalidOperationException">Pixels of a channel are scaled differently, or a border of zeros would no longer be the channels' means.</exception>
    public KernelScaling(NetworkInfo info, Standardizer scaling)
    {
        _layer = info.Layers[0];
        var channels = info.InputShape[^1];
        var order = new ChannelOrder(scaling.Inputs, channels, info.ChannelsFirst);
        var (mean, std) = (new float[channels], new float[channels]);
        for (var channel = 0; channel < channels; channel++)
        {
            var features = order.FeaturesOf(channel);
            (mean[channel], std[channel]) = (scaling.Mean[features[0]], scaling.Std[features[0]]);
            foreach (var feature in features)
            {
                if (scaling.Mean[feature] != mean[channel] || scaling.Std[feature] != std[channel])
                {
                    throw new InvalidOperationException(
                        $"Layer '{_layer.Name}' moves one kernel over all pixels, but the pixels of channel {channel} are scaled differently: measure them with Standardizer.FitChannels, or scale the inputs before the network.");
                }
            }
        }

        if (_layer.Window is { PaddingTop: > 0 } or { PaddingLeft: > 0 } or { PaddingBottom: > 0 } or { PaddingRight: > 0 } && mean.AsSpan().ContainsAnyExcept(0))
        {
            throw new InvalidOperationException(
                $"Layer '{_layer.Name}' has a border of zeros, which are the means of standardized channels but not of raw ones: scale the inputs before the network.");
        }

        _channels = new(mean, std);
    }

    /// <summary>The scaling of what an output is a sum of: its group's channels, each tap of them.</summary>
    public Standardizer Of(int output)
    {
        var shape = _layer.WeightShape;
        var first = output / (shape.Outputs / shape.Groups) * shape.Channels;
        int[] channels = [.. Enumerable.Range(0, shape.FanIn).Select(value => first + value / shape.Kernel)];
        return new([.. channels.Select(channel => _channels.Mean[channel])], [.. channels.Select(channel => _channels.Std[channel])]);
    }
}

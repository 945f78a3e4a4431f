namespace NetGen;

/// <summary>Which features of a row belong to which channel of an image.</summary>
/// <param name="features">Features of a row.</param>
/// <param name="channels">Values of a pixel.</param>
/// <param name="channelsFirst">Whether a row has its image channel by channel.</param>
internal readonly struct ChannelOrder(int features, int channels, bool channelsFirst)
{
    private readonly int _pixels = features / channels;

    /// <summary>The features of a channel, pixel by pixel.</summary>
    public int[] FeaturesOf(int channel)
    {
        var (first, step) = channelsFirst ? (channel * _pixels, 1) : (channel, channels);
        return [.. Enumerable.Range(0, _pixels).Select(pixel => first + pixel * step)];
    }
}

namespace NetGen;

/// <summary>Where the weights of a convolution lie: generator and library agree here.</summary>
internal static class KernelLayout
{
    /// <summary>Floats of a kernel in panels.</summary>
    /// <param name="outputs">Outputs of all groups.</param>
    /// <param name="channels">Channels that one output sees.</param>
    /// <param name="pixels">Pixels of the kernel.</param>
    /// <param name="groups">Groups of channels.</param>
    public static int PanelFloats(int outputs, int channels, int pixels, int groups) => groups * channels * pixels * RowLayout.Pad(outputs / groups);

    /// <summary>Floats of a kernel of one channel each.</summary>
    public static int ChannelFloats(int channels, int pixels) => pixels * RowLayout.Pad(channels);

    /// <summary>The place of a weight in panels.</summary>
    /// <param name="outputs">Outputs of one group.</param>
    /// <param name="channels">Channels that one output sees.</param>
    /// <param name="pixels">Pixels of the kernel.</param>
    /// <param name="output">The output, counted over all groups.</param>
    /// <param name="channel">The channel in its group.</param>
    /// <param name="pixel">The pixel.</param>
    public static int PanelOffset(int outputs, int channels, int pixels, int output, int channel, int pixel)
    {
        var (group, column) = (output / outputs, output % outputs);
        var panel = column / RowLayout.PanelWidth * RowLayout.PanelWidth;
        var width = Math.Min(RowLayout.PanelWidth, RowLayout.Pad(outputs) - panel);
        return PanelFloats(outputs, channels, pixels, 1) * group + panel * channels * pixels + (pixel * channels + channel) * width + column - panel;
    }
}

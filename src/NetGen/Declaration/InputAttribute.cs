namespace NetGen;

/// <summary>The shape of a network's input. Needed unless the first layer is <c>[Layer]</c>, which says it itself.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InputAttribute : Attribute
{
    /// <summary>A row of values.</summary>
    /// <param name="values">Values of a row.</param>
    public InputAttribute(int values) => Shape = [values];

    /// <summary>An image; its values come pixel by pixel, row by row, and the channels of a pixel side by side, unless <see cref="ChannelsFirst"/>.</summary>
    /// <param name="height">Rows of pixels.</param>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="channels">Values of a pixel.</param>
    public InputAttribute(int height, int width, int channels) => Shape = [height, width, channels];

    /// <summary>The shape: a length, or height, width and channels.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>
    /// Whether inputs, outputs and the order in which <c>[Layer]</c> and <c>[Flatten]</c> take an image are channel by channel, as PyTorch
    /// and ONNX have them: channels, height, width. False unless given: height, width, channels.
    /// </summary>
    public bool ChannelsFirst { get; set; }
}

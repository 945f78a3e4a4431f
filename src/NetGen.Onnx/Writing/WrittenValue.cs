namespace NetGen;

/// <summary>What a layer gives, or the network takes, in a graph that is written.</summary>
/// <param name="Name">The value's name.</param>
/// <param name="Shape">Its shape: [values], or [height, width, channels] of an image.</param>
/// <param name="IsChannelsFirst">Whether an image lies channel by channel, as ONNX's operators take it, instead of pixel by pixel.</param>
internal sealed record WrittenValue(string Name, IReadOnlyList<int> Shape, bool IsChannelsFirst)
{
    /// <summary>Whether it is an image.</summary>
    public bool IsImage => Shape.Count > 1;
}

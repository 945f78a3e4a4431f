namespace NetGen.Model;

/// <summary>A declared input.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="ChannelsFirst">Whether rows have an image channel by channel.</param>
/// <param name="IsMalformed">An argument is missing or of a wrong type; the compiler has reported it.</param>
internal sealed record InputModel(ValueShape Shape, bool ChannelsFirst, bool IsMalformed)
{
    /// <summary>The sizes as the attribute says them, however wrong.</summary>
    public IEnumerable<DeclaredSize> Sizes => Shape.IsImage
        ? [new("height", Shape.Height, 1), new("width", Shape.Width, 1), new("channels", Shape.Channels, 1)]
        : [new("values", Shape.Channels, 1)];
}

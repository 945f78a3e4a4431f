namespace NetGen.Signal;

/// <summary>The size of an image.</summary>
/// <param name="Height">Rows of pixels.</param>
/// <param name="Width">Pixels of a row.</param>
/// <param name="Channels">Values of a pixel.</param>
internal readonly record struct SignalImage(int Height, int Width, int Channels)
{
    /// <summary>The correlation of two pixels of a channel: 0 independent, 1 the same.</summary>
    public double PixelShare { get; init; }
}

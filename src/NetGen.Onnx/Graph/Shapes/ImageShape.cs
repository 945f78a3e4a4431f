namespace NetGen;

/// <summary>The size of an image.</summary>
/// <param name="Height">Rows of pixels.</param>
/// <param name="Width">Pixels of a row.</param>
/// <param name="Channels">Values of a pixel.</param>
internal readonly record struct ImageShape(int Height, int Width, int Channels)
{
    public int Pixels => Height * Width;

    public int Count => Pixels * Channels;

    /// <summary>The order that has an image of rows of channel by channel pixel by pixel.</summary>
    public RowOrder ToChannelsLast => RowOrder.Of([(Height, Width), (Width, 1), (Channels, Pixels)]);

    /// <summary>The order that has an image of rows of pixel by pixel channel by channel.</summary>
    public RowOrder ToChannelsFirst => RowOrder.Of([(Channels, 1), (Height, (long)Width * Channels), (Width, Channels)]);

    /// <summary>The image of such sizes; null where one is not fixed, or all together are too many.</summary>
    public static ImageShape? Of(long channels, long height, long width) =>
        channels > 0 && height > 0 && width > 0 && Layout.Product([channels, height, width]) is > 0 and <= int.MaxValue ? new((int)height, (int)width, (int)channels) : null;

    public override string ToString() => FormattableString.Invariant($"{Height} x {Width} x {Channels}");
}

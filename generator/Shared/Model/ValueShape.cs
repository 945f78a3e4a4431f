using System.Globalization;

namespace NetGen.Model;

/// <summary>The shape of a row of values: a length, or an image.</summary>
/// <param name="Height">Rows of pixels; 1 for a length.</param>
/// <param name="Width">Pixels of a row; 1 for a length.</param>
/// <param name="Channels">Values of a pixel; the length.</param>
/// <param name="IsImage">Whether it is an image, however small.</param>
internal readonly record struct ValueShape(int Height, int Width, int Channels, bool IsImage)
{
    /// <summary>A shape that nobody has said.</summary>
    public static ValueShape Unknown => OfRow(0);

    public static ValueShape OfRow(int values) => new(1, 1, values, false);

    public static ValueShape OfImage(int height, int width, int channels) => new(height, width, channels, true);

    public long Pixels => (long)Height * Width;

    /// <summary>Whether every size is positive, and 32 bits hold the values.</summary>
    public bool IsSound => Height > 0 && Width > 0 && Channels > 0 && Count < int.MaxValue;

    /// <summary>All values; what overflows 32 bits is a rule's to report.</summary>
    public int Count => (int)Math.Min(int.MaxValue, Math.Max(0, (decimal)Pixels * Channels));

    /// <summary>The sizes: a length, or height, width and channels.</summary>
    public int[] Sizes => IsImage ? [Height, Width, Channels] : [Channels];

    /// <summary>Whether an image's values lie in memory as they do in a row.</summary>
    /// <param name="channelsFirst">Whether a row has channel by channel.</param>
    public bool IsInRowOrder(bool channelsFirst) => Pixels == 1 || (ImageLayout.IsDense((int)Pixels, Channels) && !(channelsFirst && Channels > 1));

    /// <summary>Floats from one row to the next in the network's own memory.</summary>
    public int Stride => ImageLayout.Stride((int)Pixels, Channels);

    /// <summary>"784", "28x28x1", where room is short.</summary>
    public string Short => string.Join("x", Sizes.Select(size => size.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Whether both lie in memory alike, and a value of one goes with one of the other: an image of one pixel is a row.</summary>
    public bool Matches(ValueShape other) => (Height, Width, Channels) == (other.Height, other.Width, other.Channels);

    /// <summary>"784", "28 x 28 x 1".</summary>
    public override string ToString() => string.Join(" x ", Sizes.Select(size => size.ToString(CultureInfo.InvariantCulture)));
}

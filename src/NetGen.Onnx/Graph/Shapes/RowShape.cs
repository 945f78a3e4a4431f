namespace NetGen;

/// <summary>What the numbers of rows are: values, or an image. Of the network's input this is known only when a layer reads it as an image.</summary>
internal sealed class RowShape
{
    private readonly long _width;
    private bool _isOpen;
    private bool _wasTakenAsRow;

    private RowShape(long width, ImageShape? image, bool isOpen)
    {
        _width = width;
        _isOpen = isOpen;
        Image = image;
    }

    /// <summary>Values, and no image.</summary>
    public static RowShape Values { get; } = new(-1, null, isOpen: false);

    /// <summary>The image; null for values, and as long as it is not known.</summary>
    public ImageShape? Image { get; private set; }

    /// <summary>Whether this was known only after something had taken it for a row.</summary>
    public bool IsImageTakenAsRow => Image is not null && _wasTakenAsRow;

    /// <summary>The order of a tensor that has the image channel by channel.</summary>
    public RowOrder ChannelsFirst { get; private set; } = RowOrder.Plain;

    /// <summary>An image whose rows are channel by channel.</summary>
    public static RowShape OfImage(ImageShape image) => new(image.Count, image, isOpen: false);

    /// <summary>What is not known yet.</summary>
    /// <param name="width">Numbers of a row; −1 where they are not fixed.</param>
    public static RowShape Open(long width) => new(width, null, isOpen: true);

    /// <summary>The sizes as declared: [values], or [height, width, channels].</summary>
    /// <param name="width">Numbers of a row.</param>
    public IReadOnlyList<int> SizesOf(long width) => Image is { } image ? [image.Height, image.Width, image.Channels] : [(int)Math.Clamp(width, 0, int.MaxValue)];

    /// <summary>Notes that something takes it for a row, as long as nothing is known.</summary>
    public void TakeAsRow() => _wasTakenAsRow |= _isOpen;

    /// <summary>Whether a tensor has this image channel by channel. What is not known yet becomes the image, where it may be.</summary>
    /// <param name="image">The image.</param>
    /// <param name="order">The tensor's order.</param>
    public bool Holds(ImageShape image, RowOrder order)
    {
        if (_isOpen && _width == image.Count && (order.IsPlain || order.Equals(image.ToChannelsFirst)))
        {
            (_isOpen, Image, ChannelsFirst) = (false, image, order);
        }

        return Image == image && ChannelsFirst.Equals(order);
    }

    /// <summary>The order of a tensor that has the image in one of the two orders of rows.</summary>
    /// <param name="channelsFirst">Whether it is channel by channel.</param>
    public RowOrder InOrder(bool channelsFirst) => channelsFirst || Image is not { } image ? ChannelsFirst : ChannelsFirst.After(image.ToChannelsLast)!;
}

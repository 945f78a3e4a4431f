namespace NetGen;

/// <summary>What moves along one axis of an image, by the attributes of Conv and of pools.</summary>
/// <param name="Image">Pixels along the axis.</param>
/// <param name="Size">Of the window.</param>
/// <param name="Stride">From one window to the next.</param>
/// <param name="Dilation">From one pixel of a window to the next.</param>
/// <param name="Before">Padding before.</param>
/// <param name="After">Padding after.</param>
/// <param name="Windows">How many windows there are.</param>
internal sealed record EvaluatedWindow(int Image, int Size, int Stride, int Dilation, int Before, int After, int Windows)
{
    private const int LargestSize = 1 << 24;

    /// <summary>The windows along height and width.</summary>
    /// <param name="node">The operator.</param>
    /// <param name="image">What it takes.</param>
    /// <param name="kernel">The window's sizes.</param>
    public static (EvaluatedWindow Down, EvaluatedWindow Across) Read(EvaluatedNode node, EvaluatedTensor image, IReadOnlyList<long>? kernel)
    {
        if (image.Shape is not [_, _, var height, var width] || kernel is not [var down, var across])
        {
            throw node.Refuse("takes no images [batch, channels, height, width]");
        }

        return (Read(node, height, down, 0), Read(node, width, across, 1));
    }

    /// <summary>The pixels of the image under a window, as pairs of their places in window and image.</summary>
    public IEnumerable<(int Tap, int Pixel)> Under(int window) =>
        Enumerable.Range(0, Size).Select(tap => (Tap: tap, Pixel: window * Stride - Before + tap * Dilation)).Where(place => place.Pixel >= 0 && place.Pixel < Image);

    /// <summary>How many of a window's places lie in the image or its padding.</summary>
    public int Padded(int window) => Enumerable.Range(0, Size).Count(tap => window * Stride - Before + tap * Dilation < Image + After);

    private static EvaluatedWindow Read(EvaluatedNode node, int image, long size, int axis)
    {
        var (stride, dilation) = (Of(node, "strides", axis), Of(node, "dilations", axis));
        var pads = node.Node.Integers("pads") is { Count: > 0 } given ? given : [0, 0, 0, 0];
        if (size is < 1 or > LargestSize || pads is not [_, _, _, _] || pads.Any(pad => pad is < 0 or > LargestSize))
        {
            throw node.Refuse("has sizes or pads that are none");
        }

        var reach = (size - 1) * dilation + 1;
        var auto = node.Node.Text("auto_pad", "NOTSET");
        if (auto is "SAME_UPPER" or "SAME_LOWER")
        {
            var count = (image + stride - 1) / stride;
            var missing = Math.Max(0, (count - 1) * stride + reach - image);
            var before = auto == "SAME_UPPER" ? missing / 2 : missing - missing / 2;
            return new(image, (int)size, (int)stride, (int)dilation, (int)before, (int)(missing - before), (int)count);
        }

        var (first, last) = auto == "VALID" ? (0, 0) : (pads[axis], pads[axis + 2]);
        var room = image + first + last - reach;
        var windows = room < 0 ? throw node.Refuse("has a window that is larger than its image")
            : node.Node.Integer("ceil_mode", 0) == 0 ? room / stride + 1
            // A last window that would begin behind the image and the padding before it is none.
            : (room + stride - 1) / stride + 1 is var most && (most - 1) * stride >= image + first ? most - 1 : most;
        return new(image, (int)size, (int)stride, (int)dilation, (int)first, (int)last, (int)windows);
    }

    private static long Of(EvaluatedNode node, string attribute, int axis) => node.Node.Integers(attribute) switch
    {
        null or { Count: 0 } => 1,
        { Count: 2 } pair when pair[axis] is >= 1 and <= LargestSize => pair[axis],
        _ => throw node.Refuse($"has {attribute} that are none"),
    };
}

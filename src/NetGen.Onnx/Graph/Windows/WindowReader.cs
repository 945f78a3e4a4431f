using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>The attributes of Conv and of pools → a window as an attribute declares it.</summary>
/// <param name="context">What all that read a graph share.</param>
/// <param name="node">The operator.</param>
/// <param name="image">What it moves over.</param>
/// <param name="outside">What a Pad before it has put around the image.</param>
internal sealed class WindowReader(ReadingContext context, NodeProto node, ImageShape image, ImagePadding outside)
{
    private const long LargestSize = 1 << 24;

    /// <summary>The window; null where there is none such, which is noted.</summary>
    /// <param name="height">Its height.</param>
    /// <param name="width">Its width.</param>
    /// <param name="hasCeiling">Whether a last window that is not whole may be declared.</param>
    /// <param name="isMean">Whether pixels are counted.</param>
    public ImageWindow? Read(long height, long width, bool hasCeiling, bool isMean)
    {
        if (Pair("strides") is not { } stride || Pair("dilations") is not { } dilation || height is < 1 or > LargestSize || width is < 1 or > LargestSize)
        {
            return Refuse("has a kernel, strides or dilations that are not two whole numbers from 1 on");
        }

        // One pixel has nothing to be set apart.
        var (dilationDown, dilationAcross) = (height == 1 ? 1 : dilation.Down, width == 1 ? 1 : dilation.Across);
        if (Complete(new(image.Height, (int)height, stride.Down, dilationDown), new(image.Width, (int)width, stride.Across, dilationAcross), isMean) is not var (down, across))
        {
            return Refuse("has pads that are not four whole numbers from 0 on, or an auto_pad that is not known");
        }

        return hasCeiling && (down.HasEmptyWindow || across.HasEmptyWindow) ? Refuse("has a window that lies outside its image")
            : down.Windows < 1 || across.Windows < 1
            ? Refuse(FormattableString.Invariant($"has a window of {down.Reach} x {across.Reach} pixels, larger than its image of {image.Height} x {image.Width} with its padding"))
            : Declare(down, across, hasCeiling, isMean)
                ?? Refuse($"has a padding of {new ImagePadding(down.Before, across.Before, down.After, across.After)}, but it is declared alike on both sides (Padding) or as SAME_UPPER has it (Same)");
    }

    /// <summary>The first declaration that has the same windows. What no window reaches makes no difference.</summary>
    private ImageWindow? Declare(WindowAxis down, WindowAxis across, bool hasCeiling, bool isMean)
    {
        context.Budget.Take(isMean ? (long)down.Windows + across.Windows : 0);
        foreach (var ceiling in hasCeiling ? new[] { false, true } : [false])
        {
            var (ownDown, ownAcross) = (down.Alike(down.Before, ceiling), across.Alike(across.Before, ceiling));
            if (!ownDown.HasWindowsOf(down) || !ownAcross.HasWindowsOf(across))
            {
                continue;
            }

            if (!isMean || ownDown.CountsAs(down) && ownAcross.CountsAs(across))
            {
                return new(ownDown, ownAcross);
            }

            if (Counted(ownDown).CountsAs(down) && Counted(ownAcross).CountsAs(across))
            {
                return new(ownDown, ownAcross, CountsPadding: true);
            }
        }

        var (sameDown, sameAcross) = (down.Same(isOddBefore: false), across.Same(isOddBefore: false));
        return sameDown.HasWindowsOf(down) && sameAcross.HasWindowsOf(across) && (!isMean || sameDown.CountsAs(down) && sameAcross.CountsAs(across)) ? new(sameDown, sameAcross) : null;
    }

    private static WindowAxis Counted(WindowAxis axis) => axis with { CountedBefore = axis.Before, CountedAfter = axis.After };

    /// <summary>The padding of the operator and of what stands before it.</summary>
    private (WindowAxis Down, WindowAxis Across)? Complete(WindowAxis down, WindowAxis across, bool isMean)
    {
        var auto = node.Text("auto_pad", "NOTSET");
        ImagePadding? own = auto switch
        {
            "NOTSET" or "" => node.Integers("pads") is { Count: > 0 } pads ? ImagePadding.Of(pads) : default(ImagePadding),
            "VALID" => default(ImagePadding),
            "SAME_UPPER" or "SAME_LOWER" => Same(Widened(down, outside.Top, outside.Bottom), Widened(across, outside.Left, outside.Right), auto == "SAME_LOWER"),
            _ => null,
        };
        if (own is not { } padding)
        {
            return null;
        }

        // What Pad has put there is a part of the image, and so is other padding where it counts.
        var counted = !isMean ? default : node.Integer("count_include_pad", 0) != 0 ? outside + padding : outside;
        var hasCeiling = auto is "NOTSET" or "VALID" or "" && node.Integer("ceil_mode", 0) != 0;
        return (
            Place(down, outside.Top, outside.Bottom, padding.Top, padding.Bottom) with { CountedBefore = counted.Top, CountedAfter = counted.Bottom },
            Place(across, outside.Left, outside.Right, padding.Left, padding.Right) with { CountedBefore = counted.Left, CountedAfter = counted.Right });

        WindowAxis Place(WindowAxis axis, int outsideBefore, int outsideAfter, int before, int after)
        {
            var placed = axis with { Before = outsideBefore + before, After = outsideAfter + after };
            var windows = (Widened(axis, outsideBefore, outsideAfter) with { Before = before, After = after, Ceiling = hasCeiling }).Windows;
            return windows > placed.Windows ? placed.Until(windows) : placed;
        }
    }

    private static WindowAxis Widened(WindowAxis axis, int before, int after) => axis with { Image = axis.Image + before + after };

    private static ImagePadding Same(WindowAxis down, WindowAxis across, bool isOddBefore)
    {
        var (own, other) = (down.Same(isOddBefore), across.Same(isOddBefore));
        return new(own.Before, other.Before, own.After, other.After);
    }

    private (int Down, int Across)? Pair(string attribute) => node.Integers(attribute) switch
    {
        null or { Count: 0 } => (1, 1),
        [>= 1 and <= LargestSize and var down, >= 1 and <= LargestSize and var across] => ((int)down, (int)across),
        _ => null,
    };

    private ImageWindow? Refuse(string complaint)
    {
        context.Problems.AddUse(node, complaint);
        return null;
    }
}

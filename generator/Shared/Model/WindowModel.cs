using NetGen.Signal;

namespace NetGen.Model;

/// <summary>What moves over an image: the kernel of a convolution, the window of a pool.</summary>
/// <param name="Size">Height and width.</param>
/// <param name="Stride">Pixels from one window to the next.</param>
/// <param name="Dilation">Pixels from one pixel of a window to the next.</param>
/// <param name="PaddingBefore">What lies outside above and left.</param>
/// <param name="PaddingAfter">What lies outside below and right.</param>
/// <param name="Ceiling">Whether a last window that is not whole counts, unless it begins outside.</param>
internal readonly record struct WindowModel(Extent Size, Extent Stride, Extent Dilation, Extent PaddingBefore, Extent PaddingAfter, bool Ceiling)
{
    /// <summary>What a window covers.</summary>
    public Extent Reach => new(ReachOf(Size.Height, Dilation.Height), ReachOf(Size.Width, Dilation.Width));

    /// <summary>Whether all sizes are such that windows can be counted.</summary>
    public bool IsSound => Size is { Height: > 0, Width: > 0 } && Stride is { Height: > 0, Width: > 0 } && Dilation is { Height: > 0, Width: > 0 }
        && PaddingBefore is { Height: >= 0, Width: >= 0 };

    /// <summary>A window whose padding makes the output ⌈size / stride⌉ large, the odd pixel at the end: ONNX's SAME_UPPER.</summary>
    /// <param name="window">The window without padding.</param>
    /// <param name="input">The image's size.</param>
    public static WindowModel Same(WindowModel window, Extent input)
    {
        if (!window.IsSound)
        {
            return window;
        }

        var height = Missing(input.Height, window.Reach.Height, window.Stride.Height);
        var width = Missing(input.Width, window.Reach.Width, window.Stride.Width);
        return window with { PaddingBefore = new(height / 2, width / 2), PaddingAfter = new(height - height / 2, width - width / 2) };
    }

    /// <summary>How many windows fit; 0 or less where none does.</summary>
    public Extent Over(Extent input) => IsSound
        ? new(
            Windows(input.Height, Reach.Height, Stride.Height, PaddingBefore.Height, PaddingAfter.Height),
            Windows(input.Width, Reach.Width, Stride.Width, PaddingBefore.Width, PaddingAfter.Width))
        : default;

    /// <summary>The window as the prediction of signals sees it.</summary>
    /// <param name="input">The image.</param>
    /// <param name="maps">Channels that are given.</param>
    /// <param name="groups">Groups of channels.</param>
    /// <param name="operation">What is made of the pixels under it.</param>
    /// <param name="countsPadding">Whether padding counts in a mean.</param>
    public SignalWindow Signal(ValueShape input, int maps, int groups, WindowOperation operation, bool countsPadding)
    {
        var windows = Over(new(input.Height, input.Width));
        return new(
            new(input.Height, windows.Height, Size.Height, Stride.Height, Dilation.Height, PaddingBefore.Height, PaddingAfter.Height),
            new(input.Width, windows.Width, Size.Width, Stride.Width, Dilation.Width, PaddingBefore.Width, PaddingAfter.Width),
            input.Channels, maps, groups, operation, countsPadding);
    }

    /// <summary>The window as a network tells of it at run time.</summary>
    /// <param name="operation">What is made of the pixels under it.</param>
    /// <param name="countsPadding">Whether padding counts in a mean.</param>
    public WindowInfo Info(WindowOperation operation, bool countsPadding) => new()
    {
        Operation = operation,
        Height = Size.Height,
        Width = Size.Width,
        Stride = Stride.Height,
        StrideWidth = Stride.Width,
        Dilation = Dilation.Height,
        DilationWidth = Dilation.Width,
        PaddingTop = PaddingBefore.Height,
        PaddingLeft = PaddingBefore.Width,
        PaddingBottom = PaddingAfter.Height,
        PaddingRight = PaddingAfter.Width,
        Ceiling = Ceiling,
        CountsPadding = countsPadding,
    };

    private static int ReachOf(int size, int dilation) => (int)Math.Min(int.MaxValue / 4, (size - 1L) * dilation + 1);

    private static int Missing(int input, int reach, int stride) => (int)Math.Max(0, ((input + stride - 1L) / stride - 1) * stride + reach - input);

    private int Windows(int input, int reach, int stride, int before, int after)
    {
        var room = (long)input + before + after - reach;
        if (room < 0 || input <= 0)
        {
            return 0;
        }

        var windows = (Ceiling ? (room + stride - 1) / stride : room / stride) + 1;
        return (int)Math.Min(int.MaxValue, Ceiling && (windows - 1) * stride >= (long)input + before ? windows - 1 : windows);
    }
}

namespace NetGen.Signal;

/// <summary>How a window moves along one axis of an image.</summary>
/// <param name="Inputs">Pixels of the image.</param>
/// <param name="Outputs">Windows.</param>
/// <param name="Size">Pixels under a window.</param>
/// <param name="Stride">Pixels from one window to the next.</param>
/// <param name="Dilation">Pixels from one pixel under a window to the next.</param>
/// <param name="Before">Pixels of the first window that lie before the image; negative where it begins inside.</param>
/// <param name="After">Pixels behind the image that padding has.</param>
internal readonly record struct WindowAxis(int Inputs, int Outputs, int Size, int Stride, int Dilation, int Before, int After)
{
    /// <summary>Of a larger window the border is of no account.</summary>
    private const int Longest = 2048;

    /// <summary>The image's pixels under a window.</summary>
    public IEnumerable<int> Under(int window)
    {
        var (first, dilation) = (FirstUnder(window), Dilation);
        var (start, end) = (TapsBefore(0, first), TapsBefore(Inputs, first));
        return Enumerable.Range(start, end - start).Select(tap => (int)(first + (long)tap * dilation));
    }

    /// <summary>Pixels under a window, those of the padding included.</summary>
    public int WithPadding(int window) => TapsBefore((long)Inputs + After, FirstUnder(window));

    /// <summary>The mean over the windows of the image's pixels under them.</summary>
    public double MeanUnder => Size > Longest ? Math.Min(Size, Inputs) : Enumerable.Range(0, Size).Sum(InsideShare);

    /// <summary>Of the pixels of the image under a window, how many are under another one's same place, on average over all pairs of windows: Σ f² / Σ f.</summary>
    public double AlikeUnder => Size > Longest ? 1 : Enumerable.Range(0, Size).Select(InsideShare).Sum(share => share * share) / MeanUnder;

    private long FirstUnder(int window) => (long)window * Stride - Before;

    /// <summary>How many pixels of a window that begins at one place lie before another; computed, for a window may be larger than one wants to count.</summary>
    private int TapsBefore(long pixel, long first) => (int)Math.Min(Size, Math.Max(0, (pixel - first + Dilation - 1) / Dilation));

    /// <summary>f: the share of windows that have a pixel of the image at one of their places.</summary>
    private double InsideShare(int tap)
    {
        // Windows o with 0 ≤ o · stride + offset < inputs.
        var offset = (long)tap * Dilation - Before;
        var first = Math.Max(0, (-offset + Stride - 1) / Stride);
        var end = Math.Min(Outputs, (Inputs - offset + Stride - 1) / Stride);
        return Math.Max(0.0, end - first) / Outputs;
    }

    /// <summary>One pixel of the window alone.</summary>
    public WindowAxis Only(int tap) => this with { Size = 1, Dilation = 1, Before = Before - tap * Dilation };
}

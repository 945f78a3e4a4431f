namespace NetGen;

/// <summary>A window along one axis of an image.</summary>
/// <param name="Image">Pixels of the image.</param>
/// <param name="Size">Pixels of the window.</param>
/// <param name="Stride">From one window to the next.</param>
/// <param name="Dilation">From one pixel of the window to the next.</param>
/// <param name="Before">What lies outside before the image.</param>
/// <param name="After">What lies outside after it.</param>
/// <param name="Ceiling">Whether a last window that is not whole counts, unless it begins outside.</param>
internal readonly record struct WindowAxis(int Image, int Size, int Stride, int Dilation, int Before = 0, int After = 0, bool Ceiling = false)
{
    /// <summary>What is counted in a mean besides the image, before it.</summary>
    public int CountedBefore { get; init; }

    /// <summary>What is counted in a mean besides the image, after it.</summary>
    public int CountedAfter { get; init; }

    /// <summary>What a window covers.</summary>
    public long Reach => (Size - 1L) * Dilation + 1;

    /// <summary>How many windows there are; 0 or less where none fits.</summary>
    public int Windows
    {
        get
        {
            var room = (long)Image + Before + After - Reach;
            var windows = room < 0 ? 0 : (Ceiling ? (room + Stride - 1) / Stride : room / Stride) + 1;
            return (int)(Ceiling && (windows - 1) * Stride >= (long)Image + Before ? windows - 1 : windows);
        }
    }

    /// <summary>Whether windows cover anything outside the image.</summary>
    public bool ReachesOutside => Before > 0 || (Windows - 1L) * Stride + Reach > Before + (long)Image;

    /// <summary>Whether a window covers no pixel of the image.</summary>
    public bool HasEmptyWindow => Windows > 0 && (Before >= Reach || (Windows - 1L) * Stride - Before >= Image);

    /// <summary>With so much after the image that there are so many windows.</summary>
    public WindowAxis Until(int windows) => this with { After = (int)((windows - 1L) * Stride + Reach - Before - Image) };

    /// <summary>As many zeros, or pixels that do not count, on both sides.</summary>
    public WindowAxis Alike(int padding, bool ceiling) => this with { Before = padding, After = padding, Ceiling = ceiling, CountedBefore = 0, CountedAfter = 0 };

    /// <summary>So many that there are ⌈size / stride⌉ windows.</summary>
    /// <param name="isOddBefore">Where an odd pixel goes.</param>
    public WindowAxis Same(bool isOddBefore)
    {
        var missing = (int)Math.Clamp(((Image + Stride - 1L) / Stride - 1) * Stride + Reach - Image, 0, int.MaxValue / 4);
        var before = isOddBefore ? missing - missing / 2 : missing / 2;
        return this with { Before = before, After = missing - before, Ceiling = false, CountedBefore = 0, CountedAfter = 0 };
    }

    /// <summary>Whether both have the same windows, whatever lies after the last.</summary>
    public bool HasWindowsOf(WindowAxis other) => Before == other.Before && Windows == other.Windows;

    /// <summary>Whether every window counts as many pixels as the other's.</summary>
    public bool CountsAs(WindowAxis other)
    {
        for (var window = 0; window < Windows; window++)
        {
            if (CountIn(window) != other.CountIn(window))
            {
                return false;
            }
        }

        return true;
    }

    private long CountIn(int window)
    {
        var start = (long)window * Stride - Before;
        return Math.Min(start + Size, Image + (long)CountedAfter) - Math.Max(start, -(long)CountedBefore);
    }
}

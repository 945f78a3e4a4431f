namespace NetGen;

/// <summary>What a convolution or a pool moves over an image, in pixels.</summary>
public sealed record WindowInfo
{
    /// <summary>What is made of the pixels under it.</summary>
    public WindowOperation Operation { get; init; }

    /// <summary>Height of the window.</summary>
    public required int Height { get; init; }

    /// <summary>Width of the window.</summary>
    public required int Width { get; init; }

    /// <summary>From one window to the next, down.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>From one window to the next, across.</summary>
    public int StrideWidth { get; init; } = 1;

    /// <summary>From one pixel of the window to the next, down.</summary>
    public int Dilation { get; init; } = 1;

    /// <summary>From one pixel of the window to the next, across.</summary>
    public int DilationWidth { get; init; } = 1;

    /// <summary>Outside the image, above.</summary>
    public int PaddingTop { get; init; }

    /// <summary>Outside the image, left.</summary>
    public int PaddingLeft { get; init; }

    /// <summary>Outside the image, below.</summary>
    public int PaddingBottom { get; init; }

    /// <summary>Outside the image, right.</summary>
    public int PaddingRight { get; init; }

    /// <summary>Whether a last window that is not whole counts.</summary>
    public bool Ceiling { get; init; }

    /// <summary>Whether padding counts in a mean.</summary>
    public bool CountsPadding { get; init; }
}

namespace NetGen.Tool;

/// <summary>The arguments that describe a window, without those that say what is so anyway.</summary>
internal static class WindowArguments
{
    /// <summary>The named arguments.</summary>
    /// <param name="window">The window.</param>
    /// <param name="name">What its size is called: Kernel or Size.</param>
    /// <param name="stride">The stride down where none is given.</param>
    /// <param name="strideWidth">The stride across where neither is given.</param>
    public static IEnumerable<string> Of(WindowInfo window, string name, int stride, int strideWidth) =>
    [
        .. Pair(name, window.Height, window.Width, window.Height, window.Height),
        .. Pair("Stride", window.Stride, window.StrideWidth, stride, strideWidth),
        .. Pair("Dilation", window.Dilation, window.DilationWidth, 1, 1),
        .. Padding(window),
        .. window.Ceiling ? ["Ceiling = true"] : Array.Empty<string>(),
    ];

    /// <summary>What differs before and after is what Same makes of the image's size.</summary>
    private static IEnumerable<string> Padding(WindowInfo window) =>
        IsSame(window) ? ["Same = true"] : Pair("Padding", window.PaddingTop, window.PaddingLeft, 0, 0);

    /// <summary>Whether the padding can only be said by Same.</summary>
    public static bool IsSame(WindowInfo window) => (window.PaddingTop, window.PaddingLeft) != (window.PaddingBottom, window.PaddingRight);

    /// <summary>The one across is the one down where only that is given.</summary>
    private static IEnumerable<string> Pair(string name, int down, int across, int usual, int usualAcross)
    {
        if (down != usual)
        {
            yield return FormattableString.Invariant($"{name} = {down}");
        }

        if (across != (down == usual ? usualAcross : down))
        {
            yield return FormattableString.Invariant($"{name}Width = {across}");
        }
    }
}

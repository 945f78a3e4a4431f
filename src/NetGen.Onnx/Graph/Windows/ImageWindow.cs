namespace NetGen;

/// <summary>A window as an attribute declares it, over an image.</summary>
/// <param name="Down">Along the image's height.</param>
/// <param name="Across">Along its width.</param>
/// <param name="CountsPadding">Whether padding counts in a mean.</param>
internal sealed record ImageWindow(WindowAxis Down, WindowAxis Across, bool CountsPadding = false)
{
    /// <summary>Whether windows cover anything outside the image.</summary>
    public bool ReachesOutside => Down.ReachesOutside || Across.ReachesOutside;

    /// <summary>The window as data.</summary>
    public WindowInfo Info => new()
    {
        Height = Down.Size,
        Width = Across.Size,
        Stride = Down.Stride,
        StrideWidth = Across.Stride,
        Dilation = Down.Dilation,
        DilationWidth = Across.Dilation,
        PaddingTop = Down.Before,
        PaddingLeft = Across.Before,
        PaddingBottom = Down.After,
        PaddingRight = Across.After,
        Ceiling = Down.Ceiling,
        CountsPadding = CountsPadding,
    };

    /// <summary>The window of a declared layer; null for one without, or whose window is the whole image so that it gives a row.</summary>
    public static ImageWindow? Of(LayerInfo layer) => layer is { Window: { } window, InputShape: [var height, var width, _], OutputShape.Count: > 1 }
        ? new(
            new(height, window.Height, window.Stride, window.Dilation, window.PaddingTop, window.PaddingBottom, window.Ceiling),
            new(width, window.Width, window.StrideWidth, window.DilationWidth, window.PaddingLeft, window.PaddingRight, window.Ceiling),
            window.CountsPadding)
        : null;

    /// <summary>What of it makes a difference, as text: two that are the same have the same.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Down.Size}x{Across.Size}{Pair(" with stride ", Stride(Down), Stride(Across), 1)}{Pair(", dilation ", Dilation(Down), Dilation(Across), 1)}{Pair(", padding ", Down.Before, Across.Before, 0)}") +
        (CountsPadding && ReachesOutside ? " that counts" : "");

    private static string Pair(string what, int down, int across, int none) =>
        down == across ? down == none ? "" : FormattableString.Invariant($"{what}{down}") : FormattableString.Invariant($"{what}{down}x{across}");

    /// <summary>A single window has no next one.</summary>
    private static int Stride(WindowAxis axis) => axis.Windows == 1 ? 1 : axis.Stride;

    private static int Dilation(WindowAxis axis) => axis.Size == 1 ? 1 : axis.Dilation;
}

namespace NetGen;

/// <summary>
/// What sizes do not tell of a network of images, as one line: a mean from a maximum, one dilation or stride from another, one order
/// of an image's values from the other.
/// </summary>
internal static class ImageText
{
    private const char Separator = ';';

    /// <summary>The line: the order of the image and all windows.</summary>
    /// <param name="channelsFirst">Whether a row has an image channel by channel.</param>
    /// <param name="windows">What the layers that move over an image are: see <see cref="Window"/>.</param>
    public static string Format(bool channelsFirst, IEnumerable<string> windows) => string.Join($"{Separator} ", windows.Prepend(Order(channelsFirst)));

    /// <summary>In which order a row has the values of an image.</summary>
    public static string Order(bool channelsFirst) => channelsFirst ? "channels first" : "channels last";

    /// <summary>What a layer moves over its image.</summary>
    /// <param name="kind">What stands in the attribute's place.</param>
    /// <param name="window">The window.</param>
    /// <param name="groups">Groups of channels that a convolution is cut into.</param>
    public static string Window(string kind, WindowInfo window, int groups) => FormattableString.Invariant(
        $"{kind} {window.Height}x{window.Width} stride {window.Stride}x{window.StrideWidth} dilation {window.Dilation}x{window.DilationWidth} padding {window.PaddingTop}+{window.PaddingBottom}x{window.PaddingLeft}+{window.PaddingRight} groups {groups}{(window.CountsPadding ? " padding counted" : "")}");

    /// <summary>The first difference between a file's line and that of a declaration, told of the file's network; null where there is none.</summary>
    public static string? Difference(string saved, string declared)
    {
        var (of, wanted) = (Parts(saved), Parts(declared));
        if (of.Length != wanted.Length)
        {
            return FormattableString.Invariant($"a network with {of.Length - 1} {(of.Length == 2 ? "window" : "windows")}, but the declaration has {wanted.Length - 1}");
        }

        return of.Zip(wanted, (part, other) => part == other ? null : $"a network with {part}, but {other} is declared").FirstOrDefault(difference => difference is not null);
    }

    private static string[] Parts(string line) => [.. line.Split(Separator).Select(part => part.Trim())];
}

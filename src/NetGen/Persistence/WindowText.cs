namespace NetGen;

/// <summary>What sizes do not tell of a network of images: a mean from a maximum, one dilation or stride from another, one order of an image's values from the other.</summary>
internal static class WindowText
{
    private const string Separator = "; ";

    /// <summary>The order of the image and all windows, as one line; empty for a network of rows.</summary>
    public static string Of(NetworkInfo info) =>
        info.InputShape.Count > 1 ? string.Join(Separator, info.Layers.Where(layer => layer.Window is not null).Select(layer => Window(layer, layer.Window!)).Prepend(Order(info))) : "";

    /// <summary>In which order a row has the values of an image.</summary>
    public static string Order(NetworkInfo info) => info.ChannelsFirst ? "channels first" : "channels last";

    /// <summary>What a layer moves over its image.</summary>
    public static string Window(LayerInfo layer, WindowInfo window) => FormattableString.Invariant(
        $"{layer.Kind} {window.Height}x{window.Width} stride {window.Stride}x{window.StrideWidth} dilation {window.Dilation}x{window.DilationWidth} padding {window.PaddingTop}+{window.PaddingBottom}x{window.PaddingLeft}+{window.PaddingRight} groups {layer.Groups}{(window.CountsPadding ? " padding counted" : "")}");

    /// <summary>The first difference between a file's line and that of a declaration, as a clause; null where there is none.</summary>
    public static string? Difference(string saved, string declared)
    {
        var (of, wanted) = (saved.Split(Separator), declared.Split(Separator));
        if (of.Length != wanted.Length)
        {
            return $"the number of their network's windows is {of.Length - 1}, but {wanted.Length - 1} are declared";
        }

        var different = of.Zip(wanted).FirstOrDefault(pair => pair.First != pair.Second);
        return different == default ? null : $"they are those of a network with {different.First}, but {different.Second} is declared";
    }
}

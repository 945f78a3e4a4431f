namespace NetGen;

/// <summary>How an image lies in memory: pixel by pixel, its channels side by side.</summary>
internal static class ImageLayout
{
    /// <summary>
    /// Distance in floats between two pixels: few channels lie close, for padding would be most of the image; more are padded to whole vectors.
    /// </summary>
    /// <param name="channels">Values of a pixel.</param>
    public static int Pitch(int channels) => channels < RowLayout.Padding ? channels : RowLayout.Pad(channels);

    /// <summary>Distance in floats between two images.</summary>
    public static int Stride(int pixels, int channels) => pixels == 1 ? RowLayout.Pad(channels) : RowLayout.Pad(pixels * Pitch(channels));

    /// <summary>Whether an image lies in memory as its values do in a row, pixel by pixel.</summary>
    public static bool IsDense(int pixels, int channels) => pixels == 1 || Pitch(channels) == channels;
}

namespace NetGen;

/// <summary>
/// The order of narrow weights: words of 32 bits, each with the weights of several inputs of one output, in panels of
/// <see cref="PanelWidth"/> outputs, [outputs / 64][words][64]; the last panel is narrower, outputs are padded to 16.
/// </summary>
internal static class NarrowLayout
{
    /// <summary>Outputs of a full panel: four vectors of 512 bits.</summary>
    public const int PanelWidth = 64;

    /// <summary>Where the word of an output lies.</summary>
    /// <param name="word">The word's index, in [0, words).</param>
    /// <param name="words">Words per output.</param>
    /// <param name="output">The output.</param>
    /// <param name="outputs">Outputs, padded.</param>
    public static int Offset(int word, int words, int output, int outputs)
    {
        var panel = output / PanelWidth * PanelWidth;
        var width = Math.Min(PanelWidth, outputs - panel);
        return panel * words + word * width + output - panel;
    }
}

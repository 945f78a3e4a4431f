namespace NetGen;

/// <summary>How rows of floats lie in memory.</summary>
internal static class RowLayout
{
    /// <summary>Outputs of a full panel.</summary>
    public const int PanelWidth = 32;

    /// <summary>What every row of floats is padded to: a vector of 512 bits.</summary>
    public const int Padding = 16;

    /// <summary><paramref name="length"/> rounded up to a multiple of <see cref="Padding"/>.</summary>
    public static int Pad(int length) => (length + Padding - 1) / Padding * Padding;
}

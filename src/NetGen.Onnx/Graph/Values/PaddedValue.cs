namespace NetGen;

/// <summary>Rows with numbers around them in a tensor: what a convolution or a pool has as its padding.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Before">How many numbers are put before each size of the tensor.</param>
/// <param name="After">And how many behind it.</param>
/// <param name="Value">The number.</param>
/// <param name="Source">The operator, for messages.</param>
internal sealed record PaddedValue(RowsValue Rows, IReadOnlyList<long> Before, IReadOnlyList<long> After, float Value, string Source) : GraphValue
{
    /// <summary>What is put around images [batch, channels, height, width]; null where it is not around images.</summary>
    public ImagePadding? Around => Before is [0, 0, var top, var left] && After is [0, 0, var bottom, var right] ? ImagePadding.Of([top, left, bottom, right]) : null;

    /// <summary>The zeros around images; null for anything else.</summary>
    public ImagePadding? Zeros => Value == 0 ? Around : null;
}

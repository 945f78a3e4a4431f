namespace NetGen.Kernels;

/// <summary>Neighbouring sums of a row, as constants.</summary>
internal interface IRowPart
{
    /// <summary>How many: 2 to 8.</summary>
    static abstract int Width { get; }

    /// <summary>Whether a pixel lies before the first; only where there are 8 sums.</summary>
    static abstract bool HasBefore { get; }

    /// <summary>Whether one lies behind the last; only where there are 8 sums.</summary>
    static abstract bool HasAfter { get; }
}

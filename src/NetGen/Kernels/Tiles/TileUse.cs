namespace NetGen.Kernels;

/// <summary>How a matrix product is covered with tiles.</summary>
internal enum TileUse
{
    /// <summary>A row may be computed twice: the last tile then reaches back into the one before.</summary>
    Overlapping,

    /// <summary>Each row once.</summary>
    Disjoint,

    /// <summary>Tiles of one row: better for sums with hardly any terms.</summary>
    Single,
}

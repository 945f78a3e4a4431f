namespace NetGen.Generator.Planning;

/// <summary>When a layer's activation runs.</summary>
internal enum ActivationTiming
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>On the finished sums, in their registers or while they are in the cache.</summary>
    InTile,

    /// <summary>In a pass of its own: it needs a whole row, or training needs what it was applied to.</summary>
    Separate,
}

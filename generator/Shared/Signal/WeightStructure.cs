namespace NetGen.Signal;

/// <summary>How the entries of an initial weight matrix depend on each other.</summary>
internal enum WeightStructure
{
    /// <summary>Each is drawn on its own.</summary>
    Independent,

    /// <summary>Rows or columns are orthonormal: lengths are kept exactly, or as far as a projection keeps them.</summary>
    Orthogonal,

    /// <summary>Output i repeats input i; there is nothing random.</summary>
    Identity,
}

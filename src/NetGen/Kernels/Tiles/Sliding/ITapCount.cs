namespace NetGen.Kernels;

/// <summary>How many taps are taken at once, as a type, so that a body is compiled for each.</summary>
internal interface ITapCount
{
    /// <summary>1 to 5.</summary>
    static abstract int Count { get; }
}

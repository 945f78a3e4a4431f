namespace NetGen.Kernels;

/// <summary>How many are taken at once, as a type, so that a body is compiled for each.</summary>
internal interface ICount
{
    /// <summary>1 to 5.</summary>
    static abstract int Count { get; }
}

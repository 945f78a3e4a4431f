namespace NetGen.Kernels;

/// <summary>A fully connected layer whose weights inference reads in fewer bits.</summary>
public interface INarrowLayer : IDenseLayer
{
    /// <summary>Distance in floats between two rows of inputs.</summary>
    static abstract int InputStride { get; }

    /// <summary>Offset of the narrow weights in what inference reads, in floats.</summary>
    static abstract int NarrowStart { get; }
}

namespace NetGen.Kernels;

/// <summary>A fully connected layer whose weights inference reads in fewer bits: these from the layer's first float on, then the bias.</summary>
public interface INarrowLayer : IDenseLayer
{
    /// <summary>Distance in floats between two rows of inputs.</summary>
    static abstract int InputStride { get; }
}

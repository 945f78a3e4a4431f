using System.ComponentModel;

namespace NetGen.Kernels;

/// <summary>A convolution's shape, as constants, emitted by the generator.</summary>
/// <remarks>For generated code, which implements it: what a later version adds has a body. Not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IConvolution : IWindow
{
    /// <summary>Channels of the image it gives.</summary>
    static abstract int Outputs { get; }

    /// <summary>Pixels from one weight of the kernel to the next, down.</summary>
    static virtual int Dilation => 1;

    /// <summary>The same across.</summary>
    static virtual int DilationWidth => 1;

    /// <summary>Groups of channels, each of which sees its own inputs alone.</summary>
    static virtual int Groups => 1;

    /// <summary>The order of the weights: in panels of outputs, or, where each channel has one kernel of its own, by vectors of channels.</summary>
    static abstract WeightLayout Layout { get; }

    /// <summary>Offset of the bias from the layer's first weight, in floats; −1 without one.</summary>
    static abstract int BiasStart { get; }
}

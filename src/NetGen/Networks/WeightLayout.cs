using System.ComponentModel;

namespace NetGen;

/// <summary>In which order a tensor's values lie in memory; chosen at compile time for the layer's shape.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum WeightLayout
{
    /// <summary>As in the logical order.</summary>
    Plain,

    /// <summary>
    /// A matrix [outputs, inputs] in panels of 32 outputs, the last one of 16 or 32, padded with zeros: [outputs / 32][inputs][32]. An
    /// input is broadcast over vectors of outputs: no horizontal sums.
    /// </summary>
    Panels,

    /// <summary>[outputs][inputs padded to 16]: one dot product per output, for layers with few outputs.</summary>
    Rows,

    /// <summary>
    /// A kernel [outputs, channels, height, width] in panels of 32 outputs, each group of channels for itself: [groups][outputs / 32][height][width][channels][32].
    /// </summary>
    KernelPanels,

    /// <summary>A kernel [channels, 1, height, width] of one channel each: [height][width][channels padded to 16].</summary>
    KernelChannels,
}

namespace NetGen.Kernels;

/// <summary>A tile of a kernel's gradients, and the pixels that it is summed over.</summary>
/// <param name="Offset">Of its first weight among the layer's, in floats.</param>
/// <param name="Slot">Where its sums lie in the buffer.</param>
/// <param name="Width">Floats of a row of weights.</param>
/// <param name="Height">Inputs.</param>
/// <param name="Outputs">Outputs from the panel's first on; what the panel has more is padding.</param>
/// <param name="FirstRow">The first row of windows in which the taps are inside.</param>
/// <param name="Rows">How many such rows.</param>
/// <param name="FirstColumn">The first window of a row in which they are.</param>
/// <param name="Columns">How many.</param>
/// <param name="FirstSource">The row of the image that the first row of windows reads.</param>
/// <param name="Source">What the first window of a row reads, in floats from the row's start.</param>
/// <param name="Output">The panel's first channel.</param>
internal readonly record struct KernelTile(
    nint Offset, nint Slot, int Width, int Height, int Outputs, nint FirstRow, nint Rows, nint FirstColumn, nint Columns, nint FirstSource, nint Source, nint Output);

namespace NetGen.Kernels;

/// <summary>The taps of some neighbouring sums: a rectangle of the kernel, and what lies under it.</summary>
/// <param name="Rows">Rows of taps.</param>
/// <param name="RowStep">Distance in floats from what a row of taps reads to what the next one reads.</param>
/// <param name="RowWeights">Distance in rows of weights from a row of taps to the next.</param>
/// <param name="Taps">Taps of a row that do not lie one behind the other.</param>
/// <param name="TapStep">Distance in floats from what a tap reads to what the next one reads.</param>
/// <param name="TapWeights">Distance in rows of weights from a tap to the next.</param>
/// <param name="Depth">Products of each.</param>
internal readonly record struct TapRun(nint Rows, nint RowStep, nint RowWeights, nint Taps, nint TapStep, nint TapWeights, nint Depth);

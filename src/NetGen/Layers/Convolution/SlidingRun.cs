namespace NetGen.Kernels;

/// <summary>The taps of neighbouring sums that lie as far from each other as their taps do.</summary>
/// <param name="Rows">Rows of taps that slide.</param>
/// <param name="RowStep">Distance in floats from what a row of taps reads to what the next one reads.</param>
/// <param name="RowWeights">Distance in floats from a row's weights to the next one's.</param>
/// <param name="Steps">How the taps of a row are taken.</param>
/// <param name="TapWeights">Distance in floats from a tap's weights to the next one's.</param>
/// <param name="Depth">Products of each.</param>
internal readonly record struct SlidingRun(nint Rows, nint RowStep, nint RowWeights, TapSteps Steps, nint TapWeights, nint Depth);

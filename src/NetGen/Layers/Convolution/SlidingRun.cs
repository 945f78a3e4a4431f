namespace NetGen.Kernels;

/// <summary>The taps of neighbouring sums that lie as far from each other as their taps do.</summary>
/// <param name="Rows">Rows of taps that slide.</param>
/// <param name="RowStep">Distance in floats from what a row of taps reads to what the next one reads.</param>
/// <param name="RowWeights">Distance in floats from a row's weights to the next one's.</param>
/// <param name="Steps">How the taps of a row are taken.</param>
/// <param name="TapWeights">Distance in floats from a tap's weights to the next one's.</param>
/// <param name="Depth">Products of each.</param>
internal readonly record struct SlidingRun(nint Rows, nint RowStep, nint RowWeights, TapSteps Steps, nint TapWeights, nint Depth)
{
    /// <summary>Where the taps begin, in floats from what the first one reads: at the last one, where taps run against the pixels.</summary>
    public nint Source { get; private init; }

    /// <summary>The same of the weights.</summary>
    public nint Weights { get; private init; }

    /// <summary>Taps that slide across.</summary>
    /// <param name="run">All taps, distances of weights in rows of them.</param>
    /// <param name="taps">Taps of a row.</param>
    /// <param name="depth">Products of each.</param>
    /// <param name="width">Floats of a row of weights.</param>
    /// <param name="lanes">Of a vector.</param>
    public static SlidingRun Across(in TapRun run, nint taps, nint depth, nint width, int lanes) =>
        Of(run.Rows, run.RowStep, run.RowWeights * width, taps, run.TapStep, run.TapWeights * width, depth, lanes);

    /// <summary>Taps that slide down.</summary>
    /// <inheritdoc cref="Across"/>
    public static SlidingRun Down(in TapRun run, nint depth, nint width, int lanes) =>
        Of(run.Taps, run.TapStep, run.TapWeights * width, run.Rows, run.RowStep, run.RowWeights * width, depth, lanes);

    private static SlidingRun Of(nint rows, nint rowStep, nint rowWeights, nint taps, nint tapStep, nint tapWeights, nint depth, int lanes)
    {
        var steps = TapSteps.Of((int)taps, lanes);
        return tapStep > 0
            ? new(rows, rowStep, rowWeights, steps, tapWeights, depth)
            : new(rows, rowStep, rowWeights, steps, -tapWeights, depth) { Source = (taps - 1) * tapStep, Weights = (taps - 1) * tapWeights };
    }
}

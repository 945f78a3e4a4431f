namespace NetGen.Signal;

/// <summary>The pass of a layer that takes the mean of what is under a window: of n pixels, as far as they are independent, it has 1/n of the variance.</summary>
internal sealed class MeanPass : ReductionPass
{
    private readonly double[] _divisors;

    private MeanPass(SignalLayer layer, SignalState input, WindowSums sums, double[] divisors, PixelField field)
        : base(layer, input, sums, field) => _divisors = divisors;

    public static MeanPass Of(SignalLayer layer, SignalState input, ImageSignal image)
    {
        var window = layer.Window!;
        var sums = WindowSums.Of(image.Grid, window);
        var divisors = window.CountsPadding ? WithPadding(sums.Output, window) : Array.ConvertAll(sums.Under, pixels => Math.Max(1, pixels));
        return new(layer, input, sums, divisors, UnderWindows.Of(image, sums, divisors).Field(MeanOf));
    }

    /// <summary>Every pixel gets its share of the gradients of the windows that it is under.</summary>
    public override GradientMoments ThroughWeights(GradientMoments preActivations)
    {
        var pairShare = preActivations.PairShare;
        var alike = 1 + Math.Max(0, WindowsOfPixel - 1) * pairShare;
        var squares = Sums.SumBack([.. OfPlaces(preActivations).MeanSquares.Select((square, place) => SignalRange.Limit(alike * square / _divisors[place] / _divisors[place]))]);
        return Back(squares, preActivations, SameWindow + (1 - SameWindow) * pairShare, null);
    }

    private static PixelGroup MeanOf(PixelGroup group, (double Count, double Divisor, double Scale) window)
    {
        var (mean, variance) = group.Nodes.Moments(group.Nodes.Values);
        var factor = window.Scale / window.Divisor;
        return PixelGroup.OfNormals([1], [(SignalRange.LimitSigned(factor * window.Count * mean), SignalRange.Limit(factor * factor * window.Count * variance))], null, Quadrature.Coarse);
    }

    private static double[] WithPadding(PlaceGrid grid, SignalWindow window) =>
    [
        .. grid.Rows.Examples.SelectMany(row => grid.Columns.Examples.Select(column => (double)window.Rows.WithPadding(row) * window.Columns.WithPadding(column))),
    ];
}

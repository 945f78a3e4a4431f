namespace NetGen.Signal;

/// <summary>
/// The pass of a layer that takes the largest value under a window. Values are independent but for what the pixels of a map share; where windows
/// overlap, neighbouring results share more, which is left out.
/// </summary>
internal sealed class LargestPass : ReductionPass
{
    private LargestPass(SignalLayer layer, SignalState input, WindowSums sums, PixelField field)
        : base(layer, input, sums, field)
    {
    }

    public static LargestPass Of(SignalLayer layer, SignalState input, ImageSignal image)
    {
        var sums = WindowSums.Of(image.Grid, layer.Window!);
        return new(layer, input, sums, UnderWindows.Of(image, sums).Field((group, window) => group.Largest(window.Count, window.Scale)));
    }

    /// <summary>One of n pixels gets the gradient of a window, a large value more likely than a small one.</summary>
    public override GradientMoments ThroughWeights(GradientMoments preActivations)
    {
        var squares = Sums.SumBack([.. OfPlaces(preActivations).MeanSquares.Select((square, place) => square / Math.Max(1, Sums.Under[place]))]);
        return Back(squares, preActivations, preActivations.PairShare * WindowsOfPixel / PixelsOfWindow * (1 - SameWindow), WinShares());
    }

    /// <summary>For each node of the inputs, how often it is the largest, over the mean of that.</summary>
    private double[] WinShares()
    {
        var pixels = Image.Field.Pixels;
        var shares = new double[pixels.Nodes.Values.Length];
        for (var index = 0; index < pixels.GroupCount; index++)
        {
            var group = pixels.Group(index);
            var wins = group.WinWeights(PixelsOfWindow);
            for (var i = 0; i < wins.Length; i++)
            {
                shares[pixels.Starts[index] + i] = group.Nodes.Weights[i] > 0 ? wins[i] / group.Nodes.Weights[i] : 0;
            }
        }

        return shares;
    }
}

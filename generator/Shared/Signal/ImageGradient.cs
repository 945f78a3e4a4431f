namespace NetGen.Signal;

/// <summary>The mean square of a gradient, place by place of an image.</summary>
/// <param name="Grid">The places.</param>
/// <param name="MeanSquares">E[δ²] at each place.</param>
/// <param name="Relative">For each node of the distribution, E[δ²] there over that of all nodes; null where nodes do not differ.</param>
internal sealed record ImageGradient(PlaceGrid Grid, double[] MeanSquares, double[]? Relative)
{
    /// <summary>What two readers send back; which nodes get more of it is no longer told.</summary>
    public static ImageGradient Sum(GradientMoments one, GradientMoments other)
    {
        var grid = (one.Image ?? other.Image)!.Grid;
        double[] Of(GradientMoments gradient) => gradient.Image?.MeanSquares ?? grid.Uniform(gradient.Average);
        return new(grid, [.. Of(one).Zip(Of(other), (first, second) => SignalRange.Limit(first + second))], null);
    }

    /// <summary>Averaged over the places of a coarser grid.</summary>
    public ImageGradient On(PlaceGrid coarser) => this with { Grid = coarser, MeanSquares = Grid.Gather(MeanSquares, coarser) };
}

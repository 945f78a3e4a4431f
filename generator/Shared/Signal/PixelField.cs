using NetGen.Activations;

namespace NetGen.Signal;

/// <summary>A distribution of pixels over an image.</summary>
/// <param name="Grid">The image's places.</param>
/// <param name="Levels">Which distribution each place has.</param>
/// <param name="Pixels">The distributions.</param>
/// <param name="Excess">The mean square at each place over that of its distribution.</param>
internal sealed record PixelField(PlaceGrid Grid, Levels Levels, PixelNodes Pixels, double[] Excess)
{
    private const double LargestElasticity = 2;

    /// <summary>How alike the pixels of a map are, before the activation.</summary>
    public Likeness Likeness { get; init; }

    /// <summary>One distribution everywhere.</summary>
    public static PixelField Uniform(PlaceGrid grid, Nodes nodes) =>
        new(grid, Levels.By(grid, _ => 0), PixelNodes.Of([1], [1], (_, _) => new(nodes, () => Array.ConvertAll(nodes.Values, _ => 0.5), Atoms: 0)), grid.Uniform(1));

    /// <summary>Normal pixels of some mean and variance at each place.</summary>
    /// <param name="grid">The places.</param>
    /// <param name="means">The mean at each place.</param>
    /// <param name="variances">The variance at each place.</param>
    /// <param name="likeness">How alike the pixels of a map are.</param>
    /// <param name="shape">The activation that will be applied; null for none.</param>
    public static PixelField Normal(PlaceGrid grid, double[] means, double[] variances, Likeness likeness, ActivationShape? shape)
    {
        likeness = likeness.WithoutTrifles();
        var levels = IsHomogeneous(shape) && means.All(mean => mean == 0) ? Levels.By(grid, _ => 0) : Levels.By(grid, means, variances);
        var (ofLevels, variancesOfLevels) = (levels.Means(grid, means), levels.Means(grid, variances));
        double[] excess = [.. levels.Of.Select((level, place) => Ratio(Square(means[place]) + variances[place], Square(ofLevels[level]) + variancesOfLevels[level]))];
        return new(grid, levels, PixelNodes.Normal(levels.Shares, ofLevels, variancesOfLevels, likeness, shape), excess) { Likeness = likeness };
    }

    /// <summary>For each place the expectation of a function whose value at each node is given.</summary>
    public double[] PlaceMeans(double[] function) => Levels.Spread(Pixels.LevelMeans(function));

    /// <summary>The same places, with what a function makes of their values.</summary>
    /// <param name="outputs">What it gives at each node.</param>
    /// <param name="elasticity">By how many percent the mean square grows for one of the values'.</param>
    public PixelField With(Nodes outputs, double elasticity)
    {
        // What falls as its inputs grow, or far faster than they, does so for other reasons than the places' small differences.
        var power = Math.Max(0, Math.Min(LargestElasticity, elasticity));
        return this with { Pixels = Pixels with { Nodes = outputs }, Excess = Array.ConvertAll(Excess, excess => Math.Pow(excess, power)) };
    }

    /// <summary>Whether an activation of twice the values is twice as large, so that one distribution stands for all places.</summary>
    private static bool IsHomogeneous(ActivationShape? shape) =>
        shape is null || (!shape.IsCurved && shape.Kinks.All(kink => kink == 0) && shape.At(2).Value == 2 * shape.At(1).Value && shape.At(-2).Value == 2 * shape.At(-1).Value);

    private static double Square(double value) => value * value;

    private static double Ratio(double value, double reference) => reference > 0 ? value / reference : 1;
}

namespace NetGen.Signal;

/// <summary>What is under the windows of a layer: the level of the image that is nearest to it, and how many of its pixels.</summary>
/// <param name="image">The image.</param>
/// <param name="grid">The places of the windows.</param>
/// <param name="levels">Windows over as many pixels of the same level.</param>
/// <param name="sources">For each of these, the level of the image.</param>
/// <param name="counts">For each of these, pixels of the image under a window.</param>
/// <param name="divisors">For each of these, what the sum of those pixels is divided by in a mean.</param>
/// <param name="scales">For each of these, the root of the mean square under the windows over the level's.</param>
/// <param name="excess">For each place of the windows, the mean square under one over that of its like.</param>
internal sealed class UnderWindows(ImageSignal image, PlaceGrid grid, Levels levels, int[] sources, double[] counts, double[] divisors, double[] scales, double[] excess)
{
    /// <param name="image">The image.</param>
    /// <param name="sums">Sums over its places.</param>
    /// <param name="divisors">For each place of the windows, what a mean divides by; null for the pixels under it.</param>
    public static UnderWindows Of(ImageSignal image, WindowSums sums, double[]? divisors = null)
    {
        var squares = sums.Sum(image.SecondMoments);
        var ofLevels = image.Field.Levels.Means(image.Grid, image.SecondMoments);
        var grid = sums.Output;
        double MeanSquare(int place) => sums.Under[place] > 0 ? squares[place] / sums.Under[place] : 0;
        int Nearest(int place)
        {
            var distances = Array.ConvertAll(ofLevels, square => Math.Abs(square - MeanSquare(place)));
            return Array.IndexOf(distances, distances.Min());
        }

        double Count(int place) => Math.Max(1, sums.Under[place]);
        double Divisor(int place) => divisors?[place] ?? Count(place);
        var levels = Levels.By(grid, place => (Nearest(place), Count(place), Divisor(place)));
        var means = levels.Means(grid, [.. Enumerable.Range(0, grid.Count).Select(MeanSquare)]);
        int[] examples = levels.Examples, sources = Array.ConvertAll(examples, Nearest);
        return new(
            image, grid, levels, sources, Array.ConvertAll(examples, Count), Array.ConvertAll(examples, Divisor),
            [.. sources.Select((source, level) => ofLevels[source] > 0 ? Math.Sqrt(means[level] / ofLevels[source]) : 1)],
            [.. levels.Of.Select((level, place) => means[level] > 0 ? MeanSquare(place) / means[level] : 1)]);
    }

    /// <summary>The distribution over the windows.</summary>
    /// <param name="group">Makes it of a group of the image's pixels, from how many of them there are, a divisor, and a factor.</param>
    public PixelField Field(Func<PixelGroup, (double Count, double Divisor, double Scale), PixelGroup> group)
    {
        var pixels = image.Field.Pixels;
        var modes = pixels.Modes.Length;
        var nodes = PixelNodes.Of(
            levels.Shares,
            pixels.Modes,
            (level, point) => group(pixels.Group(sources[level] * modes + point), (counts[level], divisors[level], scales[level])));
        return new(grid, levels, nodes, excess) { Likeness = image.Field.Likeness with { OwnScaleSpread = 0 } };
    }
}

using NetGen.Activations;

namespace NetGen.Signal;

/// <summary>
/// The distribution of a pixel, in groups of nodes: one for each level of the image and each point of the mode, which is what the pixels of a map
/// share, since they share its weights. In a group pixels are independent.
/// </summary>
/// <param name="Nodes">All nodes, group by group, level by level.</param>
/// <param name="Starts">Where each group begins.</param>
/// <param name="Levels">The share of the pixels that each level has.</param>
/// <param name="Modes">The probability of each point of the mode.</param>
/// <param name="Below">For each node the probability, in its group, of a smaller value; an atom's own is not counted.</param>
/// <param name="Atoms">So many nodes at the end of a group are values of a probability of their own, not points of a density.</param>
internal sealed record PixelNodes(Nodes Nodes, int[] Starts, double[] Levels, double[] Modes, Lazy<double[]> Below, int[] Atoms)
{
    /// <summary>The mode of pixels that share nothing.</summary>
    private static readonly Nodes Independent = Nodes.Point(0);

    /// <summary>That of pixels that share something: four digits of its moments.</summary>
    private static readonly Nodes Shared = CommonMode.CreateNormal(new(6), 4.5);

    private static readonly Nodes One = Nodes.Point(1);

    public int GroupCount => Starts.Length;

    /// <summary>Normal pixels, which share a part of their variance.</summary>
    /// <param name="levels">The share of the pixels that each level has.</param>
    /// <param name="means">The mean of each level.</param>
    /// <param name="variances">The variance of each level.</param>
    /// <param name="likeness">How alike the pixels of a map are.</param>
    /// <param name="shape">The activation that will be applied; null for none.</param>
    public static PixelNodes Normal(double[] levels, double[] means, double[] variances, Likeness likeness, ActivationShape? shape)
    {
        var share = likeness.Share;
        var mode = share == 0 ? Independent : Shared;
        var (scales, ownScales) = (Scales(likeness.ScaleSpread), Scales(likeness.OwnScaleSpread));
        var quadrature = share == 0 ? Quadrature.Fine : Quadrature.Coarse;
        return Of(levels, [.. scales.Weights.SelectMany(scale => mode.Weights.Select(weight => scale * weight))], (level, point) =>
        {
            var scale = scales.Values[point / mode.Values.Length];
            return PixelGroup.OfNormals(
                ownScales.Weights,
                Array.ConvertAll(ownScales.Values, own => (
                    SignalRange.LimitSigned(means[level] + Math.Sqrt(scale * own * share * variances[level]) * mode.Values[point % mode.Values.Length]),
                    SignalRange.Limit(scale * own * (1 - share) * variances[level]))),
                shape,
                quadrature);
        });
    }

    /// <summary>Two points with the first three moments of the gamma distribution of mean 1 and a variance, as a sum of squares has it.</summary>
    private static Nodes Scales(double variance)
    {
        if (variance == 0)
        {
            return One;
        }

        var reach = Math.Sqrt(variance * variance + variance);
        return new([1 + variance - reach, 1 + variance + reach], [(1 + variance / reach) / 2, (1 - variance / reach) / 2]);
    }

    /// <param name="levels">The share of the pixels that each level has.</param>
    /// <param name="modes">The probability of each point of the mode.</param>
    /// <param name="group">Level and point → the distribution there.</param>
    public static PixelNodes Of(double[] levels, double[] modes, Func<int, int, PixelGroup> group)
    {
        var groups = new PixelGroup[levels.Length * modes.Length];
        var starts = new int[groups.Length];
        var (values, weights) = (new List<double>(), new List<double>());
        for (var g = 0; g < groups.Length; g++)
        {
            var (level, point) = (g / modes.Length, g % modes.Length);
            groups[g] = group(level, point);
            starts[g] = values.Count;
            values.AddRange(groups[g].Nodes.Values);
            weights.AddRange(groups[g].Nodes.Weights.Select(weight => levels[level] * modes[point] * weight));
        }

        return new(new([.. values], [.. weights]), starts, levels, modes, new(() => [.. groups.SelectMany(one => one.Below())]), [.. groups.Select(one => one.Atoms)]);
    }

    /// <summary>One past the last node of a group.</summary>
    public int End(int group) => group + 1 < Starts.Length ? Starts[group + 1] : Nodes.Values.Length;

    /// <summary>A group by itself, its probabilities adding up to 1.</summary>
    public PixelGroup Group(int group)
    {
        var (start, count) = (Starts[group], End(group) - Starts[group]);
        var weights = new ArraySegment<double>(Nodes.Weights, start, count);
        var sum = weights.Sum();
        return new(
            new([.. new ArraySegment<double>(Nodes.Values, start, count)], [.. weights.Select(weight => sum > 0 ? weight / sum : 1.0 / count)]),
            () => [.. new ArraySegment<double>(Below.Value, start, count)],
            Atoms[group]);
    }

    /// <summary>The expectation in each group of a function whose value at each node is given.</summary>
    public double[] GroupMeans(double[] function)
    {
        var means = new double[GroupCount];
        for (var group = 0; group < means.Length; group++)
        {
            double sum = 0, weight = 0;
            for (var i = Starts[group]; i < End(group); i++)
            {
                sum += Nodes.Weights[i] * function[i];
                weight += Nodes.Weights[i];
            }

            // A point so far out that its probability is 0 in double says nothing.
            means[group] = weight > 0 ? sum / weight : 0;
        }

        return means;
    }

    /// <summary>The expectation in each level of a function whose value at each node is given.</summary>
    public double[] LevelMeans(double[] function)
    {
        var groups = GroupMeans(function);
        return [.. Levels.Select((_, level) => Modes.Select((weight, point) => weight * groups[level * Modes.Length + point]).Sum())];
    }

    /// <summary>E[f of one pixel · f of another] over the pixels of a map.</summary>
    public double PairMean(double[] function)
    {
        var groups = GroupMeans(function);
        var sum = 0.0;
        for (var point = 0; point < Modes.Length; point++)
        {
            var mean = 0.0;
            for (var level = 0; level < Levels.Length; level++)
            {
                mean += Levels[level] * groups[level * Modes.Length + point];
            }

            sum += Modes[point] * mean * mean;
        }

        return sum;
    }

    /// <summary>slope · value + offset with probability <paramref name="share"/>, otherwise the offset, which ends each group.</summary>
    public PixelNodes Map(double slope, double offset, double share) => share == 1 && slope == 1 && offset == 0
        ? this
        : Of(Levels, Modes, (level, point) => Group(level * Modes.Length + point).Map(slope, offset, share));
}

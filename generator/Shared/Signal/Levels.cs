namespace NetGen.Signal;

/// <summary>Places whose values have so nearly the same mean and variance that one distribution stands for them.</summary>
/// <param name="Of">The level of each place.</param>
/// <param name="Shares">The share of the pixels that each level has.</param>
internal sealed record Levels(int[] Of, double[] Shares)
{
    /// <summary>So many steps from the least variance to the greatest, and of means, at the most.</summary>
    private const int Steps = 6;

    /// <summary>What differs by no more than rounding is alike.</summary>
    private const double Rounding = 1e-9;

    public static Levels By(PlaceGrid grid, double[] means, double[] variances)
    {
        var logarithms = Array.ConvertAll(variances, variance => Math.Log(Math.Max(double.Epsilon, variance)));
        var (byVariance, byMean) = (Steps(logarithms, Rounding), Steps(means, Rounding * Math.Sqrt(variances.Max())));
        return By(grid, place => (byVariance(place), byMean(place)));

        static Func<int, int> Steps(double[] values, double least)
        {
            var first = values.Min();
            var width = Math.Max((values.Max() - first) / Levels.Steps, Math.Max(least, Rounding * Math.Abs(first)));
            return place => width > 0 ? (int)Math.Floor((values[place] - first) / width + 0.5) : 0;
        }
    }

    /// <summary>A level for each key.</summary>
    public static Levels By<TKey>(PlaceGrid grid, Func<int, TKey> key) where TKey : notnull
    {
        var numbers = new Dictionary<TKey, int>();
        var levels = new int[grid.Count];
        var shares = new List<double>();
        for (var place = 0; place < levels.Length; place++)
        {
            var of = key(place);
            if (!numbers.TryGetValue(of, out levels[place]))
            {
                levels[place] = numbers.Count;
                numbers.Add(of, levels[place]);
                shares.Add(0);
            }

            shares[levels[place]] += grid.Share(place);
        }

        return new(levels, [.. shares]);
    }

    /// <summary>The mean over each level's pixels.</summary>
    public double[] Means(PlaceGrid grid, double[] values)
    {
        var means = new double[Shares.Length];
        for (var place = 0; place < values.Length; place++)
        {
            means[Of[place]] += grid.Share(place) / Shares[Of[place]] * values[place];
        }

        return means;
    }

    /// <summary>For each place what its level has.</summary>
    public double[] Spread(double[] ofLevels) => Array.ConvertAll(Of, level => ofLevels[level]);

    /// <summary>A place of each level.</summary>
    public int[] Examples => [.. Enumerable.Range(0, Shares.Length).Select(level => Array.IndexOf(Of, level))];
}

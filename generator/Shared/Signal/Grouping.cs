namespace NetGen.Signal;

/// <summary>Expectations over groups of consecutive nodes: one group per point of the common mode.</summary>
internal static class Grouping
{
    public static CommonMode CommonMode(Nodes nodes, int[] groups)
    {
        var (weights, means, seconds) = (new double[groups.Length], new double[groups.Length], new double[groups.Length]);
        ForEach(nodes, groups, (group, weight, mean, second) => (weights[group], means[group], seconds[group]) = (weight, mean, second));
        return new(weights, means, seconds);
    }

    /// <summary>E[(E[f | group])²].</summary>
    public static double MeanSquareOfMeans(Nodes nodes, int[] groups)
    {
        var sum = 0.0;
        ForEach(nodes, groups, (_, weight, mean, _) => sum += weight * mean * mean);
        return sum;
    }

    private static void ForEach(Nodes nodes, int[] groups, Action<int, double, double, double> action)
    {
        for (var group = 0; group < groups.Length; group++)
        {
            double weight = 0, mean = 0, second = 0;
            for (var i = groups[group]; i < (group + 1 < groups.Length ? groups[group + 1] : nodes.Values.Length); i++)
            {
                weight += nodes.Weights[i];
                mean += nodes.Weights[i] * nodes.Values[i];
                second += nodes.Weights[i] * nodes.Values[i] * nodes.Values[i];
            }

            // A point so far out that its probability is 0 in double says nothing.
            action(group, weight, weight > 0 ? mean / weight : 0, weight > 0 ? second / weight : 0);
        }
    }
}

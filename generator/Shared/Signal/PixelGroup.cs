using NetGen.Activations;

namespace NetGen.Signal;

/// <summary>The distribution of independent pixels.</summary>
/// <param name="Nodes">Its nodes.</param>
/// <param name="Below">For each node the probability of a smaller value.</param>
/// <param name="Atoms">So many nodes at the end are values of a probability of their own.</param>
internal sealed record PixelGroup(Nodes Nodes, Func<double[]> Below, int Atoms)
{
    /// <summary>Normal values, of some mean and variance each with a probability.</summary>
    public static PixelGroup OfNormals(double[] weights, (double Mean, double Variance)[] normals, ActivationShape? shape, Quadrature quadrature)
    {
        var nodes = Array.ConvertAll(normals, normal => Nodes.Normal(normal.Mean, normal.Variance, shape, quadrature));
        var all = nodes.Length == 1 ? nodes[0] : new([.. nodes.SelectMany(one => one.Values)], [.. nodes.SelectMany((one, i) => one.Weights.Select(weight => weights[i] * weight))]);
        return new(all, () => Array.ConvertAll(all.Values, value => normals.Select((normal, i) => weights[i] * Smaller(normal, value)).Sum()), all.Values.Length == normals.Length ? normals.Length : 0);
    }

    private static double Smaller((double Mean, double Variance) normal, double value) =>
        normal.Variance > 0 ? NormalDistribution.Below((value - normal.Mean) / Math.Sqrt(normal.Variance)) : value > normal.Mean ? 1 : 0;

    /// <summary>slope · value + offset with probability <paramref name="share"/>, otherwise the offset.</summary>
    public PixelGroup Map(double slope, double offset, double share)
    {
        var mapped = Nodes.Map(slope, offset, share);
        return share == 1 ? this with { Nodes = mapped } : new(mapped, () => Mixed(mapped, offset, share), Atoms + 1);
    }

    /// <inheritdoc cref="Nodes.Limited"/>
    public PixelGroup Limited() => this with { Nodes = Nodes.Limited() };

    /// <summary>
    /// The distribution of the largest of n pixels: dFⁿ = n Fⁿ⁻¹ dF, and of an atom the difference. Where an activation falls, and equal values lie
    /// side by side, the order is that of what the activation was applied to.
    /// </summary>
    public PixelGroup Largest(double count, double scale)
    {
        var below = Below();
        return new(
            new(Array.ConvertAll(Nodes.Values, value => SignalRange.LimitSigned(scale * value)), WinWeights(count)),
            () => Array.ConvertAll(below, probability => Math.Pow(probability, count)),
            Atoms);
    }

    /// <summary>For each node the probability that the largest of n pixels lies there.</summary>
    public double[] WinWeights(double count)
    {
        var below = Below();
        double[] weights = [.. below.Select((_, i) => WinWeight(below, i, count))];
        var sum = weights.Sum();

        // Values that differ by less than what they are rounded to have no order.
        return sum > 0 ? Array.ConvertAll(weights, weight => weight / sum) : Nodes.Weights;
    }

    private double WinWeight(double[] below, int node, double count) => node < below.Length - Atoms
        ? count * Nodes.Weights[node] * Math.Pow(below[node], count - 1)
        : Math.Pow(Math.Min(1, below[node] + Nodes.Weights[node]), count) - Math.Pow(below[node], count);

    private double[] Mixed(Nodes mapped, double offset, double share)
    {
        var before = Below();
        double UpTo(double value, bool included) => Nodes.Weights.Where((_, i) => included ? mapped.Values[i] <= value : mapped.Values[i] < value).Sum();
        return
        [
            .. before.Select((probability, i) => share * probability + (mapped.Values[i] > offset ? 1 - share : 0)),
            share * UpTo(offset, included: true),
        ];
    }
}

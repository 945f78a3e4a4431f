namespace NetGen.Signal;

/// <summary>
/// What the units of a layer share for one input and one draw of weights: points with the mean and the mean square that all units have
/// there. Weights with a mean hand it on, since they add the same multiple of Σx to every unit.
/// </summary>
/// <param name="Weights">The points' probabilities.</param>
/// <param name="Means">E y at each point.</param>
/// <param name="SecondMoments">E y² at each point.</param>
internal sealed record CommonMode(double[] Weights, double[] Means, double[] SecondMoments)
{
    private const double NormalReach = 5.5;

    /// <summary>From this part on of the variance of Σx the common mode gives it its shape; below, the central limit theorem makes it normal.</summary>
    private const double Dominant = 0.3;

    /// <summary>A standard normal distribution on few points; what varies over it is smoothed by the units' own spread.</summary>
    public static Nodes Normal { get; } = CreateNormal(Quadrature.Fine.Rule, NormalReach);

    public CommonMode AfterDropout(double rate) => this with { SecondMoments = [.. SecondMoments.Select(second => second / (1 - rate))] };

    /// <summary>The common mode in units of its standard deviation; null where the sum of n independent units would hide its shape.</summary>
    public Nodes? Standardized(int units, double varianceOfSum)
    {
        var nodes = new Nodes(Means, Weights);
        var (mean, variance) = nodes.Moments(Means);
        return variance > 0 && (double)units * units * variance >= Dominant * varianceOfSum
            ? nodes.Map(1 / Math.Sqrt(variance), -mean / Math.Sqrt(variance), 1)
            : null;
    }

    /// <summary>A standard normal distribution on two panels, which end where most activations bend.</summary>
    /// <param name="rule">The rule of a panel.</param>
    /// <param name="reach">Where the panels end.</param>
    public static Nodes CreateNormal(LegendreRule rule, double reach)
    {
        var (values, weights) = (new double[2 * rule.Count], new double[2 * rule.Count]);
        for (var i = 0; i < values.Length; i++)
        {
            var isRight = i >= rule.Count;
            values[i] = reach / 2 * (rule.Nodes[i % rule.Count] + (isRight ? 1 : -1));
            weights[i] = rule.Weights[i % rule.Count] * Math.Exp(-values[i] * values[i] / 2);
        }

        var sum = weights.Sum();
        return new(values, [.. weights.Select(weight => weight / sum)]);
    }
}

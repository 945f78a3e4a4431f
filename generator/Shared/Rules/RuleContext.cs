using NetGen.Model;
using NetGen.Weights;

namespace NetGen.Rules;

/// <summary>All that a rule may look at.</summary>
/// <param name="network">The declared network.</param>
/// <param name="threshold">The user's setting of a threshold, or its default.</param>
internal sealed class RuleContext(NetworkModel network, Func<Threshold, double> threshold)
{
    public NetworkModel Network { get; } = network;

    /// <summary>The project's weight files.</summary>
    public WeightFiles Weights { get; init; } = WeightFiles.None;

    public double Value(Threshold asked) => threshold(asked);

    /// <summary>A context with every threshold at its default.</summary>
    public static RuleContext WithDefaults(NetworkModel network) => new(network, static threshold => threshold.Default);
}

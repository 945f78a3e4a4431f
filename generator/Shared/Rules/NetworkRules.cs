using NetGen.Model;

namespace NetGen.Rules;

/// <summary>All rules, in the order of their ids.</summary>
internal static class NetworkRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ShapeMismatchRule(),
        new InvalidSizeRule(),
        new InvalidArgumentRule(),
        new UnsuitableTypeRule(),
        new SpreadLayersRule(),
        new MemberCollisionRule(),
        new LayerListRule(),
    ];

    /// <summary>Why a network cannot be emitted; null if it can.</summary>
    public static Violation? EmissionObstacle(NetworkModel network) =>
        All.Where(rule => rule.PreventsEmission).SelectMany(rule => rule.Check(network)).FirstOrDefault();
}

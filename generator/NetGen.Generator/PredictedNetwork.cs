using Microsoft.CodeAnalysis.CSharp;
using NetGen.Model;
using NetGen.Rules;
using NetGen.Signal;

namespace NetGen.Generator;

/// <summary>A declared network with what its first step will do, or with what keeps it from being emitted.</summary>
/// <param name="Network">The declaration.</param>
/// <param name="Language">The project's C# version.</param>
/// <param name="Obstacle">What prevents emission; null where there is a prediction.</param>
/// <param name="Signal">The prediction; null for a network that cannot be emitted, or whose weights a file gives: it follows from initial ones.</param>
internal sealed record PredictedNetwork(NetworkModel Network, LanguageVersion Language, Violation? Obstacle, SignalReport? Signal)
{
    public static PredictedNetwork Of(NetworkModel network, LanguageVersion language) => NetworkRules.EmissionObstacle(network, language) is { } obstacle
        ? new(network, language, obstacle, null)
        : new(network, language, null, network.Weights is null ? SignalPropagation.Predict(network) : null);
}

using Microsoft.CodeAnalysis;
using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1208: narrow layers in a deep network, so that every draw of the weights gives another signal.</summary>
internal sealed class FiniteWidthRule : SignalRule
{
    /// <summary>Published networks reach 0.6 (eight GELU layers of 128); at 1 the mean square varies by as much as it is.</summary>
    private static readonly Threshold Highest = new("netgen_finite_width_spread", 1);

    /// <summary>In a shallow network a wrong scale is one layer's, and soon learnt.</summary>
    private static readonly Threshold Depth = new("netgen_finite_width_depth", 4);

    public override string Id => "NG1208";

    public override string Title => "Deep networks are wide enough for their depth";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Info;

    public override IReadOnlyList<Threshold> Thresholds => [Highest, Depth];

    protected override IEnumerable<Violation> Check(RuleContext context, SignalReport signal)
    {
        var hidden = HiddenLayers(context, signal).ToList();
        if (IsAutoencoder(context.Network))
        {
            yield break;
        }

        // A sum draws no weights of its own.
        var depth = hidden.Count(layer => layer.Layer.With.Count == 0);
        foreach (var (index, layer, predicted) in hidden.Where(layer => depth >= context.Value(Depth) && layer.Signal.Spread > context.Value(Highest)).Take(1))
        {
            var marked = context.WithWeights(index);
            yield return OnLayer(
                marked,
                context.Network.Layers[marked].OutputsArgument,
                Text.Invariant($"The layers up to here are narrow for their number: from one seed to the next the mean square of the activations spreads by {Text.Rounded(100 * Math.Sqrt(predicted.Spread))} % about its mean. Use wider layers, fewer of them, or try several seeds."));
        }
    }

    /// <summary>The code between equally wide inputs and outputs is narrow on purpose.</summary>
    private static bool IsAutoencoder(NetworkModel network) =>
        network.InputSize == network.OutputSize && network.Layers.Any(layer => layer.Outputs < network.InputSize);
}

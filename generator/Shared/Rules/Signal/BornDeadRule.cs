using Microsoft.CodeAnalysis;
using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1207: a narrow, deep ReLU network may start with a layer in which nothing is active.</summary>
internal sealed class BornDeadRule : SignalRule
{
    /// <summary>Below it at most 2.5 of 100 trainings are lost against LeakyReLU (the page has the measurement).</summary>
    private static readonly Threshold Highest = new("netgen_born_dead_probability", 0.05);

    public override string Id => "NG1207";

    public override string Title => "A ReLU network is born alive";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override IReadOnlyList<Threshold> Thresholds => [Highest];

    protected override IEnumerable<Violation> Check(RuleContext context, SignalReport signal)
    {
        // Neurons taken as independent: a last layer that can be inactive is NG1304's to report, and weights with a mean, whose
        // neurons die together, are NG1108's.
        var isFirstCounted = IsOneSided(context.Network);
        var hidden = HiddenLayers(context, signal).Skip(isFirstCounted ? 0 : 1).Select(layer => (layer.Index, layer.Layer, Dead: Math.Pow(layer.Signal.InactiveShare, layer.Layer.Outputs))).ToList();
        var probability = 1 - hidden.Aggregate(1.0, (alive, layer) => alive * (1 - layer.Dead));
        if (probability > context.Value(Highest))
        {
            var narrowest = hidden.OrderBy(layer => layer.Dead).Last();
            var layer = context.WithWeights(narrowest.Index);
            var unit = context.Network.Layers[layer] is WeightedLayerModel weighted ? weighted.UnitName : "neuron";
            yield return OnLayer(
                layer,
                context.Network.Layers[layer].OutputsArgument,
                Text.Invariant($"With probability {Text.Rounded(probability)} some layer{(isFirstCounted ? "" : " behind the first")} starts with all its {unit}s inactive for an input, and the network does not learn from it. Layer {layer + 1} with {Text.Count(narrowest.Layer.OutputShape.IsImage ? narrowest.Layer.OutputShape.Channels : narrowest.Layer.Outputs, unit)} is the likeliest: use more, or Act = LeakyReLU."));
        }
    }

    /// <summary>
    /// Whether the inputs lie on one side of 0. Around 0 a neuron of the first layer that is inactive for an input is active for its opposite,
    /// so that the layer learns from others; the layers behind it get outputs of rectifiers, all of them positive.
    /// </summary>
    private static bool IsOneSided(NetworkModel network) => Math.Abs(network.InputMean) >= network.InputStd;
}

using Microsoft.CodeAnalysis;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1207: a narrow, deep ReLU network may start with a layer in which nothing is active.</summary>
internal sealed class BornDeadRule : SignalRule
{
    private static readonly Threshold Highest = new("netgen_born_dead_probability", 0.01);

    public override string Id => "NG1207";

    public override string Title => "A ReLU network is born alive";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override IReadOnlyList<Threshold> Thresholds => [Highest];

    protected override IEnumerable<Violation> Check(RuleContext context, SignalReport signal)
    {
        // Neurons taken as independent: a last layer that can be inactive is NG1304's to report, and weights with a mean, whose
        // neurons die together, are NG1108's.
        var hidden = HiddenLayers(context, signal).Select(layer => (layer.Index, layer.Layer, Dead: Math.Pow(layer.Signal.InactiveShare, layer.Layer.Outputs))).ToList();
        var probability = 1 - hidden.Aggregate(1.0, (alive, layer) => alive * (1 - layer.Dead));
        if (probability > context.Value(Highest))
        {
            var narrowest = hidden.OrderBy(layer => layer.Dead).Last();
            yield return OnLayer(
                narrowest.Index,
                "outputs",
                Text.Invariant($"With probability {Text.Rounded(probability)} some layer starts with all its neurons inactive for an input, and the network does not learn from it. Layer {narrowest.Index + 1} with {Text.Count(narrowest.Layer.Outputs, "neuron")} is the likeliest: use more, or Act = LeakyReLU."));
        }
    }
}

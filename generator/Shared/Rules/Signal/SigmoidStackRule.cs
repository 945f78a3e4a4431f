using Microsoft.CodeAnalysis;
using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1206: a stack of sigmoid layers.</summary>
internal sealed class SigmoidStackRule : SignalRule
{
    private static readonly Threshold Layers = new("netgen_sigmoid_layers", 3);

    public override string Id => "NG1206";

    public override string Title => "Hidden layers are not a stack of sigmoids";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    public override IReadOnlyList<Threshold> Thresholds => [Layers];

    protected override IEnumerable<Violation> Check(RuleContext context, SignalReport signal)
    {
        var sigmoids = HiddenLayers(context, signal).Where(layer => layer.Layer.Activation.Shape is { Lowest: 0, Highest: 1 }).ToList();
        if (sigmoids.Count >= context.Value(Layers) && sigmoids.Count > 0)
        {
            var factors = sigmoids.Select(layer => 1 / Math.Sqrt(layer.Signal.Chi1)).ToList();
            yield return OnLayer(
                sigmoids[0].Index,
                sigmoids[0].Layer.ActivationArgument,
                Text.Invariant($"{sigmoids.Count} hidden layers have a sigmoid: each divides the gradient by about {Text.Rounded(factors.Average())} here, and by 4 or more with the usual weights, since a sigmoid's slope is at most 1/4. Use Act = Tanh."),
                new Remedy("Use Act = Tanh", sigmoids.Select(layer => new ArgumentEdit(layer.Index, layer.Layer.ActivationArgument, "Act.Tanh")).ToEquatableArray()));
        }
    }
}

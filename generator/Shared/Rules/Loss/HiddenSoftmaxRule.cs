using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>NG1307: softmax in a hidden layer.</summary>
internal sealed class HiddenSoftmaxRule : LayerRule
{
    public override string Id => "NG1307";

    public override string Title => "Softmax stands in the last layer";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool HoldsForGivenWeights => false;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (layer is { IsHidden: true, Activation: Act.Softmax } && layer.Network.Head.Activation.Kind != Act.Softmax)
        {
            yield return OnActivation(layer, $"Softmax in a hidden layer makes its {layer.Units} share a sum of 1, so the signal shrinks and only differences pass. Use another activation here, such as Act = ReLU.");
        }
    }
}

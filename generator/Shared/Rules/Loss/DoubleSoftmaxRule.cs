using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>NG1301: softmax in a hidden layer and again in the last.</summary>
internal sealed class DoubleSoftmaxRule : LayerRule
{
    public override string Id => "NG1301";

    public override string Title => "Softmax stands once, in the last layer";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool HoldsForGivenWeights => false;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (layer is { IsHidden: true, Activation: Act.Softmax } && layer.Network.Head.Activation.Kind == Act.Softmax)
        {
            yield return OnActivation(layer, "Softmax stands here and again in the last layer, which then sees only probabilities and can hardly tell classes apart. Use another activation here, such as Act = ReLU.");
        }
    }
}

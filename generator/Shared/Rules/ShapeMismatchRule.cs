using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1001: the outputs of a layer are not the inputs of the next.</summary>
internal sealed class ShapeMismatchRule : Rule
{
    public override string Id => "NG1001";

    public override bool PreventsEmission => true;

    public override IEnumerable<Violation> Check(NetworkModel network)
    {
        for (var i = 1; i < network.Layers.Count; i++)
        {
            var (layer, before) = (network.Layers[i], network.Layers[i - 1]);
            if (layer.Inputs != before.Outputs && layer is { IsMalformed: false, Inputs: > 0 } && before is { IsMalformed: false, Outputs: > 0 })
            {
                yield return OnLayer(i, "inputs", Text.Invariant(
                    $"'Layer({layer.Inputs}, {layer.Outputs})' takes {layer.Inputs} inputs, but the layer before gives {before.Outputs}. Make both numbers the same."));
            }
        }
    }
}

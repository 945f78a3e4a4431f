using NetGen.Model;

namespace NetGen.Rules;

/// <summary>A check of each layer with weights in its place.</summary>
internal abstract class LayerRule : DeclarationRule
{
    public sealed override IEnumerable<Violation> Check(RuleContext context)
    {
        for (var i = 0; i < context.Network.Layers.Count; i++)
        {
            if (context.Network.Layers[i] is WeightedLayerModel weighted)
            {
                foreach (var violation in Check(new PlacedLayer(context, i, weighted)))
                {
                    yield return violation;
                }
            }
        }
    }

    protected abstract IEnumerable<Violation> Check(PlacedLayer layer);

    /// <summary>On the argument that says the layer's activation.</summary>
    protected Violation OnActivation(PlacedLayer layer, string message, params Remedy[] remedies) => OnLayer(layer.End, layer.ActivationArgument, message, remedies);

    protected Violation On(PlacedLayer layer, string? argument, string message, params Remedy?[] remedies) => OnLayer(layer.Index, argument, message, remedies);
}

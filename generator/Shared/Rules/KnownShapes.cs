using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>The shapes of what layers give, where no fault above leaves them open: what follows from a fault is not reported as another.</summary>
internal sealed class KnownShapes
{
    private readonly LayerSources _sources;
    private readonly ValueShape? _input;
    private readonly ValueShape?[] _layers;

    public KnownShapes(NetworkModel network, LayerSources sources)
    {
        _sources = sources;
        _input = network.Input?.IsMalformed != true && network.InputShape.IsSound ? network.InputShape : null;
        _layers = new ValueShape?[network.Layers.Count];
        for (var i = 0; i < _layers.Length; i++)
        {
            var layer = network.Layers[i];
            var isKnown = !layer.IsMalformed && layer.OutputShape.IsSound
                && (layer.SaysInputSize || layer.Sizes.All(size => size.IsSound) && !UnknownLayerRule.Breaks(network.Layers, i) && Read(i) is { } given && (!layer.ReadsImage || given.IsImage));
            _layers[i] = isKnown ? layer.OutputShape : null;
        }
    }

    /// <summary>The shape of a layer's outputs, or of the network's input; null where it is not known.</summary>
    /// <param name="source">The layer, counted from 0; <see cref="LayerSources.Input"/> for the input.</param>
    public ValueShape? Of(int source) => source == LayerSources.Input ? _input : _layers[source];

    /// <summary>The shape of what a layer reads; of several, the first.</summary>
    public ValueShape? Read(int layer) => Of(_sources.Of(layer)[0]);

    /// <summary>The image that a layer reads; null where it is none, or not known.</summary>
    public ValueShape? ReadImage(int layer) => Read(layer) is { IsImage: true } image ? image : null;
}

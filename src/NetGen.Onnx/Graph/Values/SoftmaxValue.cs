using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A layer's outputs after Softmax.</summary>
internal static class SoftmaxValue
{
    /// <summary>Softmax of a layer's sums, which may be multiplied or shifted first; null where an activation has come in between.</summary>
    public static LayerValue? Of(LayerValue layer, NodeProto node) => layer.Curve?.FindAffine() is { } affine ? Of(layer, affine.Factor, node) : null;

    /// <summary>Softmax of a layer's sums times a factor. Whatever is added to all sums of a row changes nothing.</summary>
    public static LayerValue? Of(LayerValue layer, double factor, NodeProto node) =>
        (layer with { Curve = Curve.Identity, Shift = null }).Fold(Scaling.Of(factor, 0)) is { } sums ? sums with { Curve = null, Trail = new(node, layer.Trail) } : null;

    /// <summary>The logarithm of Softmax.</summary>
    public static EndingValue LogarithmOf(LayerValue softmax, NodeProto node) => new(softmax, IsLogarithm: true, NodeText.Of(node),
        [$"{NodeText.Of(node)} gives logarithms of Softmax, which is read as Softmax: the network gives probabilities, and their logarithms are what the model gives."]);
}

using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A layer's outputs after Softmax.</summary>
internal static class SoftmaxValue
{
    /// <summary>Softmax of what a layer gives, or of a layer's sums, which may be multiplied or shifted first; null of anything else.</summary>
    public static LayerValue? Of(LayerValue layer, NodeProto node) => FlattenDraft.Flatten(layer.Begin(), node) is var begun && begun.Curve?.FindAffine() is { } affine ? Of(begun, affine.Factor, node) : null;

    /// <summary>Softmax of a layer's sums times a factor. Whatever is added to all sums of a row changes nothing.</summary>
    public static LayerValue? Of(LayerValue layer, double factor, NodeProto node) =>
        FlattenDraft.Flatten(layer with { Curve = Curve.Identity, Shift = null }, node).Fold(Scaling.Of(factor, 0), node) is { } sums ? (sums with { Curve = null, Bases = [], Trail = new(node, layer.Trail) }).AsBase() : null;

    /// <summary>The logarithm of Softmax.</summary>
    public static EndingValue LogarithmOf(LayerValue softmax, NodeProto node) => new(softmax, IsLogarithm: true, NodeText.Of(node),
        [$"{NodeText.Of(node)} gives logarithms of Softmax, which is read as Softmax: the network gives probabilities, and their logarithms are what the model gives."]);
}

using Microsoft.CodeAnalysis;
using NetGen.Layers.Convolution;
using NetGen.Layers.Dense;
using NetGen.Layers.Elementwise;
using NetGen.Layers.Merging;
using NetGen.Layers.Pooling;
using NetGen.Layers.Reshaping;

namespace NetGen.Layers;

/// <summary>The layer attributes, a line each.</summary>
internal static class LayerParsers
{
    public static IReadOnlyList<LayerParser> All { get; } =
    [
        new DenseLayerParser(),
        new AddLayerParser(),
        new ActivationLayerParser(),
        new Conv2DParser(),
        new DepthwiseConv2DParser(),
        new PoolParser("MaxPool2D", isMean: false),
        new PoolParser("AveragePool2D", isMean: true),
        new GlobalPoolParser("GlobalMaxPool", isMean: false),
        new GlobalPoolParser("GlobalAveragePool", isMean: true),
        new FlattenParser(),
    ];

    /// <summary>What reads an attribute; null where it is no layer's.</summary>
    public static LayerParser? Find(AttributeData attribute) => All.FirstOrDefault(parser => parser.Reads(attribute));
}

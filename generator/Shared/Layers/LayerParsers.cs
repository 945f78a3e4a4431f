using Microsoft.CodeAnalysis;
using NetGen.Layers.Dense;
using NetGen.Layers.Elementwise;
using NetGen.Layers.Merging;

namespace NetGen.Layers;

/// <summary>The layer attributes, a line each.</summary>
internal static class LayerParsers
{
    public static IReadOnlyList<LayerParser> All { get; } =
    [
        new DenseLayerParser(),
        new AddLayerParser(),
        new ActivationLayerParser(),
    ];

    /// <summary>What reads an attribute; null where it is no layer's.</summary>
    public static LayerParser? Find(AttributeData attribute) => All.FirstOrDefault(parser => parser.Reads(attribute));
}

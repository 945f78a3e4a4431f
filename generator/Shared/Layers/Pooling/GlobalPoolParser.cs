using NetGen.Model;
using NetGen.Parsing;

namespace NetGen.Layers.Pooling;

/// <summary>[GlobalAveragePool] or [GlobalMaxPool] → model: a window as large as the image.</summary>
/// <param name="kind">What stands in the attribute's place.</param>
/// <param name="isMean">Whether it gives the mean.</param>
internal sealed class GlobalPoolParser(string kind, bool isMean) : LayerParser
{
    public override string AttributeClass => kind + "Attribute";

    protected override LayerModel Parse(AttributeArguments arguments, LayerPlace place)
    {
        var input = place.ShapeOf(arguments.Text("From"));
        var size = new Extent(input.Height, input.Width);
        return new PoolLayerModel(
            kind,
            NameOf(arguments, place),
            input,
            ValueShape.OfRow(input.Channels),
            new(size, size, Extent.One, PaddingBefore: default, PaddingAfter: default, Ceiling: false),
            isMean,
            CountsPadding: false,
            IsGlobal: true,
            IsSame: false,
            arguments.Given,
            IsMalformed: false);
    }
}

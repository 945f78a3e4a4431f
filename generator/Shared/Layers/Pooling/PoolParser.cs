using NetGen.Model;
using NetGen.Parsing;

namespace NetGen.Layers.Pooling;

/// <summary>[MaxPool2D(…)] or [AveragePool2D(…)] → model.</summary>
/// <param name="kind">What stands in the attribute's place.</param>
/// <param name="isMean">Whether it gives the mean.</param>
internal sealed class PoolParser(string kind, bool isMean) : LayerParser
{
    public override string AttributeClass => kind + "Attribute";

    protected override LayerModel Parse(AttributeArguments arguments, LayerPlace place)
    {
        var input = place.ShapeOf(arguments.Text("From"));
        var size = WindowParser.WithWidth(arguments, "Size", arguments.Positional(0));
        var stride = arguments.Has("Stride") ? WindowParser.Extent(arguments, "Stride", 1) : new(size.Height, arguments.Named("StrideWidth", size.Width));
        var isSame = arguments.Named("Same", false);
        var window = WindowParser.WithPadding(
            arguments, new(size, stride, Extent.One, PaddingBefore: default, PaddingAfter: default, arguments.Named("Ceiling", false)), input);
        return new PoolLayerModel(
            kind,
            NameOf(arguments, place),
            input,
            WindowParser.ShapeOf(window, input, input.Channels),
            window,
            isMean,
            isMean && !isSame && arguments.Named("CountPadding", true),
            IsGlobal: false,
            isSame,
            arguments.Given,
            IsMalformed: false);
    }
}

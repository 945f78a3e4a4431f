using NetGen.Model;
using NetGen.Parsing;

namespace NetGen.Layers.Convolution;

/// <summary>[DepthwiseConv2D(…)] → model: as many groups as there are channels.</summary>
internal sealed class DepthwiseConv2DParser() : ConvolutionParser("DepthwiseConv2D")
{
    protected override LayerModel Parse(AttributeArguments arguments, LayerPlace place)
    {
        var channels = arguments.Positional(0);
        var multiplier = arguments.Named("Multiplier", 1);
        var maps = (int)Math.Max(0, Math.Min(int.MaxValue, (long)channels * multiplier));
        return Parse(arguments, place, channels, maps, channels, arguments.Positional(1)) with { Multiplier = multiplier };
    }
}

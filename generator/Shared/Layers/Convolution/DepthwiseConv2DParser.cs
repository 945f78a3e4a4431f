using NetGen.Model;
using NetGen.Parsing;

namespace NetGen.Layers.Convolution;

/// <summary>[DepthwiseConv2D(…)] → model: as many groups as there are channels.</summary>
internal sealed class DepthwiseConv2DParser() : ConvolutionParser("DepthwiseConv2D")
{
    protected override LayerModel Parse(AttributeArguments arguments, LayerPlace place)
    {
        var channels = arguments.Positional(0);
        return Parse(arguments, place, channels, (int)Math.Min(int.MaxValue, (long)channels * arguments.Named("Multiplier", 1)), channels, arguments.Positional(1));
    }
}

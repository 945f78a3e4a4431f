using NetGen.Model;
using NetGen.Parsing;

namespace NetGen.Layers.Convolution;

/// <summary>[Conv2D(…)] → model.</summary>
internal sealed class Conv2DParser() : ConvolutionParser("Conv2D")
{
    protected override LayerModel Parse(AttributeArguments arguments, LayerPlace place) =>
        Parse(arguments, place, arguments.Positional(0), arguments.Positional(1), arguments.Named("Groups", 1), arguments.Positional(2));
}

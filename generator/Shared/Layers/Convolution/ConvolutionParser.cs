using NetGen.Model;
using NetGen.Parsing;

namespace NetGen.Layers.Convolution;

/// <summary>[Conv2D(…)] or [DepthwiseConv2D(…)] → model.</summary>
internal abstract class ConvolutionParser(string kind) : LayerParser
{
    public override string AttributeClass => kind + "Attribute";

    protected ConvolutionLayerModel Parse(AttributeArguments arguments, LayerPlace place, int channels, int maps, int groups, int kernel)
    {
        var activation = ActivationOf(arguments, arguments.Enum("Act", Act.Linear));
        var input = place.ShapeOf(arguments.Text("From"));
        var window = new WindowModel(
            WindowParser.WithWidth(arguments, "Kernel", kernel),
            WindowParser.Extent(arguments, "Stride", 1),
            WindowParser.Extent(arguments, "Dilation", 1),
            PaddingBefore: default,
            PaddingAfter: default,
            Ceiling: false);
        window = WindowParser.WithPadding(arguments, window, input);
        return new ConvolutionLayerModel(
            kind,
            NameOf(arguments, place),
            input,
            WindowParser.ShapeOf(window, input, Math.Max(0, maps)),
            channels,
            maps,
            window,
            groups,
            arguments.Named("Same", false),
            activation,
            Dropout: arguments.Named("Dropout", 0.0),
            GivenArguments: arguments.Given,
            IsMalformed: false,
            HasBias: arguments.Named("Bias", true),
            BiasValue: arguments.Named("BiasValue", 0.0),
            IsAutoInitialized: arguments.Enum("Init", Init.Auto) == Init.Auto,
            Initializer: InitializerParser.Parse(arguments, activation, place));
    }
}

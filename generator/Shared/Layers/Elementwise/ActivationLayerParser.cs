using NetGen.Model;
using NetGen.Parsing;

namespace NetGen.Layers.Elementwise;

/// <summary>[Activation(…)] → model.</summary>
internal sealed class ActivationLayerParser : LayerParser
{
    public override string AttributeClass => "ActivationAttribute";

    protected override LayerModel Parse(AttributeArguments arguments, LayerPlace place) => new ActivationLayerModel(
        NameOf(arguments, place),
        place.SizeOf(arguments.Text("From")),
        ActivationOf(arguments, (Act)arguments.Positional(0)),
        Dropout: 0,
        arguments.Given,
        IsMalformed: false);
}

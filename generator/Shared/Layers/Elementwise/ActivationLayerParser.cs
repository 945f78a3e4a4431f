using NetGen.Model;
using NetGen.Parsing;

namespace NetGen.Layers.Elementwise;

/// <summary>[Activation(…)] → model.</summary>
internal sealed class ActivationLayerParser : LayerParser
{
    public override string AttributeClass => "ActivationAttribute";

    protected override LayerModel Parse(AttributeArguments arguments, LayerPlace place)
    {
        var shape = place.ShapeOf(arguments.Text("From"));
        return new ActivationLayerModel(
            NameOf(arguments, place),
            shape.Count,
            ActivationOf(arguments, (Act)arguments.Positional(0)),
            Dropout: 0,
            arguments.Given,
            IsMalformed: false) { InputShape = shape, OutputShape = shape };
    }
}

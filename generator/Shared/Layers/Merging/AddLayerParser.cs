using NetGen.Model;
using NetGen.Parsing;

namespace NetGen.Layers.Merging;

/// <summary>[Add("…")] → model.</summary>
internal sealed class AddLayerParser : LayerParser
{
    public override string AttributeClass => "AddAttribute";

    protected override LayerModel Parse(AttributeArguments arguments, LayerPlace place)
    {
        var shape = place.ShapeOf(arguments.Text("From"));
        return new AddLayerModel(
            NameOf(arguments, place),
            shape.Count,
            ActivationOf(arguments, arguments.Enum("Act", Act.Linear)),
            arguments.PositionalText(0),
            arguments.Given,
            IsMalformed: false) { InputShape = shape, OutputShape = shape };
    }
}

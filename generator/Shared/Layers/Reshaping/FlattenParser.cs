using NetGen.Model;
using NetGen.Parsing;

namespace NetGen.Layers.Reshaping;

/// <summary>[Flatten] → model.</summary>
internal sealed class FlattenParser : LayerParser
{
    public override string AttributeClass => "FlattenAttribute";

    protected override LayerModel Parse(AttributeArguments arguments, LayerPlace place) =>
        new FlattenLayerModel(NameOf(arguments, place), place.ShapeOf(arguments.Text("From")), arguments.Given, IsMalformed: false);
}

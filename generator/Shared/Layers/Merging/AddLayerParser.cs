using NetGen.Model;
using NetGen.Parsing;

namespace NetGen.Layers.Merging;

/// <summary>[Add("…")] → model.</summary>
internal sealed class AddLayerParser : LayerParser
{
    public override string AttributeClass => "AddAttribute";

    protected override LayerModel Parse(AttributeArguments arguments, LayerPlace place) => new AddLayerModel(
        NameOf(arguments, place),
        place.SizeOf(arguments.Text("From")),
        ActivationOf(arguments, arguments.Enum("Act", Act.Linear)),
        arguments.PositionalText(0),
        arguments.Given,
        IsMalformed: false);
}

using NetGen.Model;
using NetGen.Parsing;

namespace NetGen.Layers.Dense;

/// <summary>[Layer(…)] → model.</summary>
internal sealed class DenseLayerParser : LayerParser
{
    public override string AttributeClass => "LayerAttribute";

    protected override LayerModel Parse(AttributeArguments arguments, LayerPlace place)
    {
        var activation = ActivationOf(arguments, arguments.Enum("Act", Act.Linear));
        return new DenseLayerModel(
            Name: NameOf(arguments, place),
            Inputs: arguments.Positional(0),
            Outputs: arguments.Positional(1),
            Activation: activation,
            Dropout: arguments.Named("Dropout", 0.0),
            GivenArguments: arguments.Given,
            HasBias: arguments.Named("Bias", true),
            BiasValue: arguments.Named("BiasValue", 0.0),
            IsAutoInitialized: arguments.Enum("Init", Init.Auto) == Init.Auto,
            Initializer: InitializerParser.Parse(arguments, activation, place),
            IsMalformed: false) { InputShape = place.ShapeOf(arguments.Text("From")) is { Count: > 0 } shape ? shape : ValueShape.OfRow(arguments.Positional(0)) };
    }
}

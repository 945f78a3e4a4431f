using NetGen.Initialization;
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
            Initializer: ParseInitializer(arguments, activation.Facts.IsIdentity ? place.Following ?? activation : activation),
            IsMalformed: false);
    }

    private static InitializerModel ParseInitializer(AttributeArguments arguments, ActivationModel activation)
    {
        var declared = arguments.Enum("Init", Init.Auto);
        var kind = declared == Init.Auto ? activation.PreferredInitializer : declared;
        return new InitializerModel(
            kind,
            Gain: arguments.Named("Gain", DefaultGain(kind, declared == Init.Auto, activation)),
            Mean: arguments.Named("Mean", 0.0),
            Std: arguments.Named("Std", InitializerTable.Of(kind).DefaultStd),
            Low: arguments.Named("Low", -1.0),
            High: arguments.Named("High", 1.0),
            Value: arguments.Named("Value", 0.0),
            Sparsity: arguments.Named("Sparsity", 0.9),
            Scale: arguments.Named("Scale", 1.0),
            Mode: arguments.Enum("Mode", FanMode.In),
            Distribution: arguments.Enum("Distribution", Distribution.Normal),
            Truncated: arguments.Named("Truncated", false));
    }

    /// <summary>√2 for He; chosen for a LeakyReLU, He's exact √(2 / (1 + slope²)) (He et al. 2015, eq. 15).</summary>
    private static double DefaultGain(Init kind, bool isAuto, ActivationModel activation)
    {
        if (!InitializerTable.Of(kind).HasRectifierGain)
        {
            return 1;
        }

        var slope = isAuto && activation.Kind == Act.LeakyReLU ? activation.Slope : 0;
        return Math.Sqrt(2 / (1 + slope * slope));
    }
}

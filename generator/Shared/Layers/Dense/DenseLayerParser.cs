using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Parsing;

/// <summary>[Layer(…)] → model.</summary>
internal static class DenseLayerParser
{
    public static LayerModel Parse(AttributeData attribute, int index)
    {
        var arguments = new AttributeArguments(attribute);
        var activation = ParseActivation(arguments);
        return new DenseLayerModel(
            Name: arguments.Text("Name") ?? "layer" + (index + 1).ToString(CultureInfo.InvariantCulture),
            Inputs: arguments.Positional(0),
            Outputs: arguments.Positional(1),
            Activation: activation,
            Dropout: arguments.Named("Dropout", 0.0),
            GivenArguments: arguments.Given,
            HasBias: arguments.Named("Bias", true),
            BiasValue: arguments.Named("BiasValue", 0.0),
            IsAutoInitialized: arguments.Enum("Init", Init.Auto) == Init.Auto,
            Initializer: ParseInitializer(arguments, activation),
            IsMalformed: arguments.IsMalformed);
    }

    private static ActivationModel ParseActivation(AttributeArguments arguments)
    {
        var kind = arguments.Enum("Act", Act.Linear);
        var activation = new ActivationModel(kind, 0);
        return activation with { Slope = arguments.Named("Slope", activation.Facts.DefaultSlope ?? 0) };
    }

    private static InitializerModel ParseInitializer(AttributeArguments arguments, ActivationModel activation)
    {
        var declared = arguments.Enum("Init", Init.Auto);
        var kind = declared == Init.Auto ? activation.PreferredInitializer : declared;
        return new InitializerModel(
            kind,
            Gain: arguments.Named("Gain", DefaultGain(kind, declared == Init.Auto, activation)),
            Mean: arguments.Named("Mean", 0.0),
            Std: arguments.Named("Std", kind == Init.Sparse ? 0.01 : 1),
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
        if (kind is not (Init.He or Init.HeUniform))
        {
            return 1;
        }

        var slope = isAuto && activation.Kind == Act.LeakyReLU ? activation.Slope : 0;
        return Math.Sqrt(2 / (1 + slope * slope));
    }
}

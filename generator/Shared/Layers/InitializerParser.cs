using NetGen.Initialization;
using NetGen.Model;
using NetGen.Parsing;

namespace NetGen.Layers;

/// <summary>The initializer that an attribute asks for, every parameter resolved.</summary>
internal static class InitializerParser
{
    /// <param name="arguments">The attribute's arguments.</param>
    /// <param name="own">The layer's own activation.</param>
    /// <param name="place">Where it stands: an [Activation] below it is taken for its own where it has none.</param>
    public static InitializerModel Parse(AttributeArguments arguments, ActivationModel own, LayerPlace place)
    {
        var activation = own.Facts.IsIdentity ? place.Following ?? own : own;
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

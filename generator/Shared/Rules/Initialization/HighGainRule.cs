using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1106: He weights, twice the variance that is needed, where nothing halves the signal.</summary>
internal sealed class HighGainRule : InitializationRule
{
    /// <summary>Up to a tenth above 1 the gain is another choice than He's.</summary>
    private const double HighestGain = 1.1;

    public override string Id => "NG1106";

    public override string Title => "He weights go with ReLU and its family";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Info;

    public override bool HasRemedy => true;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        // What a rectifier feeds has half of its second moment: there He's gain is right, whatever follows. SELU is NG1107's, a
        // missing activation NG1004's.
        if (layer is { Initializer.Kind: Init.He or Init.HeUniform, Activation: Act.Linear or Act.Tanh or Act.Sigmoid } &&
            layer.Initializer.Gain > HighestGain &&
            layer.Previous?.Activation.IsOfReLUFamily != true &&
            !StackedLinearRule.Breaks(layer))
        {
            var xavier = layer.Initializer.IsUniformVariant ? Init.XavierUniform : Init.Xavier;
            var found = On(
                layer,
                "Init",
                $"{layer.Initializer.Kind} weights make up for a ReLU, which halves the signal; with {layer.Activation} the variance of the pre-activations is {Text.Rounded(layer.Initializer.Gain * layer.Initializer.Gain)} times too high. Use Init = {xavier}.",
                InitializerRemedy.Use(layer, xavier));
            yield return layer.Context.SignalExplodes ? found with { Severity = DiagnosticSeverity.Warning } : found;
        }
    }
}

using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1304: ReLU or another one-sided activation on the last layer.</summary>
internal sealed class OneSidedHeadRule : LayerRule
{
    public override string Id => "NG1304";

    public override string Title => "The last layer can give outputs of both signs";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    public override bool HoldsForGivenWeights => false;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        // A cross-entropy does not belong to such a head at all, which NG1305 says.
        if (layer is { IsLast: true, Network.Loss: not (Loss.SoftmaxCrossEntropy or Loss.BinaryCrossEntropy) } && Effect(layer.ActivationModel) is { } effect)
        {
            HeadCure[] cures = layer.Activation is Act.ReLU or Act.ReLU6 ? [HeadCure.Values(layer), HeadCure.PositiveValues(layer)] : [HeadCure.Values(layer)];
            yield return OnActivation(layer, $"{layer.Activation} on the last layer {effect}. {HeadCure.Advice(cures)}.", HeadCure.Remedies(cures));
        }
    }

    /// <summary>Whether an activation keeps outputs from one sign, or nearly so.</summary>
    public static bool Reports(ActivationModel activation) => Effect(activation) is not null;

    private static string? Effect(ActivationModel activation) => activation.Kind switch
    {
        Act.ReLU => "cannot give negative outputs, and an output that is 0 gets no gradient",
        Act.ReLU6 => "cannot give outputs below 0 or above 6, and an output that is either gets no gradient",
        Act.LeakyReLU => $"multiplies negative outputs by {Text.Number(activation.Slope)}",
        Act.ELU => $"cannot give outputs below {Text.Number(0 - activation.Slope)}",
        Act.SELU => "cannot give outputs below -1.758",
        Act.GELU => "cannot give outputs below -0.17",
        Act.SiLU => "cannot give outputs below -0.278",
        Act.Mish => "cannot give outputs below -0.309",
        Act.HardSwish => "cannot give outputs below -0.375",
        _ => null,
    };
}

using Microsoft.CodeAnalysis;
using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Rules;

/// <summary>NG1105: Xavier weights with ReLU or one of its family.</summary>
internal sealed class StarvedRectifierRule : InitializationRule
{
    /// <summary>With a gain that makes up for the activation, Xavier is as good as He.</summary>
    private const double MadeUp = 0.9;

    public override string Id => "NG1105";

    public override string Title => "ReLU and its family have He weights";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        var initializer = layer.Initializer;
        if (initializer.Kind is not (Init.Xavier or Init.XavierUniform) || !layer.ActivationModel.IsOfReLUFamily)
        {
            yield break;
        }

        var square = initializer.Gain * initializer.Gain * UnitSecondMoment(layer.ActivationModel);
        if (square < MadeUp)
        {
            var he = initializer.IsUniformVariant ? Init.HeUniform : Init.He;
            var here = square * layer.Model.FanIn * 2 / ((double)layer.Model.FanIn + layer.Model.FanOut);
            var found = On(
                layer,
                "Init",
                $"{initializer.Kind} is made for activations that pass the whole signal; with {layer.Activation} it keeps {Text.Rounded(here)} of the second moment here, {Text.Rounded(square)} in a square layer{Prediction(layer)}. Use Init = {he}.",
                InitializerRemedy.Use(layer, he));
            // They pass both signs near 0, so that Xavier harms deep networks only.
            yield return layer.ActivationModel.Shape.IsCurved && !layer.Context.HasSignalFault ? found with { Severity = DiagnosticSeverity.Info } : found;
        }
    }

    /// <summary>E φ(z)² for a standard normal z: ½ for ReLU.</summary>
    private static double UnitSecondMoment(ActivationModel activation) => Activated.OfNormal(activation, 0, 1).Moments.SecondMoment;

    /// <summary>What the whole network makes of it.</summary>
    private static string Prediction(PlacedLayer layer) => layer.Context.Signal is { } signal && !signal.Layers[layer.Index].HasIdenticalUnits
        ? Text.Invariant($", and activations have a standard deviation of {Text.Rounded(signal.Layers[layer.End].Std)} after layer {layer.End + 1}")
        : "";
}

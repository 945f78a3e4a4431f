using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1021: a softmax over all the values of an image.</summary>
internal sealed class ImageSoftmaxRule : DeclarationRule
{
    public override string Id => "NG1021";

    public override string Title => "Softmax runs over a row";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    public override bool StopsAnalysis => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        for (var i = 0; i < context.Network.Layers.Count; i++)
        {
            if (context.Network.Layers[i] is { Activation.Kind: Act.Softmax } layer && context.Shapes.Of(i) is { IsImage: true, Pixels: > 1 } image)
            {
                yield return OnLayer(
                    i,
                    layer.ActivationArgument,
                    Text.Invariant($"Softmax runs over whole rows: here over all {image} = {image.Count} values of an image, whose pixels would share a sum of 1. Put [GlobalAveragePool] or a [Layer] before it, or [Flatten] and [Activation(Softmax)] if that is meant."));
            }
        }
    }
}

using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1002: a size is not positive, or the parameters are more than one array can hold.</summary>
internal sealed class InvalidSizeRule : DeclarationRule
{
    /// <summary>Padding included, offsets must fit 32 bits; an array of floats ends below 2³¹ elements.</summary>
    private const long MaxParameters = 1_000_000_000;

    public override string Id => "NG1002";

    public override string Title => "Sizes are positive and the network fits into memory";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    public override bool StopsAnalysis => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var network = context.Network;
        for (var i = 0; i < network.Layers.Count; i++)
        {
            var layer = network.Layers[i];
            // What has no sizes of its own takes those of what it reads.
            if (layer.IsMalformed || !layer.SaysInputSize)
            {
                continue;
            }

            if (layer.Inputs <= 0)
            {
                yield return OnLayer(i, "inputs", Text.Invariant($"A layer has at least 1 input, not {layer.Inputs}."));
            }

            if (layer.Outputs <= 0)
            {
                yield return OnLayer(i, "outputs", Text.Invariant($"A layer has at least 1 output, not {layer.Outputs}."));
            }
        }

        if (network.Layers.All(layer => layer is { Inputs: > 0, Outputs: > 0 }) && network.Layers.Sum(PaddedCount) is var count and > MaxParameters)
        {
            yield return OnType(Text.Invariant(
                $"'{network.Type.Identifier}' takes room for {count:N0} parameters, but a network holds at most {MaxParameters:N0}. Make its layers smaller."));
        }
    }

    private static double PaddedCount(LayerModel layer) => layer is WeightedLayerModel weighted ? (weighted.FanIn + 16.0) * (weighted.WeightShape.Outputs + 16.0) : 0;
}

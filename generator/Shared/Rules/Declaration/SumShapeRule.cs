using Microsoft.CodeAnalysis;
using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1016: the terms of a sum have different shapes.</summary>
internal sealed class SumShapeRule : DeclarationRule
{
    public override string Id => "NG1016";

    public override string Title => "The terms of a sum have one shape";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    public override bool StopsAnalysis => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var layers = context.Network.Layers;
        for (var i = 0; i < layers.Count; i++)
        {
            var sources = context.Sources.Of(i);
            if (layers[i].IsMalformed || UnknownLayerRule.Breaks(layers, i) || context.Shapes.Of(sources[0]) is not { } first)
            {
                continue;
            }

            foreach (var other in sources.Skip(1))
            {
                if (context.Shapes.Of(other) is { } second && !second.Matches(first))
                {
                    yield return OnLayer(i, "other", $"A sum adds its terms value by value, but {Describe(context, sources[0], first)} and {Describe(context, other, second)}. {Advice(first, second)}");
                }
            }
        }
    }

    private static string Advice(ValueShape first, ValueShape second) =>
        !first.IsImage && !second.IsImage ? "Make both numbers the same."
        : first.IsImage == second.IsImage || first.Count != second.Count ? "Make both shapes the same."
        : "One is an image, the other a row: add what [Flatten] makes of the image.";

    private static string Describe(RuleContext context, int source, ValueShape shape)
    {
        var values = shape.IsImage ? Text.Invariant($"{shape} = {shape.Count} values") : Text.Count(shape.Count, "value");
        return source == LayerSources.Input ? $"the network's input has {values}" : $"'{context.Network.Layers[source].Name}' gives {values}";
    }
}

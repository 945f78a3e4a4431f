using Microsoft.CodeAnalysis;
using NetGen.Graph;

namespace NetGen.Rules;

/// <summary>NG1016: the terms of a sum have different sizes.</summary>
internal sealed class SumShapeRule : DeclarationRule
{
    public override string Id => "NG1016";

    public override string Title => "The terms of a sum have one size";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    public override bool StopsAnalysis => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var layers = context.Network.Layers;
        for (var i = 0; i < layers.Count; i++)
        {
            var sources = context.Sources.Of(i);
            if (layers[i].IsMalformed || UnknownLayerRule.Breaks(layers, i) || !HasSize(context, sources[0]))
            {
                continue;
            }

            foreach (var other in sources.Skip(1).Where(source => HasSize(context, source) && SizeOf(context, source) != SizeOf(context, sources[0])))
            {
                yield return OnLayer(i, "other", $"A sum adds its terms value by value, but {Describe(context, sources[0])} and {Describe(context, other)}. Make both numbers the same.");
            }
        }
    }

    /// <summary>What is no size is NG1002's and NG1012's to report.</summary>
    private static bool HasSize(RuleContext context, int source) => SizeOf(context, source) > 0 && (source == LayerSources.Input || !context.Network.Layers[source].IsMalformed);

    private static int SizeOf(RuleContext context, int source) => source == LayerSources.Input ? context.Network.InputSize : context.Network.Layers[source].Outputs;

    private static string Describe(RuleContext context, int source) => source == LayerSources.Input
        ? $"the network's input has {Text.Count(SizeOf(context, source), "value")}"
        : $"'{context.Network.Layers[source].Name}' gives {Text.Count(SizeOf(context, source), "value")}";
}

using Microsoft.CodeAnalysis;
using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1020: nothing reads what a layer gives.</summary>
internal sealed class UnreadLayerRule : DeclarationRule
{
    public override string Id => "NG1020";

    public override string Title => "Every layer is read";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    public override bool StopsAnalysis => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var layers = context.Network.Layers;
        if (!NamesAreSound(layers))
        {
            yield break;
        }

        for (var i = 0; i < layers.Count - 1; i++)
        {
            if (!context.Sources.ReadersOf(i).Any())
            {
                yield return OnLayer(i, null, $"Nothing reads what '{layers[i].Name}' gives, so that it is computed for nothing and never learns. Let a layer below read it, by From or [Add], or remove it.");
            }
        }
    }

    /// <summary>Where a name is wrong, used twice or missing, who reads what is not known; NG1003, NG1009 and NG1015 say so.</summary>
    private static bool NamesAreSound(EquatableArray<LayerModel> layers) =>
        layers.Select(layer => layer.Name).Append(NetworkGraph.InputName).Distinct().Count() == layers.Count + 1 &&
        Enumerable.Range(0, layers.Count).All(i => !layers[i].IsMalformed && !UnknownLayerRule.Breaks(layers, i));
}

using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>NG1405: dropout on the last layer.</summary>
internal sealed class DropoutOnHeadRule : LayerRule
{
    public override string Id => "NG1405";

    public override string Title => "The last layer has no dropout";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (layer is { IsLast: true, Model.Dropout: > 0 })
        {
            yield return On(
                layer,
                "Dropout",
                $"Dropout on the last layer sets the network's own outputs to 0 in {Text.Rounded(100 * layer.Model.Dropout)} % of cases, so the loss is wrong. Remove it.",
                Remedy.Of("Remove Dropout", ArgumentEdit.Remove(layer.Index, "Dropout")));
        }
    }
}

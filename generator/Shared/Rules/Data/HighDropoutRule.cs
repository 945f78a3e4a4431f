using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>NG1403: a hidden layer that drops more than half of its neurons.</summary>
internal sealed class HighDropoutRule : LayerRule
{
    private static readonly Threshold Highest = new("netgen_high_dropout", 0.5);

    public override string Id => "NG1403";

    public override string Title => "Dropout keeps at least half of the neurons";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Info;

    public override IReadOnlyList<Threshold> Thresholds => [Highest];

    public override bool HoldsForGivenWeights => false;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (layer.IsHidden && layer.Model.Dropout > layer.Context.Value(Highest))
        {
            // Of an image single values are dropped, not maps.
            var outputs = Text.Count(layer.Model.Outputs, layer.Model.OutputShape.IsImage ? "value" : layer.Model.UnitName);
            yield return On(
                layer,
                "Dropout",
                $"Dropout = {Text.Number(layer.Model.Dropout)} leaves about {Text.Rounded((1 - layer.Model.Dropout) * layer.Model.Outputs)} of {outputs} in each step. Rates of 0.1 to 0.5 are usual; a narrower layer may serve as well.");
        }
    }
}

using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>NG1104: Identity with more outputs than inputs in a hidden layer.</summary>
internal sealed class ExpandingIdentityRule : InitializationRule
{
    public override string Id => "NG1104";

    public override string Title => "An identity matrix does not expand";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        var (inputs, outputs) = layer.Matrix;
        if (layer is { IsHidden: true, Initializer.Kind: Init.Identity } && outputs > inputs)
        {
            var zeros = (outputs - inputs) * layer.Model.WeightShape.Groups;
            var (unit, orthogonal) = layer.Model.WeightShape.Kernel > 1 ? ("channel", Init.DeltaOrthogonal) : ("input", Init.Orthogonal);
            yield return On(
                layer,
                "Init",
                $"Identity has one row of weights per {unit}: {Text.Invariant($"{zeros} of {layer.Units}")} start{(zeros == 1 ? "s as zero" : " as identical zeros")}. Use Init = {orthogonal}.",
                InitializerRemedy.Use(layer, orthogonal, ExpandingOrthogonalRule.Correction(layer)));
        }
    }
}

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
        var (inputs, outputs) = (layer.Model.Inputs, layer.Model.Outputs);
        if (layer is { IsHidden: true, Initializer.Kind: Init.Identity } && outputs > inputs)
        {
            yield return On(
                layer,
                "Init",
                $"Identity has one row of weights per input: {Text.Invariant($"{outputs - inputs} of {layer.Neurons}")} start{(outputs - inputs == 1 ? "s as zero" : " as identical zeros")}. Use Init = Orthogonal.",
                InitializerRemedy.Use(layer, Init.Orthogonal, ExpandingOrthogonalRule.Correction(layer)));
        }
    }
}

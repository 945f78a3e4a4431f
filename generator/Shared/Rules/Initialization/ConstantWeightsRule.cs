using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>NG1102: equal weights in a hidden layer, however they are spelled.</summary>
internal sealed class ConstantWeightsRule : InitializationRule
{
    public override string Id => "NG1102";

    public override string Title => "Hidden layers do not start with equal weights";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (layer is { Initializer.Kind: not Init.Zeros, Model.ConstantWeight: not null } && Symmetry.Consequence(layer) is { } consequence)
        {
            yield return On(layer, Symmetry.Argument(layer), $"{Symmetry.Spelling(layer)}: {consequence}. {InitializerRemedy.Advice(layer)}", InitializerRemedy.Preferred(layer));
        }
    }
}

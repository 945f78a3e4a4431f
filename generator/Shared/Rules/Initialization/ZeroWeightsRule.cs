using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>NG1101: Init = Zeros in a hidden layer.</summary>
internal sealed class ZeroWeightsRule : InitializationRule
{
    public override string Id => "NG1101";

    public override string Title => "Hidden layers do not start with zero weights";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Warning;

    public override bool HasRemedy => true;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (layer.Initializer.Kind == Init.Zeros && Symmetry.Consequence(layer) is { } consequence)
        {
            yield return On(layer, "Init", $"Init = Zeros: {consequence}. {InitializerRemedy.Advice(layer)}", InitializerRemedy.Preferred(layer));
        }
    }
}

using Microsoft.CodeAnalysis;

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
        for (var i = 0; i < context.Network.Layers.Count - 1; i++)
        {
            if (!context.Sources.ReadersOf(i).Any())
            {
                yield return OnLayer(i, null, $"Nothing reads what '{context.Network.Layers[i].Name}' gives, so that it is computed for nothing and never learns. Let a layer below read it, by From or [Add], or remove it.");
            }
        }
    }
}

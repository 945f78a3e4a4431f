using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>NG1007: layers stand on several partial declarations, whose order is undefined.</summary>
internal sealed class SpreadLayersRule : DeclarationRule
{
    public override string Id => "NG1007";

    public override string Title => "All layers stand on one declaration";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    public override bool StopsAnalysis => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var network = context.Network;
        if (network.Type.IsSpread)
        {
            yield return OnType($"The layers of '{network.Type.Identifier}' stand on several partial declarations, so their order is undefined. Write all of them on one.");
        }
    }
}

using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>NG1005: the class cannot be given a generated half.</summary>
internal sealed class UnsuitableTypeRule : DeclarationRule
{
    public override string Id => "NG1005";

    public override string Title => "A network is a partial class that a generated half can complete";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    /// <summary>Where only 'partial' is missing; no argument changes, so it is a fix of its own and not a <see cref="Remedy"/>.</summary>
    public override bool HasRemedy => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var network = context.Network;
        if (network.Type.Obstacle is { } obstacle)
        {
            yield return OnType($"'{network.Type.Identifier}' cannot be a network because {obstacle}.");
        }
    }
}

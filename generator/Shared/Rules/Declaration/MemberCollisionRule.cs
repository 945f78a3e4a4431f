using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>NG1008: the user wrote a member that is generated too.</summary>
internal sealed class MemberCollisionRule : DeclarationRule
{
    public override string Id => "NG1008";

    public override string Title => "The class has no member that is generated";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var network = context.Network;
        bool IsEmitted(string name) => name switch
        {
            "Classify" => network.HasClasses,
            "LoadPretrained" => network.Weights is not null,
            _ => true,
        };
        foreach (var name in network.Type.Collisions.Where(IsEmitted))
        {
            yield return OnType($"'{network.Type.Identifier}.{name}' is generated from the layers, so the class cannot have its own. Rename or remove yours.");
        }

        foreach (var name in network.Type.ExplicitMembers.Where(name => name is "Create" or "Parameters" or "CreateTrainer"))
        {
            yield return OnType($"'INetwork.{name}' is implemented by the generated half of '{network.Type.Identifier}', so the class cannot have its own. Remove yours.");
        }

        foreach (var name in network.Type.Unfulfilled.Where(IsEmitted))
        {
            yield return OnType($"'{network.Type.Identifier}.{name}' is generated from the layers and cannot override the abstract '{name}' of a base class. Rename that one.");
        }
    }
}

using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>NG1022: a network that is loaded is made by the constructor that is generated, beside those that the user wrote.</summary>
internal sealed class BypassedConstructorRule : DeclarationRule
{
    public override string Id => "NG1022";

    public override string Title => "A network that is loaded runs the constructor of its class";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Info;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var type = context.Network.Type;
        if (type is { IsAbstract: false, Obstacle: null, BypassedConstructor: { } constructor })
        {
            yield return OnType(
                $"{type.Identifier}.Load and other ways to a new network call {type.Identifier}(), which is generated: {constructor} does not run there. " +
                $"Write {type.Identifier}() too, or give the members that it sets their values where they are declared.");
        }
    }
}

using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1005: the class cannot be given a generated half.</summary>
internal sealed class UnsuitableTypeRule : Rule
{
    public override string Id => "NG1005";

    public override bool PreventsEmission => true;

    public override IEnumerable<Violation> Check(NetworkModel network)
    {
        if (network.Type.Obstacle is { } obstacle)
        {
            yield return OnType($"'{network.Type.Identifier}' cannot be a network because {obstacle}.");
        }
    }
}

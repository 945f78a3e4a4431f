using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1007: layers stand on several partial declarations, whose order is undefined.</summary>
internal sealed class SpreadLayersRule : Rule
{
    public override string Id => "NG1007";

    public override bool PreventsEmission => true;

    public override IEnumerable<Violation> Check(NetworkModel network)
    {
        if (network.Type.IsSpread)
        {
            yield return OnType($"The layers of '{network.Type.Identifier}' stand on several partial declarations, so their order is undefined. Write all of them on one.");
        }
    }
}

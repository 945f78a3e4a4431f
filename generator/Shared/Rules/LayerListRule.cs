using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1009: two layers have the same name.</summary>
internal sealed class DuplicateLayerNameRule : Rule
{
    public override string Id => "NG1009";

    public override bool PreventsEmission => true;

    public override IEnumerable<Violation> Check(NetworkModel network)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < network.Layers.Count; i++)
        {
            var name = network.Layers[i].Name;
            if (seen.TryGetValue(name, out var first))
            {
                yield return OnLayer(i, "Name", Text.Invariant($"Layers {first + 1} and {i + 1} are both named '{name}'. Names tell layers apart in weight files: give each its own."));
            }
            else
            {
                seen[name] = i;
            }
        }
    }
}

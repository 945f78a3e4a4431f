using Microsoft.CodeAnalysis;
using NetGen.Graph;

namespace NetGen.Rules;

/// <summary>NG1009: [Network] without any [Layer], or two layers with the same name.</summary>
internal sealed class LayerListRule : DeclarationRule
{
    public override string Id => "NG1009";

    public override string Title => "A network has layers, each with a name of its own";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    /// <summary>The first half, told of a class alone: without a layer there is no model to check.</summary>
    /// <param name="identifier">The class's name.</param>
    /// <param name="attribute">What it has instead: "Network", or "Input".</param>
    public static Violation MissingLayers(string identifier, string attribute) =>
        new LayerListRule().OnType($"'{identifier}' has [{attribute}] but no layer, so there is nothing to generate. Add a layer, such as [Layer(4, 3)], or remove [{attribute}].");

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var network = context.Network;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < network.Layers.Count; i++)
        {
            var name = network.Layers[i].Name;
            if (name == NetworkGraph.InputName)
            {
                yield return OnLayer(i, "Name", $"'{name}' is what layers call the network's input. Give the layer another name.");
            }

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

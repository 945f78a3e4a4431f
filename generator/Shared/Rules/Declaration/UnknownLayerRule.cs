using Microsoft.CodeAnalysis;
using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1015: a layer reads one that is not above it.</summary>
internal sealed class UnknownLayerRule : DeclarationRule
{
    public override string Id => "NG1015";

    public override string Title => "Layers read layers above them";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    public override bool StopsAnalysis => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var layers = context.Network.Layers;
        for (var i = 0; i < layers.Count; i++)
        {
            var argument = layers[i].GivenArguments.Contains("From") ? "From" : null;
            foreach (var (name, where) in layers[i].With.Select(name => (name, (string?)"other")).Concat(layers[i].From is { } from ? [(from, argument)] : []))
            {
                if (!layers[i].IsMalformed && name != NetworkGraph.InputName && !layers.Take(i).Any(layer => layer.Name == name))
                {
                    yield return OnLayer(i, where, Message(layers, i, name));
                }
            }
        }
    }

    private static string Message(EquatableArray<LayerModel> layers, int reader, string name)
    {
        var found = Enumerable.Range(0, layers.Count).Where(i => i >= reader && layers[i].Name == name).DefaultIfEmpty(-1).First();
        var fault = found == reader ? $"'{name}' is this layer itself"
            : found > reader ? $"'{name}' stands below, and layers run in the order written"
            : $"there is no layer '{name}'";
        return $"A layer reads layers above it, but {fault}. Above are {string.Join(", ", layers.Take(reader).Select(layer => layer.Name).Prepend(NetworkGraph.InputName).Select(above => $"'{above}'"))}.";
    }
}

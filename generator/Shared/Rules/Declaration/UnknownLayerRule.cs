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
            foreach (var (name, argument) in UnknownNames(layers, i))
            {
                yield return OnLayer(i, argument, Message(layers, i, name));
            }
        }
    }

    /// <summary>Whether what a layer reads is not known.</summary>
    public static bool Breaks(EquatableArray<LayerModel> layers, int reader) => UnknownNames(layers, reader).Any();

    private static IEnumerable<(string Name, string Argument)> UnknownNames(EquatableArray<LayerModel> layers, int reader)
    {
        var layer = layers[reader];
        var names = layer.With.Select(name => (Name: name, Argument: "other"));
        return names
            .Concat(layer.From is { } from ? [(from, "From")] : [])
            .Where(read => !layer.IsMalformed && read.Name != NetworkGraph.InputName && !layers.Take(reader).Any(above => above.Name == read.Name));
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

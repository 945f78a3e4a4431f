using NetGen.Activations;

namespace NetGen;

/// <summary>What one layer of a model has otherwise than the declared one in its place, as clauses.</summary>
internal static class LayerDifferences
{
    /// <param name="graph">The model.</param>
    /// <param name="index">Its layer.</param>
    /// <param name="declared">The declaration.</param>
    /// <param name="place">Its layer.</param>
    /// <param name="comparesSources">Whether to compare what they read, by names; otherwise it is the same.</param>
    public static IEnumerable<string> List(LayerGraph graph, int index, LayerGraph declared, int place, bool comparesSources)
    {
        var (layer, wanted) = (graph.Layers[index], declared.Layers[place]);
        var name = layer.Name == wanted.Name ? $"'{layer.Name}'" : $"'{layer.Name}', declared as '{wanted.Name}',";
        if (layer.Kind != wanted.Kind)
        {
            yield return $"{name} is [{layer.Kind}], but [{wanted.Kind}] is declared";
        }
        else if ((layer.WindowText, layer.Groups) != (wanted.WindowText, wanted.Groups))
        {
            yield return $"{name} moves {Window(layer)}, but {Window(wanted)} is declared";
        }
        else if ((layer.Inputs, layer.Outputs) != (wanted.Inputs, wanted.Outputs))
        {
            yield return layer.HasWeights && layer.WindowText is null ? FormattableString.Invariant($"{name} has weights [{layer.Outputs}, {layer.Inputs}], but [{wanted.Outputs}, {wanted.Inputs}] is declared")
                : FormattableString.Invariant($"{name} gives {layer.Outputs} numbers, but {wanted.Outputs} are declared");
        }

        if (comparesSources && !HaveSameSources(graph, index, declared, place))
        {
            yield return $"{name} reads {Sources(graph, index)}, but {Sources(declared, place)} {(declared.SourcesOf(place).Length == 1 ? "is" : "are")} declared";
        }

        if (layer.Kind == wanted.Kind && layer.HasBias != wanted.HasBias)
        {
            yield return layer.HasFoldedBias ? $"{name} has a bias by an offset that is folded into it, but is declared without one"
                : layer.HasBias ? $"{name} has a bias, but is declared without one"
                : $"{name} has no bias, but is declared with one";
        }

        var isSame = layer.Curve is null || wanted.Curve is null ? layer.Curve is null && wanted.Curve is null : layer.Curve.Matches(wanted.Curve);
        if (!isSame)
        {
            yield return $"{name} has the activation {Describe(layer)}, but {Describe(wanted)} is declared";
        }
    }

    private static string Window(OnnxLayer layer) => layer.Groups == 1 ? layer.WindowText! : FormattableString.Invariant($"{layer.WindowText} in {layer.Groups} groups");

    /// <summary>By places: names may differ.</summary>
    private static bool HaveSameSources(LayerGraph graph, int index, LayerGraph declared, int place)
    {
        var (own, wanted) = (graph.SourcesOf(index), declared.SourcesOf(place));
        return own.SequenceEqual(wanted) || graph.Layers[index].IsCommutative && own.Order().SequenceEqual(wanted.Order());
    }

    private static string Sources(LayerGraph graph, int index) => LayerText.Reads(graph.Layers[index].Sources, index == 0 ? null : graph.Layers[index - 1].Name);

    private static string Describe(OnnxLayer layer) => ActivationTable.Of(layer.Activation) is { DefaultSlope: not null } facts
        ? FormattableString.Invariant($"{layer.Activation} of {facts.SlopeName} {layer.Slope}")
        : $"{layer.Activation}";
}

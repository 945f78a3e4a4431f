using NetGen.Model;

namespace NetGen.Weights;

/// <summary>A declaration against a weight file, with the matching that loading uses.</summary>
internal static class WeightComparison
{
    /// <summary>Every difference, as clauses; none when the file can be loaded.</summary>
    public static IReadOnlyList<string> Differences(NetworkModel network, WeightFacts facts)
    {
        var layers = network.Layers.Where(layer => layer.Tensors.Count > 0).Select(layer => new LayerShape(layer.Name, layer.Tensors)).ToArray();
        var tensors = facts.Tensors.Select(tensor => new FileTensor(tensor.Name, tensor.Type, [.. tensor.Shape], 0, 0, 0)).ToArray();
        var differences = TensorMatching.Match(layers, tensors, allowsExtra: false).Differences;
        var declared = ArchitectureText.Format(network.InputSize, network.Layers.Select(layer => (layer.Outputs, layer.Activation.Kind, (float)layer.Activation.Slope, ArchitectureText.Reads([.. layer.SourceNames]))));
        // Sizes are told of one by one; activations of the same number of layers differ beside them.
        var fits = differences.Count == 0 ? ArchitectureText.Fits(facts.Architecture, declared) : ArchitectureText.HaveActivationsOf(facts.Architecture, declared);
        return
        [
            .. differences,
            .. !fits && facts.Architecture.Length > 0 ? [$"it holds the weights of a network {facts.Architecture}, but {declared} is declared"] : Array.Empty<string>(),
            .. differences.Count == 0 && WindowDifference(network, facts) is { } window ? [$"it holds the weights of {window}"] : Array.Empty<string>(),
        ];
    }

    /// <summary>Of networks of images alone, as when weights are loaded.</summary>
    private static string? WindowDifference(NetworkModel network, WeightFacts facts) => facts.Windows.Length == 0 || !network.InputShape.IsImage ? null : ImageText.Difference(
        facts.Windows,
        ImageText.Format(
            network.ChannelsFirst,
            network.Layers.Where(layer => layer.WindowInfo is not null).Select(layer => ImageText.Window(layer.KindName, layer.WindowInfo!, layer.Groups))));
}

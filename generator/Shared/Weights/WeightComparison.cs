using NetGen.Model;

namespace NetGen.Weights;

/// <summary>A declaration against a weight file, with the matching that loading uses.</summary>
internal static class WeightComparison
{
    /// <summary>Every difference, as clauses; none when the file can be loaded.</summary>
    public static IReadOnlyList<string> Differences(NetworkModel network, WeightFacts facts)
    {
        var layers = network.Layers.OfType<DenseLayerModel>().Select(layer => new LayerShape(layer.Name, layer.Inputs, layer.Outputs, layer.HasBias)).ToArray();
        var tensors = facts.Tensors.Select(tensor => new TensorInfo(tensor.Name, tensor.Type, [.. tensor.Shape], 0, 0, 0)).ToArray();
        var differences = TensorMatching.Match(layers, tensors, allowsExtra: false).Differences;
        var declared = ArchitectureText.Format(network.InputSize, network.Layers.Select(layer => (layer.Outputs, layer.Activation.Kind)));
        var isOther = differences.Count == 0 ? facts.Architecture != declared : HaveOtherActivations(facts.Architecture, declared);
        return isOther && facts.Architecture.Length > 0
            ? [.. differences, $"it holds the weights of a network {facts.Architecture}, but {declared} is declared"]
            : differences;
    }

    /// <summary>Sizes are told of one by one; activations of the same number of layers differ beside them.</summary>
    private static bool HaveOtherActivations(string architecture, string declared)
    {
        var (stated, wanted) = (Activations(architecture), Activations(declared));
        return stated.Length == wanted.Length && !stated.SequenceEqual(wanted);
    }

    /// <summary>What stands behind each layer's size in an <see cref="ArchitectureText"/>.</summary>
    private static string[] Activations(string architecture) =>
        [.. architecture.Split(["-> "], StringSplitOptions.None).Skip(1).Select(layer => layer.Trim().Substring(layer.IndexOf(' ') + 1))];
}

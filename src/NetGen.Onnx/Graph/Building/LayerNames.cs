using System.Text.RegularExpressions;

namespace NetGen;

/// <summary>Names for layers, from what exporters call weights and operators.</summary>
internal static partial class LayerNames
{
    /// <summary>Longer ones are not read: a file may give one to each of very many layers.</summary>
    private const int LongestPath = 500;

    /// <summary>What a weight's or an operator's name ends with besides the layer's name.</summary>
    private static readonly HashSet<string> Endings = ["weight", "kernel", "W", "B", "bias", "BiasAdd", "ReadVariableOp", "Cast", "Transpose", "transpose", .. LayerKinds.NameEndings];

    /// <summary>
    /// A name per layer, all different: the file's where all layers with weights have one that tells something, and of the others those
    /// that have one; "layer1", "layer2" and so on for the rest.
    /// </summary>
    public static IReadOnlyList<string> Choose(IReadOnlyList<DraftedLayer> layers)
    {
        var found = layers.Select(Find).ToArray();
        var main = layers.Zip(found).Where(pair => pair.First.Draft is { HasWeights: true }).Select(pair => pair.Second).ToArray();
        var isOneEach = main.All(name => name is not null) && main.Distinct(StringComparer.Ordinal).Count() == main.Length;
        var names = new string?[layers.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var index in Enumerable.Range(0, layers.Count).OrderBy(index => layers[index].Draft is { HasWeights: true } ? 0 : 1))
        {
            names[index] = isOneEach && found[index] is { } name && taken.Add(name) ? name : null;
        }

        // One of so many is free.
        return [.. names.Select((name, index) => name ?? Enumerable.Range(index + 1, 2 * layers.Count).Select(number => FormattableString.Invariant($"layer{number}")).First(taken.Add))];
    }

    private static string? Find(DraftedLayer layer)
    {
        var paths = layer.Draft?.Paths ?? (layer.Node is { } node ? [NodeText.Name(node)] : []);
        return paths.Select(path => FromPath(path)).OfType<string>().FirstOrDefault(name => layer.Draft is { HasWeights: true } || !IsOperator(name, layer.Node!.OpType));
    }

    /// <summary>Whether a name only says what is computed: Add, Add_1, tanh.</summary>
    private static bool IsOperator(string name, string type) => Counter().Replace(name, "").Equals(type, StringComparison.OrdinalIgnoreCase);

    /// <summary>A name for one more layer, which none of the others has: "scaling", or a number where they have numbers.</summary>
    public static string ChooseNext(IReadOnlyCollection<string> names)
    {
        // One of so many is free.
        var numbered = Enumerable.Range(names.Count + 1, names.Count + 1).Select(number => FormattableString.Invariant($"layer{number}"));
        return (names.Contains("layer1") ? numbered : numbered.Prepend("scaling")).First(name => !names.Contains(name));
    }

    /// <summary>The part that names the layer: "fc1" of "model.fc1.weight", "dense" of "sequential/dense/MatMul/ReadVariableOp:0".</summary>
    private static string? FromPath(string path)
    {
        if (path.Length > LongestPath)
        {
            return null;
        }

        var parts = Separator().Split(Index().Replace(path, "")).ToList();
        while (parts.Count > 1 && Endings.Contains(Counter().Replace(parts[^1], "")))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return Meaningful().IsMatch(parts[^1]) && !Endings.Contains(Counter().Replace(parts[^1], "")) ? parts[^1] : null;
    }

    [GeneratedRegex("[/.]")]
    private static partial Regex Separator();

    /// <summary>TensorFlow's number of an operator's output.</summary>
    [GeneratedRegex(":[0-9]+$")]
    private static partial Regex Index();

    [GeneratedRegex("_[0-9]+$")]
    private static partial Regex Counter();

    /// <summary>A word; PyTorch's "onnx::MatMul_7" and "val_3" are none.</summary>
    [GeneratedRegex("^(?!(val|node|t|x|input|output)(_[0-9]+)?$)[A-Za-z][A-Za-z0-9_-]*$")]
    private static partial Regex Meaningful();
}

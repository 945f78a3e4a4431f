using System.Text.RegularExpressions;

namespace NetGen;

/// <summary>Names for layers, from what exporters call weights and operators.</summary>
internal static partial class LayerNames
{
    /// <summary>Longer ones are not read: a file may give one to each of very many layers.</summary>
    private const int LongestPath = 500;

    /// <summary>What a weight's or an operator's name ends with besides the layer's name.</summary>
    private static readonly string[] Endings =
        ["weight", "kernel", "W", "B", "bias", "MatMul", "Gemm", "BiasAdd", "ReadVariableOp", "Cast", "Transpose", "transpose", "Tensordot", "linear", "matmul"];

    /// <summary>A name per layer, all different; "layer1", "layer2" and so on where the file has none that tells something.</summary>
    public static string[] Choose(IReadOnlyList<LayerDraft> layers)
    {
        var found = layers.Select(layer => FromPath(layer.Weight.Tensor.Name) ?? FromPath(layer.NodeName)).ToArray();
        var isOneEach = found.All(name => name is not null) && found.Distinct(StringComparer.Ordinal).Count() == found.Length;
        return [.. found.Select((name, index) => isOneEach ? name! : FormattableString.Invariant($"layer{index + 1}"))];
    }

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
        while (parts.Count > 1 && Endings.Contains(Counter().Replace(parts[^1], ""), StringComparer.Ordinal))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return Meaningful().IsMatch(parts[^1]) && !Endings.Contains(Counter().Replace(parts[^1], ""), StringComparer.Ordinal) ? parts[^1] : null;
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

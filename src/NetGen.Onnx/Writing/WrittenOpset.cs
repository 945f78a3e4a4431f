using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>The versions of ONNX's operators and file format that a graph is written for, by ONNX's documents Operators.md and Versioning.md.</summary>
internal static class WrittenOpset
{
    /// <summary>Operators are written as this version has them: Softmax over one axis, bounds of Clip and pads as inputs.</summary>
    public const int Lowest = 13;

    /// <summary>No later version changes one of ours as far as this one.</summary>
    public const int Highest = 23;

    /// <summary>Operators that came later than <see cref="Lowest"/>.</summary>
    private static readonly Dictionary<string, int> Since = new(StringComparer.Ordinal) { ["HardSwish"] = 14, ["Mish"] = 18, ["Gelu"] = 20 };

    /// <summary>The version to write: the lowest that has all operators, unless another is wanted.</summary>
    /// <exception cref="ArgumentException">The wanted one lacks an operator, or is not known.</exception>
    public static int Choose(GraphProto graph, OnnxSaveOptions options)
    {
        var latest = graph.Node.MaxBy(Needed)!;
        return options.Opset is not { } opset ? Needed(latest)
            : opset < Needed(latest) ? throw new ArgumentException(FormattableString.Invariant(
                $"{nameof(options.Opset)} = {opset} is too low: {NodeText.Of(latest)} needs {Needed(latest)}. Ask for that at least, or for none."), nameof(options))
            : opset > Highest ? throw new ArgumentException(FormattableString.Invariant(
                $"{nameof(options.Opset)} = {opset} is higher than {Highest}, the highest that this version of NetGen knows."), nameof(options))
            : opset;
    }

    /// <summary>The version of the file format that came with one of the operators.</summary>
    public static long IrVersionOf(int opset) => opset switch { <= 14 => 7, <= 18 => 8, <= 20 => 9, <= 22 => 10, _ => 11 };

    private static int Needed(NodeProto node) => Since.GetValueOrDefault(node.OpType, Lowest);
}

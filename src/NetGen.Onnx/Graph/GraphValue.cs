namespace NetGen;

/// <summary>What is known of a value of the graph before any input is.</summary>
internal abstract record GraphValue;

/// <summary>What an operator gives that is not supported; already reported.</summary>
internal sealed record UnknownValue : GraphValue
{
    public static UnknownValue Instance { get; } = new();
}

/// <summary>A constant: an initializer or a Constant node, perhaps seen transposed.</summary>
/// <param name="Tensor">Where its numbers are.</param>
/// <param name="IsTransposed">Whether rows and columns change places.</param>
internal sealed record ConstantValue(OnnxTensor Tensor, bool IsTransposed = false) : GraphValue
{
    /// <summary>Its sizes as seen.</summary>
    public IReadOnlyList<long> Shape => IsTransposed ? [Tensor.Shape[1], Tensor.Shape[0]] : Tensor.Shape;

    /// <summary>The number, where it is a single one that does not widen what it is combined with.</summary>
    public float? Scalar => Tensor.Count == 1 && Tensor.Shape.Count <= 2 ? Tensor.FindCommonValue() : null;
}

/// <summary>The network's input before anything has been computed.</summary>
/// <param name="Sizes">Its sizes, −1 where they are not fixed; null where nothing is said.</param>
internal sealed record InputValue(IReadOnlyList<long>? Sizes) : GraphValue;

/// <summary>Outputs of a layer, with what has been done to them.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Curve">The function of the layer's sums; null after Softmax.</param>
/// <param name="Trail">The operators of this function, for messages.</param>
internal sealed record LayerValue(LayerDraft Layer, Curve? Curve, NodeTrail? Trail) : GraphValue
{
    /// <summary>Whether these are the layer's sums themselves.</summary>
    public bool IsPlain => Trail is null;
}

namespace NetGen;

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

namespace NetGen;

/// <summary>A tensor of a layer, as data.</summary>
public sealed class TensorInfo
{
    /// <summary>The name in files, without the layer's: "weight", "bias".</summary>
    public required string Name { get; init; }

    /// <summary>The logical shape; weights are [outputs, inputs].</summary>
    public required IReadOnlyList<int> Shape { get; init; }

    /// <summary>Whether training changes it by gradients.</summary>
    public bool IsTrainable { get; init; } = true;

    /// <summary>Values of the tensor.</summary>
    public int Count => Shape.Aggregate(1, (count, size) => count * size);

    /// <summary>The shape as text: "[32, 64]".</summary>
    internal string ShapeText => FileTensor.FormatShape(Shape.Select(size => (long)size));

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {ShapeText}";
}

namespace NetGen;

/// <summary>A tensor of a layer, as data.</summary>
/// <param name="name">The name in files, without the layer's: "weight", "bias".</param>
/// <param name="shape">The logical shape; weights are [outputs, inputs].</param>
public sealed class TensorInfo(string name, params int[] shape)
{
    private readonly int[] _shape = shape;

    /// <summary>The name in files, without the layer's.</summary>
    public string Name { get; } = name;

    /// <summary>The logical shape.</summary>
    public IReadOnlyList<int> Shape => _shape;

    /// <summary>Whether training changes it by gradients.</summary>
    public bool IsTrainable { get; init; } = true;

    /// <summary>Values of the tensor.</summary>
    public int Count => _shape.Aggregate(1, (count, size) => count * size);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} [{string.Join(", ", _shape)}]";
}

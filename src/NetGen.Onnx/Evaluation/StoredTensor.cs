namespace NetGen;

/// <summary>A tensor of the file as a value.</summary>
internal static class StoredTensor
{
    /// <summary>Its numbers, which are not kept: weights are large, and are taken once.</summary>
    /// <exception cref="NotSupportedException">It holds many whole numbers, or something else.</exception>
    public static EvaluatedTensor Read(OnnxTensor tensor)
    {
        int[] shape = [.. tensor.Shape.Select(size => (int)size)];
        return tensor.IsReadable ? new(shape, [.. tensor.ReadFloats().ToArray().Select(value => (double)value)])
            : tensor.ReadShortIntegers() is { } integers ? new(shape, Array.ConvertAll(integers, value => (double)value), IsWhole: true)
            : throw new NotSupportedException($"tensor '{tensor.Name}' is stored as {tensor.Type}");
    }
}
